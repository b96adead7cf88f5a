"""What is wrong with rules that load: names that overlap, and what can never match."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.intake import article_from_text
from factcheck.pipeline import extract
from factcheck.rulebook import Rule, RuleBook

NAMING = {"entity": "alias", "agency": "words", "currency": "words"}
"""Tables whose words name one thing each, and the key these stand under."""
PHRASES = ("words", "alias", "veto", "not")
HOLE = re.compile(r"\{[a-z]\w*\}")
CLASS = re.compile(r"\\.|\[\^?\]?[^\]]*\]")
DEAD = re.compile(r"\$[\w({]|[\w)}]\^|\(\?!\)")
"""An end before more to come, more before a beginning, a look ahead at nothing."""


def problems(book: RuleBook) -> Iterator[str]:
    """What is wrong with loaded rules, in their order, each with its file and rule.

    RuleError when a facet cannot use a rule at all.
    """
    article = article_from_text(
        "On 3 May 2021 the mayor met 40 people.", name="a.txt", book=book
    )
    extract([article], book)
    for rule in book.rules:
        for told in (*_phrases(rule), *_patterns(rule)):
            yield str(rule.error(told))
    yield from _overlaps(book)


def _phrases(rule: Rule) -> Iterator[str]:
    """Phrases that no text holds, and those that the rule takes back itself."""
    for key in PHRASES:
        for phrase in _strings(rule.fields, key):
            if not phrase.strip() or phrase != " ".join(phrase.split()):
                yield f"'{key}' holds {phrase!r}, which no text can match: mind the blanks"
    taken = {fold(v) for v in _strings(rule.fields, "veto")}
    for word in _strings(rule.fields, "words"):
        if fold(word) in taken:
            yield f"{word!r} stands in 'words' and in 'veto', so it never matches"


def _patterns(rule: Rule) -> Iterator[str]:
    """Regular expressions that do not compile, or that no text can match."""
    for pattern in _strings(rule.fields, "regex"):
        try:
            re.compile(HOLE.sub("x", pattern))
        except re.error as problem:
            yield f"'regex' is no regular expression: {problem}"
            continue
        if DEAD.search(CLASS.sub("x", HOLE.sub("x", pattern))):
            yield f"'regex' can match no text: {pattern}"


def _overlaps(book: RuleBook) -> Iterator[str]:
    """Names that two rules of one table claim for themselves."""
    for table, key in NAMING.items():
        owners: dict[str, list[Rule]] = defaultdict(list)
        for rule in book.of(table):
            for name in dict.fromkeys(fold(n) for n in _strings(rule.fields, key)):
                owners[name].append(rule)
        for name, rules in owners.items():
            for rule in rules[1:]:
                yield str(rule.error(f"{name!r} names {rules[0].id} already"))


def _strings(fields: Mapping[str, object], key: str) -> list[str]:
    """The strings under a key, be it one or a list of them."""
    value = fields.get(key, [])
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


def fold(name: str) -> str:
    """The name without what sets two spellings of it apart: case, accents, blanks.

    >>> fold("Goïta")
    'goita'
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
