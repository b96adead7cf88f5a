"""What stands between quotation marks, and what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factcheck.facets import quotation
from factcheck.model.article import Article, Role, Sentence, ZoneKind, lone_sentence
from factcheck.model.mention import Mention, Quotation
from factcheck.model.verdict import Verdict
from factcheck.rulebook import load

BOOK = load()


def read(text: str) -> list[tuple[str, bool]]:
    found = quotation.find(lone_sentence(text), BOOK, ())
    assert all(text[m.start : m.end] == m.text for m in found)
    return [(m.value.words, m.value.scare) for m in found]


def article(*paragraphs: Sequence[str]) -> Article:
    text = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    position, found = 0, []
    for number, sentences in enumerate(paragraphs):
        for sentence in sentences:
            start = text.index(sentence, position)
            position = start + len(sentence)
            found.append(Sentence(start, position, sentence, ZoneKind.BODY, number))
    return Article("a", "a", "a", Role.SOURCE, "", text, "", sentences=tuple(found))


def settled(made: Article) -> list[str]:
    mentions: list[Mention[Quotation]] = []
    for sentence in made.sentences:
        mentions += quotation.find(sentence, BOOK, ())
    result = quotation.settle(mentions, made, BOOK)
    assert all(made.text[m.start : m.end] == m.text for m in result)
    return [m.value.words for m in result]


def test_every_rule_reads_its_own_examples() -> None:
    wrong: list[str] = []
    for rule in (r for table in quotation.TABLES for r in BOOK.of(table)):
        for hit in rule.hits():
            got = quotation.prove(rule, hit, BOOK)
            wrong += [f"{rule.id}: {hit.text!r} gives {got}"] * (hit.value not in got)
        for miss in rule.misses():
            got = quotation.prove(rule, miss, BOOK)
            wrong += [f"{rule.id}: {miss.text!r} gives {got}"] * bool(got)
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "The sailors’ union and the captain’s wife agreed.",
        "It's the '90s; the dockers' hall isn't theirs.",
        'The board is 6" wide.',
        "No marks at all.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert read(text) == []


def test_a_phrase_of_a_few_words_is_no_statement() -> None:
    assert read("They came on a “private footing” only.") == [("private footing", True)]


def test_a_short_sentence_with_a_verb_is_a_statement() -> None:
    assert read("“We will win.” So he spoke.") == [("We will win.", False)]


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    words = "They said ‘never again’ and we believed them"
    assert read(f"“{words},” he recalled.") == [(words, False)]


def test_two_quotations_of_one_sentence_stay_two() -> None:
    text = '"The dam held," she said, "and it will hold tomorrow."'
    assert [words for words, _ in read(text)] == [
        "The dam held",
        "and it will hold tomorrow.",
    ]


def test_a_quotation_covers_every_sentence_until_it_closes() -> None:
    made = article(
        ["“We warned them.", "They did not listen.", "It is over,” he said.", "He left."]
    )
    assert settled(made) == ["We warned them.", "They did not listen.", "It is over"]


def test_an_open_quotation_runs_on_when_the_next_paragraph_opens_again() -> None:
    made = article(["“We warned them.", "They did not listen."], ["“It is over,” he said."])
    assert settled(made) == ["We warned them.", "They did not listen.", "It is over"]


def test_a_forgotten_closing_mark_costs_one_sentence_only() -> None:
    made = article(["He said: “We warned them.", "The port is closed since."], ["Rain fell."])
    assert settled(made) == ["We warned them."]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("We signed nothing.", "we signed nothing", Verdict.EQUAL),
        ("no deal exists", "I repeat that no deal exists today", Verdict.REFINES),
        ("We never signed any contract", "We never signed a contract", Verdict.COMPATIBLE),
        ("The harbour is closed", "Nobody was on the ship", Verdict.DIFFERENT),
    ],
)
def test_quotations_compare_by_their_words(a: str, b: str, verdict: Verdict) -> None:
    relation = quotation.relate(Quotation(a, scare=False), Quotation(b, scare=False))
    assert relation.verdict == verdict


def test_two_translations_of_one_statement_are_not_a_misquotation() -> None:
    a = Quotation("The Russian state supplies the necessary equipment and arms", scare=False)
    b = Quotation("We provide the country with the necessary equipment, arms", scare=False)
    assert quotation.relate(a, b).verdict in {Verdict.UNKNOWN, Verdict.COMPATIBLE}


def test_hostile_marks_are_read_in_linear_time() -> None:
    for text in ("'a " * 60_000, "“" * 60_000, "‘x’s " * 40_000, '" ' * 60_000):
        quotation.find(lone_sentence(text), BOOK, ())
