"""What the tests of the time facet share: the rules, and a text read as an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets.time.prove import read_text
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.rulebook import RuleBook, load

Read = Callable[..., tuple[Mention[Period], ...]]


@pytest.fixture(scope="session")
def book() -> RuleBook:
    """The rules of this checkout."""
    return load()


@pytest.fixture(scope="session")
def read(book: RuleBook) -> Read:
    """The times of a text that ran on a given day, or in a given month."""

    def reading(text: str, published: str = "") -> tuple[Mention[Period], ...]:
        return read_text(text, published, book)

    return reading
