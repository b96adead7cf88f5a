"""What the rules know of names, indexed by first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import field, frozen

from factcheck.facets.participants.folding import fold, key_of
from factcheck.facets.participants.tokens import Token, tokenise
from factcheck.rulebook import Rule, RuleBook, TomlValue


@frozen
class Entry:
    """A phrase of the rules: what it names, of which country, and the rule that says so."""

    kind: str
    key: str
    rule: str
    of: str = ""
    words: tuple[str, ...] = ()
    capitals: bool = False  # an acronym: "US" is no "us", "WHO" no "Who"


@frozen(eq=False)
class Lexicon:
    """Phrases by their first word (longest first), words by kind, spellings by variant."""

    names: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    titles: dict[str, tuple[Entry, ...]]
    portfolios: dict[str, tuple[Entry, ...]]
    words: dict[str, frozenset[str]]
    rules: dict[str, str]
    triggers: frozenset[str]
    spelling: dict[str, str] = field(factory=dict)
    endings: tuple[tuple[str, str], ...] = ()

    @property
    def bodies(self) -> frozenset[str]:
        """The words that make a name a body's: "union", "department"."""
        return self.of_kind("organisation-head")

    @property
    def openers(self) -> frozenset[str]:
        """The words that open a name though they are plain: "Operation", "River"."""
        return self.of_kind("opener")

    @property
    def undecided(self) -> frozenset[str]:
        """The ids of rules that read a name which the rest of the article may explain."""
        return self.of_kind("undecided")

    def of_kind(self, kind: str) -> frozenset[str]:
        """The words of the [[name]] and [[title]] rules of one kind."""
        return self.words.get(kind, frozenset())

    def rule_of(self, kind: str) -> str:
        """The id of the first rule of one kind, "" when there is none."""
        return self.rules.get(kind, "")


NOUNS = frozenset({"group", "government"})
OPENERS = ("organisation-first", "place-first")
WEAK = "name.opening"  # a capital that may owe itself to its place
HEADLINE = "name.headline"  # a capital among capitals
UNDECIDED = frozenset({"lone", "acronym", "person", "courtesy", "rank", "office", "place-head"})
PARTS = frozenset({"portfolio", "portfolio-holder", "modifier"})
PHRASES = frozenset({"organisation", "place", "namesake"})


@lru_cache(maxsize=8)
def lexicon_of(book: RuleBook) -> Lexicon:
    """The lexicon of a rulebook."""
    names = [*_entities(book), *_countries(book), *_phrases(book, PHRASES)]
    kinds = [(r.text("kind"), r) for t in ("name", "title") for r in book.of(t)]
    kinds += [(f"country:{r.text('kind')}", r) for r in book.of("country")]
    words: dict[str, frozenset[str]] = {}
    rules: dict[str, str] = {}
    for kind, rule in kinds:
        words[kind] = words.get(kind, frozenset()) | {fold(w) for w in rule.words("words")}
        rules.setdefault(kind, rule.id)
    words["undecided"] = frozenset({WEAK, HEADLINE}) | frozenset(
        rule.id for kind, rule in kinds if kind in UNDECIDED
    )
    words["opener"] = frozenset().union(*(words.get(k, frozenset()) for k in OPENERS))
    words["stop"] = words.get("calendar", frozenset()) | words.get("never", frozenset())
    words["plain"] = words.get("common", frozenset()) - words.get("surname-word", frozenset())
    words["skip"] = words["stop"] | words.get("function", frozenset()) - words.get(
        "given", frozenset()
    )
    nouns = _indexed(_phrases(book, NOUNS))
    said = tuple(_titles(book))
    titles = _indexed(e for e in said if e.kind not in PARTS)
    portfolios = _indexed(e for e in said if e.kind == "portfolio")
    return Lexicon(
        names=_indexed(names),
        nouns=nouns,
        titles=titles,
        portfolios=portfolios,
        triggers=frozenset({*nouns, *titles, *portfolios, *words.get("modifier", ())}),
        words=words,
        rules=rules,
        spelling=dict(_spellings(book, "spelling")),
        endings=tuple(sorted(_spellings(book, "ending"), key=lambda e: (-len(e[0]), e[0]))),
    )


def longest(
    index: dict[str, tuple[Entry, ...]], tokens: Sequence[Token], at: int
) -> Entry | None:
    """The longest phrase that begins with the token at `at`."""
    for entry in index.get(tokens[at].low, ()):
        if entry.capitals and not tokens[at].word.isupper():
            continue
        if len(entry.words) == 1 or _continues(entry.words, tokens, at):
            return entry
    return None


def _continues(words: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
    if at + len(words) > len(tokens):
        return False
    return all(
        tokens[at + n].low == word
        and tokens[at + n].joined
        and not tokens[at + n - 1].possessive
        for n, word in enumerate(words[1:], 1)
    )


def _indexed(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Entries by first word, longest first, of equals the one of the earlier rule."""
    index: dict[str, list[Entry]] = {}
    for entry in entries:
        index.setdefault(entry.words[0], []).append(entry)
    return {
        word: tuple(sorted(found, key=lambda e: -len(e.words))) for word, found in index.items()
    }


def _words_of(book: RuleBook, kind: str) -> tuple[str, ...]:
    return tuple(w for r in book.of("name") if r.text("kind") == kind for w in r.words("words"))


def _is_acronym(phrase: str) -> bool:
    return phrase.isupper() and " " not in phrase


def _split(phrase: str) -> tuple[str, ...]:
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())  # as most phrases are written: no sign to weigh
    return tuple(token.low for token in tokenise(phrase))


def _entities(book: RuleBook) -> Iterator[Entry]:
    """The entities of topic files come first, so that they override everything."""
    for rule in book.of("entity"):
        kind, of = rule.text("kind", "organisation"), rule.text("of", "")
        for alias in rule.words("alias"):
            yield Entry(
                f"entity:{kind}", rule.id, rule.id, of, _split(alias), _is_acronym(alias)
            )
        for namesake in rule.words("not"):
            yield Entry("namesake", key_of(namesake), rule.id, "", _split(namesake))


def _countries(book: RuleBook) -> Iterator[Entry]:
    forms = [_split(form) for form in _words_of(book, "state-form")]
    for rule in book.of("country"):
        kind = rule.text("kind")
        for key, names in rule.mapping("names").items():
            for name in strings(names, rule):
                place = key_of(name) if kind == "capital" else key
                words = _split(name)
                yield Entry(kind, place, rule.id, key, words, _is_acronym(name))
                for form in forms if kind == "name" else ():
                    yield Entry(kind, place, rule.id, key, (*form, *words))


def _phrases(book: RuleBook, kinds: frozenset[str]) -> Iterator[Entry]:
    for rule in book.of("name"):
        kind = rule.text("kind")
        if kind not in kinds:
            continue
        for key, names in rule.mapping("groups").items():
            for name in strings(names, rule):
                of, caps = rule.text("of", ""), _is_acronym(name)
                yield Entry(kind, key, rule.id, of, _split(name), caps)
        for phrase in rule.words("words"):
            yield Entry(
                kind, rule.text("key", ""), rule.id, rule.text("of", ""), _split(phrase)
            )


def _titles(book: RuleBook) -> Iterator[Entry]:
    for rule in book.of("title"):
        for phrase in rule.words("words"):
            yield Entry(rule.text("kind"), "", rule.id, "", _split(phrase))


def _spellings(book: RuleBook, kind: str) -> Iterator[tuple[str, str]]:
    for rule in book.of("name"):
        if rule.text("kind") == kind:
            for key, variants in rule.mapping("groups").items():
                for variant in strings(variants, rule):
                    yield fold(variant), key


def strings(names: TomlValue, rule: Rule) -> tuple[str, ...]:
    """The names under a key of a rule's table."""
    if not isinstance(names, list):
        raise rule.error("a key's names must be a list of strings")
    return tuple(str(name) for name in names)
