"""Every rule of this room is proven on its own examples."""

from __future__ import annotations

from types import ModuleType

import pytest

from factcheck.intake import agency, sentences, zones
from factcheck.intake.zone_rules import cue_of
from factcheck.model.errors import RuleError
from factcheck.rulebook import Rule, RuleBook, TomlValue


@pytest.mark.parametrize("owner", [zones, sentences, agency], ids=lambda m: m.__name__)
def test_every_rule_reads_its_examples(owner: ModuleType, book: RuleBook) -> None:
    wrong = []
    for rule in (r for table in owner.TABLES for r in book.of(table)):
        hits = ((e, owner.prove(rule, e, book)) for e in rule.hits())
        misses = ((e, owner.prove(rule, e, book)) for e in rule.misses())
        wrong += [f"{rule.id}: {e.text!r} gave {g}" for e, g in hits if e.value not in g]
        wrong += [f"{rule.id}: {e.text!r} gave {g}, not nothing" for e, g in misses if g]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "footer"}, "'footer' is no zone"),
        ({"kind": "credit", "scope": "page"}, "'page' is none of"),
        ({"kind": "credit", "match": "fuzzy"}, "'fuzzy' is none of"),
        ({"kind": "credit", "place": "attic"}, "'attic' is none of"),
        ({"kind": "credit", "regex": "("}, "'regex' cannot be read"),
        (
            {"kind": "credit", "scope": "box", "place": "closing"},
            "goes with the place 'anywhere'",
        ),
    ],
)
def test_a_zone_rule_that_cannot_be_used_names_itself(
    fields: dict[str, TomlValue], said: str
) -> None:
    rule = Rule("zone", "zone.test", "en/zones.toml", fields)
    with pytest.raises(RuleError) as caught:
        cue_of(rule)
    assert said in str(caught.value)
    assert "en/zones.toml, rule zone.test" in str(caught.value)


def test_a_sentence_rule_of_no_kind_names_itself() -> None:
    rule = Rule(
        "sentence", "sentence.test", "en/sentences.toml", {"kind": "x", "words": ["a."]}
    )
    with pytest.raises(RuleError, match=r"rule sentence\.test: 'kind' is 'x'"):
        sentences.sentence_spans("One. Two.", 0, 9, RuleBook((rule,), ""))
