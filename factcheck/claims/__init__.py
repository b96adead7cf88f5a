"""The claims room: an article's sentences become assertions."""

from factcheck.claims.build import assertions, numbered
from factcheck.claims.reading import read
from factcheck.claims.unify import unified

__all__ = ["assertions", "numbered", "read", "unified"]
