"""The attributions of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.attribution.names import fold, is_body, key_of
from factcheck.facets.attribution.reading import read
from factcheck.facets.attribution.tokens import MARKS, Line, Span, Token, line
from factcheck.facets.attribution.verb import Said, verb_at
from factcheck.facets.attribution.words import Words, words_of
from factcheck.model.article import Sentence, ZoneKind
from factcheck.model.mention import Attribution, Mention, Mode
from factcheck.rulebook import RuleBook
from factcheck.rulebook.cues import Hit, flatten, touches

COLON = "colon"
AGENCY, UNSURE = "agency", "headline"
_BLANKS = " \t\n\u00a0,;:–—-"


def find(
    sentence: Sentence, book: RuleBook, taken: Sequence[Span]
) -> tuple[Mention[Attribution], ...]:
    """Who says what in one sentence, in order; pronouns stay as written until settled."""
    words = words_of(book)
    base = sentence.start
    hits = [
        hit
        for hit in words.verbs.scan(flatten(sentence.text))
        if _stands(hit, sentence) and not touches(base + hit.start, base + hit.end, taken)
    ]
    if not hits:
        return ()
    return _read_all(hits, line(sentence.text), words, base)


def _stands(hit: Hit, sentence: Sentence) -> bool:
    """A colon names a speaker in headlines, and in front of a quotation."""
    if hit.rule.text("kind", "") != COLON or sentence.zone is ZoneKind.HEADLINE:
        return True
    return sentence.text[hit.end : hit.end + 2].strip() in MARKS


def _read_all(
    hits: Sequence[Hit], spoken: Line, words: Words, base: int
) -> tuple[Mention[Attribution], ...]:
    found: list[Mention[Attribution]] = []
    previous: tuple[Token, ...] = ()
    starts: set[int] = set()
    for hit in hits:
        said = read(verb_at(hit, spoken, words), previous)
        if said is None or said.scope[1] <= said.scope[0]:
            continue
        if said.scope[0] in starts and (not said.speaker or hit.rule.text("kind") == COLON):
            continue  # "concluded in a report that": one claim, one speaker
        starts.add(said.scope[0])
        if hit.rule.text("kind", "") == COLON and said.speaker[0].flat in words.nobody:
            continue
        found.append(_mention(hit, said, spoken, words, base))
        previous = previous or said.speaker
    return tuple(found)


def _mention(
    hit: Hit, said: Said, spoken: Line, words: Words, base: int
) -> Mention[Attribution]:
    speaker, at = _speaker(said, spoken, words)
    start, end = _shaved(said.scope, spoken.text)
    mode = _mode(hit, speaker, (start, end), spoken)
    value = Attribution(
        speaker=speaker,
        key=key_of(speaker, words) if speaker else "",
        mode=mode,
        verb=spoken.flat[hit.start : hit.end],
        scope_start=base + start,
        scope_end=base + end,
        kind=_kind(hit, speaker, words, direct=mode is Mode.DIRECT),
        speaker_start=base + at[0] if speaker else 0,
        speaker_end=base + at[1] if speaker else 0,
    )
    text = spoken.text[hit.start : hit.end]
    return Mention(base + hit.start, base + hit.end, text, value, hit.rule.id)


def _kind(hit: Hit, speaker: str, words: Words, *, direct: bool) -> str:
    """Whether a medium speaks, or a headline's prefix that may as well be a mere topic."""
    folded = fold(speaker)
    if folded in words.agency or folded.removeprefix("the ") in words.agency:
        return AGENCY
    return UNSURE if not direct and _is_topic(hit, speaker, words) else ""


def _is_topic(hit: Hit, speaker: str, words: Words) -> bool:
    return hit.rule.text("kind", "") == COLON and not is_body(speaker, words)


def _speaker(said: Said, spoken: Line, words: Words) -> tuple[str, Span]:
    """The speaker as written, "" for words that name nobody."""
    if not said.speaker or _nobody(said, words):
        return "", (0, 0)
    start, end = said.speaker[0].start, said.speaker[-1].end
    text = spoken.text[start:end]
    shorn = text.removesuffix("'s").removesuffix("’s")
    return shorn, (start, start + len(shorn))


def _nobody(said: Said, words: Words) -> bool:
    return len(said.speaker) == 1 and said.speaker[0].flat in words.nobody


def _mode(hit: Hit, speaker: str, scope: Span, spoken: Line) -> Mode:
    if hit.rule.text("mode", "") or not speaker:
        return Mode.REPORTED
    quote = spoken.quoted(scope[0])
    return Mode.DIRECT if quote and quote[1] > scope[0] + 1 else Mode.INDIRECT


def _shaved(scope: Span, text: str) -> Span:
    """The scope without the blanks and commas at its edges; quotation marks stay."""
    start, end = scope
    while end > start + 1 and text[end - 1] in _BLANKS:
        end -= 1
    while start < end - 1 and text[start] in _BLANKS:
        start += 1
    return start, end
