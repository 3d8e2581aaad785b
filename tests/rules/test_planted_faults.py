"""A fault put into a sound document of `corpus/` yields the one finding that says so, of all default rules.

Of the faults of each rule a share is put in, spread evenly over the documents; all of them with `PLANTED=all`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from speclint.config.settings import FileSettings
from speclint.engine.checked import Checked
from speclint.engine.finding import Finding
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.model.spec import Spec
from speclint.read.decode import decode
from speclint.registry import builtin_rules
from speclint.rule import Scope
from tests import planting
from tests.conftest import CORPUS, documents
from tests.planting import Planted, Sound

SOUND = CORPUS / "sound"
EXCEPTED = "quillhaven"
"""The employer whose documents have exceptions in them, and so faults."""
PLANTERS = {
    module.CODE: module.plant
    for item in iter_modules(planting.__path__)
    if hasattr(module := import_module(f"tests.planting.{item.name}"), "CODE")
}
FAMILIES = ("PHY", "XFD", "CMP", "TXT", "FMT")
MOST = 10
"""How many faults of a rule are put in where not all are asked for."""
ELSEWHERE = {
    "PHY005": "tests/rules/test_standard_text_changes.py",
    "PHY007": "tests/rules/test_standard_text_changes.py",
    "TXT001": "tests/test_corpus.py",
    "TXT002": "tests/test_corpus.py",
    "TXT003": "tests/test_corpus.py",
    "FMT001": "tests/test_corpus.py",
}
"""Rules of these families whose faults another test puts in."""


@cache
def run(code: str) -> Run:
    """All default rules, and the one that the fault is about."""
    off = {info.code for info in builtin_rules().values() if not info.default} - {code}
    return Run(str(CORPUS / "speclint.toml"), FileSettings(extend_select=(code,), ignore=tuple(sorted(off))))


@cache
def checked(code: str, path: str, data: bytes) -> Checked:
    source = decode(path, data)
    return run(code).check(run(code).parse(source), str(SOUND / Path(path).relative_to(SOUND).parts[0]))


@cache
def employers() -> dict[str, tuple[Path, ...]]:
    """The sound documents, by their employer's folder."""
    found: dict[str, list[Path]] = {}
    for path in documents(SOUND):
        if path.is_relative_to(SOUND / EXCEPTED):
            continue
        found.setdefault(path.relative_to(SOUND).parts[0], []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


@cache
def spec(path: Path) -> Spec:
    reader = run("PHY001")
    document = reader.parse(decode(str(path), path.read_bytes()))
    return Spec(document, employer=path.relative_to(SOUND).parts[0])


def sounds() -> Iterator[Sound]:
    for paths in employers().values():
        for path in paths:
            yield Sound(spec(path), tuple(spec(other) for other in paths if other != path))


def findings(code: str, path: str, text: str) -> list[Finding]:
    """What the default rules find in the changed document, and, for rules between documents, in the others with it."""
    changed = checked(code, path, text.encode())
    alone = builtin_rules()[code].scopes == {Scope.DOCUMENT}
    siblings = employers()[Path(path).relative_to(SOUND).parts[0]]
    held = [changed] if alone else [
        changed if str(other) == path else checked(code, str(other), other.read_bytes()) for other in siblings
    ]  # fmt: skip
    grouped = check_groups(held, run(code).active(path), lambda code, path: True)
    return [item for one in held for item in one.findings] + ([] if alone else grouped.findings)


def spread(found: list[tuple[Sound, Planted]]) -> list[tuple[Sound, Planted]]:
    if os.environ.get("PLANTED") == "all" or len(found) <= MOST:
        return found
    return [found[at * len(found) // MOST] for at in range(MOST)]


EVERY = {code: [(sound, planted) for sound in sounds() for planted in plant(sound)] for code, plant in PLANTERS.items()}
ALL = [(code, *item) for code, found in EVERY.items() for item in spread(found)]


@pytest.mark.parametrize(
    ("code", "sound", "planted"),
    ALL,
    ids=[f"{code}-{Path(sound.path).stem}-{one.name or one.span.start}" for code, sound, one in ALL],
)
def test_planted_fault_is_the_one_finding(code: str, sound: Sound, planted: Planted) -> None:
    text = sound.text[: planted.span.start] + planted.text + sound.text[planted.span.end :]
    found = findings(code, sound.path, text)
    own = [item for item in found if item.code == code]
    shown = "\n".join(f"{item.code} {item.path}:{item.location.line} {item.message}" for item in found)
    assert len(own) == 1, shown or "nothing was found"
    assert {item.code for item in found} <= {code, *planted.also}, shown
    assert stands_there(own[0], text, sound.path, planted), shown


def stands_there(finding: Finding, text: str, path: str, planted: Planted) -> bool:
    """Whether the finding, or a related place of it, is on the lines of the planted words."""
    start = text.index(planted.at) if planted.at else planted.span.start
    end = start + len(planted.at or planted.text)
    lead = len(text[start:end]) - len(text[start:end].lstrip("\n"))
    first, last = text.count("\n", 0, start + lead) + 1, text.count("\n", 0, end) + 1
    places = [finding.location, *finding.related]
    return any(
        place.path == path.replace("\\", "/") and place.line <= last and first <= place.end_line for place in places
    )


@pytest.mark.parametrize("code", [code for code in builtin_rules() if code.startswith(FAMILIES)])
def test_every_rule_has_a_fault_planted(code: str) -> None:
    assert code in ELSEWHERE or any(item[0] == code for item in ALL)


def test_faults_are_planted_in_at_least_two_employers() -> None:
    for code in PLANTERS:
        folders = {Path(sound.path).relative_to(SOUND).parts[0] for known, sound, _ in ALL if known == code}
        assert len(folders) > 1, code
