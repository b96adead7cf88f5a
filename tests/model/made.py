"""Claims and comparisons made by hand, for tests that judge them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.article import Article, Role, Source, lone_sentence
from factcheck.model.assertion import Actor, Assertion, Event
from factcheck.model.mention import Mention, Participant
from factcheck.model.pairing import Casefile, Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import Relation, Verdict

TEXT = "The ferry sank in May."


def claim(
    key: str, document: str = "", text: str = TEXT, names: Sequence[str] = ()
) -> Assertion:
    """A claim about one event, with these names as its subjects."""
    return Assertion(
        id=key,
        document=document or f"{key}.txt",
        start=0,
        end=len(text),
        text=text,
        sentence=lone_sentence(text),
        events=(Event("sinking", known=True, words="sank", start=10, end=14),),
        actors=tuple(Actor(named(name), "subject") for name in names),
    )


def named(key: str) -> Mention[Participant]:
    """A mention of a person or body with that key."""
    name = key.title()
    return Mention(0, len(name), name, Participant(key, name, "person", name))


def comparison(
    a: tuple[Assertion, str],
    b: tuple[Assertion, str],
    verdict: Verdict,
    weight: float = 8.0,
    *,
    slot: Slot = Slot.DATE,
    start: int = 18,
    finer: str = "",
) -> Comparison:
    """Two claims compared: each with the value it gives, which stands at `start`."""
    return Comparison(
        slot=slot,
        relation=Relation(verdict, f"{a[1]} beside {b[1]}"),
        pairing=Pairing(a[0], b[0], (Contribution("word", weight, "both say ferry"),)),
        a=Mark(start, start + 3, a[1]),
        b=Mark(start, start + 3, b[1]),
        weight=weight,
        event="sinking",
        attribute="date",
        finer=finer,
    )


def article(name: str, source: str = "") -> Article:
    """An article of one sentence."""
    role = Role.SOURCE
    return Article(f"{name}.txt", f"{name}.txt", source or name, role, "", TEXT, "digest")


def casefile(*articles: Article, groups: Sequence[tuple[str, str]] = ()) -> Casefile:
    """A casefile of these articles, their sources in groups of their own or in those given."""
    held = dict(groups)
    sources = [Source(a.source, "publisher", held.get(a.source, a.source)) for a in articles]
    return Casefile(
        articles={a.id: a for a in articles},
        sources={s.id: s for s in sources},
        needs={"need-date": 5.0, "need-date-draft": 3.0},
        glosses={"sinking": "the sinking"},
    )
