"""The whole sample of real specifications: read without a crash, every place true."""

from __future__ import annotations

import pytest

import speclint
from speclint.engine.result import Result
from tests.conftest import SPECS, documents, real_documents

pytestmark = real_documents


@pytest.fixture(scope="module")
def result() -> Result:
    return speclint.lint(SPECS)


def test_every_file_is_read(result: Result) -> None:
    assert result.errors == ()
    assert len(result.files) == len(documents(SPECS))


def test_every_place_lies_in_its_file(result: Result) -> None:
    for finding in result.findings:
        for place in (finding.location, *finding.related):
            source = result.sources[place.path]
            assert 1 <= place.line <= place.end_line <= len(source.line_starts)
            assert 1 <= place.column <= len(source.line(place.line)) + 1
            assert (place.end_line, place.end_column) >= (place.line, place.column)


def test_findings_name_a_section_of_the_vocabulary_or_none(result: Result) -> None:
    from speclint.styles.load import vocabulary

    known = {spec.id for spec in vocabulary().sections} | {"", "document_label", "bilingual"}
    assert {finding.section for finding in result.findings} <= known | {spec.id for spec in vocabulary().fields}


def test_two_runs_are_the_same(result: Result) -> None:
    sample = SPECS / "reference"
    assert speclint.lint(sample).findings == speclint.lint([*reversed(documents(sample))]).findings
