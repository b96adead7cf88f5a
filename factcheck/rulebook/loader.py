"""From rules/ to a RuleBook: the compiled JSON when it is current, else the TOML files."""

from __future__ import annotations

import hashlib
import json
import tomllib
from datetime import date, datetime, time
from importlib.resources import files
from pathlib import Path

from factcheck.model.errors import RuleError
from factcheck.rulebook.book import Rule, RuleBook, TomlValue
from factcheck.rulebook.validate import validate

FORMAT = 1
SCHEMA = "schema.toml"
COMPILED = "compiled.json"


def rules_folder() -> Path:
    """The rules that come with this package: inside it, or beside it in a checkout."""
    package = Path(str(files("factcheck")))
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load(folder: Path | None = None, *, topics: bool = True) -> RuleBook:
    """The rules of `folder` (default: those of this package), validated.

    Raises RuleError naming file, rule and key at the first rule that cannot be used.
    """
    folder = folder or rules_folder()
    sources = read_sources(folder, topics=topics)
    digest = digest_of(sources)
    compiled = _read_compiled(folder / COMPILED, digest_of(read_sources(folder)))
    if compiled is None:
        return RuleBook(tuple(_parse(sources)), digest)
    kept = [r for r in compiled if r.file in sources]
    return RuleBook(tuple(kept), digest)


def read_sources(folder: Path, *, topics: bool = True) -> dict[str, bytes]:
    """The rule files by their name relative to the folder, sorted."""
    if not folder.is_dir():
        raise RuleError(f"{folder}: no such folder of rules")
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.toml"))
    kept = [n for n in names if topics or not n.startswith("topics/")]
    return {name: (folder / name).read_bytes() for name in kept}


def digest_of(sources: dict[str, bytes]) -> str:
    """The SHA-256 of the rule files' names and bytes, in hex."""
    total = hashlib.sha256()
    for name, content in sources.items():
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def compile_rules(folder: Path) -> str:
    """The compiled form of a folder's rules, as JSON text guarded by their digest."""
    sources = read_sources(folder)
    rules = [[r.table, r.id, r.file, dict(r.fields)] for r in _parse(sources)]
    body = {"format": FORMAT, "digest": digest_of(sources), "rules": rules}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n"


def _read_compiled(path: Path, digest: str) -> list[Rule] | None:
    """The rules of a compiled file, or None when it is missing or not of these sources."""
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if body.get("digest") != digest or body.get("format") != FORMAT:
        return None
    return [
        Rule(table, rule_id, file, fields) for table, rule_id, file, fields in body["rules"]
    ]


def _parse(sources: dict[str, bytes]) -> list[Rule]:
    schema = _table_of(sources.get(SCHEMA, b""), SCHEMA)
    found: list[Rule] = []
    for name, content in sources.items():
        if name != SCHEMA:
            found += _rules_of(name, _table_of(content, name))
    validate(found, schema)
    return found


def _table_of(content: bytes, name: str) -> dict[str, TomlValue]:
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
