"""What is told and what only surrounds it."""

from __future__ import annotations

import pytest
from attrs import evolve

from factcheck.intake.zone_rules import PLACES, cues
from factcheck.rulebook import RuleBook
from tests.intake.stories import BODY, HEAD, LEGAL, read, spoken, told_of


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
        "From Wikipedia, the free encyclopedia\nMap of Mali\nDate\t18 August 2020 at noon\n\n",
        "Map indicating Mali and Niger\n\n",
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


def test_a_crosshead_called_sources_cuts_nothing(book: RuleBook) -> None:
    first, *rest = BODY.split("\n\n")
    assert told_of(HEAD + "\n\n".join([first, "Sources", *rest]), book) == 3


def test_a_block_that_is_printed_twice_is_told_once(book: RuleBook) -> None:
    assert len(spoken(read(f"{HEAD}{BODY}\n{BODY}", book))) == 4


def test_a_short_answer_may_be_given_twice(book: RuleBook) -> None:
    text = f"{HEAD}{BODY}\nNo, never.\n\nWas it the sand?\n\nNo, never.\n"
    assert spoken(read(text, book)).count("No, never.") == 2


def test_the_quick_look_changes_no_answer(book: RuleBook) -> None:
    rules = cues(book)
    lines = [e.text for r in book.of("zone") for e in (*r.hits(), *r.misses())]
    open_gates = evolve(rules, gates={})
    for line in lines:
        assert list(rules.candidates(line, PLACES)) == list(open_gates.candidates(line, PLACES))
