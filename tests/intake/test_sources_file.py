"""sources.toml is read whole or refused with file, place and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.intake.sources_file import SourcesFile, read_sources_file
from factcheck.model.errors import ConfigError


def read(folder: Path, content: str) -> SourcesFile:
    path = folder / "sources.toml"
    path.write_text(content, encoding="utf-8")
    return read_sources_file(path, "desk/sources.toml")


def problem(folder: Path, content: str) -> str:
    with pytest.raises(ConfigError) as caught:
        read(folder, content)
    return str(caught.value)


def test_articles_and_sources_are_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        '[[article]]\nfile = "a.txt"\nsource = "Lake Post"\npublished = 2021-05-03\n'
        'published_basis = "the printed paper"\nrepublishes = "Lake Wire"\n'
        '[[source]]\nid = "Lake Post"\nkind = "newspaper"\nrepublishes = "Lake Wire"\n',
    )
    assert found.articles["a.txt"].published == "2021-05-03"
    assert found.articles["a.txt"].republishes == "Lake Wire"
    assert found.sources[0].derives_from == ("Lake Wire",)


def test_broken_toml_names_file_and_line(tmp_path: Path) -> None:
    message = problem(tmp_path, '[[article]]\nfile = "a.txt"\nrole = draft\n')
    assert message.startswith("desk/sources.toml")
    assert "line 3" in message


def test_a_misspelled_key_gets_a_suggestion(tmp_path: Path) -> None:
    message = problem(tmp_path, '[[article]]\nfile = "a.txt"\nsorce = "x"\n')
    assert "article 'a.txt'" in message
    assert "did you mean 'source'?" in message


def test_an_unknown_key_gets_the_list_of_known_ones(tmp_path: Path) -> None:
    assert "known are agency" in problem(tmp_path, '[[article]]\nfile = "a"\nmood = "x"\n')
    assert "known are group" in problem(tmp_path, '[[source]]\nid = "a"\nmood = "x"\n')


def test_an_article_needs_its_file(tmp_path: Path) -> None:
    assert "'file' is missing" in problem(tmp_path, '[[article]]\nsource = "x"\n')


def test_a_file_has_one_table(tmp_path: Path) -> None:
    twice = '[[article]]\nfile = "a.txt"\n' * 2
    assert "two tables" in problem(tmp_path, twice)


def test_a_source_needs_its_id(tmp_path: Path) -> None:
    assert "'id' is missing" in problem(tmp_path, '[[source]]\nkind = "x"\n')
    assert "must be one text" in problem(tmp_path, "[[source]]\nid = 7\n")


def test_a_single_table_is_refused_with_the_right_brackets(tmp_path: Path) -> None:
    assert "[[article]]" in problem(tmp_path, '[article]\nfile = "a.txt"\n')
    assert "[[article]]" in problem(tmp_path, '[[articles]]\nfile = "a.txt"\n')


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    assert "2021-02-30" in problem(
        tmp_path, '[[article]]\nfile = "a"\npublished = "2021-02-30"\n'
    )


def test_bytes_that_are_no_utf_8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_bytes(b'[[source]]\nid = "Caf\xe9"\n')
    with pytest.raises(ConfigError, match="not TOML"):
        read_sources_file(tmp_path / "sources.toml", "sources.toml")
