"""GitLab's code quality report."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from speclint.engine.finding import Location
from speclint.engine.result import Result
from speclint.read.errors import ReadError
from speclint.report.gitlab import report
from speclint.rule import Severity
from tests.report.sample import FINDING, OTHER, made, many, result

FIELDS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""What GitLab's page "Code quality report format" demands."""


def entries(found: Result) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads("\n".join(report(found)))
    assert len({entry["fingerprint"] for entry in read}) == len(read)
    return read


@pytest.mark.parametrize("found", [Result(), result(FINDING), result(made(related=(OTHER,)), FINDING)])
def test_every_report_has_the_fields(found: Result) -> None:
    jsonschema.validate(entries(found), FIELDS)


def test_nothing_wrong_is_an_empty_array() -> None:
    assert list(report(result())) == ["[]"]


def test_an_entry_for_each_end() -> None:
    first, second = entries(result(made(related=(OTHER,))))
    assert first["description"] == (
        "XFD010 number-against-numeral: “two” is not 3. (see specs/chief clerk.md:2: “three” is stated here)"
    )
    assert first["fingerprint"] == FINDING.fingerprint
    assert second["location"] == {"path": "specs/chief clerk.md", "lines": {"begin": 2, "end": 2}}
    assert second["description"] == (
        "XFD010 number-against-numeral: the other end of specs/clerk.md:2: “two” is not 3. (here: “three” is stated here)"
    )


def test_a_second_place_on_the_same_line_is_no_entry_of_its_own() -> None:
    here = Location("specs/clerk.md", 2, 1, 2, 5, "here")
    assert len(entries(result(made(related=(here, OTHER, OTHER))))) == 2


def test_fingerprints_stay_when_lines_move() -> None:
    moved = Location("specs/clerk.md", 90, 1, 91, 1)
    other = Location(OTHER.path, 70, 1, 70, 5, OTHER.message)
    before = entries(result(made(related=(OTHER,)), FINDING))
    after = entries(result(made(related=(other,), location=moved), made(location=moved)))
    assert [entry["fingerprint"] for entry in before] == [entry["fingerprint"] for entry in after]
    assert after[0]["location"]["lines"] == {"begin": 90, "end": 90}


def test_severities_and_files_that_could_not_be_checked() -> None:
    levels = [made(severity=level, fingerprint=level.value) for level in Severity]
    found = entries(result(*levels, errors=(ReadError("specs/x.md", "is a binary file"),)))
    assert [entry["severity"] for entry in found] == ["blocker", "info", "minor", "major"]
    assert found[0]["description"] == "This file could not be checked: is a binary file"


def test_very_many_findings() -> None:
    lines = list(report(many(3_000)))
    found = json.loads("\n".join(lines))
    assert len({entry["fingerprint"] for entry in found}) == len(found) == 6_000
