"""What holds for every text, however strange."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.intake import article_from_text
from factcheck.rulebook import load

BOOK = load()
PIECES = st.sampled_from(
    [
        "The ferry sank off Mopti on Monday with twelve people on board, police said.",
        "Related articles", "(AFP)", "# Heading", "> quoted", "- item", "***", "[edit]",
        "References",
        "1. ^ Lund. Boats. Retrieved 6 August 2024.", "By Ana Lund", "3 May 2021", "\u00a0", "",
        "MOPTI (AP) — The bridge is shut.", "photo: A ferry (photo: Ana Lund)",
        "Disclaimer:", "---",
        "+++", "title: x", "\x1b[0m", "[/b]", "a\u202eb", "…", "\u2028", "x" * 500,
    ]
)  # fmt: skip
LINES = st.lists(st.one_of(PIECES, st.text(max_size=40)), min_size=1, max_size=14)


@settings(deadline=None, max_examples=150)
@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n"]), st.sampled_from(["a.txt", "a.md"]))
def test_zones_and_sentences_fit_the_text(lines: list[str], end: str, name: str) -> None:
    text = f"Ferry sinks{end}{end.join(lines)}"
    article = article_from_text(text, name=name, book=BOOK)
    assert article.text == text
    assert all(a.end <= b.start for a, b in pairwise(article.zones))
    assert all(a.end <= b.start for a, b in pairwise(article.sentences))
    assert all(text[s.start : s.end] == s.text for s in article.sentences)
    assert all(s.text == s.text.strip() != "" for s in article.sentences)


@settings(deadline=None, max_examples=50)
@given(LINES)
def test_the_same_text_gives_the_same_article(lines: list[str]) -> None:
    text = "Ferry sinks\n" + "\n".join(lines)
    assert article_from_text(text, name="a.txt", book=BOOK) == article_from_text(
        text, name="a.txt", book=BOOK
    )
