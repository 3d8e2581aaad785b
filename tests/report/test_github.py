"""Annotations and the job summary, read back as the runner of GitHub Actions reads them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from speclint.engine.finding import Location
from speclint.engine.result import Result
from speclint.read.errors import ReadError, SpeclintError
from speclint.report.github import report
from speclint.report.jobsummary import LIMIT, append_summary, summary
from speclint.rule import Confidence, Severity
from tests.report.sample import FINDING, LINE, OTHER, made, many, result

SERVER = {
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "aldbrook/specs",
    "GITHUB_SHA": "0123456",
}


@dataclass
class Command:
    name: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, *more: tuple[str, str]) -> str:
    for escaped, character in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(escaped, character)
    return text


def read(line: str) -> Command:
    """A line as the runner takes it apart: `::name key=value,key=value::message`."""
    assert line.startswith("::")
    head, _, message = line[2:].partition("::")
    name, _, properties = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    found = {key: unescaped(value, ("%3A", ":"), ("%2C", ",")) for key, value in pairs}
    return Command(name, found, unescaped(message))


@pytest.fixture(autouse=True)
def no_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def commands(found: Result) -> list[Command]:
    lines = list(report(found))
    assert not any("\n" in line or "\r" in line for line in lines)
    return [read(line) for line in lines]


def test_nothing_found_is_nothing_said() -> None:
    assert commands(Result()) == commands(result()) == []


def test_a_finding_with_its_other_place() -> None:
    (command,) = commands(result(made(related=(OTHER,))))
    start = len(LINE[: LINE.index("two (3)")].encode("utf-16-le")) // 2 + 1
    assert command.name == "error"
    assert command.properties == {
        "file": "specs/clerk.md",
        "line": "2",
        "endLine": "2",
        "col": str(start),
        "endColumn": str(start + len("two (3)")),
        "title": "XFD010 number-against-numeral",
    }
    assert command.message.splitlines() == [
        "“two” is not 3.",
        "See specs/chief clerk.md:2: “three” is stated here",
        "https://speclint.readthedocs.io/rules/XFD010/",
    ]


def test_columns_only_within_one_line() -> None:
    two = Location("specs/clerk.md", 1, 3, 2, 5)
    whole = Location("specs/clerk.md", 1, 3, 2, 1)
    over, line = commands(result(made(location=two), made(location=whole)))
    assert "col" not in over.properties
    assert over.properties["endLine"] == "2"
    assert (line.properties["endLine"], line.properties["col"]) == ("1", "3")
    assert "endColumn" not in line.properties


def test_syntax_of_commands_is_escaped() -> None:
    hostile = "100%, a::b\n::error::%0A\r\x1b"
    path = "specs/a,b:c%2C=::x\n.md"
    (command,) = commands(result(made(message=hostile, name="::x,y=z", location=Location(path, 1, 1, 1, 2))))
    assert command.message.splitlines()[0] == "100%, a::b␊::error::%0A␍␛"
    assert command.properties["file"] == "specs/a,b:c%2C=::x␊.md"
    assert command.properties["title"] == "XFD010 ::x,y=z"


def test_ten_of_each_severity_the_worst_and_surest_first() -> None:
    findings = [
        made(severity=severity, confidence=confidence, message=f"{severity} {confidence}")
        for severity in Severity
        for confidence in Confidence
        for _ in range(6)
    ]
    found = commands(result(*findings))
    names = [command.name for command in found]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    messages = [command.message.splitlines()[0] for command in found]
    assert messages[:10] == ["error high"] * 6 + ["error medium"] * 4
    assert messages[-1].startswith("25 more findings are not shown here")


def test_ten_of_a_severity_need_no_notice() -> None:
    assert len(commands(result(*(made(severity=Severity.INFO) for _ in range(10))))) == 10
    eleven = commands(result(*(made(severity=Severity.INFO) for _ in range(11))))
    assert len(eleven) == 10
    assert eleven[-1].message.startswith("2 more findings are")


def test_files_that_could_not_be_checked_come_first_and_count() -> None:
    errors = tuple(ReadError(f"specs/{number}.md", "is a binary file") for number in range(12))
    found = commands(result(FINDING, errors=errors))
    assert [command.name for command in found] == ["error"] * 10 + ["notice"]
    assert found[0].properties["file"] == "specs/0.md"
    assert found[-1].message.startswith("3 more findings")


def test_long_messages_are_cut() -> None:
    (command,) = commands(result(made(message="x" * 200_000, related=(OTHER,) * 30)))
    assert len(command.message) < 4096
    assert "See 22 more places" in command.message


def test_very_many_findings() -> None:
    found = commands(many(6_000))
    assert len(found) == 11
    assert "5,990 more" in found[-1].message


def test_summary_is_appended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    list(report(result(FINDING)))
    text = file.read_text("utf-8")
    assert text.startswith("before\n### speclint: 1 finding in 1 of 2 files: 1 error.\n")
    assert "| error |" in text


def test_summary_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SpeclintError, match="job summary"):
        append_summary(result(), {"GITHUB_STEP_SUMMARY": str(tmp_path / "no folder" / "x.md")})


def test_summary_stays_within_what_github_takes(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * 100_000)
    append_summary(many(6_000), {"GITHUB_STEP_SUMMARY": str(file), **SERVER})
    assert LIMIT - 1000 < file.stat().st_size <= LIMIT
    assert "more are left out" in file.read_text("utf-8")[-200:]
    assert summary(many(6_000), {}, 50) == ""


def test_summary_is_one_table_with_links_to_the_commit() -> None:
    hostile = "a | b <script>x</script> [x](https://evil.example) @aldbrook `c` #12\n| - |"
    found = result(made(message=hostile, related=(OTHER,)), errors=(ReadError("<b>.md", "is *binary*"),))
    html = MarkdownIt("commonmark").enable("table").render(summary(found, SERVER))
    assert html.count("<tr>") == 2
    assert "<script>" not in html
    assert 'evil.example"' not in html
    assert "<em>" not in html
    url = "https://github.com/aldbrook/specs/blob/0123456/specs"
    assert f'<a href="{url}/clerk.md?plain=1#L2">' in html
    assert f'<a href="{url}/chief%20clerk.md?plain=1#L2">' in html


def test_summary_of_a_clean_run() -> None:
    assert summary(result(), {}).startswith("### speclint: No findings in 2 files.\n")
    assert "1 known before" in summary(result(known=(FINDING,)), {})
