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
    if not ours or not theirs or ours & theirs:
        return
    near = {f"@{k}" for k in ours} & b.around or {f"@{k}" for k in theirs} & a.around
    if not near:
        yield Contribution("no-name", bits["no-name"], "they name different people or bodies")


def _event(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    shared = a.kinds.keys() & b.kinds.keys()
    for head in sorted(shared):
        worth = min(statistics.bits(f"={head}"), bits["event-cap"]) + bits["event"]
        yield Contribution("event", worth, f"both speak of {head}")
    if a.kinds and b.kinds and not shared:
        told = f"{a.event.head} against {b.event.head}"
        yield Contribution("other-event", bits["other-event"], told)
    yield from _ordinal(a, b, bits)


def _ordinal(a: Assertion, b: Assertion, bits: Mapping[str, float]) -> Iterator[Contribution]:
    for head in sorted(a.kinds.keys() & b.kinds.keys()):
        ours, theirs = a.kinds[head], b.kinds[head]
        if not ours or not theirs:
            continue
        if ours == theirs:
            yield Contribution("ordinal", bits["same-ordinal"], f"both are number {ours}")
        else:
            told = f"number {ours} against number {theirs}"
            yield Contribution("ordinal", bits["other-ordinal"], told)


def _words(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    shared = sorted(a.words & b.words)
    if shared:
        worth = sum(statistics.bits(t) for t in shared) * bits["word"]
        told = "both say " + ", ".join(shared[:5])
        yield Contribution("word", min(worth, bits["word-cap"]), told)
    alone = min(
        sum(statistics.bits(t) for t in sorted(a.words - b.words)),
        sum(statistics.bits(t) for t in sorted(b.words - a.words)),
    )
    if alone:
        cost = max(alone * bits["alone"], bits["alone-cap"])
        yield Contribution("alone", cost, "each says things the other does not")


def _context(
    a: Assertion, b: Assertion, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    """What one claim says and the other's surroundings say: weaker than sharing it outright."""
    near = (a.tokens - b.tokens) & b.around | (b.tokens - a.tokens) & a.around
    around = (a.around & b.around) - near - a.tokens - b.tokens
    worth = sum(statistics.bits(t) for t in sorted(near)) * bits["near"]
    worth += sum(statistics.bits(t) for t in sorted(around)) * bits["around"]
    if worth:
        told = "the sentences around share " + ", ".join(sorted(near | around)[:5])
        yield Contribution("context", min(worth, bits["context-cap"]), told)
