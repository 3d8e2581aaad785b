"""Text made to act on what shows or reads a report reaches none of them as anything but text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from speclint.engine.finding import Location
from speclint.engine.result import Result
from speclint.read.errors import ReadError
from speclint.report.outputs import FORMATS
from speclint.report.printable import printable
from tests.report.made import SPEC, finding, output, run_on

PIECES = {
    "escape": "\x1b[31mred\x1b]0;title\x07 \x9b2J",
    "controls": "a\x00b\x08c\x0cd\x1ee\x7ff\x85g",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; <!-- x -->",
    "xml": "]]> &amp; &x; <![CDATA[ \ufffe\uffff '\"",
    "formula": '=HYPERLINK("http://x","y")',
    "formula-dde": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula-wide": "＝1+1",
    "formula-tab": "\t=1+1",
    "formula-minus": "-2+3+cmd",
    "formula-space": ' "=1+1',
    "github": "::error file=x::boo%0A::set-output name=a::b",
    "old-command": "##[error]boo ##vso[task.setvariable variable=a]b ##teamcity[x]",
    "markdown": "| a | ![x](http://e.example/p.png) [l](javascript:x) **b** `c` ~~d~~ \\",
    "mention": "@octocat GH-12 #34 http://e.example www.e.example a@e.example <http://e.example>",
    "sarif": "[link](1) {0} \\[x\\](2) [l](http://e.example)",
    "bidi": "ab\u202ecd\u2066ef\u200b\u2028gh\u2029",
    "half": "x\udcffy\ud800z",
    "lines": "one\ntwo\r\n::warning::three\r\n\n# four\n- five",
    "astral": "– “x” • 😀",
    "long": "x<y " * 50_000,
}
PATHS = {
    "=1+1.md", "::error::boo.md", "a\nb\x1b[2J.md", "<b>&'\".md", "sub dir/@octocat [x](y) #1 %0A.md", "\udcff.md", "-x|y.md",
}  # fmt: skip
SAFE_HTML = {"<br>"}


@cache
def hostile(piece: str, path: str = "clerk.md") -> Result:
    """A run on a document with a piece wherever it can stand, and a finding that quotes it wherever it can be quoted."""
    text = PIECES[piece][:400] if piece == "long" else PIECES[piece]
    document = f"# {text}\n\nAgency: {text}\nClass Code: {text}\n\n## {text}\n\n{SPEC}\n\n## Duties\n\n- {text}\n"
    found = run_on(path, document.replace("\x00", ""), text)
    whole = PIECES[piece]
    made = finding(path, 1, whole, message=whole, section=whole, location=Location(path, 1, 1, 9, 3))
    quoting = finding(path, 5, whole, code="ZZZ001", name="own-rule")
    error = ReadError(path, f"cannot be read ({text})")
    return replace(found, findings=(*found.findings, made, quoting), errors=(error,))


CASES = [*((piece, "clerk.md") for piece in PIECES), *(("github", path) for path in sorted(PATHS))]


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]}-{sorted(PATHS).index(case[1]) if case[1] in PATHS else ''}")
def result(request: pytest.FixtureRequest) -> Result:
    return hostile(*request.param)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_raw_comes_through(name: str, result: Result) -> None:
    text = output(result, name)
    allowed = "\n" if FORMATS[name].line_end == "\n" else "\r\n"
    start = "\ufeff" if name == "csv" else ""
    assert text.startswith(start)
    raw = re.findall(
        r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", text[len(start) :]
    )
    assert set(raw) <= set(allowed)
    if name == "csv":
        assert text.count("\r\n") == text.count("\n") == text.count("\r")
    assert not re.search(r"##[a-z]*\[", text)
    commands = [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert name == "github" or not commands


def test_json_and_json_lines_hold_the_very_text(result: Result) -> None:
    wanted = [json.loads(json.dumps(item.as_dict())) for item in result.findings]
    halves = re.compile("[\ud800-\udfff]")
    for found in (json.loads(output(result, "json")), [*map(json.loads, output(result, "jsonl").splitlines())]):
        assert [item["message"] for item in found] == [halves.sub("\ufffd", item["message"]) for item in wanted]
        assert [item["path"] for item in found] == [halves.sub("\ufffd", item["path"]) for item in wanted]
        assert [list(item) for item in found] == [list(item) for item in wanted]


def test_no_cell_of_the_table_is_a_formula(result: Result) -> None:
    rows = list(csv.reader(io.StringIO(output(result, "csv").removeprefix("\ufeff"), newline="")))
    assert [len(row) for row in rows] == [15] * (len(result.findings) + 1)
    for row, item in zip(rows[1:], result.findings, strict=True):
        assert (row[3], row[6]) == (str(item.line), item.code)
        assert row[8].removeprefix("'") == printable(item.message[:32_000])
        assert not [cell for cell in row if re.match(r"\s*[\"']*\s*[=+\-@＝＋－＠\t\r\n]", cell) and cell[0] != "'"]
        assert max(map(len, row)) < 32_767


def test_markdown_holds_text_and_tables_only(result: Result) -> None:
    text = output(result, "markdown")
    tokens = list(_tokens(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {
        "heading", "paragraph", "inline", "text", "text_special", "table", "thead", "tbody", "tr", "th", "td", "strong",
        "bullet_list", "list_item", "html_inline",
    }  # fmt: skip
    assert {token.content for token in tokens if token.type == "html_inline"} <= SAFE_HTML
    shown = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
    assert not re.search(r"@\w|\bGH-\d|#\d|://|www\.[a-z]", shown)
    message = printable(" ".join(result.findings[0].message.split()))[:200]
    assert message in shown.replace("\u200b", "")
    assert sum(token.type == "tr_open" for token in tokens) == len(result.findings) + 1


def _tokens(found: list[Token]) -> Iterator[Token]:
    for token in found:
        yield token
        yield from token.children or ()


def test_messages_of_sarif_hold_no_link_but_ours(result: Result) -> None:
    log = json.loads(output(result, "sarif"))
    run = log["runs"][0]
    assert len(run["results"]) == len(result.findings)
    for item, found in zip(run["results"], result.findings, strict=True):
        ids = [str(place["id"]) for place in item.get("relatedLocations", ())]
        text = item["message"]["text"]
        links = re.findall(r"(?<!\\)\[((?:[^\\\[\]]|\\[\\\[\]])*)\]\(([^)]*)\)", text)
        assert [target for _, target in links] == ids
        assert len(re.findall(r"(?<!\\)\]\(", text)) == len(ids)
        assert not re.search(r"(?<!\{)\{\d+\}(?!\})", text)
        uri = item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[\w./~-]|%[0-9A-F]{2})+", uri, re.ASCII)
        assert unquote(uri, errors="surrogateescape") == found.path
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_read_by_another_parser(name: str, result: Result) -> None:
    tree = ElementTree.fromstring(output(result, name))
    texts = [value for element in tree.iter() for value in (*element.attrib.values(), element.text or "")]
    wanted = printable(result.findings[-1].message)[:300]
    assert any(wanted in text for text in texts)
    assert {element.tag for element in tree.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "error", "system-out", "system-err", "properties", "property",
        "skipped", "checkstyle", "file",
    }  # fmt: skip


def test_github_gets_no_command_but_ours(result: Result) -> None:
    for line in output(result, "github").splitlines():
        matched = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert matched, line[:200]
        properties = matched[2].split(",")
        assert all(re.fullmatch(r"(file|line|endLine|col|endColumn|title)=[^,:]*", item) for item in properties)


@pytest.mark.parametrize("name", ["gitlab", "rdjsonl"])
def test_the_other_json_reports_are_json(name: str, result: Result) -> None:
    text = output(result, name)
    found = json.loads(text) if name == "gitlab" else [*map(json.loads, text.splitlines())]
    assert len(found) >= len(result.findings)
    assert "\ud800" not in json.dumps(found, ensure_ascii=False)
