"""What may clash and what may not: dates, figures, denials, labels, wordings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.align import Alignment
from factcheck.align.asof import prove as prove_moving
from factcheck.align.labels import prove as prove_label
from factcheck.align.scope import prove as prove_scope
from factcheck.model.pairing import Slot
from factcheck.model.verdict import Verdict
from factcheck.rulebook import RuleBook

Clashing = Callable[..., list[str]]
Aligned = Callable[..., Alignment]
CRASH = "The tanker Aurora crashed into a pier in Lisbon on {}."
QUAKE = "An earthquake shook the town of Kayes on {}."


def test_every_rule_of_this_room_proves_itself(book: RuleBook) -> None:
    provers = {"moving": prove_moving, "label": prove_label}
    provers |= dict.fromkeys(("anyone", "additive"), prove_scope)
    wrong = []
    for table, prove in provers.items():
        for rule in book.of(table):
            wrong += [
                f"{rule.id}: {hit.text!r} does not give {hit.value!r}"
                for hit in rule.hits()
                if hit.value not in prove(rule, hit, book)
            ]
            wrong += [
                f"{rule.id}: {miss.text!r} must give nothing"
                for miss in rule.misses()
                if prove(rule, miss, book)
            ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("story", [CRASH, QUAKE])
def test_two_days_of_one_happening_clash(story: str, clashing: Clashing) -> None:
    texts = story.format("12 March 2021"), story.format("14 March 2021")
    assert clashing(Slot.DATE, *texts) == ["12 March 2021 / 14 March 2021"]


@pytest.mark.parametrize(
    "other", ["12 March 2021", "March 2021", "Friday, 12 March 2021", "the morning of 12 March"]
)
def test_a_day_and_what_it_lies_in_do_not_clash(other: str, clashing: Clashing) -> None:
    assert clashing(Slot.DATE, CRASH.format("12 March 2021"), CRASH.format(other)) == []


def test_a_coarser_date_is_refined(aligned: Aligned) -> None:
    found = aligned(CRASH.format("12 March 2021"), CRASH.format("one day in March 2021"))
    dates = [c for c in found.comparisons if c.slot is Slot.DATE]
    assert [(c.relation.verdict, c.finer) for c in dates] == [(Verdict.REFINES, "a")]


def test_meetings_are_held_again_and_again(clashing: Clashing) -> None:
    texts = [f"The council of Kayes met on {day} March 2021." for day in (12, 19)]
    assert clashing(Slot.DATE, *texts) == []


def test_dates_of_one_article_are_not_held_against_each_other(clashing: Clashing) -> None:
    both = f"{CRASH.format('12 March 2021')} {CRASH.format('14 March 2021')}"
    assert clashing(Slot.DATE, both) == []


def test_first_and_second_are_two(clashing: Clashing) -> None:
    texts = (
        "The first coup in Kayes took place on 18 August 2020.",
        "The second coup in Kayes took place on 24 May 2021.",
    )
    assert clashing(Slot.DATE, *texts) == []


def test_a_second_that_is_dated_twice_clashes(clashing: Clashing) -> None:
    texts = [f"The second coup in Kayes took place on {day} May 2021." for day in (24, 26)]
    assert clashing(Slot.DATE, *texts) == ["24 May 2021 / 26 May 2021"]


CARGO = "The tanker Aurora carried {} tonnes of oil to Lisbon."


def test_two_figures_of_one_cargo_clash(clashing: Clashing) -> None:
    found = clashing(Slot.FIGURE, CARGO.format("30,000"), CARGO.format("36,000"))
    assert found == ["30,000 tonnes of oil / 36,000 tonnes of oil"]


@pytest.mark.parametrize(
    "other", ["30,000", "about 30,000", "at least 20,000", "up to 40,000", "nearly 30,000"]
)
def test_a_hedged_figure_that_reaches_the_other_does_not_clash(
    other: str, clashing: Clashing
) -> None:
    assert clashing(Slot.FIGURE, CARGO.format("30,000"), CARGO.format(other)) == []


def test_a_part_and_its_whole_do_not_clash(clashing: Clashing) -> None:
    texts = (
        "Three of the five bridges of Kayes were closed in the storm.",
        "The five bridges of Kayes were closed in the storm.",
    )
    assert clashing(Slot.FIGURE, *texts) == []


def test_two_limits_are_two_figures(clashing: Clashing) -> None:
    law = "Parliament raised the ceiling of the Kayes garrison from {} to up to {} soldiers."
    assert clashing(Slot.FIGURE, law.format("600", "800"), law.format("600", "900"))
    assert clashing(Slot.FIGURE, law.format("600", "800"), law.format("600", "800")) == []


CRANE = "The harbour of Kayes paid {} for the crane."


def test_the_same_number_in_another_currency_clashes(clashing: Clashing) -> None:
    assert clashing(Slot.FIGURE, CRANE.format("$12 million"), CRANE.format("€12 million"))


def test_another_number_in_another_currency_may_be_the_same_sum(clashing: Clashing) -> None:
    assert clashing(Slot.FIGURE, CRANE.format("$12 million"), CRANE.format("€11 million")) == []


def test_votes_for_and_against_are_told_apart(clashing: Clashing) -> None:
    vote = "The parliament in Kayes passed the budget by {} votes to {}."
    assert clashing(Slot.FIGURE, vote.format(41, 12), vote.format(43, 12)) == [
        "41 votes / 43 votes"
    ]
    assert clashing(Slot.FIGURE, vote.format(41, 12), vote.format(41, 12)) == []


TOLL = "At least {} people died when the tanker Aurora hit a pier in Lisbon."


def verdicts(found: Alignment) -> set[Verdict]:
    return {c.relation.verdict for c in found.comparisons if c.slot is Slot.FIGURE}


def test_a_later_toll_is_an_update(aligned: Aligned) -> None:
    texts = (
        "Six people died when the tanker hit a pier.",
        "Nine people died when the tanker hit a pier.",
    )
    later = aligned(*texts, days=("2021-03-13", "2021-03-18"))
    assert verdicts(later) == {Verdict.UPDATED}
    assert verdicts(aligned(*texts)) == {Verdict.CONFLICT}


def test_a_figure_that_does_not_move_is_not_updated(aligned: Aligned) -> None:
    apart = ("2021-03-13", "2021-03-18")
    found = aligned(CRANE.format("$12 million"), CRANE.format("$15 million"), days=apart)
    assert verdicts(found) == {Verdict.CONFLICT}


DEAL = "Kayes had signed a contract with the Aurora company for the pier, officials said."
NO_DEAL = "The mayor of Kayes denied any contract with the Aurora company."


def test_a_deal_and_its_denial_are_disputed(clashing: Clashing) -> None:
    assert clashing(Slot.EXISTENCE, DEAL, NO_DEAL) == ["YES / NO"]


@pytest.mark.parametrize(
    "other",
    [
        DEAL,
        "Kayes plans to sign a contract with the Aurora company for the pier.",
        "Mopti denied that there was a contract with the Borealis circus.",
    ],
    ids=["affirmed", "planned", "another"],
)
def test_what_is_not_denied_is_not_disputed(other: str, clashing: Clashing) -> None:
    assert clashing(Slot.EXISTENCE, DEAL, other) == []


def test_words_of_two_sides_for_one_body_are_disputed(clashing: Clashing) -> None:
    texts = (
        "The mercenaries of the Borealis company came to Kayes.",
        "The military instructors of the Borealis company came to Kayes.",
    )
    assert clashing(Slot.LABEL, *texts) == ["mercenaries / military instructors"]


def test_words_of_two_sides_for_two_bodies_are_not(clashing: Clashing) -> None:
    texts = (
        "The mercenaries of the Borealis company came.",
        "The trainers of a circus in Mopti fell ill.",
    )
    assert clashing(Slot.LABEL, *texts) == []


OWN = "The hiring of a private company is a matter for the council of Kayes alone."
SAID = (
    "The mayor said that hiring a private company was a matter only for the council of Kayes."
)


def test_one_papers_own_words_are_a_speakers_in_another(clashing: Clashing) -> None:
    assert len(clashing(Slot.WORDS, OWN, SAID)) == 1


def test_words_that_both_attribute_are_nobodys_quarrel(clashing: Clashing) -> None:
    assert clashing(Slot.WORDS, SAID, SAID) == []
    assert clashing(Slot.WORDS, OWN, OWN) == []
