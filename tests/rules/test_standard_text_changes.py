"""Every standard text of the sound documents, changed in one place: found there, once, and graded right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from speclint.config.selection import Active
from speclint.engine.checked import Checked
from speclint.engine.documents import check_document
from speclint.engine.finding import Finding
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.model.standard import standard_uses
from speclint.model.tokens import Token, tokens
from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.read.text import Text
from speclint.registry import builtin_rules
from speclint.rule import Severity
from tests.conftest import CORPUS

CHOSEN = import_module("speclint.rules.bpl.drifted_standard_text").CHOSEN
SOUND = CORPUS / "sound"
EVERY = 12
"""One word in so many is replaced; all numbers, modal verbs and negations are changed."""
OTHER_WORDS = {
    "may": "must", "must": "may", "will": "shall", "shall": "will", "can": "must", "should": "must",
    "one": "two", "two": "three", "and": "or", "or": "and", "all": "some", "any": "no", "some": "all",
}  # fmt: skip
MATERIAL = frozenset({"number", "modal verb", "negation", "and/or", "quantity"})


@dataclass(frozen=True)
class Standing:
    """A standard text in a document of the corpus."""

    path: str
    text: Text
    registered: bool


@cache
def sound() -> tuple[dict[str, Document], dict[str, Checked], Active]:
    """The documents of the sound corpus, what phase 1 leaves of each, and the rule."""
    info = builtin_rules()["BPL001"]
    active, run = Active(info, info.make()), Run(str(CORPUS / "speclint.toml"))
    found = run.discover([str(SOUND)]).files
    documents = {path: run.parse(run.read(path)) for path, _ in found}
    checked = {path: check_document(item, employer(path), [active]) for path, item in documents.items()}
    return documents, checked, active


def employer(path: str) -> str:
    """The employer of a document of the corpus: its folder."""
    return Path(path).resolve().relative_to(SOUND).parts[0]


def standing() -> Iterator[Standing]:
    """Every standard text that the sound documents have, registered or found in most documents of an employer."""
    documents, checked, active = sound()
    for path, document in documents.items():
        for use in standard_uses(document):
            yield from (Standing(path, copy.text, True) for copy in use.copies)
    for corpus in check_groups(list(checked.values()), [active], lambda _code, _path: True).corpora:
        for text in corpus.common_texts:
            if text.is_settled(6, 100) and text.standard.section not in CHOSEN:
                yield from (Standing(held.path, held.passage.text, False) for held in text.standard.held)


ALL = list(standing())


def name(case: Standing) -> str:
    """A case in the list of tests."""
    return f"{Path(case.path).name}-{'-'.join(case.text.value.split()[:4])}"


def findings(case: Standing, text: str) -> tuple[Finding, ...]:
    """What BPL001 finds when the document of a case has another text."""
    documents, checked, active = sound()
    old = documents[case.path]
    source = Source(case.path, text, old.source.encoding, old.source.format)
    changed = check_document(parse_source(source, old.style), employer(case.path), [active])
    if case.registered:
        return changed.findings
    others = [item for path, item in checked.items() if employer(path) == employer(case.path) and path != case.path]
    return tuple(check_groups([changed, *others], [active], lambda _code, _path: True).findings)


def with_change(case: Standing, start: int, end: int, instead: str) -> str:
    """The document with other words in a stretch of the standard text."""
    text = sound()[0][case.path].source.text
    span = case.text.span(start, end)
    return text[: span.start] + instead + text[span.end :]


def replaced(case: Standing) -> Iterator[tuple[Token, str, bool]]:
    """Words of a standard text with another for each, and whether that is material."""
    value = case.text.value
    for number, token in enumerate(tokens(value)):
        word = value[token.start : token.end]
        if word.lower() in OTHER_WORDS and token.kind in MATERIAL:
            yield token, OTHER_WORDS[word.lower()], True
        elif not token.kind and word.islower() and number % EVERY == 0:
            yield token, "lantern", False


def test_there_are_standard_texts_of_both_sorts() -> None:
    assert sum(case.registered for case in ALL) >= 40
    assert sum(not case.registered for case in ALL) >= 12


@pytest.mark.parametrize("case", ALL, ids=name)
def test_a_changed_word_is_found_once_at_its_place_and_graded_right(case: Standing) -> None:
    for token, instead, material in replaced(case):
        found = findings(case, with_change(case, token.start, token.end, instead))
        said = [(item.code, item.severity, item.path) for item in found]
        wanted = Severity.WARNING if material else Severity.INFO
        assert said == [("BPL001", wanted, case.path)], (instead, token)
        assert f"“{instead}” for “{case.text.value[token.start : token.end]}”" in found[0].message
        source = Source(case.path, with_change(case, token.start, token.end, instead))
        place = source.position(case.text.span(token.start, token.end).start)
        assert (found[0].line, found[0].column) == place


@pytest.mark.parametrize("case", [case for case in ALL if " not " in case.text.value], ids=name)
def test_a_dropped_negation_is_material(case: Standing) -> None:
    at = case.text.value.index("not ")
    found = findings(case, with_change(case, at, at + 4, ""))
    assert [(item.code, item.severity) for item in found] == [("BPL001", Severity.WARNING)]
    assert "“not” left out (negation)" in found[0].message


@pytest.mark.parametrize("case", ALL, ids=name)
def test_a_copy_of_another_look_is_not_found(case: Standing) -> None:
    value = case.text.value
    spaces = [at for at, letter in enumerate(value) if letter == " "]
    at = spaces[len(spaces) // 2]
    assert findings(case, with_change(case, at, at + 1, "\n")) == ()
    for marks in ("-–", "-—", "’'", "'’"):
        for at, letter in enumerate(value):
            if letter == marks[0]:
                assert findings(case, with_change(case, at, at + 1, marks[1])) == ()


@pytest.mark.parametrize("case", [case for case in ALL if "," in case.text.value], ids=name)
def test_a_lost_comma_is_cosmetic(case: Standing) -> None:
    at = case.text.value.index(",")
    found = findings(case, with_change(case, at, at + 1, ""))
    assert [(item.code, item.severity) for item in found] == [("BPL001", Severity.INFO)]
    assert found[0].fix and found[0].fix.safe
