"""Series as JSON, after its own published JSON Schema (`series.schema.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from speclint.engine.finding import Location
from speclint.index.series import Member
from speclint.report.ladder import Cell, Column, Ladder, Note, Spot, Stated, Why
from speclint.report.ladder_build import paths_of
from speclint.report.series_list import Entry


def list_json(found: Sequence[Entry]) -> str:
    """The series of a corpus as an array of objects, a line each."""
    return _array(map(entry_dict, found))


def ladders_json(found: Sequence[Ladder]) -> str:
    """Ladders as an array of objects, a line each."""
    return _array(map(ladder_dict, found))


def _array(found: Iterable[dict[str, Any]]) -> str:
    lines = [json.dumps(item, ensure_ascii=True) for item in found]
    return "[\n  " + ",\n  ".join(lines) + "\n]" if lines else "[]"


def entry_dict(entry: Entry) -> dict[str, Any]:
    """One series as it stands in the list."""
    return {
        "employer": entry.series.employer,
        "name": entry.series.name,
        "on_file": entry.on_file,
        "found": entry.found,
        "stated": [_stated(item) for item in entry.stated],
        "classes": [_class(item) for item in entry.series.members],
        "not_on_file": list(entry.missing),
        "files": list(paths_of(entry.series)),
        "findings": {"series": entry.of_series, "other": entry.others},
    }


def ladder_dict(ladder: Ladder) -> dict[str, Any]:
    """One series with all that its ladder shows."""
    return {
        "employer": ladder.employer,
        "name": ladder.name,
        "on_file": len(ladder.on_file),
        "found": len(ladder.columns),
        "stated": [_stated(item) for item in ladder.stated],
        "ladder": [_column(item) for item in ladder.columns],
        "findings": [_note(item) for item in ladder.notes],
    }


def _class(member: Member) -> dict[str, Any]:
    return {"title": member.title, "code": member.job_class.code, "path": member.path.replace("\\", "/")}


def _stated(item: Stated) -> dict[str, Any]:
    return {"value": item.value, "noun": item.noun, "text": item.printed, **_place(item.place)}


def _column(column: Column) -> dict[str, Any]:
    return {
        "title": column.title,
        "code": column.code,
        "on_file": column.on_file,
        "files": list(column.paths),
        "facts": {row: _cell(cell) for row, cell in column.cells.items() if row not in ("title", "code", "file")},
        "next_lower": column.lower,
        "compared_with": list(column.compared),
        "experience_in": list(column.served),
        "reasons": [_why(item) for item in column.reasons],
        "places": [_place(item) for item in (column.cells["file"].places if column.on_file else column.named)],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": cell.text,
        "step": cell.step.value or None,
        "wrong": cell.wrong,
        "differing": [piece.text for piece in cell.pieces if piece.differs],
        "places": [_place(item) for item in cell.places],
    }


def _why(item: Why) -> dict[str, Any]:
    return {"text": item.text, **_place(item.place)}


def _note(note: Note) -> dict[str, Any]:
    return {
        "finding": note.finding.as_dict(),
        "cells": [_spot(item) for item in note.spots],
        "related_cells": [_spot(item) for item in note.ends],
    }


def _spot(spot: Spot) -> dict[str, Any]:
    return {"class": spot[0], "row": spot[1]}


def _place(place: Location) -> dict[str, Any]:
    return {key: value for key, value in place.as_dict().items() if key != "message"}
