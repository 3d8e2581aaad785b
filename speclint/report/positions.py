"""Lines and columns in the units that formats count in: code points, UTF-8 bytes, UTF-16 code units."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from speclint.engine.finding import EditInfo, Location
from speclint.patterns import Pattern
from speclint.read.source import Source

_WIDE = Pattern(r"[^\x00-\x7f]")


class Unit(Enum):
    """What a column counts."""

    CODE_POINTS = "code points"
    UTF8 = "UTF-8 bytes"
    UTF16 = "UTF-16 code units"

    def size(self, character: str) -> int:
        """How many of the unit a character takes."""
        code = ord(character)
        if self is Unit.UTF8:
            return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)
        return 1 + (self is Unit.UTF16 and code > 0xFFFF)


class Range(NamedTuple):
    """A stretch of a file: lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class _Line(NamedTuple):
    """Where a line's characters are that take more than one unit, and how many units they add, added up."""

    at: list[int]
    extra: list[int]

    def column(self, column: int) -> int:
        before = bisect_left(self.at, column - 1)
        return column + (self.extra[before - 1] if before else 0)


_PLAIN = _Line([], [])


@dataclass(frozen=True)
class Positions:
    """Places of a run's documents, in one unit.

    A place in a document that the run did not read keeps its columns in code points.
    """

    sources: Mapping[str, Source]
    """The documents, by path (`Result.sources`)."""
    unit: Unit
    _lines: dict[tuple[str, int], _Line] = field(default_factory=dict, repr=False)

    def of(self, place: Location) -> Range:
        """A finding's place, or one of its related ones."""
        return self._range(place.path, Range(place.line, place.column, place.end_line, place.end_column))

    def of_edit(self, path: str, edit: EditInfo) -> Range:
        """The range that a fix replaces, in the file of its finding."""
        return self._range(path, Range(edit.line, edit.column, edit.end_line, edit.end_column))

    def _range(self, path: str, at: Range) -> Range:
        if self.unit is Unit.CODE_POINTS:
            return at
        start, end = self._line(path, at.line), self._line(path, at.end_line)
        if start is end is _PLAIN:
            return at
        return Range(at.line, start.column(at.column), at.end_line, end.column(at.end_column))

    def _line(self, path: str, number: int) -> _Line:
        key = (path, number)
        if key not in self._lines:
            self._lines[key] = self._measured(path, number)
        return self._lines[key]

    def _measured(self, path: str, number: int) -> _Line:
        source = self.sources.get(path)
        text = source.line(number) if source and number <= len(source.line_starts) else ""
        if text.isascii():
            return _PLAIN
        found = [(wide.start(), self.unit.size(wide.group()) - 1) for wide in _WIDE.finditer(text)]
        return _Line([at for at, _ in found], list(accumulate(extra for _, extra in found)))
