"""Five real articles: which disagreements are found, which traps are not, how exact."""

import tempfile
from pathlib import Path

from benchmarks.measure import Result, data_folder, factcheck, number, options, publish, scored

CONFLICTS = (
    ("must_found", "must"),
    ("high_found", "high"),
    ("may_found", "may"),
    ("must_not_flagged", "must_not"),
    ("conflicts", None),
    ("unmatched_conflicts", None),
)
CLAIMS = (
    ("f1", None),
    ("precision", None),
    ("recall", None),
    ("times_exact_right", "times_exact"),
    ("times_overlap_right", "times_overlap"),
    ("times_excluding_gold", "times"),
    ("quantities_right", "quantities"),
    ("boilerplate_traps_extracted", None),
)


def measure(data: Path) -> list[Result]:
    """Run report and claims on the seeds and score both against the hand annotation."""
    seeds, gold = data / "seeds", data / "gold"
    with tempfile.TemporaryDirectory() as folder:
        report, claims = Path(folder, "report.json"), Path(folder, "claims.jsonl")
        factcheck("report", str(seeds), "-f", "json", into=report)
        factcheck("claims", str(seeds), "-f", "jsonl", into=claims)
        conflicts = scored(gold / "score_report.py", str(report), str(seeds))
        assertions = scored(gold / "score_assertions.py", str(claims))
    return [
        Result("seeds", key, number(answer, key), None if of is None else number(answer, of))
        for answer, keys in ((conflicts, CONFLICTS), (assertions, CLAIMS))
        for key, of in keys
    ]


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
