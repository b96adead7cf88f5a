"""What a facet reads: a span, its value, and the rule that read it."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

from attrs import frozen

V = TypeVar("V")


@frozen
class Mention(Generic[V]):
    """A value with the span of the article's text that says it (code points, end exclusive)."""

    start: int
    end: int
    text: str
    value: V
    rule: str = ""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a mention needs a span, not {self.start}..{self.end}")


class Polarity(StrEnum):
    """Whether a claim says that something is so or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """In which way a claim is put forward."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    POSSIBLE = "possible"
    PLANNED = "planned"
    DENIED = "denied"


class Mode(StrEnum):
    """How somebody's words are carried."""

    DIRECT = "direct"  # inside quotation marks
    INDIRECT = "indirect"  # "X said that ..."
    REPORTED = "reported"  # "reportedly", "according to reports": nobody is named


@frozen
class Cue:
    """A word that flips or softens what stands in its scope (article offsets).

    `effect` is "denied" or "affirmed" for polarity, a Modality value for modality. Vetoes
    were already tried: a Cue that exists holds. `kind` says more where it matters: "denial"
    (somebody denies it in so many words), "ceased" (so no more, but so before), "pending" (not
    so yet), "partial" (not all), "failed" (tried or asked in vain), "without" (a phrase only),
    "undenied" (not denied: affirms nothing either), "doubt" (nobody believes it), "question",
    "condition"; "" otherwise.
    """

    effect: str
    word: str
    scope_start: int
    scope_end: int
    kind: str = ""


@frozen
class Attribution:
    """Who says so: the speaker as written (a pronoun resolved in settle), the verb, the scope.

    `key` is the folded speaker ("lavrov", "western officials"), "" when nobody is named.
    The scope is the stretch of the article's text that is put in the speaker's mouth.
    `kind` is "agency" when the speaker is a news medium, else "". `speaker_start` and
    `speaker_end` are where the speaker is written (equal when nobody is).
    """

    speaker: str
    key: str
    mode: Mode
    verb: str
    scope_start: int
    scope_end: int
    kind: str = ""
    speaker_start: int = 0
    speaker_end: int = 0


@frozen
class Quotation:
    """Words inside quotation marks; `scare` marks a phrase of a few words, not a statement."""

    words: str
    scare: bool


@frozen
class Participant:
    """Somebody or something named: `key` is equal for all spellings of one name.

    `kind` is person, organisation, country, group, place or thing; `head` the surname or last
    word of the name, `first` the given name ("" when the text has only the surname), `title`
    the role written with it ("foreign minister", "" for none), `of` the country key a demonym
    or possessive gives ("mali" for "the Malian foreign minister"). `where` is True when the
    text puts something there ("in Mali", "near Bamako").
    """

    key: str
    name: str
    kind: str
    head: str = ""
    first: str = ""
    title: str = ""
    of: str = ""
    where: bool = False
