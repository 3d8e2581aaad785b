"""An exception: which rules do not count where, why, by whose leave and until when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from speclint.parsing.directives import Problem
from speclint.read.text import Span

__all__ = ["Area", "NamedRule", "Problem", "Reach", "RuleException", "Target"]


class Reach(StrEnum):
    """How far an exception reaches."""

    PLACE = "place"
    """One statement, heading or table row."""
    SECTION = "section"
    DOCUMENT = "document"
    ENTRY = "entry"
    """What an entry of an exceptions file says."""


class NamedRule(Struct, frozen=True):
    """A rule as an exception names it: by code, name or family."""

    name: str
    span: Span


class Area(Struct, frozen=True):
    """A section of a document: from its heading up to the next one that is not its child."""

    id: str
    """The canonical name; empty for an unknown heading."""
    heading: str
    """The key of the heading as printed."""
    span: Span


class Target(Struct, frozen=True):
    """What an entry of an exceptions file speaks of; one of the first three is given."""

    document: str = ""
    job_class: str = ""
    series: str = ""
    section: str = ""
    text: str = ""

    def __str__(self) -> str:
        """In words."""
        whole = self.document or (f"class {self.job_class}" if self.job_class else f"series {self.series}")
        parts = (whole, f"section {self.section}" if self.section else "", f"“{self.text}”" if self.text else "")
        return ", ".join(part for part in parts if part)


class RuleException(Struct, frozen=True):
    """An exception as it is written, in a document or in a file of its own."""

    path: str
    """The file that it stands in."""
    span: Span
    """Where it stands there."""
    reach: Reach
    rules: tuple[NamedRule, ...]
    covers: str
    """What it reaches, in words: “line 12”, “section Definition”, “the document”, “specs/clerk.md, section duties”."""
    area: Span | None = None
    """The range of its own document that it reaches; `None` where it reaches nothing, or is an entry of a file."""
    target: Target | None = None
    """What an entry of a file speaks of."""
    reason: str = ""
    approved_by: str = ""
    expires: date | None = None
    """The last day on which it counts."""
    problems: tuple[Problem, ...] = ()
    """Why it, or a part of it, cannot be read."""
