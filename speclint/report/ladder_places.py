"""At which cells of a ladder a finding belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from speclint.engine.finding import Finding, Location
from speclint.report.ladder import ROWS, Column, Note, Spot, is_of_series

_ROW_OF = {
    "class_title": "title", "class_code": "code", "distinguishing_characteristics": "place", "pay_grade": "pay_grade",
    "salary_min": "pay_grade", "salary_max": "pay_grade", "flsa": "flsa", "education": "education",
    "experience": "experience", "supervision_received": "supervision", "supervision_exercised": "supervision",
    "physical_demand_level": "physical_level", "physical_demands": "physical_level", "class_summary": "general",
    "class_level": "general",
}  # fmt: skip
"""The row that a section or field is nearest to; whatever else a document holds is shown at its file."""


def concerning(paths: Iterable[str], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that concern the files of a series, in order.

    Those of the rules of series count wherever one of their places lies in one of the files; any other finding
    counts where it is placed.
    """
    files = frozenset(paths)
    return tuple(finding for finding in findings if files & frozenset(touched(finding)))


def touched(finding: Finding) -> Iterator[str]:
    """The files for whose series a finding counts."""
    yield finding.path
    if is_of_series(finding):
        yield from (place.path for place in finding.related)


def placed(columns: Sequence[Column], findings: Iterable[Finding]) -> tuple[Note, ...]:
    """The findings with the cells that they concern: those of series first, then along the ladder."""
    notes = [_note(columns, finding) for finding in findings]
    return tuple(sorted(notes, key=lambda note: (not is_of_series(note.finding), _along(note))))


def _along(note: Note) -> tuple[int, int]:
    rows = list(ROWS)
    first = min(note.spots, default=None)
    return (first[0], rows.index(first[1])) if first else (len(rows), 0)


def _note(columns: Sequence[Column], finding: Finding) -> Note:
    spots = tuple(_spots(columns, finding.location, finding.section))
    ends = (spot for place in finding.related for spot in _cells_at(columns, place))
    return Note(finding, spots, tuple(dict.fromkeys(spot for spot in ends if spot not in spots)))


def _spots(columns: Sequence[Column], place: Location, section: str) -> Iterator[Spot]:
    """The cells whose facts a place overlaps, else the row of its section, if its document defines one class."""
    found = list(_cells_at(columns, place))
    if found:
        yield from found
        return
    homes = [index for index, column in enumerate(columns) if place.path in column.paths]
    if len(homes) == 1:
        own = columns[homes[0]].paths[0] == place.path
        yield homes[0], _ROW_OF.get(section, "file") if own else "file"


def _cells_at(columns: Sequence[Column], place: Location) -> Iterator[Spot]:
    """Of each class the cell whose fact a place overlaps, the one with the shortest fact where several are."""
    for index, column in enumerate(columns):
        if place.path in column.paths:
            rows = ((_extent(at), row) for row in ROWS for at in _places(column, row) if _overlap(place, at))
            found = min(rows, key=lambda pair: pair[0], default=None)
            if found:
                yield index, found[1]


def _places(column: Column, row: str) -> tuple[Location, ...]:
    return column.cells[row].places if row in column.cells and row != "file" else ()


def _extent(place: Location) -> tuple[int, int]:
    return (place.end_line - place.line, place.end_column - place.column)


def _overlap(one: Location, other: Location) -> bool:
    if one.path != other.path:
        return False
    begins = (one.line, one.column) < (other.end_line, other.end_column)
    return begins and (other.line, other.column) < (one.end_line, one.end_column)
