"""FC140: the name of one person is spelled in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from factcheck.facets.participants.folding import fold
from factcheck.facets.participants.slips import is_full, slip, written
from factcheck.model.article import Article, Role
from factcheck.model.assertion import Assertion
from factcheck.model.judging import clashes, evidence_of, positions, steps_of, unanswered
from factcheck.model.mention import Mention, Participant
from factcheck.model.pairing import Backing, Casefile, Comparison, Matter, Slot
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.verdict import Verdict

CODE = "FC140"
EVENT = "name"
WAYS = 12
"""More names than this with one first name are those of a list, not of slips."""

Named: TypeAlias = tuple[Assertion, Mention[Participant]]


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when articles spell one name in two ways and none of them has both."""
    if matter.slot is not Slot.NAME:
        return
    found = clashes(matter.comparisons, casefile.needs["need-name"])
    if found and not any(_knows_both(c, casefile) for c in matter.comparisons):
        yield _finding(found[0], positions(found, casefile.group))


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each name of the draft that the sources spell otherwise."""
    for c in unanswered(backing, Slot.NAME, casefile.needs["need-name-draft"]):
        if not _knows_both(c, casefile):
            answers = tuple(
                Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
                for claim, mark in ((c.pairing.a, c.a), (c.pairing.b, c.b))
            )
            yield _finding(c, answers)


def over_article(
    article: Article, claims: Sequence[Assertion], casefile: Casefile
) -> Iterator[Finding]:
    """A finding for each person whose name a draft itself spells in two ways."""
    if article.role is not Role.DRAFT:
        return
    told: set[str] = set()
    for spellings in _spellings(claims):
        for one, other in combinations(spellings.values(), 2):
            names = _both(one, other)
            if names and names not in told:
                told.add(names)
                yield _within(one, other, casefile)


def _spellings(claims: Sequence[Assertion]) -> Iterator[dict[str, Named]]:
    """The ways in which a draft writes one person, or people with one first name."""
    found: dict[tuple[str, str], dict[str, Named]] = defaultdict(dict)
    for claim in claims:
        for actor in claim.actors:
            value = actor.mention.value
            if actor.role != "lent" and value.kind == "person" and value.head in value.name:
                named = claim, actor.mention
                found["surname", value.key].setdefault(value.head.casefold(), named)
                if is_full(value):
                    found["first", value.key].setdefault(value.first.casefold(), named)
                    found["namesake", fold(value.first)].setdefault(written(value), named)
    return (ways for ways in found.values() if 1 < len(ways) <= WAYS)


def _both(one: Named, other: Named) -> str:
    """The two names as one word when they are two spellings of one, else ""."""
    a, b = one[1].value, other[1].value
    if a.key == b.key:
        near = fold(a.head) == fold(b.head) or slip(written(a), written(b))
    else:
        near = slip(written(a), written(b)) and not {a.key, b.key} <= one[0].keys()
    return "|".join(sorted({a.name, b.name})) if near else ""


def _knows_both(c: Comparison, casefile: Casefile) -> bool:
    """True when one article has both names: then they are two people, or its own matter."""
    texts = (casefile.articles[claim.document].text for claim in (c.pairing.a, c.pairing.b))
    return any(c.a.display in text and c.b.display in text for text in texts)


def _finding(worst: Comparison, answers: tuple[Position, ...]) -> Finding:
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question(EVENT, worst.attribute, ""),
        positions=answers,
        weight=worst.weight,
        values=(("detail", worst.relation.because),),
        steps=steps_of(worst),
    )


def _within(one: Named, other: Named, casefile: Casefile) -> Finding:
    told = f"{one[1].value.name} and {other[1].value.name} stand in one text"
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.WARNING,
        question=Question(EVENT, "|".join(sorted(_said(n) for n in (one, other))), ""),
        positions=tuple(_position(n) for n in (one, other)),
        weight=casefile.needs["need-name"],
        values=(("detail", told),),
        steps=(Step("name", told),),
    )


def _said(named: Named) -> str:
    return named[1].value.name


def _position(named: Named) -> Position:
    claim, mention = named
    evidence = Evidence(claim, mention.start, mention.end, mention.value.name)
    return Position(mention.value.name, Origin.STATED, (evidence,), 1)
