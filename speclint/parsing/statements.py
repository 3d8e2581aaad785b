"""Lines to statements and tables: hard-wrapped lines joined, list items and entries told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from speclint.parsing.document import Row, Statement, Table
from speclint.parsing.lines import NUMBER_WORD, Kind, Line
from speclint.patterns import Pattern
from speclint.read.text import Span, Text, join

_ENDED = Pattern(r"""[.!?:;]["'”’)\]]*$""")
_ENTRY = Pattern(r"[A-Z][\w/,.&'’()\- ]{1,48}?(?::| [-–—]) ?\S")
_OPEN_END = Pattern(
    r"(?:,|\b(?:and|or|of|the|to|a|an|in|for|with|by|on|from|at|as|that|which|its|their|into|within|than|including))$",
    re.IGNORECASE,
)
_NUMERAL, _NUMBER = Pattern(r"\(\d{1,3}\)"), Pattern(NUMBER_WORD + "$", re.IGNORECASE)
_NARROWEST_WRAP = 50


class Item(Struct):
    """A line of a section's body, and what stands between it and the one before."""

    text: Text
    line: Line
    follows: str


class _Pending(Struct):
    parts: list[Text] = field(default_factory=list)
    marker: str = ""
    indent: int = 0
    follows: str = ""
    broken: bool = False
    length: int = 0
    """How long the last line is as printed, with the label that may stand before its text."""


def wrap_width(lines: Sequence[Line]) -> int:
    """How wide the text is set: the longest line of prose, where lines are short enough to be wrapped by hand."""
    longest = max((len(line.text) + line.indent for line in lines if line.kind is Kind.TEXT), default=0)
    return longest if longest <= 200 else 0


def statements_of(items: Sequence[Item], width: int) -> tuple[Statement, ...]:
    """The statements of a section's body, from its lines that are no table rows."""
    return tuple(_statements(items, width))


def _statements(items: Sequence[Item], width: int) -> Iterator[Statement]:
    pending = _Pending()
    for item in items:
        if pending.parts and _continues(pending, item, width):
            pending.parts.append(item.text)
            pending.broken = item.line.broken
            pending.length = _length(item)
            continue
        yield from _finished(pending)
        line = item.line
        pending = _Pending([item.text], line.marker, line.indent, item.follows, line.broken, _length(item))
    yield from _finished(pending)


def _length(item: Item) -> int:
    return max(len(item.text), len(item.line.text))


def _finished(pending: _Pending) -> Iterator[Statement]:
    if pending.parts:
        yield Statement(join(pending.parts), pending.marker, pending.indent // 2, pending.follows)


def _continues(pending: _Pending, item: Item, width: int) -> bool:
    """Whether a line is the one before it, wrapped."""
    if item.follows != "line" or item.line.marker or pending.broken or item.line.level:
        return False
    last, text = pending.parts[-1].value, item.text.value
    ended = bool(_ENDED.search(last))
    if text[:1].islower() and not ended:
        return True
    if _OPEN_END.search(last) or (_NUMERAL.match(text) and _NUMBER.search(last)):
        return True
    if _ENTRY.match(text) and (ended or _ENTRY.match(pending.parts[0].value)) and not pending.marker:
        return False
    if width < _NARROWEST_WRAP or width > 200:
        return False
    room = width - pending.length - pending.indent
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
