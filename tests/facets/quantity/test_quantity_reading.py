"""Which figures a sentence holds, and which numbers are none."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.facets import quantity
from factcheck.model.article import Sentence, ZoneKind
from factcheck.model.mention import Mention
from factcheck.model.quantity import Bound, Quantity
from factcheck.rulebook import RuleBook

Reader = Callable[..., tuple[Mention[Quantity], ...]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,100 guards", 1100),
        ("1 500 guards", 1500),
        ("80, 000 guards", 80000),
        ("2.5k guards", 2500),
        ("60-thousand guards", 60000),
        ("twenty-eight thousand six hundred forty-two guards", 28642),
        ("one hundred and thirty-two guards", 132),
        ("two and a half million guards", 2500000),
        ("half a billion guards", 500000000),
        ("a quarter of a million guards", 250000),
        ("two dozen guards", 24),
        ("half a dozen guards", 6),
        ("a couple of guards", 2),
        ("3 lakh guards", 300000),
        ("1.500,00 guards", 1500),
        ("2½ miles", "2.5"),
        ("a 1/4 mile", "0.25"),
        ("two-thirds of the guards", "0.6666666666666666666666666667"),
    ],
)
def test_a_number_is_read_exactly_however_it_is_written(
    read: Reader, text: str, value: int | str
) -> None:
    (mention,) = read(text)
    assert (mention.value.low, mention.value.high) == (Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("$10.8 million a month", "USD", "month"),
        ("a US$200m fee a year", "USD", ""),
        ("6 billion CFA francs", "XOF", ""),
        ("Rs 40 crore", "INR", ""),
        ("£1.2bn annually", "GBP", "year"),
        ("100m USD", "USD", ""),
        ("two million pounds", "GBP", ""),
        ("two pounds of salt", "pound-mass", ""),
        ("40 euros per head", "EUR", "head"),
        ("$2,000-a-month jobs", "USD", "month"),
        ("250,000 barrels a day", "barrel", "day"),
        ("800 euros a year earlier", "EUR", ""),
        ("38 per cent", "percent", ""),
        ("3 percentage points", "percentage-point", ""),
        ("a 100m race", "metre", ""),
        ("60,000 metric tons of oil", "tonne", ""),
        ("two decades", "year", ""),
    ],
)
def test_a_figure_keeps_its_unit_and_its_rate(
    read: Reader, text: str, unit: str, per: str
) -> None:
    (mention,) = read(text)
    assert (mention.value.unit, mention.value.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("at least 27 guards", Bound.AT_LEAST, 27, None),
        ("no fewer than 40 guards", Bound.AT_LEAST, 40, None),
        ("more than 50 guards", Bound.MORE_THAN, 50, None),
        ("fewer than 300 guards", Bound.LESS_THAN, None, 300),
        ("nearly 20 million guards", Bound.LESS_THAN, 18000000, 20000000),
        ("just under 600 guards", Bound.LESS_THAN, 540, 600),
        ("up to 1,400 guards", Bound.UP_TO, None, 1400),
        ("a maximum of 600 guards", Bound.UP_TO, None, 600),
        ("about 50 guards", Bound.ABOUT, 45, 55),
        ("20 guards or more", Bound.AT_LEAST, 20, None),
        ("between 300 and 600 guards", Bound.BETWEEN, 300, 600),
        ("800-1,000 guards", Bound.BETWEEN, 800, 1000),
        ("dozens of guards", Bound.ABOUT, 24, 99),
        ("tens of thousands of guards", Bound.ABOUT, 10000, 99999),
        ("several hundred guards", Bound.ABOUT, 300, 999),
    ],
)
def test_a_hedge_is_kept_as_a_bound(
    read: Reader, text: str, bound: Bound, low: int | None, high: int | None
) -> None:
    (mention,) = read(text)
    assert (mention.value.bound, mention.value.low, mention.value.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("text", "counted", "qualifiers"),
    [
        ("1,000 fighters arrived", "fighter", ()),
        ("50 Soviet military advisors came", "advisor", ("soviet", "military")),
        ("at least 20 ethnic groups", "group", ("ethnic",)),
        ("two Ilyushin Il-18 passenger aircraft", "aircraft", None),
        ("27 dead in a raid", "dead", ()),
        ("the 46-nation council", "nation", ()),
        ("25,000 tonnes of wheat", "wheat", ()),
        ("38% of the vote", "vote", ()),
        ("460 Kia and Toyota vans", "van", None),
        ("eight more boats", "boat", ()),
        ("two Mi-8 helicopters", "helicopter", None),
        ("two 500-pound bombs", "bomb", ()),
        ('203 "terrorists" in the town', "terrorist", ()),
        ("40 US soldiers", "soldier", ("us",)),
        ("one soldier died", "soldier", ()),
    ],
)
def test_what_is_counted_is_the_head_of_the_noun_phrase(
    read: Reader, text: str, counted: str, qualifiers: tuple[str, ...] | None
) -> None:
    mention = read(text)[0]
    assert mention.value.counted == counted
    assert qualifiers is None or mention.value.qualifiers == qualifiers


@pytest.mark.parametrize(
    "text",
    [
        "The putsch of 18 August 2020 failed.",
        "It was signed on May 26, 2021.",
        "They met at 10:30 on 7/11/2021.",
        "Resolution 2584 (2021) was adopted.",
        "The texts of 2021 and 2022 differ.",
        "Ties grew in the 1960s [12][13].",
        "ISBN 90-286-0609-2 was filed.",
        "France 24 spoke to the G5 Sahel.",
        "An Il-76, an L-39 and a T-72 were shown.",
        "He is one of the few who stayed.",
        "No one came, and each one left.",
        "Call +223 20 22 22 22 or write to desk24@example.org.",
        "Gao won 3-1 at home.",
        "See section 4 and page 12.",
        "He seized power in the 19th century.",
        "A number of guards left.",
        "9" * 400,
        "1.2.3.4.5.6",
    ],
)
def test_dates_codes_names_and_pronouns_are_no_figures(read: Reader, text: str) -> None:
    assert [m.text for m in read(text)] == []


def test_a_ceiling_that_moves_bounds_both_ends_of_the_change(read: Reader) -> None:
    old, new = read("raising the maximum number of army soldiers there from 1,100 to 1,400")
    assert (old.value.role, new.value.role) == ("from", "to")
    assert (old.value.bound, new.value.bound) == (Bound.UP_TO, Bound.UP_TO)
    assert old.value.counted == new.value.counted == "soldier"
    assert new.value.before == 1100


def test_a_step_and_its_result_are_told_apart(read: Reader) -> None:
    step, result = read("The number of guards rose by 300 to 1,400")
    assert (step.value.role, result.value.role) == ("by", "to")
    assert step.value.trend == "up"


def test_votes_for_and_against_are_told_apart(read: Reader) -> None:
    ayes, noes = read("541 members of parliament voting for the law and 103 voting against")
    assert (ayes.value.role, noes.value.role) == ("for", "against")
    assert ayes.value.counted == noes.value.counted == "member"


def test_a_part_knows_its_whole_and_the_whole_is_read_too(read: Reader) -> None:
    part, whole = read("will close three of the five military bases")
    assert part.value.low == 3
    assert part.value.total == whole.value.low == 5
    assert part.value.counted == "base"


def test_a_part_of_somebodys_whole_knows_it_too(read: Reader) -> None:
    part, _ = read("Some 2,400 of Belgium's 5,100 troops stayed")
    assert part.value.total == 5100
    assert part.value.counted == "troop"


def test_each_load_counts_its_own_goods(read: Reader) -> None:
    found = read("60,000 tonnes of petrol, 30,000 tonnes of fertiliser and 25,000 of wheat")
    assert [m.value.counted for m in found[:2]] == ["petrol", "fertiliser"]


def test_of_them_counts_what_was_counted_before(read: Reader) -> None:
    _, part = read("They took 40 lorries. Nine of them burnt.")
    assert part.value.counted == "lorry"
    assert part.value.total == 40


def test_an_ordinal_is_no_amount(read: Reader) -> None:
    (mention,) = read("It was the second coup in the capital")
    assert mention.value.ordinal
    assert mention.value.counted == "coup"


def test_a_taken_date_hides_its_numbers_but_a_taken_duration_does_not(read: Reader) -> None:
    assert read("It fell on 20 March, its birthday", "20 March") == ()
    (mention,) = read("It lasted nine months in all", "nine months")
    assert mention.value.low == 9
    assert mention.value.unit == "month"


def test_a_year_that_names_a_year_is_no_duration(read: Reader) -> None:
    assert read("It fell in the 2022 fiscal year", "the 2022 fiscal year") == ()


def test_a_taken_rate_stays_a_rate_outside_the_mention(read: Reader) -> None:
    (mention,) = read("worth $10.8 million a month at most", "a month")
    assert (mention.text, mention.value.per) == ("$10.8 million", "month")


def test_offsets_are_those_of_the_article(book: RuleBook) -> None:
    sentence = Sentence(100, 116, "about 50 divers.", ZoneKind.BODY, 0)
    (mention,) = quantity.find(sentence, book, ())
    assert (mention.start, mention.end, mention.text) == (100, 108, "about 50")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At least six were killed", "dead"),
        ("Seven were injured", "wounded"),
        ("The death toll rose to 132", "dead"),
        ("an attack killing 12", "dead"),
        ("A soldier was killed", "soldier"),
        ("killing 12 civilians", "civilian"),
    ],
)
def test_casualties_are_counted_with_or_without_a_noun(
    read: Reader, text: str, counted: str
) -> None:
    (mention,) = read(text)
    assert mention.value.counted == counted


def test_a_conversion_in_brackets_shares_bound_and_rate(read: Reader) -> None:
    francs, dollars = read("about 4 billion CFA francs ($7 million) a month")
    assert francs.value.bound == dollars.value.bound == Bound.ABOUT
    assert francs.value.per == dollars.value.per == "month"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("worth $10.8 million a month", "$10.8 million a month"),
        ("about 1,000 fighters came", "about 1,000 fighters"),
        ("25,000 tonnes of wheat", "25,000 tonnes of wheat"),
        ("20 km or so", "20 km or so"),
        ("1200000 boats", "1,200,000 boats"),
        ("three of the five bases were shut", "three of the five bases"),
        ("the 46-nation council", "46-nation"),
        ("97% of the vote", "97% of the vote"),
    ],
)
def test_a_figure_is_shown_as_the_text_puts_it(read: Reader, text: str, shown: str) -> None:
    assert quantity.show(read(text)[0].value) == shown


def test_a_figure_without_wording_is_shown_from_its_values() -> None:
    bare = Quantity(Decimal(27), None, Bound.AT_LEAST, counted="guard", stated=Decimal(27))
    assert quantity.show(bare) == "at least 27 guard"
