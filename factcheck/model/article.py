"""Articles: a text, what is known about it, and which stretch of it is what."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from factcheck.model.period import Period


class Role(StrEnum):
    """What an article is for."""

    SOURCE = "source"
    DRAFT = "draft"


class Basis(StrEnum):
    """Where a publication date comes from."""

    STATED = "stated"  # the article's own front matter
    SUPPLIED = "supplied"  # sources.toml or the command line
    INFERRED = "inferred"  # worked out from the text


class ZoneKind(StrEnum):
    """Where a stretch of text stands in an article."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADING = "heading"
    QUOTATION = "quotation"
    REFERENCE = "reference"
    BOILERPLATE = "boilerplate"


SPEAKING = frozenset({ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.QUOTATION})
"""The zones that carry assertions."""


@frozen
class Zone:
    """A stretch of the text and the rule (or structure) that says what it is."""

    kind: ZoneKind
    start: int
    end: int
    why: str


@frozen
class Sentence:
    """A sentence: its span in the article's text, its text, its zone and its paragraph number.

    `text` is always the article's text[start:end].
    """

    start: int
    end: int
    text: str
    zone: ZoneKind
    paragraph: int


@frozen
class Publication:
    """When an article was published, as a period with its basis and the reason in words."""

    period: Period
    basis: Basis
    why: str


@frozen
class Article:
    """One article as read: offsets everywhere count code points of `text`.

    `id` is the path relative to its collection ("004_x.txt"), unique in a run; `source` the
    id of who published it; `agencies` the wire services credited in metadata or text;
    `republishes` the source id it is a copy of ("" for none); `embargoed_until` an ISO date.
    """

    id: str
    uri: str
    source: str
    role: Role
    title: str
    text: str
    digest: str
    language: str = "en"
    publication: Publication | None = None
    agencies: tuple[str, ...] = ()
    author: str = ""
    url: str = ""
    republishes: str = ""
    supersedes: str = ""
    embargoed_until: str = ""
    zones: tuple[Zone, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column (in code points) of an offset."""
        line = self.text.count("\n", 0, offset) + 1
        return line, offset - (self.text.rfind("\n", 0, offset) + 1) + 1


@frozen
class Source:
    """Who published; `group` is equal for all that go back to one origin.

    `basis` says why it stands in that group; `derives_from` names the origins it credits.
    """

    id: str
    kind: str
    group: str
    derives_from: tuple[str, ...] = ()
    basis: str = ""


def lone_sentence(text: str, zone: ZoneKind = ZoneKind.BODY) -> Sentence:
    """A sentence that is its own article: offsets start at 0."""
    return Sentence(0, len(text), text, zone, 0)
