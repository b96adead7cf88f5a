"""Bytes become text, or a reason that says what to do."""

from __future__ import annotations

import pytest

from factcheck.intake.decoding import LIMIT, decode
from factcheck.model.errors import UnreadableError

TEXT = "The envoy Zoé Müller left Bamako on 3 May 2021.\n"


def reason(data: bytes, encoding: str = "") -> str:
    with pytest.raises(UnreadableError) as caught:
        decode(data, encoding)
    return str(caught.value)


def test_utf_8_is_read_as_it_is() -> None:
    assert decode(TEXT.encode()) == TEXT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_obeyed_and_dropped(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\r\n") == "one\r\ntwo\r\n"


def test_an_empty_file_is_called_empty() -> None:
    assert "empty" in reason(b"")
    assert "empty" in reason(b"\xef\xbb\xbf \n\t")


def test_a_nul_byte_makes_a_file_binary_and_its_place_is_named() -> None:
    message = reason(b"\x7fELF text\0more text that goes on and on")
    assert "binary" in message
    assert "position 9" in message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_refused_with_the_remedy(encoding: str) -> None:
    message = reason(TEXT.encode(encoding))
    assert "UTF-16 without a byte order mark" in message
    assert "convert" in message


def test_declared_utf_16_without_a_mark_is_read() -> None:
    assert decode(TEXT.encode("utf-16-le"), "utf-16-le") == TEXT


def test_latin_1_is_never_guessed() -> None:
    message = reason(b"first line\n" + TEXT.encode("latin-1"))
    assert "byte 0xE9" in message
    assert "position 23" in message
    assert "line 2" in message
    assert "convert the file to UTF-8" in message


def test_latin_1_is_read_when_it_is_declared() -> None:
    assert decode(TEXT.encode("latin-1"), "latin-1") == TEXT


@pytest.mark.parametrize(
    "fence", ["---\nencoding: cp1252\n---\n", '+++\nencoding = "cp1252"\n+++\n']
)
def test_front_matter_may_declare_the_encoding(fence: str) -> None:
    assert decode((fence + TEXT).encode("cp1252")) == fence + TEXT


def test_the_word_encoding_in_a_text_declares_nothing() -> None:
    assert "not UTF-8" in reason(
        b"---\ntitle: x\n---\nencoding: cp1252\n" + TEXT.encode("cp1252")
    )


def test_an_unknown_encoding_is_named() -> None:
    assert "'klingon'" in reason(b"text", "klingon")
    assert "'hex'" in reason(b"text", "hex")


def test_a_wrongly_declared_encoding_is_no_traceback() -> None:
    assert "cannot be read" in reason("é".encode("latin-1"), "ascii")


def test_a_gigantic_file_is_refused_with_its_size_and_the_limit() -> None:
    message = reason(b"a" * (LIMIT + 1))
    assert f"{LIMIT + 1:,}" in message
    assert f"{LIMIT:,}" in message
