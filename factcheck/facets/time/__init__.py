"""The time facet: which days a text may mean, and how it says so."""

from __future__ import annotations

from factcheck.facets.time.find import find
from factcheck.facets.time.prove import prove
from factcheck.facets.time.relate import relate
from factcheck.facets.time.settle import settle
from factcheck.facets.time.show import show, show_publication
from factcheck.facets.time.stated import stated_dates

NAME = "time"
TABLES = ("time", "timeword")

__all__ = [
    "NAME",
    "TABLES",
    "find",
    "prove",
    "relate",
    "settle",
    "show",
    "show_publication",
    "stated_dates",
]
