"""Two happenings that sound alike stay two, and one happening told twice stays one."""

from __future__ import annotations

import pytest

from factcheck.intake import Collection, article_from_text
from factcheck.model.report import Report
from factcheck.pipeline import compare
from factcheck.rulebook import RuleBook

TWO = [
    (
        "Amadou Sanou died in Kayes on 4 May 2021.",
        "Fatou Sanou died in Mopti on 9 May 2021.",
    ),
    (
        "The bridge in Kayes collapsed on 4 May 2021, killing nine people.",
        "The bridge in Mopti collapsed on 9 May 2021, killing six people.",
    ),
    (
        "The ferry sank in 2019 with 40 people on board near Kayes.",
        "The ferry sank in 2021 with 60 people on board near Kayes.",
    ),
    (
        "The election in Peru was held on 11 April 2021.",
        "The election in Burma was held on 8 November 2020.",
    ),
    (
        "Peru declared independence on 28 July 1821.",
        "Burma declared independence on 4 January 1948.",
    ),
    ("There was no coup in Peru.", "There was a coup in Burma."),
    ("The mayor denied that he had resigned.", "The mayor of Mopti has resigned."),
    ("The budget rose from $40 million to $60 million.", "The budget was $60 million."),
    ("Of 60 crew, 40 were rescued off Lisbon.", "60 crew were on board off Lisbon."),
    (
        "Six people died in the fire in Kayes.",
        "Six people were injured and nine died in the fire in Mopti.",
    ),
    (
        "Sanou said 40 people had died in the flood in Kayes.",
        "Sanou said 4,000 people had fled the flood in Kayes.",
    ),
    (
        "The temperature in Kayes rose to 40 degrees on Monday.",
        "The temperature in Kayes rose to 38 degrees on Tuesday.",
    ),
]
ONE = [
    (
        "The war in Peru ended on 3 May 1962.",
        "The war in Peru ended on 7 May 1962.",
        "FC101",
    ),
    (
        "Amadou Sanou was born in Kayes on 4 May 1971.",
        "Amadou Sanou was born in Kayes on 5 April 1971.",
        "FC101",
    ),
    (
        "The company paid $10.8 million a month to the Borealis group.",
        "The company paid $10.8 million a year to the Borealis group.",
        "FC110",
    ),
    (
        "The parliament in Kayes passed the budget by 41 votes to 12.",
        "The parliament in Kayes passed the budget by 43 votes to 12.",
        "FC110",
    ),
]


def compared(one: str, other: str, book: RuleBook) -> Report:
    articles = [
        article_from_text(text, name=name, book=book, published="2021-11-20")
        for name, text in (("a.txt", one), ("b.txt", other))
    ]
    return compare(Collection(tuple(articles)), book)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_what_sounds_alike_is_not_at_odds(one: str, other: str, book: RuleBook) -> None:
    assert [c.because for c in compared(one, other, book).conflicts] == []


@pytest.mark.parametrize(("one", "other", "code"), ONE)
def test_one_thing_told_in_two_ways_is(one: str, other: str, code: str, book: RuleBook) -> None:
    assert [c.code for c in compared(one, other, book).conflicts] == [code]


@pytest.mark.parametrize(("one", "other", "code"), ONE)
def test_and_the_order_of_telling_changes_nothing(
    one: str, other: str, code: str, book: RuleBook
) -> None:
    forth, back = compared(one, other, book), compared(other, one, book)
    assert [c.fingerprint for c in forth.conflicts] == [c.fingerprint for c in back.conflicts]
    assert {c.code for c in back.conflicts} == {code}
