"""The hooks as the real clients run them, pre-commit and prek, in a repository of specifications with its commits."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import CORPUS, ROOT

SCRIPTS = Path(sysconfig.get_path("scripts"))
PROJECT = ("speclint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
FIRST = "specs/code compliance officer I.txt"
SECOND = "specs/code compliance officer II.txt"
DEPUTY = "specs/corrections deputy – í.txt"
ONE_CLIENT = pytest.mark.parametrize("client", ["pre-commit"], indirect=True, scope="module")
"""What a second client would only do again."""
HOOKS = {"speclint", "speclint-fix", "speclint-corpus"}
CONFIG = """\
repos:
  - repo: {url}
    rev: v1
    hooks:
      - id: speclint-fix
      - id: speclint
      - id: speclint-corpus
"""


def git(folder: Path, *args: str) -> str:
    names = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *names, *args], cwd=folder, capture_output=True, check=True, encoding="utf-8").stdout


@dataclass
class Client:
    """One of the programs that run hooks, installed into a repository of specifications."""

    name: str
    folder: Path
    env: dict[str, str]

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        command = [str(SCRIPTS / self.name), *args]
        return subprocess.run(
            command, cwd=self.folder, env=self.env, capture_output=True, check=False, encoding="utf-8"
        )

    def commit(self, *hooks: str) -> subprocess.CompletedProcess[str]:
        """`git commit` of what is staged, with the hooks that the client installed; only some of them where named."""
        env = self.env | ({"SKIP": ",".join(HOOKS - {*hooks})} if hooks else {})
        names = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
        command = ["git", *names, "commit", "--message", "A change"]
        done = subprocess.run(command, cwd=self.folder, env=env, capture_output=True, check=False, encoding="utf-8")
        return subprocess.CompletedProcess(command, done.returncode, done.stdout + done.stderr, "")

    def stage(self) -> None:
        git(self.folder, "add", "--all")

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def undo(self) -> None:
        git(self.folder, "reset", "--quiet", "--hard")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is now, in a repository of its own with a tag, as the clients want it."""
    folder = tmp_path_factory.mktemp("project")
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    git(folder, "init", "--quiet", ".")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "speclint")
    git(folder, "tag", "v1")
    return folder


@pytest.fixture(scope="module", params=["pre-commit", "prek"])
def client(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    name: str = request.param
    if not (SCRIPTS / name).exists():
        pytest.skip(f"{name} is not installed here: pip install -e '.[dev]'")
    folder, home = tmp_path_factory.mktemp("agency"), tmp_path_factory.mktemp("home")
    env = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT", "PREK"))}
    env |= {
        "PRE_COMMIT_HOME": str(home), "PREK_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C.UTF-8",
        "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1", "UV_PYTHON": sys.executable,
    }  # fmt: skip
    if name == "pre-commit":  # pip takes the packages that are installed here for those of the hook
        env["PYTHONPATH"] = sysconfig.get_path("purelib")
    yield Client(name, _agency(folder, project), env)


def _agency(folder: Path, project: Path) -> Path:
    git(folder, "init", "--quiet", ".")
    (folder / "specs").mkdir()
    for name in (FIRST, SECOND, DEPUTY):
        own = Path(name).name.replace(" – í", " i").replace(" ", "-").lower()
        shutil.copy(CORPUS / "sound" / "hollis" / own, folder / name)
    (folder / "styles").mkdir()
    shutil.copy(CORPUS / "styles" / "hollis-county.yaml", folder / "styles")
    (folder / "speclint.toml").write_text('styles = ["styles/hollis-county.yaml"]\n', "utf-8")
    (folder / "README.md").write_text("# Our specifications\n\nTBD\n", "utf-8")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(url=project), "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Specifications")
    return folder


@pytest.fixture(scope="module")
def installed(client: Client) -> Client:
    done = client.run("install", "--install-hooks")
    assert done.returncode == 0, done.stdout + done.stderr
    return client


@pytest.fixture
def agency(installed: Client) -> Iterator[Client]:
    installed.undo()
    yield installed
    installed.undo()


def test_clean_commit_passes(agency: Client) -> None:
    agency.edit(DEPUTY, "\n\n", "\n\n\n")
    agency.edit("README.md", "TBD", "TBD, still")
    agency.stage()
    done = agency.commit()
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 3


def test_faulty_commit_is_blocked(agency: Client) -> None:
    agency.edit(DEPUTY, "Experience:", "Experience: Two (3) years of trade;")
    agency.stage()
    done = agency.commit("speclint")
    assert done.returncode == 1
    assert f"{DEPUTY}:" in done.stdout and "XFD010" in done.stdout


def test_commit_that_breaks_a_sibling_is_blocked_with_both_places(agency: Client) -> None:
    agency.edit(SECOND, "substandard housing", "commercial kitchens")
    agency.stage()
    done = agency.commit("speclint-corpus")
    assert done.returncode == 1
    assert f"{FIRST}:26:30: warning SER004" in done.stdout
    assert f"see {SECOND}:" in done.stdout


def test_deletion_is_blocked(agency: Client) -> None:
    git(agency.folder, "rm", "--quiet", FIRST)
    done = agency.commit("speclint-corpus")
    assert done.returncode == 1
    assert f"{SECOND}:" in done.stdout and "is not on file any more" in done.stdout


@ONE_CLIENT
def test_rename_passes(agency: Client) -> None:
    git(agency.folder, "mv", DEPUTY, "specs/„deputy” I.txt")
    done = agency.commit("speclint", "speclint-corpus")
    assert done.returncode == 0, done.stdout
    git(agency.folder, "reset", "--quiet", "--hard", "HEAD~1")


@ONE_CLIENT
def test_what_is_not_staged_does_not_count(agency: Client) -> None:
    agency.edit(FIRST, "Removes illegal signs", "Takes down illegal signs")
    agency.stage()
    agency.edit(DEPUTY, "Experience:", "Experience: Two (3) years of trade;")
    agency.edit(SECOND, "substandard housing", "commercial kitchens")
    (agency.folder / "specs" / "draft.txt").write_text("DOG CATCHER\n\nClass Code: TBD\n", "utf-8")
    done = agency.commit("speclint", "speclint-corpus")
    (agency.folder / "specs" / "draft.txt").unlink()
    assert done.returncode == 0, done.stdout


def test_fix_is_made_and_taken_up_by_the_next_commit(agency: Client) -> None:
    before = (agency.folder / SECOND).read_text("utf-8")
    agency.edit(SECOND, "Essential Functions", "Esential Functions")
    agency.stage()
    done = agency.commit("speclint-fix")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout.lower().replace("\n", " ")
    assert (agency.folder / SECOND).read_text("utf-8") == before
    agency.edit(SECOND, "Presents cases", "Carries cases")
    agency.stage()
    assert agency.commit("speclint-fix").returncode == 0


@ONE_CLIENT
def test_commit_of_the_configuration_alone_is_checked(agency: Client) -> None:
    (agency.folder / "speclint.toml").write_text('styles = ["styles/no-such.yaml"]\n', "utf-8")
    agency.stage()
    done = agency.commit("speclint-corpus")
    assert done.returncode == 1
    assert "no-such.yaml" in done.stdout


@ONE_CLIENT
def test_repository_can_be_tried_without_a_configuration(agency: Client, project: Path) -> None:
    done = agency.run("try-repo", str(project), "speclint-corpus", "--ref", "v1", "--all-files")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
