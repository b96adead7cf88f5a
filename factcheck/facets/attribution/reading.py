"""From a verb of saying to who says what: the speaker on one side, the claim on the other."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.facets.attribution.speaker import (
    REACH,
    is_clause,
    leading,
    segments,
    trim,
)
from factcheck.facets.attribution.tokens import MARKS, Line, Span, Token
from factcheck.facets.attribution.words import Words
from factcheck.rulebook.cues import Hit

_HARD = frozenset(";:()—–…-!?")
_OPENERS = frozenset(
    {"that", "but", "while", "whereas", "although", "though", "because", "whether"}
)
_CONTRAST = frozenset({"but", "while", "whereas", "although", "though"})
_BE = frozenset({"was", "were", "been", "is", "are", "be", "being"})
_ABOUT = frozenset({"that", "of", "about", "on"})
HEARER = 8  # tokens: as far as "that" stands from "told"


@frozen
class Said:
    """One reading, in offsets of the sentence: the speaker's tokens and the claim's span."""

    speaker: tuple[Token, ...]
    scope: Span


@frozen(eq=False)
class Verb:
    """A verb (or phrase) of saying in its sentence: tokens `first` to `last`, exclusive."""

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


def verb_at(hit: Hit, line: Line, words: Words) -> Verb:
    """The verb of a hit, with its place among the tokens."""
    first, last = line.at(hit.start), line.at(hit.end)
    return Verb(hit, hit.rule.text("kind", "say"), line, first, last, words)


def region(verb: Verb) -> tuple[Token, ...]:
    """What may hold the subject: back to a hard mark, a quotation or a word opening a clause."""
    tokens, low = verb.line.tokens, max(0, verb.first - REACH)
    start = verb.first
    while start > low and not _ends_region(tokens, start - 1):
        start -= 1
    return tokens[start : verb.first]


def _ends_region(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.text in _HARD or token.text in MARKS or token.flat in _OPENERS:
        return True
    return token.flat == "and" and index > 0 and tokens[index - 1].text == ","


def clause_start(verb: Verb, index: int) -> int:
    """Where the claim before a token begins: after a contrast or ";", else the sentence."""
    tokens = verb.line.tokens
    for at in range(index - 1, -1, -1):
        token = tokens[at]
        if verb.line.quoted(token.start):
            continue
        if token.text == ";" or (token.flat in _CONTRAST and at > 0):
            return tokens[at + 1].start if at + 1 < len(tokens) else token.end
    return 0


def clause_end(verb: Verb, start: int) -> int:
    """Where the claim that begins at an offset ends: before a contrast with a new subject."""
    tokens = verb.line.tokens
    for at in range(verb.line.at(start) + 1, len(tokens)):
        token = tokens[at]
        if verb.line.quoted(token.start):
            continue
        if token.text == ";" or (token.flat in _CONTRAST and _new_claim(tokens, at)):
            return token.start
    return len(verb.line.text)


def _new_claim(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows "but" is the article's again, not more of what was said."""
    if at + 1 >= len(tokens) or tokens[at - 1].text != ",":
        return False
    after = tokens[at + 1]
    return after.flat not in {"that", "he", "she", "it", "they"} and after.text not in MARKS


def right_of(verb: Verb, start: int) -> Span:
    """The claim from an offset on."""
    return start, clause_end(verb, start)


def read(verb: Verb, previous: tuple[Token, ...]) -> Said | None:
    """What a verb of saying puts in whose mouth, or None when it does not.

    `previous` is the first speaker of the sentence: the subject of a verb that has none.
    """
    reader = _READERS.get(verb.kind, _read_verb)
    return reader(verb, previous)


def _read_verb(verb: Verb, previous: tuple[Token, ...]) -> Said | None:
    if _passive(verb):
        return _by_speaker(verb)
    if _inverted(verb):
        return _read_inverted(verb)
    speaker = _subject(verb, previous)
    if not speaker:
        return None
    left = _claim_before(verb, speaker[0])
    right = _complement(verb, quoted_left=left is not None)
    if left and right and verb.line.quoted(right[0]) and verb.line.quoted(left[0]):
        return Said(speaker, (left[0], right[1]))
    if right and not (left and not _has_that(verb)):
        return Said(speaker, right)
    return Said(speaker, left) if left else None


def _passive(verb: Verb) -> bool:
    skip = verb.first - 1
    tokens = verb.line.tokens
    while skip > 0 and tokens[skip].flat in verb.words.adverb and tokens[skip].flat not in _BE:
        skip -= 1
    finite = verb.line.tokens[verb.first].flat
    return skip >= 0 and tokens[skip].flat in _BE and finite.endswith(("ed", "id", "ld"))


def _by_speaker(verb: Verb) -> Said | None:
    """ "was described by X as S": the speaker after "by"; None for a plain passive."""
    tokens = verb.line.tokens
    for at in range(verb.last, min(verb.last + 3, len(tokens))):
        if tokens[at].flat == "by":
            speaker = trim(_until_mark(tokens[at + 1 :]), verb.words)
            end = len(verb.line.text)
            return Said(speaker, (clause_start(verb, verb.first), end)) if speaker else None
    return None


def _until_mark(tokens: Sequence[Token]) -> tuple[Token, ...]:
    kept: list[Token] = []
    for token in tokens[:REACH]:
        if not token.is_word:
            break
        kept.append(token)
    return tuple(kept)


def _inverted(verb: Verb) -> bool:
    """Whether the speaker follows: “S”, said X."""
    before, after = verb.before, verb.after
    if before is None or after is None or not after.is_word or after.flat == "that":
        return False
    if before.text in MARKS:
        return bool(verb.line.quoted(before.start)) and _names(after, verb)
    if before.text != "," or not _names(after, verb):
        return False
    parts = [p for p in segments(region(verb)) if p]
    return any(is_clause(p, verb.words) for p in parts if p[0].flat not in verb.words.adjunct)


def _names(token: Token, verb: Verb) -> bool:
    return token.flat not in verb.words.adjunct and token.flat not in verb.words.cut


def _read_inverted(verb: Verb) -> Said | None:
    rest = _until_mark(verb.line.tokens[verb.last :])
    speaker = trim(rest, verb.words)
    if not speaker:
        return None
    after = verb.line.at(rest[-1].end)
    named = _apposition(verb.line.tokens[after : after + 5])
    left = _claim_before(verb, verb.line.tokens[verb.first])
    return Said(named or speaker, left) if left else None


def _apposition(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The name in ", Lise Varn" after a role; () when what follows is no name."""
    if len(tokens) < 3 or tokens[0].text != ",":
        return ()
    names: list[Token] = []
    for token in tokens[1:]:
        if not (token.is_word and token.is_capital):
            break
        names.append(token)
    return tuple(names) if 2 <= len(names) <= 3 else ()


def _subject(verb: Verb, previous: tuple[Token, ...]) -> tuple[Token, ...]:
    found = list(region(verb))
    while found and found[-1].flat in verb.words.adverb | _LY(found[-1]):
        found.pop()
    if not found:
        return _borrowed(verb, previous)
    parts = segments(found)
    if not parts[-1]:
        return _appositive(verb, [p for p in parts if p], previous)
    if parts[-1][-1].flat == "and":
        return _borrowed(verb, previous)
    return _tail(parts[-1], verb, previous)


def _LY(token: Token) -> frozenset[str]:  # noqa: N802
    return frozenset({token.flat}) if token.flat.endswith("ly") else frozenset()


def _borrowed(verb: Verb, previous: tuple[Token, ...]) -> tuple[Token, ...]:
    """The subject of a verb that has none of its own: that of the sentence."""
    before = verb.before
    if before is None or before.text in MARKS:
        return ()
    return previous or leading(verb.line, verb.first, verb.words)


def _appositive(
    verb: Verb, parts: Sequence[tuple[Token, ...]], previous: tuple[Token, ...]
) -> tuple[Token, ...]:
    """ "X, the harbour master, said": the part that is neither adjunct nor clause."""
    if verb.hit.rule.id and verb.line.tokens[verb.first].flat.endswith("ing"):
        return _borrowed(verb, previous)
    for part in parts:
        if part[0].flat in verb.words.adjunct or is_clause(part, verb.words):
            continue
        return trim(part, verb.words)
    return _borrowed(verb, previous)


def _tail(
    part: tuple[Token, ...], verb: Verb, previous: tuple[Token, ...]
) -> tuple[Token, ...]:
    """The subject in the last stretch before the verb."""
    if part[0].flat in {"who", "which"}:
        return _antecedent(verb, part[0])
    while part and part[0].flat in verb.words.adjunct and len(part) > 1:
        part = part[1:]
        while len(part) > 1 and part[0].flat in verb.words.adjunct | {"week", "month", "year"}:
            part = part[1:]
    for at in range(len(part) - 1, -1, -1):
        if part[at].flat == "and" and is_clause(part[:at], verb.words):
            return trim(part[at + 1 :], verb.words) or _borrowed(verb, previous)
    return trim(part, verb.words)


def _antecedent(verb: Verb, relative: Token) -> tuple[Token, ...]:
    """Whom "who" stands for: the words before it."""
    tokens = verb.line.tokens[: verb.line.at(relative.start)]
    parts = [p for p in segments(tokens) if p]
    return trim(parts[-1], verb.words) if parts else ()


def _claim_before(verb: Verb, subject: Token) -> Span | None:
    """The claim that ends where the speaker begins: quoted, or a clause closed by a comma."""
    line, at = verb.line, verb.line.at(subject.start)
    if at == 0 or subject.start > line.tokens[verb.first].start:
        return None
    mark = line.tokens[at - 1]
    quote = line.quoted(mark.start)
    if mark.text in MARKS and quote:
        return quote[0], quote[1]
    if mark.text != ",":
        return None
    if at > 1 and line.tokens[at - 2].text in MARKS and line.quoted(line.tokens[at - 2].start):
        quote = line.quoted(line.tokens[at - 2].start)
        return quote
    start = clause_start(verb, at - 1)
    tokens = line.tokens[line.at(start) : at - 1]
    parts = [p for p in segments(tokens) if p]
    says = any(is_clause(p, verb.words) for p in parts if p[0].flat not in verb.words.adjunct)
    return (start, mark.start) if says else None


def _has_that(verb: Verb) -> bool:
    return _that(verb) is not None


def _that(verb: Verb) -> Token | None:
    """The "that" which opens the claim: near the verb, with no mark before it."""
    for token in verb.line.tokens[verb.last : verb.last + HEARER]:
        if token.flat == "that":
            return token
        if not token.is_word:
            return None
    return None


def _complement(verb: Verb, *, quoted_left: bool) -> Span | None:
    """The claim after the verb; None when nothing is claimed there."""
    that, after = _that(verb), verb.after
    if that is not None:
        return right_of(verb, that.end)
    if after is None:
        return None
    opened = _quotation_after(verb)
    if opened is not None:
        return right_of(verb, opened)
    if verb.kind == "that" or not after.is_word or quoted_left:
        return None
    if verb.kind == "tell":
        return _after_hearer(verb)
    if verb.kind == "say" and after.flat == "to":
        return None
    return right_of(verb, after.start)


def _quotation_after(verb: Verb) -> int | None:
    """Where direct speech opens right after the verb, a colon, a comma or a hearer between."""
    for token in verb.line.tokens[verb.last : verb.last + HEARER]:
        quote = verb.line.quoted(token.start) if token.text in MARKS else None
        if quote and quote[0] == token.start:
            return token.start
        if not token.is_word and token.text not in ":,":
            return None
        if token.is_word and verb.kind != "tell" and not token.flat.endswith("ly"):
            return None
    return None


def _after_hearer(verb: Verb) -> Span | None:
    """ "told the paper S": the claim after the hearer; None for an order or a tale."""
    rest = list(_until_mark(verb.line.tokens[verb.last :]))
    if rest and rest[0].flat in {"the", "a", "an", "his", "her", "its", "their"}:
        rest.pop(0)
    if not rest:
        return None
    capital = rest[0].is_capital
    rest.pop(0)
    while capital and rest and rest[0].is_capital:
        rest.pop(0)
    if len(rest) < 3 or rest[0].flat in verb.words.adjunct or not is_clause(rest, verb.words):
        return None
    return right_of(verb, rest[0].start)


def _read_according(verb: Verb, _previous: tuple[Token, ...]) -> Said | None:
    rest = _until_mark(verb.line.tokens[verb.last :])
    speaker = trim(rest, verb.words)
    if not speaker:
        return None
    before = verb.before
    opens = before is None or before.text in ";:" or before.flat in {*_CONTRAST, "and", "that"}
    if not opens:
        start = clause_start(verb, verb.first)
        return Said(speaker, (start, verb.line.tokens[verb.first].start))
    end = verb.line.at(speaker[-1].end)
    if end >= len(verb.line.tokens):
        return None
    mark = verb.line.tokens[end]
    return Said(speaker, right_of(verb, mark.end if mark.text == "," else mark.start))


def _read_hearsay(verb: Verb, _previous: tuple[Token, ...]) -> Said | None:
    start = clause_start(verb, verb.first)
    opener = next((t for t in reversed(region(verb)) if t.text == ","), None)
    if opener and verb.hit.rule.text("mode", "") and verb.line.flat.startswith(("in ", "on ")):
        start = max(start, opener.end)
    return Said((), (start, clause_end(verb, verb.line.tokens[verb.first].start)))


def _read_noun(verb: Verb, _previous: tuple[Token, ...]) -> Said | None:
    """ "X's claim that S", "reports of S": the speaker is a possessive or "by X"."""
    after = verb.after
    if after is None or after.flat not in _ABOUT:
        return None
    if verb.kind == "noun" and after.flat not in {"that", "of"}:
        return None
    return Said(_owner(verb), right_of(verb, after.end))


def _owner(verb: Verb) -> tuple[Token, ...]:
    before = verb.before
    if before is None or not before.flat.endswith(("'s", "s'")):
        return ()
    tokens = verb.line.tokens
    start = verb.first - 1
    while start > 0 and verb.first - start < 6 and tokens[start - 1].is_word:
        if not (tokens[start].is_capital or tokens[start - 1].flat in {"the", "a"}):
            break
        start -= 1
    found = tokens[start : verb.first]
    return tuple(found)


def _read_either(verb: Verb, previous: tuple[Token, ...]) -> Said | None:
    """A noun after an article or at the start, a verb after a speaker."""
    before = verb.before
    noun = before is None or not before.is_word or before.flat.endswith("'s")
    if noun or (before and (before.flat in verb.words.adjunct or before.flat in _DETERMINER)):
        return _read_noun(verb, previous)
    return _read_verb(verb, previous) if _has_that(verb) else None


_DETERMINER = frozenset({"the", "a", "some", "these", "those", "media", "no", "any", "new"})


def _read_take(verb: Verb, previous: tuple[Token, ...]) -> Said | None:
    """A stance has its complement on the right, or "which X denies" before it."""
    if _passive(verb):
        return _by_speaker(verb)
    if _inverted(verb):
        return _read_inverted(verb)
    speaker = _subject(verb, previous)
    if not speaker:
        return None
    after = verb.after
    if after is None or not (after.is_word or after.text in MARKS):
        return Said(speaker, (clause_start(verb, verb.first), verb.hit.end))
    that = _that(verb)
    return Said(speaker, right_of(verb, that.end if that else after.start))


_READERS = {
    "according": _read_according,
    "hearsay": _read_hearsay,
    "noun": _read_noun,
    "either": _read_either,
    "take": _read_take,
    "object": _read_take,
}
