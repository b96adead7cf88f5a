"""Which event a clause speaks of, and which one of its kind."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from factcheck.claims.events import event_reader, stem_event
from factcheck.model.assertion import Assertion
from factcheck.rulebook import RuleBook, load

Told = Callable[..., tuple[Assertion, ...]]


def heads(text: str, book: RuleBook) -> list[str]:
    return [h.event.id for h in event_reader(book).read(text)]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("a coup in the capital", "coup"),
        ("The coups of two years", "coup"),
        ("they signed a contract", "contract"),
        ("the minister resigned", "resignation"),
        ("an earthquake", "earthquake"),
    ],
)
def test_the_forms_of_a_word_are_one_event(text: str, head: str, book: RuleBook) -> None:
    assert head in heads(text, book)


@pytest.mark.parametrize("text", ["a coupon", "the contractor", "The sky was grey.", ""])
def test_a_word_that_only_looks_alike_is_no_event(text: str, book: RuleBook) -> None:
    assert not {"coup", "contract"} & set(heads(text, book))


def test_hits_stand_in_order_and_do_not_overlap(book: RuleBook) -> None:
    text = "After the coup the minister resigned, an election followed and the coup ended."
    hits = event_reader(book).read(text)
    assert len(hits) >= 4
    assert all(a.end <= b.start for a, b in pairwise(hits))


def test_every_event_has_words_of_its_own_article(told: Told) -> None:
    text = "In May the army staged a coup. Nobody was hurt when the bridge fell."
    for claim in told(text):
        for event in claim.events:
            assert text[event.start : event.end] == event.words


def ordinals(claims: tuple[Assertion, ...]) -> list[tuple[str, int | None]]:
    return [(c.event.head, c.event.ordinal) for c in claims]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The second coup came in May 2021.", 2),
        ("The country's first coup came in May 2021.", 1),
        ("A coup came in May 2021.", None),
        ("On the second day, the coup was over.", None),
    ],
)
def test_an_ordinal_counts_the_event_it_stands_before(
    text: str, number: int | None, told: Told
) -> None:
    assert ("coup", number) in ordinals(told(text))


def test_its_second_counts_the_event_before(told: Told) -> None:
    first, second = told("The coup came in May. It was the second since 2020.")
    assert first.event.ordinal is None
    assert (second.event.head, second.event.ordinal) == ("coup", 2)


def test_a_second_with_a_noun_of_its_own_counts_no_event_before(told: Told) -> None:
    _, other = told("The coup came in May. It was the second surprise since the war.")
    assert "coup" not in {e.head for e in other.events}


def test_its_second_counts_nothing_when_nothing_was_told(told: Told) -> None:
    (claim,) = told("It was the second since 2020.")
    assert not any(e.known for e in claim.events)


def test_an_unknown_event_is_named_by_its_predicate(told: Told) -> None:
    (claim,) = told("The gardener painted the fence.")
    assert (claim.event.head, claim.event.known, claim.event.words) == (
        "paint",
        False,
        "painted",
    )


def test_forms_of_an_unknown_predicate_meet() -> None:
    assert stem_event("sinks", 0, load()).head == stem_event("sank", 7, load()).head


def test_a_clause_inserted_with_which_lends_its_date(told: Told) -> None:
    coup, _, power = told(
        "The second coup, which occurred in May 2021, brought a colonel to power."
    )
    assert coup.event.ordinal == 2
    assert [p.text for p in power.periods] == ["May 2021"]
    assert ("coup", 2) in {(e.head, e.ordinal) for e in (*coup.events, *power.events)}


def test_who_says_it_is_not_what_is_said(told: Told) -> None:
    claim = told("The minister who had resigned said that the ferry was late.")[-1]
    assert claim.event.words != "said"
