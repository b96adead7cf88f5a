"""Every rule of this room is proven on its own examples."""

from __future__ import annotations

from types import ModuleType

import pytest

from factcheck.intake import agency, sentences, zones
from factcheck.rulebook import RuleBook


@pytest.mark.parametrize("owner", [zones, sentences, agency], ids=lambda m: m.__name__)
def test_every_rule_reads_its_examples(owner: ModuleType, book: RuleBook) -> None:
    wrong = []
    for rule in (r for table in owner.TABLES for r in book.of(table)):
        hits = ((e, owner.prove(rule, e, book)) for e in rule.hits())
        misses = ((e, owner.prove(rule, e, book)) for e in rule.misses())
        wrong += [f"{rule.id}: {e.text!r} gave {g}" for e, g in hits if e.value not in g]
        wrong += [f"{rule.id}: {e.text!r} gave {g}, not nothing" for e, g in misses if g]
    assert not wrong, "\n".join(wrong)
