"""Time and memory of the series phase, its share of the whole run, and how both grow with the corpus.

    python benchmarks/series.py [--documents 10000] [--titles 2000] [--seed 1] [--growth 1000 2000] [--profile FILE]

Each run makes its corpus anew in a folder that it then removes, reads every document once, and keeps nothing.
The series phase is the index (employers, series, classes, titles) with the rules of family SER between documents and
their findings placed. What phase 1 does for it within one document (series statements, comparisons) counts as phase 1.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import resource
import sys
import tempfile
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from generate.plan import plan
from generate.write import write_corpus
from phases import Documents, documents, faults_of, index, series_phase, timed

from speclint.engine.checked import Checked

FAMILY = "SER"
GOAL = 0.2
"""The share of the whole run that the series phase may take."""


def resident() -> float:
    """The memory that the process holds now, in MiB; its highest so far where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return highest()
    return pages * resource.getpagesize() / 2**20


def highest() -> float:
    """The most memory that the process has held, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def row(name: str, seconds: float, note: str = "") -> None:
    """One line of a table of times."""
    print(f"  {name:<38} {seconds:9.2f} s   {note}".rstrip(), flush=True)


def report_phases(docs: Documents, before: float) -> None:
    """The phases of the whole run, and the rules of the series phase one by one."""
    ours = docs.family(FAMILY)
    rest = tuple(rule for rule in docs.between if rule not in ours)
    count, size = len(docs.checked), sum(len(item.source.text) for item in docs.checked) / 1e6
    held = resident()
    found, series = timed(lambda: series_phase(docs.checked, ours))
    _, others = timed(lambda: [faults_of(index(docs.checked), rule) for rule in rest])
    whole = docs.seconds + series + others
    print(f"\n{count} specifications, {size:.0f} MB")
    print(f"resident after phase 1: {held:.0f} MiB, {held - before:.0f} of them since its start")
    row("phase 1, each document", docs.seconds, f"{count / docs.seconds:.0f} documents a second")
    row(f"series phase, family {FAMILY}", series, f"{series / count * 1e3:.2f} ms a document; {found} findings")
    row("other rules between documents", others)
    row("whole run", whole, f"series phase: {series / whole:.1%} (goal: {GOAL:.0%} at most)")
    report_rules(docs)


def report_rules(docs: Documents) -> None:
    """The index and each rule over it. What series compute once and keep counts for the rule that asks first."""
    corpora, seconds = timed(lambda: index(docs.checked))
    groups = sum(len(corpus.series) for corpus in corpora)
    print("\nthe series phase in parts")
    row("index", seconds, f"{len(corpora)} employers, {groups} series")
    for rule in docs.family(FAMILY):
        found, seconds = timed(lambda rule=rule: faults_of(corpora, rule))  # type: ignore[misc]
        row(f"{rule.info.code} {rule.info.name}", seconds, f"{len(found)} faults")


def memory(checked: Sequence[Checked], docs: Documents) -> float:
    """The most memory that the series phase takes beyond what phase 1 left, in MiB; a pass of its own, being slow."""
    gc.collect()
    tracemalloc.start()
    series_phase(checked, docs.family(FAMILY))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def report_growth(docs: Documents, given: argparse.Namespace, folder: Path) -> None:
    """The series phase alone on ever more documents; whole series, employer by employer."""
    by_path = {Path(item.source.path).resolve(): item for item in docs.checked}
    print("\ngrowth of the series phase alone")
    print("  documents   index s   phase s   ms/document   peak MiB   KiB/document")
    for size in sorted({*(size for size in given.growth if size < given.documents), given.documents}):
        names = ((folder / spec.path).resolve() for specs in plan(given.seed, size, given.titles) for spec in specs)
        some = tuple(by_path[name] for name in names)
        _, indexing = timed(lambda some=some: index(some))  # type: ignore[misc]
        _, phase = timed(lambda some=some: series_phase(some, docs.family(FAMILY)))  # type: ignore[misc]
        peak = memory(some, docs)
        each = f"{phase / len(some) * 1e3:11.2f}   {peak:8.1f}   {peak * 1024 / len(some):10.1f}"
        print(f"  {len(some):9}   {indexing:7.2f}   {phase:7.2f}   {each}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the series phase on a made-up corpus.")
    parser.add_argument("--documents", type=int, default=10_000, help="how many specifications (default: 10000)")
    parser.add_argument("--titles", type=int, default=2_000, help="titles of each employer (default: 2000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--growth", type=int, nargs="*", default=[1_000, 2_000, 5_000], help="sizes for the growth")
    parser.add_argument("--profile", type=Path, help="write a cProfile of the series phase to this file")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_corpus(folder, given.seed, given.documents, given.titles, 0)
        before = resident()
        docs = documents(folder)
        report_phases(docs, before)
        report_growth(docs, given, folder)
        print(f"\nmost memory of the process, tracing included: {highest():.0f} MiB")
        if given.profile:
            with cProfile.Profile() as profile:
                series_phase(docs.checked, docs.family(FAMILY))
            profile.dump_stats(given.profile)


if __name__ == "__main__":
    main()
