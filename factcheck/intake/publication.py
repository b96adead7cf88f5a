"""When an article was published, as it states itself or as somebody supplied."""

from __future__ import annotations

from factcheck.intake.metadata import Metadata, period
from factcheck.model.article import Basis, Publication


def publication(own: Metadata, supplied: Metadata) -> Publication | None:
    """The date that the article states itself, else the one supplied with it, else None."""
    if own.published:
        return Publication(period(own.published), Basis.STATED, "stated in the front matter")
    if supplied.published:
        why = supplied.published_basis or "supplied in sources.toml"
        return Publication(period(supplied.published), Basis.SUPPLIED, why)
    return None
