"""What an editor sees, cell by cell; FACTCHECK_WRITE_PAGES=1 writes the pages anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from attrs import evolve
from rich.cells import cell_len

from factcheck.model.report import Report
from factcheck.render import View, format_of

PAGES = Path(__file__).with_name("pages")
SCREEN_80 = View(width=80, wrap=True, exit_code=1)
SCREEN_120 = View(width=120, wrap=True, exit_code=1)
VIEWS = {
    "80": SCREEN_80,
    "120": SCREEN_120,
    "pipe": View(exit_code=1),
    "ascii": View(width=80, wrap=True, ascii=True, exit_code=1),
}


def printed(report: Report, view: View) -> str:
    return "".join(format_of("text").show_report(report, view))


def claims(report: Report, view: View) -> str:
    return "".join(format_of("text").show_claims(report, view))


def compare(name: str, page: str) -> None:
    path = PAGES / f"{name}.txt"
    if os.environ.get("FACTCHECK_WRITE_PAGES"):
        path.write_text(page, encoding="utf-8", newline="\n")
    assert page == path.read_text("utf-8")


@pytest.mark.parametrize("view", VIEWS)
def test_a_report_looks_as_drawn(harbour: Report, view: str) -> None:
    compare(f"report-{view}", printed(harbour, VIEWS[view]))


@pytest.mark.parametrize("view", VIEWS)
def test_a_check_looks_as_drawn(gate: Report, view: str) -> None:
    compare(f"check-{view}", printed(gate, VIEWS[view]))


@pytest.mark.parametrize("view", ["80", "pipe"])
def test_claims_look_as_drawn(harbour: Report, view: str) -> None:
    compare(f"claims-{view}", claims(harbour, VIEWS[view]))


@pytest.mark.parametrize("width", [40, 60, 80, 99, 100, 120, 200])
def test_no_line_is_wider_than_the_screen(harbour: Report, gate: Report, width: int) -> None:
    view = View(width=width, wrap=True)
    pages = [printed(harbour, view), printed(gate, view), claims(harbour, view)]
    for line in "".join(pages).splitlines():
        assert cell_len(line) <= width, line


def test_ascii_leaves_no_other_character(harbour: Report, gate: Report) -> None:
    view = View(width=80, ascii=True)
    for page in (printed(harbour, view), printed(gate, view), claims(harbour, view)):
        assert page.isascii()


def test_a_pipe_gets_no_escape_and_no_wrapped_quote(harbour: Report) -> None:
    page = printed(harbour, View(width=60))
    assert "\x1b" not in page
    assert "The Aurora struck a sandbank on [14 March 2021], a pilot wrote in his log." in page


def test_a_styled_page_says_the_same_without_brackets(harbour: Report) -> None:
    page = printed(harbour, View(width=100, styled=True))
    assert "\x1b[1;4m12 March 2021\x1b[0m" in page
    assert "[12 March 2021]" not in page


def test_style_stays_on_the_words_it_is_meant_for(harbour: Report) -> None:
    page = printed(harbour, View(width=100, styled=True))
    assert "\x1b[0mOil leaked for" not in page
    assert "\x1b[1;4mOil leaked\x1b[0m for two days" in page


def test_two_positions_stand_side_by_side_on_a_wide_screen_only(harbour: Report) -> None:
    wide = printed(harbour, SCREEN_120)
    narrow = printed(harbour, SCREEN_80)
    both = [line for line in wide.splitlines() if "A  yes" in line and "B  no" in line]
    assert len(both) == 1
    assert not any("A  yes" in line and "B  no" in line for line in narrow.splitlines())


def test_a_report_without_conflicts_says_so(harbour: Report) -> None:
    page = printed(evolve(harbour, conflicts=()), SCREEN_80)
    assert "0 conflicts among 8 claims of 3 documents" in page


def test_a_limit_hides_conflicts_and_says_how_many(harbour: Report) -> None:
    page = printed(harbour, View(width=80, limit=1))
    assert "1/3" in page
    assert "2/3" not in page
    assert "2 not shown (--limit)" in page


def test_quiet_prints_findings_only(harbour: Report, gate: Report) -> None:
    page = printed(harbour, View(width=80, quiet=True))
    assert page.startswith("───")
    assert "FC903" not in page
    assert "skipped" not in page
    assert "exit 1" not in printed(gate, View(width=80, quiet=True))
