"""Units and currencies as the rules name them, with metric prefixes spelled out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from factcheck.facets.quantity.tokens import Phrases
from factcheck.rulebook import Rule, RuleBook

MONEY = "money"
TIME = frozenset({"time", "time/calendar"})


@frozen
class Unit:
    """A unit or currency: its id, what it measures, and how much of the base unit it is.

    `times` is what the number is multiplied with on reading (10 for "decade", read in years).
    """

    id: str
    dimension: str
    factor: Decimal
    rule: str
    times: Decimal = Decimal(1)


@frozen
class Prefix:
    """A metric prefix: "kilo", "k", 1000."""

    word: str
    symbol: str
    factor: Decimal


def unit_tables(book: RuleBook) -> tuple[Phrases[Unit], Phrases[Unit]]:
    """The units by their words (lower case) and by their symbols (as written)."""
    prefixes = tuple(_prefixes(book))
    words: list[tuple[str, Unit]] = []
    symbols: list[tuple[str, Unit]] = []
    for rule in book.of("unit"):
        unit = _unit(rule)
        words += [(word, unit) for word in rule.words("words")]
        symbols += [(symbol, unit) for symbol in rule.words("symbol")]
        for prefix, grown in _grown(rule, unit, prefixes):
            words += [(prefix.word + word, grown) for word in rule.words("words")]
            symbols += [(prefix.symbol + symbol, grown) for symbol in rule.words("symbol")]
    return Phrases(words), Phrases(symbols)


def currency_tables(book: RuleBook) -> tuple[Phrases[Unit], ...]:
    """Signs and names (lower case), codes (as written), and names that need a scale word."""
    signs: list[tuple[str, Unit]] = []
    names: list[tuple[str, Unit]] = []
    codes: list[tuple[str, Unit]] = []
    spoken: list[tuple[str, Unit]] = []
    for rule in book.of("currency"):
        unit = Unit(rule.text("code"), MONEY, Decimal(1), rule.id)
        signs += [(sign.lower(), unit) for sign in rule.words("symbols")]
        names += [(word, unit) for word in rule.words("words")]
        codes.append((rule.text("code"), unit))
        spoken += [(word, unit) for word in rule.words("spoken")]
    return Phrases(signs), Phrases(names), Phrases(codes), Phrases(spoken)


def _unit(rule: Rule) -> Unit:
    name = rule.id.removeprefix("unit.")
    factor = Decimal(rule.text("factor", "1"))
    dimension = rule.text("dimension", "") or name
    if rule.text("of", ""):
        return Unit(rule.text("of"), dimension, factor, rule.id, Decimal(rule.text("times")))
    return Unit(name, dimension, factor, rule.id)


def _prefixes(book: RuleBook) -> Iterator[Prefix]:
    for rule in book.of("number"):
        if rule.text("kind") == "prefix":
            parts = zip(
                rule.words("words"), rule.words("symbol"), rule.words("value"), strict=True
            )
            for word, symbol, value in parts:
                yield Prefix(word, symbol, Decimal(value))


def _grown(
    rule: Rule, unit: Unit, prefixes: tuple[Prefix, ...]
) -> Iterator[tuple[Prefix, Unit]]:
    wanted = rule.words("prefixes")
    power = int(rule.number("power", 1))
    for prefix in prefixes:
        if prefix.word in wanted:
            factor = unit.factor * prefix.factor**power
            yield prefix, Unit(prefix.word + unit.id, unit.dimension, factor, rule.id)
