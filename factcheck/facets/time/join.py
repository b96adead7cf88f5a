"""Two phrases that make one: "from A to B", "between A and B"; and years lent to neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from factcheck.facets.time.cues import DATES
from factcheck.facets.time.lexicon import fold, slots
from factcheck.facets.time.neighbours import word_before
from factcheck.facets.time.phrase import Shape, TimePhrase
from factcheck.model.article import Sentence
from factcheck.model.mention import Mention
from factcheck.model.period import Edge
from factcheck.rulebook import RuleBook

RANGE_RULE = "time.range"
LINK = re.compile(r"[ \u00a0\n]{0,3}(?:[–—-]|,|[a-z]{2,7})[ \u00a0\n]{0,3}", re.IGNORECASE)


def joined(
    atoms: Sequence[Mention[TimePhrase]], sentence: Sentence, book: RuleBook
) -> list[Mention[TimePhrase]]:
    """The atoms with ranges made one, and with the year that a neighbour lends."""
    lent = _lend_years(list(atoms), sentence)
    found: list[Mention[TimePhrase]] = []
    for atom in lent:
        if found and _spans_to(found[-1], atom, sentence, book):
            found[-1] = _range(found[-1], atom, sentence)
        else:
            found.append(atom)
    return found


def _lend_years(
    atoms: list[Mention[TimePhrase]], sentence: Sentence
) -> list[Mention[TimePhrase]]:
    """The year at the end of a list is that of its members: "April and June 1955"."""
    for number in range(len(atoms) - 2, -1, -1):
        first, second = atoms[number], atoms[number + 1]
        a, b = first.value, second.value
        if not (a.shape is b.shape is Shape.DATE and a.year is None and a.month and b.month):
            continue
        linked = LINK.fullmatch(_between(first, second, sentence))
        if linked and b.year is not None and a.month <= b.month:
            atoms[number] = evolve(first, value=evolve(a, year=b.year))
    return atoms


def _between(a: Mention[TimePhrase], b: Mention[TimePhrase], sentence: Sentence) -> str:
    return sentence.text[a.end - sentence.start : b.start - sentence.start]


def _spans_to(
    a: Mention[TimePhrase], b: Mention[TimePhrase], sentence: Sentence, book: RuleBook
) -> bool:
    if a.value.shape not in DATES or b.value.shape not in DATES:
        return False
    link = slots(book)["link"].meanings.get(fold(_between(a, b, sentence).replace("-", "–")))
    if link is None:
        return False
    opener = word_before(sentence.text, a.start - sentence.start)
    opened = slots(book)["opener"].meanings.get(opener, "")
    return link == opened or (link == "to" and _alike(a.value, b.value))


def _alike(a: TimePhrase, b: TimePhrase) -> bool:
    """True for two dates of one grain: "July 1 to July 3"."""
    same_grain = (a.day is None, a.month is None) == (b.day is None, b.month is None)
    return a.shape is b.shape is Shape.DATE and same_grain and a.weekday == b.weekday


def _range(
    a: Mention[TimePhrase], b: Mention[TimePhrase], sentence: Sentence
) -> Mention[TimePhrase]:
    phrase = TimePhrase(Shape.RANGE, RANGE_RULE, edge=Edge.THROUGHOUT, parts=(a, b))
    text = sentence.text[a.start - sentence.start : b.end - sentence.start]
    return Mention(a.start, b.end, text, phrase, RANGE_RULE)
