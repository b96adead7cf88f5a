"""From a verb of saying to who says what: the speaker on one side, the claim on the other."""

from __future__ import annotations

from factcheck.facets.attribution.complement import HEARER, complement, more_after
from factcheck.facets.attribution.phrases import (
    read_according,
    read_colon,
    read_hearsay,
    read_news,
    read_noun,
    read_words,
)
from factcheck.facets.attribution.speaker import trim, until_mark
from factcheck.facets.attribution.subject import (
    Tokens,
    before_is_relative,
    claim_before,
    inverted,
    negated,
    participle,
    subject,
    subject_after,
)
from factcheck.facets.attribution.tokens import MARKS, Span
from factcheck.facets.attribution.verb import (
    Said,
    Verb,
    aside,
    clause_start,
    region,
    right_of,
    that_after,
)

_BY = frozenset({"that", "figure", "either"})
_NOUNS = frozenset({"according", "hearsay", "news", "noun", "colon", "words"})


def read(verb: Verb, previous: Tokens) -> Said | None:
    """What a verb of saying puts in whose mouth, or None when it does not.

    `previous` is the first speaker of the sentence: the subject of a verb that has none.
    """
    if verb.kind not in _NOUNS and (negated(verb) or _unsaid(verb)):
        return None
    said = _READERS.get(verb.kind, _read_verb)(verb, previous)
    return None if said and _first_person(said, verb) else said


def _unsaid(verb: Verb) -> bool:
    """Whether it is "to say", "of saying" or "his alleged": nobody has said it here."""
    if verb.before is None:
        return False
    before, words = verb.before.flat, verb.words
    topic = participle(verb) and before in words.adjunct - words.by
    adjective = before.endswith(("'s", "s'")) and verb.token.flat.endswith("ed")
    return topic or adjective or before in words.infinitive


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
    left = claim_before(verb, speaker[0], loose=_adjunct_follows(verb))
    right = complement(verb) if left is None else more_after(verb)
    if left is None and right is None:
        left = _interrupted(verb, speaker) or claim_before(verb, speaker[0], loose=True)
    if left and (resumed := _resumed(verb)):
        return Said(speaker, (left[0], right_of(verb, resumed)[1]))
    if left and right and not that_after(verb):
        return Said(speaker, (left[0], right[1]))
    scope = right or left
    return Said(speaker, scope) if scope else None


def _adjunct_follows(verb: Verb) -> bool:
    """Whether only a time or a place seems to follow: ", X said in a report"."""
    after = verb.after
    return after is not None and after.flat in verb.words.adjunct and not that_after(verb)


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
    """Whether "by" follows, or a form of "be" stands before the participle."""
    tokens, words = verb.line.tokens, verb.words
    if verb.after is not None and verb.after.flat in words.by:
        return True
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
    scope = right_of(verb, that.end if that else after.start)
    inside = before_is_relative(verb)
    return Said(speaker, aside(verb, scope) if inside else scope)


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


def _read_either(verb: Verb, previous: Tokens) -> Said | None:
    """A noun after an article or at the start, a verb after a speaker."""
    before, words = verb.before, verb.words
    if before is None or not before.is_word or before.flat.endswith("'s"):
        return read_noun(verb, previous)
    if before.flat in words.adjunct | words.determiner | words.joint:
        return read_noun(verb, previous)
    return _read_verb(verb, previous) if that_after(verb) else None


_READERS = {
    "according": read_according,
    "hearsay": read_hearsay,
    "news": read_news,
    "noun": read_noun,
    "either": _read_either,
    "take": _read_take,
    "object": _read_take,
    "colon": read_colon,
    "figure": _read_figure,
    "label": _read_label,
    "mention": _read_mention,
    "words": read_words,
}
