"""What is new since a commit, on scripted histories of git."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from speclint.cli.main import main
from tests.conftest import CORPUS

FIRST = "specs/code-compliance-officer-i.txt"
SECOND = "specs/code-compliance-officer-ii.txt"
DEPUTY = "specs/corrections-deputy-i.txt"
CONCEPT = ("substandard housing", "commercial kitchens")
"""A change of the second class's own text, after which the first class describes it wrongly."""
FAULT = ("Physical Requirements\n\n", "Physical Requirements\n\nWalks Two (3) miles.\n\n")

Found = list[tuple[str, str]]


class Repository:
    """A repository of git with specifications in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", ".")

    def git(self, *args: str) -> str:
        names = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *names, *args], cwd=self.folder, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Specifications")

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def check(self, *args: str) -> Found:
        done = CliRunner().invoke(main, ["check", *args, "--output-format", "json", "--today", "2026-07-01"])
        assert done.exit_code in (0, 1), done.output
        found = [(item["code"], item["path"]) for item in json.loads(done.stdout)]
        assert bool(found) == bool(done.exit_code)
        return found

    def fail(self, *args: str) -> str:
        done = CliRunner().invoke(main, ["check", *args])
        assert done.exit_code == 2, done.output
        return done.stderr


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    yield Repository(tmp_path)


@pytest.fixture
def repository(empty: Repository) -> Repository:
    """Three classes of one county, one of them with an old fault."""
    folder = empty.folder
    (folder / "specs").mkdir()
    for path in (FIRST, SECOND, DEPUTY):
        shutil.copy(CORPUS / "sound" / "hollis" / Path(path).name, folder / path)
    (folder / "styles").mkdir()
    shutil.copy(CORPUS / "styles" / "hollis-county.yaml", folder / "styles")
    (folder / "speclint.toml").write_text('styles = ["styles/hollis-county.yaml"]\n', "utf-8")
    empty.edit(DEPUTY, "Experience:", "Experience: Four (5) years of service;")
    empty.commit()
    return empty


def test_old_faults_are_quiet(repository: Repository) -> None:
    assert repository.check() == [("XFD010", DEPUTY)]
    assert repository.check("--since", "HEAD") == []
    assert repository.check("--staged") == []


def test_summary_tells_how_many_are_old(repository: Repository) -> None:
    done = CliRunner().invoke(main, ["check", "--since", "HEAD"])
    assert done.stdout == "No findings in 3 files; 1 is older than the change.\n"


def test_edit(repository: Repository) -> None:
    repository.edit(DEPUTY, *FAULT)
    repository.edit(DEPUTY, "\n\n", "\n\n\n\n")
    assert repository.check("--since", "HEAD") == [("XFD010", DEPUTY)]
    assert repository.check("--staged") == []
    repository.git("add", ".")
    assert repository.check("--staged") == [("XFD010", DEPUTY)]


def test_edit_of_a_sibling_only(repository: Repository) -> None:
    repository.edit(SECOND, *CONCEPT)
    assert repository.check("--since", "HEAD") == [("SER004", FIRST)]


def test_add(repository: Repository) -> None:
    name = "specs/Déjà Vu mounter.txt"
    shutil.copy(CORPUS / "sound" / "hollis" / "herbarium-mounter.txt", repository.folder / name)
    repository.edit(name, *FAULT)
    assert repository.check("--since", "HEAD") == [("XFD010", name)]
    assert repository.check("--staged") == []
    assert repository.check("--from-index") == [("XFD010", DEPUTY)]


def test_rename(repository: Repository) -> None:
    repository.git("mv", DEPUTY, "specs/a new name ü.txt")
    repository.git("mv", FIRST, "moved.txt")
    for state in (("--since", "HEAD"), ("--staged",)):
        assert repository.check(*state) == []
    assert repository.check("--staged", "specs/a new name ü.txt") == []


def test_delete(repository: Repository) -> None:
    repository.git("rm", "--quiet", FIRST)
    for state in (("--since", "HEAD"), ("--staged",)):
        assert repository.check(*state) == [("SER009", SECOND)]
    assert set(repository.check("--from-index")) == {("XFD010", DEPUTY), ("SER009", SECOND)}


def test_delete_from_disk_only(repository: Repository) -> None:
    (repository.folder / FIRST).unlink()
    assert repository.check("--since", "HEAD") == [("SER009", SECOND)]
    assert repository.check("--staged") == []


def test_retitled_class(repository: Repository) -> None:
    repository.edit(FIRST, "Code Compliance Officer I\n", "Nuisance Inspector\n")
    assert ("SER009", SECOND) in repository.check("--since", "HEAD")


def test_old_faults_of_a_retitled_class(repository: Repository) -> None:
    repository.edit(DEPUTY, "Corrections Deputy I\n", "Jail Warden\n")
    assert ("XFD010", DEPUTY) not in repository.check("--since", "HEAD")
    repository.edit(DEPUTY, *FAULT)
    repository.git("mv", DEPUTY, "specs/jail-warden.txt")
    found = repository.check("--since", "HEAD")
    assert [code for code, path in found if path == "specs/jail-warden.txt"].count("XFD010") == 1


def test_configuration_only(repository: Repository) -> None:
    config = repository.folder / "speclint.toml"
    config.write_text(config.read_text("utf-8") + '[rules.TXT003]\nseverity = "error"\n', "utf-8")
    assert repository.check("--since", "HEAD") == []
    config.write_text('styles = ["styles/hollis-county.yaml"]\nignore = ["XFD010"]\n', "utf-8")
    repository.commit()
    config.write_text('styles = ["styles/hollis-county.yaml"]\n', "utf-8")
    assert repository.check("--since", "HEAD") == [("XFD010", DEPUTY)]
    assert repository.check("--since", "HEAD~1") == []


def test_configuration_of_then_is_broken(repository: Repository) -> None:
    config = repository.folder / "speclint.toml"
    good = config.read_text("utf-8")
    config.write_text('styles = ["no-such.yaml"]\n', "utf-8")
    repository.commit()
    config.write_text(good, "utf-8")
    said = repository.fail("--since", "HEAD")
    assert (
        "the configuration of the commit that is compared with cannot be used: styles" in said or "no-such.yaml" in said
    )
    assert "/speclint-" not in said


def test_partly_staged(repository: Repository) -> None:
    repository.edit(DEPUTY, *FAULT)
    repository.git("add", ".")
    repository.edit(FIRST, "Experience:", "Experience: Six (7) years of trade;")
    (repository.folder / "specs" / "draft.txt").write_text("TBD\n", "utf-8")
    assert repository.check("--staged") == [("XFD010", DEPUTY)]
    assert ("XFD010", FIRST) in repository.check("--since", "HEAD")


def test_branch(repository: Repository) -> None:
    repository.git("branch", "old")
    repository.edit(DEPUTY, *FAULT)
    repository.commit()
    repository.git("switch", "--quiet", "--create", "other", "old")
    repository.edit(FIRST, "Experience:", "Experience: Six (7) years of trade;")
    repository.commit()
    assert repository.check("--since", "old...") == [("XFD010", FIRST)]
    main_branch = "master" if "master" in repository.git("branch") else "main"
    assert repository.check("--since", f"{main_branch}...") == [("XFD010", FIRST)]


def test_before_the_first_commit(empty: Repository) -> None:
    (empty.folder / "clerk.txt").write_text(
        (CORPUS / "sound" / "hollis" / Path(DEPUTY).name).read_text("utf-8"), "utf-8"
    )
    empty.edit("clerk.txt", "Experience:", "Experience: Four (5) years of service;")
    empty.git("add", ".")
    assert ("XFD010", "clerk.txt") in empty.check("--staged")


def test_from_a_folder_below(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.edit(SECOND, *CONCEPT)
    repository.git("add", ".")
    monkeypatch.chdir(repository.folder / "specs")
    for state in (("--since", "HEAD"), ("--staged",)):
        assert repository.check(*state) == [("SER004", Path(FIRST).name)]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--since", "no-such"), "there is no commit 'no-such' in this repository"),
        (("--since", "--output=x"), "there is no commit '--output=x'"),
        (("--since", "HEAD", "--staged"), "give one of them"),
        (("--staged", "--fix"), "fixes are made in files"),
        (("--staged", "-"), "standard input is not in git"),
    ],
)
def test_what_cannot_be(repository: Repository, args: tuple[str, ...], said: str) -> None:
    assert said in repository.fail(*args)


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "clerk.txt").write_text("RECORDS CLERK\n", "utf-8")
    done = CliRunner().invoke(main, ["check", "--since", "HEAD"])
    assert (done.exit_code, "not a git repository" in done.stderr) == (2, True)


def test_conflict_that_is_not_resolved(repository: Repository) -> None:
    repository.git("branch", "other")
    repository.edit(DEPUTY, *FAULT)
    repository.commit()
    repository.git("switch", "--quiet", "other")
    repository.edit(DEPUTY, FAULT[0], FAULT[1].replace("Two", "Nine"))
    repository.commit()
    with pytest.raises(subprocess.CalledProcessError):
        repository.git("merge", "@{-1}")
    assert f"{DEPUTY} has conflicts that are not resolved" in repository.fail("--staged")


def test_link_out_of_the_repository_is_not_followed(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("RECORDS CLERK\n\nTBD\n", "utf-8")
    (repository.folder / "specs" / "link.txt").symlink_to(outside)
    repository.git("add", ".")
    assert repository.check("--staged") == []
