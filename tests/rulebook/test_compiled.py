"""The compiled rules that ship are those of the TOML files beside them."""

from __future__ import annotations

from factcheck.rulebook import load, rules_folder
from factcheck.rulebook.loader import compile_rules, read_sources


def test_the_compiled_file_is_what_the_rules_compile_to() -> None:
    compiled = rules_folder() / "compiled.json"
    assert compiled.is_file(), "run: python -m factcheck.rulebook"
    same = compiled.read_text(encoding="utf-8") == compile_rules(rules_folder())
    assert same, "rules/compiled.json is of other rules; run: python -m factcheck.rulebook"


def test_compiling_twice_gives_the_same_bytes() -> None:
    assert compile_rules(rules_folder()) == compile_rules(rules_folder())


def test_a_run_without_topics_holds_every_other_rule() -> None:
    whole, bare = load(), load(topics=False)
    assert bare.rules == tuple(r for r in whole.rules if not r.file.startswith("topics/"))
    assert len(bare.rules) < len(whole.rules)


def test_every_rule_file_but_the_schema_gives_rules() -> None:
    files = {r.file for r in load().rules}
    assert files == read_sources(rules_folder()).keys() - {"schema.toml"}
