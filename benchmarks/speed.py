"""Whole processes, start-up included: time and memory, beside a bare import."""

import os
import statistics
import sys
import time
from pathlib import Path

import attrs

from benchmarks.measure import ROOT, Result, data_folder, options, publish, tool

ROUNDS = 7


@attrs.frozen
class Cost:
    """What one process took: seconds on the wall, seconds of CPU, megabytes at its peak."""

    wall: float
    cpu: float
    peak: float


def cost(command: list[str]) -> Cost:
    """Run a command with its output thrown away, and say what it took."""
    started = time.perf_counter()
    silence = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_RDWR, 0) for n in (0, 1, 2)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=silence)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    if code not in {0, 1, 3}:
        raise SystemExit(f"exit {code}: {' '.join(command)}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def interleaved(commands: dict[str, list[str]]) -> dict[str, Cost]:
    """The medians of rounds in which every command runs once; the first is not counted."""
    seen: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(ROUNDS + 1):
        for name, command in commands.items():
            seen[name].append(cost(command))
    return {name: median(costs[1:]) for name, costs in seen.items()}


def median(costs: list[Cost]) -> Cost:
    """The middle cost, measure by measure."""
    return Cost(
        statistics.median(c.wall for c in costs),
        statistics.median(c.cpu for c in costs),
        statistics.median(c.peak for c in costs),
    )


def measure(data: Path) -> list[Result]:
    """The seeds report, the gate on the sample draft and the start-up."""
    corpus = str(ROOT / "corpus")
    check = [tool(), "check", f"{corpus}/draft.md", "--against", corpus, "-f", "json"]
    costs = interleaved(
        {
            "anchor": [sys.executable, "-c", "import click, attrs"],
            "version": [tool(), "--version"],
            "check": check,
            "report": [tool(), "report", str(data / "seeds")],
        }
    )
    anchor = costs.pop("anchor")
    results = [Result("speed anchor", "CPU ms", round(1000 * anchor.cpu))]
    for name, spent in costs.items():
        results += [
            Result(f"speed {name}", "CPU ÷ anchor", round(spent.cpu / anchor.cpu, 2)),
            Result(f"speed {name}", "wall ms", round(1000 * spent.wall)),
            Result(f"speed {name}", "peak MB", round(spent.peak)),
        ]
    return results


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
