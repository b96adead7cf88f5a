"""What a figure leaves to the sentences before it: "nine of them", "50 others"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from factcheck.facets.quantity.lexicon import lexicon
from factcheck.facets.quantity.tokens import tokenize
from factcheck.model.article import Article
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook

LOOK = 24  # characters after a figure in which "of them" must stand


def settle(
    mentions: Sequence[Mention[Quantity]], article: Article, book: RuleBook
) -> tuple[Mention[Quantity], ...]:
    """The mentions of one article with "of them" replaced by what was counted last."""
    found: list[Mention[Quantity]] = []
    last: Mention[Quantity] | None = None
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        owned = last and _of_them(mention, article.text, book) and _near(last, mention, article)
        found.append(_counting(mention, last) if last and owned else mention)
        if mention.value.counted and not mention.value.ordinal and not mention.value.unit:
            last = mention
    return tuple(found)


def _of_them(mention: Mention[Quantity], text: str, book: RuleBook) -> bool:
    if mention.value.counted or mention.value.unit not in {"", "percent", "share"}:
        return False
    after = tokenize(text[mention.end : mention.end + LOOK])
    return lexicon(book).said("them").at(after.lows, 0) is not None


def _near(last: Mention[Quantity], mention: Mention[Quantity], article: Article) -> bool:
    """True when both stand in one paragraph."""
    return "\n" not in article.text[last.end : mention.start]


def _counting(mention: Mention[Quantity], last: Mention[Quantity]) -> Mention[Quantity]:
    value, known = mention.value, last.value
    return evolve(
        mention,
        value=evolve(
            value,
            counted=known.counted,
            like=known.like,
            qualifiers=known.qualifiers,
            total=known.stated if value.unit == "" else value.total,
            wording=evolve(value.wording, noun=known.wording.noun),
        ),
    )
