"""`speclint check --output`: several reports of one run, each where it was asked for."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from speclint.cli.main import main
from speclint.read.discover import takes
from tests.report.made import SPEC


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "clerk.md").write_text(SPEC, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*args: str) -> Result:
    return CliRunner().invoke(main, ["check", "--select", "XFD010", *args])


def test_several_reports_of_one_run(folder: Path) -> None:
    done = check(
        "specs", "--output", "concise", "--output", "csv:a.csv", "--output", "sarif:b.sarif", "--output", "json:c"
    )
    assert done.exit_code == 1
    assert done.stdout.startswith("specs/clerk.md:9:33: error XFD010")
    assert done.stderr == ""
    data = (folder / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == data.count(b"\n") == 2
    with open(folder / "a.csv", encoding="utf-8-sig", newline="") as file:
        assert [row["File"] for row in csv.DictReader(file)] == ["specs/clerk.md"]
    assert json.loads((folder / "b.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads((folder / "c").read_text("utf-8"))[0]["code"] == "XFD010"
    assert sorted(os.listdir(folder)) == ["a.csv", "b.sarif", "c", "specs"]


def test_where_all_go_to_files_one_line_says_so(folder: Path) -> None:
    done = check("specs", "--output", "text:a.log", "--output", "jsonl:b.jsonl")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "1 finding in 1 of 1 file: 1 error. Written to a.log, b.jsonl.\n"
    assert "\x1b" not in (folder / "a.log").read_text("utf-8")
    assert oct((folder / "a.log").stat().st_mode & 0o777) == oct(0o666 & ~umask())


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_standard_output_is_bytes_for_programs(folder: Path) -> None:
    for name in ("csv", "jsonl"):
        done = check("specs", "--output-format", name)
        assert done.stdout_bytes == check("specs", "--output", f"{name}:-").stdout_bytes
    assert check("specs", "--output", "csv").stdout_bytes.endswith(b"\r\n")
    assert check("specs").stdout == check("specs", "--output-format", "text").stdout


def test_statistics_are_shown_beside_files(folder: Path) -> None:
    done = check("specs", "--statistics", "--output", "csv:a.csv")
    assert "     1  XFD010  number-against-numeral" in done.stdout
    assert "XFD010" in (folder / "a.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--output", "jsn"], "unknown format 'jsn'; did you mean 'json'?"),
        (["--output-format", "sarfi"], "unknown format 'sarfi'; did you mean 'sarif'?"),
        (["--output", "json:"], "there is no path behind 'json:'"),
        (["--output", "json", "--output", "csv"], "two reports cannot go to standard output"),
        (["--output", "json", "--output-format", "text"], "two reports cannot go to standard output"),
        (["--output", "json:a", "--output", "csv:./a"], "two reports cannot go to one file"),
        (["--output", "json:gone/a"], "gone/a: cannot be written, for there is no folder gone; make it first"),
        (["--output", "json:specs"], "specs: is a folder; name a file in it"),
        (["--output", "json:specs/clerk.md"], "specs/clerk.md: would be taken for a class specification"),
        (["--output", "markdown:specs/report.md"], "specs/report.md: would be taken for a class specification"),
        (["--output", "json:speclint.toml"], "speclint.toml: is part of the configuration; name another file"),
        (["--output", "json:own.yml"], "own.yml: is part of the configuration; name another file"),
        (["--diff", "--output", "json:a"], "--diff makes no report"),
        (["--show-files", "--output", "json:a"], "--show-files makes no report"),
    ],
)
def test_what_cannot_be_is_said_before_anything_runs(folder: Path, args: list[str], said: str) -> None:
    rule = "code: OWN001\nname: own-rule\n"
    (folder / "own.yml").write_text(rule)
    (folder / "speclint.toml").write_text('rule-files = ["own.yml"]\n')
    done = check("specs", *args)
    assert done.exit_code == 2
    assert said in done.stderr
    assert (done.stdout, "Traceback" in done.stderr) == ("", False)
    assert (folder / "specs" / "clerk.md").read_text("utf-8") == SPEC
    assert (folder / "own.yml").read_text() == rule
    assert not (folder / "a").exists()


def test_an_excluded_name_may_lie_among_the_specifications(folder: Path) -> None:
    (folder / "speclint.toml").write_text('exclude = ["specs/report.md"]\n')
    for _ in range(2):
        assert check("specs", "--output", "markdown:specs/report.md").exit_code == 1
    assert "# Class specifications checked" in (folder / "specs" / "report.md").read_text("utf-8")


def test_a_file_that_fails_does_not_keep_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.csv").write_text("as it was")
    real = os.replace

    def replace(source: str, target: str) -> None:
        if target.endswith("a.csv"):
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    done = check("specs", "--exit-zero", "--output", "csv:a.csv", "--output", "json:b.json", "--output", "concise")
    assert done.exit_code == 2
    assert "speclint: a.csv: not written: No space left on device" in done.stderr
    assert (folder / "a.csv").read_text() == "as it was"
    assert json.loads((folder / "b.json").read_text("utf-8"))
    assert "XFD010" in done.stdout
    assert sorted(os.listdir(folder)) == ["a.csv", "b.json", "specs"]


def test_a_link_is_written_through_and_a_device_as_it_is(folder: Path) -> None:
    (folder / "real.json").write_text("old")
    (folder / "link.json").symlink_to("real.json")
    assert check("specs", "--output", "json:link.json", "--output", f"csv:{os.devnull}").exit_code == 1
    assert (folder / "link.json").is_symlink()
    assert json.loads((folder / "real.json").read_text("utf-8"))


def test_a_document_behind_another_name_is_not_overwritten(folder: Path) -> None:
    (folder / "again.data").symlink_to("specs/clerk.md")
    done = check("specs", "--output", "json:again.data")
    assert done.exit_code == 2
    assert (folder / "specs" / "clerk.md").read_text("utf-8") == SPEC


def test_which_files_a_run_would_take(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("out/\n")
    (folder / "out").mkdir()

    def taken(path: str, *tops: str) -> bool:
        return takes(tops or (".",), path, lambda name: name.endswith(".md"), lambda name: "left" in name)

    assert taken("new.md") and taken("specs/new.md") and taken("specs/new.md", "specs") and taken("x.csv", "x.csv")
    assert not taken("new.csv") and not taken("out/new.md") and not taken(".hidden/new.md") and not taken(".new.md")
    assert not taken("left.md") and not taken("new.md", "specs") and not taken("../new.md")
