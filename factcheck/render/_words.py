"""Values in words, the same in every format."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model.article import Article, Basis, Publication
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Modality, Mode, Polarity
from factcheck.model.period import Edge, Period
from factcheck.model.report import Conflict
from factcheck.model.verdict import Verdict

HIGH, MEDIUM = 0.75, 0.5
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
CLOCK_UNITS = {"S": "second", "M": "minute", "H": "hour"}
EDGES = {Edge.START: "since ", Edge.END: "until "}


def confidence_word(confidence: float) -> str:
    """Confidence as editors read it: high from 0.75, medium from 0.5, else low."""
    if confidence >= HIGH:
        return "high"
    return "medium" if confidence >= MEDIUM else "low"


def verdict_word(conflict: Conflict) -> str:
    """The word in the heading of a conflict."""
    if conflict.code == "FC150":
        return "LABEL"
    known = {Verdict.DISPUTED: "DISPUTED", Verdict.UPDATED: "UPDATED"}
    return known.get(conflict.verdict, "CONFLICT")


def short_id(fingerprint: str) -> str:
    """The first eight digits of a fingerprint, without its scheme."""
    return fingerprint.partition(":")[2][:8]


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def day_words(day: date) -> str:
    """A day as "20 May 2022"; `ctime` speaks English whatever the locale."""
    return f"{day.day} {month_words(day)}"


def month_words(day: date) -> str:
    """The month of a day as "May 2022"."""
    return f"{day.ctime()[4:7]} {day.year}"


def period_words(period: Period) -> str:
    """A period as an editor writes it, no finer than it is.

    >>> period_words(Period(date(2021, 11, 1), date(2021, 11, 30)))
    'Nov 2021'
    """
    first, last = period.earliest, period.latest
    if first is None and last is None:
        return length_words(period.length) or period.value
    if first is None or last is None:
        return f"from {day_words(first)}" if first else f"to {day_words(last or date.max)}"
    return EDGES.get(period.edge, "") + _between(first, last)


def length_words(length: str) -> str:
    """An ISO 8601 duration in words; one of several units stays as it is.

    >>> length_words("P9Y"), length_words("PT1H"), length_words("P1Y6M")
    ('9 years', '1 hour', 'P1Y6M')
    """
    units = CLOCK_UNITS if length.startswith("PT") else UNITS
    number, unit = length.removeprefix("PT").removeprefix("P")[:-1], length[-1:]
    return counted(int(number), units[unit]) if number.isdigit() and unit in units else length


def _between(first: date, last: date) -> str:
    if first == last:
        return day_words(first)
    if first.day != 1 or not _ends_a_month(last):
        return f"{day_words(first)} – {day_words(last)}"
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"
    if month_words(first) == month_words(last):
        return month_words(first)
    return f"{month_words(first)} – {month_words(last)}"


def _ends_a_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def published_words(publication: Publication | None) -> str:
    """When an article ran: "20 May 2022", "~Nov 2021" when inferred, "undated"."""
    if publication is None or not publication.period.placed:
        return "undated"
    sign = "~" if publication.basis is Basis.INFERRED else ""
    return sign + period_words(publication.period)


def voice_words(assertion: Assertion, article: Article) -> str:
    """Who says so: "AFP, own voice", or a speaker with the way the words are carried."""
    said = assertion.attribution
    if said is None:
        return f"{article.source}, own voice"
    speaker = said.value.speaker or "nobody named"
    if speaker == article.source:
        return f"{speaker}, own voice"
    how = {Mode.DIRECT: ", quoted", Mode.INDIRECT: ", indirect quote"}.get(said.value.mode, "")
    return f"{speaker}{how}, via {article.source}"


def hedge_words(assertion: Assertion) -> str:
    """How the claim is softened: "hedged", "planned", "reported" or ""."""
    known = {
        Modality.POSSIBLE: "hedged",
        Modality.PLANNED: "planned",
        Modality.REPORTED: "reported",
    }
    return known.get(assertion.modality, "")


def stance_words(assertion: Assertion) -> str:
    """Polarity and modality in one word or two."""
    if assertion.polarity is Polarity.DENIED:
        return f"denied, {assertion.modality}" if hedge_words(assertion) else "denied"
    return assertion.modality.value
