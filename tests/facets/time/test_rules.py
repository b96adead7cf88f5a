"""Every rule of the time tables reads its examples and nothing in its misses."""

import re

import pytest

from factcheck.facets import time
from factcheck.facets.time.grammar import templates
from factcheck.model.errors import RuleError
from factcheck.rulebook import Rule, RuleBook, TomlValue


def test_every_rule_proves_itself(book: RuleBook) -> None:
    failures = []
    for rule in (rule for table in time.TABLES for rule in book.of(table)):
        for example in rule.hits():
            got = time.prove(rule, example, book)
            if example.value not in got:
                failures.append(f"{rule.id}: {example.text!r} gave {got}, not {example.value}")
        for example in rule.misses():
            got = time.prove(rule, example, book)
            if got:
                failures.append(f"{rule.id}: {example.text!r} must give nothing, gave {got}")
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize(
    ("key", "pattern", "problem"),
    [
        ("match", ["{fortnight} ago"], "en/x.toml, rule time.wrong: no slot {fortnight}"),
        ("regex", "(", "en/x.toml, rule time.wrong: not a pattern"),
    ],
)
def test_a_rule_that_cannot_be_used_is_named(
    book: RuleBook, key: str, pattern: TomlValue, problem: str
) -> None:
    wrong = Rule("time", "time.wrong", "en/x.toml", {key: pattern, "value": {"shape": "date"}})
    with pytest.raises(RuleError, match=re.escape(problem)):
        templates(RuleBook((*book.of("timeword"), wrong), ""))
