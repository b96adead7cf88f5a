"""sources.toml: what a desk knows about the articles beside it and about who publishes."""

from __future__ import annotations

import tomllib
from pathlib import Path

from attrs import frozen

from factcheck.intake.metadata import KEYS, Metadata, known, metadata, suggestion
from factcheck.model.article import Source
from factcheck.model.errors import ConfigError

NAME = "sources.toml"
SOURCE_KEYS = ("id", "kind", "group", "republishes")


@frozen
class SourcesFile:
    """Metadata by file name (relative to the folder) and the sources declared."""

    articles: dict[str, Metadata]
    sources: tuple[Source, ...] = ()


def read_sources_file(path: Path, shown: str) -> SourcesFile:
    """What a sources.toml says; ConfigError names file, place and remedy where it is broken."""
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{shown}: not TOML: {problem}; correct that line") from problem
    except OSError as problem:
        raise ConfigError(f"{shown}: cannot be read: {problem.strerror}") from problem
    for key in content:
        if key not in {"article", "source", "format"}:
            raise ConfigError(f"{shown}: unknown '{key}'; it takes [[article]] and [[source]]")
    articles = _articles(_tables(content.get("article", []), "article", shown), shown)
    sources = _tables(content.get("source", []), "source", shown)
    return SourcesFile(articles, tuple(_source(n, t, shown) for n, t in enumerate(sources, 1)))


def _tables(value: object, name: str, shown: str) -> list[dict[str, object]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise ConfigError(f"{shown}: write '[[{name}]]', a list of tables")
    return value


def _articles(tables: list[dict[str, object]], shown: str) -> dict[str, Metadata]:
    found: dict[str, Metadata] = {}
    for number, table in enumerate(tables, 1):
        where = f"{shown}, article number {number}"
        file = table.get("file")
        if not isinstance(file, str) or not file:
            raise ConfigError(f"{where}: 'file' is missing: name the file it is about")
        where = f"{shown}, article '{file}'"
        if file in found:
            raise ConfigError(f"{where}: it has two tables; keep one")
        rest = {key: value for key, value in table.items() if key != "file"}
        _refuse_unknown([k for k in rest if not known(k)], (*KEYS, "file"), where)
        found[file] = metadata(rest, where)
    return found


def _source(number: int, table: dict[str, object], shown: str) -> Source:
    where = f"{shown}, source number {number}"
    _refuse_unknown([k for k in table if k not in SOURCE_KEYS], SOURCE_KEYS, where)
    values = {key: table.get(key, "") for key in SOURCE_KEYS}
    for key, value in values.items():
        if not isinstance(value, str):
            raise ConfigError(f"{where}: '{key}' must be one text, not {value!r}")
    name, kind, group, upstream = (str(values[key]) for key in SOURCE_KEYS)
    if not name:
        raise ConfigError(f"{where}: 'id' is missing: the name used under 'source'")
    derives = (upstream,) if upstream else ()
    return Source(name, kind, group, derives, f"declared in {NAME}")


def _refuse_unknown(unknown: list[str], among: tuple[str, ...], where: str) -> None:
    if not unknown:
        return
    meant = suggestion(unknown[0], among)
    hint = f"did you mean '{meant}'?" if meant else f"known are {', '.join(sorted(among))}"
    raise ConfigError(f"{where}: unknown key '{unknown[0]}'; {hint}")
