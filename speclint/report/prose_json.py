"""What a document says of its series and of other classes, as plain data."""

from __future__ import annotations

from typing import Any

from speclint.model.comparisons import Comparison
from speclint.model.general import GeneralStatement
from speclint.model.mentions import Mention
from speclint.model.references import Reference
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.read.source import Source
from speclint.report.place import place


def prose_dict(spec: Spec) -> dict[str, Any]:
    """The series statement, the comparisons, the general statements, and the classes named elsewhere."""
    source = spec.document.source
    statement = spec.series_statement
    return {
        "statement": _statement(source, statement) if statement else None,
        "comparisons": [_comparison(source, item) for item in spec.comparisons],
        "general_statements": [_general(source, item) if item else None for item in spec.general_statements],
        "references": [_reference(source, item) for item in spec.references],
    }


def _statement(source: Source, item: SeriesStatement) -> dict[str, Any]:
    count, ordinal = item.count, item.ordinal
    return {
        "name": item.name,
        "section": item.section,
        "count": {"value": count.value, "noun": count.noun, "text": count.printed, **place(source, count.span)}
        if count
        else None,
        "ordinal": {"value": ordinal.value, "text": ordinal.printed, **place(source, ordinal.span)}
        if ordinal
        else None,
        "roster": [_mention(source, entry) for entry in item.roster],
        "others_only": item.others,
        **place(source, item.span),
    }


def _mention(source: Source, item: Mention) -> dict[str, Any]:
    return {"title": item.title, **place(source, item.span)}


def _comparison(source: Source, item: Comparison) -> dict[str, Any]:
    return {
        "class": _mention(source, item.subject) if item.subject else None,
        "other": _mention(source, item.other),
        "step": item.step,
        "clause": {"text": item.clause, **place(source, item.clause_span)} if item.clause else None,
        "describes": ("other" if item.of_other else "class") if item.clause else None,
        "described_only": item.described,
        "class_index": item.class_index,
        "section": item.section,
        **place(source, item.span),
    }


def _general(source: Source, item: GeneralStatement) -> dict[str, Any]:
    return {"section": item.section, **place(source, item.span)}


def _reference(source: Source, item: Reference) -> dict[str, Any]:
    return {
        "title": item.title,
        "relation": item.relation.value,
        "section": item.section,
        "class_index": item.class_index,
        **place(source, item.span),
    }
