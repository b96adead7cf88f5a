"""What is told and what only surrounds it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.intake import article_from_text
from factcheck.intake.zone_rules import cues
from factcheck.model.article import SPEAKING, Article, ZoneKind
from factcheck.rulebook import RuleBook

BODY = (
    "The ferry left Mopti at dawn with twelve people on board, the harbour office said.\n\n"
    "It struck a sandbank an hour later and sank within minutes, witnesses told the police.\n\n"
    "Divers found nine survivors on the eastern shore, most of them members of the crew.\n"
)
HEAD = "Ferry sinks near Mopti\n\n"


LEGAL = (
    "Disclaimer: the author alone answers for this text.\n\n"
    "Nothing in it was checked by the 12 members of the board, who meet on 3 May.\n\n"
    "The board thanks its readers for all 30 letters that came in since January.\n"
)


def read(text: str, book: RuleBook, name: str = "a.txt") -> Article:
    return article_from_text(text, name=name, book=book)


def spoken(article: Article) -> list[str]:
    return [s.text for s in article.sentences if s.zone in SPEAKING]


def kind_of(article: Article, part: str) -> ZoneKind:
    at = article.text.index(part)
    return next(z.kind for z in article.zones if z.start <= at < z.end)


def told_of(text: str, book: RuleBook, name: str = "a.txt") -> int:
    """How many sentences of the body are still told when the text stands around it."""
    told = spoken(read(text, book, name))
    return sum(s in told for s in BODY.strip().split("\n\n"))


@pytest.mark.parametrize(
    "after",
    [
        "This website uses cookies to remember your 31 visits. Accept",
        "Related articles\n\nBridge closed\n\nThe bridge was closed on 4 May after a crash.",
        "Most read\nBridge closed\nNine dead in flood of 3 May\nMarket reopens after 12 days",
        "Articoli correlati\n\nIl ponte chiude il 4 maggio 2021",
        "Das könnte Sie auch interessieren\nBrücke gesperrt",
        "À lire aussi\nLe pont est fermé depuis le 4 mai",
        "Share this article\nFacebook\nTwitter\nWhatsApp",
        "Note to readers: our 40 reporters depend on you. Please click the share buttons.",
        "© 2021 Lake Post. All 300 stories are protected.",
        LEGAL,
        "References\n1. ^ Lund, Ana. \"Boats\". 3 May 2021. Retrieved 6 August 2024.",
        "Sign up for our newsletter, read by 20,000 people.",
        "About the author\nAna Lund has sailed 12 seas.",
        "Comment on this on our Facebook page",
        "***\n\nAna Lund, who sailed 12 seas, is a frequent contributor to this page.",
    ],
)  # fmt: skip
def test_what_follows_the_text_is_not_told(after: str, book: RuleBook) -> None:
    article = read(f"{HEAD}{BODY}\n{after}", book)
    assert told_of(f"{HEAD}{BODY}\n{after}", book) == 3
    assert len(spoken(article)) == 4, spoken(article)


@pytest.mark.parametrize(
    "before",
    [
        "Skip to content\n\nHome\n\n",
        "From Wikipedia, the free encyclopedia\n\nMap indicating Mali and Niger\n\n",
        "Every story can be read in 51 languages with the menu of our home page.\n\n",
        "By Ana Lund in Mopti\n\n",
        "Analysis - Ana Lund, senior correspondent\n\n",
        "Published: May 3, 2021, 10:15 AM GMT\n\n",
        "Tuesday, 4 May 2021\n\n",
    ],
)
def test_what_stands_above_the_text_is_not_told(before: str, book: RuleBook) -> None:
    article = read(f"{HEAD}{before}{BODY}", book)
    assert spoken(article)[0] == "Ferry sinks near Mopti"
    assert len(spoken(article)) == 4, spoken(article)


@pytest.mark.parametrize(
    "inside",
    [
        "Popular anger over the ferry grew on Monday, when 300 people marched to the harbour.",
        "Related charges against two officers of the port were dropped in March 2020.",
        "Readers of the Lake Post had warned of the sandbank in 14 letters since 2019.",
        "The company uses cookies to follow the visitors of its site, the inspector said.",
        "Sources in the ministry said on Tuesday that the ferry had carried 4 tonnes of rice.",
        "Copyright of the pictures lies with the navy, which bought them for 300 euros.",
        "Ana Lund, who covers the river for a newspaper, is a journalist who saw it happen.",
        "Read more books, the minister told the 40 pupils who had survived the disaster.",
        "Notes found in the cabin show that 31 passengers had paid for the trip.",
        "Photos of the wreck were sold for 300 euros each, the police said on Friday.",
    ],
)
def test_a_sentence_that_only_sounds_like_a_notice_is_told(inside: str, book: RuleBook) -> None:
    first, *rest = BODY.split("\n\n")
    article = read(HEAD + "\n\n".join([first, inside, *rest]), book)
    assert inside in spoken(article)
    last = read(f"{HEAD}{BODY}\n{inside}", book)
    assert inside in spoken(last)


def test_a_box_of_teasers_inside_the_text_ends_where_the_text_goes_on(book: RuleBook) -> None:
    text = (
        f"{HEAD}The harbour is closed.\n\nRelated articles\nBridge shut\nMarket open\n\n{BODY}"
    )
    assert told_of(text, book) == 3
    assert "Bridge shut" not in spoken(read(text, book))


def test_the_copyright_of_a_picture_cuts_nothing_below_it(book: RuleBook) -> None:
    text = f"{HEAD}The harbour is closed.\n\n© Provided by Lake Wire\n\n{BODY}"
    assert told_of(text, book) == 3


def test_a_disclaimer_above_the_text_cuts_nothing_below_it(book: RuleBook) -> None:
    assert told_of(f"Disclaimer: written by a guest.\n\n{HEAD}{BODY}", book) == 3


def test_a_round_up_has_a_dateline_in_each_item(book: RuleBook) -> None:
    article = read(
        f"{HEAD}MOPTI, Mali (AP) — {BODY}\nLOMÉ, Togo (AP) — The bridge is shut.", book
    )
    assert spoken(article)[-1] == "The bridge is shut."


def test_lines_after_the_text_that_never_stop_are_links(book: RuleBook) -> None:
    links = "Bridge over the Niger closed\nNine dead in flood of 3 May\nMarket opens again\n"
    assert len(spoken(read(f"{HEAD}{BODY}\n{links}", book))) == 4
    one_left = "The captain of the ferry has not been found yet"
    assert one_left in spoken(read(f"{HEAD}{BODY}\n{one_left}\n", book))


def test_headings_need_no_blank_line(book: RuleBook) -> None:
    article = read((HEAD + BODY + "A lamp that failed\n" + LEGAL).replace("\n\n", "\n"), book)
    assert kind_of(article, "A lamp") is ZoneKind.HEADING


def test_a_crosshead_called_sources_cuts_nothing(book: RuleBook) -> None:
    first, *rest = BODY.split("\n\n")
    assert told_of(HEAD + "\n\n".join([first, "Sources", *rest]), book) == 3


def test_a_block_that_is_printed_twice_is_told_once(book: RuleBook) -> None:
    assert len(spoken(read(f"{HEAD}{BODY}\n{BODY}", book))) == 4


def test_a_short_answer_may_be_given_twice(book: RuleBook) -> None:
    text = f"{HEAD}{BODY}\nNo, never.\n\nWas it the sand?\n\nNo, never.\n"
    assert spoken(read(text, book)).count("No, never.") == 2


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


def test_a_caption_is_told_without_the_credit_of_its_picture(book: RuleBook) -> None:
    text = f"{HEAD}{BODY}\nphoto: The ferry in Mopti on 20 May 2022 (picture by the navy).\n"
    article = read(text, book)
    assert spoken(article)[-1] == "photo: The ferry in Mopti on 20 May 2022"
    assert kind_of(article, "(picture") is ZoneKind.CREDIT


def test_lines_under_a_heading_that_end_with_a_day_are_captions(book: RuleBook) -> None:
    line = "Harbour master Ana Lund with divers in St. Louis, Senegal, 29 July 2023"
    article = read(f"{HEAD}{BODY}\nHistory\n\n[edit]\n{line}\n\n{BODY.upper()}", book)
    assert kind_of(article, "Harbour master") is ZoneKind.CAPTION
    assert kind_of(article, "[edit]") is ZoneKind.BOILERPLATE
    assert line in spoken(article)


@pytest.mark.parametrize(
    ("dateline", "agencies"),
    [
        ("MOPTI, 12 November (Lakeland) - ", ("Lakeland",)),
        ("MOPTI, Mali (AP) — ", ("AP",)),
        ("(Reuters) - ", ("Reuters",)),
        ("(Lakeland) ", ("Lakeland",)),
        ("Reuters - ", ("Reuters",)),
        ("Washington (AFP) – ", ("AFP",)),
        ("BAMAKO - ", ()),
        ("Bamako – ", ()),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(
    dateline: str, agencies: tuple[str, ...], book: RuleBook
) -> None:
    article = read(HEAD + dateline + BODY, book)
    assert spoken(article)[1] == BODY.split("\n\n", 1)[0]
    assert article.agencies == agencies


@pytest.mark.parametrize(
    "opening",
    [
        "UN troops - all of them - left the town in June 2021, the mission said.",
        "Ana Lund (then a diver) saw the ferry sink on Monday, she told the police.",
        "Mali, Niger and Chad - neighbours since 1960 - closed their borders on Monday.",
        "The ferry - a barge of 1962 - sank on Monday with twelve people on board.",
    ],
)
def test_a_dash_in_the_first_sentence_is_no_dateline(opening: str, book: RuleBook) -> None:
    assert spoken(read(f"{HEAD}{opening}\n\n{BODY}", book))[1] == opening


def test_an_agency_at_the_end_is_metadata(book: RuleBook) -> None:
    for credit in ("(AFP)", "source: Lake Post with Agence France-Presse", "AFP"):
        article = read(f"{HEAD}{BODY}\n{credit}\n", book)
        assert article.agencies == ("AFP",)
        assert len(spoken(article)) == 4


def test_a_service_that_is_quoted_is_not_credited(book: RuleBook) -> None:
    assert read(f"{HEAD}{BODY}\nReuters reported that AFP was wrong.\n", book).agencies == ()


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


def test_the_quick_look_changes_no_answer(book: RuleBook) -> None:
    rules = cues(book)
    lines = [e.text for r in book.of("zone") for e in (*r.hits(), *r.misses())]
    open_gates = type(rules)(rules.whole, rules.searched, rules.spans, {})
    for line in lines:
        assert list(rules.candidates(line)) == list(open_gates.candidates(line))


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
