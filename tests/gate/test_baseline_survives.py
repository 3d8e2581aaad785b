"""A baseline written on `corpus/` still knows every old finding after edits that change nothing about the faults.

Every kind of edit is made alone in a third of the documents; renamed files and moved folders in all of them. What the
documents say is the same after each, so that every finding must be known, and nothing else be found. Page numbers and
the like are no exception: a rule whose findings these edits rightly change is named below with the reason.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from speclint.engine.checked import Checked
from speclint.engine.finding import Finding
from speclint.engine.run import Run
from speclint.engine.whole import conclude
from speclint.gate.known import Known, Matched
from speclint.model.clock import Clock
from speclint.parsing.document import Document
from speclint.read.decode import decode
from tests.conftest import CORPUS, documents
from tests.gate.changes import as_html, dashes, lines_above, reflowed, reordered
from tests.rules.test_planted_faults import ALL

Change = Callable[[Document], str]
FIRST: tuple[Change, ...] = (lines_above, reflowed, dashes)
SECOND: tuple[Change, ...] = (reordered, as_html, lambda document: document.source.text)
MOVES_ITSELF = {
    "SEC003": "the order of the sections is its subject",
    "SEC009": "the file's name is its subject",
    "TXT002": "the break of the line is its subject",
    "FMT001": "marks of headings are its subject; HTML has others than Markdown",
    "FMT002": "dashes are its subject",
    "FMT003": "Markdown marks are its subject; HTML has none",
    "FMT004": "hand-made line ends are its subject",
    "TXT008": "punctuation, dashes and quotes among it, is its subject",
}
"""Rules that may rightly fall silent or speak after such an edit."""


@cache
def run() -> Run:
    return Run(str(CORPUS / "speclint.toml"), clock=Clock(date(2026, 7, 1)))


@cache
def originals() -> dict[str, Document]:
    """The documents, without those that the exceptions of the corpus name by their paths."""
    paths = [path for path in documents(CORPUS) if "quillhaven" not in path.parts]
    return {str(path): run().parse(run().read(str(path))) for path in paths}


def employer(path: str) -> str:
    """The folder that says whose a document is where it does not say so itself."""
    return str(CORPUS.joinpath(*Path(path).relative_to(CORPUS).parts[:2]))


@cache
def before() -> tuple[Checked, ...]:
    return tuple(run().check(document, employer(path)) for path, document in originals().items())


@cache
def known() -> Known:
    return Known.of(conclude(before(), (), run(), [str(CORPUS)]).findings)


def checked(texts: Mapping[str, tuple[str, str]]) -> tuple[Finding, ...]:
    """What is found in documents, by their new paths; each with its old path and its text."""
    held = [
        run().check(run().parse(decode(path, text.encode("utf-8", "surrogateescape"))), employer(old))
        for path, (old, text) in sorted(texts.items())
    ]
    return conclude(held, (), run(), [str(CORPUS)]).findings


def matched(findings: Iterable[Finding]) -> Matched:
    return known().match([item for item in findings if item.code not in MOVES_ITSELF])


def assert_all_known(found: Matched) -> None:
    assert [f"{item.code} {item.path}:{item.line} {item.message}" for item in found.new] == []
    gone = [entry for entry in found.gone if entry.code not in MOVES_ITSELF]
    assert [f"{entry.code} {entry.job_class}: {entry.section}" for entry in gone] == []


def test_after_lines_above_reflow_and_other_dashes() -> None:
    texts = {path: (path, FIRST[at % 3](document)) for at, (path, document) in enumerate(sorted(originals().items()))}
    assert sum(text != originals()[path].source.text for path, (_, text) in texts.items()) > len(texts) * 0.9
    assert_all_known(matched(checked(texts)))


def test_after_sections_reordered_other_format_files_renamed_and_folders_moved() -> None:
    texts = {}
    for at, (path, document) in enumerate(sorted(originals().items())):
        text = SECOND[at % 3](document)
        suffix = ".html" if text.startswith("<!DOCTYPE") else Path(path).suffix
        texts[renamed(path, at, suffix)] = (path, text)
    assert_all_known(matched(checked(texts)))


def renamed(path: str, at: int, suffix: str) -> str:
    """Another name, which turns the order of all files round, in another folder of the same employer's."""
    letters = "".join(chr(ord("z") - int(digit)) for digit in f"{at:04}")
    inner = Path(path).relative_to(CORPUS)
    return str(CORPUS / inner.parts[0] / "moved" / Path(*inner.parts[1:-1]) / f"spec-{letters}{suffix}")


@pytest.mark.parametrize("change", [reordered, as_html])
def test_the_change_is_made_in_enough_documents(change: Change) -> None:
    changed = sum(change(document) != document.source.text for document in originals().values())
    assert changed >= 20


def test_each_planted_fault_is_new() -> None:
    """A fault put into a sound document is not taken for an old one, nor is a second one like it beside the first."""
    seen: set[str] = set()
    for code, sound, planted in ALL:
        if code in seen or sound.path not in originals():
            continue
        text = sound.text[: planted.span.start] + planted.text + sound.text[planted.span.end :]
        held = [
            run().check(run().parse(decode(sound.path, text.encode())), employer(sound.path))
            if item.source.path == sound.path
            else item
            for item in before()
            if employer(item.source.path) == employer(sound.path)
        ]
        found = conclude(held, (), run(), [str(CORPUS)]).findings
        fresh = [item for item in known().split(found)[0] if item.code == code]
        if any(item.code == code for item in found if os.path.samefile(item.path, sound.path)):
            assert fresh, f"{code} in {sound.path} {planted.name}"
            seen.add(code)
    assert len(seen) >= 20
