"""One article through all facets: what every sentence mentions, settled over the whole text."""

from __future__ import annotations

from typing import TypeVar

from factcheck.facets import (
    Span,
    attribution,
    modality,
    participants,
    polarity,
    quantity,
    quotation,
    time,
)
from factcheck.facets.time.phrase import TimePhrase
from factcheck.model.article import SPEAKING, Article
from factcheck.model.assertion import Readings
from factcheck.model.mention import Attribution, Cue, Mention, Participant, Quotation
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook

V = TypeVar("V")


def read(article: Article, book: RuleBook) -> Readings:
    """All mentions of the article's speaking sentences, in document order."""
    quotes: list[Mention[Quotation]] = []
    times: list[Mention[TimePhrase]] = []
    figures: list[Mention[Quantity]] = []
    names: list[Mention[Participant]] = []
    denials: list[Mention[Cue]] = []
    moods: list[Mention[Cue]] = []
    voices: list[Mention[Attribution]] = []
    for sentence in article.sentences:
        if sentence.zone not in SPEAKING:
            continue
        taken: list[Span] = []
        quotes += quotation.find(sentence, book, taken)
        times += _take(taken, time.find(sentence, book, taken))
        figures += _take(taken, quantity.find(sentence, book, taken))
        names += _take(taken, participants.find(sentence, book, taken))
        denials += polarity.find(sentence, book, taken)
        moods += modality.find(sentence, book, taken)
        voices += attribution.find(sentence, book, taken)
    return Readings(
        quotations=quotation.settle(quotes, article, book),
        periods=time.settle(times, article, book),
        quantities=quantity.settle(figures, article, book),
        participants=participants.settle(names, article, book),
        polarity=polarity.settle(denials, article, book),
        modality=modality.settle(moods, article, book),
        attributions=attribution.settle(voices, article, book),
    )


def _take(taken: list[Span], found: tuple[Mention[V], ...]) -> tuple[Mention[V], ...]:
    """The mentions, with their spans noted as read."""
    taken.extend((m.start, m.end) for m in found)
    return found
