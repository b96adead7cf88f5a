"""From the words a pattern matched to a time phrase."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from factcheck.facets.time.grammar import Pattern
from factcheck.facets.time.lexicon import Slot, count, fold
from factcheck.facets.time.phrase import Shape, TimePhrase
from factcheck.model.mention import Mention
from factcheck.model.period import Edge
from factcheck.rulebook import Rule

INTEGERS = frozenset({"year", "month", "day", "weekday", "offset"})
TEXTS = frozenset({"part", "daypart", "clock", "unit", "value", "mod"})
ALIAS = {"this": "offset", "that": "offset"}
MODS = ("hedge", "roughly", "position", "mod")
PLACE = re.compile(r"\{([a-z]+[0-9]?)\}")
NUMBERS_ONLY = re.compile(r"[0-9]+")
HOURS = re.compile(
    r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?(?::[0-9]{2})?[ \u00a0-]?([ap]?)\.?(?:[ ]?m)?",
    re.IGNORECASE,
)


def phrase_of(
    pattern: Pattern, match: re.Match[str], known: dict[str, Slot], base: int
) -> TimePhrase | None:
    """The phrase a match says, or None when its figures cannot be a time.

    `base` is the article offset of the text that was matched.
    """
    said = {name: text for name, text in match.groupdict().items() if text is not None}
    meant = {name: known[pattern.slots[name]].meaning(text) for name, text in said.items()}
    fields = {ALIAS.get(name, name): text for name, text in meant.items()}
    for key, value in pattern.rule.mapping("value").items():
        filled = PLACE.sub(lambda m: meant.get(m[1], ""), str(value))
        if filled or key not in fields:
            fields[key] = filled
    fields["number"] = _number(pattern.rule, said, known, fields)
    fields["mod"] = next((meant[k] for k in MODS if meant.get(k)), fields.get("mod", ""))
    try:
        if fields["shape"] == Shape.RANGE:
            return _range(pattern.rule.id, Ends(match, base), fields, meant)
        return _phrase(pattern.rule.id, fields)
    except ValueError:
        return None


def _range(rule: str, ends: Ends, fields: dict[str, str], meant: dict[str, str]) -> TimePhrase:
    """A span written with both ends: each end keeps its own place in the match."""
    first = "day" if "day" in fields else "year"
    shared = {k: v for k, v in fields.items() if k in {"month", "year"}}
    shared |= {"shape": Shape.DATE.value, "number": ""}
    start = ends.part(first, _phrase(rule, shared | {first: fields[first]}))
    if "value" in fields:
        end = ends.tail(first, TimePhrase(Shape.REF, rule, value=fields["value"]))
    else:
        second = "yy" if "yy" in meant else f"{first}2"
        figure = fields["year"][:2] + meant["yy"] if second == "yy" else meant[second]
        end = ends.part(second, _phrase(rule, shared | {first: figure}))
    if (end.value.year or 9999, end.value.day or 31) < (
        start.value.year or 0,
        start.value.day or 0,
    ):
        raise ValueError("a span cannot run backwards")
    return TimePhrase(Shape.RANGE, rule, edge=Edge.THROUGHOUT, parts=(start, end))


@frozen(eq=False)
class Ends:
    """Where the two ends of a matched span stand in the article."""

    match: re.Match[str]
    base: int

    def part(self, name: str, phrase: TimePhrase) -> Mention[TimePhrase]:
        """The end that a group of the match holds, with its month where only it has one."""
        start, end = self.match.span(name)
        if name == "day" and "month" in self.match.re.groupindex:
            start = min(start, self.match.start("month"))
        elif name == "day2":
            end = self.match.end()
        text = self.match.string[start:end]
        return Mention(self.base + start, self.base + end, text, phrase, phrase.rule)

    def tail(self, name: str, phrase: TimePhrase) -> Mention[TimePhrase]:
        """The end that is the last word of the match, behind that group."""
        word = re.split("[^A-Za-z]", self.match[0])[-1]
        end = self.base + self.match.end()
        return Mention(end - len(word), end, word, phrase, phrase.rule)


def _number(
    rule: Rule, said: dict[str, str], known: dict[str, Slot], fields: dict[str, str]
) -> str:
    if "number" in said and "number" not in rule.mapping("value"):
        counted = count(known["number"], said["number"])
        return "" if counted is None else str(counted)
    return fields.get("number", "")


def _phrase(rule: str, fields: dict[str, str]) -> TimePhrase:
    whole = {k: integer(fields[k]) for k in sorted(INTEGERS) if fields.get(k)}
    texts = {k: fields[k] for k in sorted(TEXTS) if fields.get(k)}
    if "clock" in texts:
        texts["clock"] = clock(texts["clock"])
    number = Decimal(fields["number"]) if fields["number"] else None
    if number is not None and texts.get("part") == "HALF":
        number += Decimal("0.5")
    return TimePhrase(
        shape=Shape(fields["shape"]),
        rule=rule,
        year=whole.get("year"),
        month=whole.get("month"),
        day=whole.get("day"),
        weekday=whole.get("weekday"),
        offset=whole.get("offset"),
        part=texts.get("part", "").upper(),
        daypart=texts.get("daypart", "").upper(),
        clock=texts.get("clock", ""),
        unit=texts.get("unit", "").upper(),
        value=_figures(texts.get("value", "").upper()),
        mod=texts.get("mod", "").upper(),
        number=number,
    )


def _figures(value: str) -> str:
    """A decade is known by the three figures before its nought."""
    if value.startswith("BC"):
        return f"BC{int(value[2:]):04}"
    return value[:3] if value[:3].isdigit() else value


def integer(text: str) -> int:
    """The whole number at the head of "26th" or "-1"."""
    if text.lstrip("-").isdigit():
        return int(text)
    match = NUMBERS_ONLY.match(text)
    if match is None:
        raise ValueError(f"no number in {text!r}")
    return int(match[0])


def clock(text: str) -> str:
    """A time of day as HH:MM; ValueError when no clock shows it."""
    if re.fullmatch(r"[0-9]{2}:[0-9]{2}", text):
        hour, minute, half = int(text[:2]), int(text[3:]), ""
    else:
        match = HOURS.match(fold(text))
        if match is None:
            raise ValueError(f"no clock shows {text!r}")
        hour, minute, half = int(match[1]), int(match[2] or 0), match[3].lower()
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        raise ValueError(f"no clock shows {text!r}")
    return f"{hour:02}:{minute:02}"
