"""A JSON report read again: its parts by name, and nothing taken on trust."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.errors import ConfigError
from factcheck.render._values import Json

SHOWN = 10  # ids listed when none fits


def text(value: Mapping[str, Json], key: str) -> str:
    """The string under a key, "" when there is none."""
    found = value.get(key)
    return found if isinstance(found, str) else ""


def number(value: Mapping[str, Json], key: str) -> float:
    """The number under a key, 0 when there is none."""
    found = value.get(key)
    return float(found) if isinstance(found, int | float) else 0.0


def table(value: Mapping[str, Json], key: str) -> Mapping[str, Json]:
    """The object under a key, an empty one when there is none."""
    found = value.get(key)
    return found if isinstance(found, dict) else {}


def listed(value: Mapping[str, Json], key: str) -> list[Json]:
    """The list under a key, an empty one when there is none."""
    found = value.get(key)
    return found if isinstance(found, list) else []


def items(value: Mapping[str, Json], key: str) -> list[Mapping[str, Json]]:
    """The objects in the list under a key."""
    return [item for item in listed(value, key) if isinstance(item, dict)]


def named(report: Json, wanted: str, where: str) -> list[Mapping[str, Json]]:
    """The conflicts of a report whose id begins so; ConfigError when none or several do."""
    if not isinstance(report, dict) or not isinstance(report.get("conflicts"), list):
        raise ConfigError(f"{where}: not a JSON report of factcheck")
    found = items(report, "conflicts")
    digits = wanted.partition(":")[2] or wanted
    fits = [c for c in found if digits and text(c, "id").partition(":")[2].startswith(digits)]
    ids = sorted({text(c, "id") for c in fits})
    if len(ids) > 1:
        raise ConfigError(f"'{wanted}' is the beginning of {', '.join(ids)}: give more digits")
    if not ids:
        known = ", ".join(f"{text(c, 'id')} ({text(c, 'code')})" for c in found[:SHOWN])
        raise ConfigError(f"{where} has no conflict '{wanted}'; it has {known or 'none'}")
    return fits
