"""Where the project's own and the real documents are."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
SPECS = ROOT.parent / "shared" / "specs"

real_documents = pytest.mark.skipif(not SPECS.is_dir(), reason="the sample of real specifications is not here")


def documents(folder: Path) -> list[Path]:
    """Every document below a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt", ".html"))
