"""Direct speech beyond one sentence: its other half, and what follows it in the paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.model.article import Article
from factcheck.model.mention import Attribution, Mention, Mode

FAR = 4000  # characters: no quotation runs on for longer
WORDS = 4  # words: fewer in quotation marks are a label, not a statement
_CLOSING = {"“": "”", '"': '"', "„": "“", "«": "»"}
_OPENING = {"”": "“", '"': '"', "»": "«", "’": "‘"}
_BLANK = re.compile(r"[ \t\u00a0]*")
_STOP = re.compile(r"[.!?][”\"»]?(?=\s|\Z)")


def widened(said: Attribution, article: Article) -> Attribution:
    """The attribution with its scope out to both quotation marks, over paragraphs too."""
    if said.mode is not Mode.DIRECT:
        return said
    start = _opening(article.text, said.scope_start, said.scope_end)
    end = _closing(article.text, said.scope_start, said.scope_end)
    return evolve(said, scope_start=start, scope_end=end)


def _opening(text: str, start: int, end: int) -> int:
    """Where the direct speech opens whose closing mark stands at the end of a scope.

    A mark that opens a paragraph goes on with what the paragraph before has not closed.
    """
    opening = _OPENING.get(text[end - 1])
    if opening is None:
        return start
    low = max(0, start - FAR)
    if opening in {text[end - 1], "‘"}:  # one mark for both, or a mark that apostrophes share
        low = max(low, text.rfind("\n", low, start) + 1)
        found = -1 if text[start] == opening else text.rfind(opening, low, start)
    else:
        closed = text.rfind(text[end - 1], low, start)
        found = text.find(opening, max(low, closed + 1), start)
    within = text[start] in _CLOSING and "\n" not in text[found:start]
    return start if found < 0 or within else found


def _closing(text: str, start: int, end: int) -> int:
    """Where the direct speech closes that a scope opens and does not close."""
    closing = _CLOSING.get(text[start])
    if closing is None or closing in text[start + 1 : end]:
        return end
    found = text.find(closing, end, end + FAR)
    if found < 0:
        return end
    again = text.find(text[start], end, found)
    return end if again >= 0 and "\n" not in text[end:again] else found + 1


def continued(
    mentions: Sequence[Mention[Attribution]], article: Article
) -> Iterator[Mention[Attribution]]:
    """More of the same speaker: a quotation that follows “..., he said.” in its paragraph."""
    claimed = [(m.value.scope_start, m.value.scope_end) for m in mentions]
    for index, mention in enumerate(mentions):
        said = mention.value
        if said.mode is not Mode.DIRECT or not said.key:
            continue
        after = _after_sentence(article, max(mention.end, said.speaker_end, said.scope_end))
        quote = _quotation_at(article.text, after)
        near = claimed[max(0, index - 2) : index + 4]
        if quote and not any(a < quote[1] and quote[0] < b for a, b in near):
            more = evolve(said, scope_start=quote[0], scope_end=quote[1])
            mark = article.text[quote[0]]
            yield Mention(quote[0], quote[0] + 1, mark, more, mention.rule)


def _after_sentence(article: Article, offset: int) -> int:
    """The start of what follows the sentence an offset stands in, within its paragraph."""
    stop = _STOP.search(article.text, offset - 1, offset + 300)
    end = stop.end() if stop else offset
    blank = _BLANK.match(article.text, end)
    return blank.end() if blank else end


def _quotation_at(text: str, start: int) -> tuple[int, int] | None:
    closing = _CLOSING.get(text[start : start + 1])
    if closing is None:
        return None
    end = text.find(closing, start + 1, start + FAR)
    if end < 0 or len(text[start:end].split()) < WORDS:
        return None
    return start, end + 1
