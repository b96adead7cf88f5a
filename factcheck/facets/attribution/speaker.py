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
    if len(names) < 2 or not like_name(names[-1]):
        return False
    folded = [fold(name) for name in names]
    if any(word in words.body for word in folded[-2:]) or " ".join(folded) in words.agency:
        return False
    if folded[-2] in words.title:
        return True
    links = words.adjunct | words.joint
    joints = [i for i, name in enumerate(names) if name[0].islower() and folded[i] in links]
    if joints and len(names) - joints[-1] <= 3:
        return False
    titled = any(word in words.title for word in folded[:-1])
    return like_name(names[-2]) and (titled or folded[0] != "the")


def is_name(tokens: Sequence[Token], words: Words) -> bool:
    """Whether these tokens are nothing but a person's name."""
    if not 2 <= len(tokens) <= 4 or not all(t.is_word and t.is_capital for t in tokens):
        return False
    return tokens[0].flat not in words.determiner and is_person([t.text for t in tokens], words)


def like_name(word: str) -> bool:
    """Whether a word is written as a name: a capital first, not all of them."""
    letters = word.strip(".'’")
    return letters[:1].isupper() and not (len(letters) > 1 and letters.isupper())


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


def is_clause(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a stretch says something: it holds direct speech or a finite verb."""
    return any(
        t.text in MARKS or t.flat in words.finite or (i > 0 and _past(t, tokens[i - 1], words))
        for i, t in enumerate(tokens)
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
    for part in segments(line.tokens[: min(until, REACH)]):
        if not part or part[0].flat in words.adjunct or part[0].text in MARKS:
            continue
        if part[0].flat in words.nobody or part[0].flat in words.pronoun:
            return ()
        kept: list[Token] = []
        for token in trim(_opened(part, words), words):
            if _is_verb(token, words) and kept:
                break
            kept.append(token)
        if kept:
            return tuple(kept[:LONGEST])
    return ()


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


def is_body(speaker: str, words: Words) -> bool:
    """Whether a phrase can only be somebody who speaks: a body, a role, several people."""
    folded = fold(speaker).split()
    if not folded or is_person(speaker.split(), words):
        return bool(folded)
    known = any(word in words.body or word in words.title for word in folded)
    return known or is_plural(speaker, words)


def is_plural(speaker: str, words: Words) -> bool:
    """Whether several people speak: "officials", "Norway and Sweden"."""
    parts = speaker.split()
    several = parts[-1].islower() and parts[-1].endswith("s")
    return several or any(word in words.joint for word in parts)
