"""The same place in each unit, and where files stand in the repository."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from speclint.engine.finding import EditInfo, Location
from speclint.read.source import Source
from speclint.report.positions import Positions, Range, Unit
from speclint.report.repository import Repository
from tests.report.made import SPEC, finding, output, run_on

LINE = "Keeps the town's “land” records – deeds • plats 😀 – under general supervision."
SOURCE = Source("clerk.md", SPEC)
WORDS = ("Keeps", "“land”", "– deeds", "• plats", "😀", "😀 – under", "supervision")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(("unit", "encoding", "size"), [(Unit.UTF8, "utf-8", 1), (Unit.UTF16, "utf-16-le", 2)])
def test_columns_count_what_the_encoding_has(word: str, unit: Unit, encoding: str, size: int) -> None:
    start = LINE.index(word)
    place = Location("clerk.md", 5, start + 1, 5, start + 1 + len(word))
    found = Positions({"clerk.md": SOURCE}, unit).of(place)
    data = LINE.encode(encoding)
    assert data[(found.column - 1) * size : (found.end_column - 1) * size].decode(encoding) == word
    assert (found.line, found.end_line) == (5, 5)


def test_code_points_edits_several_lines_and_files_that_were_not_read() -> None:
    place = Location("clerk.md", 5, 50, 9, 4)
    assert Positions({"clerk.md": SOURCE}, Unit.CODE_POINTS).of(place) == Range(5, 50, 9, 4)
    assert Positions({"clerk.md": SOURCE}, Unit.UTF16).of(place) == Range(5, 51, 9, 4)
    assert Positions({}, Unit.UTF8).of(place) == Range(5, 50, 9, 4)
    edit = EditInfo(5, 49, 5, 50, "x")
    assert Positions({"clerk.md": SOURCE}, Unit.UTF16).of_edit("clerk.md", edit) == Range(5, 49, 5, 51)
    past = Location("clerk.md", 99, 1, 99, 1)
    assert Positions({"clerk.md": SOURCE}, Unit.UTF8).of(past) == Range(99, 1, 99, 1)


def test_each_output_counts_in_its_unit() -> None:
    start = LINE.index("– under")
    place = Location("clerk.md", 5, start + 1, 5, start + 8)
    result = replace(run_on("clerk.md", SPEC), findings=(finding(location=place),))
    before = LINE[:start]
    points, utf8, utf16 = len(before) + 1, len(before.encode()) + 1, len(before.encode("utf-16-le")) // 2 + 1
    assert (points, utf8, utf16) == (51, 62, 52)
    assert json.loads(output(result, "json"))[0]["column"] == points
    assert json.loads(output(result, "jsonl"))["end_column"] == points + 7
    assert f"clerk.md:5:{points}:" in output(result, "concise")
    assert output(result, "text").startswith(f"clerk.md:5:{points}:")
    assert output(result, "csv").splitlines()[1].split(",")[3:5] == ["5", str(points)]
    log = json.loads(output(result, "sarif"))["runs"][0]
    assert log["columnKind"] == "utf16CodeUnits"
    region = log["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 5, "startColumn": utf16, "endLine": 5, "endColumn": utf16 + 7}


def test_paths_are_those_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs = tmp_path / "town" / "specs"
    specs.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", str(tmp_path / "town")], check=True)
    monkeypatch.chdir(specs)
    repository = Repository()
    assert repository.path("a b/x:é.md") == "specs/a b/x:é.md"
    assert repository.uri("a b/x:é%.md") == "specs/a%20b/x%3A%C3%A9%25.md"
    assert repository.uri("../read\udcffme.md") == "read%FFme.md"
    outside = repository.uri("../../other.md")
    assert outside == f"file://{tmp_path.as_posix()}/other.md"
    monkeypatch.chdir(tmp_path)
    assert Repository().root == os.path.abspath(tmp_path)
    assert Repository().path("town/specs/x.md") == "town/specs/x.md"
