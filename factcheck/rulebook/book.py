"""Rules as values: what a facet asks the book for."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from factcheck.model.errors import RuleError
from factcheck.rulebook.evidence import EVIDENCE, Evidence, TomlValue


@frozen
class Example:
    """A text a rule is proven on; `value` is what must be read, `options` the other keys."""

    text: str
    value: TomlValue
    options: Mapping[str, TomlValue] = field(factory=dict, hash=False)


@frozen
class Rule:
    """One table of a rule file; accessors raise RuleError naming file, rule and key.

    A loaded rule keeps its evidence `apart` from its fields; asking for it is the same.
    """

    table: str
    id: str
    file: str
    fields: Mapping[str, TomlValue] = field(hash=False)
    apart: tuple[Evidence, int] | None = field(default=None, eq=False, repr=False)

    def error(self, message: str) -> RuleError:
        """An error that names this rule's file and id."""
        return RuleError(f"{self.file}, rule {self.id}: {message}")

    def text(self, key: str, default: str | None = None) -> str:
        """The string under `key`."""
        value = self._value(key, default)
        if not isinstance(value, str):
            raise self.error(f"'{key}' must be a string")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """The list of strings under `key`; () when the rule has none."""
        value = self.fields.get(key, [])
        if not isinstance(value, list):
            raise self.error(f"'{key}' must be a list of strings")
        if set(map(type, value)) <= {str}:
            return tuple(map(str, value))
        return tuple(self._string(key, item) for item in value)

    def number(self, key: str, default: float | None = None) -> float:
        """The number under `key`."""
        value = self.fields.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(f"'{key}' must be a number")
        return value

    def flag(self, key: str) -> bool:
        """The boolean under `key`; False when the rule has none."""
        value = self.fields.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"'{key}' must be true or false")
        return value

    def mapping(self, key: str) -> Mapping[str, TomlValue]:
        """The table under `key`; {} when the rule has none."""
        value = self.fields.get(key, {})
        if not isinstance(value, dict):
            raise self.error(f"'{key}' must be a table")
        return value

    def hits(self) -> tuple[Example, ...]:
        """The examples that must be read, each with the value expected."""
        return tuple(self._example("hit", item) for item in self._items("hit"))

    def misses(self) -> tuple[Example, ...]:
        """The examples that this rule must not read."""
        return tuple(self._example("miss", item) for item in self._items("miss"))

    def pairs(self) -> tuple[Mapping[str, TomlValue], ...]:
        """Pairs of texts with the verdict expected."""
        return tuple(item for item in self._items("pair") if isinstance(item, dict))

    def _items(self, key: str) -> list[TomlValue]:
        value = self._value(key, [])
        if not isinstance(value, list):
            raise self.error(f"'{key}' must be a list")
        return value

    def _value(self, key: str, default: TomlValue | None) -> TomlValue | None:
        if self.apart is None or key not in EVIDENCE:
            return self.fields.get(key, default)
        evidence, number = self.apart
        return evidence.of(number).get(key, default)

    def _example(self, key: str, item: TomlValue) -> Example:
        if isinstance(item, str) and key == "miss":
            return Example(item, "")
        if not isinstance(item, dict) or not isinstance(item.get("text"), str):
            raise self.error(f"each '{key}' needs a 'text'")
        if key == "hit" and "value" not in item:
            raise self.error("each 'hit' needs the 'value' that must be read")
        options = {k: v for k, v in item.items() if k not in {"text", "value"}}
        return Example(str(item["text"]), item.get("value", ""), options)

    def _string(self, key: str, item: TomlValue) -> str:
        if not isinstance(item, str):
            raise self.error(f"'{key}' must hold strings only, not {item!r}")
        return item


@frozen(eq=False)
class RuleBook:
    """All rules of a run, by table and in file order; `digest` names their content.

    Books compare and hash by identity, so that facets can cache what they compile from one.
    """

    rules: tuple[Rule, ...]
    digest: str
    _by_table: dict[str, tuple[Rule, ...]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for rule in self.rules:
            self._by_table[rule.table] = (*self._by_table.get(rule.table, ()), rule)

    @_by_table.default
    def _empty(self) -> dict[str, tuple[Rule, ...]]:
        return {}

    def of(self, table: str) -> tuple[Rule, ...]:
        """The rules of one table ("time", "unit", ...), in file order; () when none."""
        return self._by_table.get(table, ())

    def words(self, table: str) -> tuple[str, ...]:
        """The 'words' of all rules of one table, in file order."""
        return tuple(word for rule in self.of(table) for word in rule.words("words"))

    def find(self, rule_id: str) -> Rule | None:
        """The rule of that id, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def topics(self) -> tuple[str, ...]:
        """The names of the topic files in use, sorted."""
        found = {r.file for r in self.rules if r.file.startswith("topics/")}
        return tuple(sorted(f.removeprefix("topics/").removesuffix(".toml") for f in found))
