"""What each figure counts, and figures that stand in one phrase: parts, shares, ages."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from attrs import evolve

from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.nouns import POSSESSIVE, NounPhrase, noun_phrase, singular
from factcheck.facets.quantity.reading import Reading
from factcheck.facets.quantity.tokens import Tokens

AFTER_AGE = frozenset({";", ".", ")", "and"})


def attach_noun(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads what is counted: "1,000 fighters", "25,000 tonnes of wheat", "46-nation"."""
    if reading.timed:
        _attach_age(reading, tokens, lex)
        return
    if _is_age(reading, tokens, lex):
        return
    found = _counted(reading, tokens, lex)
    if found:
        _take_noun(reading, tokens, found, lex)
        _unit_as_head(reading, lex)
        if tokens.word(found.first - 1) == "-":
            whole = reading.number.kind != "ordinal"
            reading.last = found.last if whole else found.first + 1


def _counted(reading: Reading, tokens: Tokens, lex: Lexicon) -> NounPhrase | None:
    """The noun phrase that the figure counts, wherever its kind of number puts it."""
    at, kind = reading.last, reading.number.kind
    if reading.unit or kind == "share":
        part = _of(tokens, at, lex, needed=reading.unit is not None)
        return _whole(tokens, part, lex) if part else None
    hyphen = tokens.word(at) == "-" and tokens.glued(at)
    hyphen = hyphen and lex.bounds_after.at(tokens.lows, at) is None
    if kind in {"ordinal", "case"}:
        return noun_phrase(tokens, at + hyphen, lex, single=True)
    if hyphen and tokens.glued(at + 1):
        return _compound(tokens, at + 1, lex)
    tail = lex.bounds_after.at(tokens.lows, at)
    at = tail.last if tail else _after_of(reading, tokens, lex)
    return noun_phrase(tokens, at, lex, single=reading.high == 1)


def _whole(tokens: Tokens, at: int, lex: Lexicon) -> NounPhrase | None:
    """What a share is of: "patients" or, when nothing is in the plural, "the vote"."""
    plural = noun_phrase(tokens, at, lex, single=False)
    return plural or noun_phrase(tokens, at, lex, single=True)


def _after_of(reading: Reading, tokens: Tokens, lex: Lexicon) -> int:
    """Skips the "of" of "dozens of boats", "a couple of jets" and "35m of its devices"."""
    at = reading.last
    if tokens.low(at) != "of":
        return at
    if lex.single("determiner", tokens.low(at + 1)):
        return at + 2
    word = lex.numbers.get(tokens.low(reading.number.last - 1))
    counted = reading.number.loose or (word is not None and word.kind == "group")
    return at + 1 if counted or tokens.word(at + 1).endswith(("'s", "’s")) else at


def _unit_as_head(reading: Reading, lex: Lexicon) -> None:
    """A unit may stand behind an adjective: "the 50 previous years"."""
    unit = lex.units.at((reading.counted,), 0)
    if unit and reading.unit is None and reading.number.kind == "cardinal":
        reading.unit, reading.counted, reading.like, reading.qualifiers = unit.value, "", "", ()


def _take_noun(reading: Reading, tokens: Tokens, found: NounPhrase, lex: Lexicon) -> None:
    reading.counted, reading.qualifiers = found.head, found.qualifiers
    like = lex.single("like", found.head)
    reading.like = like.value if like else found.head
    reading.noun_at = (found.first, found.last)
    whole = reading.unit or reading.number.kind == "share" or tokens.low(reading.last) == "of"
    start = reading.last if whole or tokens.word(found.first - 1) == "-" else found.first
    reading.noun_words = tokens.span(start, found.last)


def _of(tokens: Tokens, at: int, lex: Lexicon, *, needed: bool) -> int | None:
    """Where the noun of "of the vote" or "half the condos" begins."""
    if tokens.low(at) == "of":
        at += 1
    elif needed:
        return None
    while lex.single("determiner", tokens.low(at)):
        at += 1
    return at


def _compound(tokens: Tokens, at: int, lex: Lexicon) -> NounPhrase | None:
    """Reads the noun glued on with a hyphen: "46-nation", "1,400-strong"."""
    low = tokens.low(at)
    if not low.isalpha() or lex.single("stop", low) or lex.numbers.get(low):
        return None
    return NounPhrase(at, at + 1, singular(low), ())


def _attach_age(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Marks "39-year-old" and "six weeks of age" as an age."""
    found = lex.said("age-after").at(tokens.lows, reading.last)
    found = found or lex.said("age-after").at(tokens.lows, reading.last - 1)
    if found:
        start, reading.role, reading.last = reading.last, "age", found.last
        reading.unit_words += tokens.span(start, found.last)


def _is_age(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    """Reads "aged 39" and the number in "Colonel Diallo, 39, said" as years of age."""
    first, last = reading.number.first, reading.number.last
    before = lex.said("age-before").before(tokens.lows, first)
    if reading.unit or not 0 < reading.high < 120 or reading.number.kind != "cardinal":
        return False
    if before is None and not _set_off(tokens, first, last):
        return False
    unit = lex.units.at((before.value.value if before else lex.age_unit,), 0)
    if unit is None:
        return False
    reading.unit, reading.role = unit.value, "age"
    return True


def _set_off(tokens: Tokens, first: int, last: int) -> bool:
    """True for digits set off after a name: "Colonel Diallo, 39, said", "Awa Diallo, 39;"."""
    if tokens.word(first - 1) != "," or not tokens.words[first].isdigit():
        return False
    named = _is_name(tokens.word(first - 2))
    in_full = named and _is_name(tokens.word(first - 3))
    after = tokens.word(last)
    return last == first + 1 and ((named and after == ",") or (in_full and after in AFTER_AGE))


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word.isalpha() and not word.isupper()


def attach_sized(readings: list[Reading], tokens: Tokens, lex: Lexicon) -> None:
    """Reads "two 500-pound bombs": the noun stands behind the size."""
    for a, b in pairwise(readings):
        if a.bare and a.last == b.first and b.unit and not b.counted:
            found = noun_phrase(tokens, b.last, lex, single=False)
            if found:
                _take_noun(a, tokens, found, lex)


def join_parts(readings: list[Reading], tokens: Tokens, lex: Lexicon) -> list[Reading]:
    """Reads "three of the five bases" as 3 with total 5, and "one in three" as a share."""
    found: list[Reading] = []
    skip = False
    for a, b in zip_longest(readings, readings[1:]):
        if skip:
            skip = False
            continue
        link = _part_link(a, b, tokens, lex) if b else ""
        if b and link == "share":
            found.append(_as_share(a, b))
            skip = True
            continue
        if b and link == "part":
            a.total, b.role = b.high, "of"
            a.like_of(b)
            a.noun_words = tokens.span(a.last, max(b.last, b.noun_at[1]))
        found.append(a)
    return found


def _part_link(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> str:
    """How the second number is the whole of the first: "part", "share" or not at all ("")."""
    link = _link(a, b, tokens, lex)
    if not link or not _plain(b) or a.counted:
        return ""
    if a.unit_id == "percent" or a.number.kind == "share":
        return "part" if link == "of" else ""
    if not _plain(a) or a.low > b.low:
        return ""
    if link != "of" and (a.high == 1 or (link == "in" and _opens(a, tokens, lex))):
        return "share"
    return "" if link == "in" else "part"


def _link(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> str:
    """What joins a part to its whole: "of", "out", "in", or "of France's"."""
    hit = lex.said("part-of").at(tokens.lows, a.last)
    if hit and hit.last == b.first:
        return hit.value.value
    owned = tokens.low(b.first - 1).endswith(POSSESSIVE) and b.first - a.last <= 4
    return "of" if owned and tokens.low(a.last) == "of" else ""


def _opens(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    """True where "two in three" can only be a share: behind a bound or to begin with."""
    if reading.first == 0:
        return True
    return lex.bounds_before.before(tokens.lows, reading.first) is not None


def _plain(reading: Reading) -> bool:
    return reading.unit is None and reading.number.kind == "cardinal" and not reading.between


def _as_share(a: Reading, b: Reading) -> Reading:
    share = a.low / b.low
    number = evolve(a.number, last=b.number.last, low=share, high=share, kind="share")
    return evolve(b, number=number, first=a.first, low=share, high=share)


def pronoun(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    """True for number words that only point back: "the two will speak", "one of the few"."""
    pointing = lex.single("pointing", tokens.low(reading.number.first - 1))
    if pointing and reading.bare and reading.total is None and not reading.number.digits:
        return reading.number.kind == "cardinal" and reading.noun_at[1] == 0
    return _pronoun_one(reading, tokens, lex)


def _pronoun_one(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    """True for a "one" that counts nothing: "one of the few", "each one", "no one"."""
    number = reading.number
    if reading.bound or number.digits or number.last != number.first + 1 or number.high != 1:
        return False
    if number.kind != "cardinal" or reading.total is not None or reading.unit:
        return False
    if lex.single("not-one", tokens.low(number.first - 1)):
        return True
    return not reading.counted or reading.noun_at[0] != reading.last
