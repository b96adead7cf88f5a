"""The evidence of rules, kept apart: only who proves or explains rules reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from factcheck.model.errors import RuleError

TomlValue: TypeAlias = "str | int | float | bool | list[TomlValue] | dict[str, TomlValue]"
"""A value of a rule file; dates are read as ISO strings."""
EVIDENCE = frozenset({"why", "hit", "miss", "pair"})


@frozen(eq=False, slots=False)
class Evidence:
    """What each rule of a book shows for itself, by the rule's number."""

    content: bytes = field(repr=False)

    def of(self, number: int) -> Mapping[str, TomlValue]:
        """The evidence of one rule; RuleError when the file is cut short."""
        if number >= len(self._every):
            raise self._broken()
        return self._every[number]

    @cached_property
    def _every(self) -> Sequence[Mapping[str, TomlValue]]:
        try:
            found: list[dict[str, TomlValue]] = json.loads(self.content)
        except ValueError as problem:
            raise self._broken() from problem
        return found

    def _broken(self) -> RuleError:
        return RuleError("compiled.json: cut short; run: python -m factcheck.rulebook")
