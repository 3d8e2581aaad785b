"""The outline of a document that a person can check against it."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.quantities import quantities
from speclint.model.spec import Spec
from speclint.parsing.document import Body, Document, Field, Section
from speclint.report.facts_lines import Sheet, facts_lines
from speclint.report.printable import clipped, printable
from speclint.report.prose_lines import prose_lines
from speclint.report.style import Paint
from speclint.report.wording import quantity_words

MOST_QUANTITIES = 12
"""How many quantities are shown where not all are wanted."""


def outline(spec: Spec, paint: Paint, columns: int, everything: bool = False) -> Iterator[str]:
    """Title, class data, sections with lines and counts, series, facts, quantities, and what belongs to no section.

    Args:
        spec: the document with its views.
        paint: colors, or none.
        columns: the width of the terminal.
        everything: whether long groups are shown whole.
    """
    document = spec.document
    yield paint(printable(document.path), "bold")
    yield from _top(spec, paint)
    yield from _fields(document, paint)
    yield ""
    yield paint(f"{'line':>6}  {'section':<34} {'statements':>10}  heading as printed", "dim")
    for section in document.sections:
        yield from _section(document, section, 0, paint, columns)
    yield from prose_lines(spec, paint, columns, everything)
    yield from facts_lines(spec, paint, columns, everything)
    yield from _quantities(Sheet(spec, paint, columns, everything))
    yield from _rest(document, paint)


def _top(spec: Spec, paint: Paint) -> Iterator[str]:
    document = spec.document
    yield _line("house style", f"{document.style.id} ({document.style.name})", paint)
    yield _line("title", printable(document.title.value) if document.title else "(none found)", paint)
    yield _line("employer", printable(spec.employer), paint)
    for item, title in zip(document.classes, spec.titles, strict=True):
        code = f" {item.code.value}" if item.code else ""
        level = f" (level {title.level} of {title.base})" if title.level else ""
        yield _line("class", printable(f"{item.title.value}{code}{level}"), paint)


def _line(name: str, value: str, paint: Paint) -> str:
    return f"  {paint(f'{name:<14}', 'dim')} {value}"


def _fields(document: Document, paint: Paint) -> Iterator[str]:
    for field in document.fields:
        line = document.source.position(field.span.start).line
        yield _line("class data", f"{printable(field.label.value)}: {_value(field)}  (line {line}, {field.id})", paint)


def _value(field: Field) -> str:
    return "(blank)" if field.body is Body.EMPTY else printable(field.value.value)


def _section(document: Document, section: Section, depth: int, paint: Paint, columns: int) -> Iterator[str]:
    line = document.source.position(section.heading.span.start).line
    name = "  " * depth + (section.id or "(unknown)")
    count = {Body.EMPTY: "empty", Body.NONE: "None"}.get(section.body, str(len(section.statements)))
    tables = "".join(f" [table of {len(table.rows)} rows]" for table in section.tables)
    also = f" (also {', '.join(section.holds[1:])})" if section.holds[1:] else ""
    shown = f"{line:>6}  {name:<34} {count:>10}  {printable(section.heading.text.value)}{also}{tables}"
    yield clipped(shown, columns)
    for child in section.children:
        yield from _section(document, child, depth + 1, paint, columns)


def _quantities(sheet: Sheet) -> Iterator[str]:
    document = sheet.spec.document
    rows = [
        (statement.text.span(item.start, item.end), item, str(statement)[item.start : item.end])
        for section in document.sections
        for statement in section.all_statements()
        for item in quantities(str(statement))
    ]
    if rows:
        yield from sheet.title("quantities")
    kept = rows if sheet.everything else rows[:MOST_QUANTITIES]
    for span, item, text in kept:
        line = document.source.position(span.start).line
        yield clipped(f"{line:>6}  {quantity_words(item):<22} {printable(text)}", sheet.columns)
    yield from sheet.more(len(rows) - len(kept), "quantities")


def _rest(document: Document, paint: Paint) -> Iterator[str]:
    """Page furniture and text that belongs to no section."""
    if document.furniture:
        yield ""
        yield paint("page furniture", "dim")
    for item in document.furniture:
        yield f"{document.source.position(item.span.start).line:>6}  {item.kind:<16} {printable(item.text.value[:60])}"
    if document.orphans:
        yield ""
        yield paint("text that belongs to no section", "dim")
    for statement in document.orphans:
        yield f"{document.source.position(statement.span.start).line:>6}  {printable(str(statement)[:80])}"
