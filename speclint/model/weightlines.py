"""The lines in which weights are looked for: statements, with what is not ticked left out, and the rows of grids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from speclint.model.demands import is_physical
from speclint.model.frequencies import cell_frequency
from speclint.model.loads import actions_in, opens_rung, rungs
from speclint.model.quantities import weights_in
from speclint.model.tickgrid import Cell, GridRow, grid
from speclint.model.ticks import has_tick, only_ticked
from speclint.parsing.document import Section, Statement, Table
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_LEGEND = 3
"""How many levels with their pounds are a legend."""
WEIGHED = Pattern(r"lb|pound|kg|kilo|#", re.IGNORECASE)
"""A line names no weight without one of these."""
_POUNDS = Pattern(r"\b(?:lbs?|pounds?)\b|#", re.IGNORECASE)
_FIGURES = Pattern(r"\s*(?:up\s+to\s+|<\s?|≤\s?|over\s+)?\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?\s?\+?\s*", re.IGNORECASE)
_LEGEND_LINE = Pattern(r"\s*(?:legend|key)\b", re.IGNORECASE)
_LONGEST_LEAD = 120


class WeightLine(Struct, frozen=True):
    """A line, and what it takes from the lines and heads above it."""

    text: Text
    section: str
    physical: bool
    value: str = ""
    """Its words, with what is not ticked blanked out; every character stands where it does in `text`."""
    actions: tuple[str, ...] = ()
    """What is done, where the line itself does not say: "Lifting:" above "up to 20 pounds"."""
    often: str = ""
    """How often, where the line itself does not say, as printed."""
    place: Span | None = None
    """Where its weight is shown, where that is not in `text`."""
    tabled: bool = False
    class_index: int | None = None


def weight_lines(section: Section, places: Sequence[int]) -> Iterator[WeightLine]:
    """The lines of a section, its tables' rows behind its statements; what stands in a legend is left out.

    Args:
        section: the section.
        places: where in the file the passages start that may name a weight.
    """
    if any(section.span.start <= at < section.span.end for at in places):
        yield from _statements(section)
    for table in section.tables:
        if any(table.span.start <= at < table.span.end for at in places) or any(map(_weighs, table.header)):
            yield from _rows(section, table, is_physical(section))


def _weighs(text: Text) -> bool:
    return WEIGHED.search(text.value) is not None


def _statements(section: Section) -> Iterator[WeightLine]:
    name, index, physical = section.id or "", section.class_index, is_physical(section)
    lines = [statement.text.value for statement in section.statements]
    legend = {rung for line in lines if (rung := opens_rung(line))}
    ticked = any(has_tick(line) for line in lines)
    heading = actions_in(section.heading.text.value) if physical else ()
    lead = _Lead(heading)
    for statement in section.statements:
        lead = lead.over(statement, heading) if physical else lead
        value = statement.text.value
        if not _weighs(statement.text):
            continue
        skipped = _is_legend(value) or (len(legend) >= _LEGEND and bool(opens_rung(value)))
        if ticked or not skipped:
            shown = only_ticked(value) if ticked else value
            yield WeightLine(statement.text, name, physical, shown, lead.actions, lead.often, None, False, index)


def _is_legend(value: str) -> bool:
    return len(rungs(value)) >= _LEGEND or bool(_LEGEND_LINE.match(value))


class _Lead(Struct, frozen=True):
    """What a line such as "Occasionally lifts:" says of the entries below it."""

    actions: tuple[str, ...] = ()
    often: str = ""

    def over(self, statement: Statement, heading: tuple[str, ...]) -> _Lead:
        """What holds for a statement: what it introduces itself, what is introduced above it, or its heading."""
        value = statement.text.value.strip()
        if value.endswith(":") and len(value) <= _LONGEST_LEAD:
            return _Lead(actions_in(value), value.strip(" :") if cell_frequency(value) else "")
        return self if statement.marker else _Lead(self.actions or heading, self.often if self.actions else "")


def _rows(section: Section, table: Table, physical: bool) -> Iterator[WeightLine]:
    above = [item.text.value for item in section.statements if item.span.end <= table.span.start]
    lead = actions_in(above[-1]) if above and len(above[-1]) <= _LONGEST_LEAD else ()
    group: tuple[str, ...] = ()
    rows = list(grid(table))
    if len({rung for row in rows for rung in rungs(_joined(row))}) >= _LEGEND:
        return
    for row in rows:
        if not row.cells:
            group = actions_in(row.label.value) if not weights_in(row.label.value) else group
        actions = group or actions_in(row.corner) or lead or actions_in(section.heading.text.value)
        if not row.denied:
            yield from _row(section, row, actions if physical else (), physical)


def _row(section: Section, row: GridRow, actions: tuple[str, ...], physical: bool) -> Iterator[WeightLine]:
    name, index = section.id or "", section.class_index
    headed = [cell for cell in row.cells if _headed(cell)]
    own = actions_in(row.label.value) or actions
    for cell in headed:
        often = cell.text.value if not cell.ticked else ""
        yield WeightLine(cell.text, name, physical, cell.head, own, often, cell.text.span(), True, index)
    figures = [cell for cell in row.cells if _POUNDS.search(cell.head) and _FIGURES.fullmatch(cell.text.value)]
    frequent = row.frequency
    often = (frequent.head if frequent.ticked else frequent.text.value) if frequent else ""
    for cell in figures if not headed else ():
        yield WeightLine(cell.text, name, physical, f"{cell.text.value.rstrip()} lbs.", own, often, None, True, index)
    if not headed and not figures and row.text is not None:
        yield WeightLine(row.text, name, physical, only_ticked(row.text.value), own, often, None, True, index)


def _headed(cell: Cell) -> bool:
    """Whether a cell says how often the weight at the head of its column is moved."""
    return bool(weights_in(cell.head)) and (cell.ticked or bool(cell.frequency))


def _joined(row: GridRow) -> str:
    return row.text.value if row.text else ""
