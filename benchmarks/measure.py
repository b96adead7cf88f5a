"""What every benchmark shares: where the data stands, how the tool is run, what a result is."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent
PEACEFUL = frozenset({0, 1, 3, 4})  # every exit status with a result on stdout


@attrs.frozen
class Result:
    """One measured value; `of` is the most that was possible, where that is known."""

    bench: str
    measure: str
    value: float
    of: float | None = None

    def line(self) -> str:
        """The result as one JSON line."""
        return json.dumps(attrs.asdict(self), sort_keys=True)


def data_folder(given: str | None = None) -> Path | None:
    """The folder of texts, gold and scorers, or None where this machine has none."""
    folder = ROOT / (given or os.environ.get("FACTCHECK_BENCH") or "../shared")
    return folder.resolve() if (folder / "seeds").is_dir() else None


def tool() -> str:
    """The installed `factcheck` that belongs to this Python, else the first one on the path."""
    beside = Path(sys.executable).with_name("factcheck")
    found = str(beside) if beside.exists() else shutil.which("factcheck")
    if found is None:
        raise SystemExit("factcheck is not installed; run: pip install .")
    return found


def factcheck(*arguments: str, into: Path, cwd: Path | None = None) -> None:
    """Run the tool and keep what it prints; a status without a result ends the benchmark."""
    done = subprocess.run(
        [tool(), *arguments],
        cwd=cwd,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode not in PEACEFUL:
        message = done.stderr.decode(errors="replace").strip()
        raise SystemExit(f"factcheck {' '.join(arguments)}: exit {done.returncode}\n{message}")
    into.write_bytes(done.stdout)


def scored(script: Path, *arguments: str) -> dict[str, object]:
    """What a scorer prints as JSON."""
    done = subprocess.run(
        [sys.executable, str(script), *arguments], capture_output=True, check=True, text=True
    )
    answer = json.loads(done.stdout)
    if not isinstance(answer, dict):
        raise SystemExit(f"{script.name}: no JSON object")
    return answer


def number(answer: dict[str, object], key: str) -> float:
    """A figure of a scorer's answer; a measure that it leaves out was counted zero times."""
    value = answer.get(key, 0)
    if not isinstance(value, int | float):
        raise SystemExit(f"{key} is no number: {value!r}")
    return value


def shown(result: Result) -> str:
    """The value as it stands in the table: 7, 0.61 or 7/9."""
    return f"{result.value:g}" + ("" if result.of is None else f"/{result.of:g}")


def table(results: Iterable[Result]) -> str:
    """The results as aligned text."""
    rows = [(r.bench, r.measure, shown(r)) for r in results]
    widths = [max((len(row[n]) for row in rows), default=0) for n in range(3)]
    return "\n".join(f"{a:{widths[0]}}  {b:{widths[1]}}  {c:>{widths[2]}}" for a, b, c in rows)


def publish(results: list[Result], lines: Path | None) -> None:
    """Print the table; write the JSON lines where a file is wanted."""
    print(table(results))
    if lines is not None:
        lines.write_text("".join(r.line() + "\n" for r in results), encoding="utf-8")


def options(description: str | None) -> argparse.Namespace:
    """The command line that all benchmarks share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("data", nargs="?", help="folder with seeds/, gold/ and bench/")
    parser.add_argument("--jsonl", type=Path, help="write the results as JSON lines, too")
    return parser.parse_args()
