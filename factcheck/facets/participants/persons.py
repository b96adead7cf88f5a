"""People: their names' parts and the key that all spellings of one name share."""

from __future__ import annotations

from factcheck.facets.participants.folding import fold, key_of
from factcheck.facets.participants.lexicon import Lexicon
from factcheck.facets.participants.scene import Scene
from factcheck.model.mention import Participant


def person_of(
    scene: Scene, start: int, end: int, *, title: str = "", of: str = ""
) -> Participant:
    """The person that the tokens from start up to end name."""
    words = [t.word for t in scene.tokens[start:end]]
    name = scene.words(start, end)
    parts = _parts(words, scene.lexicon)
    key = person_key(parts, scene.lexicon)
    first = parts[0] if len(parts) > 1 else ""
    return Participant(key, name, "person", parts[-1], first, title, of)


def person_key(parts: list[str], lexicon: Lexicon) -> str:
    """First name and surname, spelled one way; initials all count.

    Middle names are left out, for another paper may not print them.
    """
    if len(parts) == 1:
        return key_of(spelled(parts[0], lexicon))
    kept = parts if len(parts[0].strip(".")) == 1 else [parts[0], parts[-1]]
    return "-".join(key_of(spelled(part, lexicon)) for part in kept)


def spelled(word: str, lexicon: Lexicon) -> str:
    """One of many transliterations of a name: "sergei" and "sergey" are one."""
    low = fold(word).removeprefix("al-").removeprefix("el-")
    known = lexicon.spelling.get(low)
    if known is not None:
        return known
    for ending, instead in lexicon.endings:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)] + instead
    return low


def _parts(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words that carry the name, without particles and "Jr."; never empty."""
    small = lexicon.of_kind("particle") | lexicon.of_kind("suffix")
    kept = [word for word in words[1:] if fold(word) not in small]
    if kept and fold(words[0]) in lexicon.of_kind("surname-prefix"):
        return kept
    return [words[0], *kept]
