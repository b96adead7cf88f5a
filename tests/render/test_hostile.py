"""Article text is data: it cannot steer the screen, vanish, or forge what is drawn."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.model.report import Report
from factcheck.render import View, format_of
from factcheck.render._visible import visible

Quoting = Callable[[str, str], Report]
SCREEN = View(width=80, wrap=True, styled=True)
PIPE = View(width=80)
LITERAL = [
    "Sanou [fi] said the pier was shut.",
    "The clerk wrote [/b] in the margin.",
    "The clerk wrote [bold red]late[/bold red] there.",
    "A :smile: stood under the notice.",
    "The crew wrote <script>alert(1)</script> on it.",
    "He noted {oil} and %s and \\n on a card.",
    "日本の船 and 🚢 lay at the quay 12 hours.",
]


@pytest.mark.parametrize("sentence", LITERAL)
def test_markup_stays_what_was_written(quoting: Quoting, sentence: str) -> None:
    page = "".join(format_of("text").show_report(quoting(sentence, sentence[:3]), PIPE))
    assert f"[{sentence[:3]}]{sentence[3:]}" in page


STEERING = {
    "\x1b[31m": "␛[31m",
    "\x1b]8;;http://x\x07": "␛]8;;http://x␇",
    "\x00": "␀",
    "\x7f": "␡",
    "\x9b2J": "⟨U+009B⟩2J",
    "\u202e": "⟨RLO⟩",
    "\u2066": "⟨LRI⟩",
    "\u200f": "⟨RLM⟩",
    "\U000e0041": "⟨U+E0041⟩",
    "\ud800": "⟨U+D800⟩",
}


@pytest.mark.parametrize("code", STEERING)
@pytest.mark.parametrize("view", [SCREEN, PIPE])
def test_what_steers_a_terminal_is_shown_instead(
    quoting: Quoting, code: str, view: View
) -> None:
    report = quoting(f"The mate{code} rang the bell.", "rang")
    for name in ("text", "concise"):
        formats = format_of(name)
        for page in (formats.show_report(report, view), formats.show_claims(report, view)):
            assert code not in "".join(page)
    page = "".join(format_of("text").show_report(report, PIPE))
    assert f"The mate{STEERING[code]} [rang] the bell." in page


@pytest.mark.parametrize("code", STEERING)
def test_ascii_shows_it_too(code: str) -> None:
    assert visible(f"a{code}b", ascii_only=True).isascii()


@pytest.mark.parametrize("code", [c for c in STEERING if c != "\ud800"])
def test_json_holds_the_text_as_it_was(quoting: Quoting, code: str) -> None:
    sentence = f"The mate{code} rang the bell."
    for chunk in format_of("json").show_report(quoting(sentence, "rang"), PIPE):
        quote = json.loads(chunk)["conflicts"][0]["claims"][0]["quote"]
        assert quote["sentence"]["text"] == sentence
        assert quote["selectors"][0]["prefix"] == f"The mate{code} "


def test_a_line_break_inside_a_sentence_is_one_blank(quoting: Quoting) -> None:
    report = quoting("The mate\n\t rang\r\nthe bell.", "rang")
    page = "".join(format_of("text").show_report(report, PIPE))
    assert "The mate [rang] the bell." in page


def test_a_sentence_of_a_million_letters_is_shortened_around_its_mark(quoting: Quoting) -> None:
    report = quoting("a" * 500_000 + " rang " + "b " * 250_000 + "c.", "rang")
    page = "".join(format_of("text").show_report(report, SCREEN))
    assert len(page) < 10_000
    assert "rang" in page


WORDS = st.characters(exclude_characters=".")


@given(st.text(WORDS, min_size=1), st.text(WORDS), st.integers(40, 130), st.booleans())
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_text_breaks_the_page(
    quoting: Quoting,
    mark: str,
    rest: str,
    width: int,
    plain: bool,  # noqa: FBT001  # drawn
) -> None:
    report = quoting(f"{mark}{rest}.", mark)
    view = View(width=width, wrap=True, ascii=plain)
    page = "".join(format_of("text").show_report(report, view))
    lines = page.split("\n")
    assert all(cell_len(line) <= width for line in lines)
