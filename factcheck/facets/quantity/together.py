"""Figures of one sentence that complete each other: changes, votes, conversions, ceilings."""

from __future__ import annotations

from itertools import pairwise

from factcheck.facets.quantity.lexicon import BoundWord, Lexicon
from factcheck.facets.quantity.nouns import noun_phrase
from factcheck.facets.quantity.ranges import lift, voted
from factcheck.facets.quantity.reading import Reading
from factcheck.facets.quantity.tokens import Tokens
from factcheck.model.quantity import Bound

REACH = 14  # tokens between "from" and "to", and from a governing "maximum number of"
RATIOS = frozenset({"percent", "share"})
CEILINGS = frozenset({Bound.UP_TO, Bound.AT_MOST})
FLOORS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})


def complete(readings: list[Reading], tokens: Tokens, lex: Lexicon) -> None:
    """Gives each figure what another figure of the sentence says for it."""
    for a, b in pairwise(readings):
        _change(a, b, tokens, lex)
        _compared(a, b, tokens, lex)
        _converted(a, b, tokens)
        _others(a, b, tokens, lex)
    for b, a in pairwise(reversed(readings)):
        _suspended(a, b, tokens)
    if len(readings) > 1 and voted(tokens, lex):
        _votes(readings, tokens, lex)


def _change(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads "from 1,100 to 1,400", "by 300 to 1,400" and "to 6.7% from 6.29%"."""
    first = lex.single("change", tokens.low(a.first - 1))
    second = lex.single("change", tokens.low(b.first - 1))
    if a.trend and first is None and a.unit_id not in RATIOS:
        first = lex.single("change", "by")
    if not first or not second or b.first - a.last > REACH or a.between or b.between:
        return
    roles = (first.value, second.value)
    if lex.single("vote", a.noun_words.lower()):
        return
    if roles not in {("from", "to"), ("to", "from"), ("by", "to")} or not _alike(a, b):
        return
    a.role, b.role = roles
    if roles[0] == "from":
        lift(a, b)
    _share(a, b)
    old, new = (b, a) if roles[1] == "from" else (a, b)
    if old.role == "from":
        new.before = old.low
    _ceiling(a, b, tokens, lex)


def _compared(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """A bare number after "compared with" or "including" counts what the one before counts."""
    if a.trend and tokens.lows[a.last : b.first] in ([",", "or"], ["or"]):
        b.trend = b.trend or a.trend  # "lost 190 points, or 0.6%"
    if not b.bare or a.bare or a.number.kind != b.number.kind or a.role == "age":
        return
    neutral = lex.said("neutral").before(tokens.lows, b.first)
    hit = lex.said("compare").before(tokens.lows, neutral.first if neutral else b.first)
    if hit and b.first - a.last <= REACH and a.unit_id not in RATIOS:
        _share(a, b)


def _suspended(a: Reading, b: Reading, tokens: Tokens) -> None:
    """The first number of "7- or 8-inch" takes the unit of the second."""
    hanging = tokens.word(a.last) == "-" and tokens.glued(a.last)
    if a.bare and hanging and not tokens.glued(a.last + 1) and b.first - a.last <= 3:
        a.unit, a.unit_words = b.unit, b.unit_words
        a.like_of(b)


def _alike(a: Reading, b: Reading) -> bool:
    """True when nothing speaks against the two figures measuring the same."""
    if a.number.kind != b.number.kind:
        return False
    if a.unit and b.unit:
        return a.unit.id == b.unit.id
    return not (a.unit and b.counted) and not (b.unit and a.counted)


def _share(a: Reading, b: Reading) -> None:
    """What only one of two figures says goes for both: unit, noun, rate."""
    for left, right in ((a, b), (b, a)):
        if left.bare:
            left.unit = right.unit
            left.unit_words, left.sign = right.unit_words, right.sign
        if not left.counted:
            left.like_of(right)
        left.per = left.per or right.per
        left.rate_words = left.rate_words or right.rate_words


def _ceiling(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """A change of "the maximum number of soldiers" moves a ceiling."""
    for at in range(a.first - 1, max(-1, a.first - REACH), -1):
        hit = lex.said("governor").at(tokens.lows, at)
        if hit is None:
            continue
        hit = lex.said("governor").before(tokens.lows, hit.last) or hit
        _govern(a, b, hit.value.value, hit.value.rule)
        if a.bare and tokens.low(hit.last - 1) == "of":
            _count(a, b, tokens, hit.last, lex)
        break
    if a.bound and a.bound.bound in CEILINGS and b.bound is None:
        b.bound = a.bound


def _govern(a: Reading, b: Reading, bound: str, rule: str) -> None:
    if bound:
        word = BoundWord(Bound(bound), near=False, rule=rule)
        a.bound, b.bound = a.bound or word, b.bound or word


def _count(a: Reading, b: Reading, tokens: Tokens, at: int, lex: Lexicon) -> None:
    found = noun_phrase(tokens, at, lex, single=False)
    if found is None:
        return
    like = lex.single("like", found.head)
    for reading in (a, b):
        reading.counted, reading.qualifiers = found.head, found.qualifiers
        reading.like = like.value if like else found.head
        reading.noun_words = tokens.span(found.first, found.last)


def _converted(a: Reading, b: Reading, tokens: Tokens) -> None:
    """A conversion in brackets is bounded and rated as what it converts."""
    ends = {a.last, a.noun_at[1]}
    if tokens.word(b.first - 1) != "(" or b.first - 1 not in ends or not a.unit or not b.unit:
        return
    families = {unit.dimension.partition("/")[0] for unit in (a.unit, b.unit)}
    if len(families) > 1 or a.unit.id == b.unit.id:
        return
    if b.bound is None:
        b.bound, b.hedge = a.bound, a.hedge
    b.trend = b.trend or a.trend
    a.per, b.per = a.per or b.per, b.per or a.per
    a.rate_words = a.rate_words or b.rate_words
    b.rate_words = b.rate_words or a.rate_words


def _others(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """In "at least 27 soldiers and 33 others" the floor stands for both."""
    others = lex.single("others", b.counted)
    joined = b.bound is None and tokens.low(b.first - 1) == "and"
    if others and joined and a.bound and a.bound.bound in FLOORS:
        b.bound = a.bound


def _votes(readings: list[Reading], tokens: Tokens, lex: Lexicon) -> None:
    """Tells the votes for and the votes against apart: "541 votes to 103"."""
    ends = [r.first for r in readings[1:]] + [len(tokens)]
    for a, b in pairwise(readings):
        between = tokens.lows[max(a.last, a.noun_at[1]) : b.first]
        if between in (["to"], ["-"], ["–"]) and not a.role and not b.role and not b.unit:
            a.role, b.role = "for", "against"
    for reading, end in zip(readings, ends, strict=True):
        if not reading.role and reading.unit is None:
            _side(reading, tokens, end, lex)
    for a, b in pairwise(readings):
        if {a.role, b.role} == {"for", "against"} and a.unit is None and b.unit is None:
            _share(a, b)


def _side(reading: Reading, tokens: Tokens, end: int, lex: Lexicon) -> None:
    start = max(reading.last, reading.noun_at[1])
    for at in range(start, min(end, start + 6)):
        hit = lex.said("side").at(tokens.lows, at)
        if hit and hit.last <= end:
            reading.role = hit.value.value
            return
