"""What a run is asked: the command line, then the environment, then factcheck.toml."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import click
from attrs import frozen
from click.core import ParameterSource

from factcheck.model.errors import ConfigError
from factcheck.rulebook import RuleBook, load
from factcheck.rulebook.loader import SCHEMA
from factcheck.settings import Options, Setting, Settings, nearest, parsed, read_settings

UNSET = {ParameterSource.DEFAULT, ParameterSource.DEFAULT_MAP}


@frozen
class Asked:
    """What a run is asked, settled between the command line and the settings."""

    options: Options
    book: RuleBook
    corpus: tuple[Path, ...]


def asked(start: Path | None = None) -> Asked:
    """What the running command is asked; settings are looked for from `start` upwards."""
    given = click.get_current_context().params
    settings = found_settings(given["config"], isolated=given["isolated"], start=start)
    as_of = given.get("as_of")
    options = Options(
        as_of=as_of.date() if isinstance(as_of, datetime) else _day(settings),
        select=_codes(given.get("select")) or settings.words("select"),
        ignore=_codes(given.get("ignore")) or settings.words("ignore"),
        min_confidence=_confidence(given.get("min_confidence"), settings),
        severities=settings.severities(),
        exclude=given["exclude"] or settings.words("exclude"),
    )
    _settle_level(settings)
    return Asked(options, _book(settings), settings.paths("corpus"))


def _book(settings: Settings) -> RuleBook:
    """The rules that the settings name, or else those of this package."""
    folder = next(iter(settings.paths("rules")), None)
    if folder is not None and not (folder / SCHEMA).is_file():
        raise ConfigError(f"{folder}: no {SCHEMA} here, so this is no folder of rules")
    return load(folder)


def _settle_level(settings: Settings) -> None:
    """The level to fail at from the settings, where command line and environment are silent."""
    context = click.get_current_context()
    level = settings.values.get("fail-on")
    if level is not None and context.get_parameter_source("fail_on") in UNSET:
        context.params["fail_on"] = level


def _day(settings: Settings) -> date | None:
    value = settings.values.get("as-of")
    return value if isinstance(value, date) else None


def _confidence(stated: float | None, settings: Settings) -> float:
    value = settings.values.get("min-confidence", 0.0)
    return stated if stated is not None else value if isinstance(value, float) else 0.0


def _codes(written: Iterable[str] | None) -> tuple[str, ...]:
    """The codes of all uses of an option, in capitals."""
    found = (code.strip().upper() for one in written or () for code in one.split(","))
    return tuple(code for code in found if code)


def found_settings(
    written: Sequence[str], *, isolated: bool, start: Path | None = None
) -> Settings:
    """The settings of the file given, or else of the nearest one, with single ones over it."""
    single = [w for w in written if "=" in w and not Path(w).exists()]
    files = [Path(w) for w in written if w not in single]
    if len(files) > 1 or (files and isolated):
        raise click.UsageError("give one settings file, or --isolated")
    path = files[0] if files else None if isolated else nearest(start or Path())
    base = read_settings(path) if path else Settings()
    values: dict[str, Setting] = dict(base.values)
    for one in single:
        values.update(_single(one))
    return Settings(base.path, values)


def _single(written: str) -> Mapping[str, Setting]:
    """One KEY=VALUE; a value that is no TOML is a string."""
    key, _, value = written.partition("=")
    for said in (value, json.dumps(value, ensure_ascii=False)):
        try:
            return parsed(f"{key} = {said}".encode(), "--config")
        except ConfigError as problem:
            if "not a TOML file" not in str(problem):
                raise
    raise ConfigError(f"--config {written}: write KEY=VALUE")


def start_of(paths: Sequence[Path]) -> Path:
    """Where the search for settings starts: the first draft's folder."""
    first = paths[0]
    return first if first.is_dir() else first.parent


def all_paths(paths: Sequence[Path], name: str) -> tuple[Path, ...]:
    """The paths of the command line and of --files-from; UsageError when there is none."""
    stream = click.get_current_context().params["files_from"]
    listed = stream.read().decode("utf-8", "surrogateescape").splitlines() if stream else []
    found = (*paths, *(Path(line) for line in listed if line.strip()))
    if not found:
        raise click.UsageError(f"Missing argument '{name}'.")
    return found
