"""Run the quick benchmarks and fail where one falls below its committed floor."""

import sys
import tomllib
from pathlib import Path

from benchmarks import gate, seeds, speed
from benchmarks.measure import Result, data_folder, options, publish

FLOORS = Path(__file__).with_name("floors.toml")
HOLDS = {
    "at_least": lambda value, bound: value >= bound,
    "at_most": lambda value, bound: value <= bound,
}


def broken(results: list[Result], floors: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """A sentence for every floor that does not hold or that nothing measures."""
    measured = {(r.bench, r.measure): r.value for r in results}
    sentences = []
    for bench, wanted in floors.items():
        for name, bounds in wanted.items():
            value = measured.get((bench, name))
            if value is None:
                sentences.append(f"{bench}: {name} is not measured")
                continue
            sentences += [
                f"{bench}: {name} is {value:g}, must be {kind.replace('_', ' ')} {bound:g}"
                for kind, bound in bounds.items()
                if not HOLDS[kind](value, bound)
            ]
    return sentences


def main() -> int:
    """Measure, print, compare."""
    chosen = options(__doc__)
    data = data_folder(chosen.data)
    if data is None:
        print("skipped: no data")
        return 0
    results = [*seeds.measure(data), *gate.measure(data), *speed.measure(data)]
    publish(results, chosen.jsonl)
    fallen = broken(results, tomllib.loads(FLOORS.read_text(encoding="utf-8")))
    for sentence in fallen:
        print(f"below the floor: {sentence}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
