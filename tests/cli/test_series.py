"""`speclint series` as its users call it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from speclint.cli.main import main
from speclint.cli.series import split_arguments
from tests.conftest import CORPUS, ROOT

RANGERS = CORPUS / "sound" / "larkmoor" / "park-ranger"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(RANGERS, tmp_path / "specs")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


def call(*args: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["series", *args])
    return done.exit_code, done.stdout, done.stderr


def test_list(folder: Path) -> None:
    status, out, err = call()
    assert (status, err) == (0, "")
    assert out.splitlines()[1:3] == ["City of Larkmoor", "  Park Ranger        3      3       3    –      –"]
    assert call("specs")[1] == out


def test_ladder_by_name_quoted_or_not_with_and_without_a_path(folder: Path) -> None:
    status, out, _ = call("Park Ranger")
    assert status == 0
    assert out.startswith("Park Ranger series  City of Larkmoor\n3 classes on file · stated: 3 ·")
    for args in (("park", "ranger"), ("lk4311", "specs"), ("Park", "Ranger", "II"), ("--in", "specs", "park ranger")):
        assert call(*args)[1] == out


def test_arguments(folder: Path) -> None:
    assert split_arguments(("Park", "Ranger", "specs", "gone"), ()) == ("Park Ranger", ["specs", "gone"])
    assert split_arguments(("specs",), ()) == ("", ["specs"])
    assert split_arguments(("specs",), ("x",)) == ("specs", ["x"])
    assert split_arguments((), ()) == ("", ["."])


def test_a_class_that_is_only_named_has_an_empty_column(folder: Path) -> None:
    (folder / "specs" / "park-ranger-ii.md").unlink()
    out = call()[1]
    assert "  Park Ranger        2      3" in out
    assert out.splitlines()[2].endswith("Park Ranger II")
    shown = call("park ranger")[1]
    assert "Park Ranger II (not on" in shown
    assert "Named but not on file\n  Park Ranger II: specs/park-ranger-i.md:" in shown


def test_unknown_name(folder: Path) -> None:
    status, out, err = call("Park Rangr")
    assert (status, out) == (2, "")
    assert "no series, class or code “Park Rangr” in 3 files; did you mean “Park Ranger”" in err


def test_a_class_without_series_and_a_folder_without_one(folder: Path) -> None:
    shutil.copy(CORPUS / "sound" / "ardmoor" / "seed-botanist.md", folder / "specs")
    assert "“seed botanist” belongs to no series: specs/seed-botanist.md names no sibling" in call("seed botanist")[2]
    assert call("specs/seed-botanist.md") == (0, "No series in 1 file.\n", "")


def test_a_file_that_cannot_be_read_fails_the_run_and_the_rest_is_shown(folder: Path) -> None:
    (folder / "specs" / "bad.md").write_bytes(b"\0\1\2")
    for args in ((), ("park ranger",), ("--output-format", "json")):
        status, out, err = call(*args)
        assert status == 2
        assert "Park Ranger" in out
        assert "specs/bad.md: is a binary file" in err
    assert call("park ranger", "specs", "gone.md")[0] == 2


def test_json_follows_its_schema(folder: Path) -> None:
    (folder / "specs" / "park-ranger-ii.md").unlink()
    validator = Draft202012Validator(json.loads((ROOT / "docs" / "schemas" / "series.schema.json").read_text("utf-8")))
    for args in ((), ("park ranger",)):
        data = json.loads(call(*args, "--output-format", "json")[1])
        validator.validate(data)
        assert data[0]["on_file"] == 2
        assert data[0]["found"] == 3
    first = data[0]["ladder"][0]
    assert first["facts"]["pay_grade"]["text"] == "N-508"
    assert first["facts"]["pay_grade"]["places"][0]["path"] == "specs/park-ranger-i.md"
    assert [item["on_file"] for item in data[0]["ladder"]] == [True, False, True]
    assert (
        json.loads(call("--in", "specs/park-ranger-i.md", "--employer", "X", "--output-format", "json")[1])[0][
            "employer"
        ]
        == "X"
    )


def test_json_of_a_faulty_series_follows_its_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CORPUS / "faulty" / "larkmoor" / "it-project-manager")
    validator = Draft202012Validator(json.loads((ROOT / "docs" / "schemas" / "series.schema.json").read_text("utf-8")))
    listed = json.loads(call("--output-format", "json")[1])
    validator.validate(listed)
    shown = json.loads(call("it project manager", "--output-format", "json")[1])
    validator.validate(shown)
    counted = next(item for item in listed if item["name"] == "IT Project Manager")["findings"]
    assert counted["series"] + counted["other"] == len(shown[0]["findings"])
    assert counted["series"] > 0


def test_markdown_and_mermaid(folder: Path) -> None:
    assert "| City of Larkmoor | Park Ranger | 3 | 3 | 3 | 0 | 0 |  |" in call("--output-format", "markdown")[1]
    assert call("park ranger", "--output-format", "markdown")[1].startswith("## Park Ranger series\n")
    assert call("park ranger", "--output-format", "mermaid")[1].startswith("flowchart BT\n")
    status, _, err = call("--output-format", "mermaid")
    assert status == 2
    assert "give its NAME" in err


def test_the_same_name_at_two_employers_shows_both(folder: Path) -> None:
    for path in sorted((folder / "specs").iterdir()):
        text = path.read_text("utf-8").replace("Larkmoor", "Fernhill").replace("LARKMOOR", "FERNHILL")
        (folder / f"other-{path.name}").write_text(text, "utf-8")
    assert len(json.loads(call("park ranger", "--output-format", "json")[1])) == 2
    assert call("park ranger", "--output-format", "mermaid")[1].count("subgraph") == 2


def test_colour_and_width(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert "classes 1 to 2 of 3" in call("park ranger")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in call("park ranger")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in call("park ranger")[1]


def test_an_encoding_without_rules_gets_plain_ones(folder: Path) -> None:
    command = [sys.executable, "-m", "speclint", "series", "park", "ranger"]
    env = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    out = subprocess.run(command, capture_output=True, env=env, check=True).stdout
    assert b"\\u2502" not in out
    assert b" | Park Ranger I " in out


def test_output_depends_on_nothing_but_the_input(folder: Path) -> None:
    names = [f"specs/{path.name}" for path in sorted((folder / "specs").iterdir())]
    for output in ("text", "json", "markdown", "mermaid"):
        args = ("--output-format", output)
        assert call("park ranger", *names, *args) == call("park ranger", *reversed(names), *args)


def test_help(folder: Path) -> None:
    status, out, _ = call("--help")
    assert status == 0
    assert "[NAME] [PATHS]..." in out
    assert "--in PATH" in out


def test_a_path_that_is_not_there_is_not_only_taken_for_a_name() -> None:
    done = CliRunner().invoke(main, ["series", "corpus/nowhere", str(CORPUS / "sound" / "marlow")])
    assert done.exit_code == 2
    assert "no file or folder of that name" in done.stderr
