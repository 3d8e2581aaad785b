"""Tables as grids: what each row says under the heads of its columns, ticks read as the head of their column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from speclint.model.frequencies import cell_frequency
from speclint.model.quantities import weights_in
from speclint.model.ticks import is_blank, is_tick
from speclint.parsing.document import Row, Table
from speclint.read.text import Text, join

_ANSWERS = frozenset({"yes", "no"})
_WIDEST = 40
"""Columns above which a table is no form."""


class Cell(Struct, frozen=True):
    """A cell that is not blank, and the head of its column."""

    text: Text
    head: str = ""

    @property
    def ticked(self) -> bool:
        """Whether it holds a tick and nothing else."""
        return is_tick(self.text.value)

    @property
    def frequency(self) -> str:
        """How often: its column's head where it is ticked, else what it says itself; empty for neither."""
        return cell_frequency(self.head) if self.ticked else cell_frequency(self.text.value)


class GridRow(Struct, frozen=True):
    """A row of a table: its first cell, and those behind it that are not blank."""

    label: Text
    cells: tuple[Cell, ...]
    corner: str = ""
    """The head of the first column."""
    text: Text | None = None
    """All its words, a bar between cells."""

    @property
    def denied(self) -> bool:
        """Whether it is ticked under "No"."""
        return any(cell.ticked and cell.head.strip(" .:").lower() == "no" for cell in self.cells)

    @property
    def frequency(self) -> Cell | None:
        """The first cell that says how often."""
        return next((cell for cell in self.cells if cell.frequency), None)


def grid(table: Table) -> Iterator[GridRow]:
    """The rows of a table under the heads that are in force, header rows left out."""
    heads = [text.value for text in table.header]
    for row in table.rows:
        cells = [join([item.text for item in cell]) for cell in row.cells[:_WIDEST]]
        if not cells:
            continue
        if is_head([cell.value for cell in cells], any(map(_is_weight, heads[1:]))):
            heads = [cell.value for cell in cells]
            continue
        yield _row(row, cells, heads)


def _row(row: Row, cells: Sequence[Text], heads: Sequence[str]) -> GridRow:
    filled = [
        Cell(cell, heads[index] if index < len(heads) else "")
        for index, cell in enumerate(cells)
        if index and not is_blank(cell.value)
    ]
    statements = [statement.text for cell in row.cells for statement in cell]
    return GridRow(cells[0], tuple(filled), heads[0] if heads else "", join(statements, " | "))


def is_head(cells: Sequence[str], weighed: bool = False) -> bool:
    """Whether a row heads columns: its cells name frequencies, weights, "Yes" and "No", or what the columns hold.

    Args:
        cells: the row's cells.
        weighed: whether weights head the columns already, so that frequencies are what their cells say.
    """
    own = [cell.strip(" .:").lower() for cell in cells[1:]]
    filled = [cell for cell in own if cell]
    if sum(_is_weight(cell) for cell in filled) == len(filled) > 1:
        return not _is_weight(cells[0])
    if not filled or any(is_tick(cell) and cell not in _ANSWERS for cell in filled):
        return False
    if len(filled) > 1 and set(filled) <= _ANSWERS:
        return True
    often = [cell for cell in filled if cell_frequency(cell)]
    if len(often) > 1 and len(often) >= len(filled) - 1 and not weighed:
        return not _repeats(filled)
    return any(cell in _HEADS for cell in filled)


def _is_weight(cell: str) -> bool:
    """Whether a cell holds a weight and nothing else."""
    found = weights_in(cell)
    return len(found) == 1 and len(cell.strip()) - (found[0].end - found[0].start) <= 3


def _repeats(cells: Sequence[str]) -> bool:
    """Whether two columns say the same, as the cells of a row may and heads do not."""
    return len({cell_frequency(cell) or cell for cell in cells}) < len(cells)


_HEADS = frozenset(
    {
        "frequency", "weight", "weight (lbs)", "weight (lbs.)", "weight (pounds)", "weight in pounds", "weight in lbs",
        "pounds", "lbs", "lb", "how often", "maximum weight", "max weight", "max. weight", "amount of time", "hours",
        "hours per day", "percent of time", "% of time", "check one", "check", "comments",
    }
)  # fmt: skip
"""What the columns of such forms are headed."""
