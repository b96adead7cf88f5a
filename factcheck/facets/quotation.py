"""Words inside quotation marks: which stretch is quoted, and whether it is a statement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from attrs import frozen
from rapidfuzz.fuzz import ratio

from factcheck.model.article import Article, Sentence
from factcheck.model.mention import Mention, Quotation
from factcheck.model.verdict import Relation, compatible, different, equal, refines, unknown
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

NAME = "quotation"
TABLES = ("quotation",)

PHRASE = 4  # words: the longest quotation that is a label whatever it holds
VERBLESS = 10  # words: beyond this a quotation is a statement even if no known verb is in it
SINGLE = 600  # characters: single marks further apart than this are apostrophes
SAME = 90.0  # percent of equal letters: one quotation with a slip, or another's spelling
AKIN = 60.0  # percent: perhaps two translations of the same words

_BEFORE = " \u00a0\n\t([{—–-/“\"‘'„«:"
_MARKS = "“”„«»\"‘’' \u00a0\n"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@frozen
class Marks:
    """The marks of one rule."""

    rule: str
    open: str
    close: str
    single: bool


@frozen
class Span:
    """A quoted stretch, marks included; `closed` is False when the text never ends it."""

    start: int
    end: int
    marks: Marks
    closed: bool


@frozen(eq=False)
class Lexicon:
    """What the rules say: the marks by opening and by closing character, and the verbs."""

    opening: dict[str, Marks]
    closing: dict[str, Marks]
    scan: re.Pattern[str]
    verbs: frozenset[str]
    verb_rule: str


def find(
    sentence: Sentence, book: RuleBook, taken: Sequence[tuple[int, int]]
) -> tuple[Mention[Quotation], ...]:
    """The quotations of one sentence; an unclosed one runs to the sentence's end."""
    lexicon = _lexicon(book)
    if not lexicon.scan.search(sentence.text):
        return ()
    return tuple(
        _mention(sentence.text, span, sentence.start, lexicon)
        for span in _spans(sentence.text, lexicon)
        if span.end - span.start > 2
    )


def settle(
    mentions: Sequence[Mention[Quotation]], article: Article, book: RuleBook
) -> tuple[Mention[Quotation], ...]:
    """The quotations of an article, cut at sentences; those that run on cover all they hold."""
    if not article.sentences:
        return tuple(mentions)
    lexicon = _lexicon(book)
    paragraphs = _paragraphs(article)
    found: list[Mention[Quotation]] = []
    for number, sentences in enumerate(paragraphs):
        start, end = sentences[0].start, sentences[-1].end
        text = article.text[start:end]
        if not lexicon.scan.search(text):
            continue
        follows = _opening_of(article, paragraphs, number + 1)
        for span in _spans(text, lexicon):
            whole = span.closed or span.marks.open == follows
            mention = _mention(text, span, start, lexicon)
            found += _cut(mention, sentences, to_end=whole)
    return tuple(found)


def relate(a: Quotation, b: Quotation) -> Relation:
    """Whether two quotations give the same words; translations may differ and are unknown."""
    left, right = _folded(a.words), _folded(b.words)
    if left == right:
        return equal("the same words")
    if f" {left} " in f" {right} " or f" {right} " in f" {left} ":
        return refines("one quotes more of the same words")
    likeness = ratio(left, right)
    if likeness >= SAME:
        return compatible("nearly the same words")
    if likeness >= AKIN:
        return unknown("similar words, perhaps two translations of one statement")
    return different("different words")


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words this rule's marks hold, or "statement" for what its verbs make one."""
    lexicon = _lexicon(book)
    mentions = [
        (span.marks.rule, _mention(example.text, span, 0, lexicon).value)
        for span in _spans(example.text, lexicon)
    ]
    if rule.id == lexicon.verb_rule:
        return ["statement" for _, value in mentions if not value.scare]
    return [value.words for used, value in mentions if used == rule.id]


@lru_cache(maxsize=8)
def _lexicon(book: RuleBook) -> Lexicon:
    rules = book.of("quotation")
    marks = [
        Marks(r.id, r.text("open"), r.text("close"), r.text("kind") == "single")
        for r in rules
        if r.text("kind") != "verb"
    ]
    verbs = [r for r in rules if r.text("kind") == "verb"]
    signs = sorted({m.open for m in marks} | {m.close for m in marks})
    return Lexicon(
        opening={m.open: m for m in marks},
        closing={m.close: m for m in marks if m.open not in {o.close for o in marks}},
        scan=re.compile("[" + "".join(re.escape(s) for s in signs) + "]") if signs else _WORD,
        verbs=frozenset(w for r in verbs for w in r.words("words")),
        verb_rule=verbs[0].id if verbs else "",
    )


def _spans(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """The outermost quotations of a text, in order."""
    position = 0
    while sign := lexicon.scan.search(text, position):
        start, at, position = position, sign.start(), sign.end()
        marks = lexicon.opening.get(sign.group())
        if marks is not None and _opens(text, at, marks):
            end = _single_end(text, at, marks) if marks.single else _end(text, at, marks)
            if end is None and marks.single:
                continue
            position = len(text) if end is None else end
            yield Span(at, position, marks, closed=end is not None)
            continue
        half = lexicon.closing.get(sign.group())
        if half is not None and not half.single and _ends_words(text, at):
            yield Span(start, position, half, closed=False)


def _opens(text: str, at: int, marks: Marks) -> bool:
    """Whether the mark stands where a quotation can begin."""
    after = text[at + 1 : at + 2]
    if marks.single:
        return after.isalpha() and (at == 0 or text[at - 1] in _BEFORE)
    if marks.open != marks.close:
        return True
    return bool(after) and not after.isspace() and (at == 0 or text[at - 1] in _BEFORE)


def _ends_words(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalpha() or text[at - 1] in ".,!?…")


def _end(text: str, at: int, marks: Marks) -> int | None:
    """Behind the closing double mark, None when there is none."""
    end = text.find(marks.close, at + 1)
    return None if end < 0 else end + 1


def _single_end(text: str, at: int, marks: Marks) -> int | None:
    """Behind the closing single mark; a plural possessive closes only for want of one."""
    doubtful: int | None = None
    last = min(len(text), at + SINGLE)
    close = text.find(marks.close, at + 1, last)
    while close >= 0:
        before, after = text[close - 1], text[close + 1 : close + 2]
        if before in _BEFORE:
            break
        if not after.isalnum():
            if before != "s":
                return close + 1 if close - at > 3 else None
            doubtful = doubtful or close + 1
        close = text.find(marks.close, close + 1, last)
    return doubtful


def _mention(text: str, span: Span, offset: int, lexicon: Lexicon) -> Mention[Quotation]:
    said = text[span.start : span.end]
    words = said.strip(_MARKS).rstrip(",")
    value = Quotation(words, _is_phrase(words, lexicon))
    return Mention(offset + span.start, offset + span.end, said, value, span.marks.rule)


def _is_phrase(words: str, lexicon: Lexicon) -> bool:
    """Whether the words are a label: a few, or none of them a verb."""
    found = _WORD.findall(words.lower().replace("’", "'"))
    verbless = lexicon.verbs.isdisjoint(found)
    if len(found) <= PHRASE:
        return verbless or not (words[:1].isupper() and words[-1:] in ".!?…")
    return verbless and len(found) <= VERBLESS


def _paragraphs(article: Article) -> list[list[Sentence]]:
    return [list(group) for _, group in groupby(article.sentences, lambda s: s.paragraph)]


def _opening_of(article: Article, paragraphs: list[list[Sentence]], number: int) -> str:
    """The first character of a paragraph, "" after the last one."""
    if number >= len(paragraphs):
        return ""
    return article.text[paragraphs[number][0].start :][:1]


def _cut(
    whole: Mention[Quotation], sentences: Sequence[Sentence], *, to_end: bool
) -> Iterator[Mention[Quotation]]:
    """One mention for every sentence that the quotation covers, with that sentence's words."""
    first = max(0, bisect_right(sentences, whole.start, key=lambda s: s.start) - 1)
    for number in range(first, len(sentences)):
        sentence = sentences[number]
        if sentence.start >= whole.end or (sentence.start > whole.start and not to_end):
            return
        if sentence.end <= whole.start:
            continue
        start, end = max(sentence.start, whole.start), min(sentence.end, whole.end)
        text = sentence.text[start - sentence.start : end - sentence.start]
        words = text.strip(_MARKS).rstrip(",")
        if words:
            value = Quotation(words, whole.value.scare)
            yield Mention(start, end, text, value, whole.rule)


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(words.lower().replace("’", "'")))
