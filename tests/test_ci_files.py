"""The GitHub action, the GitLab component and the examples of `docs/ci.md`: valid, and safe with what they are given."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.cli.test_check import FAULTY, SOUND

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HEADER, COMPONENT = yaml.safe_load_all((ROOT / "templates" / "speclint.yml").read_text("utf-8"))
JOB = COMPONENT["$[[ inputs.job ]]"]
STEPS = {step.get("id"): step for step in ACTION["runs"]["steps"]}
EXAMPLES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text("utf-8"), re.DOTALL)
BASH = shutil.which("bash")


@cache
def schema(name: str) -> Any:
    """A schema that `check-jsonschema` carries."""
    return json.loads((files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json").read_text("utf-8"))


def test_the_action_is_valid() -> None:
    jsonschema.validate(ACTION, schema("github-actions"))


def test_actions_are_pinned_and_inputs_stay_out_of_scripts() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step.get("uses", "actions/x@" + "0" * 40))
    used = json.dumps(ACTION["runs"])
    assert all(f"inputs.{name} " in used for name in ACTION["inputs"])


def test_the_component_is_valid() -> None:
    for part in (HEADER, COMPONENT):
        jsonschema.validate(part, schema("gitlab-ci"))
    used = json.dumps(COMPONENT)
    assert all(f"$[[ inputs.{name} ]]" in used for name in HEADER["spec"]["inputs"])
    assert "$[[" not in json.dumps([JOB["script"], JOB["before_script"]])


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_of_the_page_are_valid(example: str) -> None:
    read = yaml.safe_load(example)
    if "repos" in read:
        ids = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
        assert {hook["id"] for repo in read["repos"] for hook in repo["hooks"]} <= ids
        return
    if True in read:  # what YAML 1.1 makes of `on`
        read["on"] = read.pop(True)
    jsonschema.validate(read, schema("github-workflows" if "jobs" in read else "gitlab-ci"))
    for inputs in (ACTION["inputs"], HEADER["spec"]["inputs"]):
        for given in _given(read, "with" if inputs is ACTION["inputs"] else "inputs"):
            assert set(given) <= set(inputs)


def _given(read: Any, key: str) -> list[dict[str, Any]]:
    """What examples give to the action, or to the component."""
    if "jobs" in read:
        steps = [step for job in read["jobs"].values() for step in job["steps"]]
        return [step[key] for step in steps if key in step and "speclint" in step["uses"]]
    return [item[key] for item in read["include"] if key in item]


def run(script: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """A script as the runners run it."""
    assert BASH
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A checked-out repository with names that shells trip over, and modules that must not be imported from it."""
    specs = tmp_path / "work" / "my specs $(touch pwned)"
    specs.mkdir(parents=True)
    (tmp_path / "work" / "; touch pwned").mkdir()
    (tmp_path / "work" / "; touch pwned" / "records clerk.md").write_text(SOUND, "utf-8")
    (specs / "deeds 'clerk' `touch pwned`.md").write_text(FAULTY, "utf-8")
    for name in ("click.py", "speclint.py", "shlex.py", "secrets.py"):
        (tmp_path / "work" / name).write_text("open('pwned', 'w')\n")
    (tmp_path / "temp").mkdir()
    return tmp_path


def check(place: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """The action's last step with its environment; what it printed, and its outputs."""
    output = place / "output"
    given = {f"SPECLINT_{key.upper()}": value for key, value in inputs.items()}
    names = ("PATHS", "ARGS", "SINCE", "BASELINE", "SARIF")
    env = {**{f"SPECLINT_{name}": "" for name in names}, "SPECLINT_ANNOTATIONS": "true", **given}
    runner = {
        "RUNNER_TEMP": str(place / "temp"),
        "GITHUB_OUTPUT": str(output),
        "GITHUB_STEP_SUMMARY": str(place / "summary.md"),
        "SPECLINT_PYTHON": sys.executable,
    }
    done = run(STEPS["check"]["run"], place / "work", **{**runner, **env})
    assert not list(place.rglob("pwned"))
    return done, dict(line.split("=", 1) for line in output.read_text().splitlines()) if output.exists() else {}


def test_the_action_checks_and_reports(place: Path) -> None:
    paths = "\n".join(("my specs $(touch pwned)", "", "; touch pwned"))
    done, outputs = check(
        place, paths=paths, args='--select "XFD,SEC" --employer="Town $(touch pwned)"', sarif="x.sarif", since="0" * 40
    )
    assert (done.returncode, done.stderr) == (1, ""), done.stdout
    assert outputs == {"findings": "1", "exit-status": "1"}
    first, *lines = done.stdout.splitlines()
    stop = first.removeprefix("::stop-commands::")
    inert = lines[: lines.index(f"::{stop}::")]
    assert any("XFD010" in line for line in inert)
    (annotation,) = lines[len(inert) + 1 :]
    assert annotation.startswith("::error file=")
    assert "### speclint: 1 finding in 1 of 2 files" in (place / "summary.md").read_text("utf-8")
    assert json.loads((place / "work" / "x.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_a_run_that_fails_is_said(place: Path) -> None:
    """A run that ends before it reports, with a stand-in for speclint."""
    broken = place / "python"
    broken.write_text(f'#!/bin/sh\ncase "$*" in *"-m speclint"*) exit 2;; esac\nexec {sys.executable} "$@"\n')
    broken.chmod(0o755)
    done, outputs = check(place, paths=".", since="$(touch pwned)", python=str(broken))
    assert done.returncode == 2
    assert outputs == {"findings": "", "exit-status": "2"}
    assert done.stdout.splitlines()[-1].startswith("::error title=speclint::The run failed")


def test_the_component_passes_what_it_is_given(place: Path) -> None:
    """Its script, with a stand-in for speclint that prints its arguments."""
    shown = "import json, sys; print(json.dumps(sys.argv[1:]))"
    script = JOB["script"][0].replace(
        "/tmp/speclint/bin/python -I -m speclint check", f"{sys.executable} -I -c '{shown}'"
    )
    given = {
        "SPECLINT_PATHS": "my specs $(touch pwned)\n*",
        "SPECLINT_ARGS": "--select=SER\n--employer=Town `touch pwned`",
        "SPECLINT_BASELINE": "base line.json",
        "SPECLINT_NEW_ONLY": "true",
        "CI_COMMIT_BEFORE_SHA": "0" * 40,
    }
    done = run(script, place / "work", **given)
    common = ["--baseline=base line.json", "--select=SER", "--employer=Town `touch pwned`", "--"]
    common += ["my specs $(touch pwned)", "*"]
    quality, tests = "--output=gitlab:gl-code-quality-report.json", "--output=junit:speclint-junit.xml"
    assert [json.loads(line) for line in done.stdout.splitlines()] == [["--output=text", tests, quality, *common]]
    assert not list(place.rglob("pwned"))

    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run([*git, *command], cwd=place / "work", check=True)
    done = run(script, place / "work", **{**given, "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD"})
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        [quality, "--exit-zero", *common],
        ["--output=text", tests, "--since=HEAD", *common],
    ]
