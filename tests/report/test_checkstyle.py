"""Checkstyle XML, read back by a parser of XML."""

from __future__ import annotations

from xml.etree import ElementTree

from speclint.engine.result import Result
from speclint.read.errors import ReadError
from speclint.report.checkstyle import report
from tests.report.sample import FINDING, LINE, OTHER, made, many, result


def parsed(found: Result) -> ElementTree.Element:
    return ElementTree.fromstring("\n".join(report(found)))


def test_nothing_checked_and_nothing_found() -> None:
    assert list(parsed(Result())) == []
    assert [file.attrib for file in parsed(result())] == [{"name": "specs/chief clerk.md"}, {"name": "specs/clerk.md"}]


def test_a_finding_with_its_other_place() -> None:
    (error,) = parsed(result(made(related=(OTHER,)))).iter("error")
    assert error.attrib == {
        "line": "2",
        "column": str(len(LINE[: LINE.index("two (3)")].encode("utf-16-le")) // 2 + 1),
        "severity": "error",
        "message": "“two” is not 3. (see specs/chief clerk.md:2: “three” is stated here)",
        "source": "speclint.XFD010",
    }
    assert error.get("column") == "39"


def test_a_file_that_could_not_be_checked() -> None:
    found = parsed(result(FINDING, errors=(ReadError("specs/clerk.md", "is cut off"),)))
    assert [error.get("source") for error in found.iter("error")] == ["speclint.unreadable-file", "speclint.XFD010"]


def test_markup_and_illegal_characters() -> None:
    hostile = '"/><error line="9"/> &lt; \x00 \ud800 \uffff\n\t.'
    (error,) = parsed(result(made(message=hostile))).iter("error")
    assert error.get("message") == '"/><error line="9"/> &lt; ␀ \ufffd \ufffd␊ .'


def test_very_many_findings() -> None:
    lines = list(report(many(3_000)))
    assert len(list(ElementTree.fromstring("\n".join(lines)).iter("error"))) == 3_000
