"""Fixes: every rule's own, and `check --fix` as its users call it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from speclint.edit.apply import verified
from speclint.edit.fixes import changes_of, fix
from speclint.engine.examples import as_example, run_example, unmarked
from speclint.engine.run import Run
from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.registry import builtin_rules
from speclint.rule import Example
from speclint.ruleinfo import RuleInfo
from speclint.styles.load import builtin
from tests.cli.test_check import run
from tests.conftest import CORPUS

EXAMPLES = [
    pytest.param(rule, as_example(text), id=f"{rule.code}-bad-{number}")
    for rule in builtin_rules().values()
    if rule.fix
    for number, text in enumerate(rule.bad)
]
SPEC = """\
# Town of Aldbrook

# Weir Tender

## Definision

Opens and closes the weirs of the upper canal.

## Examples of Duties

Reads the gauges at dawn.

Page 2 of 3

Keeps the log of openings.

## Minimum Qualifications

Graduation from high school and two (3) years of canal work.
"""
FIXED = SPEC.replace("Definision", "Definition").replace("Page 2 of 3\n", "")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rules_own_fixes_put_its_bad_examples_right(rule: RuleInfo, example: Example) -> None:
    style = builtin(example.style) if example.style else None
    files = {path: unmarked(text)[0] for path, text in example.files.items()}
    parse: Callable[[Source], Document] = lambda source: parse_source(source, style)  # noqa: E731
    for _round in range(5):
        found = run_example(rule, Example(files, example.style, example.options)).findings
        sources = {
            path: Source(path, text, format="html" if path.endswith((".html", ".htm")) else "text")
            for path, text in files.items()
        }
        wanted = changes_of(found, sources, unsafe=True)
        if not wanted:
            return
        for path, changes in wanted.items():
            files[path], planned = verified(sources[path], changes, parse)
            assert planned.changes, planned.refused
    pytest.fail(f"it goes on for ever: {[item.message for item in found]}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tender.md").write_text(SPEC, "utf-8")
    (tmp_path / "sound.md").write_text(FIXED.replace("two (3)", "two (2)").replace("Weir", "Lock"), "utf-8")
    return tmp_path


def test_the_report_says_what_can_be_fixed(folder: Path) -> None:
    done = run("check", "tender.md", cwd=folder)
    assert "warning SEC008 misspelt-heading [fix]\n" in done.stdout
    assert "error XFD010 number-against-numeral [unsafe fix]\n" in done.stdout
    assert done.stdout.endswith("2 can be fixed with --fix, 1 more with --unsafe-fixes.\n")
    assert run("check", "tender.md", "--unsafe-fixes", cwd=folder).stdout.endswith(
        "3 can be fixed with --fix --unsafe-fixes.\n"
    )
    assert "fix" not in run("check", "sound.md", cwd=folder).stdout
    assert (folder / "tender.md").read_text("utf-8") == SPEC


def test_fix_makes_the_safe_fixes_and_reports_what_remains(folder: Path) -> None:
    done = run("check", "--fix", ".", cwd=folder)
    assert (folder / "tender.md").read_text("utf-8") == FIXED
    assert "SEC008" not in done.stdout
    assert "XFD010" in done.stdout
    assert "Fixed 2 findings in 1 file; 1 remains.\n" in done.stdout
    assert (done.returncode, done.stderr) == (1, "")
    again = run("check", "--fix", ".", cwd=folder)
    assert "Fixed 0 findings in 0 files; 1 remains.\n" in again.stdout
    assert (folder / "tender.md").read_text("utf-8") == FIXED


def test_unsafe_fixes_are_made_when_asked_for(folder: Path) -> None:
    done = run("check", "--fix", "--unsafe-fixes", ".", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "No findings in 2 files.\nFixed 3 findings in 1 file; 0 remain.\n")
    assert "(2) years" in (folder / "tender.md").read_text("utf-8")


def test_json_holds_what_remains(folder: Path) -> None:
    done = run("check", "--fix", ".", "--output-format", "json", cwd=folder)
    assert [item["code"] for item in json.loads(done.stdout)] == ["XFD010"]
    assert done.stderr == "Fixed 2 findings in 1 file; 1 remains.\n"


def test_diff_shows_what_would_change_and_writes_nothing(folder: Path) -> None:
    done = run("check", "--diff", ".", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.startswith("--- tender.md\n+++ tender.md\n@@ -2,7 +2,7 @@\n")
    assert "\n-## Definision\n+## Definition\n" in done.stdout
    assert done.stderr == "Would fix 2 findings in 1 file.\n"
    assert (folder / "tender.md").read_text("utf-8") == SPEC
    assert run("check", "--diff", "sound.md", cwd=folder).returncode == 0
    assert run("check", "--diff", "absent.md", cwd=folder).returncode == 2


def test_a_diff_cannot_steer_the_terminal(folder: Path) -> None:
    name = "a\x1b[2J.md"
    (folder / name).write_text(SPEC.replace("Opens", "\x1b]0;Opens"), "utf-8")
    done = run("check", "--diff", ".", cwd=folder)
    assert "a␛[2J.md" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_diff_of_a_crlf_file_without_a_last_line_end(folder: Path) -> None:
    (folder / "tender.md").write_bytes(SPEC.replace("two (3)", "2").replace("\n", "\r\n").rstrip().encode())
    done = run("check", "--diff", "tender.md", cwd=folder)
    assert "-## Definision\n+## Definition\n" in done.stdout.replace("\r\n", "\n")
    assert "␍" not in done.stdout


def test_standard_input_is_shown_and_not_fixed(folder: Path) -> None:
    done = run("check", "--diff", "-", "--stdin-filename", "x.md", cwd=folder, stdin=SPEC.encode())
    assert (done.returncode, "+## Definition" in done.stdout) == (1, True)
    done = run("check", "--fix", "-", cwd=folder, stdin=SPEC.encode())
    assert (done.returncode, "use --diff" in done.stderr) == (2, True)


def test_a_file_that_cannot_be_fixed_is_an_error_and_the_others_are_fixed(folder: Path) -> None:
    locked = SPEC.replace("Weir", "Sluice")
    (folder / "locked.md").write_text(locked, "utf-8")
    (folder / "locked.md").chmod(0o444)
    done = run("check", "--fix", ".", cwd=folder)
    assert (done.returncode, done.stderr) == (
        2, "speclint: locked.md: was not changed: it is read-only; allow writing to it\n",
    )  # fmt: skip
    assert "Fixed 2 findings in 1 file; 4 remain.\n" in done.stdout
    assert (folder / "locked.md").read_text("utf-8") == locked
    assert (folder / "tender.md").read_text("utf-8") == FIXED


def test_a_link_to_a_file_of_the_run_is_fixed_where_it_leads(folder: Path) -> None:
    (folder / "link.md").symlink_to("tender.md")
    done = run("check", "--fix", ".", cwd=folder)
    assert (done.returncode, done.stderr) == (1, "")
    assert (folder / "link.md").is_symlink()
    assert (folder / "tender.md").read_text("utf-8") == FIXED
    assert "Fixed 2 findings in 1 file; 1 remains.\n" in done.stdout


def test_fixing_once_is_enough(tmp_path: Path) -> None:
    for employer in ("larkmoor", "tolland"):
        shutil.copytree(CORPUS / "faulty" / employer, tmp_path / employer)
    paths = [str(tmp_path)]
    first = fix(paths, Run(), unsafe=True, write=True)
    assert first.count > 5
    assert first.settled
    assert not [item.problem for item in first.files if item.problem]
    second = fix(paths, Run(), unsafe=True, write=True)
    assert (second.count, second.changed) == (0, ())
    assert [item.fingerprint for item in second.result.findings] == [item.fingerprint for item in first.result.findings]
