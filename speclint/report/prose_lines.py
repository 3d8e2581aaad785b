"""What a document says of its series and of other classes, for the outline."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.comparisons import Comparison
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.model.tally import number_of, ordinal_of
from speclint.read.text import Span
from speclint.report.printable import printable
from speclint.report.style import Paint

_STEPS = {1: "higher", -1: "lower", 0: ""}
MOST = 200
"""How many comparisons and references are shown at the most."""


def prose_lines(spec: Spec, paint: Paint, columns: int) -> Iterator[str]:
    """The series statement, the comparisons, classes named elsewhere, substitutions, definitions, with lines."""
    yield from _lines("series and other classes", list(_rows(spec)), spec, paint, columns)
    yield from _lines(
        "education and experience in place of each other", list(_equivalencies(spec)), spec, paint, columns
    )
    yield from _lines("definitions", list(_definitions(spec)), spec, paint, columns)


def _lines(heading: str, rows: list[tuple[Span, str, str]], spec: Spec, paint: Paint, columns: int) -> Iterator[str]:
    if rows:
        yield ""
        yield paint(heading, "dim")
    source = spec.document.source
    for span, name, text in rows:
        shown = f"{source.position(span.start).line:>6}  {name:<22} {printable(text)}"
        yield shown if len(shown) <= columns else shown[: columns - 1] + "…"


def _rows(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    statement = spec.series_statement
    yield from _statement(statement) if statement else ()
    for item in spec.comparisons[:MOST]:
        yield item.span, "described" if item.described else "compared with", _comparison(item)
        if item.clause:
            yield item.clause_span, "  of that class" if item.of_other else "  of this class", item.clause
    for title, general in zip(spec.titles, spec.general_statements, strict=True):
        if general:
            yield general.span, "general statement", f"of {title.printed}: {general.text}"
    for reference in spec.references[:MOST]:
        yield reference.span, reference.relation.value, reference.title


def _equivalencies(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    for item in spec.equivalencies[:MOST]:
        yield item.span, "equivalency", f"{item} (“{item.text}”)"


def _definitions(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    for item in spec.definitions[:MOST]:
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
