"""What the rules know about figures, compiled once per rulebook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from factcheck.facets.quantity.tokens import Phrases
from factcheck.facets.quantity.unit_words import TIME, Unit, currency_tables, unit_tables
from factcheck.model.quantity import Bound
from factcheck.rulebook import Rule, RuleBook, TomlValue

Mask = tuple[re.Pattern[str], str]
DIGIT = "[0-9]"  # what the pattern of a mask of digits holds
NOT_WORDS = frozenset({"mask", "bound", "bound-after", "bound-of-time"})


@frozen
class Number:
    """A number word: its kind, its value (a range for vague words), and the rule it is from.

    `sure` is False for letters that may also be a unit ("m").
    """

    kind: str
    low: Decimal
    high: Decimal
    rule: str
    sure: bool = True

    def spaced(self, word: str) -> bool:
        """True when this suffix may stand apart from its digits: "5 bn", "8 B", not "5 k"."""
        return len(word) > 1 or (word.isupper() and not self.sure) or word == "m"


@frozen
class BoundWord:
    """Words that bound a number; `near` when the number is only just missed."""

    bound: Bound
    near: bool
    rule: str


@frozen
class Word:
    """A word of the language with what it stands for and the rule it is from."""

    value: str
    rule: str


@frozen(eq=False)
class Lexicon:
    """All tables that reading figures needs."""

    trigger: re.Pattern[str]
    digits: str
    masks: tuple[Mask, ...]
    word_masks: tuple[Mask, ...]
    numbers: dict[str, Number]
    suffixes: dict[str, Number]
    money_before: Phrases[Unit]
    money_after: Phrases[Unit]
    money_code: Phrases[Unit]
    money_spoken: Phrases[Unit]
    units: Phrases[Unit]
    symbols: Phrases[Unit]
    bounds_before: Phrases[BoundWord]
    bounds_after: Phrases[BoundWord]
    bounds_of_time: Phrases[BoundWord]
    words: dict[str, Phrases[Word]]
    singles: dict[str, dict[str, Word]]

    @property
    def age_unit(self) -> str:
        """The unit of an age that names none."""
        hit = self.said("age-before").at(("age",), 0)
        return hit.value.value if hit else ""

    def said(self, kind: str) -> Phrases[Word]:
        """The phrases of one kind of [[quantity]] rule."""
        return self.words.get(kind, NOTHING)

    def single(self, kind: str, low: str) -> Word | None:
        """What one token is as a word of that kind, or None."""
        return self.singles[kind].get(low) if kind in self.singles else None


NOTHING: Phrases[Word] = Phrases(())


@lru_cache(maxsize=8)
def lexicon(book: RuleBook) -> Lexicon:
    """The tables compiled from one rulebook."""
    said = dict(_numbers(book, glued=False))
    units, symbols = unit_tables(book)
    words, masks = _words(book), tuple(_masks(book))
    before, after, codes, spoken = currency_tables(book)
    return Lexicon(
        digits="".join(w for w, n in said.items() if n.kind == "digits"),
        trigger=_trigger(said, units, [word for word, _ in words.get("befallen", [])]),
        masks=masks,
        word_masks=tuple(mask for mask in masks if DIGIT not in mask[0].pattern),
        numbers={w: n for w, n in said.items() if n.kind != "digits"},
        suffixes=dict(_numbers(book, glued=True)),
        money_before=before,
        money_after=after,
        money_code=codes,
        money_spoken=spoken,
        units=units,
        symbols=symbols,
        bounds_before=_bounds(book, "bound"),
        bounds_after=_bounds(book, "bound-after"),
        bounds_of_time=_bounds(book, "bound-of-time"),
        words={kind: Phrases(items) for kind, items in words.items()},
        singles={kind: dict(items) for kind, items in words.items()},
    )


def _trigger(
    numbers: dict[str, Number], units: Phrases[Unit], befallen: list[str]
) -> re.Pattern[str]:
    """What a sentence must hold to be looked at: a digit, a number word, or "a decade"."""
    said = sorted((w for w, n in numbers.items() if n.kind != "article"), reverse=True)
    signs = "".join(re.escape(w) for w in said if not w.isalpha())
    alternatives = "|".join(re.escape(w) for w in said if w.isalpha())
    articles = "|".join(re.escape(w) for w, n in numbers.items() if n.kind == "article")
    times = "|".join(map(re.escape, units.single_words(lambda unit: unit.dimension in TIME)))
    spans = rf"(?:{articles or '(?!)'}) (?:{times or '(?!)'})"
    cases = "|".join(map(re.escape, befallen)) or "(?!)"
    words = rf"\b(?:{alternatives or '(?!)'}|{spans}|{cases})\b"
    return re.compile(rf"[{signs}]|{words}" if signs else words, re.IGNORECASE)


def _numbers(book: RuleBook, *, glued: bool) -> Iterator[tuple[str, Number]]:
    for rule in book.of("number"):
        kind = rule.text("kind")
        if kind == "prefix" or kind.startswith("suffix") != glued:
            continue
        for word, given in zip(rule.words("words"), _listed(rule), strict=True):
            low, high = _range(rule, given)
            yield word, Number(kind, low, high, rule.id, kind != "suffix-or-unit")


def _listed(rule: Rule) -> list[TomlValue]:
    """The values of a rule, one for each of its words."""
    value = rule.fields.get("value")
    count = len(rule.words("words"))
    if not isinstance(value, list):
        return [""] * count
    if len(value) != count:
        raise rule.error(f"'value' must give one value for each of the {count} words")
    return value


def _range(rule: Rule, value: TomlValue) -> tuple[Decimal, Decimal]:
    ends = value if isinstance(value, list) else [value, value]
    if len(ends) != 2 or not all(isinstance(end, int | float | str) for end in ends):
        raise rule.error("a number's 'value' is a number or a list of two numbers")
    return Decimal(str(ends[0])), Decimal(str(ends[1]))


def _bounds(book: RuleBook, kind: str) -> Phrases[BoundWord]:
    found: list[tuple[str, BoundWord]] = []
    for rule in book.of("quantity"):
        if rule.text("kind") == kind:
            value = BoundWord(Bound(rule.text("bound")), rule.flag("near"), rule.id)
            found += [(word, value) for word in rule.words("words")]
    return Phrases(found)


def _masks(book: RuleBook) -> Iterator[Mask]:
    for rule in book.of("quantity"):
        if rule.text("kind") == "mask":
            try:
                yield re.compile(rule.text("regex")), rule.id
            except re.error as problem:
                raise rule.error(f"'regex' cannot be used: {problem}") from problem


def _words(book: RuleBook) -> dict[str, list[tuple[str, Word]]]:
    found: dict[str, list[tuple[str, Word]]] = {}
    for rule in book.of("quantity"):
        if rule.text("kind") not in NOT_WORDS:
            items = zip(rule.words("words"), _listed(rule), strict=True)
            words = found.setdefault(rule.text("kind"), [])
            words.extend((w, Word(str(v), rule.id)) for w, v in items)
    return found
