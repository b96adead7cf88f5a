"""Sentences become claims: who says what of whom, with the words around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from factcheck.claims import numbered, unified
from factcheck.claims.clauses import TABLES as CLAUSE
from factcheck.claims.clauses import prove as prove_clause
from factcheck.claims.context import SENTENCES_BEFORE
from factcheck.claims.events import TABLES as EVENT
from factcheck.claims.events import prove as prove_event
from factcheck.claims.terms import TABLES as STEM
from factcheck.claims.terms import prove as prove_stem
from factcheck.intake import article_from_text
from factcheck.model.article import SPEAKING, Zone, ZoneKind
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Modality, Polarity
from factcheck.pipeline import extract
from factcheck.rulebook import RuleBook

Told = Callable[..., tuple[Assertion, ...]]
PROVERS = {**dict.fromkeys(CLAUSE, prove_clause), **dict.fromkeys(EVENT, prove_event)}
PROVERS |= dict.fromkeys(STEM, prove_stem)


def test_every_rule_of_this_room_proves_itself(book: RuleBook) -> None:
    wrong = []
    for table, prove in PROVERS.items():
        for rule in book.of(table):
            for hit in rule.hits():
                got = prove(rule, hit, book)
                if hit.value not in got:
                    wrong.append(f"{rule.id}: {hit.text!r} gave {got}, not {hit.value!r}")
            for miss in rule.misses():
                got = prove(rule, miss, book)
                if got:
                    wrong.append(f"{rule.id}: {miss.text!r} must give nothing, gave {got}")
    assert not wrong, "\n".join(wrong)


def test_a_claim_is_a_stretch_of_its_article(told: Told) -> None:
    text = "The ferry sank on 3 May, and the mayor resigned. Nobody was hurt.\n"
    claims = told(text)
    assert [text[c.start : c.end] for c in claims] == [c.text for c in claims]
    assert [c.id for c in claims] == ["c-0001", "c-0002", "c-0003"]


def test_claims_of_several_articles_are_numbered_through(told: Told) -> None:
    claims = told("The ferry sank. Nobody was hurt.", "The bridge fell.")
    assert [(c.id, c.document) for c in claims] == [
        ("c-0001", "a.txt"),
        ("c-0002", "a.txt"),
        ("c-0003", "b.txt"),
    ]
    assert numbered(claims) == claims


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("The ferry sank off the coast.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The ferry did not sink off the coast.", Polarity.DENIED, Modality.DENIED),
        ("Not all ferries sank off the coast.", Polarity.AFFIRMED, Modality.ASSERTED),
        ("The office may raise the fee.", Polarity.AFFIRMED, Modality.POSSIBLE),
    ],
)
def test_a_claim_keeps_whether_and_how_it_is_said(
    text: str, polarity: Polarity, modality: Modality, told: Told
) -> None:
    (claim,) = told(text)
    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_what_is_said_is_reported_and_has_a_voice(told: Told) -> None:
    (said,) = told("The minister said the ferry sank on 3 May.")
    assert (said.modality, said.voice) == (Modality.REPORTED, "minister")
    (plain,) = told("The ferry sank on 3 May.")
    assert (plain.modality, plain.voice) == (Modality.ASSERTED, "")


def test_a_clause_without_a_subject_borrows_that_of_the_sentence(told: Told) -> None:
    first, second = told("Amadou Sanou left on Monday, and returned in the spring.")
    assert "amadou-sanou" in first.keys()
    assert [(a.mention.value.key, a.role) for a in second.actors] == [("amadou-sanou", "lent")]


def test_a_subject_is_not_lent_to_a_clause_that_has_its_own(told: Told) -> None:
    _, second = told("Amadou Sanou left on Monday, and Awa Diarra returned in the spring.")
    assert "amadou-sanou" not in second.keys()


def test_the_place_is_where_the_text_puts_it(told: Told) -> None:
    assert told("The ferry sank near Kayes.")[0].place == "kayes"
    assert told("The ferry sank at night.")[0].place == ""


def test_terms_are_sorted_and_hold_no_name_date_or_number(told: Told) -> None:
    (claim,) = told("Amadou Sanou bought 40 ferries in March 2021.")
    assert claim.terms == tuple(sorted(set(claim.terms)))
    assert "ferri" in claim.terms or any(q.value.counted for q in claim.quantities)
    assert not {"sanou", "march", "2021", "40"} & set(claim.terms)


def test_the_headline_and_the_sentences_just_before_lend_context(told: Told) -> None:
    lines = ["Gardeners came.", "Bakers came.", "Tailors came.", "Weavers came.", "It rained."]
    claims = told(" ".join(lines))
    assert SENTENCES_BEFORE == 2
    assert "rain" in claims[-1].context
    assert {"weaver", "tailor"} <= set(claims[-1].context)
    assert not {"baker", "gardener"} & set(claims[-1].context)


def test_boilerplate_makes_no_claim(book: RuleBook) -> None:
    article = article_from_text("The ferry sank. Nobody came.", name="a.txt", book=book)
    muted = [evolve(s, zone=ZoneKind.REFERENCE) for s in article.sentences]
    zone = Zone(ZoneKind.REFERENCE, 0, len(article.text), "a test")
    assert zone.kind not in SPEAKING
    quiet = evolve(article, sentences=tuple(muted), zones=(zone,))
    assert extract([article], book)
    assert extract([quiet], book) == ()


FULL = "Amadou Sanou opened the harbour on Monday."
SHORT = "Sanou closed the harbour on Tuesday."
COUSIN = "Fatou Sanou painted the harbour on Friday."


def names(claims: tuple[Assertion, ...], document: str) -> set[str]:
    return {key for c in claims if c.document == document for key in c.keys()}


def test_a_surname_takes_the_full_name_of_another_article(told: Told) -> None:
    assert names(told(FULL, SHORT), "b.txt") == {"amadou-sanou"}


def test_a_surname_that_two_people_share_stays_a_surname(told: Told) -> None:
    assert names(told(FULL, COUSIN, SHORT), "c.txt") == {"sanou"}


def test_a_surname_without_a_first_name_anywhere_stays_itself(told: Told) -> None:
    claims = told(SHORT, "Diarra slept.")
    assert names(claims, "a.txt") == {"sanou"}
    assert unified(claims) == claims


def test_the_names_around_a_claim_are_completed_with_it(told: Told) -> None:
    claims = told(FULL, SHORT)
    assert "@amadou-sanou" in claims[1].context
    assert "@sanou" not in claims[1].context


def test_the_order_of_articles_decides_no_name(told: Told) -> None:
    assert names(told(FULL, SHORT), "b.txt") == names(told(SHORT, FULL), "a.txt")
