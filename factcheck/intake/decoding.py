"""Bytes to text: UTF-8 or what is declared, never a guess."""

from __future__ import annotations

import codecs
import re

from factcheck.model.errors import UnreadableError

LIMIT = 20_000_000
"""Bytes of the largest file that is read: a shelf of novels; beyond it something is wrong."""

MARKS = (
    # The mark of UTF-32 begins with that of UTF-16, so it is tried first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(
    rb"^encoding[ \t]*[:=][ \t]*[\"']?([\w.-]{1,40})[\"']?[ \t]*\r?$", re.MULTILINE
)
HEAD = 4096


def decode(data: bytes, encoding: str = "") -> str:
    """The text of a file; UnreadableError says at which byte it fails and what to do."""
    if len(data) > LIMIT:
        raise UnreadableError(too_big(len(data)))
    for mark, name in MARKS:
        if data.startswith(mark):
            return _filled(_decoded(data[len(mark) :], name))
    encoding = encoding or declared(data)
    if not encoding:
        _refuse_binary(data)
    return _filled(_decoded(data, encoding or "utf-8"))


def too_big(size: int) -> str:
    """The reason given for a file above the limit."""
    return (
        f"too big: {size:,} bytes, the limit is {LIMIT:,}; split it into one file per article"
    )


def declared(data: bytes) -> str:
    """The encoding that the front matter names, "" when it names none."""
    if not data.startswith((b"---", b"+++")):
        return ""
    head = data[:HEAD]
    closing = head.find(b"\n" + data[:3], 3)
    found = DECLARED.search(head, 0, max(closing, 0))
    return found[1].decode("ascii") if found else ""


def _filled(text: str) -> str:
    if not text.strip():
        raise UnreadableError("empty: there is no text in this file")
    return text


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise UnreadableError(_undecodable(data, problem)) from problem
    except (LookupError, ValueError) as problem:
        raise UnreadableError(
            f"the encoding {encoding!r} is not known; 'utf-8' and 'cp1252' are"
        ) from problem


def _undecodable(data: bytes, problem: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, problem.start) + 1
    return (
        f"not {problem.encoding.upper()}: byte 0x{data[problem.start]:02X} at position "
        f"{problem.start} (line {line}) cannot be read; convert the file to UTF-8, "
        "or declare its `encoding` in the front matter or in sources.toml"
    )


def _refuse_binary(data: bytes) -> None:
    first = data.find(b"\0")
    if first < 0:
        return
    # Western text in UTF-16 has a zero in every other byte, at the same side each time.
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) > len(data) // 4 and min(even, odd) < len(data) // 20 + 1:
        raise UnreadableError(
            "this looks like UTF-16 without a byte order mark; convert the file to UTF-8, "
            "or declare its `encoding` ('utf-16-le' or 'utf-16-be') in sources.toml"
        )
    raise UnreadableError(
        f"binary: a NUL byte at position {first}; factcheck reads text in UTF-8"
    )
