"""What one rule reads from an example, in the words a rule file uses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.facets.time import calendar
from factcheck.facets.time.find import find
from factcheck.facets.time.lexicon import slot_of
from factcheck.facets.time.settle import settle
from factcheck.model.article import Article, Basis, Publication, Role, lone_sentence
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The values this rule reads: TIMEX3 values and, behind each, its days as first..last."""
    if rule.table == "timeword":
        return _words(rule, example.text)
    published = example.options.get("published", "")
    read = read_text(example.text, str(published), book)
    return [v for m in read if m.rule == rule.id for v in _written(m.value)]


def read_text(text: str, published: str, book: RuleBook) -> tuple[Mention[Period], ...]:
    """The times of a text that stands alone; `published` is a day, a month, a year or ""."""
    sentence = lone_sentence(text)
    article = Article(
        "example", "", "", Role.SOURCE, "", text, "", publication=publication_of(published)
    )
    return settle(find(sentence, book, ()), article, book)


def publication_of(value: str) -> Publication | None:
    """A publication on that day, or in that month or year; None when it names none."""
    span = calendar.bounds(value)
    if span is None:
        return None
    return Publication(
        Period(*span, calendar.grain(value), value=value), Basis.SUPPLIED, "given"
    )


def _written(period: Period) -> Sequence[TomlValue]:
    low, high = period.earliest or "", period.latest or ""
    return [period.value, f"{period.value} {period.mod}".strip(), f"{low}..{high}"]


def _words(rule: Rule, text: str) -> list[TomlValue]:
    slot = slot_of([rule])
    pattern = re.compile(rf"(?<![0-9A-Za-z,.]){slot.pattern}(?![0-9A-Za-z])", re.IGNORECASE)
    return [slot.meaning(match[0]) for match in pattern.finditer(text)]
