"""Sorting readings onto sentences costs what it returns, however long the article."""

from __future__ import annotations

import time

from factcheck.claims.shelves import by_sentence
from factcheck.model.article import Sentence, ZoneKind
from factcheck.model.assertion import Readings
from factcheck.model.mention import Mention
from factcheck.model.period import Period

TEN_THOUSAND = 10_000


def test_ten_thousand_dates_find_their_sentences_at_once() -> None:
    days = Period(None, None)
    spoken = [Sentence(n, n + 9, "It sank. ", ZoneKind.BODY, 0) for n in range(0, 90_000, 9)]
    read = Readings(periods=tuple(Mention(n, n + 3, "May", days) for n in range(0, 90_000, 9)))
    began = time.process_time()
    shelves = by_sentence(read, spoken)
    assert time.process_time() - began < 2
    assert len(shelves) == TEN_THOUSAND
    assert all(len(one.periods) == 1 for one in shelves)


def test_no_sentences_have_no_shelves() -> None:
    read = Readings(periods=(Mention(0, 3, "May", Period(None, None)),))
    assert by_sentence(read, []) == ()
