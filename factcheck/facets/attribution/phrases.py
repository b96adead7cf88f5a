"""Who says so without a verb: "according to X", "X's claim that S", "reportedly", "X: S"."""

from __future__ import annotations

from factcheck.facets.attribution.complement import quotation_after
from factcheck.facets.attribution.speaker import REACH, is_clause, leading, trim, until_mark
from factcheck.facets.attribution.subject import Tokens, owner
from factcheck.facets.attribution.verb import (
    Said,
    Verb,
    clause_after,
    clause_around,
    clause_start,
    right_of,
)

HEADLINE = 6  # tokens: the longest speaker in front of a headline's colon


def read_words(verb: Verb, _previous: Tokens) -> Said | None:
    """The claim around "in X's words"."""
    speaker, tokens = owner(verb), verb.line.tokens
    at = verb.line.at(speaker[0].start) - 1 if speaker else -1
    if at < 0 or tokens[at].flat not in verb.words.adjunct:
        return None
    if verb.after is not None and verb.after.text == ",":
        return Said(speaker, right_of(verb, verb.after.end))
    return Said(speaker, (clause_start(verb, at), tokens[at].start))


def read_according(verb: Verb, _previous: Tokens) -> Said | None:
    """The speaker behind "according to", and the claim behind or before the two."""
    speaker = trim(until_mark(verb.line.tokens[verb.last :]), verb.words)
    if not speaker:
        return None
    before, words = verb.before, verb.words
    opens = before is None or before.text in ";:" or before.flat in words.opener | words.joint
    if not opens:
        start = clause_start(verb, verb.first)
        return Said(speaker, (start, _resumed(verb, speaker) or verb.token.start))
    end = verb.line.at(speaker[-1].end)
    if end >= len(verb.line.tokens):
        return None
    mark = verb.line.tokens[end]
    return Said(speaker, right_of(verb, mark.end if mark.text == "," else mark.start))


def _resumed(verb: Verb, speaker: Tokens) -> int:
    """The end of a claim that goes on behind ", according to X,"; 0 when it does not."""
    end = verb.line.at(speaker[-1].end)
    tokens = verb.line.tokens
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return 0
    first = max(verb.line.at(clause_start(verb, verb.first)), verb.first - REACH)
    whole = is_clause(tokens[first : verb.first], verb.words)
    return 0 if whole else right_of(verb, tokens[end].end)[1]


def read_hearsay(verb: Verb, _previous: Tokens) -> Said | None:
    """The clause that "reportedly" stands in; nobody speaks."""
    return Said((), clause_around(verb))


def read_news(verb: Verb, _previous: Tokens) -> Said | None:
    """What follows "news came that"; nobody speaks."""
    return Said((), right_of(verb, verb.after.start)) if verb.after else None


def read_noun(verb: Verb, _previous: Tokens) -> Said | None:
    """What "X's claim that S" and "reports of S" pass on."""
    after = verb.after
    words = verb.words
    known = words.content if verb.kind == "noun" else words.content | words.topic
    if after is None or after.flat not in known:
        return None
    following = verb.line.tokens[verb.last + 1 : verb.last + 2]
    if following and following[0].flat in words.adjunct and after.flat in words.topic:
        return None
    if after.flat in words.that:
        return Said(owner(verb), right_of(verb, after.end))
    return Said(owner(verb), clause_after(verb, after.end))


def read_colon(verb: Verb, previous: Tokens) -> Said | None:
    """The headlines "X: S" and "S: X" (settling has to confirm X), and X frowned: “S”."""
    tokens = verb.line.tokens
    opened = quotation_after(verb)
    if opened is not None:
        speaker = previous or leading(verb.line, verb.first, verb.words)
        return Said(speaker, right_of(verb, opened)) if speaker else None
    left, right = tokens[: verb.first], tokens[verb.last :]
    if 0 < len(left) <= HEADLINE and len(right) > 2 and not is_clause(left, verb.words):
        return Said(left, (right[0].start, len(verb.line.text)))
    if 0 < len(right) <= HEADLINE - 2 and not is_clause(right, verb.words):
        return Said(right, (0, verb.hit.start))
    return None
