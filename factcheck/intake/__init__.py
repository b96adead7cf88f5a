"""The intake room: files become articles with zones and sentences."""

from factcheck.intake.collection import Collection, collect
from factcheck.intake.reading import article_from_text, read_article

__all__ = ["Collection", "article_from_text", "collect", "read_article"]
