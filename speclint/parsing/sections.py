"""A section made from the lines that were gathered for it."""

from __future__ import annotations

from collections.abc import Sequence

from speclint.parsing.document import Section, Statement, Table
from speclint.parsing.lines import Kind
from speclint.parsing.nesting import Frame
from speclint.parsing.statements import Item, statements_of, table_of
from speclint.read.text import Span, Text

_ROW = Kind.ROW


def section_of(frame: Frame, width: int) -> Section:
    """Close a frame: its lines become statements and tables."""
    prose, tables = _tables(frame.items, frame.table_header) if frame.holds_rows else (frame.items, ())
    statements = statements_of(prose, width)
    ends = [frame.heading.span.end, _end_of(statements), *(table.span.end for table in tables)]
    ends += [item.span.end for item in frame.fields] + [child.span.end for child in frame.children]
    return Section(
        frame.id,
        frame.heading,
        Span(frame.start, max(ends)),
        statements,
        tables,
        tuple(frame.fields),
        tuple(frame.children),
        frame.spec,
        frame.class_index,
    )


def _end_of(statements: Sequence[Statement]) -> int:
    """Where the last statement that holds any text ends: they stand in the order of the file."""
    return next((statement.span.end for statement in reversed(statements) if statement.text.value), 0)


def _tables(items: Sequence[Item], header: tuple[Text, ...]) -> tuple[list[Item], tuple[Table, ...]]:
    """Part rows from prose: two rows and more of one width are a table, a lone one is a line of text."""
    prose: list[Item] = []
    tables: list[Table] = []
    run: list[Item] = []
    for item in [*items, None]:
        if item and item.line.kind is _ROW and (not run or header or _same_width(run[-1], item)):
            run.append(item)
            continue
        if len(run) > 1 or (run and header):
            tables.append(table_of([entry.line for entry in run], header if not tables else ()))
        else:
            prose.extend(run)
        run = [item] if item and item.line.kind is _ROW else []
        if item and not run:
            prose.append(item)
    return prose, tuple(tables)


def _same_width(one: Item, other: Item) -> bool:
    return len(one.line.cells) == len(other.line.cells)
