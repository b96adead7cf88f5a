"""FC504: figures of one sentence that do not add up: change, multiple, total or margin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from factcheck.facets import arithmetic
from factcheck.model import sums
from factcheck.model.arithmetic import Extent, Sign
from factcheck.model.article import Article
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Polarity
from factcheck.model.pairing import Casefile
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.sums import Figure, Reckoning
from factcheck.model.verdict import Verdict

CODE = "FC504"
PHRASE, BESIDE = 8, 3
"""Words between a change and its step: "a cut of" may come late, "up" stands beside it."""
NEAR = 70
"""Characters between a figure and the multiple it is said to be."""
MANY = 40
"""A sentence with more figures than this is a table."""
ABOUT, LOOSE, OVER = Decimal("0.15"), Decimal("0.3"), Decimal("0.03")
"""By how much what doubled may miss the double; what nearly doubled; what more than did."""


@frozen
class _Sentence:
    """The figures of a sentence, its words of reckoning, and the claim of each figure."""

    text: str
    start: int
    figures: tuple[Figure, ...]
    signs: tuple[Sign, ...]
    claims: Mapping[int, Assertion]

    def between(self, a: int, b: int) -> str:
        """The text between two offsets of the article."""
        return self.text[max(0, a - self.start) : max(0, b - self.start)]

    def sign_before(self, at: int, *kinds: str) -> Sign | None:
        """The word of reckoning that ends right before an offset of the article."""
        local = at - self.start
        found = (s for s in self.signs if s.kind in kinds and 0 <= local - s.end <= 1)
        return next(found, None)


def over_article(
    article: Article, claims: Sequence[Assertion], casefile: Casefile
) -> Iterator[Finding]:
    """A finding for each figure that the figures beside it give otherwise."""
    by_sentence: dict[int, list[Assertion]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence.start, []).append(claim)
    for start in sorted(by_sentence):
        sentence = _sentence(by_sentence[start])
        if sentence is None:
            continue
        seen: set[int] = set()
        for found in _reckoned(sentence):
            if found.stated.start not in seen:
                seen.add(found.stated.start)
                yield _finding(found, sentence, casefile)


def _sentence(claims: Sequence[Assertion]) -> _Sentence | None:
    """The sentence of these claims, None when it has no two figures to compare."""
    held = {q.start: (q, c) for c in claims if _affirmed(c) for q in c.quantities}
    figures = tuple(held[s][0] for s in sorted(held) if _counts(held[s][0]))
    if not 2 <= len(figures) <= MANY:
        return None
    sentence = claims[0].sentence
    signs = arithmetic.shipped().read(sentence.text)
    by_figure = {s: held[s][1] for s in sorted(held)}
    return _Sentence(sentence.text, sentence.start, figures, signs, by_figure)


def _affirmed(claim: Assertion) -> bool:
    return claim.polarity is Polarity.AFFIRMED


def _counts(figure: Figure) -> bool:
    value = figure.value
    return value.stated is not None and not value.ordinal and not value.vague


def _reckoned(sentence: _Sentence) -> Iterator[Reckoning]:
    for found in (_changes, _multiples, _factors, _totals, _listed, _votes):
        yield from (r for r in found(sentence) if r is not None)


def _changes(s: _Sentence) -> Iterator[Reckoning | None]:
    """Steps of a change: "from 5 to 3 percent, a cut of 2 points"."""
    for before, after in sums.pairs(s.figures):
        first, last = min(before.start, after.start), max(before.end, after.end)
        for by in s.figures:
            if by in (before, after) or by.value.unit == sums.TIMES:
                continue
            if _steps(s, by, first, last):
                yield sums.change(before, after, by)


def _steps(s: _Sentence, by: Figure, first: int, last: int) -> bool:
    """True when the text gives a figure as the step of the change that stands there."""
    sign = s.sign_before(by.start, "change")
    moved = by.value.role == "by" or by.value.trend
    if sign is None and not moved:
        return False
    if by.start > last:
        until = s.start + sign.start if sign is not None else by.start
        gap = s.between(last, until)
    else:
        gap = s.between(by.end, first)
    noun = sign is not None and sign.word.endswith(" of")
    if any(f is not by and first > f.start > by.start for f in s.figures):
        return False
    one_clause = noun or not moved or s.claims[by.start] is s.claims[_at(s, first)]
    return one_clause and len(gap.split()) <= (PHRASE if noun else BESIDE)


def _at(s: _Sentence, offset: int) -> int:
    return next(f.start for f in s.figures if f.start == offset)


def _multiples(s: _Sentence) -> Iterator[Reckoning | None]:
    """Multiples in figures: "6 metres, three times its usual 2 metres"."""
    for said in s.figures:
        if said.value.unit != sums.TIMES:
            continue
        of, base, more = _compared(s, said.start, said.end)
        if of is not None and base is not None:
            yield sums.times(of, base, said, more)


def _compared(s: _Sentence, start: int, end: int) -> tuple[Figure | None, Figure | None, int]:
    """What is said to be a multiple, of what, and whether it is said to be that much more."""
    after = next((f for f in s.figures if f.start >= end), None)
    if after is None:
        return None, None, 0
    opens = [x for x in s.signs if x.kind == "beyond" and 0 <= s.start + x.start - end <= 1]
    gap = s.between(s.start + opens[0].end if opens else end, after.start)
    if any(c in gap for c in ",;:()–—") or not _base(gap):
        return None, None, 0
    before = [f for f in s.figures if f.end <= start and start - f.end <= NEAR]
    before = [f for f in before if _alike(f, after)]
    return (before[-1] if before else None), after, 1 if opens else 0


def _base(gap: str) -> bool:
    words = gap.lower().replace("’", "'").split()
    return bool(words) and arithmetic.shipped().names_base(words)


def _alike(a: Figure, b: Figure) -> bool:
    x, y = a.value, b.value
    counted = not y.counted or not x.counted or x.counted == y.counted
    return x.unit == y.unit and x.per == y.per and counted and x.unit != sums.TIMES


def _factors(s: _Sentence) -> Iterator[Reckoning | None]:
    """Multiples in words: "doubled from 200 to 400", and "400, twice the usual 200"."""
    changes = tuple(sums.pairs(s.figures))
    for sign in (x for x in s.signs if x.kind == "factor"):
        start, end = s.start + sign.start, s.start + sign.end
        wanted = _wanted(s, sign)
        for before, after in changes:
            first = min(before.start, after.start)
            if end <= first and len(s.between(end, first).split()) <= BESIDE:
                yield sums.factor(after, before, wanted, sign.word)
        of, base, _ = _compared(s, start, end)
        if of is not None and base is not None and not changes:
            yield sums.factor(of, base, wanted, sign.word)


def _wanted(s: _Sentence, sign: Sign) -> Extent:
    """The range of multiples that a word such as doubled leaves, hedged or not."""
    hedge = s.sign_before(s.start + sign.start, "beyond", "nearly")
    by = sign.factor
    if hedge is None:
        return Extent(by * (1 - ABOUT), by * (1 + ABOUT))
    if hedge.kind == "nearly":
        return Extent(by * (1 - LOOSE), by * (1 + LOOSE))
    return Extent(by * (1 - OVER), None) if by > 1 else Extent(Decimal(0), by * (1 + OVER))


def _totals(s: _Sentence) -> Iterator[Reckoning | None]:
    """Totals named as such: "20 men and 30 women, a total of 50"."""
    for at, whole in enumerate(s.figures):
        named = _named(s, whole) or _named_after(s, whole)
        parts = s.figures[:at]
        if named and len(parts) > 1 and _row(s, (*parts, whole)):
            yield sums.sum_of(parts, whole)


def _named(s: _Sentence, whole: Figure) -> bool:
    """True for ", a total of 50" and "totalling 50", not for "on a total of 50 farms"."""
    sign = s.sign_before(whole.start, "total", "totalling")
    if sign is None or sign.kind == "totalling":
        return sign is not None
    return s.text[: sign.start].rstrip().endswith((",", ":", "–", "—", "("))


def _named_after(s: _Sentence, whole: Figure) -> bool:
    """True for "50 in all" and "50 people in total"."""
    ends = (x.start + s.start for x in s.signs if x.kind == "altogether")
    return any(e > whole.end and len(s.between(whole.end, e).split()) <= 1 for e in ends)


def _row(s: _Sentence, figures: Sequence[Figure]) -> bool:
    """True for figures of one unit that follow each other within a few words."""
    first = figures[0].value
    if any((f.value.unit, f.value.per) != (first.unit, first.per) for f in figures):
        return False
    if first.unit in {sums.PERCENT, sums.POINT} or any(f.value.role for f in figures):
        return False
    gaps = [s.between(a.end, b.start) for a, b in pairwise(figures)]
    return all(len(g.split()) <= PHRASE - 2 and not set(g) & set(";:()") for g in gaps)


def _listed(s: _Sentence) -> Iterator[Reckoning | None]:
    """Totals told before their parts: "50 people were hurt: 20 men and 30 women"."""
    at = s.text.find(":")
    if at < 0:
        return
    wholes = [f for f in s.figures if f.end <= s.start + at]
    parts = [f for f in s.figures if f.start > s.start + at]
    if len(wholes) != 1 or len(parts) < 2 or not _row(s, parts) or not _opens(s, parts, at):
        return
    if wholes[0].value.unit == parts[0].value.unit and _of_one_order(parts, wholes[0]):
        yield sums.sum_of(parts, wholes[0])


def _of_one_order(parts: Sequence[Figure], whole: Figure) -> bool:
    """True when the parts come near enough to the whole to be its parts."""
    together = sum((p.value.stated or Decimal(0) for p in parts), Decimal(0))
    stated = whole.value.stated or Decimal(0)
    return stated <= 2 * together and together <= 2 * stated


def _opens(s: _Sentence, parts: Sequence[Figure], colon: int) -> bool:
    """True when each item of the list after the colon begins with its figure."""
    items = s.text[colon + 1 :].replace(" and ", ",").replace(";", ",").split(",")
    items = [i.strip() for i in items if i.strip()]
    texts = [p.text for p in parts]
    same = zip(items, texts, strict=False)
    return len(items) == len(texts) and all(item.startswith(text) for item, text in same)


def _votes(s: _Sentence) -> Iterator[Reckoning | None]:
    """Margins: "541 votes to 103, a majority of 438"."""
    sides = [f for f in s.figures if f.value.role in {"for", "against"} and not f.value.unit]
    if len(sides) != 2 or sides[0].value.role == sides[1].value.role:
        return
    for said in s.figures:
        counted = said.value.counted in {"", "vote", sides[0].value.counted}
        if counted and not said.value.unit and s.sign_before(said.start, "margin"):
            yield sums.margin(sides[0], sides[1], said)


def _finding(found: Reckoning, sentence: _Sentence, casefile: Casefile) -> Finding:
    claim = sentence.claims[found.stated.start]
    stated = found.stated.text
    mark = Evidence(claim, found.stated.start, found.stated.end, stated)
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question("arithmetic", "sum", "", tuple(sorted(claim.keys()))),
        positions=(
            Position(stated, Origin.STATED, (mark,), 1),
            Position(found.computed, Origin.COMPUTED),
        ),
        weight=casefile.needs["need-figure"] + casefile.needs["reckoned"],
        values=(("detail", found.told),),
        steps=(Step("arithmetic", found.told),),
    )
