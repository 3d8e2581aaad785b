"""reviewdog's Diagnostic Format, a finding a line: columns in UTF-8 bytes, paths from the working directory.

Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from speclint.engine.finding import Finding, Location
from speclint.engine.result import Result
from speclint.report.ends import MOST_RELATED, shortened
from speclint.report.positions import Positions, Range, Unit
from speclint.report.printable import printable
from speclint.report.wellformed import json_line, well_formed

_SOURCE = {"name": "speclint", "url": "https://speclint.readthedocs.io/"}


def report(result: Result) -> Iterator[str]:
    """The lines of the report; nothing where nothing is wrong."""
    positions = Positions(result.sources, Unit.UTF8)
    for error in result.errors:
        path = error.path.replace("\\", "/")
        problem = f"This file could not be checked: {printable(error.problem)}"
        yield json_line({"message": problem, "location": {"path": path}, "severity": "ERROR", "source": _SOURCE})
    for finding in result.findings:
        yield json_line(_diagnostic(finding, positions))


def _diagnostic(finding: Finding, positions: Positions) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": printable(shortened(finding.message)),
        "location": _location(finding.location, positions),
        "severity": finding.severity.name,
        "source": _SOURCE,
        "code": {"value": finding.code, "url": finding.url},
    }
    suggestions = list(_suggestions(finding, positions))
    if suggestions:
        found["suggestions"] = suggestions
    if finding.related:
        found["related_locations"] = [
            {"message": printable(shortened(place.message)), "location": _location(place, positions)}
            for place in islice(finding.related, MOST_RELATED)
        ]
    return found


def _suggestions(finding: Finding, positions: Positions) -> Iterator[dict[str, Any]]:
    """A safe fix of one edit: reviewers take suggestions one by one, and a part of a fix may do harm."""
    if finding.fix and finding.fix.safe and len(finding.fix.edits) == 1:
        edit = finding.fix.edits[0]
        if edit.text == well_formed(edit.text):
            yield {"range": _range(positions.of_edit(finding.path, edit)), "text": edit.text}


def _location(place: Location, positions: Positions) -> dict[str, Any]:
    return {"path": place.path, "range": _range(positions.of(place))}


def _range(at: Range) -> dict[str, Any]:
    return {
        "start": {"line": at.line, "column": at.column},
        "end": {"line": at.end_line, "column": at.end_column},
    }
