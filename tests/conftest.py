"""Where the project's own and the real documents are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
SPECS = ROOT.parent / "shared" / "specs"

real_documents = pytest.mark.skipif(not SPECS.is_dir(), reason="the sample of real specifications is not here")


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The tests remember their runs in a folder of their own, never in that of the person who calls them."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPECLINT_CACHE_DIR", str(folder))
        yield folder


def documents(folder: Path) -> list[Path]:
    """Every document below a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt", ".html"))
