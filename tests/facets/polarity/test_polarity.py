"""Denials as an editor would read them."""

from __future__ import annotations

import time

import pytest
from attrs import evolve

from factcheck.facets import polarity
from factcheck.model.article import Article, Role, lone_sentence
from factcheck.model.mention import Cue
from factcheck.model.verdict import Verdict
from factcheck.rulebook import RuleBook, load


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load()


def cues(text: str, book: RuleBook) -> list[Cue]:
    return [m.value for m in polarity.find(lone_sentence(text), book, ())]


def denied(text: str, book: RuleBook) -> list[str]:
    return [text[c.scope_start : c.scope_end] for c in cues(text, book) if c.effect == "denied"]


def test_every_rule_reads_what_it_says(book: RuleBook) -> None:
    wrong: list[object] = []
    for rule in (r for table in polarity.TABLES for r in book.of(table)):
        for hit in rule.hits():
            read = polarity.prove(rule, hit, book)
            wrong += [] if hit.value in read else [(rule.id, hit.text, hit.value, read)]
        for miss in rule.misses():
            read = polarity.prove(rule, miss, book)
            wrong += [(rule.id, miss.text, read)] if read else []
    assert not wrong


def test_a_negated_verb_denies_its_subject_too(book: RuleBook) -> None:
    text = "Raids by private guards are not a matter for the state."
    assert denied(text, book) == [text.rstrip(".")]


def test_a_denial_stops_at_a_contrast(book: RuleBook) -> None:
    text = "The pilot was not hurt, but the plane burned."
    assert denied(text, book) == ["The pilot was not hurt"]


def test_a_denial_does_not_reach_what_was_not_said(book: RuleBook) -> None:
    text = "The court did not say that the mayor lied."
    assert denied(text, book) == ["The court did not say"]


def test_a_verb_of_denial_reaches_through_that(book: RuleBook) -> None:
    text = "Quito denies that troops, who came by sea, crossed the river."
    assert denied(text, book) == [text[len("Quito ") : -1]]


def test_the_second_verb_of_a_headline_may_deny(book: RuleBook) -> None:
    text = "Quito offers aid to Lima, denies links to rebel group"
    assert denied(text, book) == ["denies links to rebel group"]


def test_who_does_not_deny_has_not_denied(book: RuleBook) -> None:
    for text in (
        "The envoy did not deny the meeting.",
        "Bern has not ruled out a ban.",
        "The army neither confirmed nor denied the strike.",
    ):
        assert not denied(text, book)


def test_no_longer_is_a_denial_of_its_own_kind(book: RuleBook) -> None:
    (cue,) = cues("The mine is no longer in use.", book)
    assert (cue.effect, cue.kind) == ("denied", "ceased")


def test_doubt_about_a_denial_denies_nothing(book: RuleBook) -> None:
    (cue,) = cues("Hardly anyone left in Oslo believes it.", book)
    assert (cue.effect, cue.kind) == ("affirmed", "doubt")


def test_words_that_only_look_like_a_denial(book: RuleBook) -> None:
    for text in (
        "Not only Chad but also Niger sent troops.",
        "No fewer than 40 boats sank.",
        "Hundreds, if not thousands, came.",
        "A no-fly zone covers the coast.",
        "Notes and nothings were noted nonetheless.",
        "The firm was denied a licence for the pit.",
        "It must decide whether or not to go.",
    ):
        assert not denied(text, book), text


def test_what_an_earlier_facet_read_is_left_alone(book: RuleBook) -> None:
    text = "The Not For Sale Campaign opened an office."
    assert polarity.find(lone_sentence(text), book, ()) != ()
    assert polarity.find(lone_sentence(text), book, ((4, 21),)) == ()


def test_offsets_are_those_of_the_article(book: RuleBook) -> None:
    text = "It rained. Nobody came."
    sentence = evolve(lone_sentence(text[11:]), start=11, end=len(text))
    (mention,) = polarity.find(sentence, book, ())
    assert text[mention.start : mention.end] == mention.text == "Nobody"
    assert text[mention.value.scope_start : mention.value.scope_end] == "Nobody came"


def test_curly_apostrophes_deny_like_straight_ones(book: RuleBook) -> None:
    assert denied("The bridge isn’t open.", book) == ["The bridge isn’t open"]


def test_a_yes_against_a_no_is_disputed_not_an_error(book: RuleBook) -> None:
    (cue,) = cues("There was no treaty.", book)
    assert polarity.relate(None, cue).verdict is Verdict.DISPUTED
    assert polarity.relate(cue, cue).verdict is Verdict.EQUAL
    assert polarity.relate(None, None).verdict is Verdict.EQUAL


def test_an_end_does_not_dispute_what_was_before(book: RuleBook) -> None:
    (cue,) = cues("The base is no longer used.", book)
    assert polarity.relate(cue, None).verdict is Verdict.COMPATIBLE


def test_settling_changes_nothing(book: RuleBook) -> None:
    found = polarity.find(lone_sentence("No one fell."), book, ())
    article = Article("a", "a", "a", Role.SOURCE, "", "No one fell.", "0")
    assert polarity.settle(found, article, book) == found


def test_a_hostile_sentence_takes_linear_time(book: RuleBook) -> None:
    def seconds(count: int) -> float:
        sentence = lone_sentence("not no, and nor " * count)
        began = time.perf_counter()
        polarity.find(sentence, book, ())
        return time.perf_counter() - began

    seconds(10)
    assert seconds(4000) < 60 * max(seconds(400), 0.01)
