"""Names of questions and quotes survive edits that change nothing, and no others."""

from __future__ import annotations

import pytest

from factcheck.model.fingerprint import conflict_print, evidence_print, quote_print

QUOTE = quote_print("Harbour Post", 'The clerk said "no leak" was found.', "no")


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk said “no leak” was found.",
        "The clerk said «no leak» was found.",
        "  The clerk  said\n'no leak' was\u00a0found. ",
        "THE CLERK SAID ‚NO LEAK‘ WAS FOUND.",
        'The clerk said "no lea\uff4b" was found.',
    ],
)
def test_dress_does_not_rename_a_quote(sentence: str) -> None:
    assert quote_print("Harbour Post", sentence, "no") == QUOTE


@pytest.mark.parametrize(
    ("source", "sentence", "value"),
    [
        ("Coast Mail", 'The clerk said "no leak" was found.', "no"),
        ("Harbour Post", 'The clerk said "no leaks" was found.', "no"),
        ("Harbour Post", 'The clerk said "no leak" was found.', "yes"),
    ],
)
def test_another_source_word_or_value_does(source: str, sentence: str, value: str) -> None:
    assert quote_print(source, sentence, value) != QUOTE


def test_a_question_is_named_by_its_entities_in_any_order() -> None:
    one = conflict_print("FC101", "coup", ["mali", "goita"], "date")
    assert one == conflict_print("FC101", "coup", ["goita", "mali", "goita"], "date")
    assert one != conflict_print("FC101", "coup", ["mali"], "date")
    assert one != conflict_print("FC110", "coup", ["mali", "goita"], "date")


def test_parts_of_a_name_do_not_run_together() -> None:
    assert conflict_print("FC101", "ab", [], "c") != conflict_print("FC101", "a", [], "bc")


def test_evidence_is_its_quotes_in_any_order() -> None:
    assert evidence_print(["q1:b", "q1:a"]) == evidence_print(["q1:a", "q1:b", "q1:a"])
    assert evidence_print(["q1:a"]) != evidence_print(["q1:a", "q1:b"])


def test_a_name_tells_its_scheme_and_has_sixty_four_bits() -> None:
    for name, scheme in ((QUOTE, "q1"), (evidence_print([QUOTE]), "ev1")):
        assert name.startswith(f"{scheme}:")
        assert len(bytes.fromhex(name.partition(":")[2])) == 8
