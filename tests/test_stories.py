"""Every story in tests/cases holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.rulebook import load
from tests.stories import mismatches, stories, told

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_story_of_a_code_holds(path: Path) -> None:
    book = load()
    wrong = []
    for story in stories(path):
        found = mismatches(story, told(story, book))
        wrong += [f"{story.title}: {line}" for line in found]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_code_has_stories_of_both_kinds(path: Path) -> None:
    expected = [bool(s.expected) for s in stories(path)]
    assert True in expected
    assert False in expected
