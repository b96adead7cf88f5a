"""Attribution: who says so, in which words, and which stretch is put in their mouth."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.attribution.finding import find
from factcheck.facets.attribution.settling import settle
from factcheck.facets.attribution.words import SPEAKERS, VERBS
from factcheck.model.article import ZoneKind, lone_sentence
from factcheck.model.mention import Attribution, Mention
from factcheck.model.verdict import Relation, compatible, different, equal
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue
from factcheck.rulebook.cues import flatten

__all__ = ["NAME", "TABLES", "find", "prove", "relate", "settle"]
NAME = "attribution"
TABLES = (VERBS, SPEAKERS)


def relate(a: Attribution | None, b: Attribution | None) -> Relation:
    """Whether the same speaker vouches for both; None is the article's own voice."""
    if a is None and b is None:
        return equal("both say it in their own voice")
    if a is None or b is None:
        said = a or b
        who = said.speaker if said and said.speaker else "somebody unnamed"
        return compatible(f"one attributes it to {who}, the other drops the attribution")
    if a.key == b.key:
        return equal(f"both attribute it to {a.speaker or 'somebody unnamed'}")
    if not (a.key and b.key):
        return compatible(f"only one names who says so ({a.speaker or b.speaker})")
    return different(f"one attributes it to {a.speaker}, the other to {b.speaker}")


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The speakers this rule reads, alone and with key and scope.

    A rule about speakers reads those of an example in which one of its words stands.
    """
    zone = ZoneKind(str(example.options.get("zone", ZoneKind.BODY.value)))
    text = example.text
    mentions = find(lone_sentence(text, zone), book, ())
    if rule.table == SPEAKERS:
        known = any(word in flatten(text) for word in rule.words("words"))
        return _values(mentions, text) if known else []
    return _values([m for m in mentions if m.rule == rule.id], text)


def _values(mentions: Sequence[Mention[Attribution]], text: str) -> list[TomlValue]:
    values: list[TomlValue] = []
    for said in (m.value for m in mentions):
        scope = text[said.scope_start : said.scope_end]
        values += [said.speaker, {"speaker": said.speaker, "scope": scope}]
        values.append({"speaker": said.speaker, "key": said.key})
    return values
