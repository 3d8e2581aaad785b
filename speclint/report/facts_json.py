"""The facts that a document states, as plain data: all of them, with the same readings as the outline shows."""

from __future__ import annotations

from typing import Any

from speclint.model.spec import Spec
from speclint.report.facts import Shown
from speclint.report.facts_physical import scale_of
from speclint.report.facts_views import VIEWS
from speclint.report.place import place
from speclint.styles.style import DemandLevel


def facts_dict(spec: Spec) -> dict[str, Any]:
    """The strength scale in force, and the facts of each kind."""
    name, scale = scale_of(spec)
    found = {kind: [_fact(spec, item) for item in view(spec)] for kind, view in VIEWS.items()}
    return {"scale": {"name": name or None, "levels": [_level(level) for level in scale]}, **found}


def _level(level: DemandLevel) -> dict[str, Any]:
    return {
        "label": level.label,
        "number": level.number,
        "least_pounds": level.least,
        "most_pounds": level.most,
        "frequent_pounds": level.frequent,
        "constant_pounds": level.constant,
    }


def _fact(spec: Spec, item: Shown) -> dict[str, Any]:
    return {
        "what": item.what,
        "reading": item.reading,
        **item.data,
        "text": item.text,
        "section": item.section,
        "class_index": item.class_index,
        **place(spec.document.source, item.span),
    }
