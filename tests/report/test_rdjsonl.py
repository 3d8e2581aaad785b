"""reviewdog's format, held against a schema of others."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from speclint.engine.finding import EditInfo, FixInfo
from speclint.engine.result import Result
from speclint.read.errors import ReadError
from speclint.report.rdjsonl import report
from speclint.rule import Severity
from tests.report.sample import FINDING, FIX, LINE, OTHER, made, many, result

SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "rdjson-diagnostic.schema.json"
BYTES = LINE.encode()


@cache
def validator() -> Any:
    return Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))


def diagnostics(found: Result) -> list[dict[str, Any]]:
    read = [json.loads(line) for line in report(found)]
    for item in read:
        validator().validate(item)
    return read


@pytest.mark.parametrize(("found", "count"), [(Result(), 0), (result(), 0), (result(FINDING), 1)])
def test_a_line_for_each_finding(found: Result, count: int) -> None:
    assert len(diagnostics(found)) == count


def test_columns_count_bytes() -> None:
    (item,) = diagnostics(result(made(related=(OTHER,), fix=FIX)))
    places = (item["location"], item["related_locations"][0]["location"], item["suggestions"][0])
    for at in (place["range"] for place in places):
        assert BYTES[at["start"]["column"] - 1 : at["end"]["column"] - 1] == b"two (3)"
        assert (at["start"]["line"], at["end"]["line"]) == (2, 2)
    assert item["related_locations"][0]["message"] == "“three” is stated here"
    assert (item["severity"], item["code"]["value"]) == ("ERROR", "XFD010")


def test_only_safe_fixes_of_one_edit_are_suggested() -> None:
    edit = EditInfo(2, 1, 2, 2, "x")
    broken = EditInfo(2, 1, 2, 2, "\ud800")
    for fix in (FixInfo(False, (edit,)), FixInfo(True, (edit, edit)), FixInfo(True, ()), FixInfo(True, (broken,))):
        assert "suggestions" not in diagnostics(result(made(fix=fix)))[0]
    deletion = FixInfo(True, (EditInfo(2, 1, 3, 1, ""),))
    (suggested,) = diagnostics(result(made(fix=deletion)))[0]["suggestions"]
    assert suggested == {"range": {"start": {"line": 2, "column": 1}, "end": {"line": 3, "column": 1}}, "text": ""}


def test_severities_and_files_that_could_not_be_checked() -> None:
    found = diagnostics(
        result(*(made(severity=level) for level in Severity), errors=(ReadError("x.md", "is a binary file"),))
    )
    assert [item["severity"] for item in found] == ["ERROR", "INFO", "WARNING", "ERROR"]
    assert found[0]["message"] == "This file could not be checked: is a binary file"


def test_hostile_text() -> None:
    (item,) = diagnostics(result(made(message="\x1b[31m\ud800\u202e“\n" + "x" * 200_000)))
    assert item["message"].startswith("␛[31m\ufffd\ufffd“␊xxx")
    assert len(item["message"]) < 2000


def test_very_many_findings() -> None:
    lines = list(report(many(3_000)))
    assert len(lines) == 3_000
    validator().validate(json.loads(lines[-1]))
