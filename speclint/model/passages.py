"""The statements of a document, each with the sections that it stands in: what the typed views are read off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from speclint.parsing.document import Document, Section, Statement
from speclint.read.text import Span, Text


class Passage(Struct, frozen=True):
    """A statement or table cell and the canonical names of the sections around it, the outermost first."""

    text: Text
    sections: tuple[str, ...] = ()
    class_index: int | None = None
    """Of which of the document's classes it speaks; `None` where it speaks of all of them."""
    alternative: int = 0
    """Which of several alternative patterns ("Either I", "Or II") it belongs to, by its heading's place; 0 for none."""

    @property
    def section(self) -> str:
        """The canonical name of the nearest section that has one."""
        return self.sections[-1] if self.sections else ""

    @property
    def value(self) -> str:
        """The words."""
        return self.text.value

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where a stretch of it stands in the file."""
        return self.text.span(start, end)

    def within(self, names: frozenset[str]) -> bool:
        """Whether it stands in one of the sections named."""
        return not names.isdisjoint(self.sections)


def passages(document: Document) -> Iterator[Passage]:
    """Every statement and table cell of the sections, in order; header, class data and furniture are apart."""
    for section in document.sections:
        yield from _below(section, Passage(section.heading.text))


class Sections:
    """The passages of a document by the sections that they stand in."""

    def __init__(self, found: Iterable[Passage]) -> None:
        self._held = [(sections, list(held)) for sections, held in groupby(found, key=attrgetter("sections"))]

    def within(self, names: frozenset[str]) -> list[Passage]:
        """Those in one of the sections named, in order."""
        return [passage for sections, held in self._held if not names.isdisjoint(sections) for passage in held]


def _below(section: Section, above: Passage) -> Iterator[Passage]:
    index = section.class_index if section.class_index is not None else above.class_index
    alternative = section.heading.span.start if section.id == "qualification_alternative" else above.alternative
    here = Passage(section.heading.text, above.sections + section.holds, index, alternative)
    for statement in (*section.statements, *_cells(section)):
        yield Passage(statement.text, here.sections, index, alternative)
    for child in section.children:
        yield from _below(child, here)


def _cells(section: Section) -> Iterator[Statement]:
    for table in section.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell
