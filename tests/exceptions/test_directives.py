"""What is said to speclint in a document: read as it is written, and no part of what the document says."""

from __future__ import annotations

from datetime import date

import pytest

from speclint.parsing.directives import Directive, directives
from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from tests.parsing.test_properties import check_spans

SPEC = """# Clerk

## Definition

Keeps the land records of the town, and answers the questions that title companies
bring to the counter.

## Duties

- Files deeds.
- Answers letters.

| Weight | How often |
|---|---|
| 10 pounds | daily |
| 20 pounds | weekly |
"""
TEXT = SPEC.replace("# Clerk", "Clerk").replace("## Definition", "DEFINITION").replace("## Duties", "DUTIES")
HTML = """<h1>Clerk</h1>
<h2>Definition</h2>
<p>Keeps the land records of the town, and answers
questions.</p>
<h2>Duties</h2>
<ul><li>Files deeds.</li><li>Answers letters.</li></ul>
<table><tr><td>10 pounds</td><td>daily</td></tr><tr><td>20 pounds</td><td>weekly</td></tr></table>
"""
COMMENT, BRACKETS = "<!-- speclint: ignore TXT002 -- because -->", "[speclint: ignore TXT002 -- because]"


def read(text: str, kind: str = "text") -> tuple[Directive, ...]:
    return directives(Source("clerk", text, format=kind))


def said(document: Document) -> list[object]:
    """Everything that a document says, without its places."""
    lines: list[object] = [str(item) for item in (*document.header, *document.orphans)]
    for section in document.walk():
        lines.append((section.id, str(section.heading.text), len(section.children)))
        lines += [(str(item), item.marker, item.level, item.follows) for item in section.statements]
        lines += [[[str(one) for one in cell] for cell in row.cells] for table in section.tables for row in table.rows]
    return [*lines, *(item.text.value for item in document.furniture), document.title and document.title.value]


@pytest.mark.parametrize(
    ("text", "verb", "rules", "reason", "by", "day"),
    [
        (COMMENT, "ignore", ["TXT002"], "because", "", None),
        (BRACKETS, "ignore", ["TXT002"], "because", "", None),
        ("<!--speclint:ignore TXT002-->", "ignore", ["TXT002"], "", "", None),
        ("<!-- SpecLint: Ignore SER003,TXT002 , XFD -- a b -->", "ignore", ["SER003", "TXT002", "XFD"], "a b", "", None),
        ("<!-- speclint: ignore-file two-spellings — as Word has it -->", "ignore-file", ["two-spellings"], "as Word has it", "", None),
        ("<!-- speclint: ignore-section PHY – dash -->", "ignore-section", ["PHY"], "dash", "", None),
        (
            "<!-- speclint: ignore SER003\n  -- over\n  two lines (approved by: J. Ruiz; expires: 2027-01-31) -->",
            "ignore", ["SER003"], "over two lines", "J. Ruiz", date(2027, 1, 31),
        ),
        ("[speclint: ignore SER003 -- over\ntwo lines (expires: 2027-01-31)]", "ignore", ["SER003"], "over two lines", "", date(2027, 1, 31)),
        ("<!-- speclint: ignore A1 -- (Approved-By: J. Ruiz (HR)) -->", "ignore", ["A1"], "", "J. Ruiz (HR)", None),
        ("<!-- speclint: ignore A1 -- see the memo (No. 12: pay) -->", "ignore", ["A1"], "see the memo (No. 12: pay)", "", None),
        ("<!-- speclint: ignore A1 -- see (memo) [12] -->", "ignore", ["A1"], "see (memo) [12]", "", None),
    ],
)  # fmt: skip
def test_directive_is_taken_apart(
    text: str, verb: str, rules: list[str], reason: str, by: str, day: date | None
) -> None:
    (item,) = read(f"# Clerk\n\n{text}\n\nText.\n")
    assert (item.verb, [name for name, _ in item.rules]) == (verb, rules)
    assert (item.reason, item.approved_by, item.expires, item.problems) == (reason, by, day, ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<!-- speclint: ingore SER003 -->", "did you mean “ignore”?"),
        ("<!-- speclint: ignore-fiel SER003 -->", "did you mean “ignore-file”?"),
        ("<!-- speclint: disable SER003 -->", "it can be ignore, ignore-section or ignore-file"),
        ("<!-- speclint: SER003 -->", "“SER003” is nothing that speclint can be told"),
        ("<!-- speclint: ignore -->", "names no rule"),
        ("<!-- speclint: ignore -- because -->", "names no rule"),
        ("<!-- speclint ignore SER003 -->", "“speclint” is not “speclint:”"),
        ("<!-- speclnt: ignore SER003 -->", "“speclnt” is not “speclint:”"),
        ("<!-- spec-lint: ignore SER003 -->", "“spec-lint” is not “speclint:”"),
        ("<!-- spec lint: ignore SER003 -->", "“spec lint” is not “speclint:”"),
        ("<!-- speclint: ignore SER003 -- x (expires: 1/31/2027) -->", "“1/31/2027” is no day"),
        ("<!-- speclint: ignore SER003 -- x (expires: 2027-02-30) -->", "“2027-02-30” is no day"),
        ("<!-- speclint: ignore SER003 -- x (expiers: 2027-02-28) -->", "“expiers” is not known"),
        ("<!-- speclint: ignore SER003 -- x (approved by: A; unitl: May) -->", "“unitl” is not known"),
        ("<!-- speclint: ignore SER003", "not closed"),
        ("<!-- speclint: ignore SER003\n\nText. <!-- note -->", "not closed"),
        ("Text [speclint: ignore SER003] here.", "lines to itself"),
        ("- [speclint: ignore SER003]", "lines to itself"),
        ("[speclint: ignore SER003\n\nText]", "lines to itself"),
        ("[speclint ignore SER003]", "lines to itself"),
    ],
)
def test_slip_of_the_pen_is_a_problem(text: str, words: str) -> None:
    problems = [problem for item in read(f"# Clerk\n\n{text}\n") for problem in item.problems]
    assert words in problems[0].message
    assert "# Clerk" not in (f"# Clerk\n\n{text}\n"[slice(*problems[0].span)])


def test_brackets_are_no_comment_in_html() -> None:
    (item,) = read(f"<p>{BRACKETS}</p>", "html")
    assert "<!-- speclint: … -->" in item.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "<!-- speclint checked this section in May -->", "<!-- special: ignore the rest -->", "<!-- spelling: ignore -->",
        "[specialist: ignore]", "<!-- stylelint: ignore -->", "[see speclint: ignore]", "`<!-- speclint: ignore SER003 -->`",
        "```\n<!-- speclint: ignore SER003 -->\n```", "~~~ html\n[speclint: ignore SER003]\n~~~", "<!-- ignore SER003 -->",
        "[Specification: ignore this]", "speclint: ignore SER003", "&lt;!-- speclint: ignore SER003 --&gt;",
    ],
)  # fmt: skip
def test_what_is_not_said_to_speclint_is_no_directive(text: str) -> None:
    assert read(f"# Clerk\n\n{text}\n\nText.\n") == ()


def test_open_fence_hides_nothing() -> None:
    assert len(read(f"```\n\n{COMMENT}\n")) == 1


@pytest.mark.parametrize("spec", [SPEC, TEXT], ids=["markdown", "text"])
@pytest.mark.parametrize("words", [COMMENT, BRACKETS, COMMENT.replace("--", "--\n", 1), BRACKETS.replace("--", "--\n")])
def test_directive_on_lines_of_its_own_changes_nothing_that_is_read(spec: str, words: str) -> None:
    wanted = said(parse_source(Source("clerk.md", spec)))
    lines = spec.splitlines(keepends=True)
    for at in range(len(lines) + 1):
        document = parse_source(Source("clerk.md", "".join([*lines[:at], words + "\n", *lines[at:]])))
        check_spans(document)
        assert said(document) == wanted, lines[at - 1 :][:1]
        assert len(document.directives) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("words", [COMMENT, COMMENT.replace("-- ", "--\n", 1)], ids=["line", "lines"])
def test_comment_behind_a_text_changes_nothing_that_is_read(end: str, words: str) -> None:
    wanted = said(parse_source(Source("clerk.md", SPEC.replace("\n", end))))
    lines = SPEC.splitlines(keepends=True)
    for at, line in enumerate(lines):
        if line.strip():
            text = "".join([*lines[:at], line.rstrip("\n") + f" {words}\n", *lines[at + 1 :]]).replace("\n", end)
            document = parse_source(Source("clerk.md", text))
            check_spans(document)
            assert said(document) == wanted, line


def test_comment_in_html_changes_nothing_that_is_read() -> None:
    wanted = said(parse_source(Source("clerk.html", HTML, format="html")))
    for place in (
        *(f"{mark}" for mark in (">Keeps", " records", "</p>", "</li>", "<li>", "</td>", "</tr>", "<h2>D", "</h2>")),
    ):
        text = HTML.replace(
            place, place + COMMENT if place.startswith("<") else COMMENT.join((place[:1], place[1:])), 1
        )
        document = parse_source(Source("clerk.html", text, format="html"))
        check_spans(document)
        assert said(document) == wanted, place


def test_what_is_not_closed_stays_in_the_text() -> None:
    document = parse_source(Source("clerk.md", SPEC.replace("Files deeds", "[speclint: ignore TXT002] Files deeds")))
    assert "[speclint: ignore TXT002] Files deeds." in [str(item) for item in document.sections[1].statements]


@pytest.mark.parametrize(
    "piece",
    [
        COMMENT, COMMENT + "\n", BRACKETS + "\n", "<!-- speclint: ignore A ", "<!-- speclint: ignore A\n", "[speclint: ", "[speclint:\n",
        "[speclint: ignore A\n", "<!-- speclnt: ingore", "<!--speclint:-->", "[", "<!--", "```\n", "(approved by: ", "[speclint: ignore A -- ] b\n",
        "Text. " + COMMENT + "\n", "\x00\x1b[31m" + COMMENT,
    ],
    ids=repr,
)  # fmt: skip
def test_any_number_of_directives_is_read(piece: str) -> None:
    start = "<!-- speclint: ignore A -- " if piece.startswith("(") else ""
    for end in ("", "-->", "]"):
        found = read(start + piece * (100_000 // len(piece)) + end)
        assert len(found) <= 100_000
