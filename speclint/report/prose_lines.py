"""What a document says of its series and of other classes, for the outline."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.comparisons import Comparison
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.model.tally import number_of, ordinal_of
from speclint.read.text import Span
from speclint.report.facts_lines import Sheet
from speclint.report.printable import clipped, printable
from speclint.report.style import Paint

_STEPS = {1: "higher", -1: "lower", 0: ""}
MOST = 40
"""How many lines on other classes and on equivalencies are shown where not all are wanted."""
MOST_DEFINITIONS = 8
"""The same of definitions."""


def prose_lines(spec: Spec, paint: Paint, columns: int, everything: bool = False) -> Iterator[str]:
    """The series statement, the comparisons, classes named elsewhere, substitutions, definitions, with lines."""
    sheet = Sheet(spec, paint, columns, everything)
    yield from _lines(sheet, "series and other classes", list(_rows(spec)))
    yield from _lines(sheet, "education and experience in place of each other", list(_equivalencies(spec)))
    yield from _lines(sheet, "definitions", list(_definitions(spec)), MOST_DEFINITIONS)


def _lines(sheet: Sheet, heading: str, rows: list[tuple[Span, str, str]], most: int = MOST) -> Iterator[str]:
    if rows:
        yield from sheet.title(heading)
    kept = rows if sheet.everything else rows[:most]
    for span, name, text in kept:
        line = sheet.spec.document.source.position(span.start).line
        yield clipped(f"{line:>6}  {name:<22} {printable(text)}", sheet.columns)
    yield from sheet.more(len(rows) - len(kept), "lines" if most == MOST else heading)


def _rows(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    statement = spec.series_statement
    yield from _statement(statement) if statement else ()
    for item in spec.comparisons:
        yield item.span, "described" if item.described else "compared with", _comparison(item)
        if item.clause:
            yield item.clause_span, "  of that class" if item.of_other else "  of this class", item.clause
    for title, general in zip(spec.titles, spec.general_statements, strict=True):
        if general:
            yield general.span, "general statement", f"of {title.printed}: {general.text}"
    for reference in spec.references:
        yield reference.span, reference.relation.value, reference.title


def _equivalencies(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    for item in spec.equivalencies:
        yield item.span, "equivalency", f"{item} (“{item.text}”)"


def _definitions(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    for item in spec.definitions:
        yield item.span, item.kind, f"{item.term}: {item.text}"


def _statement(item: SeriesStatement) -> Iterator[tuple[Span, str, str]]:
    if item.name:
        yield item.span, "series", item.name
    if item.count:
        yield item.count.span, "count", f"{number_of(item.count.value, item.count.noun)} (“{item.count.printed}”)"
    if item.ordinal:
        yield item.ordinal.span, "place", f"{ordinal_of(item.ordinal.value)} (“{item.ordinal.printed}”)"
    for entry in item.roster:
        yield entry.span, "lists another class" if item.others else "lists", entry.title


def _comparison(item: Comparison) -> str:
    step = f" ({_STEPS[item.step]})" if item.step else ""
    return f"{item.other.title}{step}"
