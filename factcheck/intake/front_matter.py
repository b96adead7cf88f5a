"""Front matter: `+++` TOML or simple `---` lines of `key: value` at the top of a file."""

from __future__ import annotations

import re
import tomllib

from attrs import frozen

from factcheck.intake.metadata import Metadata, known, metadata, suggestion
from factcheck.model.errors import ConfigError

FENCE = re.compile(r"(\+\+\+|---)[ \t]*(?:\r\n|\r|\n)")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
PAIR = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)\Z")
LONGEST = 200
"""Lines after which an open front matter is taken to be unclosed."""


@frozen
class FrontMatter:
    """The metadata at the top of a text, where its body starts, and keys that are not ours."""

    metadata: Metadata
    end: int
    foreign: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text; ConfigError names line and remedy where it is broken."""
    opened = FENCE.match(text)
    if not opened:
        return FrontMatter(Metadata(), 0)
    fence = opened[1]
    if fence == "---" and not PAIR.match(_line_at(text, opened.end())):
        return FrontMatter(Metadata(), 0)  # a rule drawn above the text
    lines, end = _inside(text, opened.end(), fence)
    table = _toml(lines) if fence == "+++" else _pairs(lines)
    foreign = tuple(key for key in table if not known(key))
    for key in foreign:
        _refuse_misspelling(key, lines)
    ours = {key: value for key, value in table.items() if known(key)}
    return FrontMatter(metadata(ours, "front matter"), end, foreign)


def _line_at(text: str, start: int) -> str:
    found = LINE.match(text, start)
    return found[0].strip() if found else ""


def _inside(text: str, start: int, fence: str) -> tuple[list[str], int]:
    lines: list[str] = []
    for found in LINE.finditer(text, start):
        line = found[0].rstrip()
        if line == fence:
            return lines, found.end()
        lines.append(line)
        if len(lines) > LONGEST:
            break
    raise ConfigError(
        f"front matter: '{fence}' on line 1 is never closed; add a line '{fence}' after it"
    )


def _toml(lines: list[str]) -> dict[str, object]:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as problem:
        raise ConfigError(
            f"front matter: not TOML: {_moved(str(problem))}; "
            "write key = \"value\" between the '+++' lines"
        ) from problem


def _moved(message: str) -> str:
    """A TOML message with its line counted from the top of the file."""
    return re.sub(r"\(at line (\d+)", lambda m: f"(at line {int(m[1]) + 1}", message)


def _pairs(lines: list[str]) -> dict[str, object]:
    table: dict[str, object] = {}
    for number, line in enumerate(lines, 2):
        if not line.strip() or line.startswith("#"):
            continue
        pair = PAIR.match(line)
        if not pair:
            raise ConfigError(
                f"front matter, line {number}: {line.strip()[:60]!r} is not 'key: value'"
            )
        if pair[1] in table:
            raise ConfigError(f"front matter, line {number}: '{pair[1]}' is given twice")
        table[pair[1]] = _unquoted(pair[2].strip())
    return table


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _refuse_misspelling(key: str, lines: list[str]) -> None:
    meant = suggestion(key)
    if not meant:
        return
    number = next((n for n, line in enumerate(lines, 2) if line.startswith(key)), 1)
    raise ConfigError(
        f"front matter, line {number}: unknown key '{key}'; did you mean '{meant}'?"
    )
