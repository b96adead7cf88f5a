"""Checks are found by their place in the folder, and each offers what the corridor asks for."""

from __future__ import annotations

import inspect
import pkgutil
import re

import pytest

import factcheck.checks
from factcheck.checks import all_checks, offering
from factcheck.rulebook import load

SHAPES = {
    "over_question": ["matter", "casefile"],
    "over_article": ["article", "claims", "casefile"],
    "over_draft": ["backing", "casefile"],
}


def test_every_module_of_the_folder_is_a_check() -> None:
    modules = {m.name for m in pkgutil.iter_modules(factcheck.checks.__path__)}
    assert {c.__name__.rpartition(".")[2] for c in all_checks()} == modules


def test_checks_run_in_the_order_of_their_codes() -> None:
    codes = [c.CODE for c in all_checks()]
    assert codes == sorted(codes)
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"FC\d{3}", code) for code in codes)


def test_the_same_checks_are_found_each_time() -> None:
    assert all_checks() is all_checks()


@pytest.mark.parametrize("check", all_checks(), ids=lambda c: str(c.CODE))
def test_a_check_offers_a_shape_with_the_names_it_is_called_by(check: object) -> None:
    offered = [shape for shape in SHAPES if hasattr(check, shape)]
    assert offered
    for shape in offered:
        assert list(inspect.signature(getattr(check, shape)).parameters) == SHAPES[shape]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_offered_by_those_that_have_it_in_order(shape: str) -> None:
    assert list(offering(shape)) == [c for c in all_checks() if hasattr(c, shape)]


def test_no_check_offers_an_unknown_shape() -> None:
    assert list(offering("over_coffee")) == []


def test_the_first_line_of_a_check_names_its_code() -> None:
    for check in all_checks():
        assert (check.__doc__ or "").startswith(f"{check.CODE}: ")


def test_every_check_that_finds_has_its_words() -> None:
    worded = {r.id.removeprefix("wording.") for r in load().of("wording")}
    hygiene = {c.CODE for c in all_checks() if str(c.CODE).startswith("FC9")}
    assert {c.CODE for c in all_checks()} - hygiene <= worded
