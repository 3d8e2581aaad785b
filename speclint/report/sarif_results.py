"""Findings as SARIF's results."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from speclint.engine.finding import Finding, FixInfo, Location
from speclint.engine.result import Result
from speclint.report.sarif_places import MOST_RELATED, Places
from speclint.report.sarif_text import link, plain
from speclint.rule import Severity

FINGERPRINT = "speclint/v1"
"""Our own key: GitHub works out its `primaryLocationLineHash` itself."""
LEVELS = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_SAFE = "Makes the safe fix: the meaning does not change."
_UNSAFE = "Makes a fix that may change the meaning: read before applying."
Json = dict[str, Any]


class Results:
    """Makes results of findings."""

    def __init__(self, result: Result, places: Places, codes: Sequence[str]) -> None:
        self._places = places
        self._indices = {code: at for at, code in enumerate(codes)}

    def of(self, finding: Finding) -> Json:
        """One finding."""
        related = finding.related[:MOST_RELATED]
        found: Json = {
            "ruleId": finding.code,
            "ruleIndex": self._indices[finding.code],
            "level": LEVELS[finding.severity],
            "message": {"text": message(finding)},
            "locations": [self._places.location(finding.location)],
            "partialFingerprints": {FINGERPRINT: finding.fingerprint},
            "properties": {"confidence": finding.confidence.value, "section": finding.section},
        }
        if related:
            found["relatedLocations"] = [self._related(at, place) for at, place in enumerate(related, 1)]
        if finding.fix and finding.fix.edits:
            found["fixes"] = [self._fix(finding.path, finding.fix)]
        return found

    def _related(self, number: int, place: Location) -> Json:
        found: Json = {"id": number, **self._places.location(place)}
        if place.message:
            found["message"] = {"text": plain(place.message)}
        return found

    def _fix(self, path: str, fix: FixInfo) -> Json:
        replacements = [
            {"deletedRegion": self._places.region(path, edit), "insertedContent": {"text": edit.text}}
            for edit in fix.edits
        ]
        change = {"artifactLocation": self._places.artifact(path), "replacements": replacements}
        return {"description": {"text": _SAFE if fix.safe else _UNSAFE}, "artifactChanges": [change]}


def message(finding: Finding) -> str:
    """The message, and behind it the other places as links."""
    parts = [plain(finding.message)]
    for number, place in enumerate(finding.related[:MOST_RELATED], 1):
        note = f": {plain(place.message).rstrip('.')}" if place.message else ""
        parts.append(f"See {link(f'{place.path}, line {place.line}', number)}{note}.")
    more = len(finding.related) - MOST_RELATED
    if more > 0:
        parts.append(f"And {more:,} more place{'s' * (more != 1)}.")
    return " ".join(parts)
