"""The line of a fault, clipped around it, with the place underlined."""

from __future__ import annotations

from dataclasses import dataclass

from speclint.engine.finding import Location
from speclint.read.source import Source
from speclint.report.printable import printable, width

_ELLIPSIS = "…"
_CONTEXT = 24
_CHARACTERS = 4
"""How many characters of a line are looked at for each column: some take none, and lines may be very long."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A clipped line: what stands before the place, the place, what stands after it."""

    number: int
    before: str
    marked: str
    after: str
    goes_on: bool
    """Whether the place goes on over further lines."""

    @property
    def underline(self) -> str:
        """Marks below the place, as wide as it is on a terminal."""
        return " " * width(self.before) + "^" * max(1, width(self.marked))


def excerpt(source: Source, place: Location, columns: int) -> Excerpt:
    """Cut the line of a place so that it fits `columns`, the place in sight."""
    line = source.line(place.line)
    start = min(place.column - 1, len(line))
    goes_on = place.end_line > place.line
    end = len(line) if goes_on else min(place.end_column - 1, len(line))
    indent = len(line) - len(line.lstrip()) if start >= len(line) - len(line.lstrip()) else 0
    most = _CHARACTERS * max(columns, 20)
    before, marked = line[max(indent, start - most) : start], line[start : min(end, start + most)]
    before, marked, after = printable(before), printable(marked), printable(line[end : end + most])
    return _clipped(place.line, before, marked.rstrip() or marked, after.rstrip(), goes_on, max(columns, 20))


def _clipped(number: int, before: str, marked: str, after: str, goes_on: bool, columns: int) -> Excerpt:
    """Give the place its room first, then what stands before it, then what follows."""
    if width(before) + width(marked) + width(after) <= columns:
        return Excerpt(number, before, marked, after, goes_on)
    lead = min(width(before), max(_CONTEXT, columns - width(marked) - _CONTEXT))
    if width(before) > lead:
        before = _ELLIPSIS + _tail(before, lead - 1)
    room = columns - width(before)
    if width(marked) > room:
        return Excerpt(number, before, _head(marked, room - 1) + _ELLIPSIS, "", goes_on)
    room -= width(marked)
    if width(after) > room:
        after = _head(after, room - 1) + _ELLIPSIS if room > 1 else ""
    return Excerpt(number, before, marked, after, goes_on)


def _head(text: str, columns: int) -> str:
    kept, used = [], 0
    for character in text:
        used += width(character)
        if used > columns:
            break
        kept.append(character)
    return "".join(kept)


def _tail(text: str, columns: int) -> str:
    return _head(text[::-1], columns)[::-1]
