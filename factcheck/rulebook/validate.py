"""What every rule must have, whatever it is about (keys: rules/schema.toml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.rulebook.book import Rule
from factcheck.rulebook.evidence import TomlValue

COMMON = frozenset({"id", "why", "version", "hit", "miss", "pair"})
MINIMUM_HITS = 2
MINIMUM_MISSES = 1


def validate(rules: Iterable[Rule], schema: Mapping[str, TomlValue]) -> None:
    """Raise RuleError at the first rule unknown, incomplete, unproven or twice named."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise rule.error(f"this id is taken already, in {seen[rule.id].file}")
        seen[rule.id] = rule
        _check_keys(rule, schema)
        _check_evidence(rule, needs_examples=_reads_text(schema[rule.table]))


def _check_keys(rule: Rule, schema: Mapping[str, TomlValue]) -> None:
    known = schema.get(rule.table)
    if not isinstance(known, dict):
        raise rule.error(f"unknown table '{rule.table}'; known are {_listed(schema)}")
    required, optional = (_strings(known.get(k)) for k in ("required", "optional"))
    for key in required:
        if key not in rule.fields:
            raise rule.error(f"'{key}' is missing")
    for key in rule.fields:
        if key not in COMMON and key not in required and key not in optional:
            raise rule.error(
                f"unknown key '{key}'; known are {_listed({*required, *optional})}"
            )


def _reads_text(table: TomlValue) -> bool:
    """False for tables of parameters and wordings, which read nothing that could be proven."""
    return not isinstance(table, dict) or table.get("examples") is not False


def _check_evidence(rule: Rule, *, needs_examples: bool) -> None:
    if not rule.text("why", "").strip():
        raise rule.error("'why' is missing: say in one line what the rule is for")
    if not needs_examples:
        return
    if len(rule.hits()) < MINIMUM_HITS:
        raise rule.error(f"at least {MINIMUM_HITS} 'hit' examples are needed")
    if len(rule.misses()) < MINIMUM_MISSES:
        raise rule.error("at least one 'miss' example is needed: a text that looks close")


def _strings(value: TomlValue | None) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(str(item) for item in value)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"
