"""Names that must be one, and neighbours that must stay two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from attrs import evolve

from factcheck.facets import participants
from factcheck.facets.participants.lexicon import lexicon_of
from factcheck.facets.participants.reading import read as read_names
from factcheck.facets.participants.scene import scene_of
from factcheck.model.article import Article, Role, Sentence, ZoneKind, lone_sentence
from factcheck.model.mention import Mention, Participant
from factcheck.model.verdict import Verdict
from factcheck.rulebook import load

BOOK = load(topics=False)


def found(text: str) -> list[Mention[Participant]]:
    mentions = participants.find(lone_sentence(text), BOOK, ())
    assert all(text[m.start : m.end] == m.text for m in mentions)
    ends = [0, *(m.end for m in mentions)]
    assert all(m.start >= end for m, end in zip(mentions, ends, strict=False))
    return list(mentions)


def keys(text: str) -> list[str]:
    return [m.value.key for m in found(text)]


def only(text: str) -> Participant:
    (mention,) = found(text)
    return mention.value


def settled(*sentences: str) -> list[tuple[str, str]]:
    """The text and key of every mention of an article of these sentences."""
    return [(m.text, m.value.key) for m in read(*sentences)]


def read(*sentences: str) -> Sequence[Mention[Participant]]:
    text, made = " ".join(sentences), []
    position = 0
    for sentence in sentences:
        end = position + len(sentence)
        made.append(Sentence(position, end, sentence, ZoneKind.BODY, 0))
        position = end + 1
    article = Article("a", "a", "a", Role.SOURCE, "", text, "", sentences=tuple(made))
    mentions = [m for s in made for m in participants.find(s, BOOK, ())]
    result = participants.settle(mentions, article, BOOK)
    assert all(text[m.start : m.end] == m.text for m in result)
    return result


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
