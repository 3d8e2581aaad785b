"""The line of a fault, clipped around it, with the place underlined."""

from __future__ import annotations

from msgspec import Struct

from speclint.engine.finding import Location
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.report.printable import printable, width

_ELLIPSIS = "…"
_CONTEXT = 24
_MARGIN = Pattern(r"\s*")
_CHARACTERS = 4
"""How many characters of a line are looked at for each column: some take none, and lines may be very long."""


class Excerpt(Struct, frozen=True):
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
    text, (first, last) = source.text, _bounds(source, place.line)
    start = min(first + place.column - 1, last)
    goes_on = place.end_line > place.line
    end = last if goes_on else min(first + place.end_column - 1, last)
    margin = _MARGIN.match(text, first, last)
    indent = margin.end() if margin and margin.end() <= start else first
    most = _CHARACTERS * max(columns, 20)
    before, marked = text[max(indent, start - most) : start], text[start : min(end, start + most)]
    before, marked, after = printable(before), printable(marked), printable(text[end : min(end + most, last)])
    return _clipped(place.line, before, marked.rstrip() or marked, after.rstrip(), goes_on, max(columns, 20))


def _bounds(source: Source, number: int) -> tuple[int, int]:
    """Where a line starts and ends in the text, its line end left out."""
    starts, text = source.line_starts, source.text
    first, last = starts[number - 1], starts[number] if number < len(starts) else len(text)
    while last > first and text[last - 1] in "\r\n":
        last -= 1
    return first, last


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
