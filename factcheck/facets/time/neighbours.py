"""The word that stands right before or after a place in a text."""

from __future__ import annotations

import re

WORD_BEFORE = re.compile(r"([0-9A-Za-z'’.]+)[^0-9A-Za-z]{0,3}$")
WORD_AFTER = re.compile(r"[ \u00a0-]{0,2}([0-9A-Za-z'’]+)")
REACH = 32


def word_before(text: str, at: int) -> str:
    """The word that ends before `at`, in lower case; "" at the start of a sentence."""
    match = WORD_BEFORE.search(text[max(0, at - REACH) : at])
    return match[1].lower().rstrip(".") if match else ""


def word_after(text: str, at: int) -> str:
    """The word that starts at or right after `at`, in lower case; "" when none does."""
    match = WORD_AFTER.match(text, at)
    return match[1].lower() if match else ""
