"""A rule gives what it holds in the type that is asked for, or names itself."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factcheck.model.errors import RuleError
from factcheck.rulebook import Rule, RuleBook, TomlValue

PEAL = Rule(
    "bell",
    "bell.peals",
    "en/bells.toml",
    {
        "tone": "deep",
        "words": ["pealed"],
        "strokes": 8,
        "loud": True,
        "value": {"low": 8},
        "pair": [{"a": "one peal", "b": "two peals", "verdict": "different"}, "stray"],
        "miss": ["an appeal", {"text": "a repeal", "published": "2021"}],
    },
)
READS: list[tuple[Callable[[], object], object]] = [
    (lambda: PEAL.text("tone"), "deep"),
    (lambda: PEAL.text("hue", "none"), "none"),
    (lambda: PEAL.words("words"), ("pealed",)),
    (lambda: PEAL.words("others"), ()),
    (lambda: PEAL.number("strokes"), 8),
    (lambda: PEAL.number("weight", 2.5), 2.5),
    (lambda: PEAL.flag("loud"), True),
    (lambda: PEAL.flag("soft"), False),
    (lambda: dict(PEAL.mapping("value")), {"low": 8}),
    (lambda: dict(PEAL.mapping("other")), {}),
    (lambda: len(PEAL.pairs()), 1),
    (lambda: [e.text for e in PEAL.misses()], ["an appeal", "a repeal"]),
    (lambda: dict(PEAL.misses()[1].options), {"published": "2021"}),
]


@pytest.mark.parametrize(("read", "value"), READS)
def test_a_key_is_read_in_its_type(read: Callable[[], object], value: object) -> None:
    assert read() == value


WRONG: list[tuple[Callable[[], object], str]] = [
    (lambda: PEAL.text("strokes"), "'strokes' must be a string"),
    (lambda: PEAL.text("hue"), "'hue' must be a string"),
    (lambda: PEAL.words("tone"), "'tone' must be a list of strings"),
    (lambda: PEAL.words("pair"), "'pair' must hold strings only"),
    (lambda: PEAL.number("tone"), "'tone' must be a number"),
    (lambda: PEAL.number("loud"), "'loud' must be a number"),
    (lambda: PEAL.number("weight"), "'weight' must be a number"),
    (lambda: PEAL.flag("strokes"), "'strokes' must be true or false"),
    (lambda: PEAL.mapping("words"), "'words' must be a table"),
]


@pytest.mark.parametrize(("read", "problem"), WRONG)
def test_another_type_names_file_rule_and_key(read: Callable[[], object], problem: str) -> None:
    with pytest.raises(
        RuleError, match=re.escape(f"en/bells.toml, rule bell.peals: {problem}")
    ):
        read()


def test_books_are_told_apart_by_identity() -> None:
    one, other = RuleBook((PEAL,), "digest"), RuleBook((PEAL,), "digest")
    assert one != other
    assert len({one, other}) == 2


def test_the_topics_of_a_book_are_sorted_and_named_once() -> None:
    fields: dict[str, TomlValue] = {}
    files = ["topics/quay.toml", "en/bells.toml", "topics/ferry.toml", "topics/quay.toml"]
    rules = tuple(Rule("bell", f"bell.{n}", file, fields) for n, file in enumerate(files))
    assert RuleBook(rules, "digest").topics() == ("ferry", "quay")
