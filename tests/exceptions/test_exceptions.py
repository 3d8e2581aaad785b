"""What an exception covers, and when it is said that it covers nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import speclint
from speclint.config.settings import FileSettings
from speclint.edit.fixes import fix
from speclint.engine.documents import check_document
from speclint.engine.result import Result
from speclint.engine.rulebook import Rulebook
from speclint.engine.run import Run
from speclint.engine.suppress import suppress
from speclint.engine.whole import run_paths
from speclint.model.clock import Clock
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.registry import builtin_rules
from speclint.rule import Scope

TODAY = date(2026, 7, 1)
BASE = """# Clerk

## Definition

Keeps two (3) records.

## Duties

- Files two (3) deeds.
- Answers two (4) letters
  of two (5) banks.

## Minimum Qualifications

Two (3) years of work.
"""


def run(
    folder: Path, *, select: tuple[str, ...] = ("XFD010", "EXC"), paths: tuple[str, ...] = (), **more: object
) -> Result:
    return run_paths(
        [str(folder / path) for path in paths] or [str(folder)],
        Run(None, FileSettings(select=select), Clock(TODAY), **more),  # type: ignore[arg-type]
    )


def lines(result: Result, code: str = "XFD010") -> list[int]:
    return [finding.line for finding in result.findings if finding.code == code]


def put(
    folder: Path, line: int, words: str, *, behind: bool = False, name: str = "clerk.md", base: str = BASE
) -> Result:
    """The result for the document with a directive above a line, or behind it; lines are counted without it."""
    held = base.splitlines()
    held[line - 1 : line] = [f"{held[line - 1]} {words}"] if behind else [words, held[line - 1]]
    (folder / name).write_text("\n".join(held) + "\n", "utf-8")
    return run(folder, paths=(name,))


def still(result: Result, line: int, *, behind: bool) -> list[int]:
    """The lines of the findings that count, as the document has them without the directive."""
    return [at if behind or at < line else at - 1 for at in lines(result)]


ALL = [5, 9, 10, 11, 15]


@pytest.mark.parametrize(
    ("line", "behind", "left"),
    [
        (5, False, [9, 10, 11, 15]),
        (5, True, [9, 10, 11, 15]),
        (4, False, [9, 10, 11, 15]),
        (9, False, [5, 10, 11, 15]),
        (9, True, [5, 10, 11, 15]),
        (10, False, [5, 9, 15]),
        (10, True, [5, 9, 15]),
        (11, False, [5, 9, 15]),
        (11, True, [5, 9, 15]),
        (7, False, ALL),
        (7, True, ALL),
        (15, False, [5, 9, 10, 11]),
    ],
)
def test_exception_covers_the_text_before_it_on_its_line_or_the_next_below(
    tmp_path: Path, line: int, behind: bool, left: list[int]
) -> None:
    result = put(tmp_path, line, "<!-- speclint: ignore XFD010 -- agreed -->", behind=behind)
    assert still(result, line, behind=behind) == left
    assert len(lines(result, "EXC001")) == (left == ALL)
    assert len(result.exceptions[0].findings) == len(ALL) - len(left)


@pytest.mark.parametrize("name", ["XFD010", "number-against-numeral", "XFD", "XFD01", "SER003 XFD010", "TXT002,XFD010"])
def test_rule_is_named_as_select_has_it(tmp_path: Path, name: str) -> None:
    assert len(lines(put(tmp_path, 5, f"<!-- speclint: ignore {name} -- agreed -->"))) == 4


def test_section_and_document(tmp_path: Path) -> None:
    section, whole = "<!-- speclint: ignore-section XFD010 -- x -->", "<!-- speclint: ignore-file XFD010 -- x -->"
    assert still(put(tmp_path, 9, section), 9, behind=False) == [5, 15]
    assert still(put(tmp_path, 12, section), 12, behind=False) == [5, 15]
    assert still(put(tmp_path, 7, section), 7, behind=False) == [9, 10, 11, 15]
    assert still(put(tmp_path, 7, section, behind=True), 7, behind=True) == [5, 15]
    for line in (1, 9, 15):
        assert lines(put(tmp_path, line, whole)) == []
    below = BASE.replace("- Files", "### Specific Duties\n\n- Files")
    assert lines(put(tmp_path, 7, section, behind=True, base=below)) == [5, 17]


def test_plain_text_and_table_rows(tmp_path: Path) -> None:
    text = BASE.replace("# ", "").replace("#", "").replace("Duties", "DUTIES").replace("Definition", "DEFINITION")
    result = put(tmp_path, 9, "[speclint: ignore XFD010 -- agreed]", name="clerk.txt", base=text)
    assert still(result, 9, behind=False) == [5, 10, 11, 15]
    table = BASE.replace(
        "- Files two (3) deeds.\n- Answers",
        "| Task | Count |\n|---|---|\n| Deeds | two (3) |\n| Rolls | two (4) |\n\nAnswers",
    )
    left = [5, 12, 14, 15, 19]
    for line, behind in ((11, False), (11, True)):
        result = put(tmp_path, line, "<!-- speclint: ignore XFD010 -- x -->", behind=behind, base=table)
        assert still(result, line, behind=behind) == left


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>Two (3) years.</p>{}<p>Two (4) years.</p>", ["Two (4)"]),
        ("{}<p>Two (3) years.</p><p>Two (4) years.</p>", ["Two (4)"]),
        ("<p>Two (3) years.</p><p>Two {} (4) years.</p>", ["Two (3)"]),
        ("<p>Two (3) years.</p>\n{}\n<p>Two (4) years.</p>", ["Two (3)"]),
        ("<ul><li>Two (3) years.</li>\n<li>{}Two (4) years.</li></ul>", ["Two (3)"]),
        ("<table><tr><td>A</td><td>Two (3)</td></tr>\n{}<tr><td>B</td><td>Two (4)</td></tr></table>", ["Two (3)"]),
        ("<table><tr><td>A</td><td>Two (3)</td></tr>\n<tr><td>B {}</td><td>Two (4)</td></tr></table>", ["Two (3)"]),
    ],
)
def test_html(tmp_path: Path, html: str, left: list[str]) -> None:
    words = "<!-- speclint: ignore XFD010 -- agreed -->"
    text = f"<h1>Clerk</h1>\n<h2>Definition</h2>\n<p>Keeps records.</p>\n<h2>Experience</h2>\n{html.format(words)}\n"
    (tmp_path / "clerk.html").write_text(text, "utf-8")
    result = run(tmp_path)
    found = [item for item in result.findings if item.code == "XFD010"]
    assert [
        text.splitlines()[item.line - 1][item.column - 1 : item.location.end_column - 1]
        .replace(words, "")
        .replace("  ", " ")
        for item in found
    ] == left


def test_narrowest_exception_covers_and_the_other_is_unused(tmp_path: Path) -> None:
    base = (
        BASE.replace("Keeps", "<!-- speclint: ignore XFD010 -- one -->\nKeeps")
        .replace("two (4)", "2")
        .replace("two (5)", "2")
    )
    base = base.replace("- Files two (3)", "- Files 2").replace("Two (3)", "Two")
    result = put(tmp_path, 1, "<!-- speclint: ignore-file XFD010 -- all -->", base=base)
    assert lines(result) == []
    assert [len(item.findings) for item in result.exceptions] == [0, 1]
    assert lines(result, "EXC001") == [1]


def test_last_day_counts_and_the_next_does_not(tmp_path: Path) -> None:
    for day, left in (("2026-07-01", 4), ("2026-06-30", 5)):
        result = put(tmp_path, 5, f"<!-- speclint: ignore XFD010 -- x (approved by: J. Ruiz; expires: {day}) -->")
        assert (len(lines(result)), len(lines(result, "EXC002"))) == (left, left - 4)
        assert lines(result, "EXC001") == []


def test_unknown_rule_is_said_with_the_nearest_and_the_others_count(tmp_path: Path) -> None:
    result = put(tmp_path, 5, "<!-- speclint: ignore XFD010, number-against-numerals -- x -->")
    assert len(lines(result)) == 4
    assert [(item.code, item.message) for item in result.findings if item.code == "EXC004"] == [
        ("EXC004", "There is no rule “number-against-numerals”; did you mean number-against-numeral?")
    ]
    result = put(tmp_path, 5, "<!-- speclint: ignore XFD010 the board agreed -->")
    assert "A reason stands behind two dashes" in next(
        item.message for item in result.findings if item.code == "EXC004"
    )
    for name, words in (("ALL", "Name them in place of “ALL”"), ("EXC001", "a rule about exceptions")):
        result = put(tmp_path, 5, f"<!-- speclint: ignore {name} -- x -->")
        assert len(lines(result)) == 5
        assert words in next(item.message for item in result.findings if item.code == "EXC004")


def test_nothing_below(tmp_path: Path) -> None:
    (tmp_path / "clerk.md").write_text(BASE + "\n<!-- speclint: ignore XFD010 -- x -->\n")
    assert [item.message[:36] for item in run(tmp_path).findings if item.code == "EXC001"] == [
        "No text stands below this exception:"
    ]


def test_rule_that_is_off_or_did_not_run_is_not_called_unused(tmp_path: Path) -> None:
    words = "<!-- speclint: ignore SER003 -- x -->"
    result = put(tmp_path, 5, words)
    assert lines(result, "EXC001") == [], "the rule is not selected"
    both = ("SER003", "EXC")
    assert lines(run(tmp_path, select=both), "EXC001") == [5]
    assert lines(run(tmp_path, select=both, paths=("clerk.md",)), "EXC001") == [], "a single file"
    assert lines(run(tmp_path, select=both, scopes=frozenset({Scope.DOCUMENT})), "EXC001") == []
    (tmp_path / "broken.md").write_bytes(b"\0\1")
    assert lines(run(tmp_path, select=both), "EXC001") == [], "a file could not be read"
    put(tmp_path, 5, words.replace("SER003", "TXT002"))
    assert lines(run(tmp_path, select=("TXT002", "EXC"), paths=("clerk.md",)), "EXC001") == [5]
    assert (
        lines(run(tmp_path, select=("TXT002", "EXC"), scopes=frozenset({Scope.SERIES, Scope.CORPUS})), "EXC001") == []
    )


def test_family_is_unused_only_if_none_of_its_rules_finds_anything(tmp_path: Path) -> None:
    assert lines(put(tmp_path, 5, "<!-- speclint: ignore XFD -- x -->"), "EXC001") == []
    put(tmp_path, 3, "<!-- speclint: ignore TXT -- x -->")
    assert len(lines(run(tmp_path, select=("TXT", "EXC")), "EXC001")) == 1
    put(tmp_path, 3, "<!-- speclint: ignore SER -- x -->")
    assert lines(run(tmp_path, select=("SER", "EXC"), paths=("clerk.md",)), "EXC001") == []


def test_fault_between_documents_is_covered_at_its_primary_place(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(BASE)
    select = ("XFD011", "EXC")
    (found,) = run(tmp_path, select=select).findings
    path = Path(found.path)
    home = tmp_path / path.name
    home.write_text(BASE.replace("# Clerk", "<!-- speclint: ignore XFD011 -- two files on purpose -->\n# Clerk"))
    result = run(tmp_path, select=select)
    assert result.findings == ()
    assert [item.code for item in result.exceptions[0].findings] == ["XFD011"]
    assert result.exit_status() == 0


def test_reason_is_asked_for_where_the_configuration_selects_the_rule(tmp_path: Path) -> None:
    put(tmp_path, 5, "<!-- speclint: ignore XFD010 -->")
    assert not any(item.code == "EXC003" for item in speclint.lint(tmp_path).findings)
    (tmp_path / "speclint.toml").write_text('extend-select = ["EXC003"]\n')
    assert any(item.code == "EXC003" for item in speclint.lint(tmp_path).findings)
    put(tmp_path, 5, "<!-- speclint: ignore XFD010 -- agreed -->")
    assert not any(item.code == "EXC003" for item in speclint.lint(tmp_path).findings)
    (tmp_path / "speclint.toml").write_text('extend-select = ["EXC003"]\n[rules.EXC003]\napproved-by = true\n')
    assert any(item.code == "EXC003" for item in speclint.lint(tmp_path).findings)


def test_findings_about_exceptions_are_ignored_in_the_configuration_only(tmp_path: Path) -> None:
    put(tmp_path, 5, "<!-- speclint: ignore TXT002, EXC001 -- x -->")
    (tmp_path / "speclint.toml").write_text('select = ["TXT002", "EXC"]\n')
    assert {item.code for item in speclint.lint(tmp_path).findings} == {"EXC001", "EXC004"}
    (tmp_path / "speclint.toml").write_text('select = ["TXT002", "EXC"]\nignore = ["EXC"]\n')
    assert speclint.lint(tmp_path).findings == ()


def test_what_is_covered_is_not_fixed_and_no_fix_takes_an_exception_away(tmp_path: Path) -> None:
    text = "# Clerk\n\n## Duties\n\nKeeps the the records.\n\n{}Files the the deeds.\n"
    path = tmp_path / "clerk.md"
    path.write_text(text.format("<!-- speclint: ignore TXT005 -- as printed -->\n"))
    fix([str(path)], Run(None, FileSettings(select=("TXT005",))), write=True)
    assert path.read_text() == text.format("<!-- speclint: ignore TXT005 -- as printed -->\n").replace(
        "Keeps the the", "Keeps the"
    )
    cut = "# Clerk\n\n## Duties\n\nActs as a liaison with the\n\n<!-- speclint: ignore SEC002 -- x -->\ntitle companies of the town.\n"
    path.write_text(cut)
    fix([str(path)], Run(None, FileSettings(select=("TXT002",))), unsafe=True, write=True)
    assert "<!-- speclint: ignore SEC002 -- x -->" in path.read_text()


def test_placeholder_and_orphan_rules_do_not_see_directives(tmp_path: Path) -> None:
    text = "Clerk\n\n[speclint: ignore-file SEC001, PLH -- as agreed]\n\nDEFINITION\n\nKeeps records.\n\n[speclint: ignore-file TXT -- x]\n"
    (tmp_path / "clerk.txt").write_text(text)
    found = {item.code for item in speclint.lint(tmp_path).findings}
    (tmp_path / "clerk.txt").write_text(
        text.replace("[speclint: ignore-file SEC001, PLH -- as agreed]\n\n", "").replace(
            "\n[speclint: ignore-file TXT -- x]\n", ""
        )
    )
    assert found - {"EXC001"} == {item.code for item in speclint.lint(tmp_path).findings} - {"SEC001"}


def applied(count: int, words: str) -> int:
    """How many exceptions so many directives of one document come to."""
    text = "# Clerk\n\n## Duties\n\n" + f"{words}\nFiles two (3) deeds.\n\n" * count
    info = builtin_rules()
    select = list(Run(overriding=FileSettings(select=("XFD010", "EXC"))).active("clerk.md"))
    checked = check_document(parse_source(Source("clerk.md", text)), "x", select)
    book = Rulebook(lambda _: info, lambda _: select, lambda *_: True, lambda _: True, Clock(TODAY))
    return len(suppress(checked.findings, [checked], (), (), book).applied)


@pytest.mark.parametrize(
    "words",
    [
        "<!-- speclint: ignore XFD010 -- x -->", "<!-- speclint: ignore-section XFD010 -- x -->", "<!-- speclint: ignore-file XFD -->",
        "<!-- speclint: ignore XFD100 -->", "<!-- speclint: ignore TXT002 -- \x00\x1b[31m\u202e" + "r" * 500 + " -->",
    ],
)  # fmt: skip
def test_any_number_of_directives_is_applied(words: str) -> None:
    assert applied(500, words) == 500


def test_phase_one_is_the_same_with_and_without_other_files(tmp_path: Path) -> None:
    put(tmp_path, 5, "<!-- speclint: ignore XFD010 -- x -->")
    alone = run(tmp_path).checked[0]
    (tmp_path / "other.md").write_text(BASE)
    again = next(item for item in run(tmp_path).checked if item.source.path == alone.source.path)
    for name in ("source", "findings", "exceptions", "areas", "errors"):
        assert getattr(again, name) == getattr(alone, name)
    assert len(again.findings) == 5, "phase 1 keeps what is covered"
