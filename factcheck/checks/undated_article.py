"""FC903: an article without a publication date of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.article import Article, Basis
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Casefile
from factcheck.model.report import Notice

CODE = "FC903"


def over_article(
    article: Article, claims: Sequence[Assertion], casefile: Casefile
) -> Iterator[Notice]:
    """A notice when the date is inferred or unknown, with the basis and what it costs."""
    published = article.publication
    if published is not None and published.basis is not Basis.INFERRED:
        return
    if published is None:
        loose = sum(bool(m.value.anchor) for c in claims for m in c.periods)
        told = "no publication date is given and none can be inferred"
        cost = f"; {loose} relative dates stay open" if loose else ""
        yield Notice(CODE, article.id, f"{told}{cost}. Add 'published' to sources.toml.")
        return
    yield Notice(
        CODE,
        article.id,
        f"no publication date is given; {published.why}. Add 'published' to sources.toml.",
    )
