"""The outline of a phrase rule: the words that must stand in a row where its pattern matches.

It may only spare a pattern that cannot match there. A word is what `TOKEN` finds: letters or
figures that begin behind a space or a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

FIGURES = "#"
TOKEN = re.compile(r"(?<![0-9A-Za-z_])(?:[A-Za-z]+|[0-9]+)")
FOLDED = re.compile("[İıſ\u212a]")
"""Letters that a pattern takes for i, s and k where case does not count."""
ONE_WORD = re.compile(
    r"(?:[0-9A-Za-z|?)]|\[(?:[0-9A-Za-z](?:-[0-9A-Za-z])?)+\]|\{[0-9,]+\}|\((?:\?[:!])?)+"
)
"""Patterns of letters and figures alone: what they match is one word, a figure at its head."""


@frozen(eq=False)
class Step:
    """One element: the words it begins with and how many words it may be.

    A count is a `run` of words of its own, no more than `most`. No `heads` means any word;
    no `lengths` and no `run` any number of words.
    """

    heads: frozenset[str]
    lengths: frozenset[int]
    run: frozenset[str] = frozenset()
    most: int = 0

    @property
    def open(self) -> bool:
        """True when nothing is known of where the element ends."""
        return not self.lengths and not self.run


ANYTHING = Step(frozenset(), frozenset())
NO_WORD = Step(frozenset(), frozenset({0}))


@frozen(eq=False)
class Words:
    """The words of a sentence; `plain` when lower case tells all that patterns fold."""

    keys: Sequence[str]
    every: frozenset[str]
    plain: bool


def words_of(text: str, words: Sequence[str]) -> Words:
    """The words of a text (lower case, in order) as outlines know them."""
    keys = [key_of(word) for word in words]
    return Words(keys, frozenset(keys), text.isascii() or FOLDED.search(text) is None)


def key_of(word: str) -> str:
    """What a word is known by: itself in lower case, or the sign for figures."""
    return FIGURES if word[0].isdigit() else word


def step_of(phrases: Iterable[str], regexes: Iterable[str] = ()) -> Step:
    """The step of an element spelled by these phrases or patterns."""
    heads, lengths = set[str](), set[int]()
    for phrase in phrases:
        words = TOKEN.findall(phrase.lower())
        if not words or not phrase.isascii():
            return ANYTHING
        heads.add(key_of(words[0]))
        lengths.add(len(words))
    for regex in regexes:
        if ONE_WORD.fullmatch(regex) is None:
            return ANYTHING
        heads.add(FIGURES)
        lengths.add(1)
    return Step(frozenset(heads), frozenset(lengths))


def run_of(phrases: Sequence[str], times: int) -> Step:
    """The step of a count: figures with their signs, or so many of these phrases in a row."""
    listed = [TOKEN.findall(phrase.lower()) for phrase in phrases if phrase.isascii()]
    if not all(listed) or len(listed) < len(phrases):
        return ANYTHING
    heads = frozenset({FIGURES, *(key_of(words[0]) for words in listed)})
    run = frozenset({FIGURES, *(key_of(word) for words in listed for word in words)})
    return Step(heads, frozenset(), run, times * max(map(len, listed), default=1))


def absent_or(step: Step) -> Step:
    """The step of the same element where it may be left out."""
    return ANYTHING if step.open else evolve(step, lengths=step.lengths | {0})


def may_stand(steps: Sequence[Step], words: Words, at: int) -> bool:
    """False where no phrase of these steps begins at the word of that number."""
    places = {at}
    for number, step in enumerate(steps):
        if step.open:
            return _all_there(steps[number:], words.every)
        places = {place + length for place in places for length in _lengths(step, words, place)}
        if not places:
            return not words.plain
    return True


def _lengths(step: Step, words: Words, place: int) -> Iterable[int]:
    if place >= len(words.keys) or words.keys[place] not in step.heads:
        return (0,) if 0 in step.lengths else ()
    if not step.run:
        return step.lengths
    ahead = words.keys[place : place + step.most]
    going = next((n for n, word in enumerate(ahead) if word not in step.run), len(ahead))
    return (*step.lengths, *range(1, going + 1))


def _all_there(steps: Iterable[Step], every: frozenset[str]) -> bool:
    """True when each of these elements has a word to begin with somewhere in the sentence."""
    needed = (step.heads for step in steps if step.heads and 0 not in step.lengths)
    return not any(heads.isdisjoint(every) for heads in needed)
