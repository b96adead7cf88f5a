"""Which days a phrase means, given when the article ran and what it said before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.facets.time import find, relate, settle, show, stated_dates
from factcheck.model.article import (
    Article,
    Basis,
    Publication,
    Role,
    Sentence,
    ZoneKind,
)
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.rulebook import RuleBook

Read = Callable[..., tuple[Mention[Period], ...]]


def days(period: Period) -> str:
    """The ends of a period, open ones left out."""
    return f"{period.earliest or ''}..{period.latest or ''}"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("late 2021", "", "2021-09-01..2021-12-31"),
        ("early 2021", "", "2021-01-01..2021-04-30"),
        ("mid-2021", "", "2021-05-01..2021-08-31"),
        ("late November 2021", "", "2021-11-21..2021-11-30"),
        ("since 2013", "", "2013-01-01..2013-12-31"),
        ("for the past nine years", "2022-05-20", "2012-05-20..2022-05-20"),
        ("earlier this year", "2022-05-20", "2022-01-01..2022-05-20"),
        ("later this year", "2022-05-20", "2022-05-20..2022-12-31"),
        ("now", "2022-05-20", "2022-05-20..2022-05-20"),
        ("now", "2023-02", "2023-02-01..2023-02-28"),
        ("in the future", "2022-05-20", ".."),
        ("recently", "2022-05-20", "..2022-05-20"),
        ("in recent weeks", "2022-05-20", "2022-02-25..2022-05-20"),
        ("in recent years", "2022-05-20", "..2022-05-20"),
        ("2020–present", "2022-05-20", "2020-01-01.."),
        ("from 3 to 5 March 2021", "", "2021-03-03..2021-03-05"),
        ("March 3-5, 2021", "", "2021-03-03..2021-03-05"),
        ("last year", "2023-02", "2022-01-01..2022-12-31"),
        ("on Thursday", "2021-11", "2021-10-28..2021-11-25"),
        ("on Thursday", "", ".."),
        ("in June", "", ".."),
        ("every Friday", "2022-05-20", ".."),
        ("nine months", "2022-05-20", ".."),
        ("by 2030", "2022-05-20", "..2030-12-31"),
        ("before May 2021", "", "..2021-05-31"),
        ("after 24 May 2021", "", "2021-05-24.."),
        ("29 February 2023", "", ".."),
        ("on 29 February", "2022-11-20", "2024-02-29..2024-02-29"),
        ("in the 1990s", "", "1990-01-01..1999-12-31"),
        ("yesterday", "2020-01-01", "2019-12-31..2019-12-31"),
        ("yesterday", "0001-01-01", ".."),
        ("next year", "9999-12-31", ".."),
        ("tomorrow", "9999-12-31", ".."),
        ("a century ago", "0050-01-01", "..0050-01-01"),
        ("from 28 December to 3 January 2021", "", "2020-12-28..2021-01-03"),
        ("July 1 to July 3, 1863", "", "1863-07-01..1863-07-03"),
        ("twenty-five years ago", "2022-05-20", "1996-11-18..1997-12-31"),
        ("one hundred and twenty days ago", "2022-05-20", "2022-01-20..2022-01-20"),
        ("over the past year", "2022-05-20", "2020-05-20..2022-05-20"),
        ("for another year", "2022-05-20", "2022-05-20..2024-05-20"),
        ("the week of 3 May 2021", "", "2021-04-27..2021-05-09"),
        ("the last week of May 2021", "", "2021-05-21..2021-05-31"),
        ("the early hours of 3 May 2021", "", "2021-05-03..2021-05-03"),
        ("hit by the 2004 tsunami", "", "2004-01-01..2004-12-31"),
        ("on 05/06/2022", "", "2022-05-06..2022-06-05"),
        ("two years ago", "2022-05-20", "2019-11-19..2020-12-31"),
        ("three days ago", "2022-05-20", "2022-05-17..2022-05-17"),
        ("the winter of 2020", "", "2019-12-01..2021-03-31"),
        ("in the third quarter of 2019", "", "2019-07-01..2019-09-30"),
        ("the second half of 2021", "", "2021-07-01..2021-12-31"),
    ],
)
def test_the_days_a_phrase_may_mean(
    read: Read, text: str, published: str, expected: str
) -> None:
    assert days(read(text, published)[0].value) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It ended on 3 March.", "2021-02-20", "2021-03-03"),
        ("It ended on 30 December.", "2022-01-04", "2021-12-30"),
        ("It will end on 9 June.", "2022-05-20", "2022-06-09"),
        ("It ended in June.", "2022-05-20", "2021-06"),
        ("It will end in June.", "2022-05-20", "2022-06"),
        ("It ended on Monday.", "2022-05-20", "2022-05-16"),
        ("It will end on Monday.", "2022-05-20", "2022-05-23"),
        ("It ended on Friday.", "2022-05-20", "2022-05-20"),
        ("The vote is set for next February.", "2021-11", "2022-02"),
    ],
)
def test_a_date_without_its_year_is_the_nearest_that_fits(
    read: Read, text: str, published: str, expected: str
) -> None:
    assert read(text, published)[0].value.value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on 31 December 2021. The next day she came.", "2022-01-01"),
        ("He left on 20 May 2022. The same day she came.", "2022-05-20"),
        ("He left on 28 February 2024. The next morning it rang.", "2024-02-29TMO"),
        ("It fell on 30 December 2020. Three days later it rose.", "2021-01-02"),
        ("It rose in 2019. A year earlier it fell.", "2018"),
        ("It fell in March 2019. In August of that year it rose.", "2019-08"),
        ("It fell on 3 May 2019. In 2020 it rose. The same day it rang.", "2019-05-03"),
    ],
)
def test_an_anaphor_counts_from_the_date_told_before(
    read: Read, text: str, expected: str
) -> None:
    assert read(text)[-1].value.value == expected


def test_a_history_goes_on_from_its_own_dates(read: Read) -> None:
    text = (
        "It began in 1936. In July 1936 troops rose. By October 1937 the north fell. "
        "In November the court moved. On 5 March 1938 a fleet sailed; in April it sank."
    )
    values = [m.value.value for m in read(text, "2009-12-19")]
    assert values == ["1936", "1936-07", "1937-10", "1937-11", "1938-03-05", "1938-04"]


def test_news_with_old_background_stays_in_its_own_week(read: Read) -> None:
    text = "The army, there since 2013, left the port it took in 2014. On Thursday it rained."
    assert read(text, "2021-11-11")[-1].value.value == "2021-11-11"


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Thursday, 20 May 2022", 3),
        ("Thursday 20 May 2022", 3),
        ("20 May 2022, a Thursday", 3),
        ("on Friday (20 May 2022)", 4),
        ("20 May 2022 (Friday)", 4),
        ("Friday, May 20, 2022", 4),
        ("Friday (20 May)", 4),
        ("Friday 20 May", 4),
        ("by 20 May 2022, a Friday", 4),
        ("20 May 2022", None),
        ("Friday", None),
    ],
)
def test_a_weekday_stated_with_a_date_is_kept(
    read: Read, text: str, weekday: int | None
) -> None:
    (mention,) = read(text, "2022-05-21")
    assert mention.value.weekday == weekday


@pytest.mark.parametrize(
    "text", ["31 June 2021", "February 30, 2020", "on 31 April", "29 February 1900"]
)
def test_a_date_that_no_calendar_has_is_kept_as_such(read: Read, text: str) -> None:
    period = read(text, "2022-05-20")[0].value
    assert period.impossible
    assert not period.placed
    assert period.value == ""


def test_a_year_in_the_words_is_marked(read: Read) -> None:
    assert read("on 24 May 2021")[0].value.year_stated
    assert read("in 2021")[0].value.year_stated
    assert not read("on 24 May", "2022-05-20")[0].value.year_stated
    assert not read("today", "2022-05-20")[0].value.year_stated


def article(*lines: str, publication: Publication | None = None) -> Article:
    """An article of one sentence a line."""
    text = "\n".join(lines)
    sentences, start = [], 0
    for number, line in enumerate(lines):
        end = start + len(line)
        sentences.append(Sentence(start, end, line, ZoneKind.BODY, number))
        start = end + 1
    return Article(
        "a",
        "",
        "",
        Role.SOURCE,
        "",
        text,
        "",
        publication=publication,
        sentences=tuple(sentences),
    )


def test_stated_dates_need_no_publication(book: RuleBook) -> None:
    found = stated_dates(
        article(
            "On Thursday, and on 3 March, it rained in 2019.",
            "It ended on 24 May 2021 and in November 2022, or from 1 May 2020 to 3 May 2020.",
        ),
        book,
    )
    assert [m.text for m in found] == ["24 May 2021", "November 2022"]
    assert found[0].value.earliest == date(2021, 5, 24)


def test_settling_keeps_spans_and_order(book: RuleBook) -> None:
    published = Publication(
        Period(date(2022, 5, 20), date(2022, 5, 20)), Basis.SUPPLIED, "given"
    )
    text = article("In late 2021 it rained.", "On Friday it did not.", publication=published)
    found = [m for s in text.sentences for m in find(s, book, ())]
    settled = settle(found, text, book)
    assert [(m.start, m.end, m.text) for m in settled] == [
        (m.start, m.end, m.text) for m in found
    ]
    assert settled[1].value.anchor == "the publication date"


def test_an_open_publication_leaves_open_what_counts_from_it(book: RuleBook) -> None:
    since = Publication(Period(date(2024, 8, 6), None), Basis.INFERRED, "newest access date")
    text = article("It is now shut; it closed in 2003.", publication=since)
    now, closed = settle(find(text.sentences[0], book, ()), text, book)
    assert now.value.latest is None
    assert closed.value.earliest == date(2003, 1, 1)


@pytest.mark.parametrize(
    "published", ["", "0001-01-01", "0001", "9999-12-31", "9999", "2024-02-29"]
)
def test_every_example_is_read_at_both_ends_of_the_calendar(
    book: RuleBook, read: Read, published: str
) -> None:
    for rule in book.of("time"):
        for example in rule.hits():
            for mention in read(example.text, published):
                assert show(mention.value)
                assert relate(mention.value, mention.value).because


def test_a_month_beside_a_date_of_another_year_may_be_of_either(read: Read) -> None:
    text = "The palace fell on 18 August 2020. In September the court met."
    period = read(text, "2022-05-20")[-1].value
    assert days(period) == "2020-09-01..2021-09-30"
    assert days(read("The court met in September.", "2022-05-20")[0].value) == (
        "2021-09-01..2021-09-30"
    )
