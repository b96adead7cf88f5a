"""Phrase rules as patterns: a template of slots and words becomes one regular expression."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from attrs import define, frozen

from factcheck.facets.time.lexicon import Slot, slots
from factcheck.facets.time.outline import ANYTHING, FIGURES, Step, Words, may_stand
from factcheck.facets.time.template import SLOT, Element, elements_of, from_word, with_slots
from factcheck.rulebook import Rule, RuleBook

END = r"(?![0-9A-Za-z])"
WORD = re.compile(r"[a-z]+")
GROUP = re.compile(r"\(\?P<([a-z]+[0-9]?)>")
SPARED = 500  # times that looking at the outline costs about as much as compiling
NUMERIC_END = r"(?![0-9A-Za-z]|[.,/][0-9]|%)"


@frozen(eq=False)
class Beside:
    """The words that must or must not stand beside what a rule reads."""

    after: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    alone: bool  # no noun may follow that the time would describe


@define(eq=False, slots=False)
class Pattern:
    """One way to say what a rule reads; compiled when it is first needed.

    Few patterns ever match in a short run. In a long one a pattern is cheaper than its outline.
    """

    rule: Rule
    elements: tuple[Element, ...]  # the template without what is absent where it is tried
    template: tuple[Element, ...]
    beside: Beside
    spared: int = 0  # how often the outline made the pattern needless

    def match(self, text: str, at: int, words: Words, number: int) -> re.Match[str] | None:
        """The match at an offset of a text, where its word of that number begins."""
        if not words.plain:
            return self.whole.match(text, at)
        if self.spared < SPARED and not may_stand(self.steps, words, number):
            self.spared += 1
            return None
        self.spared = SPARED
        return self.regex.match(text, at)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The words that stand in a row where the pattern matches."""
        return tuple(element.step for element in self.elements)

    @cached_property
    def slots(self) -> dict[str, str]:
        """The kind of slot that each group of the pattern holds."""
        names = [name for e in self.template for name in GROUP.findall(e.text)]
        return {name: name.rstrip("0123456789") for name in names}

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern for plain text; its end folds no case, which is slow to compile."""
        body = "".join(element.text for element in self.elements)
        return _compiled(self.rule, f"(?:{body})(?-i:{NUMERIC_END})")

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The specification of `regex`: the whole template, for any text."""
        body = "".join(element.text for element in self.template)
        return _compiled(self.rule, f"(?:{body}){NUMERIC_END}")


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
    index: dict[str, list[Pattern]] = {}
    for rule, template in templates(book):
        beside = _beside(rule)
        beside = _beside(rule)
        made: dict[int, Pattern] = {}  # by the number of elements: words share their patterns
        for first in sorted(_firsts(template)):
            elements = from_word(template, first)
            if len(elements) not in made:
                made[len(elements)] = Pattern(rule, elements, template, beside)
            index.setdefault(first, []).append(made[len(elements)])
    alone = _alone(book)
    return {first: Opening(first in alone, tuple(found)) for first, found in index.items()}


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
def templates(book: RuleBook) -> tuple[tuple[Rule, tuple[Element, ...]], ...]:
    """All the ways to say a time that the `time` table gives, in file order."""
    known = slots(book)
    found = []
    for rule in book.of("time"):
        found += [(rule, elements_of(rule, text, known)) for text in rule.words("match")]
        if rule.text("regex", ""):
            found.append((rule, (_written(rule, known),)))
    return tuple(found)


def _written(rule: Rule, known: dict[str, Slot]) -> Element:
    """What a rule writes itself, as one element; it is tried before any text is."""
    regex = rule.text("regex")
    _compiled(rule, SLOT.sub("(?:)", regex))
    text = with_slots(rule, regex, known, END)
    return Element(text, frozenset({FIGURES}), ANYTHING, optional=False)


def _firsts(template: Sequence[Element]) -> frozenset[str]:
    """The words that a phrase of this template may begin with."""
    found = frozenset[str]()
    for element in template:
        found |= element.firsts
        if not element.optional:
            break
    return found


def _compiled(rule: Rule, text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as problem:
        raise rule.error(f"not a pattern: {problem}") from problem


def _beside(rule: Rule) -> Beside:
    return Beside(
        after=frozenset(rule.words("after")),
        not_after=frozenset(rule.words("not_after")),
        not_before=frozenset(rule.words("not_before")),
        alone=rule.flag("alone"),
    )
