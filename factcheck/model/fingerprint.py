"""Names that survive edits: of a question, of a quote, and of the evidence judged."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence

SPACES = re.compile(r"\s+")
QUOTE_MARKS = dict.fromkeys(map(ord, '"`´‘’‚‛“”„‟‹›«»′″＂'), "'")


def conflict_print(code: str, event: str, entities: Iterable[str], attribute: str) -> str:
    """The name of a question: equal as long as it asks the same of the same entities."""
    return f"fc1:{_digest([code, event, sorted(set(entities)), attribute])}"


def quote_print(source: str, sentence: str, value: str) -> str:
    """The name of a quote: equal whatever its place, spacing, case and quotation marks."""
    return f"q1:{_digest([source, fold(sentence), value])}"


def evidence_print(quote_prints: Iterable[str]) -> str:
    """The name of all quotes judged together, in any order."""
    return f"ev1:{_digest(sorted(set(quote_prints)))}"


def fold(sentence: str) -> str:
    r"""The sentence without what an edit of its dress changes.

    >>> fold("“No\u00a0treaty”,  he SAID")
    "'no treaty', he said"
    """
    marks = sentence.translate(QUOTE_MARKS)  # before NFKC, which turns ´ into two characters
    plain = unicodedata.normalize("NFKC", marks).casefold()
    return SPACES.sub(" ", plain).strip()


def _digest(content: Sequence[str | list[str]]) -> str:
    """The first 64 bits of the SHA-256 of canonical JSON, in hex."""
    canonical = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]
