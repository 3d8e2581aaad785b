"""The same document in another encoding or with other line ends has the same findings at the same text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from speclint.engine.finding import Finding
from speclint.engine.run import Run, StandardInput
from speclint.engine.whole import run_paths
from speclint.read.source import Source
from tests.conftest import CORPUS, documents

FAULTY = [path for path in documents(CORPUS / "faulty") if path.suffix != ".html"]
FORMS: dict[str, Callable[[str], bytes]] = {
    "crlf": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n").encode(),
    "cr": lambda text: text.replace("\r\n", "\n").replace("\n", "\r").encode(),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "windows-1252": lambda text: text.encode("cp1252", errors="replace"),
}


RUN = Run()
CASES = [
    pytest.param(path, form, id=f"{path.stem}-{form}")
    for number, path in enumerate(FAULTY)
    for at, form in enumerate(FORMS)
    if (number + at) % len(FORMS) in (0, 2)
]
"""Two forms of each document, every form in turn."""


def findings(path: Path, data: bytes) -> list[tuple[str, str]]:
    result = run_paths([], RUN, StandardInput(str(path), data))
    assert result.errors == ()
    source = next(iter(result.sources.values()))
    return sorted((finding.code, _cut(source, finding)) for finding in result.findings)


def _cut(source: Source, finding: Finding) -> str:
    place = finding.location
    start = source.line_starts[place.line - 1] + place.column - 1
    end = source.line_starts[place.end_line - 1] + place.end_column - 1
    return " ".join(source.text[start:end].split())


@pytest.mark.parametrize(("path", "form"), CASES)
def test_findings_do_not_depend_on_encoding_and_line_ends(path: Path, form: str) -> None:
    text = path.read_text("utf-8-sig")
    text = text.encode("cp1252", errors="replace").decode("cp1252") if form == "windows-1252" else text
    assert findings(path, FORMS[form](text)) == findings(path, text.encode())
