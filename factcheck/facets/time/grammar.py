"""Phrase rules as patterns: a template of slots and words becomes one regular expression."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from attrs import field, frozen

from factcheck.facets.time.lexicon import GAP, Slot, first_word, slots
from factcheck.rulebook import Rule, RuleBook

SLOT = re.compile(r"\{([a-z]+)([0-9]?)\}")
END = r"(?![0-9A-Za-z])"
WORD = re.compile(r"[a-z]+")
GROUP = re.compile(r"\(\?P<([a-z]+[0-9]?)>")
SIGNS = frozenset("()/–—-")
NUMERIC_END = r"(?![0-9A-Za-z]|[.,/][0-9]|%)"


@frozen(eq=False, slots=False)
class Pattern:
    """One way to say what a rule reads; compiled when it is first tried."""

    rule: Rule
    text: str
    slots: tuple[tuple[str, str], ...]  # group name, slot kind
    after: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    alone: bool  # no noun may follow that the time would describe
    firsts: frozenset[str] = field(repr=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, ready to be tried at a place in a text."""
        return _compiled(self.rule, self.text)


@frozen(eq=False)
class Opening:
    """The patterns that can begin with one word.

    A word that does not stand alone needs a word of the vocabulary behind it.
    """

    stands_alone: bool
    patterns: tuple[Pattern, ...]


@lru_cache(maxsize=8)
def by_first_word(book: RuleBook) -> dict[str, Opening]:
    """The openings by their word (lower case), or "#" for a digit."""
    index: dict[str, tuple[Pattern, ...]] = {}
    for pattern in patterns(book):
        for first in sorted(pattern.firsts):
            index[first] = (*index.get(first, ()), pattern)
    alone = _alone(book)
    return {first: Opening(first in alone, found) for first, found in index.items()}


@lru_cache(maxsize=8)
def triggering(book: RuleBook) -> frozenset[str]:
    """One of these words, or a figure, stands in every sentence that has a time."""
    pieces = (WORD.findall(phrase.lower()) for phrase in _trigger_phrases(book))
    return frozenset(
        max(words, key=lambda word: (len(word), word)) for words in pieces if words
    )


def _alone(book: RuleBook) -> frozenset[str]:
    """The words that may be a whole phrase, and "#" for figures."""
    return frozenset({"#", *(phrase.lower().rstrip(".") for phrase in _trigger_phrases(book))})


def _trigger_phrases(book: RuleBook) -> list[str]:
    rules = [rule for rule in book.of("timeword") if rule.flag("trigger")]
    return [word for rule in rules for word in (*rule.words("words"), *rule.mapping("value"))]


@lru_cache(maxsize=8)
def vocabulary(book: RuleBook) -> frozenset[str]:
    """Every word that a phrase may hold behind its first one, in lower case."""
    listed = [w for r in book.of("timeword") for w in (*r.words("words"), *r.mapping("value"))]
    written = [SLOT.sub(" ", text) for rule in book.of("time") for text in rule.words("match")]
    return frozenset(
        piece for text in (*listed, *written) for piece in WORD.findall(text.lower())
    )


@lru_cache(maxsize=8)
def patterns(book: RuleBook) -> tuple[Pattern, ...]:
    """All patterns of the `time` table, in file order."""
    known = slots(book)
    found = []
    for rule in book.of("time"):
        found += [_template(rule, text, known) for text in rule.words("match")]
        if rule.text("regex", ""):
            figures = _with_slots(rule, rule.text("regex"), known)
            _compiled(rule, figures)  # what a rule writes itself is tried before any text is
            found.append(_pattern(rule, figures, {"#"}))
    return tuple(found)


def _compiled(rule: Rule, text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as problem:
        raise rule.error(f"not a pattern: {problem}") from problem


def _template(rule: Rule, text: str, known: dict[str, Slot]) -> Pattern:
    parts, firsts, open_start = [], set[str](), True
    items = text.split()
    for number, item in enumerate(items):
        optional = item.endswith("?") and not item.endswith(",?")
        core = item.removesuffix("?") if optional else item
        if open_start:
            firsts |= _firsts(rule, core, known)
            open_start = optional
        parts.append(_piece(_element(rule, core, known), items, number, optional=optional))
    return _pattern(rule, "".join(parts), firsts)


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
        return r"[ \u00a0]?"
    if here.endswith((",?", ",")):
        return r"[ \t\r\n\u00a0]{1,4}"
    return GAP


def _element(rule: Rule, core: str, known: dict[str, Slot]) -> str:
    comma = ""
    if core.endswith(",?"):
        core, comma = core[:-2], ",?"
    elif core.endswith(","):
        core, comma = core[:-1], ","
    if SLOT.fullmatch(core):
        return _with_slots(rule, core, known) + comma
    words = [re.escape(word).replace("'", "['’]") for word in core.split("|")]
    return "(?:" + "|".join(words) + ")" + comma


def _with_slots(rule: Rule, text: str, known: dict[str, Slot]) -> str:
    def fill(match: re.Match[str]) -> str:
        slot = known.get(match[1])
        if slot is None:
            raise rule.error(f"no slot {{{match[1]}}}; known are {', '.join(sorted(known))}")
        return f"(?P<{match[1]}{match[2]}>{slot.pattern}){END}"

    return SLOT.sub(fill, text)


def _firsts(rule: Rule, core: str, known: dict[str, Slot]) -> set[str]:
    match = SLOT.match(core)
    if match and match[1] in known:
        return set(known[match[1]].firsts)
    return {first_word(word) for word in core.rstrip(",?").split("|")}


def _pattern(rule: Rule, text: str, firsts: set[str]) -> Pattern:
    names = dict.fromkeys(GROUP.findall(text))
    return Pattern(
        rule,
        f"(?:{text}){NUMERIC_END}",
        tuple((name, name.rstrip("0123456789")) for name in names),
        after=frozenset(rule.words("after")),
        not_after=frozenset(rule.words("not_after")),
        not_before=frozenset(rule.words("not_before")),
        alone=rule.flag("alone"),
        firsts=frozenset(firsts),
    )
