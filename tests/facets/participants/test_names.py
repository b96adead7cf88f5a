"""Names that must be one, and neighbours that must stay two."""

from __future__ import annotations

import pytest

from factcheck.facets import participants
from tests.facets.participants.naming import BOOK, found, keys, only, settled


def test_every_rule_reads_its_own_examples() -> None:
    wrong: list[str] = []
    for rule in (r for table in participants.TABLES for r in BOOK.of(table)):
        for hit in rule.hits():
            got = participants.prove(rule, hit, BOOK)
            wrong += [f"{rule.id}: {hit.text!r} gives {got}"] * (hit.value not in got)
        for miss in rule.misses():
            got = participants.prove(rule, miss, BOOK)
            wrong += [f"{rule.id}: {miss.text!r} gives {got}"] * bool(got)
    assert wrong == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They met Sergei Lavrov.", "They met Sergey Lavrov."),
        ("They met Assimi Goïta.", "They met Colonel Assimi Goita."),
        ("They met Ibrahim Boubacar Keïta.", "They met Ibrahim Keita."),
        ("They met Volodymyr Zelensky.", "They met Volodymyr Zelenskyy."),
        ("They met Mohamed Bazoum.", "They met Muhammad Bazoum."),
        ("They met Bashar al-Assad.", "They met Bashar Assad."),
        ("They met Ursula von der Leyen.", "They met President Ursula von der Leyen."),
        ("They hired the Wagner Group.", "They hired PMC Wagner."),
        ("They blamed the government of Mali.", "They blamed the Malian government."),
        ("They blamed the Kremlin.", "They blamed Moscow."),
        ("They blamed the UN.", "They blamed the United Nations."),
        ("They left Côte d'Ivoire.", "They left Ivory Coast."),
        ("They left the Republic of Peru.", "They left Peru."),
        ("They saw French troops.", "They saw French soldiers."),
        ("They heard Joe Biden Jr. again.", "They heard Joe Biden."),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert keys(one) == keys(other)
    assert len(keys(one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They met Modibo Keïta.", "They met Ibrahim Boubacar Keïta."),
        ("They met Moussa Traoré.", "They met N. L. Traoré."),
        ("They met Richard Wagner.", "They hired the Wagner Group."),
        ("They left Niger.", "They left Nigeria."),
        ("They left North Korea.", "They left South Korea."),
        ("They left Guinea.", "They left Guinea-Bissau."),
        ("They met George W. Bush.", "They met Jeb Bush."),
        ("They met the Malian foreign minister.", "They met the Russian foreign minister."),
        ("They saw French troops.", "They saw German troops."),
        ("They saw French troops.", "They saw French officials."),
        ("They left the Sudan.", "They left South Sudan."),
    ],
)
def test_neighbours_stay_two(one: str, other: str) -> None:
    assert set(keys(one)).isdisjoint(keys(other))


@pytest.mark.parametrize(
    "text",
    [
        "Several boats sank in heavy rain.",
        "It rained in May and on Tuesday.",
        "I said so, and then I left.",
        "The bridge is closed.",
        "An Islamist raid was feared.",
        "Nobody was hurt.",
        "Who came? Us.",
    ],
)
def test_a_capital_alone_names_nobody(text: str) -> None:
    assert settled(text) == []


def test_a_month_is_a_surname_only_behind_a_first_name() -> None:
    assert keys("Then Theresa May resigned.") == ["theresa-may"]
    assert keys("They resigned in May.") == []


def test_a_possessive_is_no_part_of_a_name() -> None:
    mention = found("They read Sergey Lavrov’s letter.")[0]
    assert (mention.text, mention.value.key) == ("Sergey Lavrov", "sergey-lavrov")


def test_a_title_is_kept_beside_the_name() -> None:
    value = only("German Foreign Minister Annalena Baerbock resigned.")
    assert (value.title, value.of, value.first) == ("foreign minister", "germany", "Annalena")
    assert value.head == "Baerbock"


@pytest.mark.parametrize(
    "text",
    [
        "Abdoulaye Diop, the Malian foreign minister, agreed.",
        "Abdoulaye Diop, Minister of Foreign Affairs of Mali, agreed.",
        "The Malian foreign minister, Abdoulaye Diop, agreed.",
        "Mali's foreign minister Abdoulaye Diop agreed.",
    ],
)
def test_an_office_may_stand_on_either_side(text: str) -> None:
    values = [m.value for m in found(text) if m.value.key == "abdoulaye-diop"]
    assert [(v.title, v.of) for v in values] == [("foreign minister", "mali")]


def test_offices_in_a_list_go_with_the_name_behind_them() -> None:
    text = "They saw the President of Peru, Ana Ruiz, the King of Norway, Olav Lund, and aides."
    assert [(m.value.key, m.value.of) for m in found(text)] == [
        ("ana-ruiz", "peru"),
        ("olav-lund", "norway"),
    ]


def test_a_capital_acts_as_a_government_and_is_a_place_behind_in() -> None:
    acts, place = found("Moscow sent envoys")[0], found("They met in Moscow")[0]
    assert (acts.value.key, acts.value.kind) == ("russia", "organisation")
    assert (place.value.key, place.value.kind, place.value.of) == ("moscow", "place", "russia")
    assert keys("PARIS, 3 (AFP) - The bridge is closed.")[0] == "paris"


def test_a_river_is_no_state() -> None:
    kinds = {m.text: m.value.kind for m in found("It lies on the rivers Senegal and Niger.")}
    assert kinds == {"Senegal": "place", "Niger": "place"}


def test_the_capital_of_a_country_is_no_river() -> None:
    kinds = {m.text: m.value.kind for m in found("Juba is the capital of South Sudan.")}
    assert kinds["South Sudan"] == "country"


def test_a_possessive_may_stand_inside_a_name() -> None:
    assert keys("They joined the Halden People's Defence Force.") == [
        "halden-people-defence-force"
    ]


def test_groups_know_whose_they_are() -> None:
    values = [m.value for m in found("German soldiers met Western officials and mercenaries.")]
    assert [(v.key, v.of, v.kind) for v in values] == [
        ("germany-military", "germany", "group"),
        ("west-official", "west", "group"),
        ("mercenary", "", "group"),
    ]
    assert keys("The authorities in Mali agreed.") == ["mali"]


def test_soldiers_in_a_country_need_not_be_its_own() -> None:
    assert found("The troops in Mali rest.")[0].value.of == ""


def test_a_coup_is_no_soldier() -> None:
    assert keys("It was a military coup.") == []
    assert keys("The military said no.") == ["military"]


def test_a_headline_in_capitals_is_not_one_giant_name() -> None:
    headline = "New Fire Chief Takes Over Troubled Harbour District After Long Fight"
    assert settled(headline) == []
    body = "The new chief is Amina Diarra."
    both = settled("Diarra Takes Over Troubled Harbour District After Long Fight", body)
    assert both == [("Diarra", "amina-diarra"), ("Amina Diarra", "amina-diarra")]
