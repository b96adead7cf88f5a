"""`factcheck explain`: the steps behind one conflict, or what a code means."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from factcheck.cli._options import ASCII, READABLE, WIDTH, shape_option
from factcheck.cli._output import plain_view, publish
from factcheck.model.errors import ConfigError
from factcheck.render import View
from factcheck.render._envelope import envelope
from factcheck.render._explain import explained
from factcheck.render._export import export_of
from factcheck.render._meaning import Meaning, meaning_json, meaning_lines
from factcheck.render._saved import named
from factcheck.render._values import Json
from factcheck.render.json import pretty
from factcheck.rulebook import load
from factcheck.settings import did_you_mean

CODE = re.compile(r"FC[0-9]{3}|FC[0-9A-Z]+|[Ff][Cc][0-9]{3}")
PREFIX = "code."
ID = re.compile(r"(?:fc1:)?[0-9a-f]{2,16}")


@click.command(short_help="Every step behind a conflict, or what a code means.")
@click.argument("what", metavar="ID|CODE")
@click.argument("paths", metavar="[PATH...]", type=READABLE, nargs=-1)
@click.option(
    "--report",
    "saved",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    show_envvar=True,
    help="A report saved with --format json, instead of PATH.",
)
@click.option(
    "--against",
    metavar="PATH",
    type=READABLE,
    multiple=True,
    show_envvar=True,
    help="PATH is a draft held against these articles, as in `factcheck check`.",
)
@shape_option
@ASCII
@WIDTH
def command(
    what: str,
    paths: tuple[Path, ...],
    saved: Path | None,
    against: tuple[Path, ...],
    **given: object,
) -> None:
    """Explain a conflict by its ID, or a CODE such as FC101.

    The ID, or its beginning, is looked for in the report on PATH or in a saved report.
    """
    view, wants_json = plain_view(), given["shape"] == "json"
    if CODE.fullmatch(what):
        page = _page(what.upper())
        shown = iter([pretty(meaning_json(page))]) if wants_json else meaning_lines(page, view)
    elif ID.fullmatch(what):
        found = _conflicts(what, paths, saved, against)
        shown = (pretty({**c}) for c in found) if wants_json else _pages(found, view)
    else:
        raise click.UsageError(f"'{what}' is neither a code (FC101) nor an id (fc1:1a2b3c4d)")
    publish(shown, utf8=wants_json)


def _pages(found: Sequence[Mapping[str, Json]], view: View) -> Iterator[str]:
    for number, conflict in enumerate(found):
        yield "\n" if number else ""
        yield from explained(conflict, view)


def _conflicts(
    wanted: str, paths: Sequence[Path], saved: Path | None, against: Sequence[Path]
) -> Sequence[Mapping[str, Json]]:
    """The conflicts of that id in the saved report, or in the one on the paths."""
    if saved is not None:
        if paths or against:
            raise click.UsageError("give PATH or --report, not both")
        return named(_read(saved), wanted, str(saved))
    if not paths:
        raise click.UsageError("say where: give the PATH of the report, or --report FILE")
    from factcheck.pipeline import check, report

    made = check(paths, against) if against else report(paths)
    whole = envelope(export_of(made), View())
    return named(whole, wanted, "the report")


def _read(path: Path) -> Json:
    try:
        found: Json = json.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise ConfigError(f"{path}: cannot be read: {problem.strerror}") from problem
    except (ValueError, RecursionError) as problem:
        raise ConfigError(f"{path}: not a JSON report of factcheck") from problem
    return found


def _page(code: str) -> Meaning:
    """The page of a code that a report may hold."""
    from factcheck.pipeline import known_codes

    rules = {rule.id.removeprefix(PREFIX): rule for rule in load().of("code")}
    known = tuple(sorted(rules.keys() & {*known_codes()}))
    if code not in known:
        raise ConfigError(f"unknown code '{code}'{did_you_mean(code, known)}")
    rule = rules[code]
    return Meaning(
        code=code,
        title=rule.text("title"),
        why=rule.text("why"),
        meaning=rule.text("meaning"),
        flagged=rule.words("flagged"),
        not_flagged=rule.words("not_flagged"),
        silence=rule.text("silence"),
        draft=rule.flag("draft"),
    )
