"""Every output on no finding, on one and on very many; SARIF against its schema and GitHub's limits."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from msgspec import structs

from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.read.errors import ReadError
from speclint.read.source import Source
from speclint.registry import builtin_rules
from speclint.report.outputs import FORMATS
from speclint.report.sarif import MOST_RESULTS
from speclint.rule import Severity
from tests.conftest import CORPUS
from tests.report.made import SPEC, finding, many, output, run_on

SCHEMA = Path(__file__).parent.parent / "data" / "sarif" / "sarif-2.1.0.json"
EMPTY = Result(files=("clerk.md",))


@cache
def schema() -> Draft202012Validator:
    """The published schema."""
    found = json.loads(SCHEMA.read_text("utf-8"))
    return Draft202012Validator(found, format_checker=Draft202012Validator.FORMAT_CHECKER)


def sarif(text: str) -> Any:
    """The run of a log that follows the schema; of very many results some are held against it."""
    log = json.loads(text)
    some = {**log, "runs": [{**log["runs"][0], "results": log["runs"][0]["results"][:100]}]}
    assert not [f"{list(error.path)}: {error.message}" for error in schema().iter_errors(some)]
    return log["runs"][0]


@pytest.mark.parametrize("name", FORMATS)
def test_no_finding_is_a_report_too(name: str) -> None:
    text = output(EMPTY, name)
    if name in ("json", "gitlab"):
        assert json.loads(text) == []
    elif name in ("jsonl", "rdjsonl", "concise"):
        assert text == ""
    elif name in ("junit", "checkstyle"):
        assert not list(ElementTree.fromstring(text).iter("error"))
    elif name == "csv":
        assert len(text.splitlines()) == 1
    elif name in ("text", "markdown"):
        assert "No findings in 1 file." in text


@pytest.mark.parametrize("name", FORMATS)
def test_one_finding(name: str) -> None:
    text = output(replace(EMPTY, findings=(finding(),)), name)
    assert "Two (3)" in text
    assert "XFD010" in text


@pytest.mark.parametrize("name", FORMATS)
def test_very_many_findings(name: str) -> None:
    text = output(many(30_000), name)
    counted = {"json": 2, "jsonl": 0, "csv": 1, "concise": 0, "rdjsonl": 0}
    if name in counted:
        assert text.count("\n") == 30_000 + counted[name]
    else:
        assert "30,000" in text or "29,971" in text or text.count("XFD010") >= 25_000


@pytest.mark.parametrize("name", FORMATS)
def test_one_very_long_line(name: str) -> None:
    line = "Keeps “records” – 😀. " * 10_000
    result = Result(sources={"long.md": Source("long.md", f"# Clerk\n\n## Definition\n\n{line}\n")})
    place = finding("long.md", 5).location
    places = [structs.replace(place, column=at, end_column=at + 9) for at in range(1, 200_000, 100)]
    found = tuple(finding("long.md", 5, location=at, related=(place,)) for at in places)
    assert output(replace(result, findings=found), name)


def test_sarif_of_the_corpus_follows_the_schema() -> None:
    result = run_paths([str(CORPUS / "faulty" / "tolland")], Run())
    run = sarif(output(result, "sarif"))
    assert len(run["results"]) == len(result.findings)
    rules = run["tool"]["driver"]["rules"]
    for item, found in zip(run["results"], result.findings, strict=True):
        assert rules[item["ruleIndex"]]["id"] == item["ruleId"] == found.code
        assert item["partialFingerprints"] == {"speclint/v1": found.fingerprint}
        assert ("fixes" in item) == bool(found.fix and found.fix.edits)
    own = builtin_rules()
    for rule in rules:
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 10
        if rule["id"] in own:
            assert rule["help"]["markdown"] == own[rule["id"]].page.strip()
    addresses = {place["location"]["uri"] for place in run["artifacts"]}
    assert addresses >= {item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for item in run["results"]}


def test_the_other_end_is_a_link_in_the_message() -> None:
    run = sarif(output(replace(run_on("clerk.md", SPEC), findings=(finding(),)), "sarif"))
    (item,) = run["results"]
    assert item["message"]["text"] == ("“Two (3)” says two numbers. See [clerk.md, line 5](1): the other end: Two (3).")
    (other,) = item["relatedLocations"]
    assert other["id"] == 1
    assert other["physicalLocation"]["artifactLocation"] == {"uri": "clerk.md", "uriBaseId": "%SRCROOT%"}
    (change,) = item["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 9, "startColumn": 38, "endLine": 9, "endColumn": 39},
            "insertedContent": {"text": "2"},
        }
    ]


def test_what_github_does_not_take_is_left_out_and_said() -> None:
    run = sarif(output(many(30_000), "sarif"))
    assert len(run["results"]) == MOST_RESULTS
    levels = [item["level"] for item in run["results"]]
    assert (levels.count("error"), levels.count("warning"), levels.count("note")) == (10_000, 10_000, 5_000)
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("5,000 findings are left out, the least severe ones")
    assert run["invocations"][0]["executionSuccessful"] is True


def test_a_run_that_failed_says_so() -> None:
    failed = replace(EMPTY, errors=(ReadError("gone.md", "does not exist; check the spelling of the path"),))
    run = sarif(output(failed, "sarif"))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["level"] == "error"
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "gone.md"
    assert "**Not everything was checked:**" in output(failed, "markdown")


def test_what_an_exception_covers_is_counted_only() -> None:
    ignoring = SPEC.replace("Graduation", "<!-- speclint: ignore XFD010 -- the charter prints both -->\n\nGraduation")
    result = run_on("clerk.md", ignoring)
    assert not result.findings
    run = sarif(output(result, "sarif"))
    assert (run["results"], run["properties"]) == ([], {"excepted": 1, "known": 0})


def test_the_table_is_named_for_an_analyst() -> None:
    result = replace(run_on("clerk.md", SPEC, "Town of Aldbrook"), findings=(finding(),))
    (row,) = csv.DictReader(io.StringIO(output(result, "csv").removeprefix("\ufeff")))
    assert row["Class"] == "Records Clerk"
    assert row["Employer"] == "Town of Aldbrook"
    assert row["Text"] == "Two (3)"
    assert row["Other places"] == "clerk.md, line 5: the other end: Two (3)"
    assert (row["Severity"], row["Fix"], row["Line"]) == ("error", "unsafe", "9")


def test_markdown_names_the_class_and_the_counts() -> None:
    text = output(replace(run_on("clerk.md", SPEC), findings=(finding(), finding(severity=Severity.INFO))), "markdown")
    assert "2 findings in 1 of 1 file: 1 error, 1 info." in text
    assert "\n## Records Clerk\n\nFile: clerk.md\n\n| Line | Severity |" in text
    assert re.search(r"^\| 9 \| error \| XFD010 number-against-numeral \| “Two \(3\)” says", text, re.M)
