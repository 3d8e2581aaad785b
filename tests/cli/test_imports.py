"""Start-up: no call imports what it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SPEC = (
    "# Records Clerk\n\n## Definition\n\nKeeps records.\n\n## Minimum Qualifications\n\nGraduation from high school.\n"
)
HEAVY = {"spacy", "jsonschema", "yaml", "rapidfuzz", "numpy", "pathspec"}
"""Packages that a call imports only where a document, or its configuration, needs them."""
SLOW = {
    *("asyncio", "concurrent", "difflib", "email", "html", "http", "json", "multiprocessing", "random", "shutil"),
    *("statistics", "subprocess", "tempfile", "tomllib", "xml"),
}
"""Modules of Python's own that take long to import."""
WITH_MSGSPEC = {"msgspec", "typing_extensions"}
WITH_RAPIDFUZZ = {"rapidfuzz", "_cython", "cython_runtime"}

COMMAND = {
    *("speclint", "speclint.__main__"),
    *("speclint.cli", "speclint.cli.main", "speclint.cli.check", "speclint.cli.common"),
    *("speclint.cli.caching", "speclint.cli.gating", "speclint.cli.outputs"),
}
REPORT = {
    "speclint.report",
    *(f"speclint.report.{name}" for name in "excerpt fixes headline outputs printable readings style text".split()),
}
REMEMBERED = {
    *COMMAND,
    *REPORT,
    *("speclint.cache", "speclint.cache.place", "speclint.cache.store", "speclint.cache.version"),
    *("speclint.config", "speclint.config.keys", "speclint.config.load", "speclint.config.names"),
    "speclint.config.settings",
    *("speclint.engine", "speclint.engine.finding", "speclint.engine.memory", "speclint.engine.outcome"),
    *("speclint.engine.result", "speclint.engine.run", "speclint.engine.whole"),
    *("speclint.gate", "speclint.gate.place"),
    *("speclint.model", "speclint.model.clock"),
    *("speclint.patterns", "speclint.patterns.*"),
    *(
        "speclint.read",
        "speclint.read.decode",
        "speclint.read.digests",
        "speclint.read.discover",
        "speclint.read.errors",
    ),
    *("speclint.read.source", "speclint.read.text"),
    "speclint.rule",
}
"""What a check that is remembered may import: nothing that parses, models or checks."""
CHECKED = {
    *REMEMBERED - {"speclint.cache", "speclint.cache.place", "speclint.cache.store", "speclint.cache.version"}
    - {"speclint.engine.memory", "speclint.engine.outcome"},
    *(f"speclint.{name}.*" for name in ("exceptions", "index", "model", "parsing", "rules", "styles")),
    *(f"speclint.{name}" for name in ("exceptions", "index", "parsing", "rules", "styles")),
    *("speclint.config.selection", "speclint.drifted", "speclint.registry", "speclint.ruleinfo", "speclint.yamlfile"),
    *(
        f"speclint.engine.{name}"
        for name in "anchors checked coverage documents excepting fingerprint groups kept phase1 rulebook spill "
        "suppress timings".split()
    ),
}  # fmt: skip
"""What a check may import that is not remembered; not git, the baseline, other reports, fixes, other processes."""
NOT_CHECKED = ("speclint.model.prose.pipeline", "speclint.model.prose.reader")
"""The prose that spaCy reads, where a language model is configured."""


def imported(args: list[str], cwd: Path) -> set[str]:
    """The modules that a call of the command imports."""
    script = f"""
import sys
before = set(sys.modules)
sys.argv = ["speclint", *{args!r}]
from speclint.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("imported:", *set(sys.modules) - before)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=cwd, check=True)
    return set(done.stdout.rpartition("imported:")[2].split())


def not_among(modules: set[str], allowed: set[str]) -> list[str]:
    """The modules of speclint's own that are not allowed."""
    folders = tuple(name.removesuffix("*") for name in allowed if name.endswith("*"))
    own = (name for name in modules if name.partition(".")[0] == "speclint")
    return sorted(name for name in own if name not in allowed and not name.startswith(folders or "\0"))


def packages(modules: set[str]) -> set[str]:
    """What is neither speclint's own nor Python's: packages, by name."""
    tops = {name.partition(".")[0] for name in modules} - {"speclint"} - sys.stdlib_module_names
    return {"_cython" if name.startswith("_cython") else name for name in tops}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clerk.md").write_text(SPEC)
    return tmp_path


def test_import_of_the_package_imports_nothing_else(tmp_path: Path) -> None:
    script = "import sys; before = set(sys.modules); import speclint; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.split() == ["speclint"]


def test_version_imports_nothing(tmp_path: Path) -> None:
    assert imported(["--version"], tmp_path) <= {"speclint", "speclint.__main__"}


def test_help_imports_no_engine(tmp_path: Path) -> None:
    modules = imported(["--help"], tmp_path)
    assert not_among(modules, {"speclint", "speclint.__main__", "speclint.cli", "speclint.cli.main"}) == []
    assert packages(modules) <= {"click"}


def test_a_file_in_a_built_in_style_needs_nothing_heavy(folder: Path) -> None:
    modules = imported(["check", "clerk.md", "--no-cache", "--exit-zero"], folder)
    assert not_among(modules, CHECKED) == []
    assert modules.isdisjoint(NOT_CHECKED)
    assert packages(modules) <= {"click", *WITH_MSGSPEC, *WITH_RAPIDFUZZ}
    assert not modules & SLOW


def test_a_file_that_is_remembered_is_not_looked_at(folder: Path) -> None:
    args = ["check", "clerk.md", "--cache-dir", "cache", "--exit-zero"]
    imported(args, folder)
    modules = imported(args, folder)
    assert "speclint.engine.memory" in modules
    assert not_among(modules, REMEMBERED) == []
    assert packages(modules) <= {"click", *WITH_MSGSPEC}
    assert not modules & (SLOW | HEAVY)
