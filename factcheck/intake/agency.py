"""Who is credited: wire services named in metadata, bylines, datelines and closing lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from factcheck.model.article import Zone, ZoneKind
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("agency",)
BRACKETED = re.compile(r"\(([^()\n]{2,40})\)\s*(?:[-–—]|\Z)|\A\(([^()\n]{2,40})\)")
LEADING = re.compile(r"\A([^\W\d_][\w .&]{1,40}?)\s*[-–—]\s*\Z")
PLACE_SIGN = re.compile(r"[,\d]")


@frozen(eq=False)
class Agencies:
    """The wire services of a book: the pattern of all their names, and each name's own."""

    pattern: re.Pattern[str]
    names: dict[str, str]


def agencies(
    stated: str, text: str, zones: Iterable[Zone], book: RuleBook, names: Iterable[str] = ()
) -> tuple[str, ...]:
    """The services credited by metadata and in the credit zones, each once, in text order.

    `names` are other sources of the collection: a dateline may credit one of them, too.
    """
    found = [_canonical(part, book) for part in _parts(stated)]
    for zone in zones:
        if zone.kind is ZoneKind.CREDIT:
            found += _credited(text[zone.start : zone.end], book, tuple(names))
    return tuple(dict.fromkeys(name for name in found if name))


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The services that this rule finds in a credit."""
    return [*_known(example.text, _compiled(RuleBook((rule,), "")))]


def _parts(stated: str) -> list[str]:
    return [part.strip() for part in stated.split(";") if part.strip()]


def _canonical(name: str, book: RuleBook) -> str:
    """The service in a name such as "DW (Cologne)", else the name as written."""
    return next(_known(name, _compiled(book)), name)


def _credited(credit: str, book: RuleBook, names: tuple[str, ...]) -> Iterator[str]:
    known = list(_known(credit, _compiled(book)))
    yield from known
    if known:
        return
    bracket = BRACKETED.search(credit)
    if bracket:
        name = (bracket[1] or bracket[2]).strip()
        if _is_name(name):
            yield _full(name, names)
    leading = LEADING.match(credit)
    if leading and _full(leading[1], names) != leading[1]:
        yield _full(leading[1], names)


def _is_name(name: str) -> bool:
    """A name in brackets: up to three words, each with a capital, no place and no figure."""
    words = name.split()
    capitals = all(w[0].isupper() for w in words)
    return len(words) <= 3 and capitals and not PLACE_SIGN.search(name)


def _full(name: str, names: tuple[str, ...]) -> str:
    """The source of the collection that a credit shortens, else the credit itself."""
    begins = sorted(n for n in names if n.casefold().startswith(name.casefold() + " "))
    same = [n for n in names if n.casefold() == name.casefold()]
    return next(iter((*same, *begins)), name)


def _known(credit: str, known: Agencies) -> Iterator[str]:
    for match in known.pattern.finditer(credit):
        yield known.names[match[0].casefold()]


@lru_cache(maxsize=8)
def _compiled(book: RuleBook) -> Agencies:
    names = {
        word.casefold(): rule.text("name")
        for rule in book.of("agency")
        for word in (*rule.words("words"), rule.text("name"))
    }
    listed = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    # Abbreviations are written in capitals; "ap" or "afp" inside a word is no agency.
    pattern = re.compile(rf"(?<!\w)(?:{listed})(?!\w)" if listed else r"(?!)", re.IGNORECASE)
    return Agencies(pattern, names)
