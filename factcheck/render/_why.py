"""Why two places were, or were not, held against each other: the sum of bits and the gates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from factcheck.render import View
from factcheck.render._saved import items, number, table, text
from factcheck.render._told import bits, labelled, said
from factcheck.render._values import Json

Object: TypeAlias = Mapping[str, Json]
Told: TypeAlias = Iterator[str]

BAR = 24  # columns of the waterfall
FILLED, PLAIN_FILLED = "█", "#"
OTHERS = 8  # pairs of the same lines that get one line each


def why_lines(inquiry: Object, view: View) -> Told:
    """The pair that got farthest in full, the others in a line each."""
    pairs = items(inquiry, "pairs")
    for pair in pairs[:1]:
        yield from _pair(pair, view)
    if len(pairs) > 1:
        yield said(f"\nother pairs of these lines: {len(pairs) - 1}"[1:], view)
    for pair in pairs[1 : OTHERS + 1]:
        quoted = " / ".join(f"“{_short(text(table(pair, k), 'text'))}”" for k in "ab")
        weight = bits(number(pair, "weight"), ascii_only=view.ascii)
        yield from labelled(f"  {weight:>6}  ", [f"{quoted}: {_end(pair)}"], view)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"


def _end(pair: Object) -> str:
    """The last word on a pair: where it stands in the report, or what stopped it."""
    stopped = table(pair, "stopped")
    return text(stopped, "because") or "reported"


def _pair(pair: Object, view: View) -> Told:
    for name in ("a", "b"):
        claim = table(pair, name)
        place = f"{text(claim, 'document')}:{number(claim, 'line'):.0f}"
        yield from labelled(f"{name}  ", [f"{place} · “{text(claim, 'text')}”"], view)
    yield "\nweight\n"
    yield from _waterfall(items(pair, "contributions"), view)
    for held in items(pair, "comparisons"):
        yield from _comparison(held, view)
    yield "\ngates\n"
    for gate in items(pair, "gates"):
        label = f"  {'ok  ' if gate.get('passed') else 'stop'}  {text(gate, 'gate'):<10} "
        yield from labelled(label, [text(gate, "because")], view)
    yield "\n"


def _waterfall(parts: list[Object], view: View) -> Told:
    """Each contribution with its bits, and a bar from the sum before it to the sum after."""
    sums = [0.0]
    for part in parts:
        sums.append(sums[-1] + number(part, "bits"))
    low, high = min(sums), max(sums)
    for part, before, after in zip(parts, sums, sums[1:], strict=False):
        start, end = (_column(x, low, high) for x in sorted((before, after)))
        fill = (PLAIN_FILLED if view.ascii else FILLED) * max(1, end - start)
        bar = f"{' ' * min(start, BAR - 1)}{fill}".ljust(BAR)
        worth = bits(number(part, "bits"), ascii_only=view.ascii)
        label = f"  {worth:>6}  {bar}  {text(part, 'name'):<11} "
        yield from labelled(label, [text(part, "because")], view)
    yield said(f"  {bits(sums[-1], ascii_only=view.ascii):>6}  in all", view)


def _column(value: float, low: float, high: float) -> int:
    return round(BAR * (value - low) / (high - low)) if high > low else 0


def _comparison(held: Object, view: View) -> Told:
    """One slot: both values, the verdict with its reason, the bits against the threshold."""
    label = f"{text(held, 'slot')}  "
    yield "\n"
    told = f"{text(held, 'a')} / {text(held, 'b')}"
    because = f"{text(held, 'verdict')}: {text(held, 'because')}"
    yield from labelled(label, [told, because], view)
    for step in items(held, "steps"):
        worth = bits(number(step, "bits"), ascii_only=view.ascii)
        reason = f"{text(step, 'name')}: {text(step, 'because')}"
        yield from labelled(f"  {worth:>6}  ", [reason], view)
    enough = "enough" if number(held, "weight") >= number(held, "need") else "too little"
    need = f"{text(held, 'need_name')} is {number(held, 'need'):.1f}: {enough}"
    weight = bits(number(held, "weight"), ascii_only=view.ascii)
    yield from labelled(f"  {weight:>6}  ", [f"in all; {need}"], view)
