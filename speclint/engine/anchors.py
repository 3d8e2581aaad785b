"""Where places of a document stand, in words that survive edits elsewhere: class, section, statement."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from speclint.engine.fingerprint import after, before, digest, is_short, normalised
from speclint.parsing.document import Document, Section
from speclint.read.source import Source
from speclint.read.text import Span

GROUND, WORDING = 8, 20
"""How many digits of a key name the class and section, and how many these and the text."""
_OPENING = 200


class Mark(Struct, frozen=True):
    """From where on a document speaks of a section and of a class."""

    start: int
    section: str
    job_class: str


class Anchors(Struct, frozen=True):
    """One document as fingerprints see it: small, for places that phase 2 finds too.

    Attributes:
        source: the document.
        marks: its sections, in order.
        titles: where its class titles stand, each with the class's name.
        statements: its statements, cells, fields and headings, in order.
        job_class: what it defines, as printed: its class, or its series.
    """

    source: Source
    marks: tuple[Mark, ...] = ()
    titles: tuple[tuple[int, int, str], ...] = ()
    statements: tuple[Span, ...] = ()
    job_class: str = ""

    def class_at(self, span: Span) -> str:
        """The class that a place is about: the one whose title or part of a series specification it stands in."""
        at = bisect_right(self.titles, span.start, key=lambda item: item[0]) - 1
        if at >= 0 and span.start < self.titles[at][1]:
            return self.titles[at][2]
        mark = self._mark(span.start)
        return (mark.job_class if mark else "") or self.job_class

    def section_at(self, span: Span) -> str:
        """The section that a place stands in; empty before the first."""
        mark = self._mark(span.start)
        return mark.section if mark else ""

    def key(self, span: Span, section: str = "", subject: str = "", *, anywhere: bool = False) -> str:
        """What names a place: class and section (8 hexadecimal digits), text (12), the words around it (6).

        Text that says little by itself counts with the words around it in its statement.

        Args:
            span: the place.
            section: the section, where the place itself does not say it.
            subject: what is meant, where the text of the place does not say it.
            anywhere: whether another place would do as well, so that class, section and words around do not count.
        """
        text = normalised(subject or self.source.cut(span))
        around = "" if anywhere else "\x1f".join(self._around(span))
        if is_short(text) and not subject:
            text = f"{text}\x1f{around}"
        ground = () if anywhere else (normalised(self.class_at(span)), section or self.section_at(span))
        return digest(4, *ground) + digest(6, text) + digest(3, around)

    def _around(self, span: Span) -> tuple[str, str]:
        text = self.source.text
        least, most = self._statement(span)
        return before(text, span.start, least), after(text, span.end, most)

    def _statement(self, span: Span) -> Span:
        """The statement of a place; the whole document where it stands in none."""
        at = bisect_right(self.statements, span.start, key=lambda item: item.start) - 1
        if at >= 0 and span.end <= self.statements[at].end:
            return self.statements[at]
        return Span(0, len(self.source.text))

    def _mark(self, offset: int) -> Mark | None:
        at = bisect_right(self.marks, offset, key=lambda item: item.start) - 1
        return self.marks[at] if at >= 0 else None


def anchors_of(document: Document) -> Anchors:
    """The anchors of a document."""
    names = [_name(item.title.value) or (item.code.value if item.code else "") for item in document.classes]
    titles = [(*item.title.span(), name) for item, name in zip(document.classes, names, strict=True)]
    series = document.title.value if document.title and len(names) != 1 else ""
    own = _name(series) or (names[0] if names else "") or _opening(document)
    marks = (
        Mark(
            section.span.start,
            _section(section),
            names[section.class_index] if section.class_index is not None and section.class_index < len(names) else "",
        )
        for section in document.walk()
    )
    return Anchors(
        document.source,
        tuple(sorted(marks, key=lambda item: item.start)),
        tuple(sorted(titles)),
        tuple(sorted(_statements(document))),
        own,
    )


def _name(title: str) -> str:
    return " ".join(title.split())


def _section(section: Section) -> str:
    return section.id or normalised(section.heading.text.value)[:40]


def _opening(document: Document) -> str:
    """The first words of a document that names no class."""
    first = next((str(item) for section in document.walk() for item in section.all_statements()), "")
    return _name(first or document.source.text[:_OPENING])[:_OPENING]


def _statements(document: Document) -> set[Span]:
    """Where the statements, cells, fields, headings and furniture of a document stand."""
    found = {statement.text.span() for statement in (*document.header, *document.orphans)}
    found.update([item.span for item in document.fields])
    for section in document.walk():
        found.add(section.heading.text.span())
        found.update([statement.text.span() for statement in section.statements])
        for table in section.tables:
            found.update([item.text.span() for row in table.rows for cell in row.cells for item in cell])
    found.update([item.span for item in document.furniture])
    return found
