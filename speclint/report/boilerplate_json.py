"""Standard texts as JSON, after their own published JSON Schema (`boilerplate.schema.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from speclint.index.standardtexts import Boilerplate, Wording
from speclint.model.drift import Difference, Drift
from speclint.read.source import Source
from speclint.report.boilerplate_list import GRADES


def boilerplate_json(found: Iterable[Boilerplate], sources: Mapping[str, Source] | None = None) -> str:
    """Standard texts as an array of objects, a line each.

    Args:
        found: the texts.
        sources: the documents' files, by path; the variants are given where it is.
    """
    lines = [json.dumps(boilerplate_dict(item, sources), ensure_ascii=True) for item in found]
    return "[\n  " + ",\n  ".join(lines) + "\n]" if lines else "[]"


def boilerplate_dict(item: Boilerplate, sources: Mapping[str, Source] | None = None) -> dict[str, Any]:
    """One standard text."""
    found: dict[str, Any] = {
        "employer": item.employer,
        "style": item.style,
        "id": item.id,
        "kind": item.kind,
        "registered": item.registered,
        "term": item.term or None,
        "text": item.text,
        "section": item.section,
        "required": item.required,
        "specs": len(item.paths),
        "specs_of_style": item.documents,
        "variants": len(item.wordings),
        "drifted": {grade.value: item.drifted(grade) for grade in GRADES},
    }
    if sources is not None:
        found["wordings"] = [_wording(one, sources) for one in item.wordings]
    return found


def _wording(one: Wording, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "text": one.text,
        "grade": one.grade.value,
        "intended": one.intended or None,
        "whole": one.whole,
        "differences": [_difference(one.drift, item) for item in one.drift.differences],
        "places": [_place(held.path, held.span.start, held.span.end, sources) for held in one.held],
    }


def _difference(drift: Drift, item: Difference) -> dict[str, Any]:
    here, right = drift.of(item)
    return {"here": here, "right": right, "grade": item.grade.value, "kind": item.kind}


def _place(path: str, start: int, end: int, sources: Mapping[str, Source]) -> dict[str, Any]:
    path = path.replace("\\", "/")
    first, last = sources[path].position(start), sources[path].position(end)
    return {
        "path": path, "line": first.line, "column": first.column, "end_line": last.line, "end_column": last.column,
    }  # fmt: skip
