"""Numbers written with digits: their exact value and the place of the last digit given."""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST = 24  # more digits than any figure in the news has: an identifier

PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")


def parse_digits(word: str) -> Decimal | None:
    """The value of a digit token, None when it is no number ("192.168.1.2")."""
    if len(word) > LONGEST:
        return None
    if PLAIN.fullmatch(word):
        return Decimal(word)
    if ENGLISH.fullmatch(word) or INDIAN.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if EUROPEAN.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    return Decimal(word.replace(",", ".")) if COMMA.fullmatch(word) else None


def last_place(value: Decimal, *, spoken: bool) -> Decimal:
    """The place of the last digit that a number gives: 100 for 1,400 and 0.1 for 10.8.

    Zeros at the end count as given in numbers below a thousand, unless they are `spoken`
    ("20 million"); no number is taken to give fewer than two of its digits.
    """
    _, digits, exponent = value.as_tuple()
    place = int(exponent)
    if place < 0 or (not spoken and abs(value) < 1000):
        return Decimal(1).scaleb(place)
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    kept = min(zeros, max(len(digits) - 2, 0))
    return Decimal(1).scaleb(place + kept)
