"""Datelines, agencies and pictures: who is credited, and what stays told."""

from __future__ import annotations

import pytest

from factcheck.model.article import ZoneKind
from factcheck.rulebook import RuleBook
from tests.intake.stories import BODY, HEAD, kind_of, read, spoken


def test_a_round_up_has_a_dateline_in_each_item(book: RuleBook) -> None:
    article = read(
        f"{HEAD}MOPTI, Mali (AP) — {BODY}\nLOMÉ, Togo (AP) — The bridge is shut.", book
    )
    assert spoken(article)[-1] == "The bridge is shut."


def test_a_caption_is_told_without_the_credit_of_its_picture(book: RuleBook) -> None:
    text = f"{HEAD}{BODY}\nphoto: The ferry in Mopti on 20 May 2022 (picture by the navy).\n"
    article = read(text, book)
    assert spoken(article)[-1] == "The ferry in Mopti on 20 May 2022"
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
        "Lake Group – Togo's fleet of twelve – left the port of Mopti on Monday for good.",
        "ECOWAS - West Africa's bloc of 1975 - closed the borders of its members on Monday.",
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
