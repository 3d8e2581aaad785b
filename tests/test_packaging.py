"""What is installed is what is in the folders."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


def packages() -> set[str]:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return set(data["tool"]["setuptools"]["packages"])


def folders(top: str, name: str) -> set[str]:
    found = {path.parent.relative_to(ROOT / top) for path in (ROOT / top).rglob("*.py")}
    return {".".join((name, *folder.parts)) for folder in found}


def test_every_package_is_listed() -> None:
    assert packages() == folders("speclint", "speclint") | folders("rules", "speclint.rules")


def test_version_is_said_once_and_the_same() -> None:
    import speclint

    data = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert data["project"]["version"] == speclint.__version__
    assert f"## {speclint.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out, copy = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("copy")
    for name in ("speclint", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", str(out), str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_wheel_holds_every_module_and_data_file(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "speclint").rglob("*") if path.is_file()}
    wanted |= {
        "speclint/" + path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*") if path.is_file()
    }
    wanted = {name for name in wanted if name.endswith((".py", ".yaml", ".yml", ".json", "py.typed"))}
    assert wanted <= held
