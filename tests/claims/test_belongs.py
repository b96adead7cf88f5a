"""Which mention belongs to which clause, and who governs it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims import belongs
from factcheck.claims.shelves import by_sentence
from factcheck.model.article import Sentence, ZoneKind
from factcheck.model.assertion import Event, Readings
from factcheck.model.mention import Attribution, Cue, Mention, Mode, Participant, Quotation
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.rulebook import load


def cue(start: int, end: int, scope: tuple[int, int]) -> Mention[Cue]:
    return Mention(start, end, "not", Cue("denied", "not", *scope))


def voice(start: int, end: int, scope: tuple[int, int]) -> Mention[Attribution]:
    value = Attribution("the mate", "mate", Mode.INDIRECT, "said", *scope, "", start, end)
    return Mention(start, end, "the mate said", value)


def rank(start: int, end: int, number: int) -> Mention[Quantity]:
    value = Quantity(Decimal(number), Decimal(number), ordinal=True)
    return Mention(start, end, "second", value)


@pytest.mark.parametrize(
    ("scope", "part"), [((0, 10), 1.0), ((0, 5), 0.5), ((5, 20), 0.5), ((10, 20), 0.0)]
)
def test_the_share_of_a_clause_in_a_scope(scope: tuple[int, int], part: float) -> None:
    assert belongs.share(cue(0, 3, scope).value, 0, 10) == part


COUP = (Event("coup", known=True, words="coup", start=30, end=34),)
SAID = (Event("said", known=False, words="said", start=30, end=34),)


def test_a_cue_that_reaches_the_event_governs_the_clause() -> None:
    near = cue(22, 25, (22, 40))
    assert belongs.governing_cue([near], COUP, 0, 100) is near


def test_a_cue_that_stops_before_the_event_governs_nothing() -> None:
    assert belongs.governing_cue([cue(2, 5, (2, 20))], COUP, 0, 100) is None


def test_a_cue_of_another_clause_governs_nothing_though_it_reaches_in() -> None:
    assert belongs.governing_cue([cue(2, 5, (2, 90))], COUP, 10, 90) is None


def test_half_of_a_clause_is_enough_where_no_event_is_known() -> None:
    half = cue(1, 4, (0, 50))
    assert belongs.governing_cue([half], SAID, 0, 100) is half
    assert belongs.governing_cue([cue(1, 4, (0, 49))], SAID, 0, 100) is None


def test_the_first_of_two_cues_governs() -> None:
    first, second = cue(1, 4, (0, 90)), cue(6, 9, (6, 90))
    assert belongs.governing_cue([first, second], COUP, 0, 100) is first


SCOPES = ((0, 50), (10, 90), (10, 90))


def test_the_widest_attribution_governs_and_the_first_of_two_as_wide() -> None:
    half, most, whole = (voice(at, at + 3, s) for at, s in enumerate(SCOPES, 200))
    assert belongs.governing_attribution([half, most, whole], 0, 100) is most
    assert belongs.governing_attribution([half], 0, 100) is half
    assert belongs.governing_attribution([voice(200, 203, (0, 49))], 0, 100) is None


def test_names_take_their_role_from_the_verb_and_the_voice() -> None:
    places = (1, 15, 60)
    who = [
        Mention(at, at + 4, "Sanou", Participant("sanou", "Sanou", "person")) for at in places
    ]
    roles = [a.role for a in belongs.actors(who, voice(0, 5, (6, 90)), 30)]
    assert roles == ["speaker", "subject", "object"]
    assert [a.role for a in belongs.actors(who, None, 30)] == ["subject", "subject", "object"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the second coup", 2),
        ("the second military coup", 2),
        ("the second, coup", None),
        ("the second day of a long and bloody coup", None),
        ("a coup, the second", None),
        ("the second " + "very-" * 10 + "long coup", None),
    ],
)
def test_only_words_may_stand_between_an_ordinal_and_its_event(
    text: str, number: int | None
) -> None:
    first, last = text.index("second"), text.rindex("coup")
    event = Event("coup", known=True, words="coup", start=50 + last, end=54 + last)
    mention = rank(50 + first, 56 + first, 2)
    assert belongs.ordinal_of(event, [mention], text, 50, load()) == number


def test_a_count_is_no_ordinal() -> None:
    two = Mention(4, 7, "two", Quantity(Decimal(2), Decimal(2)))
    event = Event("coup", known=True, words="coups", start=8, end=13)
    assert belongs.ordinal_of(event, [two], "the two coups", 0, load()) is None


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 25)).map(lambda p: (p[0], p[0] + p[1]))
PLACES = st.lists(SPANS, max_size=8).map(sorted)
CUTS = st.lists(st.integers(0, 80), max_size=10, unique=True).map(sorted)


@st.composite
def readings(draw: st.DrawFn) -> Readings:
    scopes = draw(PLACES)
    return Readings(
        quotations=tuple(Mention(*s, "q", Quotation("q", scare=False)) for s in draw(PLACES)),
        periods=tuple(Mention(*s, "May", Period(None, None)) for s in draw(PLACES)),
        quantities=tuple(Mention(*s, "2", Quantity(None, None)) for s in draw(PLACES)),
        participants=tuple(
            Mention(*s, "X", Participant("x", "X", "thing")) for s in draw(PLACES)
        ),
        polarity=tuple(cue(s[0], s[1], s) for s in scopes),
        modality=tuple(cue(s[0], s[1], (s[0], s[1] + 20)) for s in draw(PLACES)),
        attributions=tuple(voice(s[0], s[0] + 1, (max(0, s[0] - 20), s[1])) for s in scopes),
    )


def sentences(cuts: list[int], gap: int) -> list[Sentence]:
    """Sentences between the cuts, in order, with a little room after each."""
    spans = [(a, b - gap) for a, b in pairwise(cuts) if b - gap > a]
    return [Sentence(a, b, "x" * (b - a), ZoneKind.BODY, 0) for a, b in spans]


@given(readings(), CUTS, st.integers(0, 2))
@settings(deadline=None)
def test_shelves_hold_what_a_slice_of_each_sentence_holds(
    read: Readings, cuts: list[int], gap: int
) -> None:
    spoken = sentences(cuts, gap)
    plain = tuple(belongs.slice_of(read, s.start, s.end) for s in spoken)
    assert by_sentence(read, spoken) == plain
