"""Speakers: where the noun phrase beside a verb of saying begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.attribution.tokens import MARKS, Line, Token
from factcheck.facets.attribution.words import Words

LONGEST = 9  # words: a longer noun phrase is a clause that was misread
DATELINE = 9  # tokens: the longest dateline, its dash included
_DASHES = frozenset("—–-")
REACH = 40  # tokens: no subject stands further from its verb


def trim(tokens: Sequence[Token], words: Words) -> tuple[Token, ...]:
    """The noun phrase at the start of these tokens: cut at a relative clause or an adjunct."""
    kept: list[Token] = []
    while tokens and tokens[0].flat in words.joint | words.contrast:
        tokens = tokens[1:]
    for index, token in enumerate(tokens):
        pair = token.flat + " " + tokens[index + 1].flat if index + 1 < len(tokens) else ""
        if kept and (token.flat in words.cut or pair in words.cut):
            if token.flat in words.joint and _joins(kept, tokens[index + 1 : index + 3]):
                kept.append(token)
                continue
            break
        kept.append(token)
    return tuple(kept[:LONGEST]) if len(kept) <= LONGEST else _shortened(kept)


def _joins(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether "and" stands between two names or two common nouns: one speaker of two parts."""
    return bool(after) and before[-1].is_capital == after[0].is_capital


def _shortened(tokens: Sequence[Token]) -> tuple[Token, ...]:
    names = [t for t in tokens if t.is_capital]
    return tuple(tokens[:LONGEST]) if tokens[0].is_capital or not names else tuple(tokens[:4])


def is_clause(tokens: Sequence[Token], words: Words, *, first: int = 0) -> bool:
    """Whether a stretch says something: direct speech or a finite verb from word `first` on."""
    return any(
        t.text in MARKS or t.flat in words.finite or (i > 0 and _past(t, tokens[i - 1], words))
        for i, t in enumerate(tokens)
        if i >= first
    )


def _past(token: Token, before: Token, words: Words) -> bool:
    """Whether a word in -ed is a verb here, not the adjective of "the armed men"."""
    if token.is_capital or len(token.flat) < 5 or not token.flat.endswith("ed"):
        return False
    return before.flat not in words.determiner


def until_mark(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words up to the first mark."""
    kept: list[Token] = []
    for token in tokens[:REACH]:
        if not token.is_word:
            break
        kept.append(token)
    return tuple(kept)


def segments(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The stretches between commas, the empty ones included."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tuple(part) for part in parts]


def leading(line: Line, until: int, words: Words) -> tuple[Token, ...]:
    """The subject that a sentence opens with, up to its first verb; () when none is clear."""
    for part in segments(_after_dateline(line.tokens[: min(until, REACH)])):
        if not part or part[0].flat in words.adjunct or part[0].text in MARKS:
            continue
        if part[0].flat in words.nobody:
            return ()
        kept: list[Token] = []
        for token in trim(_opened(part, words), words):
            if _is_verb(token, words) and kept:
                break
            kept.append(token)
        while kept and kept[-1].flat.endswith("ly") and not kept[-1].is_capital:
            kept.pop()
        if kept:
            return tuple(kept[:LONGEST])
    return ()


def _after_dateline(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind "OSLO, 12 May (Reuters) -"."""
    for at, token in enumerate(tokens[:DATELINE]):
        if token.text in _DASHES and tokens[0].text.isupper():
            return tokens[at + 1 :]
    return tokens


def _opened(part: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The stretch without "And on Thursday"."""
    if part[0].flat not in words.joint | words.contrast or len(part) < 2:
        return part
    return () if part[1].flat in words.adjunct else part[1:]


def _is_verb(token: Token, words: Words) -> bool:
    if token.is_capital:
        return False
    known = token.flat in words.finite or token.flat in words.verbs.rules
    return known or token.flat.endswith("ed")
