"""Hedges as an editor would read them."""

from __future__ import annotations

import pytest

from factcheck.facets import modality
from factcheck.model.article import ZoneKind, lone_sentence
from factcheck.model.mention import Cue
from factcheck.model.verdict import Verdict
from factcheck.rulebook import RuleBook, load


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load()


def cues(text: str, book: RuleBook, zone: ZoneKind = ZoneKind.BODY) -> list[Cue]:
    return [m.value for m in modality.find(lone_sentence(text, zone), book, ())]


def effects(text: str, book: RuleBook, zone: ZoneKind = ZoneKind.BODY) -> list[str]:
    return [cue.effect for cue in cues(text, book, zone)]


def test_every_rule_reads_what_it_says(book: RuleBook) -> None:
    wrong: list[object] = []
    for rule in book.of("hedge"):
        for hit in rule.hits():
            read = modality.prove(rule, hit, book)
            wrong += [] if hit.value in read else [(rule.id, hit.text, hit.value, read)]
        for miss in rule.misses():
            read = modality.prove(rule, miss, book)
            wrong += [(rule.id, miss.text, read)] if read else []
    assert not wrong


def test_may_the_month_is_not_may_the_verb(book: RuleBook) -> None:
    assert effects("Voters may wait until June.", book) == ["possible"]
    assert effects("Voters went to the polls in May.", book) == []


def test_a_price_that_could_be_paid_is_possible(book: RuleBook) -> None:
    assert set(effects("A possible lease could cost 3 million francs a year.", book)) == {
        "possible"
    }


def test_a_promise_is_a_plan(book: RuleBook) -> None:
    text = "Oslo vowed on Monday to send two more ships."
    (cue,) = cues(text, book)
    assert cue.effect == "planned"
    assert text[cue.scope_start : cue.scope_end] == text[5:-1]


def test_a_fact_stays_a_fact(book: RuleBook) -> None:
    assert effects("The army closed three bases on Tuesday.", book) == []


def test_hearsay_is_reported(book: RuleBook) -> None:
    assert effects("The guards have been accused of looting.", book) == ["reported"]
    assert effects("Guards reportedly looted two shops.", book) == ["reported"]


def test_a_question_asserts_nothing(book: RuleBook) -> None:
    (cue,) = cues("Did Oslo pay the guards?", book, ZoneKind.HEADLINE)
    assert (cue.effect, cue.kind) == ("possible", "question")
    assert effects("“Who paid?” asked the judge.", book) == []


def test_a_headline_with_to_tells_of_a_plan_and_a_sentence_does_not(book: RuleBook) -> None:
    assert effects("Kenya to buy 40 buses", book, ZoneKind.HEADLINE) == ["planned"]
    assert effects("Kenya had to buy 40 buses", book, ZoneKind.HEADLINE) == []
    assert effects("Kenya came to buy 40 buses", book) == []


def test_a_lost_hedge_is_named_and_no_conflict(book: RuleBook) -> None:
    (cue,) = cues("The lease may cost 3 million.", book)
    relation = modality.relate(cue, None)
    assert relation.verdict is Verdict.COMPATIBLE
    assert "possible" in relation.because
    assert modality.relate(None, None).verdict is Verdict.EQUAL
