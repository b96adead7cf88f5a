"""Every step behind one conflict, from the values of a JSON report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from factcheck.render import View
from factcheck.render._saved import items, listed, number, table, text
from factcheck.render._told import labelled, said
from factcheck.render._values import Json
from factcheck.render._words import confidence_word, counted

Object: TypeAlias = Mapping[str, Json]
Told: TypeAlias = Iterator[str]

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def explained(conflict: Object, view: View) -> Told:
    """A conflict from its question through the quotes and each step to the confidence."""
    confidence = number(conflict, "confidence")
    facts = [text(conflict, "code"), text(conflict, "title"), text(conflict, "verdict")]
    facts += [text(conflict, "severity"), f"confidence {confidence:.2f}"]
    yield said(f"{' · '.join(facts)} ({confidence_word(confidence)})", view)
    yield said(f"{text(conflict, 'id')}  {text(conflict, 'evidence')}", view)
    yield from labelled("", [text(conflict, "question")], view)
    yield "\n"
    claims = {text(c, "id"): c for c in items(conflict, "claims")}
    for letter, position in zip(LETTERS, items(conflict, "positions"), strict=False):
        yield from _position(letter, position, claims, view)
    yield from _steps(conflict, view)
    yield from _confidence(conflict, view)
    yield from labelled("why         ", [text(conflict, "because")], view)
    yield from labelled("ask         ", [text(conflict, "ask")], view)


def _steps(conflict: Object, view: View) -> Told:
    yield "\nsteps\n"
    for at, step in enumerate(items(conflict, "explanation"), 1):
        rule = f" [{text(step, 'rule')}]" if text(step, "rule") else ""
        label = f"  {at:>2}  {text(step, 'step'):<12}  "
        yield from labelled(label, [text(step, "result") + rule], view)
    yield "\n"


def _position(letter: str, position: Object, claims: Mapping[str, Object], view: View) -> Told:
    """An answer with each claim that gives it: where it stands, who says so, the sentence."""
    origins = position.get("independent_sources")
    told = counted(origins, "independent source") if isinstance(origins, int) else ""
    if text(position, "origin") == "computed":
        told = "computed"
    yield said(f"{letter}  {text(position, 'display')}   {told}", view)
    for name in listed(position, "claims"):
        claim = claims.get(str(name), {})
        quote = table(claim, "quote")
        line, column = number(quote, "line"), number(quote, "column")
        place = f"{text(claim, 'document')}:{line:.0f}:{column:.0f}"
        yield from labelled("     ", [f"{place} · {_stance(claim)}"], view)
        yield from labelled("       ", [f"“{text(table(quote, 'sentence'), 'text')}”"], view)


def _stance(claim: Object) -> str:
    """Who says so and how firmly: "Harbour Times · said by the mayor · possible"."""
    attribution = claim.get("attribution")
    speaker = attribution.get("speaker") if isinstance(attribution, dict) else None
    told = [text(claim, "source"), f"said by {speaker}" if speaker else "own voice"]
    told += [w for w in (text(claim, "polarity"), text(claim, "hedge")) if w not in PLAIN]
    return " · ".join(told)


PLAIN = frozenset({"affirmed", "none", ""})
"""What goes without saying."""


def _confidence(conflict: Object, view: View) -> Told:
    parts = table(conflict, "confidence_parts")
    factors = [f"{name} {number(parts, name):.2f}" for name in sorted(parts)]
    told = f"{number(conflict, 'confidence'):.2f} = {' × '.join(factors)}"
    yield from labelled("confidence  ", [told if factors else told[:4]], view)
