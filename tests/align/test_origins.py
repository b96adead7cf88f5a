"""Independent origins: a copy, an agency story and a declared group count once."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from attrs import evolve

from factcheck.align import origins
from factcheck.model.article import Article, Source, Zone, ZoneKind
from tests.model.made import article

LONG = (
    "The ferry left the quay at dawn with wheat on board, struck a bank of sand within the "
    "hour and sank so fast that nobody on the shore saw more of her than the mast."
)
OTHER = (
    "In the council of the town a quarrel about the fees of the harbour went on until the "
    "lamps burned out, and the clerk wrote nothing of it into the book that evening."
)


def paper(name: str, text: str, kind: ZoneKind = ZoneKind.BODY) -> Article:
    """An article whose whole text stands in one zone."""
    return evolve(article(name), text=text, zones=(Zone(kind, 0, len(text), "a test"),))


def groups(articles: Sequence[Article], declared: Sequence[Source] = ()) -> dict[str, str]:
    return {s.id: s.group for s in origins(articles, declared)}


def basis(articles: Sequence[Article], declared: Sequence[Source] = ()) -> set[str]:
    return {s.basis for s in origins(articles, declared)}


def together(articles: Sequence[Article], declared: Sequence[Source] = ()) -> bool:
    return len(set(groups(articles, declared).values())) == 1


def test_two_papers_with_texts_of_their_own_are_two_origins() -> None:
    pair = paper("pier", LONG), paper("quay", OTHER)
    assert groups(pair) == {"pier": "pier", "quay": "quay"}
    assert basis(pair) == {"no copy and no shared origin was found"}


def test_a_copy_is_no_second_origin() -> None:
    pair = paper("pier", LONG), paper("quay", f"{LONG} She was old.")
    assert together(pair)
    assert all("word for word" in why for why in basis(pair))


def test_case_and_marks_hide_no_copy() -> None:
    assert together((paper("pier", LONG), paper("quay", LONG.upper().replace(",", ";"))))


def test_a_sentence_in_common_is_no_copy() -> None:
    shared = "She was built by two brothers from the delta in 1912."
    longer = OTHER.replace("fees", "tolls").replace("clerk", "scribe")
    assert not together(
        (paper("pier", f"{LONG} {shared}"), paper("quay", f"{OTHER} {longer} {shared}"))
    )


@pytest.mark.parametrize("kind", [ZoneKind.BOILERPLATE, ZoneKind.REFERENCE, ZoneKind.CREDIT])
def test_the_same_small_print_is_no_copy(kind: ZoneKind) -> None:
    assert not together((paper("pier", LONG, kind), paper("quay", LONG, kind)))


def test_texts_without_words_are_no_copies() -> None:
    assert not together((paper("pier", "…"), paper("quay", "…")))


def test_one_agency_behind_two_papers_is_one_origin() -> None:
    pair = [
        evolve(paper(n, t), agencies=("AFP",)) for n, t in (("pier", LONG), ("quay", OTHER))
    ]
    assert together(pair)
    assert basis(pair) == {"both credit AFP alone"}


def test_two_agencies_in_one_paper_join_nothing() -> None:
    pier = evolve(paper("pier", LONG), agencies=("AFP", "Reuters"))
    quay = evolve(paper("quay", OTHER), agencies=("AFP",))
    assert not together((pier, quay))


def test_who_credits_another_paper_alone_goes_back_to_it() -> None:
    pier = evolve(paper("pier", LONG), agencies=("Quay",))
    assert together((pier, paper("quay", OTHER)))


def test_who_republishes_another_goes_back_to_it() -> None:
    pier = evolve(paper("pier", LONG), republishes="quay")
    assert together((pier, paper("quay", OTHER)))
    assert not together((pier, paper("mole", OTHER)))


def declared(name: str, group: str, *derives: str) -> Source:
    return Source(name, "agency", group, derives)


PAIR = (paper("pier", LONG), paper("quay", OTHER))


def test_a_declared_group_holds() -> None:
    known = declared("pier", "wire"), declared("quay", "wire")
    assert together(PAIR, known)
    assert basis(PAIR, known) == {"sources.toml puts both in one group"}
    assert {s.kind for s in origins(PAIR, known)} == {"agency"}


def test_a_declared_origin_holds() -> None:
    known = declared("pier", "pier"), declared("quay", "quay", "pier")
    assert together(PAIR, known)


def test_what_is_declared_of_others_joins_nothing() -> None:
    known = declared("mole", "wire"), declared("dock", "wire"), declared("quay", "quay", "mole")
    assert not together(PAIR, known)


def test_origins_are_sorted_and_do_not_hang_on_the_order_of_articles() -> None:
    many = [*PAIR, paper("mole", LONG), evolve(paper("dock", "It rained."), republishes="quay")]
    first = origins(many)
    assert [s.id for s in first] == sorted(s.id for s in first)
    for order in itertools.permutations(many):
        assert {s.id: s.group for s in origins(order)} == {s.id: s.group for s in first}


def test_articles_of_one_source_are_one_source() -> None:
    found = origins([paper("pier", LONG), evolve(paper("later", OTHER), source="pier")])
    assert [s.id for s in found] == ["pier"]
