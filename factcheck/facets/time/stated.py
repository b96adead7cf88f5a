"""The dates that a text states in full, which need no publication date to be understood."""

from __future__ import annotations

from factcheck.facets.time.find import find
from factcheck.facets.time.settle import settle
from factcheck.model.article import Article
from factcheck.model.mention import Mention
from factcheck.model.period import Edge, Grain, Period, TimeKind
from factcheck.rulebook import RuleBook

EXACT = frozenset({Grain.DAY, Grain.MONTH})


def stated_dates(article: Article, book: RuleBook) -> tuple[Mention[Period], ...]:
    """The days and months of the article's sentences that carry their year, in order."""
    found = [m for sentence in article.sentences for m in find(sentence, book, ())]
    return tuple(m for m in settle(found, article, book) if _in_full(m.value))


def _in_full(period: Period) -> bool:
    if not (period.year_stated and period.bounded and period.grain in EXACT):
        return False
    return period.kind is TimeKind.DATE and period.edge is not Edge.THROUGHOUT
