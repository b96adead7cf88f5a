"""The claim behind a verb of saying, or that there is none."""

from __future__ import annotations

from factcheck.facets.attribution.speaker import is_clause, until_mark
from factcheck.facets.attribution.tokens import MARKS, Span, Token
from factcheck.facets.attribution.verb import Verb, right_of, that_after

_PROVEN = frozenset({"strict", "mention"})
HEARER = 8  # tokens: as far as direct speech opens after "told"


def more_after(verb: Verb) -> Span | None:
    """After “S”, X said: a second half in quotation marks, or a claim with "that"."""
    that = that_after(verb)
    if that is not None:
        return right_of(verb, that.end)
    opened = quotation_after(verb)
    return None if opened is None else right_of(verb, opened)


def complement(verb: Verb) -> Span | None:
    """The claim after the verb; None when nothing is claimed there."""
    after, more = verb.after, more_after(verb)
    if more is not None or after is None or not after.is_word:
        return more
    if verb.kind == "tell":
        return _after_hearer(verb)
    if verb.kind in _PROVEN or after.flat in verb.words.empty or not _bare_claim(verb):
        return None
    return right_of(verb, after.start)


def _bare_claim(verb: Verb) -> bool:
    """Whether a claim follows without "that": a verb comes before the next clause opens.

    Plain verbs of saying need no such proof, unless only "in a tweet" follows.
    """
    rest: list[Token] = []
    for token in until_mark(verb.line.tokens[verb.last :]):
        if token.flat in verb.words.opener or token.flat in verb.words.relative:
            break
        rest.append(token)
    adjunct = verb.after is not None and verb.after.flat in verb.words.adjunct
    if verb.kind == "say" and not adjunct:
        return True
    return is_clause(rest, verb.words, first=1) and not (adjunct and verb.kind == "that")


def quotation_after(verb: Verb) -> int | None:
    """Where direct speech opens right after the verb, a colon, a comma or a hearer between."""
    for token in verb.line.tokens[verb.last : verb.last + HEARER]:
        if token.text in MARKS:
            quote = verb.line.quoted(token.start)
            return token.start if quote and quote[0] == token.start else None
        if not token.is_word and token.text not in ":,":
            return None
        if token.is_word and verb.kind not in {"tell", "take", "object"}:
            return None
    return None


def _after_hearer(verb: Verb) -> Span | None:
    """The claim after "told the paper"; None for an order or a tale."""
    rest = list(until_mark(verb.line.tokens[verb.last :]))
    if rest and rest[0].flat in verb.words.determiner:
        rest.pop(0)
    if not rest:
        return None
    capital = rest.pop(0).is_capital
    while capital and rest and rest[0].is_capital:
        rest.pop(0)
    if len(rest) < 3 or rest[0].flat in verb.words.adjunct or not is_clause(rest, verb.words):
        return None
    return right_of(verb, rest[0].start)
