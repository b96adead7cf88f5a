"""Drafts with planted errors against their sources: what the gate finds and wrongly flags."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Result, data_folder, factcheck, number, options, publish, scored

MEASURES = (
    ("planted found", "planted"),
    ("planted found with evidence", "planted"),
    ("unsourced found", "unsourced"),
    ("correct flagged as conflict", "correct"),
    ("correct flagged as unsourced", "correct"),
    ("draft findings outside the gold", None),
    ("cross found", "cross"),
    ("near-miss flagged", "near-miss"),
    ("copies in one group", "copies"),
    ("source findings outside the gold", None),
)


def run_tasks(gate: Path, runs: Path) -> None:
    """Let the tool answer every task, each from inside its own folder."""
    for task in sorted(draft.parent for draft in gate.glob("*/draft.md")):
        kept = runs / task.name
        kept.mkdir()
        check = ("check", "draft.md", "--against", "sources", "-f", "json")
        factcheck(*check, into=kept / "check.json", cwd=task)
        factcheck("report", "sources", "-f", "json", into=kept / "report.json", cwd=task)


def rows(task: str, answer: dict[str, object]) -> Iterator[Result]:
    """The measures of one task, without those that it does not ask for."""
    for key, of in MEASURES:
        possible = None if of is None else number(answer, of)
        if possible != 0:
            yield Result(f"gate {task}", key, number(answer, key), possible)


def measure(data: Path) -> list[Result]:
    """Run every task and score them all; the last rows are the totals."""
    gate = data / "bench" / "gate"
    with tempfile.TemporaryDirectory() as folder:
        run_tasks(gate, Path(folder))
        answers = scored(gate / "score_gate.py", folder, "--json")
    tasks = {name: answer for name, answer in answers.items() if isinstance(answer, dict)}
    keys = sorted({key for answer in tasks.values() for key in answer})
    tasks["total"] = {key: sum(number(a, key) for a in tasks.values()) for key in keys}
    return [row for name, answer in tasks.items() for row in rows(name, answer)]


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__)
    data = data_folder(chosen.data)
    if data is None:
        print("skipped: no data")
    else:
        publish(measure(data), chosen.jsonl)


if __name__ == "__main__":
    main()
