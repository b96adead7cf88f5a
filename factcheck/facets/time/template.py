"""Templates of phrase rules: a row of slots, words and signs becomes pieces of a pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from factcheck.facets.time.lexicon import GAP, Slot, first_word
from factcheck.facets.time.outline import NO_WORD, Step, absent_or, step_of
from factcheck.rulebook import Rule

SLOT = re.compile(r"\{([a-z]+)([0-9]?)\}")
SIGNS = frozenset("()/–—-")
SIGN_GAP = "[ \u00a0]?"
COMMA_GAP = "[ \t\r\n\u00a0]{1,4}"


@frozen(eq=False)
class Element:
    """One element of a template: its pattern, with the gap that ties it to its neighbour.

    What follows an element is a gap, a sign or the end of the phrase, so that no pattern here
    needs to ask whether its last word is whole.
    """

    text: str
    firsts: frozenset[str]  # first words in lower case, "#" for a digit
    step: Step
    optional: bool


def elements_of(rule: Rule, template: str, known: dict[str, Slot]) -> tuple[Element, ...]:
    """The elements of a template, in order; RuleError when it names a slot that is none."""
    items = template.split()
    return tuple(_element(rule, items, number, known) for number in range(len(items)))


def from_word(elements: Sequence[Element], word: str) -> tuple[Element, ...]:
    """The elements without those at the head that no phrase beginning with `word` has."""
    for number, element in enumerate(elements):
        if not element.optional or word in element.firsts:
            return tuple(elements[number:])
    return tuple(elements)


def with_slots(rule: Rule, text: str, known: dict[str, Slot], end: str = "") -> str:
    """A pattern with its slots filled in as named groups, each followed by `end`."""

    def fill(match: re.Match[str]) -> str:
        slot = known.get(match[1])
        if slot is None:
            raise rule.error(f"no slot {{{match[1]}}}; known are {', '.join(sorted(known))}")
        return f"(?P<{match[1]}{match[2]}>{slot.pattern}){end}"

    return SLOT.sub(fill, text)


def _element(rule: Rule, items: list[str], number: int, known: dict[str, Slot]) -> Element:
    optional = _is_optional(items[number])
    core = items[number].removesuffix("?") if optional else items[number]
    text = _piece(_pattern(rule, core, known), items, number, optional=optional)
    step = _step(core, known)
    return Element(text, _firsts(core, known), absent_or(step) if optional else step, optional)


def _piece(element: str, items: list[str], number: int, *, optional: bool) -> str:
    """An element with the gap that ties it to its neighbour, both optional where it is."""
    trailing = all(_is_optional(item) for item in items[number:])
    if trailing and number:
        body = _gap(items, number - 1) + element
        return f"(?:{body})?" if optional else body
    after = number + 1 < len(items) and not all(_is_optional(i) for i in items[number + 1 :])
    body = element + (_gap(items, number) if after else "")
    return f"(?:{body})?" if optional else body


def _is_optional(item: str) -> bool:
    return item.endswith("?") and not item.endswith(",?")


def _gap(items: list[str], number: int) -> str:
    here = items[number].removesuffix("?") if _is_optional(items[number]) else items[number]
    following = items[number + 1].rstrip("?")
    if following in SIGNS or here in SIGNS:
        return SIGN_GAP
    return COMMA_GAP if here.endswith((",?", ",")) else GAP


def _pattern(rule: Rule, core: str, known: dict[str, Slot]) -> str:
    comma = ""
    if core.endswith(",?"):
        core, comma = core[:-2], ",?"
    elif core.endswith(","):
        core, comma = core[:-1], ","
    if SLOT.fullmatch(core):
        return with_slots(rule, core, known) + comma
    words = [re.escape(word).replace("'", "['’]") for word in core.split("|")]
    return "(?:" + "|".join(words) + ")" + comma


def _firsts(core: str, known: dict[str, Slot]) -> frozenset[str]:
    match = SLOT.match(core)
    if match and match[1] in known:
        return known[match[1]].firsts
    return frozenset(first_word(word) for word in core.rstrip(",?").split("|"))


def _step(core: str, known: dict[str, Slot]) -> Step:
    """The words that an element stands for; signs are no words."""
    match = SLOT.match(core)
    if match:
        return known[match[1]].step
    words = core.rstrip(",?").split("|")
    return NO_WORD if words[0] in SIGNS else step_of(words)
