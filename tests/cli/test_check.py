"""`speclint check` as its users call it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from speclint.cli.main import main

SOUND = """# Town of Aldbrook

# Records Clerk

## Definition

Keeps the town's land records under general supervision.

## Examples of Duties

- Files deeds and plats by parcel number.
- Answers questions of title companies at the counter.

## Minimum Qualifications

Graduation from high school and one year of clerical experience.
"""
FAULTY = SOUND.replace("one year", "Two (3) years").replace("Records Clerk", "Deeds Clerk")


def run(*args: str, cwd: Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[str]:
    with contextlib.chdir(cwd):
        done = CliRunner().invoke(main, args, input=stdin, env={"COLUMNS": "80", **env})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return subprocess.CompletedProcess(args, done.exit_code, done.stdout, done.stderr)


def process(*args: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "speclint", *args]
    done = subprocess.run(command, cwd=cwd, capture_output=True, env={**os.environ, **env}, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sound.md").write_text(SOUND, "utf-8")
    (tmp_path / "faulty.md").write_text(FAULTY, "utf-8")
    return tmp_path


def test_sound_file_is_silent_success(folder: Path) -> None:
    done = run("check", "sound.md", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "No findings in 1 file.\n", "")


def test_finding_shows_place_excerpt_and_summary(folder: Path) -> None:
    done = run("check", ".", cwd=folder)
    assert done.returncode == 1
    assert "faulty.md:16:33: error XFD010 number-against-numeral" in done.stdout
    line, marks = done.stdout.splitlines()[2:4]
    assert line.split("| ", 1)[1][marks.split("| ", 1)[1].index("^") :].startswith("Two (3)")
    assert "1 finding in 1 of 2 files: 1 error." in done.stdout


def test_excerpts_are_cut_from_the_file_by_line_and_column(folder: Path) -> None:
    for name, text in (("crlf.md", FAULTY.replace("\n", "\r\n")), ("tab.md", FAULTY.replace("and Two", "and\tTwo"))):
        (folder / name).write_bytes(text.encode())
        found = json.loads(run("check", name, "--output-format", "json", cwd=folder).stdout)
        line = (folder / name).read_bytes().decode().split("\n")[found[0]["line"] - 1]
        assert line[found[0]["column"] - 1 : found[0]["end_column"] - 1] == "Two (3)"


def test_json_has_the_contract_fields(folder: Path) -> None:
    found = json.loads(run("check", ".", "--output-format", "json", cwd=folder).stdout)
    assert list(found[0]) == [
        "code", "name", "severity", "confidence", "message", "path", "line", "column", "end_line", "end_column",
        "section", "related", "fix", "fingerprint", "url",
    ]  # fmt: skip
    assert found[0]["path"] == "faulty.md"
    assert run("check", "sound.md", "--output-format", "json", cwd=folder).stdout == "[]\n"


def test_fail_level_exit_zero_select_ignore(folder: Path) -> None:
    assert run("check", ".", "--exit-zero", cwd=folder).returncode == 0
    assert run("check", ".", "--ignore", "XFD", cwd=folder).returncode == 0
    assert run("check", ".", "--select", "SEC,TXT", cwd=folder).returncode == 0
    (folder / "speclint.toml").write_text('[rules.XFD010]\nseverity = "info"\n')
    assert run("check", ".", cwd=folder).returncode == 0
    assert run("check", ".", "--fail-level", "info", cwd=folder).returncode == 1


def test_standard_input(folder: Path) -> None:
    done = run(
        "check",
        "-",
        "--stdin-filename",
        "specs/clerk.md",
        "--output-format",
        "concise",
        cwd=folder,
        stdin=FAULTY.encode(),
    )
    assert done.returncode == 1
    assert done.stdout.startswith("specs/clerk.md:16:33: error XFD010")


def test_failures_are_named_and_the_other_files_are_still_checked(folder: Path) -> None:
    (folder / "binary.md").write_bytes(b"\0\1\2")
    done = run("check", "binary.md", "gone.md", "faulty.md", cwd=folder)
    assert done.returncode == 2
    assert "speclint: binary.md: is a binary file" in done.stderr
    assert "speclint: gone.md: does not exist" in done.stderr
    assert "XFD010" in done.stdout
    assert "Not everything was checked" in done.stdout
    alone = run("check", "binary.md", "--exit-zero", cwd=folder)
    assert alone.returncode == 2
    assert "No findings" not in alone.stdout


def test_wrong_configuration_fails_the_run(folder: Path) -> None:
    (folder / "speclint.toml").write_text('ignroe = ["SEC"]\n')
    done = run("check", ".", cwd=folder)
    assert done.returncode == 2
    assert "speclint.toml: unknown key 'ignroe'; did you mean 'ignore'?" in done.stderr
    assert "Traceback" not in done.stderr


def test_today_is_what_the_run_says(tmp_path: Path) -> None:
    tmp_path.joinpath("clerk.md").write_text(SOUND + "\n## Class Detail\n\nEstablished Date: 3/2/2031\n")
    early = run("check", "--today", "2029-01-15", "--output-format", "json", cwd=tmp_path)
    assert [(item["code"], item["message"]) for item in json.loads(early.stdout)] == [
        ("XFD005", "3/2/2031 lies ahead: today is 2029-01-15. Put the right date.")
    ]
    assert run("check", "--today", "2031-01-15", cwd=tmp_path).returncode == 0
    wrong = run("check", "--today", "15 January", cwd=tmp_path)
    assert (wrong.returncode, "2029" in wrong.stderr) == (2, False)


def test_statistics_and_show_files(folder: Path) -> None:
    assert run("check", ".", "--show-files", cwd=folder).stdout == "faulty.md\nsound.md\n"
    assert "     1  XFD010  number-against-numeral\n" in run("check", ".", "--statistics", cwd=folder).stdout


def test_no_terminal_control_from_documents(folder: Path) -> None:
    hostile = FAULTY.replace("high school", "high \x1b[31mschool\x07\u202e\x9b31m")
    (folder / "hostile\x1b[2J.md").write_text(hostile, "utf-8")
    done = run("check", ".", cwd=folder, FORCE_COLOR="")
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\x9b" not in done.stdout


def test_colour_only_where_wanted(folder: Path) -> None:
    assert "\x1b[" not in run("check", ".", cwd=folder).stdout
    assert "\x1b[" in run("check", ".", cwd=folder, FORCE_COLOR="1").stdout
    assert "\x1b[" not in run("check", ".", cwd=folder, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_output_is_the_same_whatever_the_order_and_the_hash_seed(folder: Path) -> None:
    outputs = {
        process("check", *paths, "--output-format", "json", cwd=folder, PYTHONHASHSEED=seed).stdout
        for seed, *paths in (
            ("1", "sound.md", "faulty.md"),
            ("77", "faulty.md", "sound.md"),
            ("5", "."),
            ("9", "faulty.md", "."),
        )
    }
    assert len(outputs) == 1


@pytest.mark.parametrize("name", ["rule", "config", "completion", "parse", "check"])
def test_every_command_has_help(name: str, tmp_path: Path) -> None:
    done = run(name, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Usage:")


def test_rule_list_page_and_nearest(tmp_path: Path) -> None:
    assert "SEC001" in run("rule", cwd=tmp_path).stdout
    page = run("rule", "missing-section", cwd=tmp_path).stdout
    assert page.startswith("# SEC001 missing-section")
    assert "## Source" in page
    wrong = run("rule", "SEC0001", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "did you mean 'SEC001'" in wrong.stderr


def test_config_says_where_values_came_from(folder: Path) -> None:
    (folder / "speclint.toml").write_text(
        'ignore = ["SEC"]\n[[overrides]]\npaths = ["faulty.md"]\nstyle = "portland"\n'
    )
    shown = run("config", "faulty.md", cwd=folder).stdout
    assert 'ignore = ["SEC"]  # ' in shown
    assert 'style = "portland"  # ' in shown
    assert "(overrides)" in shown
    assert "SEC001" not in shown.split("rules in force")[1]


def test_completion_script(tmp_path: Path) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_SPECLINT_COMPLETE" in run("completion", shell, cwd=tmp_path).stdout


def test_parse_outline_and_json(folder: Path) -> None:
    shown = run("parse", "sound.md", cwd=folder).stdout
    assert "essential_duties" in shown
    assert "1 year" in shown
    data = json.loads(run("parse", "sound.md", "--output-format", "json", cwd=folder).stdout)
    assert data["title"]["text"] == "Records Clerk"
    assert run("parse", "gone.md", cwd=folder).returncode == 2


def test_parse_shows_facts_and_all_of_them_on_request(folder: Path) -> None:
    (folder / "cook.md").write_text("# Cook\n\n## Physical Demands\n\n" + "Lifts pots of 40 pounds.\n\n" * 9, "utf-8")
    shown = run("parse", "cook.md", cwd=folder).stdout
    assert "     5  weight                 lift 40 lb  “40 pounds”" in shown
    assert "+ 3 more weights; --all shows them" in shown
    assert run("parse", "cook.md", "--all", cwd=folder).stdout.count("weight  ") == 9
    data = json.loads(run("parse", "cook.md", "--output-format", "json", cwd=folder).stdout)
    assert [item["reading"] for item in data["facts"]["weights"]] == ["lift 40 lb"] * 9
