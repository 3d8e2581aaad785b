"""What the README tells people to do works."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_the_python_example_runs() -> None:
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert block
    done = subprocess.run([sys.executable, "-c", block[1]], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "SER001" in done.stdout
    assert "Park Ranger I ['class_summary'" in done.stdout


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_files_that_are_named_exist() -> None:
    for name in re.findall(r"`((?:corpus|docs|benchmarks|rules)/[\w./-]+)`", README):
        assert (ROOT / name).exists(), name
