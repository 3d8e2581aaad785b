"""Our own specifications: the sound ones yield nothing, the faulty ones exactly what stands beside them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import speclint
from speclint.engine.finding import Finding
from speclint.engine.result import Result
from speclint.rule import Severity
from tests.conftest import CORPUS, ROOT, documents

LOOKS = {"case", "punctuation", "hyphen or space", "number in figures", "short form", "wording"}
MEANS = {"number", "modal verb", "negation", "date", "unit", "name", "quantity", "and/or", "requirement"}
KIND = re.compile(r" \(([a-z/ ]+)\)")


@pytest.fixture(scope="module")
def result() -> Result:
    return speclint.lint(CORPUS, today=date(2026, 7, 1))


def expected(document: Path) -> list[str]:
    """The `.expected` file of a document: `CODE LINE text` a line, `#` for remarks."""
    path = document.with_suffix(".expected")
    if not path.exists():
        return []
    lines = (line.rstrip("\n") for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def as_expected(finding: Finding, result: Result) -> str:
    """A finding as an `.expected` file has it: its text is what stands at its place on its first line."""
    place = finding.location
    line = result.sources[place.path].line(place.line)
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    return f"{finding.code} {place.line} {line[place.column - 1 : end].strip()}"


def test_every_file_is_read(result: Result) -> None:
    assert result.errors == ()
    assert len(result.files) == len(documents(CORPUS)) >= 36


@pytest.mark.parametrize("document", documents(CORPUS / "sound"), ids=lambda path: path.stem)
def test_sound_document_yields_nothing(document: Path, result: Result) -> None:
    found = [finding for finding in result.findings if Path(finding.path).resolve() == document]
    assert [as_expected(finding, result) for finding in found] == []


@pytest.mark.parametrize("document", documents(CORPUS / "faulty"), ids=lambda path: path.stem)
def test_faulty_document_yields_what_is_expected(document: Path, result: Result) -> None:
    found = [as_expected(finding, result) for finding in result.findings if Path(finding.path).resolve() == document]
    assert sorted(found) == sorted(expected(document))


def test_every_faulty_document_says_what_is_wrong_with_it() -> None:
    for document in documents(CORPUS / "faulty"):
        assert expected(document), document.relative_to(ROOT)


def test_no_expectation_without_a_document() -> None:
    for path in CORPUS.rglob("*.expected"):
        assert any(path.with_suffix(suffix).exists() for suffix in (".md", ".txt", ".html")), path


def test_each_kind_of_drift_stands_in_a_faulty_document_and_is_graded(result: Result) -> None:
    found = [finding for finding in result.findings if finding.code == "BPL001"]
    kinds = [set(KIND.findall(finding.message)) for finding in found]
    assert set().union(*kinds) == LOOKS | MEANS
    for finding, said in zip(found, kinds, strict=True):
        assert (finding.severity is Severity.WARNING) is bool(said & MEANS), finding.message
