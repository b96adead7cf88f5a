"""From an article and what was read in it to its assertions, one per clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from factcheck.claims import belongs
from factcheck.claims.clauses import clause_reader
from factcheck.claims.context import Context
from factcheck.claims.events import as_events, event_reader, stem_event
from factcheck.claims.shelves import by_sentence
from factcheck.claims.spans import Covered
from factcheck.claims.terms import stemmer, stems_of, words_of
from factcheck.model.article import SPEAKING, Article, Sentence
from factcheck.model.assertion import Actor, Assertion, Event, Readings
from factcheck.model.mention import (
    Attribution,
    Cue,
    Mention,
    Modality,
    Participant,
    Polarity,
)
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook


@frozen
class _Span:
    """A clause's span, as article offsets."""

    start: int
    end: int


@frozen
class _Clause:
    """One clause on its way to an assertion: article offsets, its text, what it holds."""

    start: int
    end: int
    text: str
    sentence: Sentence
    readings: Readings


def assertions(article: Article, readings: Readings, book: RuleBook) -> tuple[Assertion, ...]:
    """The assertions of an article's speaking zones, in document order, not yet numbered."""
    found: list[Assertion] = []
    context = Context(article, book)
    spoken = [s for s in article.sentences if s.zone in SPEAKING]
    for sentence, part in zip(spoken, by_sentence(readings, spoken), strict=True):
        first: Assertion | None = None
        context.enter(sentence, part)
        for clause in _clauses(sentence, part, book):
            claim = _assertion(article, clause, found[-1] if found else None, book)
            claim = evolve(claim, context=context.terms())
            claim = _with_subject(_with_date(claim, found, book), first)
            first = first or claim
            found.append(claim)
    return tuple(found)


def _clauses(sentence: Sentence, readings: Readings, book: RuleBook) -> Iterator[_Clause]:
    closed = [(m.start, m.end) for m in readings.periods]
    closed += [(m.start, m.end) for m in readings.participants]
    closed += _brackets(sentence)
    local = [(a - sentence.start, b - sentence.start) for a, b in closed]
    cut = clause_reader(book).split(sentence.text, local)
    spans = [_Span(sentence.start + a, sentence.start + b) for a, b in cut]
    for (a, b), span, part in zip(cut, spans, by_sentence(readings, spans), strict=True):
        yield _Clause(span.start, span.end, sentence.text[a:b], sentence, part)


def _brackets(sentence: Sentence) -> list[tuple[int, int]]:
    """The bracketed stretches of a sentence, unnested; an open bracket closes nothing."""
    found, opened = [], -1
    for at, character in enumerate(sentence.text):
        if character in "([":
            opened = at if opened < 0 else opened
        elif character in ")]" and opened >= 0:
            found.append((sentence.start + opened, sentence.start + at + 1))
            opened = -1
    return found


def _assertion(
    article: Article, clause: _Clause, before: Assertion | None, book: RuleBook
) -> Assertion:
    part = clause.readings
    voice = belongs.governing_attribution(part.attributions, clause.start, clause.end)
    events = _events(clause, before, voice_end=_voice_end(clause, voice), book=book)
    denial = belongs.governing_cue(part.polarity, events, clause.start, clause.end)
    mood = belongs.governing_cue(part.modality, events, clause.start, clause.end)
    quoted = any(
        q.start <= clause.start and clause.end <= q.end and not q.value.scare
        for q in part.quotations
    )
    return Assertion(
        id="",
        document=article.id,
        start=clause.start,
        end=clause.end,
        text=clause.text,
        sentence=clause.sentence,
        events=events,
        actors=belongs.actors(part.participants, voice, _verb_at(clause, book)),
        place=_place(part.participants),
        periods=part.periods,
        quantities=part.quantities,
        polarity=Polarity.DENIED if _denies(denial) else Polarity.AFFIRMED,
        polarity_cue=denial,
        negations=part.polarity,
        modality=_modality(denial, mood, attributed=voice is not None and not quoted),
        modality_cue=mood,
        attribution=voice,
        quoted=quoted,
        terms=_terms(clause, book),
    )


def _place(named: Sequence[Mention[Participant]]) -> str:
    """Where it is said to be: the first name that the text puts something at, "" for none."""
    found = (m.value.key for m in named if m.value.where or m.value.kind == "place")
    return next(found, "")


def _verb_at(clause: _Clause, book: RuleBook) -> int:
    """Where the first finite verb stands; the clause's end when there is none."""
    reader = clause_reader(book)
    found = (start for word, start, _ in words_of(clause.text) if reader.finite(word))
    return clause.start + next(found, len(clause.text))


def _voice_end(clause: _Clause, voice: Mention[Attribution] | None) -> int:
    """Where the words of saying end, when they open the clause."""
    return voice.end if voice is not None and voice.start <= clause.start else clause.start


def _denies(cue: Mention[Cue] | None) -> bool:
    """True for a denial of the whole: "not all" and "hardly anyone believes" deny no claim."""
    return (
        cue is not None
        and cue.value.effect == Polarity.DENIED
        and cue.value.kind not in {"partial", "doubt"}
    )


def _modality(
    denial: Mention[Cue] | None, mood: Mention[Cue] | None, *, attributed: bool
) -> Modality:
    """What is planned or possible stays so under a denial; what is said is reported."""
    if mood is not None and mood.value.effect in set(Modality):
        return Modality(mood.value.effect)
    if _denies(denial):
        return Modality.DENIED
    return Modality.REPORTED if attributed else Modality.ASSERTED


def _events(
    clause: _Clause, before: Assertion | None, *, voice_end: int, book: RuleBook
) -> tuple[Event, ...]:
    hits = event_reader(book).read(clause.text)
    said = max(0, voice_end - clause.start)
    own = [h for h in hits if h.start >= said] or hits
    events = as_events(own, clause.text, clause.start)
    if not events:
        events = (_main_word(clause, said, book),)
    return _count(events, clause, before, book)


def _main_word(clause: _Clause, said: int, book: RuleBook) -> Event:
    """The predicate of a clause without event words: its last-resort head."""
    reader = clause_reader(book)
    part = clause.readings
    named = [(m.start, m.end) for m in part.participants]
    named += [(m.start, m.end) for m in part.polarity]
    covered = Covered(named)
    free = [
        w
        for w in words_of(clause.text)
        if w[1] >= said and not covered.touches(clause.start + w[1], clause.start + w[2])
    ]
    full = [w for w in free if reader.finite(w[0]) and stems_of(w[0], book)]
    telling = [w for w in free if stems_of(w[0], book)]
    every = list(words_of(clause.text)) or [(clause.text, 0, len(clause.text))]
    _, start, end = (full or telling or free or every)[0]
    return stem_event(clause.text[start:end], clause.start + start, book)


def _count(
    events: tuple[Event, ...], clause: _Clause, before: Assertion | None, book: RuleBook
) -> tuple[Event, ...]:
    """The events with their ordinals; a bare "its second" counts the event before."""
    ordinals = [m for m in clause.readings.quantities if m.value.ordinal]
    if not ordinals:
        return events
    counted = tuple(_ranked(e, ordinals, clause, book) for e in events)
    if any(e.ordinal for e in counted) or before is None or not before.event.known:
        return counted
    low = ordinals[0].value.low
    if low is None or not _stands_alone(ordinals[0], clause, book):
        return counted
    at = ordinals[0]
    echo = evolve(before.event, ordinal=int(low), words=at.text, start=at.start, end=at.end)
    return (echo, *(e for e in counted if e.head != echo.head))


def _ranked(
    event: Event, ordinals: Sequence[Mention[Quantity]], clause: _Clause, book: RuleBook
) -> Event:
    """The event with the ordinal that counts it, if it is of a known kind."""
    if not event.known:
        return event
    number = belongs.ordinal_of(event, ordinals, clause.text, clause.start, book)
    return evolve(event, ordinal=number) if number else event


def _stands_alone(ordinal: Mention[Quantity], clause: _Clause, book: RuleBook) -> bool:
    """True for "its second in ..." and "the first one": no noun of its own follows."""
    after = clause.text[ordinal.end - clause.start :]
    following = next((w for w, _, _ in words_of(after)), "")
    return after.startswith((",", ";")) or not stemmer(book).stem(following)


def _terms(clause: _Clause, book: RuleBook) -> tuple[str, ...]:
    part = clause.readings
    spans = [(m.start, m.end) for m in part.periods]
    spans += [(m.start, m.end) for m in part.participants]
    spans += [(m.start, m.end) for m in part.quantities]
    spans += [(m.start, m.end) for m in part.polarity]
    spans += [(m.start, m.end) for m in part.attributions]
    masked = [(a - clause.start, b - clause.start) for a, b in spans]
    hits = event_reader(book).read(clause.text)
    masked += [(h.start, h.end) for h in hits]
    stems = stems_of(clause.text, book, masked)
    return tuple(sorted({*stems, *(f"={h.event.id}" for h in hits)}))


def _with_date(claim: Assertion, found: Sequence[Assertion], book: RuleBook) -> Assertion:
    """The date of "which occurred in May" is that of the clause around it, too."""
    before = found[-1] if found else None
    if before is None or before.sentence.start != claim.sentence.start or claim.periods:
        return claim
    words = [w for w, _, _ in words_of(before.text)]
    reader = clause_reader(book)
    inserted = any(reader.is_kind("relative", w) for w in words[:4])
    if inserted and any(reader.is_kind("happening", w) for w in words):
        head = [e for e in before.events if e.ordinal]
        events = (*head, *claim.events) if head else claim.events
        return evolve(claim, periods=before.periods, events=events)
    return claim


def _with_subject(claim: Assertion, first: Assertion | None) -> Assertion:
    """A clause without a subject of its own takes that of the sentence's first clause."""
    if first is None or any(a.role == "subject" for a in claim.actors):
        return claim
    lent = tuple(
        Actor(a.mention, "lent") for a in first.actors if a.role in {"subject", "speaker"}
    )
    return evolve(claim, actors=(*claim.actors, *lent[:2]))


def numbered(claims: Sequence[Assertion]) -> tuple[Assertion, ...]:
    """The claims with ids in their order: c-0001, c-0002, ..."""
    return tuple(evolve(c, id=f"c-{n:04d}") for n, c in enumerate(claims, 1))
