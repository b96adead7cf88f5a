"""One small story and how it is read."""

from __future__ import annotations

from factcheck.intake import article_from_text
from factcheck.model.article import SPEAKING, Article, ZoneKind
from factcheck.rulebook import RuleBook

BODY = (
    "The ferry left Mopti at dawn with twelve people on board, the harbour office said.\n\n"
    "It struck a sandbank an hour later and sank within minutes, witnesses told the police.\n\n"
    "Divers found nine survivors on the eastern shore, most of them members of the crew.\n"
)
HEAD = "Ferry sinks near Mopti\n\n"


LEGAL = (
    "Disclaimer: the author alone answers for this text.\n\n"
    "Nothing in it was checked by the 12 members of the board, who meet on 3 May.\n\n"
    "The board thanks its readers for all 30 letters that came in since January.\n"
)


def read(text: str, book: RuleBook, name: str = "a.txt") -> Article:
    return article_from_text(text, name=name, book=book)


def spoken(article: Article) -> list[str]:
    return [s.text for s in article.sentences if s.zone in SPEAKING]


def kind_of(article: Article, part: str) -> ZoneKind:
    at = article.text.index(part)
    return next(z.kind for z in article.zones if z.start <= at < z.end)


def told_of(text: str, book: RuleBook, name: str = "a.txt") -> int:
    """How many sentences of the body are still told when the text stands around it."""
    told = spoken(read(text, book, name))
    return sum(s in told for s in BODY.strip().split("\n\n"))
