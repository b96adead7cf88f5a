"""One claim as JSON: a line of `claims --format jsonl`."""

from __future__ import annotations

from factcheck.model.assertion import Actor, Assertion, Event
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.render._values import Json, attribution_of, decimal, iso

CHANGES = ("from", "to", "by")


def claim_line(claim: Assertion) -> dict[str, Json]:
    """Everything a claim says, with offsets in code points of its article."""
    sentence = claim.sentence
    return {
        "id": claim.id,
        "document": claim.document,
        "span": {"start": claim.start, "end": claim.end},
        "text": claim.text,
        "sentence": {"start": sentence.start, "end": sentence.end, "text": sentence.text},
        "zone": sentence.zone.value,
        "event": event(claim.event),
        "participants": [participant(actor) for actor in claim.actors],
        "place": claim.place,
        "periods": [period(mention) for mention in claim.periods],
        "quantities": [quantity(mention) for mention in claim.quantities],
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attribution": attribution_of(claim),
        "quoted": claim.quoted,
    }


def event(value: Event) -> Json:
    """What is said to happen."""
    return {
        "head": value.head,
        "known": value.known,
        "words": value.words,
        "start": value.start,
        "end": value.end,
        "ordinal": value.ordinal,
    }


def participant(actor: Actor) -> Json:
    """Who or what takes part, in which role."""
    named = actor.mention
    return {
        "start": named.start,
        "end": named.end,
        "text": named.text,
        "entity": named.value.key,
        "kind": named.value.kind,
        "role": actor.role,
    }


def period(mention: Mention[Period]) -> Json:
    """A time with the days it may mean."""
    value = mention.value
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "earliest": iso(value.earliest),
        "latest": iso(value.latest),
        "grain": value.grain.value,
        "edge": value.edge.value,
        "hedge": value.mod or None,
        "type": value.kind.value,
        "value": value.value,
        "length": value.length or None,
        "anchor": value.anchor or None,
        "rule": value.rule or mention.rule,
    }


def quantity(mention: Mention[Quantity]) -> Json:
    """A figure with the interval it may mean."""
    value = mention.value
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "low": decimal(value.low),
        "high": decimal(value.high),
        "stated": decimal(value.stated),
        "bound": value.bound.value,
        "unit": value.unit or None,
        "per": value.per or None,
        "counted": value.counted or None,
        "qualifiers": list(value.qualifiers),
        "role": value.role or None,
        "change": value.role if value.role in CHANGES else None,
        "partitive": decimal(value.total),
        "ordinal": value.ordinal,
        "rule": value.rule or mention.rule,
    }
