"""Who speaks: the subject of a verb of saying, before it or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.attribution.names import can_speak, is_name
from factcheck.facets.attribution.speaker import (
    REACH,
    is_clause,
    leading,
    segments,
    trim,
    until_mark,
)
from factcheck.facets.attribution.tokens import MARKS, Span, Token
from factcheck.facets.attribution.verb import Verb, clause_start, region
from factcheck.facets.attribution.words import Words

Tokens = tuple[Token, ...]
NEAR = 4  # tokens: as far before the verb as its negation stands


def subject(verb: Verb, previous: Tokens) -> Tokens:
    """The speaker before a verb; `previous` is that of a verb without a subject of its own."""
    if participle(verb):
        return _borrowed(verb, previous)
    found = list(region(verb))
    while found and (found[-1].flat in verb.words.adverb or found[-1].flat.endswith("ly")):
        found.pop()
    if not found:
        return _borrowed(verb, previous)
    parts = segments(found)
    if not parts[-1]:
        return _appositive(verb, [p for p in parts if p], previous)
    if parts[-1][-1].flat in verb.words.joint:
        return _borrowed(verb, previous)
    return _tail(parts[-1], verb, previous)


def _borrowed(verb: Verb, previous: Tokens) -> Tokens:
    """The subject of a verb that has none of its own: that of the sentence."""
    before = verb.before
    if before is None or before.text in MARKS:
        return ()
    return previous or leading(verb.line, verb.first, verb.words)


def _appositive(verb: Verb, parts: Sequence[Tokens], previous: Tokens) -> Tokens:
    """The part of "X, the mayor, said" that is neither adjunct nor clause."""
    aside = verb.words.adjunct | verb.words.relative
    kept = [
        part
        for part in parts
        if part[0].flat not in aside
        and can_speak(part, verb.words)
        and not is_clause(part, verb.words)
    ]
    if not kept:
        return _borrowed(verb, previous)
    named = [part for part in kept[:2] if is_name(part, verb.words)]
    return trim(named[0] if named else kept[0], verb.words)


def _tail(part: Tokens, verb: Verb, previous: Tokens) -> Tokens:
    """The subject in the last stretch before the verb."""
    words = verb.words
    if part[0].flat in words.relative and len(part) == 1:
        return _antecedent(verb, part[0])
    if part[-1].flat in words.pronoun:
        return part[-1:]
    if _is_relative_clause(part, verb):
        return _antecedent(verb, verb.line.tokens[verb.line.at(part[0].start) - 1])
    part = _without_adjunct(part[part[0].flat in words.relative :], verb)
    said = max((i for i, t in enumerate(part) if _says(t, words)), default=-1)
    if said >= 0:
        part = part[said + 1 :] if verb.kind != "tell" else ()
    for at in range(len(part) - 1, 0, -1):
        if part[at].flat in words.joint and _new_subject(part, at, words):
            found = trim(part[at + 1 :], words)
            return found if can_speak(found, words) else _borrowed(verb, previous)
    found = trim(part, words)
    return found if can_speak(found, words) else ()


def before_is_relative(verb: Verb) -> bool:
    """Whether the verb stands in an aside: ", which denies"."""
    before = verb.before
    return before is not None and before.flat in verb.words.relative


def _is_relative_clause(part: Tokens, verb: Verb) -> bool:
    """Whether a stretch after "that" has no subject: "committees that asked for it said"."""
    words, first, at = verb.words, part[0], verb.line.at(part[0].start)
    if first.is_capital or first.flat in words.determiner or len(part) < 2:
        return False
    after_that = at > 0 and verb.line.tokens[at - 1].flat in words.that
    return after_that and (first.flat in words.finite or first.flat.endswith("ed"))


def _says(token: Token, words: Words) -> bool:
    """Whether a word is a verb of saying: a subject begins after it."""
    rule = words.verbs.rules.get(token.flat)
    return rule is not None and rule.text("kind", "") in {"say", "tell", "take", "that"}


def _new_subject(part: Tokens, at: int, words: Words) -> bool:
    """Whether "and" opens a clause: a verb or an adjunct stands before it."""
    before = part[:at]
    return is_clause(before, words) or any(t.flat in words.cut for t in before)


def _without_adjunct(part: Tokens, verb: Verb) -> Tokens:
    """The stretch without "On Monday" or "Last week" at its start."""
    adjunct = verb.words.adjunct
    if part[0].flat not in adjunct:
        return part
    rest = _without_date(part[1:])
    while len(rest) > 1 and (rest[0].flat in adjunct or not rest[0].is_capital):
        if rest[0].flat in verb.words.determiner and rest[0].flat not in verb.words.article:
            break
        rest = _without_date(rest[1:])
    return rest


def _without_date(part: Tokens) -> Tokens:
    """The stretch without "12 November 2022" at its start."""
    while len(part) > 1 and (part[0].text[0].isdigit() or part[1].text[0].isdigit()):
        part = part[1:]
    return part


def _antecedent(verb: Verb, relative: Token) -> Tokens:
    """Whom "who" stands for: the words before it."""
    end = verb.line.at(relative.start)
    parts = [p for p in segments(verb.line.tokens[max(0, end - REACH) : end]) if p]
    return trim(parts[-1], verb.words) if parts and parts[-1][0].is_word else ()


def participle(verb: Verb) -> bool:
    """Whether the verb is a bare "saying": its subject is that of the sentence."""
    before = verb.before
    progressive = before is not None and before.flat in verb.words.be
    return verb.token.flat.endswith("ing") and not progressive


def negated(verb: Verb) -> bool:
    """Whether somebody did not say it: “nor did he say”, “would not say”."""
    near = verb.line.tokens[max(0, verb.first - NEAR) : verb.first]
    for token in reversed(near):
        if not token.is_word:
            return False
        if token.flat in verb.words.negation or token.flat.endswith("n't"):
            return True
    return False


def inverted(verb: Verb) -> bool:
    """Whether the speaker follows: “S”, said X."""
    before, after, words = verb.before, verb.after, verb.words
    if before is None or after is None or not after.is_word or participle(verb):
        return False
    if after.flat in words.adjunct or after.flat in words.cut or verb.kind == "tell":
        return False
    if before.text in MARKS:
        return bool(verb.line.quoted(before.start))
    return before.text == "," and verb.kind not in {"take", "object"} and _closes_claim(verb)


def _closes_claim(verb: Verb) -> bool:
    """Whether a claim ends at the comma before a verb, and not an aside about its subject."""
    found, words = region(verb), verb.words
    parts = [p for p in segments(found) if p]
    if len(parts) < 2 or is_clause(until_mark(verb.line.tokens[verb.last :]), words):
        return _claims(verb, found, loose=len(parts) < 2)
    return is_clause(parts[0], words) or _claims(verb, found, loose=False)


def _claims(verb: Verb, tokens: Sequence[Token], *, loose: bool) -> bool:
    """Whether a stretch is a claim: a clause; a strict one does not open as an adjunct."""
    parts = [p for p in segments(tokens) if p]
    adjunct = verb.words.relative if loose else verb.words.adjunct | verb.words.relative
    if parts and parts[0][0].flat in verb.words.lacking:
        return True  # "No deal with the port, says the mayor"
    return any(is_clause(p, verb.words) for p in parts if p[0].flat not in adjunct)


def subject_after(verb: Verb) -> Tokens:
    """The speaker behind a verb, or the name that comes with the role there."""
    rest = until_mark(verb.line.tokens[verb.last :])
    speaker = trim(rest, verb.words)
    if not speaker:
        return ()
    end = verb.line.at(rest[-1].end)
    following = verb.line.tokens[end : end + 5]
    name = until_mark(following[1:]) if following and following[0].text == "," else ()
    return name if is_name(name, verb.words) else speaker


def claim_before(verb: Verb, speaker: Token, *, loose: bool = False) -> Span | None:
    """The claim that ends where the speaker begins: quoted, or a clause closed by a comma.

    A loose one may open as an adjunct does: “At least nine people died, officials said”.
    """
    line, at = verb.line, verb.line.at(speaker.start)
    if at == 0 or speaker.start > verb.token.start:
        return None
    mark = line.tokens[at - 1]
    if mark.text == "," and at > 1 and line.tokens[at - 2].text in MARKS:
        mark = line.tokens[at - 2]
    if mark.text in MARKS:
        quote = line.quoted(mark.start)
        return quote if quote and quote[1] == mark.end else None
    if mark.text != ",":
        return None
    start = clause_start(verb, at - 1)
    first = max(line.at(start), at - 3 * REACH)
    says = _claims(verb, line.tokens[first : at - 1], loose=loose)
    return (start, mark.start) if says else None


def owner(verb: Verb) -> Tokens:
    """Whose claim it is: the possessive before a noun of saying."""
    before, tokens = verb.before, verb.line.tokens
    if before is None or not before.flat.endswith(("'s", "s'")):
        return ()
    start = verb.first - 1
    while start > 0 and verb.first - start < 6 and tokens[start - 1].is_word:
        near = tokens[start - 1]
        known = near.is_capital or near.flat in verb.words.determiner
        if not known or near.flat in verb.words.adjunct:
            break
        start -= 1
    return tokens[start : verb.first]
