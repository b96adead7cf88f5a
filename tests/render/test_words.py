"""Values in words: no finer than they are, and the same in every format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from factcheck.model.article import Basis, Publication
from factcheck.model.period import Edge, Grain, Period
from factcheck.model.report import Report
from factcheck.model.verdict import Verdict
from factcheck.render._places import portable, short_names
from factcheck.render._values import decimal, publication_value
from factcheck.render._words import (
    confidence_word,
    length_words,
    period_words,
    published_words,
    verdict_word,
    voice_words,
)


def period(first: str, last: str, grain: Grain = Grain.DAY) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last), grain)


SPANS = {
    ("2022-05-20", "2022-05-20"): "20 May 2022",
    ("2021-11-01", "2021-11-30"): "Nov 2021",
    ("2024-02-01", "2024-02-29"): "Feb 2024",
    ("2024-02-01", "2024-02-28"): "1 Feb 2024 – 28 Feb 2024",
    ("2013-01-01", "2013-12-31"): "2013",
    ("2010-01-01", "2019-12-31"): "2010 – 2019",
    ("2021-06-01", "2021-08-31"): "Jun 2021 – Aug 2021",
    ("2021-05-24", "2021-05-26"): "24 May 2021 – 26 May 2021",
    ("9999-12-01", "9999-12-31"): "Dec 9999",
}


@pytest.mark.parametrize("ends", SPANS)
def test_a_period_is_named_by_the_unit_it_fills(ends: tuple[str, str]) -> None:
    assert period_words(period(*ends)) == SPANS[ends]


def test_an_open_end_stays_open() -> None:
    assert period_words(Period(date(2014, 1, 1), None)) == "from 1 Jan 2014"
    assert period_words(Period(None, date(2014, 1, 1))) == "to 1 Jan 2014"
    assert period_words(evolve(period("2013-01-01", "2013-12-31"), edge=Edge.START)) == (
        "since 2013"
    )


def test_a_length_is_said_in_its_unit() -> None:
    assert length_words("P1Y") == "1 year"
    assert length_words("PT10M") == "10 minutes"
    assert length_words("P10M") == "10 months"
    assert length_words("P1Y6M") == "P1Y6M"
    assert length_words("") == ""


def test_an_inferred_date_of_publication_has_its_sign() -> None:
    month = period("2021-11-01", "2021-11-30", Grain.MONTH)
    assert published_words(Publication(month, Basis.INFERRED, "")) == "~Nov 2021"
    assert published_words(Publication(month, Basis.STATED, "")) == "Nov 2021"
    assert published_words(None) == "undated"


def test_a_date_of_publication_is_exported_at_its_grain() -> None:
    assert publication_value(period("2021-11-01", "2021-11-30", Grain.MONTH)) == "2021-11"
    assert publication_value(period("2021-01-01", "2021-12-31", Grain.YEAR)) == "2021"
    assert publication_value(period("2021-11-09", "2021-11-09")) == "2021-11-09"
    both = period("2021-11-09", "2021-12-24", Grain.UNDEFINED)
    assert publication_value(both) == "2021-11-09/2021-12-24"


def test_confidence_is_a_word() -> None:
    words = [confidence_word(c) for c in (1.0, 0.75, 0.7499, 0.5, 0.4999, 0.0)]
    assert words == ["high", "high", "medium", "medium", "low", "low"]


def test_the_heading_says_the_verdict(harbour: Report) -> None:
    dates, _, denial = harbour.conflicts
    assert verdict_word(dates) == "CONFLICT"
    assert verdict_word(denial) == "DISPUTED"
    assert verdict_word(evolve(dates, verdict=Verdict.UPDATED)) == "UPDATED"
    assert verdict_word(evolve(denial, code="FC150")) == "LABEL"


def test_a_voice_is_the_paper_or_a_speaker_via_the_paper(harbour: Report) -> None:
    papers = {article.id: article for article in harbour.articles}
    claims = {claim.id: claim for claim in harbour.assertions}
    paper = papers["harbour-post.txt"]
    assert voice_words(claims["c-0001"], paper) == "Harbour Post, own voice"
    said = "The harbour office, indirect quote, via Harbour Post"
    assert voice_words(claims["c-0002"], paper) == said


DECIMALS = {"40": "40", "2500000": "2500000", "1.50": "1.5", "1E+3": "1000", "0.0": "0"}


@pytest.mark.parametrize("written", DECIMALS)
def test_amounts_are_exact_decimals(written: str) -> None:
    assert decimal(Decimal(written)) == DECIMALS[written]


def test_a_number_of_four_hundred_digits_is_no_flood() -> None:
    assert decimal(Decimal("1E+400")) == "1E+400"


def test_long_names_become_unique_beginnings() -> None:
    names = ["003_the_long_story_of_a_pier.txt", "004_the_long_story_of_a_boat.txt", "a.txt"]
    short = short_names(names, 20)
    assert list(short.values()) == ["003…", "004…", "a.txt"]


def test_names_that_differ_late_only_stay_whole() -> None:
    names = ["the_long_story_of_a_pier_1.txt", "the_long_story_of_a_pier_2.txt"]
    assert list(short_names(names, 20).values()) == names


def test_a_path_says_nothing_of_the_machine() -> None:
    assert portable("news/a.txt", "a.txt") == "news/a.txt"
    for path in ("/home/x/a.txt", "C:\\x\\a.txt", "file:///x/a.txt"):
        assert portable(path, "a.txt") == "a.txt"
