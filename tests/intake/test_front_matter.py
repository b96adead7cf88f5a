"""What stands at the top of a file is metadata, or an error with its line and remedy."""

from __future__ import annotations

import pytest

from factcheck.intake.front_matter import front_matter
from factcheck.intake.metadata import period
from factcheck.model.errors import ConfigError


def problem(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        front_matter(text)
    return str(caught.value)


def test_simple_lines_are_read() -> None:
    text = '---\ntitle: "Ferry: the end"\ndate: 2021-05-03\nrole: draft\n---\nThe ferry sank.\n'
    found = front_matter(text)
    assert found.metadata.title == "Ferry: the end"
    assert found.metadata.published == "2021-05-03"
    assert found.metadata.role == "draft"
    assert text[found.end :] == "The ferry sank.\n"


def test_toml_is_read_with_its_own_dates() -> None:
    found = front_matter('+++\ntitle = "Ferry"\npublished = 2021-05-03\n+++\nThe ferry sank.\n')
    assert found.metadata.published == "2021-05-03"


def test_a_year_may_be_a_number() -> None:
    assert front_matter("+++\npublished = 2021\n+++\nText.").metadata.published == "2021"


def test_line_ends_of_windows_are_understood() -> None:
    found = front_matter("---\r\ntitle: Ferry\r\n---\r\nThe ferry sank.\r\n")
    assert found.metadata.title == "Ferry"


def test_a_rule_above_a_text_is_no_front_matter() -> None:
    assert front_matter("---\nThe ferry sank at noon.\n").end == 0


def test_text_without_front_matter_has_none() -> None:
    assert front_matter("The ferry sank.\n---\ntitle: x\n---\n").end == 0


def test_front_matter_that_is_never_closed_is_an_error() -> None:
    assert "never closed" in problem("---\ntitle: Ferry\nThe ferry sank.\n")
    assert "never closed" in problem('+++\ntitle = "x"\n' + "a = 1\n" * 400)


def test_a_line_without_a_key_is_named() -> None:
    message = problem("---\ntitle: Ferry\n- a list\n---\nText.\n")
    assert "line 3" in message
    assert "key: value" in message


def test_broken_toml_names_the_line_of_the_file() -> None:
    assert "line 3" in problem('+++\ntitle = "Ferry"\nrole = draft\n+++\nText.\n')


def test_a_misspelled_key_is_an_error_with_a_suggestion() -> None:
    message = problem("---\ntitle: Ferry\npublishd: 2021\n---\nText.\n")
    assert "line 3" in message
    assert "did you mean 'published'?" in message


def test_a_key_of_another_program_is_reported_and_not_used() -> None:
    assert front_matter("---\nlayout: post\n---\nText.\n").foreign == ("layout",)


def test_a_key_given_twice_is_an_error() -> None:
    assert "given twice" in problem("---\ntitle: a\ntitle: b\n---\nText.\n")


@pytest.mark.parametrize("value", ["31 June 2021", "2021-06-31", "2021-13", "soon", "20211"])
def test_a_date_that_is_none_is_an_error_with_the_remedy(value: str) -> None:
    message = problem(f"---\npublished: {value}\n---\nText.\n")
    assert value in message
    assert "YYYY-MM-DD" in message


def test_a_role_that_does_not_exist_is_an_error() -> None:
    assert "'source' or 'draft'" in problem("---\nrole: sauce\n---\nText.\n")


def test_a_table_is_no_value() -> None:
    assert "must be one text" in problem("+++\nauthor = ['a', 'b']\n+++\nText.\n")


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-12", "2021-12-01", "2021-12-31"),
        ("2021-05-03", "2021-05-03", "2021-05-03"),
        ("2021-05-03T10:30:00Z", "2021-05-03", "2021-05-03"),
    ],
)
def test_a_date_is_as_wide_as_it_is_written(iso: str, first: str, last: str) -> None:
    found = period(iso)
    assert (str(found.earliest), str(found.latest)) == (first, last)
