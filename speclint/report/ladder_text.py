"""The ladder of a series as a table for a terminal, folded into blocks of classes where it is wider than that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from speclint.engine.finding import Location
from speclint.report.fold import Line, Word, fold, folded, shown, words
from speclint.report.ladder import ROWS, Cell, Column, Ladder, Note, Spot, Step, counts, number
from speclint.report.printable import printable
from speclint.report.style import Paint
from speclint.rule import Severity

_LABEL = 13
"""Columns of the row labels."""
_LEAST, _MOST = 22, 60
"""Columns of a class, at the least where several stand side by side, and at the most."""
_BAR = " │ "
_CLOSING = frozenset({"title", "compared", "physical_level", "general"})
"""The rows that close a group: what it is, what it asks for, what it does."""
_MOST_OTHERS = 12
_MOST_PLACES = 8
_MOST_REASONS = 3
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def ladder_text(ladder: Ladder, columns: int, paint: Paint) -> Iterator[str]:
    """The lines of a ladder: what it is, the table, what the marks mean, the findings, and what speaks for the series.

    Args:
        ladder: the series.
        columns: the width of the terminal.
        paint: whether and how to colour; without colour, words that differ stand between asterisks.
    """
    columns = max(columns, _LABEL + len(_BAR) + 8)
    yield paint(printable(f"{ladder.name} series"), "bold") + paint(printable(f"  {ladder.employer}"), "dim")
    yield from folded(summary(ladder), columns)
    at = 0
    for size in block_sizes(len(ladder.columns), columns):
        yield ""
        if size < len(ladder.columns):
            shares = f"classes {at + 1} to {at + size}" if size > 1 else f"class {at + 1}"
            yield paint(f"{shares} of {len(ladder.columns)}, lowest first", "dim")
        yield from _block(ladder, range(at, at + size), columns, paint)
        at += size
    yield from _below(ladder, columns, paint)


def summary(ladder: Ladder) -> str:
    """How many classes there are, are stated and are missing, and how many findings."""
    parts = [
        f"{number(len(ladder.on_file), 'class', 'es')} on file",
        f"stated: {counts(ladder.stated, len(ladder.columns))}",
    ]
    parts += [f"{len(ladder.missing)} named but not on file"] if ladder.missing else []
    parts += [
        f"{number(len(ladder.of_series), 'finding')} of the rules of series, {number(len(ladder.others), 'other')}"
    ]
    return " · ".join(parts)


def block_sizes(count: int, columns: int) -> list[int]:
    """How many classes stand side by side in each block, as evenly as can be."""
    fit = max(1, (columns - _LABEL) // (_LEAST + len(_BAR)))
    blocks = -(-count // fit)
    return [count // blocks + (at < count % blocks) for at in range(blocks)]


def _block(ladder: Ladder, among: range, columns: int, paint: Paint) -> Iterator[str]:
    size = min(_MOST, (columns - _LABEL) // len(among) - len(_BAR))
    bar = paint(_BAR, "dim")
    line = paint("┼".join(["─" * (_LABEL + 1), *["─" * (size + 2)] * len(among)])[:-1], "dim")
    filled = rows_of(ladder) if any(ladder.columns[at].on_file for at in among) else ["title"]
    for row in filled:
        cells = [_cell(ladder, (at, row), size, paint) for at in among]
        wrong = any(row in column.cells and column.cells[row].wrong for column in ladder.columns)
        label = [*words(ROWS[row], "dim"), *([("▼", ("red", "bold"))] if wrong else [])]
        columns_of = [fold(label, _LABEL), *cells]
        for at in range(max(map(len, columns_of))):
            parts = [_line(cell, at) for cell in columns_of]
            yield bar.join(
                shown(part, paint, _LABEL if index == 0 else size) for index, part in enumerate(parts)
            ).rstrip()
        if row in _CLOSING or row == filled[-1]:
            yield line


def rows_of(ladder: Ladder) -> list[str]:
    """The rows in which any class has something."""
    return [row for row in ROWS if any(row in column.cells for column in ladder.columns)]


def _line(lines: Sequence[Line], at: int) -> Line:
    return lines[at] if at < len(lines) else []


def _cell(ladder: Ladder, spot: Spot, columns: int, paint: Paint) -> list[Line]:
    """The lines of one cell: the fact, then the findings at it."""
    column, row = ladder.columns[spot[0]], spot[1]
    lines = fold(_fact(column, row, paint), columns)
    here = [note for note in ladder.notes if spot in note.spots]
    ends = [note for note in ladder.notes if spot in note.ends]
    marks: list[Word] = [(f"! {mark}", (_worst(here, code), "bold")) for code, mark in _counted(here)]
    marks += [(f"({mark})", ("cyan",)) for _, mark in _counted(ends)]
    return lines + fold(marks, columns)


def _fact(column: Column, row: str, paint: Paint) -> Iterator[Word]:
    if not column.on_file:
        yield from words(column.title, "dim") if row == "title" else ()
        yield from words("(not on file)", "yellow") if row == "title" else ()
        return
    cell = column.cells.get(row)
    if cell is None:
        yield "–", ("dim",)
        return
    yield from _step(cell)
    styles = ("bold",) if row == "title" else ("red",) if cell.wrong else ("dim",) if row == "file" else ()
    if cell.pieces:
        yield from _pieces(cell, paint)
    else:
        yield from words(cell.text, *styles)


def _step(cell: Cell) -> Iterator[Word]:
    if cell.step is Step.SAME:
        yield "=", ("dim",)
    elif cell.wrong:
        yield "▼", ("red", "bold")
    elif cell.reworded:
        yield "≠", ("bold", "cyan")


def _pieces(cell: Cell, paint: Paint) -> Iterator[Word]:
    for piece in cell.pieces:
        text = f"*{piece.text}*" if piece.differs and not paint.on else piece.text
        yield from words(text, *(("bold", "cyan") if piece.differs else ()))


def _counted(notes: Sequence[Note]) -> Iterator[tuple[str, str]]:
    for code, count in Counter(note.finding.code for note in notes).items():
        yield code, f"{code} ×{count}" if count > 1 else code


def _worst(notes: Sequence[Note], code: str) -> str:
    return _COLOURS[max((note.finding.severity for note in notes if note.finding.code == code), key=lambda it: it.rank)]


def _below(ladder: Ladder, columns: int, paint: Paint) -> Iterator[str]:
    yield from folded(legend(ladder, "colour" if paint.on else "*…*"), columns)
    for note in ladder.of_series:
        yield ""
        yield from _finding(ladder, note, columns, paint)
    others = ladder.others
    for note in others[:_MOST_OTHERS]:
        yield ""
        yield from _finding(ladder, note, columns, paint)
    if len(others) > _MOST_OTHERS:
        yield ""
        more = f"{number(len(others) - _MOST_OTHERS, 'more finding')} in these documents: `speclint check` lists them."
        yield from folded(more, columns)
    yield from _missing(ladder, columns, paint)
    yield from _reasons(ladder, columns, paint)


def legend(ladder: Ladder, emphasis: str) -> str:
    """What the marks mean that this ladder has, and how words are set off in it."""
    cells = [cell for column in ladder.columns for cell in column.cells.values()]
    differs = any(piece.differs for cell in cells for piece in cell.pieces)
    meanings = (
        ("=  as the next lower class", any(cell.step is Step.SAME for cell in cells)),
        ("▼  less than a lower class", any(cell.wrong for cell in cells)),
        ("≠  hardly a word of the next lower class", any(cell.reworded for cell in cells)),
        (f"{emphasis}  not in the words of the next lower class", differs),
        ("!  a finding here", any(note.spots for note in ladder.notes)),
        ("( )  its other end", any(note.ends for note in ladder.notes)),
        ("–  not stated", any(row not in column.cells for column in ladder.on_file for row in rows_of(ladder))),
    )
    return " · ".join(meaning for meaning, used in meanings if used)


def _finding(ladder: Ladder, note: Note, columns: int, paint: Paint) -> Iterator[str]:
    finding = note.finding
    colour = _COLOURS[finding.severity]
    where = fold(words(spots_in_words(ladder, note)), max(columns - len(finding.code + finding.severity.value) - 3, 10))
    yield f"{paint(finding.code, colour, 'bold')} {paint(finding.severity.value, colour)}  {shown(where[0], paint)}"
    yield from (f"  {shown(line, paint)}" for line in where[1:])
    yield from folded(finding.message, columns, "  ")
    yield paint(f"  {_at(finding.location)}", "dim")
    for place in finding.related[:_MOST_PLACES]:
        said = f": {place.message}" if place.message else ""
        yield from (paint(line, "dim") for line in folded(f"see {_at(place)}{said}", columns, "    "))
    if len(finding.related) > _MOST_PLACES:
        yield f"    and {len(finding.related) - _MOST_PLACES} more places"


def spots_in_words(ladder: Ladder, note: Note) -> str:
    """The classes and rows that a finding concerns."""
    found = [f"{ladder.columns[at].title}, {ROWS[row]}" for at, row in note.spots[:2]]
    more = f" and {len(note.spots) - 2} more" if len(note.spots) > 2 else ""
    return "; ".join(found) + more if found else "the document as a whole"


def _missing(ladder: Ladder, columns: int, paint: Paint) -> Iterator[str]:
    if ladder.missing:
        yield from ("", paint("Named but not on file", "bold"))
    for column in ladder.missing:
        places = ", ".join(_at(place) for place in column.named[:_MOST_PLACES])
        more = f" and {len(column.named) - _MOST_PLACES} more" if len(column.named) > _MOST_PLACES else ""
        yield from folded(f"{column.title}: {places}{more}", columns, "  ")


def _reasons(ladder: Ladder, columns: int, paint: Paint) -> Iterator[str]:
    if any(column.reasons for column in ladder.columns):
        yield from ("", paint("Why each class is taken to belong", "bold"))
    for column in ladder.columns:
        if column.reasons:
            yield f"  {printable(column.title)}"
        for why in column.reasons[:_MOST_REASONS]:
            yield from folded(f"{why.text} ({_at(why.place)})", columns, "    ")
        if len(column.reasons) > _MOST_REASONS:
            yield f"    and {len(column.reasons) - _MOST_REASONS} more"


def _at(place: Location) -> str:
    return printable(f"{place.path}:{place.line}:{place.column}")
