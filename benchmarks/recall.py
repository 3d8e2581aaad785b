"""How many planted faults each rule finds, in which grade, and what it finds besides.

    python benchmarks/recall.py [--documents 1500] [--titles 500] [--seed 1] [--faults 0.3] [--drift 0.7]
                                [--show 5] [--folder FOLDER]

The corpus is made anew and removed again, unless `--folder` names one that `corpus.py` wrote. A fault planted between
the classes of a series is found where its rule reports one of its files, as the place or as a related one; one planted
in a document, where its rule reports that document. The message must hold what the truth says. A file with a
finding of another rule for the same fault counts as seen. Findings that no planted fault explains are false alarms.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from generate.faults import KINDS, Planted
from generate.write import TRUTH, write_corpus

import speclint
from speclint import Finding

Named = tuple[Finding, str, frozenset[str]]
"""A finding with its file and all files that it names, as the truth has them."""
_GRADES = {
    "material": "number,modal verb,negation,date,unit,and/or,quantity,name,requirement",
    "wording": "wording",
    "cosmetic": "case,punctuation,hyphen or space,number in figures,short form,final stop,quotes and dashes",
}
_KIND = re.compile(rf"\(({'|'.join(','.join(_GRADES.values()).split(','))})\)")


def planted_in(folder: Path) -> list[Planted]:
    """The truth beside a corpus."""
    content = json.loads((folder / TRUTH).read_text(encoding="utf-8"))
    return [
        Planted(**{**item, "files": tuple(item["files"]), "kept": tuple(item["kept"])}) for item in content["planted"]
    ]


def named(finding: Finding, folder: Path) -> Named:
    """A finding with the files that it names."""
    paths = (finding.path, *(place.path for place in finding.related))
    files = [Path(path).resolve().relative_to(folder.resolve()).as_posix() for path in paths]
    return finding, files[0], frozenset(files)


def found(fault: Planted, findings: Iterable[Named]) -> list[Finding]:
    """The findings that report a fault as its rule should."""
    between = fault.kind in KINDS
    return [
        finding
        for finding, file, files in findings
        if finding.code == fault.code
        and not (files if between else {file}).isdisjoint(fault.files)
        and fault.says.lower() in finding.message.lower()
    ]


def grade_of(finding: Finding) -> str:
    """The gravest grade of the differences that a message names; empty where it names none."""
    kinds = set(_KIND.findall(finding.message))
    return next((grade for grade, listed in _GRADES.items() if not kinds.isdisjoint(listed.split(","))), "")


def main() -> None:
    parser = argparse.ArgumentParser(description="Count the planted faults that are found.")
    parser.add_argument("--folder", type=Path, help="a corpus that is there already")
    parser.add_argument("--documents", type=int, default=1_500)
    parser.add_argument("--titles", type=int, default=500, help="titles of each employer (default: 500)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=float, default=0.3, help="share of the larger series with a planted fault")
    parser.add_argument("--drift", type=float, default=0.7, help="share of the other series with one in a document")
    parser.add_argument("--show", type=int, default=5, help="how many of each kind of miss and false alarm are shown")
    given = parser.parse_args()
    if given.folder:
        measure(given.folder, given.show)
        return
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name), given.seed, given.documents, given.titles, given.faults, given.drift)
        measure(Path(name), given.show)


def measure(folder: Path, show: int) -> None:
    """Run all default rules over a corpus and hold the findings against the truth."""
    truth = planted_in(folder)
    result = speclint.lint([str(folder)])
    findings = [named(finding, folder) for finding in result.findings]
    hits = [found(fault, findings) for fault in truth]
    print(f"{len(result.files)} specifications, {len(truth)} planted faults, {len(findings)} findings")
    for error in result.errors:
        print(f"  {error}")
    pairs = list(zip(truth, hits, strict=True))
    _table("rule     planted as          ", pairs, findings, lambda fault: f"{fault.code}   {fault.kind:<19}")
    drifted = [pair for pair in pairs if pair[0].manner]
    _table(
        "kind                manner           ", drifted, findings, lambda fault: f"{fault.kind:<19} {fault.manner:<17}"
    )
    _report_besides(truth, findings, hits, show)
    _report_grades(pairs, show)
    _report_missed(pairs, show)


def _table(
    head: str, pairs: list[tuple[Planted, list[Finding]]], findings: list[Named], name: Callable[[Planted], str]
) -> None:
    """One line for each kind: how many were found of how many, in another grade, or by another rule."""
    print(f"\n{head}   found  of  recall  other grade  by another rule")
    for row in sorted({name(fault) for fault, _ in pairs}):
        some = [(fault, hit) for fault, hit in pairs if name(fault) == row]
        right = sum(bool(hit) for _, hit in some)
        graded = sum(_graded_otherwise(fault, hit) for fault, hit in some)
        seen = sum(not hit and _seen(fault, findings) for fault, hit in some)
        print(f"{row} {right:7} {len(some):3}  {right / len(some):6.1%}  {graded:11}  {seen:4}")


def _graded_otherwise(fault: Planted, hits: list[Finding]) -> bool:
    return bool(fault.grade and hits) and all(grade_of(hit) not in ("", fault.grade) for hit in hits)


def _seen(fault: Planted, findings: list[Named]) -> bool:
    return any(not files.isdisjoint(fault.files) for _, _, files in findings)


def _report_besides(truth: list[Planted], findings: list[Named], hits: list[list[Finding]], show: int) -> None:
    explained = {finding.fingerprint for some in hits for finding in some}
    homes = {file for fault in truth for file in fault.kept}
    extra = [(finding, file) for finding, file, _ in findings if finding.fingerprint not in explained]
    beside = [finding for finding, file in extra if file in homes]
    alone = [finding for finding, file in extra if file not in homes]
    for name, some in (("in series with a fault, beside it", beside), ("in sound series: false alarms", alone)):
        counts = ", ".join(f"{code} {count}" for code, count in sorted(Counter(item.code for item in some).items()))
        print(f"\n{len(some)} further findings {name}{': ' if counts else ''}{counts}")
        _examples(some, show, lambda item: item.code, _line)


def _line(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}: {finding.code} {finding.message[:240]}"


def _report_grades(pairs: list[tuple[Planted, list[Finding]]], show: int) -> None:
    wrong = [(fault, hit[0]) for fault, hit in pairs if _graded_otherwise(fault, hit)]
    print(f"\n{len(wrong)} in another grade")
    _examples(
        wrong, show, lambda pair: pair[0].kind, lambda pair: f"{pair[0].files[0]}: {pair[0].what}\n    {_line(pair[1])}"
    )


def _report_missed(pairs: list[tuple[Planted, list[Finding]]], show: int) -> None:
    missed = [fault for fault, hit in pairs if not hit]
    print(f"\n{len(missed)} missed")
    _examples(
        missed,
        show,
        lambda fault: fault.kind,
        lambda fault: f"{fault.code} {fault.kind}: {fault.files[0]}: {fault.what}",
    )


def _examples(items: Iterable, most: int, kind: Callable, line: Callable) -> None:  # type: ignore[type-arg]
    """The first few of each kind."""
    shown: Counter[str] = Counter()
    for item in items:
        shown[kind(item)] += 1
        if shown[kind(item)] <= most:
            print(f"  {line(item)}")


if __name__ == "__main__":
    main()
