"""What a code means, as a page to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from factcheck.render import View
from factcheck.render._told import labelled, said
from factcheck.render._values import Json


@frozen
class Meaning:
    """The page of one code; the examples are the texts of one or two articles each."""

    code: str
    title: str
    why: str
    meaning: str
    flagged: tuple[str, ...]
    not_flagged: tuple[str, ...]
    silence: str
    draft: bool = False


def meaning_lines(page: Meaning, view: View) -> Iterator[str]:
    """The page of a code for an editor."""
    yield said(f"{page.code}  {page.title}", view)
    yield from labelled("", [page.why], view)
    yield "\n"
    yield from labelled("means         ", [page.meaning], view)
    yield from labelled("flagged       ", _texts(page, page.flagged), view)
    yield from labelled("not flagged   ", _texts(page, page.not_flagged), view)
    yield from labelled("what ends it  ", [page.silence], view)


def _texts(page: Meaning, texts: tuple[str, ...]) -> Iterator[str]:
    """The texts of an example, each with the letter of its article, or as the draft."""
    for number, text in enumerate(texts):
        last = number == len(texts) - 1
        name = "draft" if page.draft and last else chr(ord("A") + number)
        yield f"{name}: {' '.join(text.split())}"


def meaning_json(page: Meaning) -> dict[str, Json]:
    """The page of a code as a value."""
    return {
        "schema_version": "1.0",
        "code": page.code,
        "title": page.title,
        "why": page.why,
        "means": page.meaning,
        "flagged": [*page.flagged],
        "not_flagged": [*page.not_flagged],
        "last_text_is_draft": page.draft,
        "what_ends_it": page.silence,
    }
