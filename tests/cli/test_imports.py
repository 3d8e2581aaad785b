"""Start-up: no call imports what it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "jsonschema", "yaml", "rapidfuzz", "numpy", "pathspec"}
SPEC = (
    "# Records Clerk\n\n## Definition\n\nKeeps records.\n\n## Minimum Qualifications\n\nGraduation from high school.\n"
)


def imported(code: str, cwd: Path) -> set[str]:
    script = f"import sys\nsys.argv = ['speclint']\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=cwd, check=True)
    return {name.split(".")[0] for name in done.stdout.splitlines()}


def test_import_of_the_package_imports_nothing_else(tmp_path: Path) -> None:
    assert not imported("import speclint", tmp_path) & {*HEAVY, "click"}


@pytest.mark.parametrize("args", [["--version"], ["--help"]])
def test_version_and_help_import_no_engine(args: list[str], tmp_path: Path) -> None:
    script = f"from speclint.cli.main import main\ntry:\n    main({args})\nexcept SystemExit:\n    pass"
    code = f"import sys\n{script}\nassert not [m for m in sys.modules if m.startswith(('speclint.engine', 'speclint.rules'))]"
    assert not imported(code, tmp_path) & HEAVY


def test_a_file_in_a_built_in_style_needs_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "clerk.md").write_text(SPEC)
    script = "from speclint.cli.main import main\ntry:\n    main(['check', 'clerk.md'])\nexcept SystemExit:\n    pass"
    assert not imported(script, tmp_path) & (HEAVY - {"pathspec"})
