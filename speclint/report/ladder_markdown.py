"""The list of series and the ladder of one as Markdown that renders on GitHub."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from speclint.engine.finding import Location
from speclint.report.ladder import ROWS, Cell, Column, Ladder, Note, Step
from speclint.report.ladder_text import legend, spots_in_words, summary
from speclint.report.markdowntext import markdown_text
from speclint.report.series_list import Entry

_MOST_PLACES = 8
escaped = markdown_text


def list_markdown(found: Sequence[Entry]) -> Iterator[str]:
    """The series of a corpus as a table."""
    yield "| employer | series | on file | found | stated | SER | other | not on file |"
    yield "|---|---|--:|--:|--:|--:|--:|---|"
    for item in found:
        cells = (
            item.series.employer, item.name, str(item.on_file), str(item.found), item.counts, str(item.of_series),
            str(item.others), "; ".join(item.missing),
        )  # fmt: skip
        yield f"| {' | '.join(map(escaped, cells))} |"


def ladder_markdown(ladder: Ladder) -> Iterator[str]:
    """A ladder as a table with a column per class, with its findings and reasons below."""
    yield f"## {escaped(ladder.name)} series"
    yield from ("", f"{escaped(ladder.employer)} · {escaped(summary(ladder))}", "")
    yield f"| | {' | '.join(_head(ladder, at) for at in range(len(ladder.columns)))} |"
    yield "|---" * (len(ladder.columns) + 1) + "|"
    for row in [row for row in ROWS if row != "title" and any(row in column.cells for column in ladder.columns)]:
        cells = [_cell(ladder, at, row) for at in range(len(ladder.columns))]
        wrong = any(row in column.cells and column.cells[row].wrong for column in ladder.columns)
        yield f"| **{ROWS[row]}**{' ▼' if wrong else ''} | {' | '.join(cells)} |"
    yield from ("", escaped(legend(ladder, "bold")))
    yield from _findings(ladder)
    yield from _missing(ladder)
    yield from _reasons(ladder)


def _head(ladder: Ladder, at: int) -> str:
    column = ladder.columns[at]
    title = escaped(column.title) if column.on_file else f"*{escaped(column.title)}* (not on file)"
    return "<br>".join([title, *_codes(ladder, at, "title")])


def _cell(ladder: Ladder, at: int, row: str) -> str:
    column = ladder.columns[at]
    if not column.on_file:
        return ""
    cell = column.cells.get(row)
    return "<br>".join([_fact(cell) if cell else "–", *_codes(ladder, at, row)])


def _fact(cell: Cell) -> str:
    text = " ".join(f"**{escaped(piece.text)}**" if piece.differs else escaped(piece.text) for piece in cell.pieces)
    mark = "= " if cell.step is Step.SAME else "▼ " if cell.wrong else "≠ " if cell.reworded else ""
    return mark + (text or escaped(cell.text))


def _codes(ladder: Ladder, at: int, row: str) -> Iterator[str]:
    here = Counter(note.finding.code for note in ladder.notes if (at, row) in note.spots)
    ends = Counter(note.finding.code for note in ladder.notes if (at, row) in note.ends)
    counted = [("**! {}**", here), ("({})", ends)]
    for form, counts in counted:
        yield from (form.format(f"{code} ×{count}" if count > 1 else code) for code, count in counts.items())


def _findings(ladder: Ladder) -> Iterator[str]:
    if ladder.notes:
        yield from ("", "### Findings", "")
    for note in ladder.notes:
        yield _finding(ladder, note)
        yield from (f"  - see {_at(place)}{_said(place)}" for place in note.finding.related[:_MOST_PLACES])
        if len(note.finding.related) > _MOST_PLACES:
            yield f"  - and {len(note.finding.related) - _MOST_PLACES} more places"


def _finding(ladder: Ladder, note: Note) -> str:
    finding, where = note.finding, escaped(spots_in_words(ladder, note))
    return f"- **{finding.code}** {finding.severity.value}, {where}: {escaped(finding.message)} {_at(finding.location)}"


def _said(place: Location) -> str:
    return f": {escaped(place.message)}" if place.message else ""


def _missing(ladder: Ladder) -> Iterator[str]:
    if ladder.missing:
        yield from ("", "### Named but not on file", "")
    for column in ladder.missing:
        places = ", ".join(map(_at, column.named[:_MOST_PLACES]))
        more = f" and {len(column.named) - _MOST_PLACES} more" if len(column.named) > _MOST_PLACES else ""
        yield f"- {escaped(column.title)}: {places}{more}"


def _reasons(ladder: Ladder) -> Iterator[str]:
    given = [column for column in ladder.columns if column.reasons]
    if given:
        yield from ("", "### Why each class is taken to belong", "")
    for column in given:
        yield f"- {escaped(column.title)}"
        yield from (f"  - {line}" for line in _whys(column))


def _whys(column: Column) -> Iterator[str]:
    yield from (f"{escaped(why.text)} ({_at(why.place)})" for why in column.reasons)


def _at(place: Location) -> str:
    return escaped(f"{place.path}:{place.line}")
