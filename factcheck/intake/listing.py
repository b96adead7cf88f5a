"""Which files a run reads: folders walked in order, each file once, no loop followed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import Factory, define, evolve, frozen

from factcheck.intake.formats import suffix_of, suffixes
from factcheck.intake.reading import shown
from factcheck.intake.sources_file import NAME
from factcheck.model.report import Skipped


@frozen
class Found:
    """A file to read: its name within the run, its path as given, and where it is."""

    name: str
    uri: str
    path: Path


@frozen
class Listing:
    """What the given paths hold; every tuple is sorted."""

    files: tuple[Found, ...]
    folders: tuple[tuple[Path, str], ...]
    missing: tuple[Path, ...]
    skipped: tuple[Skipped, ...]
    left_out: tuple[str, ...]


@define
class _Walk:
    """What was seen so far; files and folders are known by where they really are."""

    files: dict[Path, Found] = Factory(dict)
    folders: dict[Path, str] = Factory(dict)
    entered: set[Path] = Factory(set)
    skipped: list[Skipped] = Factory(list)
    left_out: list[str] = Factory(list)


def listed(paths: Sequence[Path]) -> Listing:
    """The files under these paths; hidden ones and sources.toml are no articles."""
    walk = _Walk()
    missing = []
    for path in sorted(set(paths)):
        if path.is_dir():
            _enter(path, path, walk)
        elif path.exists():
            _note_folder(path.parent, walk)
            _add(path, path.name, walk)
        else:
            missing.append(path)
    files = sorted(_unique(walk.files.values()), key=lambda f: (f.name, f.uri))
    folders = tuple(sorted(walk.folders.items()))
    return Listing(
        tuple(files), folders, tuple(missing), tuple(walk.skipped), tuple(walk.left_out)
    )


def _enter(folder: Path, top: Path, walk: _Walk) -> None:
    real = folder.resolve()
    if real in walk.entered:
        return
    walk.entered.add(real)
    _note_folder(folder, walk)
    try:
        children = sorted(folder.iterdir())
    except OSError as problem:
        walk.skipped.append(Skipped(shown(folder), f"cannot be read: {problem.strerror}"))
        return
    for child in children:
        if child.name.startswith(".") or child.name == NAME:
            continue
        if child.is_dir():
            _enter(child, top, walk)
        elif suffix_of(child.name) in suffixes():
            _add(child, shown(child.relative_to(top)), walk)
        else:
            walk.left_out.append(shown(child))


def _note_folder(folder: Path, walk: _Walk) -> None:
    walk.folders.setdefault(folder, shown(folder / NAME))


def _add(path: Path, name: str, walk: _Walk) -> None:
    found = Found(name, shown(path), path)
    kept = walk.files.setdefault(_real(path), found)
    if (found.name, found.uri) < (kept.name, kept.uri):
        walk.files[_real(path)] = found


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself; reading it will say so
        return path.absolute()


def _unique(files: Iterable[Found]) -> list[Found]:
    """The files with names that occur once; equal names give way to the paths as given."""
    everything = list(files)
    names = Counter(f.name for f in everything)
    return [evolve(f, name=f.uri) if names[f.name] > 1 else f for f in everything]
