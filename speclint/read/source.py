"""A document as it was read: its text and the way from an offset to a line and column."""

from __future__ import annotations

import contextlib
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from speclint.patterns import Pattern
from speclint.read.text import Span

_LINE_END = Pattern(r"[\r\n]")


class Position(NamedTuple):
    """A place as a person counts it: line and column from 1, the column in code points."""

    line: int
    column: int


class Source:
    """One document, decoded.

    `text` is the file's text unchanged (without a byte order mark): markup, line ends and all.
    Every offset anywhere in speclint counts code points of this text. A line ends at a line feed only.

    Attributes:
        path: the file.
        text: its text. Where only the way to it is known (`later`), it is read when it is first asked for.
        encoding: what its bytes were.
        digest: of its bytes, where it was read from a file; else empty.
        format: `text` (plain text or Markdown, which may hold HTML and tables) or `html`.
        line_starts: the offset at which each line starts.
    """

    __slots__ = ("_read", "digest", "encoding", "format", "line_starts", "path", "text")

    def __init__(self, path: str, text: str, encoding: str = "utf-8", format: str = "text") -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.format = format
        self.digest = b""

    @classmethod
    def later(cls, path: str, encoding: str, format: str, digest: bytes, read: Callable[[], str]) -> Source:
        """A document whose text is read when it is asked for.

        Args:
            path: the file.
            encoding: what its bytes are.
            format: `text` or `html`.
            digest: of its bytes.
            read: reads its text; what it raises comes from whatever asks for the text.
        """
        source = cls.__new__(cls)
        source.path, source.encoding, source.format, source.digest = path, encoding, format, digest
        source._read = read
        return source

    def put_aside(self, read: Callable[[], str]) -> None:
        """Let go of the text, which is read again when it is asked for.

        Args:
            read: reads it.
        """
        self._read = read
        del self.text
        with contextlib.suppress(AttributeError):  # the lines were never counted
            del self.line_starts

    def with_text(self, text: str) -> Source:
        """The same document with another text."""
        return Source(self.path, text, self.encoding, self.format)

    if TYPE_CHECKING:
        _read: Callable[[], str]
        line_starts: list[int]
    else:

        def __getattr__(self, name: str) -> Any:
            if name == "text":
                self.text = self._read()
                return self.text
            if name == "line_starts":
                self.line_starts = _line_starts(self.text)
                return self.line_starts
            raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Source):
            return NotImplemented
        own, its = (self.path, self.encoding, self.format), (other.path, other.encoding, other.format)
        return own == its and self.text == other.text

    def __hash__(self) -> int:
        return hash((self.path, self.encoding, self.format))

    def __repr__(self) -> str:
        return f"Source({self.path!r}, …, {self.encoding!r}, {self.format!r})"

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


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
