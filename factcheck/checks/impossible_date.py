"""FC502: a date that no calendar has, or a past event dated after the article ran."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.facets import arithmetic, time
from factcheck.model.article import Article, Basis
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention, Modality, Polarity
from factcheck.model.pairing import Casefile
from factcheck.model.period import Period, TimeKind
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.verdict import Verdict

CODE = "FC502"
NEAR = 5
"""Words between what happened and its day: "sank in the lake on 3 May"."""
AT = frozenset({"on", "in"})


def over_article(
    article: Article, claims: Sequence[Assertion], casefile: Casefile
) -> Iterator[Finding]:
    """A finding for each date that cannot be, or that had not come when the article ran."""
    seen: set[int] = set()
    for claim in claims:
        for mention in claim.periods:
            if mention.start in seen:
                continue
            told = _told(article, claim, mention)
            if told:
                seen.add(mention.start)
                yield _finding(claim, mention, told, casefile)


def _told(
    article: Article, claim: Assertion, mention: Mention[Period]
) -> tuple[str, str] | None:
    """What is computed, and the reason, in words; None when the date may stand."""
    if mention.value.impossible:
        if not _is_date(claim, mention):
            return None
        return "no such day", f"no calendar has {mention.text}"
    ran = article.publication
    if ran is None or ran.basis is Basis.INFERRED or ran.period.latest is None:
        return None
    first = mention.value.earliest
    if first is None or first <= ran.period.latest or not _happened(claim, mention):
        return None
    day = time.show(ran.period)
    return f"published {day}", f"{mention.text} lies after {day}, when the article ran"


def _is_date(claim: Assertion, mention: Mention[Period]) -> bool:
    """False for "in June 31 people", where a number of people follows the month."""
    if mention.text[0].isdigit() or mention.value.year_stated or not mention.text[-1].isdigit():
        return True
    at, end = mention.start - claim.start, mention.end - claim.start
    after = claim.text[end : end + 2]
    if not after.startswith(" "):
        return True
    signs = arithmetic.shipped().read(claim.text[:at])
    return bool(signs) and signs[-1].kind == "on" and at - signs[-1].end <= 1


def _happened(claim: Assertion, mention: Mention[Period]) -> bool:
    """True when the claim says in the past tense what happened on that date."""
    period = mention.value
    if period.kind is not TimeKind.DATE or not period.year_stated:
        return False
    if claim.modality in {Modality.PLANNED, Modality.POSSIBLE, Modality.DENIED}:
        return False
    if claim.polarity is Polarity.DENIED:
        return False
    at = mention.start - claim.start
    signs = [s for s in arithmetic.shipped().read(claim.text[:at]) if s.kind != "nearly"]
    if not signs or signs[-1].kind not in AT or at - signs[-1].end > 1:
        return False
    before = [s for s in signs if s.end <= signs[-1].start and s.kind not in AT]
    if not before or before[-1].kind != "happened":
        return False
    return len(claim.text[before[-1].end : at].split()) <= NEAR


def _finding(
    claim: Assertion, mention: Mention[Period], told: tuple[str, str], casefile: Casefile
) -> Finding:
    computed, why = told
    mark = Evidence(claim, mention.start, mention.end, mention.text)
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question("calendar", "possible", "", tuple(sorted(claim.keys()))),
        positions=(
            Position(mention.text, Origin.STATED, (mark,), 1),
            Position(computed, Origin.COMPUTED),
        ),
        weight=casefile.needs["need-date"] + casefile.needs["reckoned"],
        values=(("detail", why),),
        steps=(Step("calendar", why),),
    )
