"""`speclint baseline`, and `speclint check` with one."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import speclint
from speclint.cli.main import main
from speclint.gate.baseline import BaselineError, baseline_lines, read_baseline, write_baseline
from speclint.gate.known import Entry
from speclint.gate.place import FILE
from tests.conftest import ROOT
from tests.gate.test_known import key, spec

CONFIG = f'baseline = "{FILE}"\n'
FAULT = "- Mails maps to four (5) towns.\n"


def call(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two faulty specifications, checked for them alone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "clerk.md").write_text(spec("Clerk"))
    (tmp_path / "specs" / "mason.md").write_text(spec("Mason"))
    (tmp_path / "speclint.toml").write_text(f'{CONFIG}select = ["XFD010", "TXT005"]\n')
    (tmp_path / "README.md").write_text("# Specifications\n\nOurs.\n")
    return tmp_path


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / "specs" / name
    path.write_text(path.read_text().replace(old, new))


def test_what_is_in_the_baseline_does_not_count(folder: Path) -> None:
    assert call("check", "specs").exit_code == 2
    assert call("check", "specs", "--no-baseline").exit_code == 1
    done = call("baseline", "write", "specs")
    assert (done.exit_code, done.output) == (0, f"Wrote {FILE}: 2 findings in 2 files.\n")
    done = call("check", "specs")
    assert (done.exit_code, done.output) == (0, "No findings in 2 files; 2 are in the baseline.\n")
    edit(folder, "clerk.md", "- Files", f"{FAULT}- Files")
    done = call("check", "specs")
    assert done.exit_code == 1
    assert "specs/clerk.md:9:17: error XFD010" in done.output
    assert "1 finding in 1 of 2 files: 1 error; 2 more are in the baseline." in done.output
    assert "     1  XFD010" in call("check", "specs", "--statistics").output
    assert json.loads(call("check", "specs", "--output-format", "json").stdout)[0]["line"] == 9


def test_stale_entries_are_told_and_pruned(folder: Path) -> None:
    call("baseline", "write")
    edit(folder, "mason.md", "two (3)", "three (3)")
    assert "1 finding of the baseline is gone" in call("check").output
    assert "of the baseline" not in call("check", "specs/mason.md").output
    done = call("baseline", "check")
    assert (done.exit_code, "XFD010  Mason  essential_duties" in done.output) == (1, True)
    part = call("baseline", "prune", "specs/mason.md")
    assert (part.exit_code, "clerk.md was not checked" in part.output) == (2, True)
    assert call("baseline", "prune").exit_code == 0
    assert call("baseline", "check").exit_code == 0
    assert "Mason" not in (folder / FILE).read_text()
    assert call("check").output == "No findings in 2 files; 1 is in the baseline.\n"


def test_write_from_a_part_loses_nothing_of_the_rest(folder: Path) -> None:
    call("baseline", "write")
    edit(folder, "mason.md", "two (3)", "six (3)")
    done = call("baseline", "write", "specs/mason.md")
    assert "kept: not every document was checked" in done.output
    assert call("check").exit_code == 0
    assert "2 findings in 2 files" in call("baseline", "write").output
    selected = call("baseline", "write", "--select", "TXT005")
    assert "their rules did not run" in selected.output
    assert call("check").exit_code == 0


def test_without_a_key_it_is_told_which_to_add(folder: Path) -> None:
    (folder / "speclint.toml").unlink()
    done = call("baseline", "write", "--select", "XFD010")
    assert f'baseline = "{FILE}"' in done.output
    assert call("check", "--select", "XFD010").exit_code == 1
    assert call("check", "--select", "XFD010", "--baseline", FILE).exit_code == 0
    assert call("check", "--baseline", FILE, "--no-baseline").exit_code == 2


def test_fixes_leave_what_is_in_the_baseline(folder: Path) -> None:
    edit(folder, "clerk.md", "Keeps the", "Keeps the the")
    call("baseline", "write")
    edit(folder, "mason.md", "Keeps the", "Keeps the the")
    before = (folder / "specs" / "clerk.md").read_text()
    assert "mason.md" in call("check", "--diff").output
    done = call("check", "--fix")
    assert "Fixed 1 finding in 1 file; 0 remain." in done.output
    assert (folder / "specs" / "clerk.md").read_text() == before
    assert "the the" not in (folder / "specs" / "mason.md").read_text()


def test_the_library_uses_it_too(folder: Path) -> None:
    call("baseline", "write")
    assert speclint.lint("specs").findings == ()
    assert speclint.lint("specs").in_baseline == 2
    assert len(speclint.lint("specs", baseline="").findings) == 2
    (folder / "other.json").write_text("\n".join(baseline_lines({})))
    assert len(speclint.lint("specs", baseline=folder / "other.json").findings) == 2


def test_the_file_is_small_sorted_and_the_same_again(folder: Path) -> None:
    call("baseline", "write")
    first = (folder / FILE).read_bytes()
    data = json.loads(first)
    assert [entry["class"] for entry in data["entries"]] == ["Clerk", "Mason"]
    assert len(first.splitlines()) == 4 + 2 + 2
    assert b"specs" not in first.replace(b"specli", b"")
    schema = json.loads((ROOT / "speclint" / "gate" / "baseline.schema.json").read_text())
    Draft202012Validator(schema).validate(data)
    os.utime(folder / FILE, (1, 1))
    assert "Nothing to change" in call("baseline", "write").output
    assert (folder / FILE).stat().st_mtime == 1
    os.rename(folder / "specs", folder / "classes")
    os.rename(folder / "classes" / "clerk.md", folder / "classes" / "zz.md")
    call("baseline", "write")
    assert (folder / FILE).read_bytes() == first


GOOD = "\n".join(baseline_lines({Entry("XFD010", "Clerk", "ksa", (key("a", "1"),)): 2}))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "not valid JSON"),
        ("[" * 100_000, 1, "not a baseline"),
        ('{"name": "app"}', 1, "not a baseline"),
        (GOOD.replace('baseline": 1', 'baseline": 2'), 1, "newer speclint"),
        (GOOD.replace('baseline": 1', 'baseline": "1"'), 1, "its format is"),
        (GOOD.replace('{"class', '<<<<<<< HEAD\n{"class'), 5, "merge conflict"),
        (GOOD.replace('{"class', "=======\n" + '{"class'), 5, "merge conflict"),
        (GOOD.replace('"count": 2', '"count": 0'), 5, "“count”"),
        (GOOD.replace('"count": 2', '"count": true'), 5, "“count”"),
        (GOOD.replace('"rule"', '"role"'), 5, "unknown key"),
        (GOOD.replace('"XFD010"', "7"), 5, "“rule”"),
        (GOOD.replace("a0000000", "../etc/x"), 5, "“places”"),
        (GOOD.replace('"count": 2}', '"count": 2} {'), 5, "not valid JSON"),
        (GOOD.replace("]\n}", "}"), 6, "not valid JSON"),
    ],
)
def test_a_broken_baseline_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / FILE
    path.write_text(text)
    with pytest.raises(BaselineError) as caught:
        read_baseline(str(path))
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert words in str(caught.value)


def test_a_broken_baseline_fails_the_run_and_can_be_written_anew(folder: Path) -> None:
    call("baseline", "write")
    text = (folder / FILE).read_text()
    (folder / FILE).write_text(text.replace('{"class": "Mason', '<<<<<<< ours\n{"class": "Mason'))
    done = call("check")
    assert (done.exit_code, f"{FILE}:6: has the marks of a merge conflict" in done.output) == (2, True)
    assert call("baseline", "write", "specs/clerk.md").exit_code == 2
    assert call("baseline", "write").exit_code == 0
    assert (folder / FILE).read_text() == text
    (folder / "package.json").write_text('{"name": "app"}')
    assert call("baseline", "write", "--baseline", "package.json").exit_code == 2
    assert (folder / "package.json").read_text() == '{"name": "app"}'


def test_both_sides_of_a_merge_are_one(tmp_path: Path) -> None:
    path = tmp_path / FILE
    row = GOOD.splitlines()[4]
    path.write_text(GOOD.replace(row, f"{row},\n{row.replace(': 2', ': 3')}"))
    assert list(read_baseline(str(path)).entries.values()) == [3]


def test_hostile_text_is_harmless_in_the_list(folder: Path) -> None:
    write_baseline(str(folder / FILE), {Entry("XFD010", "Clerk\x1b[2J\u202e\ud800", "ksa\x07", (key("a", "1"),)): 1})
    shown = call("baseline", "list").output
    assert not {"\x1b", "\u202e", "\x07"} & set(shown)
    assert not {"\x1b", "\u202e"} & set(call("baseline", "list", "--output-format", "json").output)
    assert "     1  XFD010" in call("baseline", "list", "--statistics").output


def test_a_hundred_thousand_entries(tmp_path: Path) -> None:
    path = tmp_path / FILE
    row = '{"class": "Clerk", "rule": "XFD010", "section": "ksa", "places": ["%026x"]}'
    path.write_text(GOOD.replace(GOOD.splitlines()[4], ",\n".join(row % at for at in range(100_000))))
    assert len(read_baseline(str(path)).entries) == 100_000
