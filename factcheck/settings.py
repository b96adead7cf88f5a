"""What a run is asked for, and where a desk writes it down once: factcheck.toml."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from fnmatch import fnmatchcase
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias

from attrs import field, frozen

from factcheck.model.errors import ConfigError
from factcheck.model.report import Severity

NAMES = ("factcheck.toml", ".factcheck.toml")
STOP = ".git"
LEVELS = (*(s.value for s in Severity), "never")

Setting: TypeAlias = "str | float | tuple[str, ...] | date | Mapping[str, Severity]"


@frozen
class Options:
    """What a run may be asked: `as_of` is the day to judge by (default: the newest article).

    Only codes in `select` (() for all) and not in `ignore` are reported, from `min_confidence`
    on; `severities` replaces that of a code; `exclude` names files to leave out, as patterns.
    """

    as_of: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.0
    severities: Mapping[str, Severity] = field(factory=dict, hash=False)
    exclude: tuple[str, ...] = ()

    def keeps(self, code: str, confidence: float = 1.0) -> bool:
        """True when a finding of that code and confidence is asked for."""
        chosen = not self.select or code in self.select
        return chosen and code not in self.ignore and confidence >= self.min_confidence

    def leaves_out(self, *names: str) -> bool:
        """True when one of a file's names fits a pattern of `exclude`."""
        return any(fnmatchcase(name, pattern) for name in names for pattern in self.exclude)

    def codes(self) -> tuple[str, ...]:
        """Every code that was named, for whoever knows which codes there are."""
        return (*self.select, *self.ignore, *sorted(self.severities))

    def digest(self) -> str:
        """The SHA-256 of everything asked for, in hex."""
        asked = {
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "exclude": sorted(self.exclude),
            "ignore": sorted(self.ignore),
            "min_confidence": self.min_confidence,
            "select": sorted(self.select),
            "severity": {code: s.value for code, s in sorted(self.severities.items())},
        }
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


@frozen
class Settings:
    """What a configuration file says: `values` by key; paths are relative to its folder."""

    path: Path | None = None
    values: Mapping[str, Setting] = field(factory=dict, hash=False)

    def paths(self, key: str) -> tuple[Path, ...]:
        """The paths under `key`, found from where the file stands."""
        base = self.path.parent if self.path else Path()
        return tuple(base / name for name in self.words(key))

    def words(self, key: str) -> tuple[str, ...]:
        """The strings under `key`, () when it is not set."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()

    def severities(self) -> Mapping[str, Severity]:
        """The severity of each code that has another one than usual."""
        value = self.values.get("severity")
        return value if isinstance(value, Mapping) else {}


def nearest(start: Path) -> Path | None:
    """The configuration file in this folder or above it; a `.git` ends the search."""
    folder = start.resolve()
    for place in (folder, *folder.parents):
        for name in NAMES:
            if (place / name).is_file():
                return place / name
        if (place / STOP).exists():
            return None
    return None


def read_settings(path: Path) -> Settings:
    """What a configuration file says; ConfigError names the file and the key."""
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise ConfigError(f"{path}: cannot be read: {problem.strerror}") from problem
    return Settings(path, parsed(content, str(path)))


def parsed(content: bytes, name: str) -> Mapping[str, Setting]:
    """The settings in a TOML text, checked; ConfigError names the text and the key."""
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{name}: not a TOML file: {problem}") from problem
    return {key: _setting(key, value, name) for key, value in table.items()}


def _setting(key: str, value: object, name: str) -> Setting:
    reader = READERS.get(key)
    if reader is None:
        raise ConfigError(f"{name}: unknown key '{key}'{did_you_mean(key, READERS)}")
    found = reader(value)
    if found is None:
        raise ConfigError(f"{name}: '{key}' must be {WANTED[key]}")
    return found


def did_you_mean(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """A hint at the nearest known word, or at all of them."""
    near = get_close_matches(word, known, max(1, len(known)))
    if not near:
        return f"; known are {', '.join(sorted(known))}"
    return f"; did you mean '{max(near, key=lambda one: _beginning(one, word))}'?"


def _beginning(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(takewhile(bool, (x == y for x, y in zip(one, other, strict=False))))


def _words(value: object) -> Setting | None:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(i, str) and i for i in items):
        return None
    return tuple(str(i) for i in items)


def _path(value: object) -> Setting | None:
    return (value,) if isinstance(value, str) and value else None


def _level(value: object) -> Setting | None:
    return value if isinstance(value, str) and value in LEVELS else None


def _share(value: object) -> Setting | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return (
        float(value) if number and isinstance(value, int | float) and 0 <= value <= 1 else None
    )


def _day(value: object) -> Setting | None:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _severities(value: object) -> Setting | None:
    known = [s.value for s in Severity]
    if not isinstance(value, dict) or not all(v in known for v in value.values()):
        return None
    return {str(code): Severity(level) for code, level in value.items()}


READERS = {
    "as-of": _day,
    "corpus": _words,
    "exclude": _words,
    "fail-on": _level,
    "ignore": _words,
    "min-confidence": _share,
    "rules": _path,
    "select": _words,
    "severity": _severities,
}
WANTED = {
    "as-of": "a day, YYYY-MM-DD",
    "corpus": "a path or a list of paths",
    "exclude": "a pattern of file names or a list of them",
    "fail-on": f"one of {', '.join(LEVELS)}",
    "ignore": "a code or a list of codes",
    "min-confidence": "a number from 0 to 1",
    "rules": "the path of a folder of rules",
    "select": "a code or a list of codes",
    "severity": f"a table of codes, each {', '.join(s.value for s in Severity)}",
}


def shown(settings: Mapping[str, Setting]) -> Iterator[str]:
    """The settings as lines of TOML, in the order of their keys, tables last."""
    for key in sorted(settings, key=lambda k: (k == "severity", k)):
        value = settings[key]
        if isinstance(value, Mapping):
            yield f"[{key}]"
            yield from (f'{json.dumps(c)} = "{s}"' for c, s in sorted(value.items()))
        else:
            yield f"{key} = {_toml(value, single=READERS[key] is _path)}"


def _toml(value: str | float | tuple[str, ...] | date, *, single: bool) -> str:
    """A value as TOML; a `single` word stands without the list it is kept in."""
    if isinstance(value, date):
        return value.isoformat()
    plain = list(value) if isinstance(value, tuple) else value
    return json.dumps(plain[0] if single and isinstance(plain, list) else plain)
