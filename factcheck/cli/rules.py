"""`factcheck rules`: what the tool knows, proven on its own examples."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import click

from factcheck.cli._exits import CLEAN, CONFLICTS, INVALID
from factcheck.cli._options import READABLE
from factcheck.cli._output import publish
from factcheck.cli._rule_pages import rule_lines, rule_page
from factcheck.cli._rule_sketch import sketch
from factcheck.model.errors import ConfigError
from factcheck.proof import HIT, MISS, PAIR, Proof, Trial, prove_all
from factcheck.render._visible import visible
from factcheck.render._words import counted
from factcheck.rulebook import load, rules_folder
from factcheck.rulebook.loader import SCHEMA
from factcheck.settings import did_you_mean

COUNTS = ("tp", "fn", "tn", "fp", "pairs_right", "pairs_wrong")


@click.group(short_help="What the tool knows, and the proof of it.")
def command() -> None:
    """Work with the rules."""


@command.command("test", short_help="Every rule on its own examples.")
@click.argument("path", type=READABLE, required=False)
@click.option(
    "-f",
    "--format",
    type=click.Choice(("json", "text")),
    default="text",
    show_default=True,
    show_envvar=True,
    help="What to print.",
)
def prove_rules(path: Path | None, **_: object) -> None:
    """Read every example of the rules under PATH (default: the rules in use).

    Exits with 1 when a rule does not read what it says, with 2 when a rule file is invalid.
    """
    folder = folder_of(path) if path else rules_folder()
    book = load(folder)
    proofs = prove_all(book, [r for r in book.rules if _inside(folder / r.file, path)])
    context = click.get_current_context()
    wants_json = context.params["format"] == "json"
    publish(as_json(proofs) if wants_json else as_text(proofs, folder.name), utf8=True)
    passed = all(proof.passed for proof in proofs)
    context.exit(CLEAN if passed else CONFLICTS)


@command.command("list", short_help="Every rule on a line.")
@click.option("--table", metavar="T", show_envvar=True, help="Only the rules of this kind.")
def list_rules(table: str | None) -> None:
    """List the rules in use: the id, the file and what each is for."""
    book = load()
    known = tuple(sorted({rule.table for rule in book.rules}))
    if table is not None and table not in known:
        raise ConfigError(f"no rules of kind '{table}'{did_you_mean(table, known)}")
    publish(rule_lines(r for r in book.rules if table in {None, r.table}), utf8=True)


@command.command("show", short_help="One rule as it is written.")
@click.argument("rule_id", metavar="ID")
def show_rule(rule_id: str) -> None:
    """Print the rule of that ID with its examples, and where it stands."""
    book = load()
    rule = book.find(rule_id)
    if rule is None:
        known = tuple(r.id for r in book.rules)
        near = did_you_mean(rule_id, known) if rule_id else ""
        raise ConfigError(f"no rule '{rule_id}'{near if 'mean' in near else ''}")
    publish(rule_page(rule, rules_folder()), utf8=True)


@command.command("check", short_help="Are the rules well formed?")
@click.argument("path", type=READABLE, required=False)
def check_rules(path: Path | None) -> None:
    """Look for what is wrong with the rules under PATH without proving them.

    Exits with 2 on unknown keys, missing examples, ids used twice, overlapping names, and
    patterns that no text can match.
    """
    from factcheck.cli._rule_check import problems

    folder = folder_of(path) if path else rules_folder()
    book = load(folder)
    wrong = list(problems(book))
    files = len({rule.file for rule in book.rules})
    fine = f"{counted(len(book.rules), 'rule')} in {counted(files, 'file')}: all well formed"
    publish((f"{visible(line)}\n" for line in wrong or [fine]), utf8=True)
    click.get_current_context().exit(INVALID if wrong else CLEAN)


@command.command("new", short_help="A rule to fill in.")
@click.argument("kind", metavar="KIND")
def new_rule(kind: str) -> None:
    """Print a rule file with one new rule of that KIND, such as cue, entity or unit."""
    folder = rules_folder()
    publish(sketch(kind, load(folder), folder), utf8=True)


def folder_of(path: Path) -> Path:
    """The folder of rules that a path is or stands in: the one that holds the schema."""
    resolved = path.resolve()
    for folder in (resolved, *resolved.parents):
        if (folder / SCHEMA).is_file():
            return folder
    raise ConfigError(f"{path}: no {SCHEMA} here or above, so this is no folder of rules")


def _inside(file: Path, path: Path | None) -> bool:
    return path is None or file.resolve().is_relative_to(path.resolve())


def as_text(proofs: Iterable[Proof], root: str) -> Iterator[str]:
    """A line for each file, and what went wrong in it."""
    found = [(f"{root}/{file}", list(own)) for file, own in groupby(proofs, _file)]
    widest = max((len(name) for name, _ in found), default=0)
    for name, own in found:
        trials = [trial for proof in own for trial in proof.trials]
        passed = sum(trial.passed for trial in trials)
        counts = f"{counted(len(own), 'rule'):>10}  {counted(len(trials), 'example'):>13}"
        yield f"{name:<{widest}}{counts}  {passed:>5} passed\n"
        for proof in own:
            yield from _failures(proof)


def _file(proof: Proof) -> str:
    return proof.rule.file


def _failures(proof: Proof) -> Iterator[str]:
    if not proof.owned:
        yield f"  {proof.rule.id}: no room reads the table '{proof.rule.table}'\n"
    for trial in proof.failures:
        yield f"  {proof.rule.id}: a {trial.kind} failed\n"
        yield f"    text      {visible(trial.text)}\n"
        yield f"    expected  {_expected(trial)}\n"
        yield f"    got       {'; '.join(_shown(v) for v in trial.got) or 'nothing'}\n"


def _expected(trial: Trial) -> str:
    return "nothing" if trial.kind == MISS else _shown(trial.expected)


def _shown(value: object) -> str:
    return visible(json.dumps(value, ensure_ascii=False, sort_keys=True))


def as_json(proofs: Iterable[Proof]) -> Iterator[str]:
    """The proofs as one JSON document: true and false positives and negatives per rule."""
    rules = [
        {
            "id": proof.rule.id,
            "table": proof.rule.table,
            "file": proof.rule.file,
            "owned": proof.owned,
            "tp": proof.count(HIT, passed=True),
            "fn": proof.count(HIT, passed=False),
            "tn": proof.count(MISS, passed=True),
            "fp": proof.count(MISS, passed=False),
            "pairs_right": proof.count(PAIR, passed=True),
            "pairs_wrong": proof.count(PAIR, passed=False),
            "failures": [_failure(trial) for trial in proof.failures],
        }
        for proof in proofs
    ]
    total = {key: sum(int(str(rule[key])) for rule in rules) for key in COUNTS}
    whole = {"schema_version": "1.0", "rules": rules, "summary": total}
    yield json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _failure(trial: Trial) -> dict[str, object]:
    return {
        "kind": trial.kind,
        "text": trial.text,
        "expected": None if trial.kind == MISS else trial.expected,
        "got": list(trial.got),
    }
