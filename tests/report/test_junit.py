"""JUnit XML, held against Jenkins' schema and read back by junitparser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from junitparser import JUnitXml

from speclint.engine.result import Result
from speclint.read.errors import ReadError
from speclint.report.junit import report
from speclint.rule import Severity
from tests.report.sample import FINDING, OTHER, made, many, result

SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "junit-10.xsd"


@cache
def schema() -> Any:
    import xmlschema

    return xmlschema.XMLSchema(str(SCHEMA))


def text_of(found: Result) -> str:
    return "\n".join(report(found))


def parsed(found: Result) -> JUnitXml:
    text = text_of(found)
    schema().validate(text)
    return JUnitXml.fromstring(text.encode())


@pytest.mark.parametrize("found", [Result(), result(), result(FINDING), result(made(related=(OTHER,) * 20))])
def test_every_report_is_valid(found: Result) -> None:
    parsed(found)


def test_a_finding_is_a_failure_and_a_file_without_findings_passes() -> None:
    suites = list(parsed(result(made(related=(OTHER,)))))
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [
        ("specs/chief clerk.md", 1, 0),
        ("specs/clerk.md", 1, 1),
    ]
    clean, faulty = (next(iter(suite)) for suite in suites)
    assert clean.is_passed
    assert faulty.name == "XFD010 number-against-numeral"
    failure = faulty.result[0]
    assert (failure.type, failure.message) == ("error", "“two” is not 3.")
    assert failure.text.splitlines() == [
        "specs/clerk.md:2:38: error: “two” is not 3.",
        "See specs/chief clerk.md:2: “three” is stated here",
        "https://speclint.readthedocs.io/rules/XFD010/",
    ]


def test_what_does_not_fail_the_run_is_skipped() -> None:
    found = parsed(result(made(severity=Severity.INFO), made(severity=Severity.WARNING)))
    assert (found.tests, found.failures) == (3, 1)
    info, warning = list(found)[1]
    assert info.is_skipped
    assert not warning.is_skipped
    strict = parsed(result(made(severity=Severity.WARNING), fail_level=Severity.ERROR))
    assert strict.failures == 0


def test_names_of_tests_are_told_apart_without_line_numbers() -> None:
    _, suite = parsed(result(FINDING, made(message="again")))
    assert [case.name for case in suite] == ["XFD010 number-against-numeral", "XFD010 number-against-numeral (2)"]


def test_a_file_that_could_not_be_checked_is_an_error() -> None:
    found = parsed(result(errors=(ReadError("specs/binary.md", "is a binary file"),)))
    assert found.errors == 1
    suite = next(suite for suite in found if suite.name == "specs/binary.md")
    case = next(iter(suite))
    assert case.is_error
    assert case.result[0].message == "is a binary file"


def test_illegal_characters_are_removed_and_markup_is_escaped() -> None:
    hostile = "]]><b a='1'>&amp; \x00\x08\x1b[31m \ud800 \ufffe \U0001ffff \x85 ☃ 🏛"
    found = parsed(result(made(message=hostile, name='"<&', location=FINDING.location)))
    case = next(iter(list(found)[1]))
    assert case.result[0].message == "]]><b a='1'>&amp; ␀␈␛[31m \ufffd \ufffd \ufffd \ufffd ☃ 🏛"
    assert case.name == 'XFD010 "<&'


def test_very_many_findings() -> None:
    text = text_of(many(3_000))
    suites = ElementTree.fromstring(text)
    assert (suites.get("tests"), suites.get("failures")) == ("3001", "3000")
    assert len({case.get("name") for case in suites.iter("testcase")}) == 3_001
