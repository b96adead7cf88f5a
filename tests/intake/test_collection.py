"""Paths become articles; what cannot be read is named, and nothing passes silently."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.intake import collect, read_article
from factcheck.intake.decoding import LIMIT
from factcheck.model.article import Basis, Role
from factcheck.model.errors import ConfigError, NothingToCheckError, UnreadableError
from factcheck.rulebook import RuleBook

FERRY = "Ferry sinks near Mopti\n\nThe ferry sank at dawn with twelve on board, police said.\n"
BRIDGE = "The bridge over the Niger was closed on Monday after a lorry hit a pillar.\n"


def put(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_gives_its_articles_sorted(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, b_txt=BRIDGE, a_md=FERRY)
    (tmp_path / "deep").mkdir()
    put(tmp_path / "deep", c_txt=BRIDGE)
    found = collect([tmp_path], book)
    assert [a.id for a in found.articles] == ["a.md", "b.txt", "deep/c.txt"]
    assert found.skipped == ()


def test_order_of_the_paths_does_not_count(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY, b_txt=BRIDGE)
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    assert collect([a, b], book) == collect([b, a, a], book)


def test_the_path_is_kept_as_it_was_given(
    tmp_path: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, a_txt=FERRY)
    monkeypatch.chdir(tmp_path.parent)
    found = collect([Path(tmp_path.name)], book).articles[0]
    assert found.uri == f"{tmp_path.name}/a.txt"
    assert found.id == "a.txt"


def test_hidden_files_and_sources_toml_are_no_articles(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY, sources_toml="")
    (tmp_path / ".hidden.txt").write_text(BRIDGE)
    (tmp_path / ".git").mkdir()
    put(tmp_path / ".git", c_txt=BRIDGE)
    assert [a.id for a in collect([tmp_path], book).articles] == ["a.txt"]


def test_other_files_of_a_folder_are_named_as_left_out(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY, b_pdf="x")
    assert [Path(p).name for p in collect([tmp_path], book).left_out] == ["b.pdf"]


def test_a_file_given_by_name_is_read_whatever_its_ending(
    tmp_path: Path, book: RuleBook
) -> None:
    put(tmp_path, story_text=FERRY)
    assert (
        collect([tmp_path / "story.text"], book).articles[0].title == "Ferry sinks near Mopti"
    )


def test_a_missing_path_alone_is_an_error_that_names_it(tmp_path: Path, book: RuleBook) -> None:
    with pytest.raises(ConfigError, match=r"no such file: .*nowhere\.txt"):
        collect([tmp_path / "nowhere.txt"], book)


def test_a_missing_path_among_others_is_skipped_by_name(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY)
    found = collect([tmp_path, tmp_path / "nowhere.txt"], book)
    assert len(found.articles) == 1
    assert found.skipped[0].uri.endswith("nowhere.txt")
    assert found.skipped[0].reason == "no such file"


def test_an_empty_folder_is_nothing_to_check(tmp_path: Path, book: RuleBook) -> None:
    with pytest.raises(NothingToCheckError, match="no article"):
        collect([tmp_path], book)


def test_no_path_is_nothing_to_check(book: RuleBook) -> None:
    with pytest.raises(NothingToCheckError):
        collect([], book)


def test_one_broken_article_does_not_stop_the_others(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, good_txt=FERRY, empty_txt="", matter_md="---\ntitle: x\nFerry.\n")
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "latin.txt").write_bytes("Zoé".encode("latin-1"))
    (tmp_path / "wide.txt").write_bytes(FERRY.encode("utf-16-le"))
    (tmp_path / "marked.txt").write_bytes(FERRY.encode("utf-16"))
    found = collect([tmp_path], book)
    reasons = {Path(s.uri).name: s.reason for s in found.skipped}
    assert [a.id for a in found.articles] == ["good.txt", "marked.txt"]
    assert "empty" in reasons["empty.txt"]
    assert "binary" in reasons["binary.txt"]
    assert "convert the file to UTF-8" in reasons["latin.txt"]
    assert "UTF-16" in reasons["wide.txt"]
    assert "never closed" in reasons["matter.md"]


def test_only_broken_articles_are_reported_not_raised(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, empty_txt="")
    found = collect([tmp_path], book)
    assert found.articles == ()
    assert len(found.skipped) == 1


def test_front_matter_without_a_text_is_empty(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_md="---\ntitle: x\n---\n\n", b_txt=FERRY)
    assert "empty" in collect([tmp_path], book).skipped[0].reason


def test_a_gigantic_file_is_not_even_opened(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY)
    with (tmp_path / "big.txt").open("wb") as big:
        big.truncate(LIMIT + 1)
    assert "too big" in collect([tmp_path], book).skipped[0].reason


def test_a_loop_of_links_is_walked_once(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "same.txt").symlink_to(tmp_path / "a.txt")
    assert [a.id for a in collect([tmp_path], book).articles] == ["a.txt"]


def test_a_broken_link_is_skipped(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = collect([tmp_path], book)
    assert [Path(s.uri).name for s in found.skipped] == ["gone.txt", "self.txt"]


def test_a_pipe_is_not_waited_for(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY)
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in collect([tmp_path], book).skipped[0].reason


def test_a_name_that_is_no_unicode_is_printable(tmp_path: Path, book: RuleBook) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(FERRY)
    except OSError:
        pytest.skip("this file system takes unicode names only")
    assert collect([tmp_path], book).articles[0].id == "caf\\xe9.txt"


def test_equal_names_in_two_folders_stay_apart(tmp_path: Path, book: RuleBook) -> None:
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        put(tmp_path / name, a_txt=FERRY + name)
    ids = [a.id for a in collect([tmp_path / "north", tmp_path / "south"], book).articles]
    assert len(set(ids)) == 2


def test_sources_toml_supplies_what_the_article_does_not_say(
    tmp_path: Path, book: RuleBook
) -> None:
    put(
        tmp_path,
        a_txt=FERRY,
        b_md=f"---\npublished: 2021-05-04\n---\n{BRIDGE}",
        sources_toml='[[article]]\nfile = "a.txt"\nsource = "Lake Post"\ndate = "2021-05"\n'
        'published_basis = "the archive"\nagency = "AFP; harbour office"\n'
        '[[article]]\nfile = "b.md"\nsource = "Lake Wire"\npublished = "2020"\n',
    )
    a, b = collect([tmp_path], book).articles
    assert (a.source, b.source) == ("Lake Post", "Lake Wire")
    assert a.agencies == ("AFP", "harbour office")
    assert a.publication is not None
    assert a.publication.basis is Basis.SUPPLIED
    assert a.publication.why == "the archive"
    assert b.publication is not None
    assert b.publication.basis is Basis.STATED
    assert str(b.publication.period.earliest) == "2021-05-04"


def test_sources_toml_counts_for_a_single_file_and_for_folders_below(
    tmp_path: Path, book: RuleBook
) -> None:
    (tmp_path / "deep").mkdir()
    put(tmp_path / "deep", c_txt=BRIDGE)
    put(
        tmp_path,
        a_txt=FERRY,
        sources_toml='[[article]]\nfile = "a.txt"\nsource = "One"\n'
        '[[article]]\nfile = "deep/c.txt"\nsource = "Two"\n',
    )
    assert collect([tmp_path / "a.txt"], book).articles[0].source == "One"
    assert [a.source for a in collect([tmp_path], book).articles] == ["One", "Two"]


def test_a_broken_sources_toml_stops_the_run(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY, sources_toml="[[article]\n")
    with pytest.raises(ConfigError, match=r"sources\.toml"):
        collect([tmp_path], book)


def test_a_declared_encoding_opens_an_old_file(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / "old.txt").write_bytes("Zoé Müller left on Monday.".encode("cp1252"))
    put(tmp_path, sources_toml='[[article]]\nfile = "old.txt"\nencoding = "cp1252"\n')
    assert "Zoé" in collect([tmp_path], book).articles[0].text


def test_an_entry_without_its_file_is_noticed(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, ferry_txt=FERRY, sources_toml='[[article]]\nfile = "fery.txt"\n')
    notices = collect([tmp_path], book).notices
    assert "did you mean 'ferry.txt'?" in notices[0].message


def test_a_foreign_key_is_noticed(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_md=f"---\nlayout: post\n---\n{FERRY}")
    notices = collect([tmp_path], book).notices
    assert [n.document for n in notices] == ["a.md"]
    assert "'layout'" in notices[0].message


def test_without_metadata_a_file_is_its_own_source(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY)
    found = collect([tmp_path], book).articles[0]
    assert (found.source, found.role, found.language) == ("a", Role.SOURCE, "en")


def test_a_dateline_credits_another_source_of_the_collection(
    tmp_path: Path, book: RuleBook
) -> None:
    put(
        tmp_path,
        wire_md=f"---\nsource: Lakeland Press\n---\n{FERRY}",
        copy_md=f"---\nsource: Shore Daily\n---\nFerry lost\n\nLakeland - {BRIDGE}",
        place_md=f"---\nsource: Hill Daily\n---\nFerry gone\n\nMopti - {BRIDGE}",
    )
    credited = {a.id: a.agencies for a in collect([tmp_path], book).articles}
    assert credited == {"copy.md": ("Lakeland Press",), "place.md": (), "wire.md": ()}


def test_the_caller_may_say_what_the_articles_are_for(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=FERRY, b_md=f"---\nrole: draft\n---\n{BRIDGE}")
    assert [a.role for a in collect([tmp_path], book).articles] == [Role.SOURCE, Role.DRAFT]
    drafts = collect([tmp_path / "a.txt"], book, role=Role.DRAFT)
    assert [a.role for a in drafts.articles] == [Role.DRAFT]


def test_reading_one_file_says_which_one_failed(tmp_path: Path, book: RuleBook) -> None:
    put(tmp_path, a_txt=" ")
    with pytest.raises(UnreadableError, match=r"a\.txt: empty"):
        read_article(tmp_path / "a.txt", book)
    with pytest.raises(UnreadableError, match=r"b\.txt: not a regular file"):
        read_article(tmp_path / "b.txt", book)
