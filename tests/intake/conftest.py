"""What the tests of the intake room share."""

from __future__ import annotations

import pytest

from factcheck.rulebook import RuleBook, load


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load()
