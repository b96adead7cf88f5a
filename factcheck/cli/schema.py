"""`factcheck schema`: the shape of what the tool writes and reads, as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import click

from factcheck.cli._output import publish
from factcheck.cli._rule_sketch import keys, tables
from factcheck.render._values import Json
from factcheck.render.json import pretty
from factcheck.rulebook import Rule, RuleBook, load, rules_folder
from factcheck.rulebook.loader import FORMAT

REPORT = "report-1.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES = {str: "string", bool: "boolean", int: "number", float: "number", list: "array"}


@click.command(short_help="The JSON Schema of reports, or of rule files.")
@click.argument("what", type=click.Choice(("report", "rules")))
def command(what: str) -> None:
    """Print the JSON Schema of the JSON report, or of a rule file read as JSON."""
    if what == "report":
        publish([(files("factcheck.render") / REPORT).read_text("utf-8")], utf8=True)
    else:
        publish([pretty(rules_schema(load(), rules_folder()))], utf8=True)


def rules_schema(book: RuleBook, folder: Path) -> dict[str, Json]:
    """What a rule file may hold, drawn from the schema and the rules in use."""
    kinds: dict[str, Json] = {
        name: {"type": "array", "items": _table(table, book.of(name))}
        for name, table in sorted(tables(folder).items())
    }
    return {
        "$schema": DIALECT,
        "title": "factcheck rule file",
        "type": "object",
        "properties": {"format": {"const": FORMAT}, **kinds},
        "required": ["format"],
        "additionalProperties": False,
    }


def _table(table: Mapping[str, object], rules: tuple[Rule, ...]) -> Json:
    """One kind of rule: its keys with the types that are in use, and its evidence."""
    required, optional = keys(table, "required"), keys(table, "optional")
    proven = table.get("examples") is not False
    own: dict[str, Json] = {key: _type(key, rules) for key in (*required, *optional)}
    common: dict[str, Json] = {
        "id": {"type": "string"},
        "why": {"type": "string", "minLength": 1},
        "version": {"type": "integer"},
        "hit": {"type": "array", "minItems": 2 if proven else 0, "items": _example()},
        "miss": {"type": "array", "minItems": 1 if proven else 0},
        "pair": {"type": "array", "items": {"type": "object"}},
    }
    evidence = ["hit", "miss"] if proven else []
    return {
        "type": "object",
        "properties": {**own, **common},
        "required": ["id", "why", *required, *evidence],
        "additionalProperties": False,
    }


def _example() -> Json:
    text: Json = {"type": "string"}
    return {"type": "object", "properties": {"text": text}, "required": ["text", "value"]}


def _type(key: str, rules: tuple[Rule, ...]) -> Json:
    """The types that the rules in use have under a key; {} when none has it."""
    values = [rule.fields[key] for rule in rules if key in rule.fields]
    named = sorted({TYPES.get(type(value), "object") for value in values})
    return {"type": [*named]} if named else {}
