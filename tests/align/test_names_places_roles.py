"""Names, places and roles: what is held against what."""

from __future__ import annotations

import pytest

from factcheck.align.romanised import romanisation
from factcheck.facets.participants.slips import slip
from factcheck.proof import prove_all
from factcheck.rulebook import load

BOOK = load()
TABLES = ("romanised", "whereabouts", "compass", "journey", "deed")


def test_the_rules_of_names_and_places_prove_themselves() -> None:
    rules = [rule for table in TABLES for rule in BOOK.of(table)]
    proofs = prove_all(BOOK, rules)
    failed = [(p.rule.id, t) for p in proofs for t in p.trials if not t.passed]
    assert len(proofs) >= 20
    assert failed == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("henrik-aasland", "henrik-aaslund"),
        ("jon-owen", "john-owen"),
        ("lise-varen", "lise-varn"),
    ],
)
def test_a_letter_is_a_slip(one: str, other: str) -> None:
    assert slip(one, other)
    assert slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kim-jong-un", "kim-jong-il"),
        ("anna-berg", "hanna-berg"),
        ("laurent-kabila", "laurent-kabilas"),
        ("karen-olson", "karen-b-olson"),
        ("ann-lee", "ann-lea"),
    ],
)
def test_another_person_a_lost_apostrophe_or_an_initial_is_no_slip(
    one: str, other: str
) -> None:
    assert not slip(one, other)
    assert not slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Yulia Tymoshenko", "Julia Timoshenko"), ("Ahmad Khalil", "Ahmed Kalil")],
)
def test_two_ways_of_writing_another_alphabet_give_one_name(one: str, other: str) -> None:
    reader = romanisation(BOOK)
    assert reader.plain(one) == reader.plain(other)


def test_another_vowel_is_another_spelling() -> None:
    reader = romanisation(BOOK)
    assert reader.plain("Henrik Aasland") != reader.plain("Henrik Aaslund")
