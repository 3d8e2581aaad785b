"""Places as SARIF has them: files relative to the repository's root, regions in UTF-16 code units."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from speclint.engine.finding import EditInfo, Finding, Location
from speclint.engine.result import Result
from speclint.report.positions import Positions, Range, Unit
from speclint.report.repository import Repository

BASE = "%SRCROOT%"
"""The name by which tools know the repository's root."""
MOST_RELATED = 8
_ENCODINGS = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE", "cp1252": "windows-1252"}
Json = dict[str, Any]


class Places:
    """The files of a run and the places in them."""

    def __init__(self, result: Result) -> None:
        self._sources = result.sources
        self._positions = Positions(result.sources, Unit.UTF16)
        self._repository = Repository()

    def file(self, path: str) -> Json:
        """A file as a whole."""
        return {"physicalLocation": {"artifactLocation": self.artifact(path)}}

    def artifact(self, path: str) -> Json:
        """A file's address: relative to the root, or absolute where it lies outside of the repository."""
        uri = self._repository.uri(path)
        return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": BASE}

    def location(self, place: Location) -> Json:
        """A place in a file."""
        return {
            "physicalLocation": {
                "artifactLocation": self.artifact(place.path),
                "region": _region(self._positions.of(place)),
            }
        }

    def region(self, path: str, edit: EditInfo) -> Json:
        """What a fix replaces."""
        return _region(self._positions.of_edit(path, edit))

    def artifacts(self, findings: Iterable[Finding]) -> list[Json]:
        """The files in which there are places, each with its encoding as far as it is known."""
        paths = {place.path for item in findings for place in (item.location, *item.related[:MOST_RELATED])}
        return [self._described(path) for path in sorted(paths)]

    def _described(self, path: str) -> Json:
        source = self._sources.get(path)
        found: Json = {"location": self.artifact(path)}
        if source:
            found["encoding"] = _ENCODINGS.get(source.encoding, source.encoding.upper())
        return found


def _region(at: Range) -> Json:
    return {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
