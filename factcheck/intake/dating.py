"""When an article without metadata ran: what its own dates allow, never more precisely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from factcheck.facets.time import find
from factcheck.facets.time.phrase import Shape, Tense, TimePhrase
from factcheck.intake.metadata import month_end
from factcheck.model.article import SPEAKING, Article, Basis, Publication, Sentence, ZoneKind
from factcheck.model.period import Grain, Period
from factcheck.rulebook import RuleBook

PRINTED = frozenset({"zone.date-line", "zone.labelled-date", "zone.numeric-date"})
RECENT = timedelta(days=183)
"""News leaves the year out for about half a year."""
SAME_WEEKS = timedelta(days=13)
"""News names the weekday of a date for the week it is in and the one after."""
YEARS_AHEAD = 12
"""A weekday falls on a date again within twelve years at the latest."""


@frozen
class Dated:
    """One date phrase and where it stands; its days when month and year are written."""

    phrase: TimePhrase
    text: str
    start: int
    first: date | None = None
    last: date | None = None


@frozen
class Clues:
    """What the dates of an article allow: the newest day that is past, and what bounds it."""

    newest: Dated
    lower: date
    recent: tuple[Dated, ...]
    ahead: tuple[Dated, ...]
    next_months: frozenset[int]
    this_month: bool


def inferred(article: Article, book: RuleBook) -> Publication | None:
    """The period in which the article ran as its text shows it, None when it shows nothing."""
    if not book.of("time"):
        return None
    printed = _printed(article, book)
    if printed is not None:
        return printed
    reference = _newest(_dated(_pieces(article, {ZoneKind.REFERENCE}), book))
    clues = _clues(article, book)
    if clues is None and reference is None:
        return None
    if reference is not None and (clues is None or _first(reference) > clues.lower):
        return _since(reference)
    return _from(clues) if clues else None


def _printed(article: Article, book: RuleBook) -> Publication | None:
    """The earliest day of the lines that print nothing but a date: updates come later."""
    lines = [
        Sentence(z.start, z.end, article.text[z.start : z.end], z.kind, 0)
        for z in article.zones
        if z.why in PRINTED
    ]
    days = [d for d in _dated(lines, book) if d.first and d.first == d.last]
    if not days:
        return None
    first = min(days, key=_first)
    period = Period(first.first, first.last, Grain.DAY, value=_first(first).isoformat())
    return Publication(period, Basis.STATED, f'stated in the date line: "{first.text}"')


def _pieces(article: Article, kinds: Iterable[ZoneKind]) -> Iterator[Sentence]:
    wanted = frozenset(kinds)
    for zone in article.zones:
        if zone.kind in wanted:
            yield Sentence(
                zone.start, zone.end, article.text[zone.start : zone.end], zone.kind, 0
            )


def _dated(sentences: Iterable[Sentence], book: RuleBook) -> list[Dated]:
    return [
        Dated(m.value, m.text, m.start, *_days(m.value))
        for sentence in sentences
        for m in find(sentence, book, ())
    ]


def _days(phrase: TimePhrase) -> tuple[date | None, date | None]:
    """The first and last day of a written day or month of a year."""
    if phrase.shape is not Shape.DATE or phrase.year is None or phrase.month is None:
        return None, None
    try:
        first = date(phrase.year, phrase.month, phrase.day or 1)
    except ValueError:
        return None, None
    return first, (first if phrase.day else month_end(first))


def _first(dated: Dated) -> date:
    return dated.first or date.min


def _newest(dates: Iterable[Dated]) -> Dated | None:
    past = [d for d in dates if d.first and d.phrase.tense is not Tense.FUTURE]
    return max(past, key=_first, default=None)


def _clues(article: Article, book: RuleBook) -> Clues | None:
    spoken = [s for s in article.sentences if s.zone in SPEAKING]
    dates = _dated(spoken, book)
    newest = _newest(dates)
    if newest is None:
        return None
    heads = _dated(_pieces(article, {ZoneKind.CREDIT}), book)
    # After the first year written, a date without one may be of that year.
    told = min(
        (d.start for d in dates if d.phrase.year and d.phrase.shape is Shape.DATE), default=0
    )
    return Clues(
        newest=newest,
        lower=_first(newest),
        recent=tuple(d for d in (*heads, *dates) if d.start < told and _is_recent(d.phrase)),
        ahead=tuple(d for d in dates if d.first and d.phrase.tense is Tense.FUTURE),
        next_months=frozenset(
            d.phrase.month or 0 for d in dates if _points(d.phrase, 1) and d.phrase.month
        ),
        this_month=any(_points(d.phrase, 0) and d.phrase.unit == "M" for d in dates),
    )


def _is_recent(phrase: TimePhrase) -> bool:
    """A day and month without a year, told as past."""
    return (
        phrase.shape is Shape.DATE
        and phrase.year is None
        and phrase.month is not None
        and phrase.day is not None
        and phrase.tense is not Tense.FUTURE
    )


def _points(phrase: TimePhrase, offset: int) -> bool:
    return phrase.shape is Shape.DEICTIC and phrase.offset == offset


def _since(newest: Dated) -> Publication:
    period = Period(newest.first, None, Grain.UNDEFINED, anchor=newest.text)
    why = f'inferred: the newest date in its references is "{newest.text}"'
    return Publication(period, Basis.INFERRED, why)


def _from(clues: Clues) -> Publication:
    why = [f'the newest date in the text is "{clues.newest.text}"']
    upper = _upper(clues, why)
    lower = _raised(clues, upper, why)
    lower, upper = (lower, upper) if upper is None or lower <= upper else (clues.lower, None)
    within = upper is not None and (lower.year, lower.month) == (upper.year, upper.month)
    grain = Grain.MONTH if within else Grain.UNDEFINED
    period = Period(lower, upper, grain, anchor=clues.newest.text)
    return Publication(period, Basis.INFERRED, f"inferred: {', '.join(why)}")


def _upper(clues: Clues, why: list[str]) -> date | None:
    """The last day possible: near a newest date that the text also gives without its year."""
    same = [d for d in clues.recent if _is_same_day(d, clues.newest)]
    if same:
        return _soon_after(clues, same[0], why)
    ends = [d for d in clues.ahead if _first(d) > clues.lower]
    if not ends or not (clues.recent or clues.next_months):
        return None
    next_ = min(ends, key=_first)
    why.append(f'"{next_.text}" lies ahead')
    if next_.phrase.month in clues.next_months:
        return max(date(_first(next_).year - 1, 12, 31), clues.lower)
    return next_.last


def _is_same_day(a: Dated, b: Dated) -> bool:
    return (a.phrase.month, a.phrase.day) == (b.phrase.month, b.phrase.day)


def _soon_after(clues: Clues, same: Dated, why: list[str]) -> date:
    why.append(f'the text says "{same.text}" for it')
    if clues.this_month:
        why.append('and speaks of "this month"')
        return month_end(clues.lower)
    return clues.lower + (RECENT if same.phrase.weekday is None else SAME_WEEKS)


def _raised(clues: Clues, upper: date | None, why: list[str]) -> date:
    """The first day possible: a recent date without a year must fit what else is known."""
    lower = clues.lower
    for dated in clues.recent:
        fits = (d for d in _occurrences(dated.phrase, lower.year) if d + RECENT >= lower)
        first = next((d for d in fits if upper is None or d <= upper), None)
        if first is not None and first > lower:
            lower = first
            why.append(f'it tells of "{dated.text}"')
    return lower


def _occurrences(phrase: TimePhrase, year: int) -> Iterator[date]:
    """The days that a date without a year may be, from the year before on."""
    for number in range(max(year - 1, 1), min(year + YEARS_AHEAD, 9998) + 1):
        try:
            day = date(number, phrase.month or 1, phrase.day or 1)
        except ValueError:
            continue
        if phrase.weekday is None or phrase.weekday == day.weekday():
            yield day
