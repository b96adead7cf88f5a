"""Groups without a name of their own: troops, officials, residents."""

from __future__ import annotations

from factcheck.facets.participants.countries import country_of
from factcheck.facets.participants.folding import key_of, singular
from factcheck.facets.participants.scene import Scene, Step
from factcheck.model.mention import Participant

LONGEST = 6  # words: "military junta leaders" is a chain, a page of nouns is not


def group(scene: Scene, start: int, at: int, of: str) -> Step | None:
    """A group noun with its owner: "troops", "authorities in Mali"."""
    entry, end = scene.noun(at), at
    while entry is not None and end - at < LONGEST:
        noun, end = entry, end + len(entry.words)
        entry = scene.noun(end) if scene.joined(end) else None
    if end == at or _is_adjective(scene, at, end):
        return None
    if not of:
        of, end = country_of(scene, end, {"of"} if noun.key else {"of", "in"})
    if noun.kind == "government" and of:
        value = Participant(of, scene.words(start, end), "organisation", "government", of=of)
        return [scene.mention((start, end), value, noun.rule)], end
    head = singular(" ".join(noun.words))
    key = "-".join(p for p in (of, noun.key or key_of(head)) if p)
    value = Participant(key, scene.words(start, end), "group", noun.words[-1], of=of)
    return [scene.mention((start, end), value, noun.rule)], end


def _is_adjective(scene: Scene, at: int, end: int) -> bool:
    """Whether a noun only describes the next one: "a military coup", "rebel positions"."""
    if end - at > 1 or scene.low(at) not in scene.lexicon.of_kind("adjective"):
        return False
    if not scene.joined(end) or scene.tokens[end].capital:
        return False
    after = scene.low(end)
    return after not in scene.lexicon.of_kind("function") and not after.endswith(("ed", "ly"))
