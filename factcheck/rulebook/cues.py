"""Cue words from rules: one compiled pattern for all phrases of a table, and their scope."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from attrs import field, frozen

from factcheck.rulebook.book import Rule

_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\n": " ", "\t": " "})
_EDGES = (r"(?<![\w-].)", r"(?!\w|-\w)")
_HEAD = re.compile(r"(?<![\w-])\w+|[^\w\s]")
_ON = re.compile(r"\w|-\w")
_NEXT_WORD = re.compile(r"[^\w]*([\w'-]*)")
_LAST_WORD = re.compile(r"([\w'-]*)[^\w]*\Z")
NEAR = 40  # characters: far enough to hold the word beside a cue
Span: TypeAlias = tuple[int, int]
Phrase: TypeAlias = tuple[str, "Rule | None"]
Trie: TypeAlias = "dict[str, Trie]"


@frozen
class Hit:
    """A phrase of a rule found in a text (offsets of that text)."""

    rule: Rule
    start: int
    end: int


@frozen(eq=False)
class Lexicon:
    """All phrases of some rules; a phrase without a rule is a veto: it is read over."""

    rules: Mapping[str, Rule | None] = field(repr=False)
    by_head: Mapping[str, Sequence[Phrase]] = field(repr=False)  # the longest first

    def scan(self, flat: str) -> Iterator[Hit]:
        """The phrases in a flattened text, longest first, left to right, vetoes left out.

        What `alternation` finds, without the time that compiling so many words takes.
        """
        places, by_head, behind = _places(flat), self.by_head, 0
        known = places.keys() & by_head.keys()
        for start, head in sorted([(at, word) for word in known for at in places[word]]):
            if start < behind:
                continue
            for phrase, rule in by_head[head]:
                end = start + len(phrase)
                if flat.startswith(phrase, start) and not _ON.match(flat, end):
                    behind = end
                    if rule is not None:
                        yield Hit(rule, start, end)
                    break


@lru_cache(maxsize=4)
def _places(flat: str) -> dict[str, list[int]]:
    """Where each word and sign of a text begins: several lexicons read a sentence in turn."""
    found: dict[str, list[int]] = {}
    for head in _HEAD.finditer(flat):
        found.setdefault(head[0], []).append(head.start())
    return found


def flatten(text: str) -> str:
    """The text in lower case with plain apostrophes and spaces; every offset stays valid."""
    plain = text.translate(_PLAIN)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def lexicon(rules: Iterable[Rule]) -> Lexicon:
    """The phrases of 'words' and 'veto' of these rules as one pattern."""
    found: dict[str, Rule | None] = {}
    rules = tuple(rules)
    for rule in rules:
        _add_words(rule, found)
    for rule in rules:
        for phrase in rule.words("veto"):
            found.setdefault(flatten(phrase), None)
    by_head: dict[str, list[Phrase]] = {}
    for phrase in sorted(found, key=lambda p: (-len(p), p)):
        head = _HEAD.match(phrase)
        by_head.setdefault(head[0] if head else "", []).append((phrase, found[phrase]))
    return Lexicon(found, by_head)


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for the longest of these phrases that stands as whole words.

    The first letter comes before the look-behind, so that the scan runs on a letter class.
    """
    trie: Trie = {}
    for phrase in sorted(phrases):
        node = trie
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    heads = [_head(letter, node) for letter, node in trie.items()]
    return "|".join(heads) or r"(?!)"


def _add_words(rule: Rule, found: dict[str, Rule | None]) -> None:
    for phrase in rule.words("words"):
        word = flatten(phrase)
        other = found.get(word)
        if other is not None:
            raise rule.error(f"'{phrase}' is a word of rule {other.id} already")
        if not word.strip():
            raise rule.error("'words' holds an empty word")
        found[word] = rule


def _head(letter: str, node: Trie) -> str:
    left, right = _EDGES
    return re.escape(letter) + (left if letter.isalnum() else "") + _tail(node) + right


def _tail(node: Trie) -> str:
    """A pattern for the rest of the phrases below a node, the longer ones first."""
    parts = [re.escape(c) + _tail(child) for c, child in node.items() if c]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"
    return f"(?:{body})?" if "" in node else body


def word_before(flat: str, start: int) -> str:
    """The word that ends before an offset, "" at the start of the text."""
    found = _LAST_WORD.search(flat, max(0, start - NEAR), start)
    return found.group(1) if found else ""


def word_after(flat: str, end: int) -> str:
    """The word that begins after an offset, "" at the end of the text."""
    found = _NEXT_WORD.match(flat, end, end + NEAR)
    return found.group(1) if found else ""


def touches(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a span overlaps one of the others."""
    return any(a < end and start < b for a, b in spans)
