"""Which lines are entries of the class data."""

from __future__ import annotations

from msgspec import Struct

from speclint.parsing.lines import Kind, Line
from speclint.parsing.patterns import matches
from speclint.read.text import Text, without_colon
from speclint.styles.style import FieldSpec, HouseStyle, heading_key


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
    if line.kind is Kind.ROW:
        return _row_entries(line, style)
    entry = _entry(line.text, style) if line.kind is Kind.TEXT and line.text else None
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
    value = text.value
    colon = value.find(":")
    if not 0 < colon <= 60:
        return None
    spec = style.by_label.get(heading_key(value[:colon])) or _numbered(value[:colon], style)
    if spec is None or (len(value) - colon > 140 and not spec.lines):
        return None
    return Entry(spec, text.slice(0, colon).strip(), text.slice(colon + 1).strip())


def _numbered(label: str, style: HouseStyle) -> FieldSpec | None:
    """A label with a year or number in it, where the style has `#` in its place."""
    for spec in style.fields:
        if any("#" in known and matches(known, label) for known in spec.labels):
            return spec
    return None
