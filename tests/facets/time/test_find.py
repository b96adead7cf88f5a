"""What is a time, what only looks like one, and where it begins and ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facets.time import find, settle
from factcheck.facets.time.find import Reader
from factcheck.facets.time.grammar import by_first_word
from factcheck.facets.time.join import joined
from factcheck.facets.time.outline import TOKEN, Words, key_of
from factcheck.facets.time.phrase import TimePhrase
from factcheck.facets.time.prove import read_text
from factcheck.model.article import Article, Role, Sentence, ZoneKind, lone_sentence
from factcheck.model.mention import Mention
from factcheck.model.period import Edge, Period
from factcheck.rulebook import RuleBook, load

Read = Callable[..., tuple[Mention[Period], ...]]


@pytest.mark.parametrize(
    "text",
    [
        "A boy of 12, a 12-year-old, drew a 9-month-old calf.",
        "Once the current was off, they march as they may.",
        "An Il-76, two L-39 and an Su-25 landed beside flight 1549.",
        "It cost 1,100 euros, 2,100 men came and 3.14 is pi.",
        "See note 12 [14] and article 25.",
        "A second boat and the second mate came first.",
        "They sat in the sun; the dec was wet, the mar was not.",
        "The minister said that 2000 troops had landed.",
        "Version 1.2.3 of 4/5 of the work",
        "Room 2012 of the hotel, route 1999",
        "A quarter of the town and three quarters of the port burned.",
        "Moving on, the Summerhall stood.",
        "May I come in?",
        "The Deal And May Kill It",
        "USA Today and Russia Today wrote of it.",
        "See story/by-2004-wave and COVID-19.",
    ],
)
def test_what_only_looks_like_a_time_is_none(read: Read, text: str) -> None:
    assert [m.text for m in read(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Friday (20 May) he came.", ["Friday (20 May)"]),
        ("On Thursday, 20 May 2022, he came.", ["Thursday, 20 May 2022"]),
        ("He came on 20 May 2022, a Thursday.", ["20 May 2022, a Thursday"]),
        ("He came on May 26, 2021.", ["May 26, 2021"]),
        ("It ran from 25 January 2005 through 28 January 2005.", None),
        ("Between March 2014 and May 2016 it ran.", None),
        ("In April and June 1955 it rained.", ["April", "June 1955"]),
        ("The 2023 summit came after the 1999 one.", ["2023", "1999"]),
        ("It rained in 2013, 14 boats sank.", ["2013"]),
        ("He left in 1968; in 2013 she came.", ["1968", "2013"]),
        ("At 1400 GMT on 3 May it rang.", ["1400 GMT", "3 May"]),
        ("By 4 p.m. it was over.", ["4 p.m."]),
        ("He left the ministry in 2021.", ["2021"]),
        ("the bleak mid-1980s and late 2021", ["mid-1980s", "late 2021"]),
    ],
)
def test_a_time_has_its_whole_span(read: Read, text: str, expected: list[str] | None) -> None:
    found = [m.text for m in read(text)]
    assert found == expected if expected else len(found) == 1


def test_spans_are_offsets_of_the_article(book: RuleBook) -> None:
    text = "It rained. It ended on 24 May 2021."
    sentence = Sentence(11, len(text), text[11:], ZoneKind.BODY, 0)
    (mention,) = find(sentence, book, ())
    assert text[mention.start : mention.end] == mention.text == "24 May 2021"


def test_the_ends_of_a_span_keep_their_own_places(book: RuleBook) -> None:
    text = "The war (1960–1991) and 2020–present"
    sentence = Sentence(100, 100 + len(text), text, ZoneKind.BODY, 0)
    parts = [p for m in find(sentence, book, ()) for p in m.value.parts]
    assert [text[p.start - 100 : p.end - 100] for p in parts] == [
        "1960", "1991", "2020", "present",
    ]  # fmt: skip


def test_what_another_facet_has_read_is_not_read_again(book: RuleBook) -> None:
    sentence = lone_sentence('He said "on 24 May 2021" in 2022.')
    assert [m.text for m in find(sentence, book, [(9, 23)])] == ["2022"]


def test_a_sentence_without_a_time_gives_nothing(book: RuleBook) -> None:
    assert find(lone_sentence("The dam held."), book, ()) == ()


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("since 2013", Edge.START),
        ("from May 2013", Edge.START),
        ("until 2020", Edge.END),
        ("throughout 2020", Edge.THROUGHOUT),
        ("from 2014 to 2022", Edge.THROUGHOUT),
        ("in 2013", Edge.WITHIN),
    ],
)
def test_the_word_before_a_date_says_which_edge_it_is(
    read: Read, text: str, edge: Edge
) -> None:
    assert read(text)[0].value.edge is edge


@pytest.mark.parametrize(
    "hostile",
    [
        "twenty-" * 20_000,
        "one hundred and " * 10_000,
        "1" * 100_000,
        "1,111" * 20_000,
        "May " * 20_000,
        "the " * 30_000 + "day",
        "in 2013-" * 10_000,
        "Friday (" * 10_000,
        "early in the " * 10_000,
        " " * 100_000 + "2013",
        "Monday,  " * 10_000,
    ],
)
def test_hostile_text_is_read_in_linear_time(book: RuleBook, hostile: str) -> None:
    began = perf_counter()
    find(lone_sentence(hostile), book, ())
    assert perf_counter() - began < 5


@lru_cache(maxsize=1)
def rules() -> RuleBook:
    """The rules, for tests that draw their texts and can take no fixture."""
    return load()


TIME_WORDS = """
    in the May 31 June 2021 last year Friday , ( ) - to from two weeks ago since late 1990s
    9999 0 29 February BC next month 12:30 p.m. every day same – before 1900 1000
"""
WORDS = st.sampled_from(TIME_WORDS.split())


@settings(deadline=None)
@given(
    st.lists(WORDS, max_size=12), st.sampled_from(["", "0001-01-01", "9999-12-31", "2020-02"])
)
def test_any_mix_of_time_words_is_read_without_failing(
    words: list[str], published: str
) -> None:
    text = " ".join(words) or "x"
    found = read_text(text, published, rules())
    ends = [0, *(m.end for m in found)]
    assert all(m.start >= end for m, end in zip(found, ends, strict=False))
    assert all(text[m.start : m.end] == m.text for m in found)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_failing(text: str) -> None:
    for mention in read_text(text or "x", "2022-05-20", rules()):
        assert (text or "x")[mention.start : mention.end] == mention.text


def test_reading_twice_gives_the_same(book: RuleBook) -> None:
    sentence = lone_sentence("In late 2021, two days later and every Friday until May 2022.")
    first = find(sentence, book, ())
    assert first == find(sentence, book, ())
    article = Article("a", "", "", Role.SOURCE, "", sentence.text, "")
    assert settle(first, article, book) == settle(first, article, book)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=10))
def test_the_quick_look_never_hides_a_time(words: list[str]) -> None:
    text = " ".join(words) or "x"
    assert quick(text) == thorough(text)


def test_the_quick_look_never_hides_a_time_of_an_example(book: RuleBook) -> None:
    for example in (e for rule in book.of("time") for e in (*rule.hits(), *rule.misses())):
        assert quick(example.text) == thorough(example.text)


def quick(text: str) -> list[tuple[int, str]]:
    """The first reading of a text, with every shortcut."""
    return [(m.start, m.text) for m in find(lone_sentence(text), rules(), ())]


def thorough(text: str) -> list[tuple[int, str]]:
    """The same with the whole patterns tried at every word, whatever stands beside it."""
    sentence = lone_sentence(text)
    index = by_first_word(rules())
    tokens = [(token.start(), token[0].lower()) for token in TOKEN.finditer(text)]
    keys = [key_of(word) for _, word in tokens]
    reader = Reader(text, 0, tokens, Words(keys, frozenset(keys), plain=False), rules())
    found: list[Mention[TimePhrase]] = []
    for number, (at, _) in enumerate(tokens):
        opening = index.get(keys[number])
        if opening is None or (found and at < found[-1].end):
            continue
        longest = reader.longest(opening.patterns, number)
        found += [longest] if longest else []
    return [(m.start, m.text) for m in joined(found, sentence, rules())]
