"""Reports built by hand, about things that nobody quarrels over outside these tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from factcheck.model.article import (
    Article,
    Basis,
    Publication,
    Role,
    Sentence,
    Source,
    ZoneKind,
)
from factcheck.model.assertion import Actor, Assertion, Event
from factcheck.model.fingerprint import conflict_print, evidence_print, quote_print
from factcheck.model.mention import Attribution, Mention, Modality, Mode, Participant, Polarity
from factcheck.model.period import Grain, Period
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.report import (
    Agreement,
    Conflict,
    Coverage,
    Evidence,
    Notice,
    Origin,
    Position,
    Provenance,
    Question,
    Report,
    Severity,
    Skipped,
    Status,
    Step,
    Support,
)
from factcheck.model.verdict import Verdict

HARBOUR = (
    "Ferry stays in port\n\n"
    "The ferry Aurora ran aground off the old lighthouse on 12 March 2021. "
    "The harbour office said that there was no leak. "
    "At least 40 passengers waited on deck until tugs came at dawn.\n"
)
COAST = (
    "The Aurora struck a sandbank on 14 March 2021, a pilot wrote in his log. "
    "Divers reported that a leak could cost the owner $2.5 million a month. "
    "About 25 passengers were on board.\n"
)
WEEKLY = "In March 2021 the Aurora ran aground. Oil leaked for two days, fishermen say.\n"
DRAFT = (
    "---\nrole: draft\n---\n\n"
    "The Aurora ran aground on 13 March 2021 near the lighthouse.\n\n"
    "Nobody had checked the tide table.\n"
)


def day(number: int) -> Period:
    one = date(2021, 3, number)
    return Period(one, one, Grain.DAY, value=one.isoformat(), rule="time.day")


MARCH = Period(date(2021, 3, 1), date(2021, 3, 31), Grain.MONTH, value="2021-03")


def article(name: str, text: str, source: str, period: Period | None = None) -> Article:
    """An article; one without a date of its own has an inferred one."""
    published = Publication(
        period or Period(date(2021, 11, 1), date(2021, 11, 30), Grain.MONTH),
        Basis.STATED if period else Basis.INFERRED,
        "the last day the text speaks of",
    )
    role = Role.DRAFT if name.startswith("draft") else Role.SOURCE
    return Article(name, f"news/{name}", source, role, name, text, "d1", publication=published)


def claim(paper: Article, opening: str, name: str) -> Assertion:
    """The claim that is the whole sentence of that article which opens with those words."""
    start = paper.text.index(opening)
    end = re.compile(r"\.(?=\s)").search(paper.text, start).end()  # type: ignore[union-attr]
    text = paper.text[start:end]
    aurora = Mention(start, start + 3, text[:3], Participant("aurora", "Aurora", "thing"))
    return Assertion(
        id=name,
        document=paper.id,
        start=start,
        end=end,
        text=text,
        sentence=Sentence(start, end, text, ZoneKind.BODY, 1),
        events=(
            Event("grounding", known=True, words="ran aground", start=start, end=start + 3),
        ),
        actors=(Actor(aurora, "subject"),),
    )


def evidence(what: Assertion, words: str, display: str) -> Evidence:
    at = what.start + what.text.index(words)
    return Evidence(what, at, at + len(words), display)


def dated(what: Assertion, words: str, period: Period) -> Assertion:
    at = what.start + what.text.index(words)
    return evolve(what, periods=(Mention(at, at + len(words), words, period, "time.day"),))


def measured(what: Assertion, words: str, quantity: Quantity) -> Assertion:
    at = what.start + what.text.index(words)
    return evolve(what, quantities=(Mention(at, at + len(words), words, quantity, "unit.x"),))


def said_by(what: Assertion, speaker: str) -> Assertion:
    """The denial put in somebody's mouth."""
    said = Attribution(speaker, speaker.lower(), Mode.INDIRECT, "said", what.start, what.end)
    mention = Mention(what.start, what.end, what.text, said)
    return evolve(what, attribution=mention, polarity=Polarity.DENIED)


def conflict(code: str, title: str, *positions: Position) -> Conflict:
    """A conflict over the grounding, with its fingerprints."""
    proofs = [e for p in positions for e in p.evidence]
    prints = [quote_print(e.assertion.document, e.assertion.text, e.display) for e in proofs]
    return Conflict(
        code=code,
        title=title,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        confidence=0.8,
        question=Question(
            "grounding", title, f"What about the {title}?", ("aurora",), when="2021"
        ),
        positions=positions,
        because="same ship, same accident · no common day",
        ask="Ask the harbour office for its log.",
        steps=(Step("time", "disjoint days", "time.day"),),
        parts=(("same_event", 0.9),),
        fingerprint=conflict_print(code, "grounding", ["aurora"], title),
        evidence_print=evidence_print(prints),
    )


def position(*proofs: Evidence, independent: int = 1) -> Position:
    return Position(proofs[0].display, Origin.STATED, proofs, independent)


HARBOUR_POST = article("harbour-post.txt", HARBOUR, "Harbour Post", day(15))
COAST_MAIL = article("coast-mail.txt", COAST, "Coast Mail")
WEEKLY_PAPER = article("weekly.txt", WEEKLY, "Weekly", day(20))
DRAFT_PAPER = article("draft.md", DRAFT, "desk", day(30))
AGROUND = dated(claim(HARBOUR_POST, "The ferry", "c-0001"), "12 March 2021", day(12))
NO_LEAK = said_by(claim(HARBOUR_POST, "The harbour", "c-0002"), "The harbour office")
WAITED = measured(
    claim(HARBOUR_POST, "At least", "c-0003"),
    "At least 40 passengers",
    Quantity(Decimal(40), None, Bound.AT_LEAST, counted="passenger", stated=Decimal(40)),
)
STRUCK = dated(claim(COAST_MAIL, "The Aurora", "c-0004"), "14 March 2021", day(14))
PRICE = Decimal(2_500_000)
LEAK = measured(
    evolve(claim(COAST_MAIL, "Divers", "c-0005"), modality=Modality.POSSIBLE),
    "$2.5 million a month",
    Quantity(PRICE, PRICE, unit="USD", per="month", stated=PRICE),
)
ABOARD = measured(
    claim(COAST_MAIL, "About", "c-0006"),
    "About 25 passengers",
    Quantity(Decimal(24), Decimal(26), Bound.ABOUT, counted="passenger", stated=Decimal(25)),
)
IN_MARCH = dated(claim(WEEKLY_PAPER, "In March", "c-0007"), "March 2021", MARCH)
OIL = claim(WEEKLY_PAPER, "Oil", "c-0008")
DRAFTED = dated(claim(DRAFT_PAPER, "The Aurora", "c-0009"), "13 March 2021", day(13))
NOBODY = claim(DRAFT_PAPER, "Nobody", "c-0010")
TWELFTH = evidence(AGROUND, "12 March 2021", "12 Mar 2021")
FOURTEENTH = evidence(STRUCK, "14 March 2021", "14 Mar 2021")
DATES = conflict("FC101", "date", position(TWELFTH), position(FOURTEENTH))
SPRUNG = (evidence(LEAK, "a leak", "yes"), evidence(OIL, "Oil leaked", "yes"))
DENIAL = evolve(
    conflict(
        "FC201",
        "affirmed / denied",
        position(*SPRUNG, independent=2),
        position(evidence(NO_LEAK, "no leak", "no")),
    ),
    verdict=Verdict.DISPUTED,
    severity=Severity.WARNING,
)
FIGURES = conflict(
    "FC110",
    "figure",
    position(evidence(WAITED, "At least 40 passengers", "at least 40 passengers")),
    position(evidence(ABOARD, "About 25 passengers", "about 25 passengers")),
)
IN_DRAFT = conflict(
    "FC101",
    "date of the grounding",
    position(evidence(DRAFTED, "13 March 2021", "13 Mar 2021")),
    position(TWELFTH),
)
WEEKDAY = conflict(
    "FC501",
    "weekday and date",
    position(evidence(DRAFTED, "13 March 2021", "13 Mar 2021, a Friday")),
    Position("13 Mar 2021 was a Saturday", Origin.COMPUTED),
)
NO_SOURCE = evolve(
    conflict("FC403", "no source", position(evidence(NOBODY, "tide table", "tide table"))),
    severity=Severity.NOTE,
)


def sources_of(articles: tuple[Article, ...]) -> tuple[Source, ...]:
    names = sorted({a.source for a in articles})
    return tuple(Source(name, "paper", name.lower()) for name in names)


@pytest.fixture
def harbour() -> Report:
    """Three papers on one ferry: two conflicts, one dispute, one pair that can both stand."""
    papers = (COAST_MAIL, HARBOUR_POST, WEEKLY_PAPER)
    return Report(
        articles=papers,
        sources=sources_of(papers),
        assertions=(STRUCK, LEAK, ABOARD, AGROUND, NO_LEAK, WAITED, IN_MARCH, OIL),
        conflicts=(DATES, FIGURES, DENIAL),
        agreements=(
            Agreement(
                Verdict.REFINES,
                "the day lies in the month",
                evidence(IN_MARCH, "March 2021", "Mar 2021"),
                TWELFTH,
            ),
        ),
        coverage=(),
        notices=(
            Notice("FC903", "coast-mail.txt", "no date is stated; ~Nov 2021 is inferred"),
        ),
        skipped=(Skipped("news/photo.txt", "binary: it holds a zero byte at 0"),),
        provenance=Provenance("0.1.0", "3f9c1a" + "0" * 58, "ab" * 32, ("harbour",)),
        as_of=date(2021, 3, 20),
    )


@pytest.fixture
def gate(harbour: Report) -> Report:
    """A draft against two of the papers: one conflict, a wrong weekday, one bare statement."""
    papers = (DRAFT_PAPER, HARBOUR_POST, WEEKLY_PAPER)
    backing = (Support(IN_MARCH, Verdict.REFINES, "the day lies in the month"),)
    return evolve(
        harbour,
        articles=papers,
        sources=sources_of(papers),
        assertions=(DRAFTED, NOBODY, AGROUND, NO_LEAK, WAITED, IN_MARCH, OIL),
        conflicts=(IN_DRAFT, WEEKDAY, NO_SOURCE),
        agreements=(),
        coverage=(
            Coverage(DRAFTED, Status.CONFLICT, (IN_DRAFT.fingerprint,), backing),
            Coverage(NOBODY, Status.UNSUPPORTED),
        ),
        notices=(),
        skipped=(),
    )


@pytest.fixture
def quoting(harbour: Report) -> Callable[[str, str], Report]:
    """A report whose first conflict quotes the given sentence and marks the given words."""

    def build(sentence: str, words: str) -> Report:
        paper = article("hostile.txt", f"{sentence}\n", "Hostile Times", day(16))
        other = claim(paper, sentence, "c-0001")
        sides = (position(evidence(other, words, words)), position(TWELFTH))
        papers = (paper, HARBOUR_POST)
        return evolve(
            harbour,
            articles=papers,
            sources=sources_of(papers),
            assertions=(other, AGROUND),
            conflicts=(evolve(DATES, positions=sides),),
            agreements=(),
            notices=(),
            skipped=(),
        )

    return build
