"""Paths to articles: every file that holds one, with what is known beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from factcheck.intake.listing import Found, listed
from factcheck.intake.metadata import Metadata, suggestion
from factcheck.intake.reading import Opened, open_file, read_opened, shown
from factcheck.intake.repeats import without_notices
from factcheck.intake.sources_file import NAME, SourcesFile, read_sources_file
from factcheck.model.article import Article, Role, Source
from factcheck.model.errors import ConfigError, NothingToCheckError, UnreadableError
from factcheck.model.report import Notice, Skipped
from factcheck.rulebook import RuleBook

HYGIENE = "FC904"


@frozen
class Collection:
    """The articles of a run in a total order, what was skipped and why, and who is declared.

    `left_out` names files of folders that are no text this tool reads.
    """

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[Notice, ...] = ()
    sources: tuple[Source, ...] = ()
    left_out: tuple[str, ...] = ()


def collect(paths: Sequence[Path], book: RuleBook, *, role: Role | None = None) -> Collection:
    """All articles under these files and folders; one that cannot be read is skipped by name.

    ConfigError when no path exists or a sources.toml is broken, NothingToCheckError when no
    article is there at all. `role` overrides what the files say of themselves.
    """
    listing = listed(paths)
    if paths and len(listing.missing) == len(set(paths)):
        raise ConfigError("\n".join(f"no such file: {shown(p)}" for p in listing.missing))
    desk = {folder: _sources_of(folder, uri) for folder, uri in listing.folders}
    skipped = [*listing.skipped, *(Skipped(shown(p), "no such file") for p in listing.missing)]
    opened = list(_opened(listing.files, desk, skipped))
    declared = _declared(desk.values())
    named = {o.metadata.source for o in opened if o.metadata.source}
    names = sorted(named | {s.id for s in declared})
    articles = without_notices([read_opened(o, book, names) for o in opened], book)
    if not articles and not skipped:
        raise NothingToCheckError(
            f"no article in {', '.join(shown(p) for p in paths) or 'no path'}; "
            "factcheck reads .txt and .md"
        )
    return Collection(
        articles=tuple(evolve(a, role=role or a.role) for a in articles),
        skipped=tuple(sorted(skipped, key=_by_name)),
        notices=tuple(sorted(_notices(opened, desk), key=_by_document)),
        sources=declared,
        left_out=tuple(sorted(listing.left_out)),
    )


def _sources_of(folder: Path, uri: str) -> SourcesFile:
    path = folder / NAME
    return read_sources_file(path, uri) if path.is_file() else SourcesFile({})


def _supplied(found: Found, desk: dict[Path, SourcesFile]) -> Metadata:
    """What the nearest sources.toml at or above a file says of it."""
    for folder in found.path.parents:
        if folder in desk:
            name = found.path.relative_to(folder).as_posix()
            if name in desk[folder].articles:
                return desk[folder].articles[name]
    return Metadata()


def _opened(
    files: Iterable[Found], desk: dict[Path, SourcesFile], skipped: list[Skipped]
) -> Iterator[Opened]:
    for found in files:
        try:
            yield open_file(found.path, found.name, found.uri, _supplied(found, desk))
        except UnreadableError as problem:
            skipped.append(Skipped(found.uri, str(problem)))


def _notices(opened: Iterable[Opened], desk: dict[Path, SourcesFile]) -> Iterator[Notice]:
    for one in opened:
        for key in one.front.foreign:
            yield Notice(HYGIENE, one.name, f"front matter: '{key}' is not known and not used")
    for folder, sources in desk.items():
        for file in sources.articles:
            if not (folder / file).exists():
                near = suggestion(file, tuple(sorted(p.name for p in folder.iterdir())))
                hint = f"; did you mean '{near}'?" if near else ""
                yield Notice(HYGIENE, NAME, f"'{file}' is not beside it{hint}")


def _declared(desk: Iterable[SourcesFile]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    for source in (s for d in desk for s in d.sources):
        if source != found.setdefault(source.id, source):
            raise ConfigError(f"{NAME}: the source '{source.id}' is declared in two ways")
    return tuple(found[key] for key in sorted(found))


def _by_name(skipped: Skipped) -> tuple[str, str]:
    return skipped.uri, skipped.reason


def _by_document(notice: Notice) -> tuple[str, str]:
    return notice.document, notice.message
