"""Called what: the same people or things under two names that take sides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, product

from attrs import frozen

from factcheck.align.statistics import Statistics
from factcheck.align.weigh import weigh
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Comparison, Contribution, Mark, Slot
from factcheck.model.verdict import disputed
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("label",)
MOST = 60
"""Of one side, at most this many claims are compared; they all say the same word."""


@frozen
class Label:
    """A contested word in a claim: which rule lists it, on which side."""

    rule: str
    side: int
    start: int
    end: int
    word: str


@lru_cache(maxsize=8)
def _patterns(book: RuleBook) -> tuple[tuple[str, re.Pattern[str], Mapping[str, int]], ...]:
    return tuple(_pattern(rule) for rule in book.of("label"))


def _pattern(rule: Rule) -> tuple[str, re.Pattern[str], Mapping[str, int]]:
    sides: dict[str, int] = {}
    listed = rule.fields["sides"]
    if not isinstance(listed, list):
        raise rule.error("'sides' must be a list of lists of words")
    for number, words in enumerate(listed):
        if not isinstance(words, list):
            raise rule.error("'sides' must be a list of lists of words")
        sides.update({str(word).lower(): number for word in words})
    longest = sorted(sides, key=lambda w: (-len(w), w))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b", re.IGNORECASE)
    return rule.id, pattern, sides


def read_labels(text: str, offset: int, book: RuleBook) -> Iterator[Label]:
    """The contested words of a text, with article offsets."""
    for rule, pattern, sides in _patterns(book):
        for found in pattern.finditer(text):
            side = sides[found[0].lower()]
            yield Label(rule, side, offset + found.start(), offset + found.end(), found[0])


def compare_labels(
    claims: Sequence[Assertion],
    statistics: Statistics,
    bits: Mapping[str, float],
    book: RuleBook,
) -> Iterator[Comparison]:
    """Each pair of claims that call the same people by words of different sides."""
    by_rule: dict[str, dict[int, list[tuple[Assertion, Label]]]] = defaultdict(dict)
    for claim in claims:
        for label in read_labels(claim.text, claim.start, book):
            by_rule[label.rule].setdefault(label.side, []).append((claim, label))
    for rule in sorted(by_rule):
        sides = [by_rule[rule][s][:MOST] for s in sorted(by_rule[rule])]
        for ours, theirs in combinations(sides, 2):
            for one, other in product(ours, theirs):
                yield from _compared(one, other, statistics, bits)


def _compared(
    one: tuple[Assertion, Label],
    other: tuple[Assertion, Label],
    statistics: Statistics,
    bits: Mapping[str, float],
) -> Iterator[Comparison]:
    """The comparison of two claims with their words, if both mean the same people."""
    (a, x), (b, y) = one, other
    referent = _referent(a, b, statistics, bits)
    if referent is None:
        return
    pairing = weigh(a, b, statistics, bits)
    yield Comparison(
        slot=Slot.LABEL,
        relation=disputed(f"“{x.word}” and “{y.word}” take sides"),
        pairing=pairing,
        a=Mark(x.start, x.end, x.word.lower()),
        b=Mark(y.start, y.end, y.word.lower()),
        weight=pairing.weight + referent.bits,
        event=x.rule,
        attribute="label",
        steps=(referent,),
    )


def _referent(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Contribution | None:
    """Why both words mean the same people; None when nothing says so."""
    if a.document == b.document and a.sentence.start == b.sentence.start:
        return Contribution("label", bits["label-sentence"], "one sentence gives both words")
    ours = {f"@{k}" for k in a.keys()} | {t for t in a.context if t.startswith("@")}
    theirs = {f"@{k}" for k in b.keys()} | {t for t in b.context if t.startswith("@")}
    named = {f"@{k}" for k in a.keys() | b.keys()}
    shared = [
        t for t in sorted(ours & theirs & named) if statistics.bits(t) >= bits["telling-name"]
    ]
    if not shared:
        return None
    told = f"both are about {shared[0].removeprefix('@')}"
    return Contribution("label", bits["label"], told)


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The contested words that this rule reads from the example."""
    return [x.word.lower() for x in read_labels(example.text, 0, book) if x.rule == rule.id]
