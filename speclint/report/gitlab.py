"""GitLab's code quality report: one entry for each end of a conflict, so that both show in the merge request.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from speclint.engine.finding import Finding, Location
from speclint.engine.result import Result
from speclint.read.errors import FileError
from speclint.report.ends import MOST_RELATED, last_line, said, shortened, whole_message
from speclint.report.printable import printable
from speclint.report.repository import Repository
from speclint.report.wellformed import json_line, well_formed
from speclint.rule import Severity

_SEVERITIES = {Severity.INFO: "info", Severity.WARNING: "minor", Severity.ERROR: "major"}
_NOT_CHECKED = "blocker"
Entry = dict[str, Any]


def report(result: Result) -> Iterator[str]:
    """The lines of the report, an entry on each; `[]` where nothing is wrong."""
    entries = _unique(_entries(result, Repository().path))
    first = next(entries, None)
    if first is None:
        yield "[]"
        return
    yield "["
    line = json_line(first)
    for entry in entries:
        yield f"  {line},"
        line = json_line(entry)
    yield f"  {line}"
    yield "]"


def _entries(result: Result, path: Callable[[str], str]) -> Iterator[Entry]:
    for error in result.errors:
        yield _unreadable(error, path)
    for finding in result.findings:
        message = f"{finding.code} {finding.name}: {whole_message(finding, path)}"
        yield _entry(finding, finding.location, message, finding.fingerprint, path)
        yield from _other_ends(finding, path)


def _other_ends(finding: Finding, path: Callable[[str], str]) -> Iterator[Entry]:
    """An entry for each further place, save where one stands on that line already."""
    seen = {(finding.path, finding.line)}
    for place in islice(finding.related, MOST_RELATED):
        if (place.path, place.line) not in seen:
            seen.add((place.path, place.line))
            note = f" (here: {printable(shortened(place.message))})" if place.message else ""
            message = f"{finding.code} {finding.name}: the other end of {said(finding.location, path)}: "
            key = _digest(finding.fingerprint, path(place.path), place.message)
            yield _entry(finding, place, message + printable(shortened(finding.message)) + note, key, path)


def _entry(finding: Finding, place: Location, message: str, key: str, path: Callable[[str], str]) -> Entry:
    return {
        "description": message,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": key,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path(place.path), "lines": {"begin": place.line, "end": last_line(place)}},
    }


def _unreadable(error: FileError, path: Callable[[str], str]) -> Entry:
    return {
        "description": f"This file could not be checked: {printable(error.problem)}",
        "check_name": "unreadable-file",
        "fingerprint": _digest("unreadable-file", path(error.path), error.problem),
        "severity": _NOT_CHECKED,
        "location": {"path": path(error.path), "lines": {"begin": 1}},
    }


def _unique(entries: Iterator[Entry]) -> Iterator[Entry]:
    """The entries, the second and later of one fingerprint told apart by their number: GitLab shows one of each."""
    counts: Counter[str] = Counter()
    for entry in entries:
        key = entry["fingerprint"]
        counts[key] += 1
        yield {**entry, "fingerprint": _digest(key, str(counts[key])) if counts[key] > 1 else key}


def _digest(*parts: str) -> str:
    return hashlib.blake2b(well_formed("\x1f".join(parts)).encode(), digest_size=16).hexdigest()
