"""Who says so, as an editor would read it."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from factcheck.facets import attribution
from factcheck.model.article import Article, Role, Sentence, ZoneKind, lone_sentence
from factcheck.model.mention import Attribution, Mode
from factcheck.model.verdict import Verdict
from factcheck.rulebook import RuleBook, load


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load()


def said(text: str, book: RuleBook, zone: ZoneKind = ZoneKind.BODY) -> list[Attribution]:
    return [m.value for m in attribution.find(lone_sentence(text, zone), book, ())]


def read(text: str, book: RuleBook) -> list[tuple[str, str]]:
    return [(a.key, text[a.scope_start : a.scope_end]) for a in said(text, book)]


def article(paragraphs: Sequence[Sequence[str]]) -> Article:
    sentences: list[Sentence] = []
    text = ""
    for number, paragraph in enumerate(paragraphs):
        text += "\n\n" if text else ""
        for index, sentence in enumerate(paragraph):
            text += " " if index else ""
            start = len(text)
            text += sentence
            sentences.append(Sentence(start, len(text), sentence, ZoneKind.BODY, number))
    return Article("a", "a", "a", Role.SOURCE, "", text, "0", sentences=tuple(sentences))


def settled(paragraphs: Sequence[Sequence[str]], book: RuleBook) -> list[tuple[str, str]]:
    whole = article(paragraphs)
    found = [m for s in whole.sentences for m in attribution.find(s, book, ())]
    return [
        (m.value.key, whole.text[m.value.scope_start : m.value.scope_end])
        for m in attribution.settle(found, whole, book)
    ]


def test_every_rule_reads_what_it_says(book: RuleBook) -> None:
    wrong: list[object] = []
    for rule in (r for table in attribution.TABLES for r in book.of(table)):
        for hit in rule.hits():
            values = attribution.prove(rule, hit, book)
            wrong += [] if hit.value in values else [(rule.id, hit.text, hit.value, values)]
        for miss in rule.misses():
            values = attribution.prove(rule, miss, book)
            wrong += [(rule.id, miss.text, values)] if values else []
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "Harbour master Ines Rau said the ferry sank at noon.",
        "Harbour master Ines Rau told the paper that the ferry sank at noon.",
        "Harbour master Ines Rau said on Monday that the ferry sank at noon.",
        "Ines Rau, the harbour master, said the ferry sank at noon.",
        "On Monday, harbour master Ines Rau said the ferry sank at noon.",
        "According to harbour master Ines Rau, the ferry sank at noon.",
        "The ferry sank at noon, harbour master Ines Rau said.",
        "The ferry sank at noon, said harbour master Ines Rau.",
        "The ferry sank at noon, said the harbour master, Ines Rau.",
        "The ferry sank at noon, according to harbour master Ines Rau.",
        "“The ferry sank at noon,” harbour master Ines Rau told reporters.",
        "“The ferry sank at noon,” said Ines Rau, the harbour master.",
        "The ferry, harbour master Ines Rau said, sank at noon.",
        "At least one ferry sank at noon, harbour master Ines Rau said.",
    ],
)
def test_one_claim_one_speaker_in_every_order_of_words(text: str, book: RuleBook) -> None:
    ((key, scope),) = read(text, book)
    assert key == "rau"
    assert "sank at noon" in scope
    assert "said" not in scope or scope.startswith("The ferry, ")


def test_words_in_quotation_marks_are_direct_speech(book: RuleBook) -> None:
    assert said("“It sank,” Ines Rau said.", book)[0].mode is Mode.DIRECT
    assert said("Ines Rau said it sank.", book)[0].mode is Mode.INDIRECT
    assert said("It reportedly sank.", book)[0].mode is Mode.REPORTED


def test_single_quotation_marks_quote_and_apostrophes_do_not(book: RuleBook) -> None:
    for text in ("‘It’s sunk,’ Ines Rau said.", "'It's sunk,' Ines Rau said."):
        (found,) = said(text, book)
        assert (found.key, found.mode) == ("rau", Mode.DIRECT)
        assert text[found.scope_start : found.scope_end] == text[: text.index(" Ines")]
    (found,) = said("The sailors’ boat sank, Ines Rau said.", book)
    assert found.mode is Mode.INDIRECT


def test_a_speaker_is_written_without_a_relative_clause(book: RuleBook) -> None:
    (found,) = said("“It held,” said Mira Holt, who runs a bakery.", book)
    assert (found.speaker, found.key) == ("Mira Holt", "holt")


def test_the_key_of_a_person_is_the_surname_and_of_a_body_the_whole_name(
    book: RuleBook,
) -> None:
    for speaker, key in (
        ("Finnish Foreign Minister Elina Valtonen", "valtonen"),
        ("Mr Valtonen", "valtonen"),
        ("Assimi Goïta", "goita"),
        ("Western officials", "western officials"),
        ("The Finnish government", "finnish government"),
        ("The European Union", "european union"),
        ("North Korea", "north korea"),
        ("Human Rights Watch", "human rights watch"),
        ("Prime Minister Petteri Orpo of Finland", "orpo"),
    ):
        (found,) = said(f"{speaker} said the talks had failed.", book)
        assert found.key == key


def test_a_reference_mark_is_no_part_of_a_name(book: RuleBook) -> None:
    (found,) = said("Minister Ines Rau [fi] said Oslo would send wheat.[14]", book)
    assert (found.speaker, found.key) == ("Minister Ines Rau", "rau")


def test_an_agency_is_a_channel_and_no_party(book: RuleBook) -> None:
    (found,) = said("Reuters reported that the lease was signed.", book)
    assert (found.key, found.kind) == ("reuters", "agency")
    assert said("Oslo said that the lease was signed.", book)[0].kind == ""


def test_a_contrast_with_a_new_subject_ends_what_was_said(book: RuleBook) -> None:
    text = "Chad calls them advisers, but Western officials insist they are mercenaries."
    assert read(text, book)[-1] == ("western officials", "they are mercenaries.")
    text = "Rau said the ferry was old, but the owner had sold it."
    assert read(text, book) == [("rau", "the ferry was old")]


def test_a_denial_is_attributed_to_who_denies(book: RuleBook) -> None:
    text = "Quito offers aid to Lima, denies links to rebel group"
    assert read(text, book) == [("quito", "links to rebel group")]


def test_the_second_verb_of_a_sentence_has_the_first_ones_subject(book: RuleBook) -> None:
    text = "Ines Rau denied the report and insisted that the ferry was safe."
    assert {key for key, _ in read(text, book)} == {"rau"}


def test_accusations_and_labels_have_an_owner(book: RuleBook) -> None:
    assert read("Lima accused Quito of shelling a village.", book) == [
        ("lima", "Quito of shelling a village.")
    ]
    assert said("Troops were accused of looting.", book)[0].key == ""


def test_what_only_looks_like_an_attribution(book: RuleBook) -> None:
    for text in (
        "The said ferry sank.",
        "The captain told them to leave.",
        "The minister would not say whether the ferry was insured.",
        "Rau refused to say who owned the ferry.",
        "The mission will publish its report on Thursday.",
        "Divers found the wreck.",
        "The premier announced a new cabinet.",
        "The United States sent two ships.",
        "It all went according to plan.",
        "Police called the owner at noon.",
        "They list the owner's alleged demands for money.",
    ):
        assert not said(text, book), text


def test_he_said_is_the_last_speaker(book: RuleBook) -> None:
    found = settled(
        [
            ["Governor Knut Dahl said the wall was old.", "He blamed the province."],
            ["“Nobody warned us,” he told reporters."],
        ],
        book,
    )
    assert [key for key, _ in found] == ["dahl", "dahl", "dahl"]


def test_it_said_is_no_person_and_they_said_is_not_one(book: RuleBook) -> None:
    found = settled(
        [
            ["The port authority said the quay was closed.", "Ines Rau said it was safe."],
            [
                "It said repairs would take a month.",
                "They said so.",
                "She said it was nonsense.",
            ],
        ],
        book,
    )
    keys = [key for key, _ in found]
    assert keys[2] == "port authority"
    assert keys[-1] == "rau"


def test_a_role_is_the_person_the_article_names_with_it(book: RuleBook) -> None:
    paragraphs = [
        ["Finnish foreign minister Elina Valtonen met her peers."],
        ["German Foreign Minister Johann Wadephul was among them."],
        ["The Finnish foreign minister said the talks went well."],
    ]
    assert settled(paragraphs, book) == [("valtonen", "the talks went well.")]


def test_a_role_that_two_people_hold_stays_a_role(book: RuleBook) -> None:
    paragraphs = [
        ["Foreign minister Elina Valtonen met foreign minister Johann Wadephul."],
        ["The foreign minister said the talks went well."],
    ]
    assert settled(paragraphs, book) == [("foreign minister", "the talks went well.")]


def test_a_quotation_of_two_sentences_belongs_to_one_speaker(book: RuleBook) -> None:
    found = settled([["“The wall was old.", "We knew it,” Knut Dahl said."]], book)
    assert found == [("dahl", "“The wall was old. We knew it,”")]


def test_a_quotation_that_runs_over_paragraphs_belongs_to_one_speaker(book: RuleBook) -> None:
    found = settled([["“The wall was old."], ["“We knew it,” Knut Dahl said."]], book)
    assert found == [("dahl", "“The wall was old.\n\n“We knew it,”")]


def test_more_of_a_quotation_follows_who_said_it(book: RuleBook) -> None:
    found = settled([["“It is over,” Knut Dahl said.", "“We have lost the wall.”"]], book)
    assert found == [("dahl", "“It is over,”"), ("dahl", "“We have lost the wall.”")]


def test_what_follows_a_report_is_the_articles_own_voice(book: RuleBook) -> None:
    found = settled([["Knut Dahl said the wall was old.", "This worries many."]], book)
    assert len(found) == 1


def test_a_headlines_prefix_speaks_only_if_it_can(book: RuleBook) -> None:
    def keys(text: str) -> list[str]:
        zone = ZoneKind.HEADLINE
        sentence = lone_sentence(text, zone)
        found = attribution.find(sentence, book, ())
        whole = Article("a", "a", "a", Role.SOURCE, "", text, "0", sentences=(sentence,))
        return [m.value.key for m in attribution.settle(found, whole, book)]

    assert keys("Police: two men held after ferry fire") == ["police"]
    assert keys("Two men held after ferry fire: officials") == ["officials"]
    assert keys("Ferry fire: two men held") == []


def test_speakers_are_compared_by_key(book: RuleBook) -> None:
    (a,) = said("Foreign minister Elina Valtonen said the talks failed.", book)
    (b,) = said("The talks failed, according to Mr Valtonen.", book)
    (c,) = said("Oslo said the talks failed.", book)
    assert attribution.relate(a, b).verdict is Verdict.EQUAL
    assert attribution.relate(a, c).verdict is Verdict.DIFFERENT
    assert attribution.relate(None, None).verdict is Verdict.EQUAL
    dropped = attribution.relate(a, None)
    assert dropped.verdict is Verdict.COMPATIBLE
    assert "drops the attribution" in dropped.because
    (nobody,) = said("The talks reportedly failed.", book)
    assert attribution.relate(a, nobody).verdict is Verdict.COMPATIBLE


def test_offsets_are_those_of_the_article(book: RuleBook) -> None:
    whole = article([["It rained."], ["Knut Dahl said the wall was old."]])
    (mention,) = attribution.find(whole.sentences[1], book, ())
    value = mention.value
    assert whole.text[mention.start : mention.end] == mention.text == "said"
    assert whole.text[value.speaker_start : value.speaker_end] == "Knut Dahl"
    assert whole.text[value.scope_start : value.scope_end] == "the wall was old."


@pytest.mark.parametrize(
    "piece",
    ["he said, ", "“a” said b, ", "reportedly ", "X said that Y, and ", "according to ", ": “"],
)
def test_a_hostile_sentence_takes_linear_time(piece: str, book: RuleBook) -> None:
    def seconds(count: int) -> float:
        sentence = lone_sentence(piece * count)
        whole = Article(
            "a", "a", "a", Role.SOURCE, "", sentence.text, "0", sentences=(sentence,)
        )
        began = time.perf_counter()
        attribution.settle(attribution.find(sentence, book, ()), whole, book)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(4000) < 60 * max(seconds(400), 0.01)
