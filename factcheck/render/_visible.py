"""Article text made safe to print: what steers a terminal becomes a sign that one can see."""

from __future__ import annotations

# What moves the cursor or reorders text has no picture of its own in Unicode; these are its
# usual short names (Unicode Standard, 23.2 and UAX 9).
NAMED = {
    0x061C: "ALM",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
SPACES = dict.fromkeys([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " ")
PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
C1 = {code: f"⟨U+{code:04X}⟩" for code in range(0x80, 0xA0)}
TAGS = {code: f"⟨U+{code:04X}⟩" for code in range(0xE0000, 0xE0080)}
LONE = {code: f"⟨U+{code:04X}⟩" for code in range(0xD800, 0xE000)}  # half a character
CONTROLS = PICTURES | C1 | TAGS | LONE | {c: f"⟨{n}⟩" for c, n in NAMED.items()} | SPACES

# What --ascii prints instead of the signs above and of typographic punctuation.
PLAIN = {ord(chr(0x2400 + code)): f"<0x{code:02X}>" for code in range(0x20)} | str.maketrans(
    {
        "␡": "<0x7F>", "⟨": "<", "⟩": ">", "…": "...", "·": "-", "“": '"', "”": '"', "„": '"',
        "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "−": "-",
        "→": "->", "≠": "!=", "≤": "<=", "≥": ">=", "×": "x", "\u00a0": " ", "\u202f": " ",
    }
)  # fmt: skip


def visible(text: str, *, ascii_only: bool = False) -> str:
    r"""The text on one line, with controls and bidi overrides shown instead of obeyed.

    `ascii_only` also replaces typographic punctuation; letters are never changed.

    >>> visible("a\x1b[31m \u202eb")
    'a␛[31m ⟨RLO⟩b'
    """
    shown = text.translate(CONTROLS)
    return shown.translate(PLAIN) if ascii_only else shown
