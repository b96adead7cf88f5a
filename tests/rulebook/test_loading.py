"""Rules load whole or not at all, and what is wrong is named by file, rule and key."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck.model.errors import RuleError
from factcheck.rulebook import load
from factcheck.rulebook.loader import compile_rules, digest_of, read_sources

Folder = Callable[..., Path]
RULE = "en/bells.toml, rule bell.rings: "


def test_a_folder_loads_in_file_order(folder: Folder) -> None:
    book = load(folder())
    assert [r.id for r in book.rules] == ["bell.rings", "bell.harbour", "tuning.pitch"]
    assert [r.id for r in book.of("bell")] == ["bell.rings", "bell.harbour"]
    assert book.words("bell") == ("rang", "tolled", "gong")
    assert book.of("whistle") == ()
    assert book.find("bell.whistle") is None


def test_a_date_is_an_iso_string_whichever_form_is_read(folder: Folder) -> None:
    there = folder()
    assert load(there).of("bell")[0].text("since") == "1912-04-14"
    (there / "compiled.json").write_text(compile_rules(there), encoding="utf-8")
    assert load(there).of("bell")[0].text("since") == "1912-04-14"


def test_compiled_rules_show_the_same_evidence(folder: Folder) -> None:
    there = folder()
    plain = load(there).rules
    (there / "compiled.json").write_text(compile_rules(there), encoding="utf-8")
    compiled = load(there).rules
    assert not any("hit" in rule.fields for rule in (*plain, *compiled))
    assert [len(rule.hits()) for rule in compiled] == [2, 2, 0]
    for one, two in zip(plain, compiled, strict=True):
        assert (one.hits(), one.misses(), one.pairs()) == (
            two.hits(),
            two.misses(),
            two.pairs(),
        )
        assert one.text("why") == two.text("why")


@pytest.mark.parametrize("kept", [0, 1, -9])
def test_compiled_rules_cut_short_are_named(folder: Folder, kept: int) -> None:
    there = folder()
    first, second = compile_rules(there).splitlines(keepends=True)
    (there / "compiled.json").write_text(first + second[:kept], encoding="utf-8")
    rule = load(there).rules[0]
    assert rule.words("words") == ("rang", "tolled")
    with pytest.raises(RuleError, match=r"compiled\.json: cut short"):
        rule.hits()


def test_a_table_of_parameters_needs_no_examples(folder: Folder) -> None:
    pitch = load(folder()).find("tuning.pitch")
    assert pitch is not None
    assert pitch.number("hertz") == 440
    assert pitch.hits() == ()


HITS = (
    'hit = [{ text = "the bell rang", value = "rang" }, '
    '{ text = "it tolled", value = "tolled" }]'
)
BROKEN = [
    ("words = [", "terms = [", RULE + "'words' is missing"),
    ("words = [", "pitch = 1\nwords = [", RULE + "unknown key 'pitch'; known are since, tone"),
    (HITS, "", RULE + "at least 2 'hit' examples are needed"),
    (', { text = "it tolled", value = "tolled" }', "", RULE + "at least 2 'hit' examples"),
    (', value = "tolled"', "", RULE + "each 'hit' needs the 'value'"),
    ('text = "it tolled", ', "", RULE + "each 'hit' needs a 'text'"),
    (HITS, 'hit = "the bell rang"', RULE + "'hit' must be a list"),
    ('miss = ["a range of hills"]', "", RULE + "at least one 'miss' example is needed"),
    ('miss = ["a range of hills"]', "miss = [3]", RULE + "each 'miss' needs a 'text'"),
    ('why = "A bell that rings calls the crew."', "", RULE + "'why' is missing"),
    ('why = "A bell that rings calls the crew."', 'why = "  "', RULE + "'why' is missing"),
    ('why = "A bell that rings calls the crew."', "why = 3", RULE + "'why' must be a string"),
    ("[[bell]]", "[[whistle]]", RULE + "unknown table 'whistle'; known are bell, tuning"),
    ("[[bell]]", "[bell]", "en/bells.toml: write '[[bell]]', rules are lists of tables"),
    ('id = "bell.rings"', "", "en/bells.toml, bell number 1: a rule needs an 'id'"),
    ('id = "bell.rings"', "id = 7", "en/bells.toml, bell number 1: a rule needs an 'id'"),
    ("format = 1\n", "", "en/bells.toml: the first line must be 'format = 1'"),
    ("format = 1\n", "format = 2\n", "en/bells.toml: the first line must be 'format = 1'"),
    ("[[bell]]", "[[bell", "en/bells.toml: not a TOML file: "),
    ("[[bell]]", "bell = [1]\n[other]", "en/bells.toml, bell number 1: a rule needs an 'id'"),
]


@pytest.mark.parametrize(("old", "new", "problem"), BROKEN, ids=lambda part: str(part)[:40])
def test_a_broken_rule_is_named(
    folder: Folder, bells: str, old: str, new: str, problem: str
) -> None:
    assert bells.count(old) == 1
    there = folder({"en/bells.toml": bells.replace(old, new)})
    with pytest.raises(RuleError, match=re.escape(problem)):
        load(there)


def test_an_id_is_taken_once_in_all_files(folder: Folder, bells: str) -> None:
    there = folder({"en/chimes.toml": bells})
    problem = "en/chimes.toml, rule bell.rings: this id is taken already, in en/bells.toml"
    with pytest.raises(RuleError, match=re.escape(problem)):
        load(there)


def test_a_second_rule_with_the_same_id_in_one_file_is_named_too(
    folder: Folder, bells: str
) -> None:
    twice = bells + bells.removeprefix("format = 1\n")
    with pytest.raises(RuleError, match=re.escape(RULE + "this id is taken already")):
        load(folder({"en/bells.toml": twice}))


def test_a_file_that_is_no_text_is_named(folder: Folder) -> None:
    there = folder()
    (there / "en" / "bells.toml").write_bytes(b"format = 1\n# caf\xe9\n")
    with pytest.raises(RuleError, match=re.escape("en/bells.toml: not a TOML file: ")):
        load(there)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"belfry: no such folder of rules"):
        load(tmp_path / "belfry")


def test_without_a_schema_no_table_is_known(folder: Folder) -> None:
    with pytest.raises(
        RuleError, match=re.escape(RULE) + "unknown table 'bell'; known are none"
    ):
        load(folder({"schema.toml": ""}))


def test_topics_are_left_out_when_asked(folder: Folder) -> None:
    there = folder()
    whole, bare = load(there), load(there, topics=False)
    assert whole.topics() == ("harbour",)
    assert bare.topics() == ()
    assert [r.id for r in bare.rules] == ["bell.rings", "tuning.pitch"]
    assert whole.digest != bare.digest


def test_a_broken_topic_file_stops_only_a_run_that_uses_it(folder: Folder) -> None:
    there = folder({"topics/harbour.toml": "format = 1\n[[bell]]\n"})
    with pytest.raises(RuleError, match=re.escape("topics/harbour.toml, bell number 1")):
        load(there)
    assert [r.id for r in load(there, topics=False).of("bell")] == ["bell.rings"]


def test_the_digest_names_the_content_and_not_the_place(folder: Folder, bells: str) -> None:
    here, there = folder(), folder(name="elsewhere")
    assert load(here).digest == load(there).digest
    changed = folder({"en/bells.toml": bells + "# a remark\n"}, name="third")
    assert load(here).digest != load(changed).digest


def test_the_digest_tells_two_files_from_one(folder: Folder) -> None:
    assert digest_of({"a": b"x", "b": b"y"}) != digest_of({"a": b"xb\x001\x00y"})
    assert list(read_sources(folder())) == sorted(read_sources(folder()))


def edited(there: Path, changes: Mapping[str, object]) -> None:
    """Write the compiled file of a folder with some of its entries replaced."""
    first, second = compile_rules(there).splitlines()
    text = json.dumps({**json.loads(first), **changes}) + "\n" + second
    (there / "compiled.json").write_text(text, encoding="utf-8")


MARKED: list[list[object]] = [["bell", "bell.compiled", "en/bells.toml", {"words": ["clang"]}]]


def test_the_compiled_file_is_used_while_its_digest_fits(folder: Folder) -> None:
    there = folder()
    edited(there, {"rules": MARKED})
    assert [r.id for r in load(there).rules] == ["bell.compiled"]


@pytest.mark.parametrize("stale", [{"digest": "0" * 64}, {"format": 2}, {"digest": ""}])
def test_a_compiled_file_of_other_rules_is_not_used(
    folder: Folder, stale: Mapping[str, object]
) -> None:
    there = folder()
    edited(there, {"rules": MARKED, **stale})
    assert [r.id for r in load(there).of("bell")] == ["bell.rings", "bell.harbour"]


def test_an_edit_of_the_rules_outdates_the_compiled_file(folder: Folder, bells: str) -> None:
    there = folder()
    edited(there, {"rules": MARKED})
    folder({"en/bells.toml": bells.replace('"tolled"]', '"tolled", "pealed"]')})
    assert load(there).words("bell") == ("rang", "tolled", "pealed", "gong")


def test_a_new_topic_file_outdates_it_for_a_run_without_topics_too(folder: Folder) -> None:
    there = folder({"topics/harbour.toml": ""})
    edited(there, {"rules": MARKED})
    folder()
    assert [r.id for r in load(there, topics=False).of("bell")] == ["bell.rings"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 1', b"\xff\xfe\x00", b"{}"])
def test_a_torn_compiled_file_costs_time_and_nothing_else(
    folder: Folder, content: bytes
) -> None:
    there = folder()
    (there / "compiled.json").write_bytes(content)
    assert [r.id for r in load(there).of("bell")] == ["bell.rings", "bell.harbour"]


@pytest.mark.parametrize("topics", [True, False], ids=["topics", "no-topics"])
def test_both_forms_give_equal_rules(
    folder: Folder,
    topics: bool,  # noqa: FBT001  # drawn
) -> None:
    there = folder()
    plain = load(there, topics=topics)
    (there / "compiled.json").write_text(compile_rules(there), encoding="utf-8")
    quick = load(there, topics=topics)
    assert (quick.rules, quick.digest) == (plain.rules, plain.digest)
