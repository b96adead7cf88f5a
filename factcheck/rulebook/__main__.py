"""`python -m factcheck.rulebook` writes the compiled rules beside the TOML files."""

from __future__ import annotations

from factcheck.rulebook.loader import COMPILED, compile_rules, rules_folder


def main() -> None:
    """Write rules/compiled.json anew."""
    folder = rules_folder()
    text = compile_rules(folder)
    (folder / COMPILED).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
