"""A time on screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.facets.time import show, show_publication
from factcheck.model.article import Basis, Publication
from factcheck.model.mention import Mention
from factcheck.model.period import Grain, Period

Read = Callable[..., tuple[Mention[Period], ...]]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("on May 24, 2021", "24 May 2021"),
        ("in May 2021", "May 2021"),
        ("in 2021", "2021"),
        ("since 2013", "since 2013"),
        ("until May 2013", "until May 2013"),
        ("late 2021", "late 2021"),
        ("mid-May 2021", "mid-May 2021"),
        ("by 2030", "by 2030"),
        ("in the 1990s", "the 1990s"),
        ("from 2014 to 2022", "2014–2022"),
        ("2020–present", "1 January 2020 or later"),
        ("March 3-5, 2021", "3–5 March 2021"),
        ("from 28 March 2021 to 3 April 2021", "28 March – 3 April 2021"),
        ("from 28 March 2020 to 3 April 2021", "28 March 2020 – 3 April 2021"),
        ("last week", "9–15 May 2022"),
        ("this morning", "20 May 2022, morning"),
        ("at 4 p.m.", "20 May 2022, 16:00"),
        ("for nine months", "9 months"),
        ("one year", "1 year"),
        ("for several days", "some days"),
        ("every two weeks", "every 2 weeks"),
        ("every Friday", "a habit"),
        ("on 05/06/2022", "6 May – 5 June 2022"),
        ("two years ago", "about 2020"),
        ("earlier this year", "1 January – 20 May 2022"),
        ("the late 1990s", "the late 1990s"),
        ("31 June 2021", "an impossible date"),
        ("recently", "20 May 2022 or earlier"),
        ("in the future", "an undated time"),
        ("a minute and a half", "a length of time"),
        ("two hundred and fifty years", "250 years"),
        ("one thousand two hundred days", "1200 days"),
        ("half an hour", "0.5 hours"),
    ],
)
def test_a_time_reads_at_a_glance(read: Read, text: str, shown: str) -> None:
    assert show(read(text, "2022-05-20")[0].value) == shown


def test_an_inferred_publication_shows_its_doubt() -> None:
    month = Period(date(2021, 11, 1), date(2021, 11, 30), Grain.MONTH, value="2021-11")
    day = Period(date(2022, 5, 20), date(2022, 5, 20), value="2022-05-20")
    later = Period(date(2024, 8, 6), None)
    assert show_publication(Publication(month, Basis.INFERRED, "x")) == "~Nov 2021"
    assert show_publication(Publication(month, Basis.STATED, "x")) == "November 2021"
    assert show_publication(Publication(day, Basis.SUPPLIED, "x")) == "20 May 2022"
    assert show_publication(Publication(later, Basis.INFERRED, "x")) == "~6 Aug 2024 or later"
