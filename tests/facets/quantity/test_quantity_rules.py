"""Every rule about figures proves itself on its own examples."""

from __future__ import annotations

from factcheck.facets import quantity
from factcheck.rulebook import Rule, RuleBook, load

BOOK = load(topics=False)


def failures(rule: Rule, book: RuleBook) -> list[str]:
    found = []
    for hit in rule.hits():
        read = quantity.prove(rule, hit, book)
        if hit.value not in read:
            found.append(f"{rule.id}: {hit.text!r} wanted {hit.value}, read {read}")
    for miss in rule.misses():
        if read := quantity.prove(rule, miss, book):
            found += [f"{rule.id}: {miss.text!r} must not be read, read {read}"]
    return found


def test_every_rule_reads_its_hits_and_leaves_its_misses() -> None:
    wrong = [f for table in quantity.TABLES for r in BOOK.of(table) for f in failures(r, BOOK)]
    assert not wrong, "\n".join(wrong)
