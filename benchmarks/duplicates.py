"""Near copies among paragraphs: recall by number of edits, false merges, speed and memory, beside other libraries.

python benchmarks/duplicates.py [--paragraphs 500000] [--copies 0.2] [--seed 1] [--rounds 1] [--peers PYTHON]
                                [--method NAME …]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.paragraphs.make import Paragraph, paragraphs
from benchmarks.paragraphs.methods import METHODS
from benchmarks.paragraphs.score import Score, score

FIND = Path(__file__).parent / "paragraphs" / "find.py"
LEAST_FEW, LEAST_MANY = 0.995, 0.95
"""The goals for recall: one or two edits, three to five."""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Find drifted copies among made-up paragraphs, in several ways.")
    parser.add_argument("--paragraphs", type=int, default=500_000, help="how many, all distinct (default: 500000)")
    parser.add_argument("--copies", type=float, default=0.2, help="share that are drifted copies (default: 0.2)")
    parser.add_argument("--seed", type=int, default=1, help="another number gives other paragraphs (default: 1)")
    parser.add_argument("--rounds", type=int, default=1, help="how often all are run in turn (default: 1)")
    parser.add_argument("--method", action="append", choices=METHODS, help="only this one; may be repeated")
    parser.add_argument("--peers", default=sys.executable, help="the Python that has the other libraries")
    return parser.parse_args()


def found_by(method: str, python: str, texts: Path) -> dict[str, Any]:
    """What one process says of its time and memory, with the pairs that it found or why it found none."""
    found = texts.with_suffix(".found")
    command = [python, str(FIND), method, str(texts), str(found)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": (done.stderr.strip().splitlines() or ["no message"])[-1]}
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if "lacking" not in said:
        said["pairs"] = [tuple(map(int, line.split())) for line in found.read_text().splitlines()]
    return said


def measured(given: argparse.Namespace, texts: Path) -> dict[str, list[dict[str, Any]]]:
    """Every method, all in turn in each round."""
    runs: dict[str, list[dict[str, Any]]] = {}
    for _ in range(given.rounds):
        for method in given.method or METHODS:
            python = sys.executable if method.startswith("speclint") else given.peers
            runs.setdefault(method, []).append(found_by(method, python, texts))
    return runs


def row(truth: list[Paragraph], runs: list[dict[str, Any]]) -> tuple[Score, float, str]:
    """The score of a method, its paragraphs a second, and its line of the table."""
    one, seconds = score(truth, runs[0]["pairs"]), statistics.median(run["seconds"] for run in runs)
    rate, processor = len(truth) / seconds, statistics.median(run["processor"] for run in runs)
    memory = max(max(run["peak"], run["child"]) for run in runs)
    recall = " ".join(f"{share:.4f}" for share in (*one.recall, one.few, one.many))
    line = f"{recall} {len(one.merges):6} {one.pairs:8} {rate:9,.0f} {len(truth) / processor:9,.0f} {memory:6.0f}"
    return one, rate, line


def main() -> None:
    given = arguments()
    truth = paragraphs(given.seed, given.paragraphs, given.copies)
    copies = sum(paragraph.edits > 0 for paragraph in truth)
    lengths = sorted(paragraph.text.count(" ") + 1 for paragraph in truth)
    print(
        f"{len(truth):,} paragraphs, {lengths[0]} to {lengths[-1]} words, median {lengths[len(truth) // 2]}; ", end=""
    )
    print(f"{copies:,} are copies with one to five edits")
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "paragraphs.txt"
        texts.write_text("".join(f"{paragraph.text}\n" for paragraph in truth), encoding="utf-8")
        runs = measured(given, texts)
    report(truth, runs)


def report(truth: list[Paragraph], runs: dict[str, list[dict[str, Any]]]) -> None:
    """The table, then how the fastest peer with the same recall compares."""
    edits = " ".join(f"{name:>6}" for name in ("1", "2", "3", "4", "5", "1-2", "3-5"))
    print(f"\n{'recall by edits':<24}{edits} {'merges':>6} {'pairs':>8} {'a second':>9} {'cpu sec.':>9} {'MiB':>6}")
    rates: dict[str, float] = {}
    for method, done in runs.items():
        refused = next((run for run in done if "pairs" not in run), None)
        if refused:
            print(f"{method:<24}{_refusal(refused)}")
            continue
        one, rate, line = row(truth, done)
        print(f"{method:<24}{line}")
        if one.few >= LEAST_FEW and one.many >= LEAST_MANY:
            rates[method] = rate
    peers = {name: rate for name, rate in rates.items() if not name.startswith("speclint")}
    print(f"\nrecall of {LEAST_FEW} and {LEAST_MANY} is reached by: {', '.join(rates) or 'none'}")
    if peers and len(peers) < len(rates):
        fastest, best = max(peers, key=peers.__getitem__), max(set(rates) - set(peers), key=rates.__getitem__)
        print(f"{best} is {rates[best] / peers[fastest]:.2f} x as fast as {fastest}, the fastest peer among them")


def _refusal(run: dict[str, Any]) -> str:
    if "lacking" in run:
        return f"not measured: pip install {' '.join(run['lacking'])} rapidfuzz, and name that Python with --peers"
    return f"failed: {run['failed']}"


if __name__ == "__main__":
    main()
