"""The align room: which claims speak of the same thing, and how what they say compares."""

from factcheck.align.aligning import Alignment, align
from factcheck.align.backing import backing
from factcheck.align.matters import matters
from factcheck.align.origins import origins
from factcheck.align.weigh import weights

__all__ = ["Alignment", "align", "backing", "matters", "origins", "weights"]
