"""Figures read by factcheck against a file of labelled sentences; labels are never looked at.

usage: quantity_values.py GOLD.jsonl PREDICTIONS.jsonl [--convention newsquant|plain]

Reads the `text` of each line of GOLD, writes one prediction a line, and prints the totals of
the scorers that stand beside GOLD. Where a set counts otherwise than factcheck does, the
difference is translated here: ordinals are left out, a change is a range, dozens are 12 to 120.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path

from factcheck.facets import quantity
from factcheck.model.article import Article, Role, lone_sentence
from factcheck.model.mention import Mention
from factcheck.model.quantity import Bound, Quantity
from factcheck.rulebook import RuleBook, load

SCORERS = ("score_quantity.py", "score_exact.py")
SIGNS = {
    Bound.EXACT: "=",
    Bound.BETWEEN: "=",
    Bound.ABOUT: "~",
    Bound.AT_LEAST: ">=",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "<=",
    Bound.UP_TO: "<=",
    Bound.LESS_THAN: "<",
}
UNITS = {
    "percent": "percentage",
    "tonne": "metric ton",
    "USD": "dollar",
    "GBP": "pound sterling",
    "EUR": "euro",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "RUB": "russian ruble",
    "XOF": "cfa franc",
    "INR": "rupee",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singapore dollar",
    "ZAR": "south african rand",
    "ILS": "shekel",
    "MYR": "malaysian ringgit",
    "TRY": "turkish lira",
    "CHF": "swiss franc",
    "BTC": "bitcoin",
    "share": "-",
    "fold": "count",
    "times": "count",
    "pound-mass": "pound-mass",
    "milliampere-hour": "milliampere-hour",
    "part-per-billion": "parts-per-billion",
    "part-per-million": "parts-per-million",
}
SPANS = ("past", "last", "period of")  # "about" here, exact in these sets
OPEN_HEDGES = ("under", "below", "less", "fewer", "short")  # "nearly" is "~" in these sets
ONE_OF = re.compile(r"(?i)\bone of (?:the|my|its|our|his|her|their)((?: [a-z]+){0,3})?")
SCORE = re.compile(r"(?<![0-9-])([0-9]{1,2})-([0-9]{1,2})(?![0-9-])")
Row = dict[str, object]


def main() -> None:
    """Write the predictions and print the scorers' totals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--convention", choices=("newsquant", "plain"), default="newsquant")
    options = parser.parse_args()
    rows = list(predict(options.gold, load(topics=False), options.convention))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    options.predictions.write_text(lines, encoding="utf-8")
    for name in SCORERS:
        scorer = options.gold.parent / name
        if scorer.is_file():
            command = [sys.executable, str(scorer), str(options.gold), str(options.predictions)]
            print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def predict(gold: Path, book: RuleBook, convention: str) -> Iterator[Row]:
    """The predictions for each sentence of a file."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        if line.strip():
            entry = json.loads(line)
            mentions = _read(_unmangled(entry["text"]), book)
            for row in _rows(mentions, convention):
                yield {"doc": entry["doc"], **row}
            for row in _pairs(entry["text"]) if convention == "newsquant" else ():
                yield {"doc": entry["doc"], **row}


def _unmangled(text: str) -> str:
    """The text with the currency signs that the collection spoiled, at the same offsets."""
    text = re.sub(r"\bPS(?=[0-9.,]+(?:m|bn|tn|k)?\b)", " £", text)
    return re.sub(r"\bY=(?=[0-9])", " ¥", text)


def _pairs(text: str) -> Iterator[Row]:
    """NewsQuant counts the "one" of "one of the best" and the pair of a score; we do not."""
    for match in SCORE.finditer(text):
        ends = [float(match.group(1)), float(match.group(2))]
        row: Row = {"start": match.start(), "end": match.end(), "text": match.group()}
        if ends[0] > ends[1]:
            yield {**row, "value": ends, "unit": "-", "approx": "="}
    for match in ONE_OF.finditer(text):
        unit = match.group(1) or "-"
        row = {"start": match.start(), "end": match.start() + 3, "text": "one"}
        yield {**row, "value": 1.0, "unit": unit, "approx": "="}


def _read(text: str, book: RuleBook) -> tuple[Mention[Quantity], ...]:
    article = Article("lone", "", "", Role.SOURCE, "", text, "")
    found = quantity.find(lone_sentence(text), book, ())
    counts = [m for m in found if not m.value.ordinal]
    return quantity.settle(counts, article, book)


def _rows(mentions: Sequence[Mention[Quantity]], convention: str) -> Iterator[Row]:
    skip = False
    for mention, after in zip_longest(mentions, mentions[1:]):
        if skip:
            skip = False
            continue
        row = _row(mention, convention)
        if convention == "newsquant" and after and _is_change(mention.value, after.value):
            row["value"] = [_plain(mention.value.stated), _plain(after.value.stated)]
            row["end"], skip = after.end, True
        yield row


def _is_change(a: Quantity, b: Quantity) -> bool:
    known = a.stated is not None and b.stated is not None
    return known and (a.role, b.role) == ("from", "to")


def _row(mention: Mention[Quantity], convention: str) -> Row:
    value = mention.value
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": _value(value, convention),
        "unit": _unit(value, convention),
        "approx": _sign(value, convention),
    }


def _value(value: Quantity, convention: str) -> float | list[float]:
    if value.stated is not None:
        return _plain(value.stated)
    low, high = value.low or Decimal(0), value.high or Decimal(0)
    if value.vague and convention == "newsquant":
        return _habit(low, value.wording.number.split()[0].lower())
    return [_plain(low), _plain(high)]


def _habit(low: Decimal, word: str) -> list[float]:
    """The range that NewsQuant gives a vague word: one to ten of what it names."""
    start = _plain(low)
    if word != "tens":
        start /= 2 if word != "several" else 1
    return [start, start * 10]


def _plain(value: Decimal | None) -> float:
    return float(value or 0)


def _unit(value: Quantity, convention: str) -> str:
    name = UNITS.get(value.unit, value.unit.replace("-", " "))
    if value.role == "age":
        name += " of age"
    if not value.unit or value.unit == "share":
        named = value.wording.noun or value.unit  # "27 were killed" names no noun
        name = " ".join((*value.qualifiers, value.counted)) if named else "-"
        name = name or "-"
    if value.unit == "share" and convention == "newsquant":
        name = f"% {name}"
    return f"{name} per {value.per.replace('-', ' ')}" if value.per else name


def _sign(value: Quantity, convention: str) -> str:
    """The sign of a bound; a ceiling that only another figure states is not part of it."""
    hedge = value.wording.hedge.lower()
    if value.role in {"from", "to"} and not hedge:
        return "="
    if value.vague and not hedge:
        return "=" if convention == "newsquant" else "~"
    if convention == "newsquant" and (sign := _newsquant_sign(value, hedge)):
        return sign
    near = value.bound is Bound.LESS_THAN and value.low is not None
    if near and not any(word in hedge for word in OPEN_HEDGES):
        return "~"
    return SIGNS[value.bound]


def _newsquant_sign(value: Quantity, hedge: str) -> str:
    """The signs that NewsQuant has beside bounds: a step up or down, "" for none."""
    if hedge.endswith(SPANS):
        return "="
    if value.bound not in {Bound.EXACT, Bound.BETWEEN} or not value.unit:
        return ""
    fallen = value.unit == "percent" and value.high is not None and value.high < 0
    return "down" if fallen else value.trend


if __name__ == "__main__":
    main()
