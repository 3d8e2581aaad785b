"""A parsed document as plain data, after its own published JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from speclint.model.definitions import Definition
from speclint.model.equivalency import Equivalency
from speclint.model.quantities import quantities
from speclint.model.spec import Spec
from speclint.model.titles import split_title
from speclint.parsing.document import Document, Field, Row, Section, Statement, Table
from speclint.read.source import Source
from speclint.read.text import Text
from speclint.report.facts_json import facts_dict
from speclint.report.place import place
from speclint.report.prose_json import prose_dict


def document_dict(document: Document, language_model: str = "") -> dict[str, Any]:
    """The whole document: what was read of it, and where each piece stands.

    Args:
        document: the document, parsed.
        language_model: the installed spaCy model that reads its prose; none is needed.
    """
    source = document.source
    spec = Spec(document, language_model=language_model)
    return {
        "path": document.path.replace("\\", "/"),
        "encoding": source.encoding,
        "format": source.format,
        "style": document.style.id,
        "title": _text(source, document.title),
        "agency": _text(source, document.agency),
        "classes": [
            {
                "title": _text(source, item.title),
                "code": _text(source, item.code),
                "schematic": _text(source, item.schematic),
                "level": _level(item.title.value),
            }
            for item in document.classes
        ],
        "series": prose_dict(spec),
        "equivalencies": [_equivalency(source, item) for item in spec.equivalencies],
        "definitions": [_definition(source, item) for item in spec.definitions],
        "facts": facts_dict(spec),
        "header": _statements(source, document.header),
        "fields": [_field(source, item) for item in document.fields],
        "sections": [_section(source, item) for item in document.sections],
        "furniture": [
            {"kind": item.kind, "text": item.text.value, **place(source, item.span)} for item in document.furniture
        ],
        "orphans": _statements(source, document.orphans),
        "parts": [{"role": part.role.value, **place(source, part.span)} for part in document.parts],
    }


def _equivalency(source: Source, item: Equivalency) -> dict[str, Any]:
    given, replaced = item.given, item.replaces
    return {
        "direction": item.direction.value,
        "given": {"kind": given.kind, "amount": given.amount, "unit": given.unit},
        "replaces": {"kind": replaced.kind, "amount": replaced.amount, "unit": replaced.unit},
        "rate": item.rate,
        "maximum_years": item.maximum,
        "text": item.text,
        "section": item.section,
        "class_index": item.class_index,
        **place(source, item.span),
    }


def _definition(source: Source, item: Definition) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "term": _text(source, item.term),
        "definition": _text(source, item.definition),
        "registered": item.registered or None,
        "section": item.section,
        "class_index": item.class_index,
        **place(source, item.span),
    }


def _text(source: Source, text: Text | None) -> dict[str, Any] | None:
    return {"text": text.value, **place(source, text.span())} if text is not None else None


def _level(title: str) -> dict[str, Any]:
    split = split_title(title)
    return {"base": split.base, "level": split.level, "convention": split.convention}


def _field(source: Source, field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "label": field.label.value,
        "value": field.value.value,
        "body": field.body.value,
        **place(source, field.span),
    }


def _section(source: Source, section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "holds": list(section.holds),
        "heading": {
            "text": section.heading.text.value,
            "mark": section.heading.mark,
            "level": section.heading.level,
            "known": section.heading.known,
            **place(source, section.heading.span),
        },
        "body": section.body.value,
        "class_index": section.class_index,
        "statements": _statements(source, section.statements),
        "tables": [_table(source, table) for table in section.tables],
        "fields": [_field(source, item) for item in section.fields],
        "children": [_section(source, child) for child in section.children],
        **place(source, section.span),
    }


def _statements(source: Source, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    return [_statement(source, statement) for statement in statements]


def _statement(source: Source, statement: Statement) -> dict[str, Any]:
    found = [
        {
            "least": item.least, "most": item.most, "unit": item.unit, "word": item.word, "numeral": item.numeral,
            "unit_text": item.unit_text, **place(source, statement.text.span(item.start, item.end)),
        }
        for item in quantities(str(statement))
    ]  # fmt: skip
    return {
        "text": statement.text.value,
        "marker": statement.marker,
        "level": statement.level,
        "quantities": found,
        **place(source, statement.span),
    }


def _table(source: Source, table: Table) -> dict[str, Any]:
    return {
        "header": [cell.value for cell in table.header],
        "rows": [_row(source, row) for row in table.rows],
        **place(source, table.span),
    }


def _row(source: Source, row: Row) -> dict[str, Any]:
    return {"cells": [_statements(source, cell) for cell in row.cells], **place(source, row.span)}
