"""Reads the figures of a sentence, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets import quantity
from factcheck.model.article import Article, Role, lone_sentence
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook, load

Reader = Callable[..., tuple[Mention[Quantity], ...]]


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load(topics=False)


@pytest.fixture(scope="session")
def read(book: RuleBook) -> Reader:
    """The figures of a text; further arguments are words an earlier facet has taken."""

    def figures(text: str, *taken: str) -> tuple[Mention[Quantity], ...]:
        spans = [(text.index(words), text.index(words) + len(words)) for words in taken]
        found = quantity.find(lone_sentence(text), book, spans)
        article = Article("a", "", "", Role.SOURCE, "", text, "")
        return quantity.settle(found, article, book)

    return figures
