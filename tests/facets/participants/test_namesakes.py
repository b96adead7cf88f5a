"""Who is meant: surnames, offices, acronyms and pronouns over a whole article."""

from __future__ import annotations

import pytest
from attrs import evolve

from factcheck.facets import participants
from factcheck.facets.participants.lexicon import lexicon_of
from factcheck.facets.participants.reading import read as read_names
from factcheck.facets.participants.scene import scene_of
from factcheck.model.article import lone_sentence
from factcheck.model.mention import Participant
from factcheck.model.verdict import Verdict
from tests.facets.participants.naming import BOOK, found, only, settled


def test_a_surname_takes_the_key_of_the_full_name_before_it() -> None:
    assert settled("Sergei Lavrov came.", "Lavrov spoke.")[-1] == ("Lavrov", "sergey-lavrov")


def test_a_surname_never_seen_in_full_keeps_its_own_key() -> None:
    assert settled("Then Lavrov spoke.") == [("Lavrov", "lavrov")]


def test_two_people_of_one_surname_stay_apart() -> None:
    said = settled(
        "Modibo Keïta fell in 1968.",
        "Then Keïta was jailed.",
        "President Ibrahim Boubacar Keïta fell in 2020.",
        "Many blamed Keïta.",
        "They freed President Keïta.",
    )
    assert [key for _, key in said] == [
        "modibo-keita",
        "modibo-keita",
        "ibrahim-keita",
        "keita",
        "ibrahim-keita",
    ]


def test_an_acronym_in_brackets_stands_for_the_name_before_it() -> None:
    said = settled("The Harbour Rescue Service (HRS) came.", "Later the HRS left.")
    assert {key for _, key in said} == {"harbour-rescue-service"}


def test_a_namesake_of_a_group_stays_a_person() -> None:
    said = settled("Richard Wagner wrote it.", "Then Wagner rested.")
    assert {key for _, key in said} == {"richard-wagner"}


def test_an_office_without_a_name_is_its_only_holder() -> None:
    said = settled(
        "Russian foreign minister Sergey Lavrov came.", "The Russian foreign minister spoke."
    )
    assert said[-1] == ("foreign minister", "sergey-lavrov")


def test_an_office_that_two_hold_is_nobody_in_particular() -> None:
    said = settled("President Lund met President Ana Ruiz.", "The president smiled.")
    assert said[-1] == ("president", "president")


def test_a_town_is_not_its_police() -> None:
    said = settled("The Halden Police came.", "They love Halden.")
    assert [key for _, key in said] == ["halden-police", "halden"]
    said = settled("The Halden Bank fell.", "Nobody blames Halden.")
    assert [key for _, key in said] == ["halden-bank", "halden-bank"]


def test_a_first_name_alone_is_its_only_bearer() -> None:
    said = settled("Katie Lund and Olav Ruiz came.", "Then they saw Katie again.")
    assert said[-1] == ("Katie", "katie-lund")


def test_a_son_may_bear_his_fathers_name() -> None:
    a, b = only("They saw Joe Lund Jr. again."), only("They saw Joe Lund.")
    assert participants.relate(a, b).verdict is Verdict.UNKNOWN


def test_initials_stand_for_the_body_that_has_them() -> None:
    said = settled("The Democratic National Committee sued.", "Nobody asked the D.N.C. why.")
    assert {key for _, key in said} == {"democratic-national-committee"}


def test_a_pronoun_needs_exactly_one_name_before_it() -> None:
    one = settled("Amina Diarra came.", "She spoke.")
    assert one[-1] == ("She", "amina-diarra")
    two = settled("Amina Diarra met Olav Lund.", "She spoke.")
    assert [text for text, _ in two] == ["Amina Diarra", "Olav Lund"]


def test_a_pronoun_in_quotation_marks_is_left_alone() -> None:
    said = settled("Amina Diarra came.", "“He lied to us,” read the note.")
    assert [text for text, _ in said] == ["Amina Diarra"]


def test_the_country_is_the_one_named_before() -> None:
    assert settled("Peru is poor.", "Gold left the country.")[-1] == ("the country", "peru")
    assert len(settled("Peru and Chile talk.", "Gold left the country.")) == 2


def test_taken_spans_are_not_read_again() -> None:
    text = "They met in Lima on 3 May."
    assert [m.text for m in participants.find(lone_sentence(text), BOOK, ((12, 16),))] == []
    quoted = "He said “Lima agrees” twice."
    spans = ((quoted.index("“"), quoted.index("”") + 1),)
    assert [m.text for m in participants.find(lone_sentence(quoted), BOOK, spans)] == ["Lima"]


def test_skipping_words_that_begin_nothing_changes_no_answer() -> None:
    lexicon = lexicon_of(BOOK)
    for rule in (r for table in participants.TABLES for r in BOOK.of(table)):
        for example in (*rule.hits(), *rule.misses()):
            scene = scene_of(lone_sentence(example.text), lexicon, ())
            words = frozenset(token.low for token in scene.tokens)
            slow = evolve(scene, lexicon=evolve(lexicon, triggers=words))
            assert list(read_names(scene)) == list(read_names(slow))


def test_hostile_text_is_read_in_linear_time() -> None:
    for text in ("A " * 50_000, "Of The " * 30_000, "Bank of " * 30_000, "-'" * 50_000):
        participants.find(lone_sentence(text), BOOK, ())


def person(name: str, key: str = "") -> Participant:
    first, _, last = name.rpartition(" ")
    return Participant(key or name.lower().replace(" ", "-"), name, "person", last, first)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (person("Sergei Lavrov", "sergey-lavrov"), person("Sergey Lavrov"), Verdict.EQUAL),
        (person("Lavrov"), person("Sergey Lavrov"), Verdict.REFINES),
        (person("Lise Varn"), person("Lise Varen"), Verdict.COMPATIBLE),
        (person("Seydou Kamissoko"), person("Seydou Kamissako"), Verdict.COMPATIBLE),
        (person("Modibo Keita"), person("Ibrahim Keita"), Verdict.DIFFERENT),
        (person("N. Traore"), person("Nouhoum Traore"), Verdict.UNKNOWN),
        (person("Amina Diarra"), person("Olav Lund"), Verdict.DIFFERENT),
    ],
)
def test_names_compare_with_a_reason(a: Participant, b: Participant, verdict: Verdict) -> None:
    assert participants.relate(a, b).verdict == verdict
    assert participants.relate(b, a).verdict == verdict


def test_short_names_a_letter_apart_are_two_people() -> None:
    assert not participants.spelling_variant(person("Jon Ray"), person("Jan Ray"))


def test_a_body_under_its_long_and_short_name() -> None:
    long, short = only("They hired Wagner Group."), only("They hired Wagner.")
    assert participants.relate(long, short).verdict in {Verdict.EQUAL, Verdict.REFINES}
    wagner = only("They heard Richard Wagner.")
    assert participants.relate(long, wagner).verdict is not Verdict.EQUAL


def test_troops_are_not_their_whole_country() -> None:
    a, b = only("They saw French troops."), only("They saw France.")
    assert participants.relate(a, b).verdict is Verdict.UNKNOWN


def test_a_plain_word_beside_a_name_makes_it_a_place() -> None:
    for text in ("They left the Halden valley.", "They left the town of Halden."):
        assert found(text)[0].value.kind == "place"
    assert found("They left the shipping company Halden.")[0].value.kind == "organisation"


def test_groups_of_two_countries_are_different() -> None:
    a, b = only("They saw French troops."), only("They saw German troops.")
    assert participants.relate(a, b).verdict is Verdict.DIFFERENT
