"""How many planted faults each rule finds, and what it finds besides.

    python benchmarks/recall.py [--documents 1500] [--titles 500] [--seed 1] [--faults 0.5] [--show 5] [--folder FOLDER]

The corpus is made anew and removed again, unless `--folder` names one that `corpus.py` wrote. A planted fault is found
where its rule reports one of its files, as the place or as a related one, in the words that it must hold. A file with a
finding of another rule for the same fault counts as seen. Findings that no planted fault explains are false alarms.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path

from generate.faults import Planted
from generate.write import TRUTH, write_corpus

import speclint
from speclint import Finding


def planted_in(folder: Path) -> list[Planted]:
    """The truth beside a corpus."""
    content = json.loads((folder / TRUTH).read_text(encoding="utf-8"))
    return [
        Planted(**{**item, "files": tuple(item["files"]), "kept": tuple(item["kept"])}) for item in content["planted"]
    ]


def files_of(finding: Finding, folder: Path) -> set[str]:
    """The files that a finding names, as the truth has them."""
    paths = (finding.path, *(place.path for place in finding.related))
    return {Path(path).resolve().relative_to(folder.resolve()).as_posix() for path in paths}


def found(fault: Planted, findings: list[tuple[Finding, set[str]]]) -> list[Finding]:
    """The findings that report a fault as its rule should."""
    return [
        finding
        for finding, files in findings
        if finding.code == fault.code and files & set(fault.files) and fault.says.lower() in finding.message.lower()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="Count the planted faults that are found.")
    parser.add_argument("--folder", type=Path, help="a corpus that is there already")
    parser.add_argument("--documents", type=int, default=1_500)
    parser.add_argument("--titles", type=int, default=500, help="titles of each employer (default: 500)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=float, default=0.5, help="share of the larger series with a planted fault")
    parser.add_argument("--show", type=int, default=5, help="how many missed faults and false alarms are shown")
    given = parser.parse_args()
    if given.folder:
        measure(given.folder, given.show)
        return
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name), given.seed, given.documents, given.titles, given.faults)
        measure(Path(name), given.show)


def measure(folder: Path, show: int) -> None:
    """Run all default rules over a corpus and hold the findings against the truth."""
    truth = planted_in(folder)
    result = speclint.lint([str(folder)])
    findings = [(finding, files_of(finding, folder)) for finding in result.findings]
    hits = {at: found(fault, findings) for at, fault in enumerate(truth)}
    print(f"{len(result.files)} specifications, {len(truth)} planted faults, {len(findings)} findings")
    print("\nrule     planted as         found  of  recall  by another rule")
    for kind, code in sorted({(fault.kind, fault.code) for fault in truth}, key=lambda item: item[::-1]):
        which = [at for at, fault in enumerate(truth) if fault.kind == kind]
        right = sum(bool(hits[at]) for at in which)
        seen = sum(not hits[at] and _seen(truth[at], findings) for at in which)
        print(f"{code}   {kind:<16} {right:7} {len(which):3}  {right / len(which):6.1%}  {seen:4}")
    _report_besides(truth, findings, hits, show)
    _report_missed(truth, hits, show)


def _seen(fault: Planted, findings: list[tuple[Finding, set[str]]]) -> bool:
    return any(files & set(fault.files) for _, files in findings)


def _report_besides(
    truth: list[Planted], findings: list[tuple[Finding, set[str]]], hits: dict[int, list[Finding]], show: int
) -> None:
    explained = {finding.fingerprint for some in hits.values() for finding in some}
    homes = {file for fault in truth for file in fault.kept}
    extra = [(finding, files) for finding, files in findings if finding.fingerprint not in explained]
    beside = [finding for finding, files in extra if files & homes]
    alone = [finding for finding, files in extra if not files & homes]
    for name, some in (("in series with a fault, beside it", beside), ("in sound series: false alarms", alone)):
        counts = ", ".join(f"{code} {count}" for code, count in sorted(Counter(item.code for item in some).items()))
        print(f"\n{len(some)} further findings {name}{': ' if counts else ''}{counts}")
        for finding in some[:show]:
            print(f"  {finding.path}:{finding.line}: {finding.code} {finding.message[:200]}")


def _report_missed(truth: list[Planted], hits: dict[int, list[Finding]], show: int) -> None:
    missed = [fault for at, fault in enumerate(truth) if not hits[at]]
    print(f"\n{len(missed)} missed")
    shown: Counter[str] = Counter()
    for fault in missed:
        shown[fault.kind] += 1
        if shown[fault.kind] <= show:
            print(f"  {fault.code} {fault.kind}: {fault.files[0]}: {fault.what}")


if __name__ == "__main__":
    main()
