"""Findings as SARIF 2.1.0, within what GitHub's code scanning takes.

GitHub shows one location of a result, so the other places go into the message as links to `relatedLocations`. Columns
count UTF-16 code units, which is what viewers take them for whatever `columnKind` says. What an exception covers is
counted and not listed: GitHub opens alerts for suppressed results too (github/codeql-action, issue 1230).

Sources: the OASIS standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/; GitHub's limits,
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from speclint import __version__
from speclint.engine.finding import Finding
from speclint.engine.result import Result
from speclint.read.errors import FileError, ReadError
from speclint.report.ends import worst_first
from speclint.report.sarif_places import BASE, Places
from speclint.report.sarif_results import Results
from speclint.report.sarif_rules import rules
from speclint.report.sarif_text import plain
from speclint.report.wellformed import json_line

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 25_000
"""What GitHub takes of a run."""
_HOME = "https://speclint.readthedocs.io/"
Json = dict[str, Any]


def report(result: Result) -> Iterator[str]:
    """The lines of the log, a result on each."""
    findings = kept(result)
    codes = sorted({finding.code for finding in findings})
    places = Places(result)
    results = Results(result, places, codes)
    yield f'{{"$schema": {json_line(SCHEMA)}, "version": "2.1.0", "runs": [{{'
    for name, value in _run(result, findings, codes, places).items():
        yield f"{json_line(name)}: {json_line(value)},"
    yield '"results": ['
    for at, finding in enumerate(findings):
        yield json_line(results.of(finding)) + ("," if at < len(findings) - 1 else "")
    yield "]}]}"


def kept(result: Result) -> list[Finding]:
    """The findings that fit, the worst of them where not all do, in the order of the run."""
    if len(result.findings) <= MOST_RESULTS:
        return list(result.findings)
    return sorted(worst_first(result.findings)[:MOST_RESULTS], key=Finding.sort_key)


def _run(result: Result, findings: list[Finding], codes: list[str], places: Places) -> Json:
    return {
        "tool": {"driver": _driver(codes, findings, result)},
        "invocations": [_invocation(result, len(findings), places)],
        "originalUriBaseIds": {BASE: {"description": {"text": "The root of the repository."}}},
        "artifacts": places.artifacts(findings),
        "columnKind": "utf16CodeUnits",
        "properties": {"excepted": sum(len(item.findings) for item in result.exceptions), "known": len(result.known)},
    }


def _driver(codes: list[str], findings: list[Finding], result: Result) -> Json:
    return {
        "name": "speclint",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": _HOME,
        "rules": rules(codes, findings, result.rules),
    }


def _invocation(result: Result, shown: int, places: Places) -> Json:
    """Whether the run went through, and what it could not do."""
    notes = [_note(error, places) for error in result.errors]
    left = len(result.findings) - shown
    if left:
        text = f"{left:,} findings are left out, the least severe ones: GitHub takes {MOST_RESULTS:,} of a run."
        notes.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not result.errors, "toolExecutionNotifications": notes}


def _note(error: FileError, places: Places) -> Json:
    """A file that was not checked, or a rule that failed."""
    note: Json = {"level": "error", "message": {"text": plain(str(error))}}
    return {**note, "locations": [places.file(error.path)]} if isinstance(error, ReadError) else note
