"""Where sentences end: one scan over full stops, and what the words beside them say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("sentence",)
KINDS = ("never", "number", "either", "starter")
CLOSING = "\"'”’»)\\]*_"
MARK = r"\[[^\[\]\s]{1,12}\]"
"""A reference or language mark such as [14] or [fi]."""
AFTER = r"\[[^\[\]\n]{1,20}\]"
"""After a stop a mark may hold a word more, such as [citation needed]."""
END = re.compile(
    rf"[.!?…][{CLOSING}]{{0,4}}(?:\s[\"'”’»](?=\s))?"
    rf"(?P<marks>(?:{AFTER}){{1,8}}(?=\s|[^\W\d_])|(?=\s))"
)
TRAILING = re.compile(rf"(?:\s?{MARK}){{1,8}}\Z")
TOKEN = re.compile(r"[^\s(\[“\"‘'«—–]{1,24}\Z")
NEXT = re.compile(r"[\"'“‘«”’»(\[*_—–-]{0,4}\s?(\w[\w’'-]{0,24})")
WORD = re.compile(r"\w")
SOLID = re.compile(r"\S")
LOOKBACK = 26
LONGEST_MARKS = 130


@frozen
class Vocabulary:
    """What each abbreviation does to its stop, and the words that begin sentences."""

    kinds: dict[str, str]
    starters: frozenset[str]


def sentence_spans(text: str, start: int, end: int, book: RuleBook) -> list[tuple[int, int]]:
    """The spans of the sentences in text[start:end], trimmed, in order; each holds a word."""
    spans: list[tuple[int, int]] = []
    for first, last in _pieces(text, start, end, _vocabulary(book)):
        kept = _trimmed(text, first, last)
        if kept is None:
            continue
        if spans and not WORD.search(text, *kept):
            spans[-1] = (spans[-1][0], kept[1])  # a stray quotation mark
        elif WORD.search(text, *kept):
            spans.append(kept)
    return spans


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The number of sentences of the example, when it would be another without this rule."""
    others = RuleBook(tuple(r for r in book.of("sentence") if r.id != rule.id), "")
    count, without = (
        len(sentence_spans(example.text, 0, len(example.text), b)) for b in (book, others)
    )
    return [] if count == without else [count]


def _pieces(text: str, start: int, end: int, words: Vocabulary) -> Iterator[tuple[int, int]]:
    first = start
    for stop in END.finditer(text, start, end):
        after = SOLID.search(text, stop.end(), end)
        if after is None:
            break
        if _ends(text, stop, after.start(), first, words):
            yield first, stop.start("marks")
            first = after.start()
    yield first, end


def _ends(text: str, stop: re.Match[str], after: int, first: int, words: Vocabulary) -> bool:
    """True when this stop ends a sentence that began at `first`."""
    following = NEXT.match(text, after)
    if following is None:
        return True
    if following[1][0].islower():
        return False
    if text[stop.start()] != ".":
        return True
    found = TOKEN.search(text, max(first, stop.start() - LOOKBACK), stop.start())
    if found is None:
        return True
    numbered = found[0].isdigit() and found.start() == first  # "1. The text of an item"
    return not numbered and _ends_after(found[0], following[1], words)


def _ends_after(token: str, following: str, words: Vocabulary) -> bool:
    starts = following.casefold() in words.starters
    if len(token) == 1 and token.isalpha():
        return token.isupper() and starts  # an initial, unless "Plan B. The"
    kind = words.kinds.get(token.casefold(), "")
    if kind == "never":
        return False
    if kind == "number":
        return not following[0].isdigit()
    return kind != "either" or starts


def _trimmed(text: str, first: int, last: int) -> tuple[int, int] | None:
    piece = text[first:last]
    kept = piece.rstrip()
    if kept.endswith("]"):
        kept = kept[:-LONGEST_MARKS] + TRAILING.sub("", kept[-LONGEST_MARKS:])
    begin = first + len(piece) - len(piece.lstrip())
    return (begin, first + len(kept)) if first + len(kept) > begin else None


@lru_cache(maxsize=8)
def _vocabulary(book: RuleBook) -> Vocabulary:
    """The words of a book, each without its last stop."""
    kinds: dict[str, str] = {}
    starters: set[str] = set()
    for rule in book.of("sentence"):
        kind = rule.text("kind")
        if kind not in KINDS:
            raise rule.error(f"'kind' is {kind!r}; it is one of {', '.join(KINDS)}")
        words = [word.casefold().removesuffix(".") for word in rule.words("words")]
        if kind == "starter":
            starters.update(words)
        else:
            kinds.update(dict.fromkeys(words, kind))
    return Vocabulary(kinds, frozenset(starters))
