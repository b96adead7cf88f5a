"""Speakers: where the noun phrase beside a verb of saying begins and ends, and its key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from factcheck.facets.attribution.tokens import MARKS, Line, Token
from factcheck.facets.attribution.words import Words

LONGEST = 9  # words: a longer noun phrase is a clause that was misread
REACH = 40  # tokens: no subject stands further from its verb
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our|my|mr|mrs|ms|dr)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")


def fold(text: str) -> str:
    """The text in lower case, without marks above letters, possessives and extra space."""
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return _POSSESSIVE.sub("", " ".join(kept.split()))


def key_of(speaker: str, words: Words) -> str:
    """The surname of a person, else the folded phrase without its article."""
    names = speaker.replace("’", "'").split()
    whole = fold(speaker)
    if is_person(names, words):
        return fold(names[-1])
    return _ARTICLE.sub("", whole)


def is_person(names: Sequence[str], words: Words) -> bool:
    """Whether these words end in a person's name: a given name or a role, then a surname."""
    if len(names) < 2 or not _like_name(names[-1]):
        return False
    folded = [fold(name) for name in names]
    if any(word in words.body for word in folded[-2:]) or " ".join(folded) in words.agency:
        return False
    if folded[0] == "the" and not any(word in words.title for word in folded[1:-1]):
        return False
    return folded[-2] in words.title or _like_name(names[-2])


def _like_name(word: str) -> bool:
    letters = word.strip(".'’")
    return letters[:1].isupper() and not (len(letters) > 1 and letters.isupper())


def trim(tokens: Sequence[Token], words: Words) -> tuple[Token, ...]:
    """The noun phrase at the start of these tokens: cut at a relative clause or an adjunct."""
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        pair = token.flat + " " + tokens[index + 1].flat if index + 1 < len(tokens) else ""
        if kept and (token.flat in words.cut or pair in words.cut):
            if token.flat == "and" and _joins(kept, tokens[index + 1 : index + 3]):
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


def is_clause(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a stretch says something: it holds direct speech or a finite verb."""
    return any(
        t.text in MARKS
        or t.flat in words.finite
        or (t.flat.endswith("ed") and not t.is_capital and len(t.flat) > 4 and i > 0)
        for i, t in enumerate(tokens)
    )


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
    for part in segments(line.tokens[: min(until, REACH)]):
        if not part or part[0].flat in words.adjunct or part[0].text in MARKS:
            continue
        kept: list[Token] = []
        for token in trim(part, words):
            if _is_verb(token, words) and kept:
                break
            kept.append(token)
        return tuple(kept[:LONGEST])
    return ()


def _is_verb(token: Token, words: Words) -> bool:
    if token.is_capital:
        return False
    known = token.flat in words.finite or token.flat in words.verbs.rules
    return known or token.flat.endswith("ed")
