"""When an article ran, as far as its own text says, and no further."""

from __future__ import annotations

import pytest

from factcheck.intake import article_from_text
from factcheck.model.article import Basis, Publication
from factcheck.rulebook import RuleBook

HEAD = "Ferry sinks near Mopti\n\n"


def ran(text: str, book: RuleBook, published: str | None = None) -> Publication | None:
    return article_from_text(text, name="a.txt", book=book, published=published).publication


def days(found: Publication | None) -> tuple[str, str]:
    assert found is not None
    return str(found.period.earliest), str(found.period.latest)


def test_a_text_without_a_year_says_nothing(book: RuleBook) -> None:
    assert ran(f"{HEAD}The ferry sank on Thursday, police said.", book) is None


def test_a_year_alone_says_nothing(book: RuleBook) -> None:
    assert ran(f"{HEAD}The ferry had been in service since 2013, police said.", book) is None


def test_the_newest_day_is_the_first_possible_one(book: RuleBook) -> None:
    found = ran(f"{HEAD}The ferry of 3 March 2020 sank on 4 June 2021, police said.", book)
    assert days(found) == ("2021-06-04", "None")
    assert found is not None
    assert found.basis is Basis.INFERRED
    assert '"4 June 2021"' in found.why


def test_a_planned_day_is_not_past(book: RuleBook) -> None:
    text = f"{HEAD}The ferry sank on 4 June 2021. A vote is scheduled for 27 February 2022."
    assert days(ran(text, book)) == ("2021-06-04", "None")


def test_a_day_told_without_its_year_brings_the_end_near(book: RuleBook) -> None:
    text = (
        f"{HEAD}On Friday (20 May) the ferry sank. "
        "The captain had complained earlier this month.\n\n"
        "photo: The ferry in Mopti on 20 May 2022"
    )
    assert days(ran(text, book)) == ("2022-05-20", "2022-05-31")


def test_a_day_without_its_year_lies_between_what_is_past_and_what_is_ahead(
    book: RuleBook,
) -> None:
    text = (
        f"{HEAD}On November 12 the ferry sank. It was repaired on May 26, 2021.\n\n"
        "They cannot vote next February, officials said. "
        "It is scheduled for February 27, 2022."
    )
    assert days(ran(text, book)) == ("2021-11-12", "2021-12-31")


def test_a_day_inside_a_told_history_raises_nothing(book: RuleBook) -> None:
    text = f"{HEAD}The union broke on 7 July 1960, and on 14 October the envoys were received."
    assert days(ran(text, book)) == ("1960-07-07", "None")


def test_references_show_when_a_page_was_still_edited(book: RuleBook) -> None:
    text = (
        f"{HEAD}The ferry sank on 4 June 2021, police said.\n\nReferences\n"
        '1. ^ "Ferry lost". Lake Post. 5 June 2021. Retrieved 6 August 2024.'
    )
    found = ran(text, book)
    assert days(found) == ("2024-08-06", "None")
    assert found is not None
    assert "references" in found.why


def test_teasers_say_nothing_of_the_article(book: RuleBook) -> None:
    text = (
        f"{HEAD}The ferry sank on 4 June 2021, police said on the evening of that day.\n\n"
        "Related articles\nBridge shut on 9 August 2024"
    )
    assert days(ran(text, book)) == ("2021-06-04", "None")


@pytest.mark.parametrize(
    "line",
    [
        "Published: June 4, 2021 10:15 AM",
        "4 June 2021",
        "Fri Jun 4, 2021 7:12pm BST",
        "Published on 4 June 2021 | Updated: 6 June 2021",
        "2021-06-04",
    ],
)
def test_a_printed_date_line_states_the_day(line: str, book: RuleBook) -> None:
    found = ran(f"{HEAD}{line}\n\nThe ferry sank on Thursday, police said.", book)
    assert days(found) == ("2021-06-04", "2021-06-04")
    assert found is not None
    assert found.basis is Basis.STATED


def test_metadata_goes_before_everything(book: RuleBook) -> None:
    found = ran(f"{HEAD}4 June 2021\n\nThe ferry sank.", book, published="2021-06")
    assert days(found) == ("2021-06-01", "2021-06-30")
    assert found is not None
    assert found.basis is Basis.SUPPLIED


def test_an_impossible_day_is_not_used(book: RuleBook) -> None:
    assert ran(f"{HEAD}The ferry sank on 31 June 2021, police said.", book) is None
