"""What a number counts: the noun phrase after it, its singular head and its qualifiers."""

from __future__ import annotations

from attrs import frozen

from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.tokens import Tokens

POSSESSIVE = ("'s", "’s")
QUOTES = frozenset({'"', "“", "‘", "«"})
REACH = 7  # tokens in which a counted noun is looked for


@frozen
class NounPhrase:
    """A noun phrase from token `first` up to `last` with its head in the singular."""

    first: int
    last: int
    head: str
    qualifiers: tuple[str, ...]


def singular(word: str) -> str:
    """The singular of a regular English noun ("bodies" gives "body")."""
    if word.endswith("men") and len(word) > 5:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1] if looks_plural(word) else word


def looks_plural(word: str) -> bool:
    """True for words that end as plurals do; "bus", "crisis" and "class" do not."""
    endings = ("ss", "us", "is", "'s", "’s")
    if word.endswith("men") and len(word) > 5:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(endings)


def noun_phrase(tokens: Tokens, index: int, lex: Lexicon, *, single: bool) -> NounPhrase | None:
    """The noun phrase that begins at this token; `single` after the number one."""
    filler = lex.said("filler").at(tokens.lows, index)
    index = filler.last if filler else index
    index += tokens.word(index) in QUOTES  # a label in scare quotes is still what is counted
    last = _extent(tokens, index, lex)
    if last == index:
        return None
    head = _head(tokens, index, last, lex, single=single)
    if head is None:
        return None
    return _phrase(tokens, index, head, lex)


def _extent(tokens: Tokens, index: int, lex: Lexicon) -> int:
    """Where the phrase must end: at a function word, a number or a sign."""
    at = index
    while at < min(len(tokens), index + REACH):
        word = tokens.words[at]
        if not word[0].isalpha() and not _inside_name(tokens, at):
            return at
        number = lex.numbers.get(tokens.lows[at])
        if number and number.kind not in {"ordinal", "fraction"}:
            return at
        stop = lex.single("stop", tokens.lows[at])
        inside = _name_in_capitals(tokens, at) or _hyphened(tokens, at)
        if stop and not inside and not _joins(tokens, index, at, lex):
            return at
        at += 1
    return at


def _name_in_capitals(tokens: Tokens, at: int) -> bool:
    """True for "US" and "WHO" in a sentence that is not all in capitals."""
    word = tokens.words[at]
    return len(word) > 1 and word.isupper() and not tokens.text.isupper()


def _hyphened(tokens: Tokens, at: int) -> bool:
    """True for the "made" of "Russian-made"."""
    return tokens.word(at - 1) == "-" and tokens.glued(at) and tokens.glued(at - 1)


def _joins(tokens: Tokens, index: int, at: int, lex: Lexicon) -> bool:
    """True for the "and" of "460 Kia and Hyundai vans": no noun has closed the phrase yet."""
    if at == index or not lex.single("joiner", tokens.lows[at]):
        return False
    after = tokens.low(at + 1)
    if not after[:1].isalpha() or lex.single("stop", after) or after in lex.numbers:
        return False
    lows = tokens.lows[index:at]
    return not any(looks_plural(low) or lex.single("noun", low) for low in lows)


def _inside_name(tokens: Tokens, at: int) -> bool:
    """True for the hyphen and the digits of "Il-18" and the hyphen of "co-founders"."""
    if tokens.words[at] == ".":  # "U.S. troops"
        return tokens.glued(at) and len(tokens.words[at - 1]) == 1 and tokens.low(at - 1) != "i"
    if tokens.words[at] == "-":
        return tokens.glued(at) and tokens.glued(at + 1)
    return tokens.words[at].isalnum() and tokens.glued(at) and tokens.word(at - 1) == "-"


def _head(tokens: Tokens, index: int, last: int, lex: Lexicon, *, single: bool) -> int | None:
    """The token that is the head: the first plural (and plurals that follow it)."""
    for at in range(index, last):
        low = tokens.lows[at]
        if tokens.word(at + 1) == "-" and tokens.glued(at + 1):
            continue
        if lex.single("noun", low) or (looks_plural(low) and not single):
            return _last_plural(tokens, at, last, lex)
    if single:
        return _single_head(tokens, index, last, lex)
    return index if _attributive(tokens, index, last, lex) else None


def _attributive(tokens: Tokens, index: int, last: int, lex: Lexicon) -> bool:
    """True for "the 200 person crowd": behind an article the first of two nouns is counted."""
    pair = tokens.words[index : index + 2]
    if index + 2 > last or not all(word.islower() and word.isalpha() for word in pair):
        return False
    for before in range(index - 1, max(-1, index - 5), -1):
        word = tokens.words[before]
        if not (word[-1].isdigit() or tokens.lows[before] in lex.numbers):
            return lex.single("determiner", tokens.lows[before]) is not None
    return False


def _last_plural(tokens: Tokens, at: int, last: int, lex: Lexicon) -> int:
    """The head of "sports coaches": a few plurals stand before another noun."""
    modifier = lex.single("modifier", tokens.lows[at]) or not tokens.words[at].islower()
    if not modifier or at + 1 >= last:
        return at
    after = tokens.words[at + 1]
    return at + 1 if after.islower() and looks_plural(after) else at


def _single_head(tokens: Tokens, index: int, last: int, lex: Lexicon) -> int | None:
    """The head after "one": the last word before what looks like a verb."""
    end = last
    for at in range(index, last):
        verb = at > index and tokens.lows[at].endswith(("ed", "ing"))
        if verb or lex.single("joiner", tokens.lows[at]):
            end = at
            break
    if tokens.lows[end - 1].endswith(POSSESSIVE):
        return None
    if end == index or _bare_verb(tokens, index, end):
        return None
    return end - 1 if tokens.words[end - 1][0].isalpha() else None


def _bare_verb(tokens: Tokens, index: int, end: int) -> bool:
    """True for "first visited" and "first reported Mr": what follows is no noun."""
    after = tokens.word(index + 1)
    return tokens.lows[index].endswith("ed") and (end == index + 1 or not after.islower())


def _phrase(tokens: Tokens, index: int, head: int, lex: Lexicon) -> NounPhrase:
    low = tokens.lows[head]
    known = lex.single("noun", low)
    counted = known.value if known else singular(low)
    words = tokens.span(index, head).lower().split()
    words = [word for word in words if not lex.single("joiner", word)]
    return NounPhrase(index, head + 1, counted, tuple(words))
