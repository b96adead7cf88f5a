"""What one rule reads from an example: the figures that are not read without the rule."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.facets.quantity.labels import masked_spans
from factcheck.facets.quantity.lexicon import lexicon
from factcheck.facets.quantity.read import read
from factcheck.facets.quantity.reading import mention
from factcheck.facets.quantity.settle import settle
from factcheck.model.article import Article, Role
from factcheck.model.quantity import Bound, Quantity
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

NAMES = ("unit", "per", "counted", "role", "trend")


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The values this rule adds to what is read from the example, or else hides in it.

    Of a mask the words that it hides are given.
    """
    if rule.table == "quantity" and rule.text("kind") == "mask":
        masks = masked_spans(example.text, lexicon(book))
        return [example.text[start:end] for start, end, by in masks if by == rule.id]
    with_rule = _figures(example.text, book)
    without = _figures(example.text, _without(book, rule.id))
    return _missing(with_rule, without) or _missing(without, with_rule)


def _missing(values: Sequence[TomlValue], known: Sequence[TomlValue]) -> list[TomlValue]:
    return [value for value in values if value not in known]


@lru_cache(maxsize=4)
def _without(book: RuleBook, rule_id: str) -> RuleBook:
    return RuleBook(tuple(r for r in book.rules if r.id != rule_id), book.digest)


def _figures(text: str, book: RuleBook) -> list[TomlValue]:
    tokens, readings = read(text, lexicon(book), ())
    article = Article("", "", "", Role.SOURCE, "", text, "")
    mentions = settle([mention(r, tokens, 0) for r in readings], article, book)
    return [written(m.value) for m in mentions]


def written(quantity: Quantity) -> TomlValue:
    """A quantity as a rule file writes it: only what differs from a plain count."""
    found: dict[str, TomlValue] = dict(_interval(quantity))
    if quantity.bound is not Bound.EXACT:
        found["bound"] = quantity.bound.value
    parts = (quantity.unit, quantity.per, quantity.counted, quantity.role, quantity.trend)
    found |= {name: part for name, part in zip(NAMES, parts, strict=True) if part}
    if quantity.qualifiers:
        found["qualifiers"] = list(quantity.qualifiers)
    if quantity.like != quantity.counted:
        found["like"] = quantity.like
    if quantity.total is not None:
        found["total"] = _number(quantity.total)
    return found | ({"ordinal": True} if quantity.ordinal else {})


def _interval(quantity: Quantity) -> list[tuple[str, TomlValue]]:
    low, high = quantity.low, quantity.high
    if low is not None and low == high:
        return [("value", _number(low))]
    ends = (("low", low), ("high", high))
    return [(name, _number(end)) for name, end in ends if end is not None]


def _number(value: Decimal) -> TomlValue:
    return int(value) if value == value.to_integral_value() else float(value)
