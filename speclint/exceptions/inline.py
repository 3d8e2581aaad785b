"""The exceptions that stand in a document itself, and what each of them reaches.

A directive with text before it on its line reaches that text: the whole statement, heading or table row. One that opens
its line reaches the next of these below it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from speclint.exceptions.exception import Area, NamedRule, Reach, RuleException
from speclint.parsing.directives import IGNORE_FILE, IGNORE_SECTION, Directive
from speclint.parsing.document import Document
from speclint.parsing.lines import Kind
from speclint.parsing.reader import lines_of
from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.styles.style import heading_key

_LINE_END = Pattern(r"\r\n|\n|\r")
_UNSEEN = ("comment", "image", "rule")
_HEADER = "the text above the first section"


def areas(document: Document) -> tuple[Area, ...]:
    """The sections of a document in order, each with all that stands in it; those below a section follow it."""
    sections = list(document.walk())
    starts = [section.span.start for section in sections]
    ends = _ends(document, len(document.source.text))
    return tuple(
        Area(section.id or "", heading_key(section.heading.text.value), Span(start, max(start, end)))
        for section, start, end in zip(sections, starts, ends, strict=True)
    )


def _ends(document: Document, length: int) -> list[int]:
    """Where each section ends: where the next one starts that is not below it."""
    ends: list[int] = []
    stack = [(section, 0) for section in reversed(document.sections)]
    depths, starts = [], []
    while stack:
        section, depth = stack.pop()
        depths.append(depth)
        starts.append(section.span.start)
        stack += [(child, depth + 1) for child in reversed(section.children)]
    following: list[tuple[int, int]] = []
    for depth, start in zip(reversed(depths), reversed(starts), strict=True):
        while following and following[-1][0] > depth:
            following.pop()
        ends.append(following[-1][1] if following else length)
        following.append((depth, start))
    return ends[::-1]


def inline_exceptions(document: Document, sections: Sequence[Area]) -> tuple[RuleException, ...]:
    """The exceptions of a document, in order.

    Args:
        document: the document, parsed.
        sections: its sections, as `areas` gives them.
    """
    if not document.directives:
        return ()
    reader = _Reader(document, _units(document), sections)
    return tuple(reader.exception(item) for item in document.directives)


class _Unit(Struct):
    """A statement, heading, table row or entry: where its words stand, and the lines that are its own."""

    words: Span
    lines: Span


class _Reader:
    """Where the directives of one document stand."""

    def __init__(self, document: Document, units: list[_Unit], sections: Sequence[Area]) -> None:
        self.path = document.path
        self.source = document.source
        self.units = units
        self.sections = sections
        self.printed = [section.heading.text.value for section in document.walk()]
        self._starts = [unit.words.start for unit in units]
        self._ends = [unit.words.end for unit in units]
        self._sections = [section.span.start for section in sections]
        self._lines = [match.start() for match in _LINE_END.finditer(self.source.text)]

    def exception(self, item: Directive) -> RuleException:
        """A directive with what it reaches."""
        reach, covers, area = self._reached(item)
        rules = tuple(NamedRule(name, span) for name, span in item.rules)
        return RuleException(
            self.path, item.span, reach, rules, covers, area, None,
            item.reason, item.approved_by, item.expires, item.problems,
        )  # fmt: skip

    def _reached(self, item: Directive) -> tuple[Reach, str, Span | None]:
        if item.verb == IGNORE_FILE:
            return Reach.DOCUMENT, "the document", Span(0, len(self.source.text) + 1)
        if item.verb == IGNORE_SECTION:
            at = bisect_right(self._sections, item.span.start) - 1
            if at >= 0:
                return Reach.SECTION, f"section {self.printed[at]}", self.sections[at].span
            return Reach.SECTION, _HEADER, Span(0, self._sections[0] if self._sections else len(self.source.text))
        unit = self._unit(item.span) if item.verb else None
        if unit is None:
            return Reach.PLACE, "nothing", None
        first = self.source.position(unit.words.start).line
        last = self.source.position(max(unit.words.start, unit.words.end - 1)).line
        covers = f"line {first}" if first == last else f"lines {first}-{last}"
        return Reach.PLACE, covers, unit.lines

    def _line(self, offset: int) -> int:
        return bisect_left(self._lines, offset)

    def _unit(self, span: Span) -> _Unit | None:
        """The text before a directive on its line, else the next below it."""
        at = bisect_left(self._starts, span.start) - 1
        if at >= 0:
            before = self.units[at]
            if before.words.end > span.start or self._line(before.words.end - 1) == self._line(span.start):
                return before
        after = bisect_right(self._ends, span.end)
        return self.units[after] if after < len(self.units) else None


def _units(document: Document) -> list[_Unit]:
    """All that a finding may stand in, in order; what shares a line is one."""
    lines = [line for line in lines_of(document.source) if line.kind not in (Kind.DIRECTIVE, Kind.BLANK)]
    starts = [line.start for line in lines]
    units: list[_Unit] = []
    for words in sorted(_spans(document)):
        first = lines[max(0, bisect_right(starts, words.start) - 1)]
        last = lines[max(0, bisect_right(starts, max(words.start, words.end - 1)) - 1)]
        whole = Span(min(first.start, words.start), max(last.end, words.end))
        if units and whole.start < units[-1].lines.end:
            held = units[-1]
            held.words = Span(held.words.start, max(held.words.end, words.end))
            held.lines = Span(held.lines.start, max(held.lines.end, whole.end))
        else:
            units.append(_Unit(words, whole))
    return units


def _spans(document: Document) -> Iterator[Span]:
    for section in document.walk():
        yield section.heading.span
        yield from (item.span for item in section.statements)
        for table in section.tables:
            yield from (cell.span() for cell in table.header if cell)
            yield from (row.span for row in table.rows)
    yield from (item.span for item in document.fields)
    yield from (item.span for item in (*document.header, *document.orphans))
    yield from (item.text.span() for item in document.furniture if item.kind not in _UNSEEN and item.text)
