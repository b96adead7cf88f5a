"""Topic frames: the questions a desk watches, and the claims that answer them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from attrs import frozen

from factcheck.align.slots.dates import dates_of, finer
from factcheck.align.statistics import Statistics
from factcheck.align.weigh import weigh
from factcheck.facets import time
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING
from factcheck.model.mention import Modality, Polarity
from factcheck.model.pairing import Comparison, Contribution, Mark, Slot
from factcheck.model.period import Period
from factcheck.model.verdict import Relation, Verdict, compatible, conflict, disputed, equal
from factcheck.rulebook import Rule, RuleBook, TomlValue

MOST = 60
"""At most this many claims answer one frame in one run; the first ones in order."""


@frozen
class Frame:
    """A frame compiled: what a claim must say, who must be near, what is asked."""

    id: str
    code: str
    question: str
    event: str
    attribute: str
    place: str
    ordinal: int | None
    kind: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    near: frozenset[str]
    stages: tuple[tuple[str, re.Pattern[str]], ...]
    earliest: date
    latest: date


@frozen
class Answer:
    """What one claim answers to a frame: the span, the value in words, the stance or date."""

    claim: Assertion
    mark: Mark
    stance: str
    period: Period | None = None


@lru_cache(maxsize=8)
def frames(book: RuleBook) -> tuple[Frame, ...]:
    """The frames of all topics."""
    return tuple(_compile(rule) for rule in book.of("frame"))


def _compile(rule: Rule) -> Frame:
    slot, anchor, value = (rule.mapping(k) for k in ("slot", "anchor", "value"))
    ordinal = slot.get("ordinal")
    unless = _strings(anchor.get("unless"))
    stages = value.get("stages")
    listed = stages.items() if isinstance(stages, dict) else ()
    return Frame(
        id=rule.id,
        code=rule.text("code"),
        question=rule.text("question"),
        event=str(slot.get("event", "")),
        attribute=str(slot.get("attribute", "")),
        place=str(slot.get("place", "")),
        ordinal=ordinal if isinstance(ordinal, int) else None,
        kind=str(value.get("kind", "")),
        words=_any(_strings(anchor.get("words"))),
        unless=_any(unless) if unless else None,
        near=frozenset(n.removeprefix("@") for n in _strings(anchor.get("near"))),
        stages=tuple((name, _any(_strings(words))) for name, words in listed),
        earliest=date.fromisoformat(str(value.get("min", "0001-01-01"))),
        latest=date.fromisoformat(str(value.get("max", "9999-12-31"))),
    )


def _strings(value: TomlValue | None) -> tuple[str, ...]:
    return tuple(str(v) for v in value) if isinstance(value, list) else ()


def _any(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the words, as beginnings of words: "topple" also finds "toppled"."""
    longest = sorted(words, key=lambda w: (-len(w), w))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\w*", re.IGNORECASE)


def answers(frame: Frame, claims: Sequence[Assertion]) -> list[Answer]:
    """The answers that the claims give to a frame, in order."""
    found: list[Answer] = []
    for claim in claims:
        if _speaks(frame, claim):
            found += _answer(frame, claim)
    return found[:MOST]


def _speaks(frame: Frame, claim: Assertion) -> bool:
    if frame.words.search(claim.text) is None:
        return False
    if frame.unless is not None and frame.unless.search(claim.text):
        return False
    ordinals = {e.ordinal for e in claim.events if e.ordinal}
    if frame.ordinal is not None and ordinals and frame.ordinal not in ordinals:
        return False
    around = {t.removeprefix("@") for t in claim.context if t.startswith("@")}
    of = {a.mention.value.of for a in claim.actors}
    return not frame.near or bool(frame.near & (claim.keys() | around | of))


def _answer(frame: Frame, claim: Assertion) -> Iterator[Answer]:
    if frame.kind == "date":
        for mention in dates_of(claim):
            if _in_range(frame, mention.value):
                shown = time.show(mention.value)
                yield Answer(
                    claim, Mark(mention.start, mention.end, shown), shown, mention.value
                )
        return
    word = frame.words.search(claim.text)
    if word is None:
        return
    stance = _stance(frame, claim)
    yield Answer(
        claim, Mark(claim.start + word.start(), claim.start + word.end(), stance), stance
    )


def _in_range(frame: Frame, period: Period) -> bool:
    low, high = period.earliest or date.min, period.latest or date.max
    return frame.earliest <= high and low <= frame.latest and low > date.min


def _stance(frame: Frame, claim: Assertion) -> str:
    if claim.polarity is Polarity.DENIED:
        return "NO"
    for name, pattern in frame.stages:
        if pattern.search(claim.text):
            return name
    return "POSSIBLY" if claim.modality is Modality.POSSIBLE else "YES"


def compare_frames(
    claims: Sequence[Assertion],
    statistics: Statistics,
    bits: Mapping[str, float],
    book: RuleBook,
) -> Iterator[Comparison]:
    """Each pair of claims that answer one frame."""
    for frame in frames(book):
        for a, b in combinations(answers(frame, claims), 2):
            if a.claim.id == b.claim.id:
                continue
            pairing = weigh(a.claim, b.claim, statistics, bits)
            step = Contribution("frame", bits["frame"], f"both answer the frame {frame.id}")
            yield Comparison(
                slot=Slot.DATE if frame.kind == "date" else Slot.EXISTENCE,
                relation=_relate(a, b),
                pairing=pairing,
                a=a.mark,
                b=b.mark,
                weight=bits["frame"],
                event=frame.event,
                attribute=frame.attribute,
                frame=frame.id,
                steps=(step,),
                finer=finer(a.period, b.period) if a.period and b.period else "",
            )


def _relate(a: Answer, b: Answer) -> Relation:
    if a.period is not None and b.period is not None:
        related = time.relate(a.period, b.period)
        if a.period.overlaps(b.period):
            fits = compatible(f"{a.stance} and {b.stance} overlap")
            return related if related.verdict in AGREEING else fits
        told = f"{a.stance} and {b.stance} exclude each other"
        return related if related.verdict is Verdict.CONFLICT else conflict(told)
    if a.stance == b.stance:
        return equal(f"both say {a.stance}")
    return disputed(f"{a.stance} against {b.stance}")
