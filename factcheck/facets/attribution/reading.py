"""From a verb of saying to who says what: the speaker on one side, the claim on the other."""

from __future__ import annotations

from attrs import frozen

from factcheck.facets.attribution.speaker import is_clause, leading, trim, until_mark
from factcheck.facets.attribution.subject import (
    Tokens,
    claim_before,
    inverted,
    negated,
    owner,
    participle,
    subject,
    subject_after,
)
from factcheck.facets.attribution.tokens import MARKS, Span, Token
from factcheck.facets.attribution.verb import (
    Verb,
    clause_after,
    clause_around,
    clause_start,
    region,
    right_of,
    that_after,
)

_PROVEN = frozenset({"strict", "mention"})
_BY = frozenset({"that", "figure", "either"})
_NOUNS = frozenset({"according", "hearsay", "news", "noun", "colon", "words"})
HEARER = 8  # tokens: as far as direct speech opens after "told"
HEADLINE = 6  # tokens: the longest speaker in front of a headline's colon


@frozen
class Said:
    """One reading, in offsets of the sentence: the speaker's tokens and the claim's span."""

    speaker: Tokens
    scope: Span


def read(verb: Verb, previous: Tokens) -> Said | None:
    """What a verb of saying puts in whose mouth, or None when it does not.

    `previous` is the first speaker of the sentence: the subject of a verb that has none.
    """
    if verb.kind not in _NOUNS and (negated(verb) or _infinitive(verb)):
        return None
    said = _READERS.get(verb.kind, _read_verb)(verb, previous)
    return None if said and _first_person(said, verb) else said


def _infinitive(verb: Verb) -> bool:
    """Whether it is "to say" or "of saying": an aim, a refusal or a mere topic."""
    if verb.before is None:
        return False
    before, words = verb.before.flat, verb.words
    topic = participle(verb) and before in words.adjunct - words.by
    return topic or before in words.infinitive


def _first_person(said: Said, verb: Verb) -> bool:
    """Whether "I" or "we" speak: who that is, the words around the quotation say."""
    return bool(said.speaker) and said.speaker[0].flat in verb.words.first


def _read_verb(verb: Verb, previous: Tokens) -> Said | None:
    if _passive(verb):
        return _by_speaker(verb) if verb.kind in _BY else None
    if inverted(verb):
        return _read_inverted(verb)
    speaker = subject(verb, previous)
    if not speaker:
        bare = verb.kind == "tell" or participle(verb)
        return None if bare else _read_inverted(verb)
    left = claim_before(verb, speaker[0])
    right = _complement(verb) if left is None else _more(verb)
    if left is None and right is None:
        left = _interrupted(verb, speaker) or claim_before(verb, speaker[0], loose=True)
    if left and (resumed := _resumed(verb)):
        return Said(speaker, (left[0], right_of(verb, resumed)[1]))
    if left and right and not that_after(verb):
        return Said(speaker, (left[0], right[1]))
    scope = right or left
    return Said(speaker, scope) if scope else None


def _interrupted(verb: Verb, speaker: Tokens) -> Span | None:
    """The claim on both sides of ", X said,"."""
    at, after = verb.line.at(speaker[0].start), verb.after
    if at == 0 or after is None or after.text != "," or verb.line.tokens[at - 1].text != ",":
        return None
    return clause_start(verb, at - 1), right_of(verb, after.end)[1]


def _resumed(verb: Verb) -> int | None:
    """Where the claim goes on after ", X said,": not with "adding" or "and"."""
    tokens, words = verb.line.tokens, verb.words
    if verb.after is None or verb.after.text != "," or verb.last + 1 >= len(tokens):
        return None
    token = tokens[verb.last + 1]
    ends = token.flat in words.joint | words.contrast or token.flat.endswith("ing")
    return None if ends or not token.is_word else token.start


def _passive(verb: Verb) -> bool:
    """Whether a form of "be" stands before the participle."""
    tokens, words = verb.line.tokens, verb.words
    at = verb.first - 1
    while at > 0 and tokens[at].flat in words.adverb and tokens[at].flat not in words.be:
        at -= 1
    return at >= 0 and tokens[at].flat in words.be and not verb.token.flat.endswith("ing")


def _by_speaker(verb: Verb) -> Said | None:
    """The speaker of "was described by X as S"; None for a plain passive."""
    tokens = verb.line.tokens
    for at in range(verb.last, min(verb.last + 3, len(tokens))):
        if tokens[at].flat in verb.words.by:
            found = until_mark(tokens[at + 1 :])
            stop = (i for i, t in enumerate(found) if t.flat in verb.words.infinitive)
            speaker = trim(found[: next(stop, len(found))], verb.words)
            scope = (clause_start(verb, verb.first), len(verb.line.text))
            return Said(speaker, scope) if speaker else None
    return None


def _read_inverted(verb: Verb) -> Said | None:
    left = claim_before(verb, verb.token, loose=True)
    speaker = subject_after(verb) if left else ()
    return Said(speaker, left) if speaker and left else None


def _more(verb: Verb) -> Span | None:
    """After “S”, X said: a second half in quotation marks, or a claim with "that"."""
    that = that_after(verb)
    if that is not None:
        return right_of(verb, that.end)
    opened = _quotation_after(verb)
    return None if opened is None else right_of(verb, opened)


def _complement(verb: Verb) -> Span | None:
    """The claim after the verb; None when nothing is claimed there."""
    after, more = verb.after, _more(verb)
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


def _quotation_after(verb: Verb) -> int | None:
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


def _read_take(verb: Verb, previous: Tokens) -> Said | None:
    """A stance has its complement on the right, or "which X denies" before it."""
    if _passive(verb):
        return _by_speaker(verb)
    if inverted(verb):
        return _read_inverted(verb)
    speaker = subject(verb, previous)
    if not speaker:
        return None
    after = verb.after
    if after is None or not (after.is_word or after.text in MARKS):
        back = any(t.flat in verb.words.relative for t in region(verb))
        start = clause_start(verb, verb.first)
        return Said(speaker, (start, verb.hit.end)) if back else None
    that = that_after(verb)
    return Said(speaker, right_of(verb, that.end if that else after.start))


def _read_figure(verb: Verb, previous: Tokens) -> Said | None:
    """The estimate in "X put the damage at 40 million"."""
    tokens = verb.line.tokens
    for at in range(verb.last + 1, min(verb.last + HEARER, len(tokens) - 1)):
        if tokens[at].flat in verb.words.at and _has_digit(tokens[at + 1 : at + 4]):
            speaker = () if _passive(verb) else subject(verb, previous)
            return Said(speaker, right_of(verb, tokens[verb.last].start)) if speaker else None
    return _read_verb(verb, previous) if that_after(verb) else None


def _has_digit(tokens: Tokens) -> bool:
    return any(character.isdigit() for token in tokens for character in token.text)


def _read_mention(verb: Verb, previous: Tokens) -> Said | None:
    """The topic of "X wrote in May of a deal"; else as any verb of saying."""
    for token in verb.line.tokens[verb.last : verb.last + HEARER]:
        if not token.is_word or token.flat in verb.words.that:
            break
        if token.flat in verb.words.content:
            speaker = subject(verb, previous)
            return Said(speaker, right_of(verb, token.end)) if speaker else None
    return _read_verb(verb, previous)


def _read_label(verb: Verb, previous: Tokens) -> Said | None:
    """The label in "X called the vote “calm”"."""
    for token in verb.line.tokens[verb.last : verb.last + HEARER]:
        if token.text in MARKS:
            return _read_take(verb, previous)
        if not token.is_word:
            return None
    return None


def _read_words(verb: Verb, _previous: Tokens) -> Said | None:
    """The claim around "in X's words"."""
    speaker, tokens = owner(verb), verb.line.tokens
    at = verb.line.at(speaker[0].start) - 1 if speaker else -1
    if at < 0 or tokens[at].flat not in verb.words.adjunct:
        return None
    if verb.after is not None and verb.after.text == ",":
        return Said(speaker, right_of(verb, verb.after.end))
    return Said(speaker, (clause_start(verb, at), tokens[at].start))


def _read_according(verb: Verb, _previous: Tokens) -> Said | None:
    speaker = trim(until_mark(verb.line.tokens[verb.last :]), verb.words)
    if not speaker:
        return None
    before, words = verb.before, verb.words
    opens = before is None or before.text in ";:" or before.flat in words.opener | words.joint
    if not opens:
        return Said(speaker, (clause_start(verb, verb.first), verb.token.start))
    end = verb.line.at(speaker[-1].end)
    if end >= len(verb.line.tokens):
        return None
    mark = verb.line.tokens[end]
    return Said(speaker, right_of(verb, mark.end if mark.text == "," else mark.start))


def _read_hearsay(verb: Verb, _previous: Tokens) -> Said | None:
    return Said((), clause_around(verb))


def _read_news(verb: Verb, _previous: Tokens) -> Said | None:
    return Said((), right_of(verb, verb.after.start)) if verb.after else None


def _read_noun(verb: Verb, _previous: Tokens) -> Said | None:
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


def _read_either(verb: Verb, previous: Tokens) -> Said | None:
    """A noun after an article or at the start, a verb after a speaker."""
    before, words = verb.before, verb.words
    if before is None or not before.is_word or before.flat.endswith("'s"):
        return _read_noun(verb, previous)
    if before.flat in words.adjunct | words.determiner | words.joint:
        return _read_noun(verb, previous)
    return _read_verb(verb, previous) if that_after(verb) else None


def _read_colon(verb: Verb, previous: Tokens) -> Said | None:
    """The headlines "X: S" and "S: X" (settling has to confirm X), and X frowned: “S”."""
    tokens = verb.line.tokens
    opened = _quotation_after(verb)
    if opened is not None:
        speaker = previous or leading(verb.line, verb.first, verb.words)
        return Said(speaker, right_of(verb, opened)) if speaker else None
    left, right = tokens[: verb.first], tokens[verb.last :]
    if 0 < len(left) <= HEADLINE and len(right) > 2 and not is_clause(left, verb.words):
        return Said(left, (right[0].start, len(verb.line.text)))
    if 0 < len(right) <= HEADLINE - 2 and not is_clause(right, verb.words):
        return Said(right, (0, verb.hit.start))
    return None


_READERS = {
    "according": _read_according,
    "hearsay": _read_hearsay,
    "news": _read_news,
    "noun": _read_noun,
    "either": _read_either,
    "take": _read_take,
    "object": _read_take,
    "colon": _read_colon,
    "figure": _read_figure,
    "label": _read_label,
    "mention": _read_mention,
    "words": _read_words,
}
