"""The rulebook: knowledge from rules/*.toml, validated and indexed; it knows no facet."""

from factcheck.rulebook.book import Example, Rule, RuleBook
from factcheck.rulebook.evidence import TomlValue
from factcheck.rulebook.loader import load, rules_folder

__all__ = ["Example", "Rule", "RuleBook", "TomlValue", "load", "rules_folder"]
