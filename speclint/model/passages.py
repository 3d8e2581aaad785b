"""The statements of a document, each with the sections that it stands in: what the typed views are read off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speclint.parsing.document import Document, Section, Statement
from speclint.read.text import Span, Text


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement or table cell and the canonical names of the sections around it, the outermost first."""

    text: Text
    sections: tuple[str, ...] = ()

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
        yield from _below(section, ())


def _below(section: Section, above: tuple[str, ...]) -> Iterator[Passage]:
    names = above + section.holds
    yield from (Passage(statement.text, names) for statement in section.statements)
    yield from (Passage(statement.text, names) for statement in _cells(section))
    for child in section.children:
        yield from _below(child, names)


def _cells(section: Section) -> Iterator[Statement]:
    for table in section.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell
