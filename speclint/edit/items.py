"""What a document is read as, piece by piece: what must still be there when it has been edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from speclint.parsing.document import Document, Field, Section, Statement, Table
from speclint.read.text import Run, Span, Text

SAID = {
    "title": "the title",
    "class": "a class title",
    "code": "a class code",
    "agency": "the agency",
    "header": "a line at the top of the document",
    "heading": "a heading",
    "statement": "a paragraph or list item",
    "cell": "a table cell",
    "label": "the label of an entry of the class data",
    "value": "the value of an entry of the class data",
    "furniture": "page furniture",
    "orphan": "text outside of the sections",
    "exception": "an exception from a rule",
}
"""The kinds of pieces, in an analyst's words."""


class Item(NamedTuple):
    """One piece of a document."""

    kind: str
    span: Span
    value: str
    name: str = ""
    """What it was taken for: a section's canonical name, an entry's id, the kind of furniture."""
    marks: tuple[str | int, ...] = ()
    """How its line marks it: bullet, depth, rank of the heading."""
    runs: tuple[Run, ...] = ()
    """Where its value stands in the file; empty where it stands there as it is."""

    @property
    def key(self) -> tuple[str, Span]:
        """Its kind and place."""
        return self.kind, self.span


def items_of(document: Document) -> list[Item]:
    """Every piece of a document, kind by kind in order."""
    return [
        *_texts("title", document.title),
        *_texts("agency", document.agency),
        *(item for one in document.classes for item in _texts("class", one.title)),
        *(item for one in document.classes for item in _texts("code", one.code)),
        *_statements("header", document.header),
        *_sections(document.sections),
        *(item for entry in document.fields for item in _field(entry)),
        *_furniture(document),
        *_statements("orphan", document.orphans),
        *(Item("exception", one.span, document.source.cut(one.span)) for one in document.directives),
    ]


def _item(kind: str, text: Text, name: str = "", *marks: str | int) -> Item:
    return Item(kind, text.span(), text.value, name, marks, text.runs)


def _texts(kind: str, text: Text | None) -> Iterator[Item]:
    if text is not None:
        yield _item(kind, text)


def _statements(kind: str, statements: Iterable[Statement], *marks: int) -> Iterator[Item]:
    for item in statements:
        yield _item(kind, item.text, "", item.marker, item.level, *marks)


def _sections(sections: Iterable[Section]) -> Iterator[Item]:
    waiting = [(section, 0) for section in reversed(tuple(sections))]
    while waiting:
        section, depth = waiting.pop()
        heading = section.heading
        yield _item("heading", heading.text, section.id or "", heading.mark, heading.level, depth)
        yield from _statements("statement", section.statements)
        for table in section.tables:
            yield from _table(table)
        waiting += [(child, depth + 1) for child in reversed(section.children)]


def _table(table: Table) -> Iterator[Item]:
    for column, text in enumerate(table.header):
        yield _item("cell", text, "", "", 0, column)
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            yield from _statements("cell", cell, column)


def _field(entry: Field) -> Iterator[Item]:
    yield _item("label", entry.label, entry.id)
    yield _item("value", entry.value, entry.id)


def _furniture(document: Document) -> Iterator[Item]:
    for item in document.furniture:
        printed = document.source.cut(item.span).rstrip()
        yield Item("furniture", Span(item.span.start, item.span.start + len(printed)), printed, item.kind)
