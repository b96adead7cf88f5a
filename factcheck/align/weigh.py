"""The weight of a pair: every piece of evidence adds or subtracts bits, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from factcheck.align.statistics import Statistics
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Contribution, Pairing
from factcheck.rulebook import RuleBook

PREFIX = "weight."


@lru_cache(maxsize=8)
def weights(book: RuleBook) -> Mapping[str, float]:
    """The bits of each kind of evidence, by name."""
    return {r.id.removeprefix(PREFIX): r.number("bits") for r in book.of("weight")}


def weigh(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Pairing:
    """The pairing of two claims with each contribution named."""
    parts = (
        *_prior(bits),
        *_names(a, b, statistics, bits),
        *_event(a, b, statistics, bits),
        *_words(a, b, statistics, bits),
        *_context(a, b, statistics, bits),
    )
    return Pairing(a, b, tuple(p for p in parts if p.bits))


def _prior(bits: Mapping[str, float]) -> Iterator[Contribution]:
    yield Contribution("prior", bits["prior"], "most pairs of claims are about two things")


def _names(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    ours, theirs = a.keys(), b.keys()
    for key in sorted(ours & theirs):
        if key:
            worth = statistics.bits(f"@{key}") * bits["name"]
            yield Contribution("name", worth, f"both name {key}")
    around = {f"@{k}" for k in ours} & set(b.context) | {f"@{k}" for k in theirs} & set(
        a.context
    )
    if ours and theirs and not ours & theirs and not around:
        yield Contribution("no-name", bits["no-name"], "they name different people or bodies")


def _event(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    ours = {e.head for e in a.events if e.known}
    theirs = {e.head for e in b.events if e.known}
    for head in sorted(ours & theirs):
        worth = min(statistics.bits(f"={head}"), bits["event-cap"]) + bits["event"]
        yield Contribution("event", worth, f"both speak of {head}")
    if ours and theirs and not ours & theirs:
        told = f"{a.event.head} against {b.event.head}"
        yield Contribution("other-event", bits["other-event"], told)
    yield from _ordinal(a, b, bits)


def _ordinal(a: Assertion, b: Assertion, bits: Mapping[str, float]) -> Iterator[Contribution]:
    ours = {e.head: e.ordinal for e in a.events if e.ordinal}
    theirs = {e.head: e.ordinal for e in b.events if e.ordinal}
    for head in sorted(ours.keys() & theirs.keys()):
        if ours[head] == theirs[head]:
            told = f"both are number {ours[head]}"
            yield Contribution("ordinal", bits["same-ordinal"], told)
        else:
            told = f"number {ours[head]} against number {theirs[head]}"
            yield Contribution("ordinal", bits["other-ordinal"], told)


def _words(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    ours = {t for t in a.terms if not t.startswith("=")}
    theirs = {t for t in b.terms if not t.startswith("=")}
    shared = sorted(ours & theirs)
    worth = sum(statistics.bits(t) for t in shared) * bits["word"]
    if shared:
        told = "both say " + ", ".join(shared[:5])
        yield Contribution("word", min(worth, bits["word-cap"]), told)
    alone = min(
        sum(statistics.bits(t) for t in ours - theirs),
        sum(statistics.bits(t) for t in theirs - ours),
    )
    if alone:
        cost = max(alone * bits["alone"], bits["alone-cap"])
        yield Contribution("alone", cost, "each says things the other does not")


def _context(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    """What one claim says and the other's surroundings say: weaker than sharing it outright."""
    ours = set(a.terms) | {f"@{k}" for k in a.keys()}
    theirs = set(b.terms) | {f"@{k}" for k in b.keys()}
    near = (ours - theirs) & set(b.context) | (theirs - ours) & set(a.context)
    around = set(a.context) & set(b.context) - near - ours - theirs
    worth = sum(statistics.bits(t) for t in sorted(near)) * bits["near"]
    worth += sum(statistics.bits(t) for t in sorted(around)) * bits["around"]
    if worth:
        told = "the sentences around share " + ", ".join(sorted(near | around)[:5])
        yield Contribution("context", min(worth, bits["context-cap"]), told)
