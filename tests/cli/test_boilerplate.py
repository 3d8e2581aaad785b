"""`speclint boilerplate` as its users call it."""

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

from speclint.cli.boilerplate_sync import split_words
from speclint.cli.main import main
from speclint.config.settings import FileSettings
from speclint.engine.run import Run
from speclint.model.standard import standard_uses
from speclint.styles.load import load_style
from tests.conftest import CORPUS, ROOT, documents

HEAD = "OUR TOWN\n\nFERRY TOWN\n"
OTHER = "Performs related duties as assigned."
PARKING = "Parking at the depot is free of charge for the length of a shift."
ROSTER = "Rosters are posted on the board a week ahead of each month."
TITLES = ("Canal Keeper", "Tower Clerk", "Orchard Guide", "Ferry Cook", "Archive Painter", "Bridge Nurse")
STYLE = f"""\
# Our own template; ask Human Resources before changing it.
id: ferry-town
name: Ferry Town
employer: Ferry Town
marks: [caps]
signs: [{{heading: Ferry Work, weight: 0.9}}]
sections:
  - {{id: class_summary, headings: [Ferry Work]}}
  - {{id: essential_duties, headings: [Duties]}}   # all of them
  - {{id: working_environment, headings: [Conditions]}}
standard_texts:
  # The clause that the council adopted.
  - {{id: other-duties, section: essential_duties, text: {OTHER}}}   # 2016

# Behind the texts.
date_format: mm/dd/yyyy
"""


def spec(title: str, other: str = OTHER, common: str = f"{PARKING} {ROSTER}") -> str:
    return (
        f"{title}\n\nFERRY WORK\n\n{title.split()[0]} work.\n\nDUTIES\n\n"
        f"Clears {title.split()[0].lower()} screens.\n\n{other}\n\nCONDITIONS\n\n{common}\n"
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "own.yaml").write_text(STYLE, "utf-8", newline="")
    (tmp_path / "speclint.toml").write_text('styles = ["own.yaml"]\n')
    for number, title in enumerate(TITLES):
        put(tmp_path, number, spec(title))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


def put(folder: Path, number: int, text: str) -> Path:
    path = folder / "specs" / f"{TITLES[number].split()[0].lower()}.txt"
    path.write_bytes(text.encode("utf-8"))
    return path


def call(*args: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["boilerplate", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.exit_code, done.stdout, done.stderr


def listed(*args: str) -> list[dict[str, object]]:
    status, out, _ = call(*args, "--output-format", "json")
    assert status == 0
    data = json.loads(out)
    schema = json.loads((ROOT / "docs" / "schemas" / "boilerplate.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(data)
    return list(data)


ADOPTED = "parking-depot-free-charge-length"


def test_list_puts_sentences_together_that_stand_together(folder: Path) -> None:
    put(folder, 5, spec(TITLES[5], common=f"{PARKING.replace('free', 'not free')} {ROSTER}"))
    found = {item["id"]: item for item in listed("list")}
    assert set(found) == {"other-duties", ADOPTED}
    assert found[ADOPTED]["text"] == f"{PARKING} {ROSTER}"
    assert (found[ADOPTED]["specs"], found[ADOPTED]["variants"], found[ADOPTED]["registered"]) == (6, 2, False)
    assert found[ADOPTED]["drifted"] == {"cosmetic": 0, "wording": 0, "material": 1}
    assert found["other-duties"]["registered"]
    status, out, err = call("list", "specs")
    assert (status, err) == (0, "")
    assert out.startswith("Ferry Town · house style ferry-town\n  specs  variants  cosmetic  wording  material  id\n")
    assert f"      6         2         –        –         1  {ADOPTED}  discovered\n" in out
    assert "2 standard texts (1 registered). 1 copy has drifted." in out


def test_list_on_a_narrow_terminal_and_filters(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    out = call("list")[1]
    assert all(len(line) <= 50 for line in out.splitlines())
    assert [item["id"] for item in listed("list", "--least", "7")] == ["other-duties"]
    assert listed("list", "--style", "ferry-town", "--employer", "ferry") == listed("list")
    status, _, err = call("list", "--style", "fery-town")
    assert (status, err) == (2, "speclint: no document is in house style 'fery-town'; did you mean 'ferry-town'?\n")
    assert call("list", "--employer", "Fery Town")[0] == 2


def test_ids_stay_when_unrelated_specifications_come(folder: Path) -> None:
    before = [item["id"] for item in listed("list")]
    for number, name in enumerate(("Surveyor", "Glazier", "Baker", "Pilot")):
        text = f"{name}\n\nFERRY WORK\n\nMeasures plot {number}.\n\nCONDITIONS\n\nBoots are lent by the survey yard each spring.\n"
        (folder / "specs" / f"surveyor-{number}.txt").write_text(text)
    after = [item["id"] for item in listed("list")]
    assert set(before) < set(after)


def test_texts_with_one_beginning_have_ids_of_their_own(folder: Path) -> None:
    end = "Parking depot free charge length of a winter holiday is for council members only."
    for number, title in enumerate(TITLES):
        put(folder, number, spec(title, common=f"{PARKING}\n\n{end}"))
    ids = [str(item["id"]) for item in listed("list") if not item["registered"]]
    assert len(set(ids)) == 2
    assert all(one.startswith(f"{ADOPTED}-") for one in ids)
    status, _, err = call("show", ADOPTED)
    assert status == 2
    assert all(one in err for one in ids)


def test_show(folder: Path) -> None:
    put(folder, 0, spec(TITLES[0], other="Performs related tasks as assigned."))
    put(folder, 1, spec(TITLES[1], other="Performs related duties as assigned"))
    status, out, err = call("show", "other-duties")
    assert (status, err) == (0, "")
    assert "registered standard text · section essential_duties · in 6 of 6 specs" in out
    assert "variant 1: 5 specs, as the house style has it" in out
    assert "variant 2: 1 spec, wording: “tasks” for “duties” (wording)" in out
    assert "here  Performs related >>tasks<< as assigned." in out
    assert "    specs/canal.txt:11:1" in out
    shown = listed("show", "OTHER-DUTIES")[0]["wordings"]
    assert isinstance(shown, list)
    assert shown[1]["places"][0] == {
        "path": "specs/canal.txt",
        "line": 11,
        "column": 1,
        "end_line": 11,
        "end_column": 36,
    }


def test_show_names_few_places_or_all(folder: Path) -> None:
    assert "    and 1 more; --all names them" in call("show", "other-duties")[1]
    assert call("show", "other-duties", "--all")[1].count("specs/") == 6


def test_a_mistyped_id_is_answered_with_the_nearest(folder: Path) -> None:
    status, out, err = call("show", "other-dutis")
    assert (status, out) == (2, "")
    assert err == "speclint: no standard text “other-dutis” in 6 files; did you mean other-duties?\n"
    assert "no file or folder" in call("sync", "nowhere/specs")[2]


def test_own_title_is_no_drift_and_is_not_adopted(folder: Path) -> None:
    for number, title in enumerate(TITLES):
        put(folder, number, spec(title, common=f"The {title} wears the coat that the depot lends for the shift."))
    item = next(item for item in listed("list") if not item["registered"])
    assert item["text"] == "The [class title] wears the coat that the depot lends for the shift."
    assert item["drifted"] == {"cosmetic": 0, "wording": 0, "material": 0}
    status, _, err = call("adopt", str(item["id"]))
    assert status == 2
    assert "own title" in err


def test_what_is_filled_in_is_no_drift(folder: Path) -> None:
    for number, title in enumerate(TITLES):
        months = ("six", "six", "six", "six", "nine", "twelve")[number]
        put(folder, number, spec(title, common=f"Probation in this town lasts {months} months from the first shift."))
    item = next(item for item in listed("list") if not item["registered"])
    assert (item["variants"], item["drifted"]) == (3, {"cosmetic": 0, "wording": 0, "material": 0})
    assert "filled in for each class" in call("adopt", str(item["id"]), "--dry-run")[2]


def test_adopt_adds_to_the_configured_file_and_changes_nothing_else(folder: Path) -> None:
    status, out, err = call("adopt", ADOPTED, "--id", "parking", "--required")
    assert (status, err) == (0, "Added to own.yaml.\n")
    entry = f"  - id: parking\n    section: working_environment\n    required: true\n    text: {PARKING} {ROSTER}\n"
    mark = "# 2016\n"
    assert (folder / "own.yaml").read_text("utf-8") == STYLE.replace(mark, mark + entry)
    assert out.startswith("--- own.yaml\n+++ own.yaml\n")
    assert {item["id"] for item in listed("list") if item["registered"]} == {"other-duties", "parking"}
    assert call("adopt", "parking")[0] == 2
    put(folder, 0, spec(TITLES[0], common=f"{PARKING.replace('free', 'not free')} {ROSTER}"))
    assert "“not” added (negation)" in call("sync", "parking")[1]


def test_adopt_dry_run_and_variant(folder: Path) -> None:
    for number in (4, 5):
        put(folder, number, spec(TITLES[number], common=f"{PARKING.replace('free', 'not free')} {ROSTER}"))
    status, out, _ = call("adopt", ADOPTED, "--variant", "2", "--section", "", "--dry-run")
    assert status == 0
    assert "+    text: Parking at the depot is not free of charge" in out
    assert "section: working" not in out
    assert (folder / "own.yaml").read_text("utf-8") == STYLE
    assert "variants 1 to 2; there is no 3" in call("adopt", ADOPTED, "--variant", "3")[2]
    assert "did you mean 'working_environment'?" in call("adopt", ADOPTED, "--section", "working_enviroment")[2]
    assert "an id has small letters" in call("adopt", ADOPTED, "--id", "a b")[2]


def test_adopt_makes_a_file_that_extends_the_house_style(folder: Path) -> None:
    (folder / "speclint.toml").write_text('employer = "Ferry Town"\n')
    for number, title in enumerate(TITLES):
        put(folder, number, spec(title).replace("FERRY WORK", "DEFINITION"))
    status, _, err = call("adopt", ADOPTED)
    assert status == 2
    assert "give one with --style-file FILE" in err
    status, out, err = call("adopt", ADOPTED, "--style-file", "our-town.yaml")
    assert status == 0, err
    assert "+extends: generic" in out
    assert 'styles = ["our-town.yaml"] and style = "our-town"' in err
    style = load_style(folder / "our-town.yaml", {})
    assert (style.id, style.standard_texts[0].id) == ("our-town", ADOPTED)
    (folder / "speclint.toml").write_text('styles = ["our-town.yaml"]\nstyle = "our-town"\nemployer = "Ferry Town"\n')
    assert next(item for item in listed("list") if item["id"] == ADOPTED)["registered"]
    assert (
        "is taken"
        in call(
            "adopt",
            next(str(item["id"]) for item in listed("list") if not item["registered"]),
            "--style-file",
            "portland.yaml",
        )[2]
    )


def test_adopt_asks_which_employer(folder: Path) -> None:
    (folder / "speclint.toml").write_text(
        'styles = ["own.yaml"]\n[[overrides]]\npaths = ["other/"]\nemployer = "Port Ellery"\n'
    )
    shutil.copytree(folder / "specs", folder / "other")
    status, _, err = call("adopt", ADOPTED)
    assert status == 2
    assert '--employer "Port Ellery" --style ferry-town' in err
    assert call("adopt", ADOPTED, "--employer", "port ellery", "--dry-run")[0] == 0
    assert call("show", ADOPTED)[1].count("discovered standard text") == 2


def test_sync_shows_first_and_changes_only_what_is_cosmetic(folder: Path) -> None:
    good = [path.read_bytes() for path in sorted((folder / "specs").iterdir())]
    put(folder, 0, spec(TITLES[0], other="Performs Related duties, as assigned"))
    worded = put(folder, 1, spec(TITLES[1], other="performs related tasks as assigned."))
    drifted = {path: path.read_bytes() for path in (folder / "specs").iterdir()}
    status, out, err = call("sync")
    assert status == 1
    assert {path: path.read_bytes() for path in (folder / "specs").iterdir()} == drifted
    assert "-Performs Related duties, as assigned\n+Performs related duties as assigned.\n" in out
    assert "wording: “tasks” for “duties” (wording)" in out
    assert "--write does it" in err
    status, out, err = call("sync", "--write")
    assert status == 1
    assert "1 still differs in words: --unsafe changes them." in err
    assert "here  Performs related >>tasks<<" in call("sync")[1]
    assert worded.read_text("utf-8") == spec(TITLES[1], other="Performs related tasks as assigned.")
    assert call("sync", "other-duties", "specs", "--write", "--unsafe")[0] == 0
    assert [path.read_bytes() for path in sorted((folder / "specs").iterdir())] == good
    status, out, err = call("sync")
    assert (status, out) == (0, "")
    assert err.startswith("Every copy of a registered standard text reads as the house style has it.")


def test_sync_keeps_line_ends_wrapping_and_brackets(folder: Path) -> None:
    path = put(folder, 0, spec(TITLES[0], other="(Performs Related\n  tasks as assigned.)").replace("\n", "\r\n"))
    assert call("sync", "--write", "--unsafe")[0] == 0
    wanted = spec(TITLES[0], other="(Performs related\n  duties as assigned.)").replace("\n", "\r\n")
    assert path.read_bytes() == wanted.encode("utf-8")


def test_sync_says_what_it_could_not_write(folder: Path) -> None:
    path = put(folder, 0, spec(TITLES[0], other="Performs Related duties as assigned."))
    path.rename(folder / "elsewhere.txt")
    path.symlink_to(folder / "elsewhere.txt")
    before = (folder / "elsewhere.txt").read_bytes()
    status, _, err = call("sync", "--in", "specs/canal.txt", "--write")
    assert status == 2
    assert "symbolic link" in err
    assert (folder / "elsewhere.txt").read_bytes() == before


def test_sync_of_a_text_that_is_not_registered(folder: Path) -> None:
    status, _, err = call("sync", ADOPTED)
    assert status == 2
    assert "is not registered; speclint boilerplate adopt registers it" in err


def test_ids_and_paths_are_told_apart(folder: Path) -> None:
    assert split_words(["other-duties", "specs"], []) == (["other-duties"], ["specs"])
    assert split_words(["specs"], ["other"]) == (["specs"], ["other"])
    assert split_words([], []) == ([], ["."])


def drifts(text: str) -> list[str]:
    """A text, as a file prints it, drifted in one way each."""
    words = text.split(" ")
    at = len(words) // 2
    return [
        text.lower(),
        text.replace(" duties", ", duties", 1),
        text.replace("-", " – ", 1) if "-" in text else text.replace(" ", "  ", 1).replace("  ", " – ", 1),
        text.replace(words[1], f"“{words[1]}”", 1),
        text.replace(" and ", " & ", 1) if " and " in text else text.upper(),
        text.replace("duties", "tasks", 1) if "duties" in text else text.replace(words[2], "purple", 1),
        text.replace(words[0].lstrip("(["), "Two", 1),
        text.replace(" may ", " must ", 1) if " may " in text else text.replace(" ", " shall ", 1),
        text.replace(" not ", " ", 1) if " not " in text else text.replace(" ", " not ", 1),
        " ".join([*words[:at], *words[at + 1 :]]) if "\n" not in words[at] else text.rstrip("."),
    ]


@pytest.mark.parametrize("turn", [0, 3])
def test_sync_restores_every_registered_text_of_the_corpus_to_the_byte(tmp_path: Path, turn: int) -> None:
    shutil.copytree(CORPUS, tmp_path / "corpus")
    call("sync", str(tmp_path / "corpus" / "sound"), "--write")  # some copies have another look
    run = Run(None, FileSettings(ignore=("ALL",)))
    good: dict[Path, bytes] = {}
    count = 0
    for path in documents(tmp_path / "corpus" / "sound"):
        good[path] = path.read_bytes()
        source = run.read(str(path))
        uses = list(standard_uses(run.parse(source)))
        spans = sorted(copy.text.span() for use in uses for copy in use.copies)
        text = source.text
        for number, span in enumerate(reversed(spans)):
            ways = drifts(text[span.start : span.end])
            text = text[: span.start] + ways[(2 * turn + number + len(good)) % len(ways)] + text[span.end :]
        count += text != source.text
        path.write_bytes(text.encode(source.encoding))
    assert count > 20
    status, _, err = call("sync", str(tmp_path / "corpus" / "sound"), "--write", "--unsafe")
    assert {path.name for path, data in good.items() if path.read_bytes() != data} == set()
    assert status == 0, err


KILLED = """
import os, sys
steps = int(sys.argv[1])
def counted(call):
    def wrapped(*args, **kwargs):
        global steps
        steps -= 1
        if steps < 0:
            os._exit(9)
        return call(*args, **kwargs)
    return wrapped
from speclint.cli.main import main
import speclint.edit.write
for name in ("fsync", "replace", "chmod", "fdopen", "open"):
    setattr(os, name, counted(getattr(os, name)))
sys.argv = ["speclint", "boilerplate", "sync", "specs", "--write", "--unsafe"]
main()
"""


@pytest.mark.parametrize("steps", [0, 2, 4, 7])
def test_killed_at_any_moment_each_file_is_old_or_new(folder: Path, steps: int) -> None:
    good = {path.name: path.read_bytes() for path in (folder / "specs").iterdir()}
    for number, title in enumerate(TITLES[:3]):
        put(folder, number, spec(title, other="Performs Related tasks, as assigned."))
    old = {path.name: path.read_bytes() for path in (folder / "specs").iterdir()}
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", KILLED, str(steps)], env=env, capture_output=True)
    assert done.returncode == 9, done.stderr
    now = {path.name: path.read_bytes() for path in (folder / "specs").iterdir() if path.suffix == ".txt"}
    assert now.keys() == old.keys()
    assert all(now[name] in (old[name], good[name]) for name in old)
    assert call("sync", "--write", "--unsafe")[0] == 0
    assert {name: (folder / "specs" / name).read_bytes() for name in good} == good


def test_hostile_texts_are_shown_fit_for_a_terminal(folder: Path) -> None:
    put(folder, 0, spec(TITLES[0], other="Performs \x1b[31mrelated\u202e tasks as assigned."))
    for args in (("list",), ("show", "other-duties"), ("sync",)):
        status, out, err = call(*args)
        assert status in (0, 1)
        assert not {"\x1b", "\u202e"} & set(out + err)
    assert "\x1b" not in call("show", "\x1b[31mrelated")[2]


def test_help(folder: Path) -> None:
    for name in ("list", "show", "adopt", "sync"):
        assert name in call("--help")[1]
        assert call(name, "--help")[0] == 0
