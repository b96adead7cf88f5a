"""What a draft makes of its sources: lost hedges, old figures, values on the wrong fact."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.intake import Collection, article_from_text
from factcheck.model.article import Article, Role
from factcheck.pipeline import compare_draft
from factcheck.rulebook import RuleBook, load

FIRST, LATER, DAY = "2025-06-09", "2025-06-11", "2025-06-12"
COUPS = (
    "Burkina Faso has seen two coups in one year. President Kaboré was overthrown on January "
    "24, 2022. Interim leader Damiba was ousted by fellow officers on September 30, 2022."
)
STORM = "In the storm 27 people were injured and four people were killed in Brest."
EARLY = "At least nine people died in the Ahr valley flood."
LATE = "The flood in the Ahr valley has killed 17 people."
VALVE = "A broken valve may have caused the explosion at the plant in Grodno."


@cache
def rules() -> RuleBook:
    """The rules without any topic."""
    return load(topics=False)


def article(text: str, name: str, day: str | None, role: Role) -> Article:
    return article_from_text(
        text, name=f"{name}.txt", book=rules(), published=day, role=role, source=name
    )


def told(draft: str, *sources: str, days: tuple[str | None, ...] = (FIRST, LATER)) -> set[str]:
    """The codes of a draft held against sources of those days."""
    drafted = article(draft, "draft", DAY, Role.DRAFT)
    found = [article(text, f"s{n}", days[n], Role.SOURCE) for n, text in enumerate(sources)]
    report = compare_draft(Collection((drafted,)), Collection(tuple(found)), rules())
    return {c.code for c in report.conflicts}


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Kaboré was overthrown on 30 September 2022.", {"FC406"}),
        ("Kaboré was overthrown on 24 January 2022.", set()),
        ("Damiba was ousted on 24 January 2022.", {"FC406"}),
        ("Damiba was ousted on 30 September 2022.", set()),
    ],
)
def test_each_fall_keeps_its_own_day(draft: str, expected: set[str]) -> None:
    assert told(draft, COUPS) == expected


def test_the_hurt_are_not_the_dead() -> None:
    assert told("In the storm 27 people were killed in Brest.", STORM) == {"FC406"}
    assert told("In the storm 27 people were injured in Brest.", STORM) == set()


def test_a_toll_is_old_only_when_a_later_source_has_another() -> None:
    assert "FC405" in told("Nine people died in the flood in the Ahr valley.", EARLY, LATE)
    assert "FC405" not in told("The flood in the Ahr valley killed 17 people.", EARLY, LATE)
    assert "FC405" not in told("Nine people died in the flood in the Ahr valley.", EARLY)


def test_without_days_no_source_is_the_later_one() -> None:
    draft = "Nine people died in the flood in the Ahr valley."
    assert "FC405" not in told(draft, EARLY, LATE, days=(None, None))


def test_a_hedge_is_lost_only_when_nobody_asserts_the_thing() -> None:
    draft = "A broken valve caused the explosion at the plant in Grodno."
    assert told(draft, VALVE) == {"FC401"}
    assert told(draft, VALVE, draft) == set()
    assert told("A broken valve may have caused the explosion in Grodno.", VALVE) == set()
