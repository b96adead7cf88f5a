"""Rules prove themselves; what nobody reads, or what is misread, is said aloud."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.proof import HIT, MISS, PAIR, Proof, Prover, prove, prove_all, provers
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue, load

BELLS = Rule(
    "bell",
    "bell.rings",
    "en/bells.toml",
    {
        "words": ["rang"],
        "hit": [
            {"text": "the bell rang", "value": {"strokes": 1}},
            {"text": "it rang and rang", "value": {"strokes": 2}},
        ],
        "miss": ["a range of hills"],
        "pair": [{"a": "it rang", "b": "it rang twice", "verdict": "refines"}],
    },
)
BOOK = RuleBook((BELLS,), "digest")


class Ringer:
    """Counts words in a text, and judges no pairs."""

    TABLES: tuple[str, ...] = ("bell",)

    def prove(self, rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
        """How often the words of the rule stand in the text."""
        words = example.text.split()
        found = sum(words.count(word) for word in rule.words("words"))
        return [{"strokes": found}] if found and book is BOOK else []


class Listener(Ringer):
    """Judges pairs too."""

    def prove_pair(self, rule: Rule, pair: Mapping[str, TomlValue], book: RuleBook) -> str:
        """One verdict for all."""
        return "refines" if rule.id and book is BOOK and pair["b"] else "unknown"


class Deaf(Ringer):
    """Reads something into every text, and never what stands there."""

    def prove(self, rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
        """Something else."""
        return [f"{rule.id}{len(example.text)}{len(book.rules)}"]


def proof_by(owner: Prover) -> Proof:
    return prove(BELLS, BOOK, {"bell": owner})


def test_a_rule_that_reads_its_examples_passes() -> None:
    proof = proof_by(Listener())
    assert proof.passed
    assert [t.kind for t in proof.trials] == [HIT, HIT, MISS, PAIR]


def test_a_hit_with_another_value_and_a_miss_that_is_read_both_fail() -> None:
    proof = proof_by(Deaf())
    assert not proof.passed
    assert proof.count(HIT, passed=False) == 2
    assert proof.count(MISS, passed=False) == 1


def test_a_pair_that_nobody_judges_has_failed() -> None:
    proof = proof_by(Ringer())
    assert [t.kind for t in proof.failures] == [PAIR]


def test_a_table_that_nobody_reads_is_no_pass() -> None:
    assert not prove(BELLS, BOOK, {}).passed


def test_a_rule_without_examples_needs_no_reader() -> None:
    weight = Rule("weight", "weight.name", "weights.toml", {"bits": 1.0})
    assert prove(weight, BOOK, {}).passed


def test_every_table_has_one_reader() -> None:
    owners = provers()
    assert {"time", "quantity", "cue", "zone", "event"} <= owners.keys()


def test_all_rules_read_their_own_examples() -> None:
    wrong = [
        f"{proof.rule.file} {proof.rule.id}: {trial.kind} {trial.text!r}"
        f" expected {trial.expected!r} got {list(trial.got)!r}"
        for proof in prove_all(load())
        for trial in proof.failures
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_no_rule_is_left_unread() -> None:
    assert [p.rule.id for p in prove_all(load()) if not p.owned] == []
