"""When an article was published: stated, supplied, or inferred from what the text dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from factcheck.intake.metadata import Metadata, period
from factcheck.model.article import Article, Basis, Publication
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.rulebook import RuleBook

Dates: TypeAlias = Callable[[Article, RuleBook], Sequence[Mention[Period]]]


def publication(own: Metadata, supplied: Metadata) -> Publication | None:
    """The date that the article states itself, else the one supplied with it."""
    if own.published:
        return Publication(period(own.published), Basis.STATED, "stated in the front matter")
    if supplied.published:
        why = supplied.published_basis or "supplied in sources.toml"
        return Publication(period(supplied.published), Basis.SUPPLIED, why)
    return None
