"""Which lines are entries of the class data."""

from __future__ import annotations

from msgspec import Struct

from speclint.parsing.lines import Kind, Line
from speclint.parsing.readings import reading_of
from speclint.read.text import Text, without_colon
from speclint.styles.style import FieldSpec, HouseStyle, heading_key

_TEXT, _ROW = Kind.TEXT, Kind.ROW


class Entry(Struct, frozen=True):
    """A class-data entry that a line holds."""

    spec: FieldSpec
    label: Text
    value: Text


def field_of(line: Line, style: HouseStyle) -> Entry | None:
    """The class-data entry that a line is: `Label: value`, or a row of label and value."""
    return next(iter(fields_of(line, style)), None)


def fields_of(line: Line, style: HouseStyle) -> list[Entry]:
    """The class-data entries of a line; a row may hold several of them, each `Label: value`."""
    if line.kind is _ROW:
        return _row_entries(line, style)
    entry = _entry(line.text, style) if line.kind is _TEXT and line.text else None
    return [entry] if entry else []


def _row_entries(line: Line, style: HouseStyle) -> list[Entry]:
    row = line.row
    spec = style.by_label.get(heading_key(row[0].value)) if len(row) == 2 and row[0] else None
    if spec:
        return [Entry(spec, without_colon(row[0]), row[1])]
    entries = [_entry(cell, style) for cell in row if cell]
    found = [entry for entry in entries if entry and entry.value]
    return found if len(found) == len(entries) else []


def _entry(text: Text, style: HouseStyle) -> Entry | None:
    spec = reading_of(text.value, style).entry
    if spec is None:
        return None
    colon = text.value.index(":")
    return Entry(spec, text.slice(0, colon).strip(), text.slice(colon + 1).strip())
