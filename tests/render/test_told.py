"""Plain pages about the tool itself: article text is data, and lines keep their width."""

from __future__ import annotations

from factcheck.render import View
from factcheck.render._explain import explained
from factcheck.render._meaning import Meaning, meaning_lines
from factcheck.render._told import bits, labelled
from factcheck.render._values import Json
from factcheck.render._why import why_lines

HOSTILE = "Sanou [fi] said\x1b[31m \u202etac\u202c :smile: {a} %s [/b]\r\n"


def conflict(words: str) -> dict[str, Json]:
    quote: Json = {"line": 1, "column": 2, "sentence": {"text": words}}
    claim: Json = {"id": "c", "document": words, "source": words, "quote": quote}
    return {
        "id": "fc1:ab",
        "code": "FC101",
        "question": words,
        "positions": [{"display": words, "claims": ["c"]}],
        "claims": [claim],
        "explanation": [{"step": words, "result": words, "rule": words}],
        "because": words,
        "ask": words,
    }


def pair(words: str) -> dict[str, Json]:
    part: Json = {"name": words, "bits": -7.0, "because": words}
    claim: Json = {"document": words, "line": 1, "text": words}
    held: Json = {"slot": words, "a": words, "b": words, "because": words, "steps": [part]}
    gate: Json = {"gate": words, "passed": False, "because": words}
    return {
        "a": claim,
        "b": claim,
        "contributions": [part],
        "comparisons": [held],
        "gates": [gate],
        "stopped": gate,
    }


def test_no_page_obeys_what_an_article_says() -> None:
    page = Meaning("FC101", HOSTILE, HOSTILE, HOSTILE, (HOSTILE,), (HOSTILE,), HOSTILE)
    for ascii_only in (False, True):
        view = View(ascii=ascii_only)
        shown = "".join(
            (
                *explained(conflict(HOSTILE), view),
                *why_lines({"pairs": [pair(HOSTILE), pair(HOSTILE)]}, view),
                *meaning_lines(page, view),
            )
        )
        assert not {"\x1b", "\u202e", "\u202c", "\r"} & set(shown)
        assert "[fi]" in shown
        assert "[/b]" in shown
        assert ":smile:" in shown


def test_a_report_with_nothing_in_it_is_explained_without_a_fall() -> None:
    assert "".join(explained({}, View())).startswith(" · ")
    assert "".join(why_lines({}, View())) == ""


def test_words_are_wrapped_beside_their_label() -> None:
    lines = list(labelled("why  ", ["a few words " * 8], View(width=40)))
    assert len(lines) > 2
    assert lines[0].startswith("why  a few")
    assert all(line.startswith("     a") or line.startswith("     ") for line in lines[1:])
    assert max(len(line.rstrip("\n")) for line in lines) <= 40


def test_bits_have_a_sign_and_one_decimal() -> None:
    assert [bits(3.14), bits(-0.44), bits(0)] == ["+3.1", "−0.4", "+0.0"]
    assert bits(-0.44, ascii_only=True) == "-0.4"
