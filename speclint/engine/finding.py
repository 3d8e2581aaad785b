"""A finding as it is reported: located, named, with the fingerprint that survives moved lines."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from speclint.rule import Confidence, Reading, Severity


class Location(Struct, frozen=True):
    """A place in a file: lines and columns count from 1, in code points, the end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The location as JSON has it."""
        return {
            "path": self.path, "line": self.line, "column": self.column,
            "end_line": self.end_line, "end_column": self.end_column, "message": self.message,
        }  # fmt: skip


class EditInfo(Struct, frozen=True):
    """Other text for a range of the file of a finding."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str

    def as_dict(self) -> dict[str, Any]:
        """The edit as JSON has it."""
        return {
            "line": self.line, "column": self.column, "end_line": self.end_line, "end_column": self.end_column,
            "text": self.text,
        }  # fmt: skip


class FixInfo(Struct, frozen=True):
    """What would put a finding right; safe only where the meaning cannot change."""

    safe: bool
    edits: tuple[EditInfo, ...]

    def as_dict(self) -> dict[str, Any]:
        """The fix as JSON has it."""
        return {"safe": self.safe, "edits": [item.as_dict() for item in self.edits]}


class Finding(Struct, frozen=True):
    """One fault at one place, with the other places that prove it."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    location: Location
    section: str
    related: tuple[Location, ...]
    fix: FixInfo | None
    fingerprint: str
    """Names the finding through edits elsewhere: a hash of rule, class, section and text. The class is that of the
    part that the place stands in, by title; the section its canonical name; the text that of the place, or what the
    fault is about, without markup, entities, case, white space, dashes, quotes and other punctuation, and with the
    words around it where it is short. Files, folders, lines and the documents' order have no part in it."""
    url: str
    readings: tuple[Reading, ...] = ()
    """Texts to be shown side by side, where the fault is that they differ."""
    keys: tuple[str, ...] = ()
    """What its places are known by in another state of the documents: the primary place, then the related ones that
    another could not stand for (see `speclint.engine.anchors.Anchors.key`)."""
    places: int = 1
    """At how many places the fault stands, where not all of them are among the related ones."""
    job_class: str = ""
    """The class or series that it is about, as its document prints it."""

    @property
    def path(self) -> str:
        """The file of the primary place, relative to the working directory, with `/`."""
        return self.location.path

    @property
    def line(self) -> int:
        """The line of the primary place, from 1."""
        return self.location.line

    @property
    def column(self) -> int:
        """The column of the primary place, from 1, in code points."""
        return self.location.column

    def sort_key(self) -> tuple[Any, ...]:
        """The order of findings, which depends on nothing but the input."""
        place = self.location
        return (
            place.path.split("/"),
            place.line,
            place.column,
            self.code,
            place.end_line,
            place.end_column,
            self.message,
        )

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON has it."""
        place = self.location.as_dict()
        place.pop("message")
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "confidence": self.confidence.value,
            "message": self.message,
            **place,
            "section": self.section,
            "related": [item.as_dict() for item in self.related],
            "fix": self.fix.as_dict() if self.fix else None,
            "fingerprint": self.fingerprint,
            "url": self.url,
        }
