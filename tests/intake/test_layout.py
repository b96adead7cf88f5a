"""Headlines, headings, lines and signs: what a text looks like."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.intake import article_from_text
from factcheck.model.article import ZoneKind
from factcheck.rulebook import RuleBook
from tests.intake.stories import BODY, HEAD, LEGAL, kind_of, read, spoken


def test_lines_after_the_text_that_never_stop_are_links(book: RuleBook) -> None:
    links = "Bridge over the Niger closed\nNine dead in flood of 3 May\nMarket opens again\n"
    assert len(spoken(read(f"{HEAD}{BODY}\n{links}", book))) == 4
    one_left = "The captain of the ferry has not been found yet"
    assert one_left in spoken(read(f"{HEAD}{BODY}\n{one_left}\n", book))


def test_headings_need_no_blank_line(book: RuleBook) -> None:
    article = read((HEAD + BODY + "A lamp that failed\n" + LEGAL).replace("\n\n", "\n"), book)
    assert kind_of(article, "A lamp") is ZoneKind.HEADING


def test_headings_are_divided_but_not_told(book: RuleBook) -> None:
    article = read(f"{HEAD}{BODY}\nMilitary rule (2020–present)\n\n{BODY.upper()}", book)
    assert kind_of(article, "Military rule") is ZoneKind.HEADING
    assert "Military rule (2020–present)" in [s.text for s in article.sentences]


def test_a_long_line_without_a_stop_is_told(book: RuleBook) -> None:
    line = (
        "The harbour master said on Monday that he had warned the company three times in vain"
    )
    assert line in spoken(read(f"{HEAD}{BODY}\n{line}\n\nHe has since resigned.\n", book))


def test_a_summary_under_the_headline_is_told(book: RuleBook) -> None:
    text = f"{HEAD}Nine survivors found on the eastern shore\n\n3 May 2021 14:05\n\n{BODY}"
    article = read(text, book)
    assert kind_of(article, "Nine survivors") is ZoneKind.HEADLINE
    assert kind_of(article, "3 May 2021") is ZoneKind.CREDIT


def test_the_title_of_the_metadata_finds_the_headline(book: RuleBook) -> None:
    text = f"World news\n\nFerry sinks near Mopti\n\n{BODY}"
    article = article_from_text(text, name="a.txt", book=book, title="Ferry Sinks Near Mopti")
    assert kind_of(article, "Ferry sinks") is ZoneKind.HEADLINE
    assert kind_of(article, "World news") is ZoneKind.HEADING


def test_a_text_without_a_headline_has_none(book: RuleBook) -> None:
    article = read(BODY, book)
    assert ZoneKind.HEADLINE not in {z.kind for z in article.zones}
    assert article.title == ""


def test_a_single_line_is_told(book: RuleBook) -> None:
    assert spoken(read("Nine people survived", book)) == ["Nine people survived"]


def test_markdown_signs_stand_outside_the_sentences(book: RuleBook) -> None:
    text = (
        "---\ntitle: Ferry sinks\npublished: 2021-05-03\n---\n# Ferry sinks\n\n"
        f"{BODY}\n## What *went* wrong ##\n\n- The crew had been awake since Sunday.\n"
        "- The lamp was out.\n\n> We saw nothing, the captain wrote.\n\n---\n\n[Map](m.html)\n"
    )
    article = read(text, book, "a.md")
    told = spoken(article)
    assert told[0] == "Ferry sinks"
    assert "The crew had been awake since Sunday." in told
    assert "We saw nothing, the captain wrote." in told
    assert kind_of(article, "We saw") is ZoneKind.QUOTATION
    assert kind_of(article, "What *went*") is ZoneKind.HEADING
    assert article.zones[0].why == "front matter"
    assert article.text == text


def test_comments_and_pictures_of_markdown_are_not_told(book: RuleBook) -> None:
    text = f"# Ferry\n\n![The ferry](ferry.jpg)\n\n<!-- check 300 again -->\n\n{BODY}"
    assert spoken(read(text, book, "a.md")) == ["Ferry", *BODY.strip().split("\n\n")]


def test_a_line_above_a_rule_of_signs_is_a_heading(book: RuleBook) -> None:
    second = f"What the divers saw below\n---\n\n{BODY.upper()}"
    text = f"Ferry sinks near Mopti\n======\n\n{BODY}\n{second}"
    article = read(text, book, "a.md")
    assert kind_of(article, "Ferry sinks") is ZoneKind.HEADLINE
    assert kind_of(article, "What the divers") is ZoneKind.HEADING


def test_lines_that_are_only_wrapped_are_one_sentence(book: RuleBook) -> None:
    text = (
        "Ferry sinks near Mopti\n\nThe ferry left Mopti at dawn with twelve people on board,\n"
        "the harbour office said. It struck a sandbank an hour later\nand sank at once.\n"
    )
    sentences = read(text, book).sentences
    assert len(sentences) == 3
    assert sentences[1].text.endswith("board,\nthe harbour office said.")


def test_offsets_hold_for_every_line_end(book: RuleBook) -> None:
    for end in ("\n", "\r\n", "\r"):
        article = read((HEAD + BODY).replace("\n", end), book)
        assert len(spoken(article)) == 4
        assert all(article.text[s.start : s.end] == s.text for s in article.sentences)


def test_zones_are_ordered_and_do_not_overlap(book: RuleBook) -> None:
    text = (
        f"---\ntitle: x\n---\n{HEAD}MOPTI (AFP) - {BODY}\n\u00a0\n***\nRelated\nBridge shut\n"
    )
    zones = read(text, book, "a.md").zones
    assert all(a.end <= b.start for a, b in pairwise(zones))
    assert all(z.start < z.end for z in zones)


@pytest.mark.parametrize(
    "strange",
    [
        "He said [/b] and [bold]left[/bold] the harbour on Monday, according to the log.",
        "The smile :smile: was in the message of the captain, the police said on Monday.",
        "The screen showed \x1b[31mred\x1b[0m letters, the mate said on Monday morning.",
        "The name \u202eidnuM\u202c was written backwards, the clerk said on Monday morning.",
        "<script>alert(1)</script> was written on the hull, the police said on Monday.",
        "A bell \x07 and a form feed \x0c stood in the cable, the office said on Monday.",
    ],
)
def test_text_is_data_whatever_it_looks_like(strange: str, book: RuleBook) -> None:
    for name in ("a.txt", "a.md"):
        assert strange in spoken(read(f"{HEAD}{BODY}\n{strange}\n", book, name))


@pytest.mark.parametrize(
    "hostile",
    [
        ". ",
        '." ',
        "[1]",
        "(",
        "A. ",
        "AB ",
        "Ab, ",
        "\n",
        "a\n",
        "- ",
        "> ",
        "published ",
        "By A ",
    ],
)
def test_hostile_text_takes_linear_time(hostile: str, book: RuleBook) -> None:
    read(hostile * 40_000, book, "a.md") if hostile.strip() else read(
        hostile * 40_000 + "a", book
    )
