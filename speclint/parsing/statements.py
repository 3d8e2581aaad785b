"""Lines to statements and tables: hard-wrapped lines joined, list items and entries told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from speclint.parsing.document import Row, Statement, Table
from speclint.parsing.lines import NUMBER_WORD, Kind, Line
from speclint.patterns import Pattern
from speclint.read.text import Span, Text, join

_ENDED = Pattern(r"""[.!?:;]["'”’)\]]*$""")
_ENDS = frozenset(".!?:;\"'”’)]\n")
_ENTRY = Pattern(r"[A-Z][\w/,.&'’()\- ]{1,48}?(?::| [-–—]) ?\S")
_OPEN_END = Pattern(
    r"(?:,|\b(?:and|or|of|the|to|a|an|in|for|with|by|on|from|at|as|that|which|its|their|into|within|than|including))$",
    re.IGNORECASE,
)
_NUMERAL, _NUMBER = Pattern(r"\(\d{1,3}\)"), Pattern(NUMBER_WORD + "$", re.IGNORECASE)
_OPEN_LENGTH = 12
"""In how many characters from the end what leaves a line open is found, with what stands before it."""
_NARROWEST_WRAP, _WIDEST_WRAP = 50, 200


class Item(Struct, gc=False):
    """A line of a section's body, and what stands between it and the one before."""

    text: Text
    line: Line
    follows: str


def wrap_width(lines: Sequence[Line]) -> int:
    """How wide the text is set: the longest line of prose, where lines are short enough to be wrapped by hand."""
    longest, kind = 0, Kind.TEXT
    for line in lines:
        width = len(line.text.value) + line.indent
        if width > longest and line.kind is kind:
            if width > _WIDEST_WRAP:
                return 0
            longest = width
    return longest


def statements_of(items: Sequence[Item], width: int) -> tuple[Statement, ...]:
    """The statements of a section's body, from its lines that are no table rows."""
    found: list[Statement] = []
    opened: list[Item] = []
    for item in items:
        if opened:
            if item.follows == "line" and not item.line.marker and _continues(opened, item, width):
                opened.append(item)
                continue
            found.append(_statement(opened))
        opened = [item]
    if opened:
        found.append(_statement(opened))
    return tuple(found)


def _statement(items: Sequence[Item]) -> Statement:
    """The statement that a line opens and those below it go on with."""
    first = items[0]
    line, text = first.line, first.text
    if len(items) > 1 or not text.value:
        text = join([item.text for item in items])
    return Statement(text, line.marker, line.indent // 2, first.follows)


def _continues(opened: Sequence[Item], item: Item, width: int) -> bool:
    """Whether a line that is no list item is the one before it, wrapped."""
    above = opened[-1]
    if above.line.broken or item.line.level:
        return False
    last, text, first = above.text.value, item.text.value, opened[0]
    ended = last[-1:] in _ENDS and bool(_ENDED.search(last))
    if text[:1].islower() and not ended:
        return True
    if _OPEN_END.search(last, len(last) - _OPEN_LENGTH) or (_NUMERAL.match(text) and _NUMBER.search(last)):
        return True
    if _ENTRY.match(text) and (ended or _ENTRY.match(first.text.value)) and not first.line.marker:
        return False
    if width < _NARROWEST_WRAP or width > _WIDEST_WRAP:
        return False
    room = width - max(len(last), len(above.line.text)) - first.line.indent
    return room < len(text.split(" ", 1)[0]) + 1 + (8 if not ended else 0)


def table_of(rows: Sequence[Line], header: tuple[Text, ...]) -> Table:
    """A table from its row lines; rows that a page break cut in two are merged."""
    merged: list[tuple[list[list[Statement]], Span]] = []
    for line in rows:
        cells = [[_cell_statement(inner) for inner in cell] for cell in line.cells]
        span = _row_span(line)
        if merged and cells and not cells[0] and len(cells) <= len(merged[-1][0]):
            _merge(merged[-1][0], cells)
            merged[-1] = (merged[-1][0], Span(merged[-1][1].start, span.end))
        else:
            merged.append((cells, span))
    built = tuple(Row(tuple(tuple(cell) for cell in cells), span) for cells, span in merged)
    starts = [text.span().start for text in header] or [built[0].span.start]
    return Table(header, built, Span(min(starts), built[-1].span.end if built else starts[-1]))


def _merge(row: list[list[Statement]], more: list[list[Statement]]) -> None:
    for cell, extra in zip(row, more, strict=False):
        cell.extend(extra)


def _cell_statement(line: Line) -> Statement:
    marker, text = line.marker, line.text
    if text.value[:1] in "•▪":
        marker, text = marker or text.value[0], text.slice(1).strip()
    return Statement(text, marker, line.indent // 2, "line")


def _row_span(line: Line) -> Span:
    spans = [inner.text.span() for cell in line.cells for inner in cell]
    return Span(spans[0].start, spans[-1].end) if spans else Span(line.start, line.end)
