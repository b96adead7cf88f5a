"""What the tests of the align room share: short texts, told as articles and aligned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.align import Alignment, align
from factcheck.intake import article_from_text
from factcheck.model.pairing import Comparison, Slot
from factcheck.model.verdict import Verdict
from factcheck.pipeline import extract
from factcheck.rulebook import RuleBook, load

Aligned = Callable[..., Alignment]


@pytest.fixture(scope="session")
def book() -> RuleBook:
    """The rules of this checkout, without any topic."""
    return load(topics=False)


@pytest.fixture(scope="session")
def aligned(book: RuleBook) -> Aligned:
    """The alignment of some texts, each an article of its own; `days` are those they ran on."""

    def run(*texts: str, days: tuple[str, ...] = ()) -> Alignment:
        ran = days or ("2021-03-20",) * len(texts)
        articles = [
            article_from_text(text, name=f"{chr(ord('a') + at)}.txt", book=book, published=day)
            for at, (text, day) in enumerate(zip(texts, ran, strict=True))
        ]
        return align(extract(articles, book), articles, book)

    return run


@pytest.fixture(scope="session")
def clashing(aligned: Aligned) -> Callable[..., list[str]]:
    """The clashes of one slot that carry some weight: "24 May / 26 May"."""

    def run(slot: Slot, *texts: str, days: tuple[str, ...] = ()) -> list[str]:
        found = aligned(*texts, days=days).comparisons
        return [shown(c) for c in found if c.slot is slot and clash(c)]

    return run


def clash(c: Comparison) -> bool:
    return c.relation.verdict in {Verdict.CONFLICT, Verdict.DISPUTED} and c.weight > 0


def shown(c: Comparison) -> str:
    return f"{c.a.display} / {c.b.display}"
