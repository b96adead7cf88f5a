"""The rules of the house that no other tool watches."""

from __future__ import annotations

import ast
import configparser
import importlib
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import factcheck.checks
from factcheck.cli import main as command_line

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "factcheck"
README = (ROOT / "README.md").read_text("utf-8")
UNFINISHED = re.compile(r"T[O]DO|F[I]XME|\bX[X]X\b|NotImplementedErr[o]r")
SPEAKING_ROOMS = ("cli", "render")
UNSTEADY_MODULES = frozenset(
    {"http", "locale", "multiprocessing", "random", "secrets", "socket", "urllib", "uuid"}
)
CLOCKS = frozenset({"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"})
CLOCK_OWNERS = frozenset({"date", "datetime", "time"})


def python_files(*folders: str) -> list[Path]:
    return sorted(path for name in folders for path in (ROOT / name).rglob("*.py"))


def named(paths: Iterator[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_file_holds_two_ideas() -> None:
    everything = python_files("factcheck", "tests", "benchmarks")
    long = (p for p in everything if len(p.read_text("utf-8").splitlines()) > 300)
    assert named(long) == []


def test_nothing_is_left_for_later() -> None:
    everything = python_files("factcheck", "tests", "benchmarks")
    assert named(p for p in everything if UNFINISHED.search(p.read_text("utf-8"))) == []


def prints(path: Path) -> bool:
    calls = (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return any(isinstance(f, ast.Name) and f.id == "print" for f in calls)


def test_only_the_command_line_and_the_renderers_speak() -> None:
    rooms = ((p.relative_to(PACKAGE).parts[0], p) for p in python_files("factcheck"))
    quiet = (p for room, p in rooms if room not in SPEAKING_ROOMS)
    assert named(p for p in quiet if prints(p)) == []


def test_no_room_uses_the_network_or_chance() -> None:
    for path in python_files("factcheck"):
        assert UNSTEADY_MODULES.isdisjoint(name.split(".")[0] for name in imported(path)), path


def reads_the_clock(path: Path) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and isinstance(node.value, ast.Name)
        and node.value.id in CLOCK_OWNERS
        for node in ast.walk(tree(path))
    )


def test_no_room_reads_the_clock() -> None:
    assert named(p for p in python_files("factcheck") if reads_the_clock(p)) == []


def test_the_words_need_attrs_and_the_standard_library_only() -> None:
    for path in python_files("factcheck/model"):
        for name in imported(path):
            known = name.split(".")[0] in sys.stdlib_module_names | {"attr", "attrs"}
            assert known or name.startswith("factcheck.model"), f"{path.name} imports {name}"


def test_pyproject_holds_the_build_system_and_nothing_else() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    assert list(tomllib.loads(text)) == ["build-system"]
    assert len(text.splitlines()) == 3


def test_the_wheel_carries_every_room() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    rooms = (path.parent.relative_to(ROOT) for path in PACKAGE.rglob("__init__.py"))
    found = [".".join(room.parts) for room in rooms]
    assert sorted(setup["options"]["packages"].split()) == sorted([*found, "factcheck.rules"])


def check_codes() -> list[str]:
    modules = (
        importlib.import_module(f"factcheck.checks.{found.name}")
        for found in pkgutil.iter_modules(factcheck.checks.__path__)
    )
    return sorted(module.CODE for module in modules if hasattr(module, "CODE"))


def test_every_check_has_its_stories_and_stands_in_the_readme() -> None:
    codes = check_codes()
    assert len(codes) == len(set(codes)) >= 8
    for code in codes:
        assert (ROOT / "tests" / "cases" / f"{code}.md").is_file(), f"{code} has no stories"
        assert code in README, f"{code} is not in the README"


def commands(
    group: click.Group, name: str = "factcheck"
) -> Iterator[tuple[str, click.Command]]:
    with click.Context(group) as context:
        for part in group.list_commands(context):
            command = group.get_command(context, part)
            assert command is not None
            if isinstance(command, click.Group):
                yield from commands(command, f"{name} {part}")
            else:
                yield f"{name} {part}", command


def test_every_command_and_option_stands_in_the_readme() -> None:
    assert isinstance(command_line, click.Group)
    for name, command in commands(command_line):
        assert name in README, f"{name} is not in the README"
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                long = max(parameter.opts, key=len)
                assert long in README, f"{name} {long} is not in the README"


def test_a_benchmark_without_data_says_so_and_passes(tmp_path: Path) -> None:
    command = [str(ROOT / "benchmarks" / "run"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (0, "skipped: no data\n")


def nine_words(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    return (" ".join(words[n : n + 9]) for n in range(len(words) - 8))


def test_no_sentence_of_the_measured_articles_stands_in_the_repository() -> None:
    shared = ROOT / os.environ.get("FACTCHECK_BENCH", "../shared")
    if not (shared / "seeds").is_dir():
        pytest.skip("no data")
    theirs = {
        run
        for pattern in ("seeds/*.txt", "bench/events/*/*.txt", "bench/gate/*/*.md")
        for path in shared.glob(pattern)
        for run in nine_words(path.read_text("utf-8", errors="replace"))
    }
    folders = (".ci", "benchmarks", "corpus", "factcheck", "rules", "tests")
    ours = [ROOT / "README.md", *(p for f in folders for p in (ROOT / f).rglob("*"))]
    kinds = {".json", ".md", ".py", ".toml", ".txt"}
    for path in (p for p in ours if p.is_file() and p.suffix in kinds):
        runs = nine_words(path.read_text("utf-8", "replace"))
        assert [run for run in runs if run in theirs] == [], path
