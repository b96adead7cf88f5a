"""From rules/ to a RuleBook: the compiled JSON when it is current, else the TOML files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from factcheck.model.errors import RuleError
from factcheck.rulebook.book import Rule, RuleBook
from factcheck.rulebook.evidence import EVIDENCE, Evidence, TomlValue
from factcheck.rulebook.validate import validate

FORMAT = 1
SCHEMA = "schema.toml"
COMPILED = "compiled.json"
Row: TypeAlias = tuple[str, str, str, dict[str, TomlValue]]
"""Table, id, file and fields of a rule."""


def rules_folder() -> Path:
    """The rules that come with this package: inside it, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load(folder: Path | None = None, *, topics: bool = True) -> RuleBook:
    """The rules of `folder` (default: those of this package), validated.

    Raises RuleError naming file, rule and key at the first rule that cannot be used.
    """
    folder = folder or rules_folder()
    every = read_sources(folder)
    sources = every if topics else _without_topics(every)
    whole = digest_of(every)
    digest = whole if topics else digest_of(sources)
    compiled = _read_compiled(folder / COMPILED, whole)
    if compiled is None:
        return RuleBook(tuple(_rules(*_parted(_parse(sources)))), digest)
    kept = [r for r in compiled if r.file in sources]
    return RuleBook(tuple(kept), digest)


def read_sources(folder: Path) -> dict[str, bytes]:
    """The rule files by their name relative to the folder, sorted."""
    if not folder.is_dir():
        raise RuleError(f"{folder}: no such folder of rules")
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.toml"))
    return {name: (folder / name).read_bytes() for name in names}


def _without_topics(sources: dict[str, bytes]) -> dict[str, bytes]:
    return {n: content for n, content in sources.items() if not n.startswith("topics/")}


def digest_of(sources: dict[str, bytes]) -> str:
    """The SHA-256 of the rule files' names and bytes, in hex."""
    total = hashlib.sha256()
    for name, content in sources.items():
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def compile_rules(folder: Path) -> str:
    """The compiled form of a folder's rules, as two lines of JSON.

    The first, guarded by their digest, is what reading needs; the second holds the evidence.
    """
    sources = read_sources(folder)
    rules, evidence = _parted(_parse(sources))
    body = {"format": FORMAT, "digest": digest_of(sources), "rules": rules}
    return _line(body) + evidence.decode()


def _parted(rules: Iterable[Rule]) -> tuple[list[Row], bytes]:
    """What reading needs of rules, and beside it what only their proof needs."""
    rows: list[Row] = []
    evidence: list[dict[str, TomlValue]] = []
    for rule in rules:
        fields = {k: v for k, v in rule.fields.items() if k not in EVIDENCE}
        rows.append((rule.table, rule.id, rule.file, fields))
        evidence.append({k: v for k, v in rule.fields.items() if k in EVIDENCE})
    return rows, _line(evidence).encode()


def _rules(rows: Iterable[Row], evidence: bytes) -> list[Rule]:
    apart = Evidence(evidence)
    return [Rule(*row, (apart, number)) for number, row in enumerate(rows)]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _read_compiled(path: Path, digest: str) -> list[Rule] | None:
    """The rules of a compiled file, or None when it is missing or not of these sources."""
    try:
        first, _, second = path.read_bytes().partition(b"\n")
        body = json.loads(first)
    except (OSError, ValueError):
        return None
    if body.get("digest") != digest or body.get("format") != FORMAT:
        return None
    return _rules(body["rules"], second)


def _parse(sources: dict[str, bytes]) -> list[Rule]:
    schema = _table_of(sources.get(SCHEMA, b""), SCHEMA)
    found: list[Rule] = []
    for name, content in sources.items():
        if name != SCHEMA:
            found += _rules_of(name, _table_of(content, name))
    validate(found, schema)
    return found


def _table_of(content: bytes, name: str) -> dict[str, TomlValue]:
    import tomllib  # compiled rules need none

    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise RuleError(f"{name}: not a TOML file: {problem}") from problem
    return {key: _plain(value) for key, value in table.items()}


def _rules_of(name: str, content: dict[str, TomlValue]) -> list[Rule]:
    if content.pop("format", None) != FORMAT:
        raise RuleError(f"{name}: the first line must be 'format = {FORMAT}'")
    found = []
    for table, items in content.items():
        if not isinstance(items, list):
            raise RuleError(f"{name}: write '[[{table}]]', rules are lists of tables")
        for number, item in enumerate(items, 1):
            if not isinstance(item, dict) or not isinstance(item.get("id"), str):
                raise RuleError(f"{name}, {table} number {number}: a rule needs an 'id'")
            fields = {k: v for k, v in item.items() if k != "id"}
            found.append(Rule(table, str(item["id"]), name, fields))
    return found


def _plain(value: object) -> TomlValue:
    """A TOML value with dates as ISO strings, so that JSON holds the same."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, str | int | float | bool):
        return value
    raise RuleError(f"a rule cannot hold {value!r}")
