"""Every rule proven on its own examples, by the room that reads its table."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Protocol, runtime_checkable

from attrs import frozen

from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

FRAMING = "factcheck.framing"
"""Frames are read from claims, which takes more than one room."""
ROOMS = ("facets", "intake", "claims", "align", "checks")
HIT, MISS, PAIR = "hit", "miss", "pair"


class Prover(Protocol):
    """What a module offers that owns rule tables."""

    TABLES: tuple[str, ...]

    def prove(self, rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
        """The values that this rule reads from the example's text."""
        ...


@runtime_checkable
class PairProver(Protocol):
    """What it offers beside that when its rules hold pairs of texts."""

    def prove_pair(self, rule: Rule, pair: Mapping[str, TomlValue], book: RuleBook) -> str:
        """The verdict on the two texts of the pair."""
        ...


@frozen
class Trial:
    """One example of one rule: what was to be read from its text, and all that was read."""

    kind: str
    text: str
    expected: TomlValue
    got: tuple[TomlValue, ...]

    @property
    def passed(self) -> bool:
        """True when the expected value was read, and when a miss read nothing."""
        return not self.got if self.kind == MISS else self.expected in self.got


@frozen
class Proof:
    """All trials of one rule; `owned` is False when it has examples that no room reads."""

    rule: Rule
    trials: tuple[Trial, ...]
    owned: bool = True

    @property
    def failures(self) -> tuple[Trial, ...]:
        """The trials that went wrong."""
        return tuple(trial for trial in self.trials if not trial.passed)

    @property
    def passed(self) -> bool:
        """True when the rule is owned and all its examples hold."""
        return self.owned and not self.failures

    def count(self, kind: str, *, passed: bool) -> int:
        """How many trials of that kind went that way."""
        return sum(t.kind == kind and t.passed is passed for t in self.trials)


def prove_all(book: RuleBook, rules: Sequence[Rule] | None = None) -> tuple[Proof, ...]:
    """The proofs of `rules` (default: all of the book), in their order."""
    owners = provers()
    return tuple(prove(rule, book, owners) for rule in (book.rules if rules is None else rules))


def prove(rule: Rule, book: RuleBook, owners: Mapping[str, Prover]) -> Proof:
    """The proof of one rule by the owner of its table."""
    owner = owners.get(rule.table)
    if owner is None:
        return Proof(rule, (), owned=not (rule.hits() or rule.misses() or rule.pairs()))
    return Proof(rule, (*_examples(rule, book, owner), *_pairs(rule, book, owner)))


def _examples(rule: Rule, book: RuleBook, owner: Prover) -> Iterator[Trial]:
    for kind, examples in ((HIT, rule.hits()), (MISS, rule.misses())):
        for example in examples:
            got = owner.prove(rule, example, book)
            yield Trial(kind, example.text, example.value, tuple(got))


def _pairs(rule: Rule, book: RuleBook, owner: Prover) -> Iterator[Trial]:
    """The pairs; one that nobody can judge has failed, it is not passed over."""
    for pair in rule.pairs():
        got = (owner.prove_pair(rule, pair, book),) if isinstance(owner, PairProver) else ()
        texts = f"{pair.get('a')} / {pair.get('b')}"
        yield Trial(PAIR, texts, pair.get("verdict", ""), got)


def provers() -> dict[str, Prover]:
    """The owner of each rule table; two owners of one table are an error."""
    found: dict[str, Prover] = {}
    for name, owner in _modules():
        for table in owner.TABLES:
            if table in found:
                raise ValueError(f"{name}: table '{table}' has another owner already")
            found[table] = owner
    return found


def _modules() -> Iterator[tuple[str, Prover]]:
    yield FRAMING, import_module(FRAMING)
    for room in ROOMS:
        package = import_module(f"factcheck.{room}")
        for info in pkgutil.iter_modules(package.__path__, f"factcheck.{room}."):
            module = import_module(info.name)
            if hasattr(module, "TABLES") and hasattr(module, "prove"):
                yield info.name, module
