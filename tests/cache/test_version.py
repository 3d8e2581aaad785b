"""A result is known by the code that it came from."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import speclint
from speclint.cache import version
from speclint.registry import builtin_rules


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that stands for speclint's own."""
    for name in ("a.py", "style.yaml", "inner/b.py", "inner/schema.json", "empty/__init__.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(version, "_folders", lambda: [str(tmp_path)])
    return tmp_path


def digest() -> bytes:
    return version.code_digest.__wrapped__()


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.py").write_text("b.py"),
        lambda folder: (folder / "style.yaml").write_text("style"),
        lambda folder: (folder / "inner" / "schema.json").write_text("{}"),
        lambda folder: (folder / "inner" / "new.py").write_text(""),
        lambda folder: (folder / "inner" / "b.py").unlink(),
        lambda folder: (folder / "a.py").rename(folder / "b.py"),
        lambda folder: (folder / "inner" / "b.py").rename(folder / "empty" / "b.py"),
        lambda folder: (folder / "inner").rename(folder / "other"),
    ],
)
def test_any_file_of_the_package_counts(package: Path, change: Callable[[Path], object]) -> None:
    before = digest()
    assert digest() == before
    change(package)
    assert digest() != before


def test_byte_code_and_what_is_no_part_of_it_do_not_count(package: Path) -> None:
    before = digest()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.cpython-311.pyc").write_bytes(b"x")
    (package / "__pycache__" / "a.py").write_bytes(b"x")
    (package / "py.typed").write_text("x")
    assert digest() == before


def test_the_libraries_and_the_interpreter_count(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = {digest()}
    with monkeypatch.context() as patch:
        patch.setattr(version, "_LIBRARIES", version._LIBRARIES[1:])
        digests.add(digest())
    monkeypatch.setattr(sys, "version", "4.0")
    digests.add(digest())
    assert len(digests) == 3


def test_the_folders_are_those_of_the_package_and_its_rules() -> None:
    files = {Path(path).resolve() for folder in version._folders() for path in version._files(folder)}
    assert Path(speclint.__file__).resolve() in files
    for info in builtin_rules().values():
        module = __import__(info.make.__module__, fromlist=["x"])
        assert Path(str(module.__file__)).resolve() in files
