"""`speclint exceptions` as its users call it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from speclint.cli.main import main

SPEC = """# Clerk

## Definition

<!-- speclint: ignore XFD010 -- the charter prints it so (approved by: J. Ruiz; expires: 2027-01-31) -->
Keeps two (3) records.

## Duties

<!-- speclint: ignore TXT002, XFD100 -->
Files deeds.

<!-- speclint: ignore TXT003 -- =HYPERLINK("x") | <b>\x1b[31m (expires: 2026-06-30) -->
Files plats. <!-- speclint: ingore TXT003 -->
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "clerk.md").write_text(SPEC, "utf-8")
    (tmp_path / "speclint.toml").write_text('exceptions = ["accepted.toml"]\n')
    (tmp_path / "accepted.toml").write_text('[[exceptions]]\nrule = "SER003"\nclass = "Clerk"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["exceptions", "--today", "2026-07-01", *args])


def test_text_lists_all_with_what_they_came_to(folder: Path) -> None:
    done = run()
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "accepted.toml:1: SER003 in class Clerk: unused",
        "    no reason given",
        "clerk.md:5: XFD010 in line 6: 1 covered",
        "    the charter prints it so; approved by J. Ruiz; expires 2027-01-31",
        "clerk.md:10: TXT002, XFD100 in line 11: unused",
        "    unknown: XFD100",
        "clerk.md:13: TXT003 in line 14: expired",
        '    =HYPERLINK("x") | <b>␛[31m; expires 2026-06-30',
        "clerk.md:14: unreadable",
        "    “ingore” is nothing that speclint can be told; did you mean “ignore”?",
        "",
        "5 exceptions: 1 in use, 2 unused, 1 expired, 1 unreadable. They cover 1 finding.",
    ]
    assert "accepted.toml:1: SER003 in class Clerk: open" in run("clerk.md").output


def test_json_has_every_field(folder: Path) -> None:
    found = json.loads(run("--output-format", "json").stdout)
    assert [item["state"] for item in found] == ["unused", "in use", "unused", "expired", "unreadable"]
    assert {key: value for key, value in found[1].items() if key != "findings"} == {
        "path": "clerk.md", "line": 5, "column": 1, "rules": ["XFD010"], "covers": "line 6", "reach": "place", "state": "in use",
        "unused": [], "unknown": [], "problems": [], "reason": "the charter prints it so", "approved_by": "J. Ruiz", "expires": "2027-01-31",
    }  # fmt: skip
    assert [(item["code"], item["path"], item["line"]) for item in found[1]["findings"]] == [("XFD010", "clerk.md", 6)]
    assert (found[2]["unused"], found[2]["unknown"]) == (["TXT002"], ["XFD100"])


def test_csv_and_markdown_defuse_what_documents_hold(folder: Path) -> None:
    text = run("--output-format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["State"] for row in rows] == ["unused", "in use", "unused", "expired", "unreadable"]
    assert rows[3]["Reason"].startswith("'=HYPERLINK")
    table = run("--output-format", "markdown").stdout
    assert len(table.splitlines()) == 7
    assert len({line.replace("\\|", "").count("|") for line in table.splitlines()}) == 1
    assert "<b>" not in table
    assert "\x1b" not in text + table


def test_nothing_and_failures(folder: Path) -> None:
    (folder / "clerk.md").write_text("# Clerk\n\n## Definition\n\nKeeps records.\n")
    (folder / "accepted.toml").write_text("")
    assert (run().output, run("--output-format", "json").stdout) == ("No exceptions.\n", "[]\n")
    (folder / "broken.md").write_bytes(b"\0")
    done = run()
    assert done.exit_code == 2
    assert "broken.md: is a binary file" in done.output
    (folder / "accepted.toml").write_text("[[exceptions]]\n")
    assert run().exit_code == 2
    assert "exception 1 (line 1): needs `rule`" in run().output
