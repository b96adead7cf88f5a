"""A finding on a draft: who differs, who agrees, and nothing twice."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.report import Conflict, Coverage, Evidence, Report, Status, Support
from factcheck.model.verdict import Verdict
from factcheck.render import View, format_of

SCREEN = View(width=100, wrap=True)


def page(report: Report, view: View = SCREEN) -> str:
    return "".join(format_of("text").show_report(report, view))


def figured(claim: Assertion, words: str, quantity: Quantity) -> Assertion:
    at = claim.start + claim.text.index(words)
    mention = Mention(at, at + len(words), words, quantity, "unit.x")
    return evolve(claim, periods=(), quantities=(mention,))


def backed(gate: Report, own: Quantity, other: Quantity) -> str:
    """A page on a draft's figure that one source contradicts and another one may back."""
    finding: Conflict = gate.conflicts[0]
    drafted = figured(gate.coverage[0].assertion, "13", own)
    mine = Evidence(drafted, drafted.quantities[0].start, drafted.quantities[0].end, "13")
    sides = (evolve(finding.positions[0], evidence=(mine,)), *finding.positions[1:])
    backer = figured(gate.coverage[0].support[0].assertion, "2021", other)
    support = (Support(backer, Verdict.COMPATIBLE, "both can be true"),)
    covered = Coverage(drafted, Status.CONFLICT, (finding.fingerprint,), support)
    return page(
        evolve(gate, conflicts=(evolve(finding, positions=sides),), coverage=(covered,))
    )


def count(low: int, high: int | None, counted: str = "bell") -> Quantity:
    top = None if high is None else Decimal(high)
    return Quantity(Decimal(low), top, counted=counted)


def test_a_source_with_the_same_figure_is_shown_as_backing(gate: Report) -> None:
    assert "├ =  2021" in backed(gate, count(13, 13), count(10, None))


def test_a_source_with_another_figure_or_of_another_thing_is_not(gate: Report) -> None:
    assert "├ =" not in backed(gate, count(13, 13), count(20, None))
    assert "├ =" not in backed(gate, count(13, 13), count(13, 13, "buoy"))


def test_a_less_precise_date_is_shown_as_containing(gate: Report) -> None:
    assert "├ ⊇  March 2021  Weekly, own voice" in page(gate)


def test_a_less_precise_date_contains_even_when_the_claims_agree_in_something_else(
    gate: Report,
) -> None:
    item = gate.coverage[0]
    same = evolve(item.support[0], verdict=Verdict.EQUAL)
    covered = (evolve(item, support=(same,)), *gate.coverage[1:])
    assert "├ ⊇  March 2021" in page(evolve(gate, coverage=covered))


def test_a_date_elsewhere_in_the_calendar_backs_nothing(gate: Report) -> None:
    item = gate.coverage[0]
    backer = item.support[0].assertion
    year = Period(None, backer.periods[0].value.earliest)
    moved = evolve(backer.periods[0], value=year)
    other = evolve(item.support[0], assertion=evolve(backer, periods=(moved,)))
    covered = (evolve(item, support=(other,)), *gate.coverage[1:])
    assert "├ ⊇" not in page(evolve(gate, coverage=covered))


def test_a_sentence_that_two_papers_print_stands_once(gate: Report, harbour: Report) -> None:
    wire = harbour.articles[1]
    reprint = evolve(wire, id="reprint.txt", source="Evening Mail")
    finding = gate.conflicts[0]
    first = finding.positions[1].evidence[0]
    second = evolve(first, assertion=evolve(first.assertion, document="reprint.txt"))
    sides = (finding.positions[0], evolve(finding.positions[1], evidence=(first, second)))
    report = evolve(
        gate,
        articles=(*gate.articles, reprint),
        conflicts=(evolve(finding, positions=sides),),
    )
    shown = page(report)
    assert shown.count("ran aground off the old lighthouse") == 1
    assert "Harbour Post, own voice" in shown
    assert "Evening Mail, own voice" in shown


def test_carets_stand_under_the_value(gate: Report) -> None:
    lines = page(gate).splitlines()
    at = next(n for n, line in enumerate(lines) if "^" in line)
    value = "13 March 2021"
    assert lines[at].index("^") == lines[at - 1].index(value)
    assert lines[at].count("^") == len(value)


def test_a_conflict_without_a_claim_of_the_draft_is_drawn_as_in_a_report(
    gate: Report, harbour: Report
) -> None:
    papers = (*gate.articles, harbour.articles[0])
    shown = page(evolve(gate, articles=papers, conflicts=harbour.conflicts[:1]))
    assert "▲ CONFLICT  FC101 date" in shown
    assert "1 error, 0 warnings" in shown
