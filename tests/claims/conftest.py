"""What the tests of the claims room share: the rules, and the claims of short texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.intake import article_from_text
from factcheck.model.assertion import Assertion
from factcheck.pipeline import extract
from factcheck.rulebook import RuleBook, load

Told = Callable[..., tuple[Assertion, ...]]


@pytest.fixture(scope="session")
def book() -> RuleBook:
    """The rules of this checkout, without any topic."""
    return load(topics=False)


@pytest.fixture(scope="session")
def told(book: RuleBook) -> Told:
    """The claims of some texts, each an article of its own."""

    def tell(*texts: str) -> tuple[Assertion, ...]:
        named = [(f"{chr(ord('a') + at)}.txt", text) for at, text in enumerate(texts)]
        return extract([article_from_text(t, name=n, book=book) for n, t in named], book)

    return tell
