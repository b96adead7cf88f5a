"""A sentence with the words that carry the value marked, shortened around them."""

from __future__ import annotations

from attrs import frozen
from rich.cells import cell_len, set_cell_size
from rich.text import Text

from factcheck.model.article import Article
from factcheck.model.report import Evidence
from factcheck.render._visible import visible
from factcheck.render.terminal.look import MARK, Look


@frozen
class Quote:
    """What stands before the marked words, the words, and what stands after; each printable."""

    before: str
    mark: str
    after: str

    def text(self, look: Look, *, brackets: bool = True) -> Text:
        """The quote, its mark bold and underlined, or in brackets where print is plain."""
        if look.view.styled or not brackets:
            return Text(self.before).append(self.mark, MARK).append(self.after)
        return Text(f"{self.before}[{self.mark}]{self.after}")


def quote_of(evidence: Evidence, article: Article, look: Look) -> Quote:
    """The sentence of a claim on one line."""
    sentence, text = evidence.assertion.sentence, article.text
    parts = (
        text[sentence.start : evidence.mark_start],
        text[evidence.mark_start : evidence.mark_end],
        text[evidence.mark_end : sentence.end],
    )
    before, mark, after = (_on_one_line(p, ascii_only=look.view.ascii) for p in parts)
    return Quote(before.lstrip(), mark, after.rstrip())


def shortened(quote: Quote, room: int, dots: str) -> Quote:
    """The quote in at most `room` cells, with dots where words were left out."""
    mark = _head(quote.mark, room, dots) or dots
    if mark != quote.mark:
        return Quote("", mark, "")
    left = max(0, room - cell_len(mark))
    need_before, need_after = cell_len(quote.before), cell_len(quote.after)
    for_before = max(left // 2, left - need_after)
    for_after = max(left - left // 2, left - need_before)
    return Quote(
        _tail(quote.before, for_before, dots), mark, _head(quote.after, for_after, dots)
    )


def _on_one_line(text: str, *, ascii_only: bool) -> str:
    """The text with every run of white space as one blank, at its ends too."""
    shown = visible(text, ascii_only=ascii_only)
    inner = " ".join(shown.split())
    if not inner:
        return " " if shown else ""
    return f"{' ' if shown[0].isspace() else ''}{inner}{' ' if shown[-1].isspace() else ''}"


def _head(text: str, room: int, dots: str) -> str:
    """The first words that fit, then dots; nothing where not even dots fit."""
    if cell_len(text) <= room:
        return text
    if room <= cell_len(dots):
        return ""
    kept = set_cell_size(text, room - cell_len(dots) - 1)
    at = kept.rfind(" ")
    return f"{kept[:at].rstrip() if at > 0 else kept} {dots}"


def _tail(text: str, room: int, dots: str) -> str:
    """Dots, then the last words that fit; nothing where not even dots fit."""
    if cell_len(text) <= room:
        return text
    if room <= cell_len(dots):
        return ""
    backwards = set_cell_size(text[::-1], room - cell_len(dots) - 1)
    kept = backwards[::-1]
    at = kept.find(" ")
    return f"{dots} {kept[at + 1 :] if 0 <= at < len(kept) - 1 else kept.lstrip()}"
