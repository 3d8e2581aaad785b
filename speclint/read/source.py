"""A document as it was read: its text and the way from an offset to a line and column."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from speclint.patterns import Pattern
from speclint.read.text import Span

_LINE_END = Pattern(r"[\r\n]")


class Position(NamedTuple):
    """A place as a person counts it: line and column from 1, the column in code points."""

    line: int
    column: int


class Source(Struct, frozen=True, dict=True):
    """One document, decoded.

    `text` is the file's text unchanged (without a byte order mark): markup, line ends and all.
    Every offset anywhere in speclint counts code points of this text. A line ends at a line feed only.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    format: str = "text"
    """`text` (plain text or Markdown, which may hold HTML and tables) or `html`."""

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts."""
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def cut(self, span: Span) -> str:
        """The file's own characters in a span."""
        return self.text[span.start : span.end]

    def line_end(self, offset: int) -> int:
        """Where the printed line of an offset ends: at a line feed or, in old files, at a carriage return."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def line_start(self, offset: int, least: int = 0) -> int:
        """Where the printed line of an offset starts, not before `least`."""
        return max(self.text.rfind("\n", least, offset), self.text.rfind("\r", least, offset), least - 1) + 1

    def line(self, number: int) -> str:
        """One line of the file by its number, without its line end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
