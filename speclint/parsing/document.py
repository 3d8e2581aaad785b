"""A class specification, parsed: sections, statements, tables, class data, furniture, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from speclint.parsing.directives import Directive
from speclint.read.source import Source
from speclint.read.text import Span, Text
from speclint.styles.style import HouseStyle, SectionSpec

_NONE = frozenset({"none", "n/a", "na", "none required", "not applicable", "none listed", "no", "none noted"})


class Body(StrEnum):
    """What stands under a heading or behind a label: three things that must not be taken for one another."""

    EMPTY = "empty"
    NONE = "none"
    TEXT = "text"


class Role(StrEnum):
    """To what a stretch of the file belongs. Every character has exactly one role."""

    HEADER = "header"
    HEADING = "heading"
    BODY = "body"
    FIELD = "field"
    FURNITURE = "furniture"
    ORPHAN = "orphan"


class Part(NamedTuple):
    """A stretch of the file and its role; the parts of a document tile it."""

    role: Role
    span: Span


def says_none(text: str) -> bool:
    """Whether a body says that there is nothing ("None", "N/A", "None required.")."""
    return text.strip().rstrip(".").strip().lower() in _NONE


class Heading(Struct, frozen=True, gc=False):
    """A heading as printed."""

    text: Text
    mark: str
    """How it is marked: `hashes`, `bold`, `caps`, `label`, `lead-in`, `title-case` or `table`."""
    level: int = 0
    """The rank of the mark itself: the number of `#`, 0 where the mark has no ranks."""
    known: str = ""
    """`style` or `vocabulary` by which the section was known, empty for an unknown heading."""

    @property
    def span(self) -> Span:
        """Where the heading's words stand."""
        return self.text.span()


class Statement(Struct, frozen=True, gc=False):
    """One duty, one qualification, one glossary entry, one paragraph: the smallest unit that an analyst edits."""

    text: Text
    marker: str = ""
    """Its number or bullet as printed; empty for a paragraph."""
    level: int = 0
    """Depth in nested lists, from its indentation."""
    follows: str = ""
    """What stands between it and the statement before: `line`, `blank`, `furniture` or `heading`."""

    @property
    def span(self) -> Span:
        """Where the statement's words stand."""
        return self.text.span()

    def __str__(self) -> str:
        return self.text.value


class Row(Struct, frozen=True, gc=False):
    """A table row; each cell holds statements. Rows that a page break cut in two are one row."""

    cells: tuple[tuple[Statement, ...], ...]
    span: Span


class Table(Struct, frozen=True, gc=False):
    """A table: its header cells, if it has a header, and its rows."""

    header: tuple[Text, ...]
    rows: tuple[Row, ...]
    span: Span


class Field(Struct, frozen=True, gc=False):
    """One entry of the class data: a label and its value, which may be blank."""

    id: str
    label: Text
    value: Text
    span: Span

    @property
    def body(self) -> Body:
        """Whether the value is blank, "None", or text."""
        if not self.value.value.strip():
            return Body.EMPTY
        return Body.NONE if says_none(self.value.value) else Body.TEXT


class Section(Struct, frozen=True, gc=False):
    """One section: its canonical name, its heading as printed, and what stands in it."""

    id: str | None
    """The canonical name; `None` for a heading that maps to no known section."""
    heading: Heading
    span: Span
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    fields: tuple[Field, ...] = ()
    children: tuple[Section, ...] = ()
    spec: SectionSpec | None = None
    class_index: int | None = None
    """For the part of a series specification that speaks of one class: which of the document's classes."""

    @property
    def holds(self) -> tuple[str, ...]:
        """The canonical names of all that stands under this heading; a combined heading holds several."""
        own = (self.id,) if self.id else ()
        return own + (self.spec.holds if self.spec else ())

    @property
    def body(self) -> Body:
        """Whether the section is empty, says "None", or has content."""
        if self.tables or self.fields or self.children:
            return Body.TEXT
        if not self.statements:
            return Body.EMPTY
        return Body.NONE if len(self.statements) == 1 and says_none(str(self.statements[0])) else Body.TEXT

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order."""
        yield self
        for child in self.children:
            if child.children:
                yield from child.walk()
            else:
                yield child

    def own_statements(self) -> Iterator[Statement]:
        """The statements of this section, table cells included."""
        yield from self.statements
        for table in self.tables:
            for row in table.rows:
                for cell in row.cells:
                    yield from cell

    def all_statements(self) -> Iterator[Statement]:
        """The statements of this section and of those below it, table cells included."""
        for section in self.walk():
            yield from section.own_statements()


class JobClass(Struct, frozen=True, gc=False):
    """One class that a document defines."""

    title: Text
    code: Text | None = None
    schematic: Text | None = None


class Furniture(Struct, frozen=True, gc=False):
    """Something that the page has and the text has not: a page number, a running header, a repeated table header."""

    kind: str
    """`page-number`, `running-header`, `table-header`, `label`, `comment`, `image` or `rule`."""
    text: Text
    span: Span


class Document(Struct, frozen=True, dict=True):
    """One class specification, or one series specification that defines several classes."""

    source: Source
    style: HouseStyle
    title: Text | None
    classes: tuple[JobClass, ...]
    agency: Text | None
    header: tuple[Statement, ...]
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    furniture: tuple[Furniture, ...]
    orphans: tuple[Statement, ...]
    parts: tuple[Part, ...]
    directives: tuple[Directive, ...] = ()
    """Words to speclint, which are no part of what the document says."""

    @property
    def path(self) -> str:
        """The file, as it was named."""
        return self.source.path

    def walk(self) -> Iterator[Section]:
        """All sections, in order, children after their parents."""
        return iter(self._all)

    @cached_property
    def _all(self) -> tuple[Section, ...]:
        return tuple(section for top in self.sections for section in top.walk())

    def find(self, section_id: str) -> Section | None:
        """The first section of a canonical name, at any rank, combined headings included."""
        return next(iter(self.find_all(section_id)), None)

    def find_all(self, section_id: str) -> tuple[Section, ...]:
        """All sections of a canonical name, those so named before those that merely hold it."""
        return self._by_id.get(section_id, ())

    def field(self, field_id: str) -> Field | None:
        """The first entry of the class data of this id."""
        return next((item for item in self.fields if item.id == field_id), None)

    @cached_property
    def _by_id(self) -> dict[str, tuple[Section, ...]]:
        named: dict[str, list[Section]] = {}
        held: dict[str, list[Section]] = {}
        for section in self.walk():
            if section.id:
                named.setdefault(section.id, []).append(section)
            for other in section.holds[1:]:
                held.setdefault(other, []).append(section)
        return {key: tuple(named.get(key, []) + held.get(key, [])) for key in {*named, *held}}

    @property
    def defines_series(self) -> bool:
        """Whether the document defines more than one class."""
        return len(self.classes) > 1
