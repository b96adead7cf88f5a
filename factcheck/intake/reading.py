"""One file to one article: bytes, text, metadata, zones, sentences."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from factcheck.intake.agency import agencies
from factcheck.intake.cutting import Stretch
from factcheck.intake.dating import inferred
from factcheck.intake.decoding import LIMIT, decode, too_big
from factcheck.intake.formats import blocks_of
from factcheck.intake.front_matter import FrontMatter, front_matter
from factcheck.intake.metadata import Metadata
from factcheck.intake.publication import publication
from factcheck.intake.sentences import sentence_spans
from factcheck.intake.zones import Known, stretches
from factcheck.model.article import SPEAKING, Article, Role, Sentence, Zone, ZoneKind
from factcheck.model.errors import ConfigError, UnreadableError
from factcheck.rulebook import RuleBook

READ_IN = SPEAKING | {ZoneKind.HEADING}
"""The zones that are divided into sentences."""


@frozen
class Opened:
    """A file's text with what stands at its top, before it is read."""

    name: str
    uri: str
    text: str
    digest: str
    front: FrontMatter
    supplied: Metadata

    @property
    def metadata(self) -> Metadata:
        """What the article says of itself, and where it is silent what was supplied."""
        return self.front.metadata.over(self.supplied)

    @property
    def source(self) -> str:
        """Who published it; a file without metadata is its own source."""
        return self.metadata.source or Path(self.name).stem


def open_text(text: str, data: bytes, name: str, uri: str, supplied: Metadata) -> Opened:
    """A text and its front matter; UnreadableError gives the reason alone."""
    try:
        front = front_matter(text)
    except ConfigError as problem:
        raise UnreadableError(str(problem)) from problem
    if not text[front.end :].strip():
        raise UnreadableError("empty: there is no text in this article")
    return Opened(name, uri, text, hashlib.sha256(data).hexdigest(), front, supplied)


def open_file(path: Path, name: str, uri: str, supplied: Metadata) -> Opened:
    """The same for a file on disk."""
    try:
        if not path.is_file():
            raise UnreadableError("not a regular file; give a file or a folder of files")
        if path.stat().st_size > LIMIT:
            raise UnreadableError(too_big(path.stat().st_size))
        data = path.read_bytes()
    except OSError as problem:
        raise UnreadableError(f"cannot be read: {problem.strerror}") from problem
    return open_text(decode(data, supplied.encoding), data, name, uri, supplied)


def read_opened(opened: Opened, book: RuleBook, names: Iterable[str] = ()) -> Article:
    """The article in an opened file; `names` are the sources of its collection."""
    known = opened.metadata
    placed = _placed(opened, book)
    zones = tuple(stretch.zone for stretch in placed)
    article = Article(
        id=opened.name,
        uri=opened.uri,
        source=opened.source,
        role=Role(known.role or Role.SOURCE),
        title=known.title or _headline(opened.text, zones),
        text=opened.text,
        digest=opened.digest,
        language=known.language or "en",
        publication=publication(opened.front.metadata, opened.supplied),
        agencies=agencies(known.agency, opened.text, zones, book, names),
        author=known.author,
        url=known.url,
        republishes=known.republishes,
        supersedes=known.supersedes,
        embargoed_until=known.embargoed_until,
        zones=zones,
        sentences=tuple(_sentences(opened.text, placed, book)),
    )
    if article.publication is not None:
        return article
    return evolve(article, publication=inferred(article, book))


def read_article(path: Path, book: RuleBook, *, supplied: Metadata | None = None) -> Article:
    """The article in one file; UnreadableError names the file, the reason and the remedy."""
    uri = shown(path)
    try:
        return read_opened(open_file(path, path.name, uri, supplied or Metadata()), book)
    except UnreadableError as problem:
        raise UnreadableError(f"{uri}: {problem}") from problem


def article_from_text(  # noqa: PLR0913 - one keyword for each key of metadata
    text: str,
    *,
    name: str,
    book: RuleBook,
    published: str | None = None,
    role: Role | None = None,
    source: str = "",
    title: str = "",
) -> Article:
    """An article from a text in memory; `published` is YYYY, YYYY-MM or YYYY-MM-DD."""
    supplied = Metadata(
        title=title,
        published=published or "",
        role=role or "",
        source=source,
        published_basis="supplied by the caller",
    )
    data = text.encode("utf-8", "surrogatepass")
    return read_opened(open_text(text, data, name, name, supplied), book)


def shown(path: Path) -> str:
    """A path as it is printed: with slashes, and with every byte readable."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _placed(opened: Opened, book: RuleBook) -> tuple[Stretch, ...]:
    known = Known(opened.metadata.title, opened.metadata.author)
    end = opened.front.end
    body = stretches(blocks_of(opened.text, end, opened.name), book, known)
    if not end:
        return body
    head = Zone(ZoneKind.BOILERPLATE, 0, end, "front matter")
    return (Stretch(head, -1), *body)


def _headline(text: str, zones: Iterable[Zone]) -> str:
    found = next((z for z in zones if z.kind is ZoneKind.HEADLINE), None)
    return text[found.start : found.end] if found else ""


def _sentences(text: str, placed: Iterable[Stretch], book: RuleBook) -> Iterable[Sentence]:
    for stretch in placed:
        zone = stretch.zone
        if zone.kind in READ_IN:
            for start, end in sentence_spans(text, zone.start, zone.end, book):
                yield Sentence(start, end, text[start:end], zone.kind, stretch.paragraph)
