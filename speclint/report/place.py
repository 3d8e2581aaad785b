"""A place in a file as plain data."""

from __future__ import annotations

from speclint.read.source import Source
from speclint.read.text import Span


def place(source: Source, span: Span) -> dict[str, int]:
    """A span as offsets, lines and columns."""
    start, end = source.position(span.start), source.position(span.end)
    return {
        "start": span.start, "end": span.end, "line": start.line, "column": start.column,
        "end_line": end.line, "end_column": end.column,
    }  # fmt: skip
