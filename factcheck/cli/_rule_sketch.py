"""A new rule to fill in, drawn from the rules of its kind: its keys, and values in use."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.model.errors import ConfigError, RuleError
from factcheck.rulebook import Rule, RuleBook, TomlValue
from factcheck.rulebook.loader import FORMAT, SCHEMA
from factcheck.settings import did_you_mean

BARE = re.compile(r"[A-Za-z0-9_-]+")
OWN = {"words": "a phrase of your own", "alias": "A Name of Your Own"}
LISTED = 3  # items of a list that are shown as an example
SHOWN = 6  # values in use that are named in a comment


def tables(folder: Path) -> dict[str, Mapping[str, object]]:
    """What the schema of a folder of rules says of each table."""
    try:
        found = tomllib.loads((folder / SCHEMA).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise RuleError(f"{folder / SCHEMA}: cannot be read: {problem}") from problem
    return {name: table for name, table in found.items() if isinstance(table, dict)}


def keys(table: Mapping[str, object], which: str) -> list[str]:
    """The required or the optional keys of a table."""
    value = table.get(which, [])
    return [str(key) for key in value] if isinstance(value, list) else []


def sketch(kind: str, book: RuleBook, folder: Path) -> Iterator[str]:
    """The lines of a rule file with one new rule, which `rules check` accepts as it stands."""
    known = tables(folder)
    if kind not in known:
        raise ConfigError(f"no rules of kind '{kind}'{did_you_mean(kind, known)}")
    like = book.of(kind)
    yield f"format = {FORMAT}\n\n[[{kind}]]\n"
    yield f'id = "{_id(like)}"  # unique among all rules; never used again\n'
    yield 'why = "Say in one line what this rule is for."\n'
    needed, optional = keys(known[kind], "required"), keys(known[kind], "optional")
    model = like[0].fields if like else {}
    for key in (*needed, *(k for k in optional if k in model)):
        yield f"{key} = {toml(_value(key, like))}{_in_use(key, like)}\n"
    for key in (k for k in optional if k not in model):
        shape = _value(key, [*like, *book.rules])
        yield f"# {key} = {toml(shape)}{_in_use(key, like)}\n"
    if known[kind].get("examples") is not False:
        yield from _examples(like)


def _id(like: Sequence[Rule]) -> str:
    head, dot, _ = like[0].id.partition(".") if like else ("", "", "")
    return f"{head}.new-rule" if dot else "new-rule"


def _value(key: str, like: Sequence[Rule]) -> TomlValue:
    """A value that fits the key: one's own words, or what the first such rule has.

    A list with a value for each word is as long as one's own words are: one.
    """
    if key in OWN:
        return [OWN[key]]
    rule = next((rule for rule in like if key in rule.fields), None)
    value = rule.fields[key] if rule else ""
    words = rule.fields.get("words") if rule else None
    parallel = isinstance(value, list) and isinstance(words, list) and len(value) == len(words)
    return value[: 1 if parallel else LISTED] if isinstance(value, list) else value


def _in_use(key: str, like: Sequence[Rule]) -> str:
    """A comment with the commonest values of a key, "" when each rule has another."""
    values = Counter(v for v in (rule.fields.get(key) for rule in like) if isinstance(v, str))
    common = [value for value, times in values.most_common(SHOWN) if times > 1]
    return f"  # in use: {', '.join(common)}" if common else ""


def _examples(like: Sequence[Rule]) -> Iterator[str]:
    values = [hit.value for rule in like for hit in rule.hits()]
    plain = (value for value in values if not isinstance(value, dict))
    value = next(plain, values[0] if values else "")
    yield "# Two or more texts that must be read, each with the whole value.\n"
    yield "hit = [\n"
    for text in ("A text that this rule must read.", "Another text that it must read."):
        yield f"  {{ text = {toml(text)}, value = {toml(value)} }},\n"
    yield "]\n# One or more texts that look dangerously close and must give nothing.\n"
    yield 'miss = ["A text that looks close."]\n'


def toml(value: TomlValue) -> str:
    """A value as TOML on one line."""
    if isinstance(value, dict):
        parts = (f"{_key(k)} = {toml(v)}" for k, v in value.items())
        return f"{{ {', '.join(parts)} }}"
    if isinstance(value, list):
        return f"[{', '.join(toml(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False)


def _key(name: str) -> str:
    return name if BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)
