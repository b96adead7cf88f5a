"""A verb of saying in its sentence, and where the clauses around it begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.facets.attribution.speaker import REACH
from factcheck.facets.attribution.tokens import MARKS, Line, Span, Token
from factcheck.facets.attribution.words import Words
from factcheck.rulebook import RuleBook
from factcheck.rulebook.cues import Hit
from factcheck.rulebook.scopes import Edges, edges, scope_of

_VERBS = frozenset({"say", "tell", "take", "that", "object"})
_HARD = frozenset(";:()—–…-!?")


@frozen
class Said:
    """One reading, in offsets of the sentence: the speaker's tokens and the claim's span."""

    speaker: tuple[Token, ...]
    scope: Span


@frozen(eq=False)
class Verb:
    """A verb (or phrase) of saying: tokens `first` to `last`, exclusive."""

    hit: Hit
    kind: str
    line: Line
    first: int
    last: int
    words: Words

    @property
    def before(self) -> Token | None:
        """The token before it."""
        return self.line.tokens[self.first - 1] if self.first else None

    @property
    def after(self) -> Token | None:
        """The token after it."""
        tokens = self.line.tokens
        return tokens[self.last] if self.last < len(tokens) else None

    @property
    def token(self) -> Token:
        """Its own first token."""
        return self.line.tokens[self.first]


def verb_at(hit: Hit, line: Line, words: Words) -> Verb:
    """The verb of a hit, with its place among the tokens."""
    first, last = line.at(hit.start), line.at(hit.end)
    return Verb(hit, hit.rule.text("kind", "say"), line, first, last, words)


def region(verb: Verb) -> tuple[Token, ...]:
    """What may hold the subject: back to a mark, a quotation or a word that opens a clause."""
    tokens, low = verb.line.tokens, max(0, verb.first - REACH)
    start, comma = verb.first, False
    while start > low and not _ends_region(verb, start - 1, comma=comma):
        start -= 1
        comma = comma or tokens[start].text == ","
    return tokens[start : verb.first]


def _ends_region(verb: Verb, index: int, *, comma: bool) -> bool:
    tokens, words = verb.line.tokens, verb.words
    token = tokens[index]
    if token.text in _HARD or token.text in MARKS:
        return True
    if token.flat in words.opener:
        return not comma or token.flat in words.contrast or token.flat in words.content
    return token.flat in words.joint and index > 0 and tokens[index - 1].text == ","


def clause_start(verb: Verb, index: int) -> int:
    """Where the claim before a token begins: after a contrast or ";", else the sentence."""
    tokens = verb.line.tokens
    for at in range(index - 1, max(-1, index - 3 * REACH), -1):
        token = tokens[at]
        if verb.line.quoted(token.start):
            continue
        if token.text == ";" or (token.flat in verb.words.contrast and at > 0):
            return tokens[at + 1].start if at + 1 < len(tokens) else token.end
    return 0


def right_of(verb: Verb, start: int) -> Span:
    """The claim from an offset on, up to a contrast with a new subject."""
    tokens, inside = verb.line.tokens, verb.line.quoted(verb.token.start)
    if inside:
        return start, max(start, inside[1] - 1)
    first = verb.line.at(start) + 1
    for at in range(first, min(first + 3 * REACH, len(tokens))):
        token = tokens[at]
        if verb.line.quoted(token.start):
            continue
        if token.text == ";" or (token.flat in verb.words.contrast and _new_claim(verb, at)):
            return start, token.start
        if token.flat in verb.words.joint and _new_saying(verb, at):
            return start, token.start
    return start, len(verb.line.text)


def _new_saying(verb: Verb, at: int) -> bool:
    """Whether "and" goes on with another verb of the same speaker: "and said"."""
    after = verb.line.tokens[at + 1 : at + 2]
    if not after or after[0].is_capital:
        return False
    rule = verb.words.verbs.rules.get(after[0].flat)
    return rule is not None and rule.text("kind", "") in _VERBS


def aside(verb: Verb, scope: Span) -> Span:
    """A claim inside ", which denies it," up to the comma that closes the aside."""
    tokens = verb.line.tokens
    for at in range(verb.last, len(tokens)):
        if tokens[at].text == ",":
            return scope[0], max(scope[0], min(scope[1], tokens[at].start))
    return scope


def _new_claim(verb: Verb, at: int) -> bool:
    """Whether what follows "but" is the article's again, not more of what was said."""
    tokens = verb.line.tokens
    if at + 1 >= len(tokens) or tokens[at - 1].text != ",":
        return False
    after = tokens[at + 1]
    return after.flat not in verb.words.more and after.text not in MARKS


@lru_cache(maxsize=8)
def _edges(flat: str, book: RuleBook) -> Edges:
    return edges(flat, book)


def clause_around(verb: Verb) -> Span:
    """The clause that the verb itself stands in."""
    found = _edges(verb.line.flat, verb.words.book)
    return scope_of("clause", (verb.hit.start, verb.hit.end), verb.line.flat, found)


def clause_after(verb: Verb, start: int) -> Span:
    """From an offset to the end of its clause."""
    found = _edges(verb.line.flat, verb.words.book)
    return scope_of("clause-right", (start, start + 1), verb.line.flat, found)


def that_after(verb: Verb, far: int = 8) -> Token | None:
    """The "that" which opens the claim: near the verb, no mark and no other verb between."""
    tokens: Sequence[Token] = verb.line.tokens[verb.last : verb.last + far]
    for token in tokens:
        if token.flat in verb.words.that:
            return token
        if not token.is_word or token.flat in verb.words.finite:
            return None
    return None
