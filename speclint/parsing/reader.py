"""The one way from a `Source` to its lines."""

from __future__ import annotations

from speclint.parsing.html import html_lines
from speclint.parsing.lines import Line
from speclint.parsing.plain import text_lines
from speclint.read.source import Source


def lines_of(source: Source) -> list[Line]:
    """The lines of a document, in order; together they hold every character of it."""
    if source.format == "html":
        return html_lines(source.text, 0, len(source.text)) if source.text else []
    return text_lines(source.text)
