"""What is known about an article: the keys that front matter and sources.toml share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from attrs import evolve, fields, frozen

from factcheck.model.article import Role
from factcheck.model.errors import ConfigError
from factcheck.model.period import Grain, Period

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ][\d:.+Z-]*)?)?)?\Z")


@frozen
class Metadata:
    """The values as written, "" where nothing is given; dates and roles are checked."""

    title: str = ""
    published: str = ""
    published_basis: str = ""
    role: str = ""
    source: str = ""
    url: str = ""
    author: str = ""
    agency: str = ""
    language: str = ""
    supersedes: str = ""
    embargoed_until: str = ""
    republishes: str = ""
    encoding: str = ""

    def over(self, other: Metadata) -> Metadata:
        """These values, and those of `other` where this one says nothing."""
        own = {a.name: getattr(self, a.name) for a in fields(Metadata)}
        return evolve(other, **{key: value for key, value in own.items() if value})


KEYS = tuple(a.name for a in fields(Metadata))
ALIASES = {"date": "published", "lang": "language"}
DATES = ("published", "embargoed_until")


def metadata(table: Mapping[str, object], where: str) -> Metadata:
    """The metadata in a table of known keys; ConfigError names `where`, key and remedy."""
    values: dict[str, str] = {}
    for key, value in table.items():
        values[ALIASES.get(key, key)] = _text(key, value, where)
    for key in DATES:
        if values.get(key):
            _checked(values[key], key, where)
    _check_role(values.get("role", ""), where)
    return Metadata(**values)


def known(key: str) -> bool:
    """True for a key of an article's metadata."""
    return key in KEYS or key in ALIASES


def suggestion(key: str, among: tuple[str, ...] = (*KEYS, *ALIASES)) -> str:
    """The known key that `key` looks like a misspelling of, "" for none."""
    close = get_close_matches(key.lower().replace("-", "_"), among, 1, 0.75)
    return close[0] if close else ""


def period(iso: str) -> Period:
    """The days that YYYY, YYYY-MM or YYYY-MM-DD names; ValueError when there are none."""
    found = ISO.match(iso.strip())
    if not found:
        raise ValueError(iso)
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or month is None:
        first = date(int(found[1]), 1, 1)
        return Period(first, first.replace(month=12, day=31), Grain.YEAR, value=iso)
    if day is None:
        first = date(year, month, 1)
        return Period(first, month_end(first), Grain.MONTH, value=iso)
    only = date(year, month, day)
    return Period(only, only, Grain.DAY, value=only.isoformat())


def month_end(day: date) -> date:
    """The last day of that day's month."""
    if day.month == 12:
        return day.replace(day=31)
    return day.replace(month=day.month + 1, day=1) - timedelta(days=1)


def _text(key: str, value: object, where: str) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ConfigError(f"{where}: '{key}' must be one text, not {value!r}")
    return str(value).strip()


def _checked(value: str, key: str, where: str) -> None:
    try:
        period(value)
    except ValueError as problem:
        raise ConfigError(
            f"{where}: '{key}' is {value!r}, which is no date; "
            "write YYYY, YYYY-MM or YYYY-MM-DD"
        ) from problem


def _check_role(value: str, where: str) -> None:
    if value and value not in set(Role):
        raise ConfigError(f"{where}: 'role' is {value!r}; it is 'source' or 'draft'")
