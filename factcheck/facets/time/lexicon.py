"""The words of time from the `timeword` tables: what spells them and what each means."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from attrs import field, frozen

from factcheck.facets.time.outline import ANYTHING, Step, run_of, step_of
from factcheck.rulebook import Rule, RuleBook

GAP = "[ \t\r\n\u00a0-]{1,4}"
DIGITS = re.compile(r"[0-9]{1,3}(?![0-9])(?:,[0-9]{3}){0,3}(?:\.[0-9]{1,4})?")
COUNT_WORDS = 4  # "one hundred and twenty" is four words
Tree: TypeAlias = "dict[str, Tree]"


@frozen(eq=False)
class Slot:
    """One kind of word: the pattern that finds it and the meaning of each word."""

    kind: str
    pattern: str
    meanings: dict[str, str] = field(repr=False)
    firsts: frozenset[str] = field(repr=False)  # first words in lower case, "#" for a digit
    step: Step = field(repr=False)

    def meaning(self, text: str) -> str:
        """What the text means; the text itself, in lower case, when no word is listed."""
        key = fold(text)
        return self.meanings.get(key, self.meanings.get(key.rstrip("."), key))


def fold(text: str) -> str:
    """Lower case, one space between words, no hyphens, straight apostrophes."""
    return " ".join(text.lower().replace("-", " ").replace("’", "'").split())


@lru_cache(maxsize=8)
def slots(book: RuleBook) -> dict[str, Slot]:
    """The slots of a book by their kind."""
    by_kind: dict[str, list[Rule]] = {}
    for rule in book.of("timeword"):
        by_kind.setdefault(rule.text("kind"), []).append(rule)
    return {kind: slot_of(rules) for kind, rules in by_kind.items()}


def alternatives(rules: list[Rule]) -> str:
    """One pattern for all words of these rules; counts may be several words."""
    counting = [_counting(rule) for rule in rules if rule.flag("counting")]
    plain = [_words_pattern(rule) for rule in rules if not rule.flag("counting")]
    return "|".join([p for p in (*plain, *counting) if p])


def _words_pattern(rule: Rule) -> str:
    words = _words(rule)
    listed = _alternation(list(words), cased=rule.flag("cased")) if words else ""
    return "|".join(p for p in (listed, rule.text("regex", "")) if p)


def slot_of(rules: list[Rule]) -> Slot:
    """One slot from all rules of its kind."""
    meanings = {fold(word): meaning for rule in rules for word, meaning in _words(rule).items()}
    kind = rules[0].text("kind")
    return Slot(kind, f"(?:{alternatives(rules)})", meanings, _firsts(rules), _step(rules))


def count(slot: Slot, text: str) -> Decimal | None:
    """The number written in figures or words; None when the words are vague."""
    if DIGITS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    whole = slot.meanings.get(fold(text))
    if whole is not None:
        return Decimal(whole)
    total, group = Decimal(0), Decimal(0)
    for word in fold(text).split():
        meaning = slot.meanings.get(word)
        if meaning is None or meaning == "and":
            continue
        value = Decimal(meaning)
        if value >= 100:
            group = (group or 1) * value
        else:
            group += value
        if value >= 1000:
            total, group = total + group, Decimal(0)
    return total + group


def _words(rule: Rule) -> dict[str, str]:
    listed = {word: word for word in rule.words("words")}
    return listed | {word: str(value) for word, value in rule.mapping("value").items()}


def _alternation(words: list[str], *, cased: bool) -> str:
    """The words as one pattern, of two that begin alike the longer first."""
    tree: Tree = {}
    forms = (*words, *(word.upper() for word in words)) if cased else words
    for form in forms:
        node = tree
        for part in form.replace("-", " ").split():
            node = node.setdefault(part if cased else part.lower(), {})
        node[""] = {}
    body = "|".join(_branches(tree))
    return f"(?-i:{body})" if cased else body


def _branches(tree: Tree) -> list[str]:
    """A pattern for each first word, with what follows it; what they share is said once."""
    found = []
    for part in sorted(filter(None, tree), key=lambda word: (-len(word), word)):
        spelled = re.escape(part).replace("'", "['’]")
        longer = _branches(tree[part])
        rest = GAP + (longer[0] if len(longer) == 1 else "(?:" + "|".join(longer) + ")")
        if "" in tree[part]:
            rest = f"(?:{rest})?"
        found.append(spelled + rest if longer else spelled)
    return found


def _counting(rule: Rule) -> str:
    """Figures, or number words in a row; words without a number only tie two of them."""
    words = _words(rule)
    ties = [word for word, meaning in words.items() if not meaning.isdigit()]
    numbers = _alternation([word for word in words if word not in ties], cased=False)
    tied = f"(?:(?:{_alternation(ties, cased=False)})[ ])?" if ties else ""
    more = f"(?:[ -]{tied}(?:{numbers})(?![0-9A-Za-z])){{0,{COUNT_WORDS}}}"
    return rf"{DIGITS.pattern}|(?:{numbers})(?![0-9A-Za-z]){more}"


def _firsts(rules: list[Rule]) -> frozenset[str]:
    words = [word for rule in rules for word in _words(rule)]
    found = {first_word(word) for word in words}
    if any(rule.flag("counting") or rule.text("regex", "") for rule in rules):
        found.add("#")
    return frozenset(found)


def _step(rules: list[Rule]) -> Step:
    """What may stand for the slot; between two words of a count there may be a third."""
    words = [word for rule in rules for word in _words(rule)]
    regexes = [rule.text("regex") for rule in rules if rule.text("regex", "")]
    if any(rule.flag("counting") for rule in rules):
        return ANYTHING if regexes else run_of(words, 2 * COUNT_WORDS + 1)
    return step_of(words, regexes)


def first_word(text: str) -> str:
    """The key under which a phrase that begins with this text is looked up."""
    match = re.match(r"[a-z]+|[0-9]", text.lower())
    if match is None:
        return "#"
    return "#" if match[0].isdigit() else match[0]
