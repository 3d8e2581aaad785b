"""A finding as the row of a table: what an analyst sorts and filters by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speclint.engine.finding import Finding, Location
from speclint.engine.result import Defined, Result

_NOTHING = Defined("", ())
_MOST_TEXT = 300
"""Characters of a document that are quoted."""


@dataclass(frozen=True, slots=True)
class Record:
    """One finding with what is known of its document."""

    finding: Finding
    employer: str
    titles: tuple[str, ...]
    """The class that the finding is about; the classes that the document defines, where it is about none of them."""
    text: str
    """The words at the place of the finding, not more than a few lines of them."""

    @property
    def fix(self) -> str:
        """`safe`, `unsafe`, or empty where it has no fix."""
        fix = self.finding.fix
        return "" if fix is None or not fix.edits else "safe" if fix.safe else "unsafe"


def records(result: Result) -> Iterator[Record]:
    """The findings as rows, in their order."""
    for finding in result.findings:
        defined = result.defined.get(finding.path, _NOTHING)
        titles = (finding.job_class,) if finding.job_class else defined.titles
        yield Record(finding, defined.employer, titles, quoted(result, finding.location))


def quoted(result: Result, place: Location) -> str:
    """The words at a place."""
    source = result.sources.get(place.path)
    if source is None or place.end_line > len(source.line_starts):
        return ""
    start = source.line_starts[place.line - 1] + place.column - 1
    end = source.line_starts[place.end_line - 1] + place.end_column - 1
    text = source.text[start : min(end, start + _MOST_TEXT)]
    return text if end - start <= _MOST_TEXT else f"{text}…"


def where(place: Location) -> str:
    """A related place in words: its file, its line, and what stands there."""
    return f"{place.path}, line {place.line}" + (f": {place.message}" if place.message else "")
