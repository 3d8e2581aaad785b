"""The made-up corpora: the same bytes for the same seed, sound unless a fault is planted, and faults that are found."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

import speclint
from benchmarks.generate.draw import Draw
from benchmarks.generate.drift import MANNERS, drifted
from benchmarks.generate.faults import KINDS
from benchmarks.generate.layouts import text_of
from benchmarks.generate.plan import ClassSpec, plan
from benchmarks.generate.shared import GLOSSARY, OWN_DEMANDS
from benchmarks.generate.slips import SLIPS
from benchmarks.generate.standard import CLAUSES, REGISTERED, TEXTS, texts_of
from benchmarks.generate.titles import series_plans
from benchmarks.generate.write import TRUTH, corpus, write_corpus
from speclint.model.drift import compare
from speclint.model.mentions import class_words
from speclint.model.words import wording
from speclint.registry import builtin_rules
from speclint.styles.load import builtin

_PLAIN_FAULTS = ("count", "ordinal", "roster-entry", "description")
"""Faults that change one place of one specification, so that one finding says all there is."""


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_corpus(tmp_path / name, seed=1, documents=24, titles=6, faults=0.5, drift=0.5)
    one, other = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("one", "other")
    )
    assert one == other
    text = "".join(text_of(spec) for specs in plan(1, 24, 6) for spec in specs)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "2dd32e98e7b0fb4b", (
        "changed on purpose? then write the new digest here"
    )


def test_a_smaller_corpus_is_the_beginning_of_a_larger_one() -> None:
    few, many = (
        [text_of(spec) for specs in plan(1, documents, 20) for spec in specs][: documents - 8] for documents in (30, 60)
    )
    assert many[: len(few)] == few


def test_titles_are_distinct_in_any_order_of_their_words() -> None:
    titles = [title for series in series_plans(1, 2000) for title in series.titles]
    assert len(titles) == 2000
    assert len({class_words(title) for title in titles}) == 2000
    assert {len(series.titles) for series in series_plans(1, 2000)} == set(range(1, 9))


def test_a_corpus_without_planted_faults_is_sound(tmp_path: Path) -> None:
    write_corpus(tmp_path, seed=2, documents=40, titles=10, faults=0)
    found = speclint.lint([str(tmp_path)])
    assert len(found.files) == 40
    assert not found.errors
    assert [f"{item.path}:{item.line} {item.code} {item.message}" for item in found.findings] == []


def _series() -> tuple[ClassSpec, ...]:
    """A series of four or five classes whose statement has everything that may be changed."""
    return next(
        specs
        for specs in plan(3, 200, 100)
        if len(specs) in (4, 5) and specs[0].said is not None and specs[0].said.form == "both"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_planted_fault_is_found(kind: str, tmp_path: Path) -> None:
    specs, planted = KINDS[kind](Draw("test", kind), _series())
    for spec in specs:
        path = tmp_path / spec.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(text_of(spec), encoding="utf-8")
    (fault,) = planted
    if fault.code not in builtin_rules():
        pytest.skip(f"{fault.code} is not there")
    found = speclint.lint([str(tmp_path)]).findings
    named = [item for item in found if item.code == fault.code and fault.says in item.message]
    assert named, fault
    if kind in _PLAIN_FAULTS:
        assert found == tuple(named)


def test_a_smaller_corpus_with_faults_is_the_beginning_of_a_larger_one() -> None:
    few, many = (
        [text_of(spec) for spec, _ in corpus(1, documents, 40, 0.3, 0.7)][: documents - 8] for documents in (60, 90)
    )
    assert many[: len(few)] == few


def test_a_series_has_one_fault_at_most_and_a_document_is_copied_from_once() -> None:
    planted = [fault for _, faults in corpus(1, 240, 60, 0.3, 0.7) for fault in faults]
    kept = Counter(file for fault in planted for file in fault.kept)
    assert max(kept.values()) == 1
    assert len({fault.kind for fault in planted} & SLIPS.keys()) > 10


def test_the_truth_says_what_was_planted(tmp_path: Path) -> None:
    planted = write_corpus(tmp_path, seed=1, documents=60, titles=20, faults=0.2, drift=0.9)
    held = json.loads((tmp_path / TRUTH).read_text(encoding="utf-8"))
    assert [item["what"] for item in held["planted"]] == [item.what for item in planted]
    assert all(item["grade"] and item["manner"] for item in held["planted"] if item["code"] in ("BPL001", "BPL005"))
    assert all((tmp_path / file).exists() for fault in planted for file in fault.kept)


def test_the_registered_texts_are_those_of_the_house_styles() -> None:
    for layout, style in (("denver", "denver-ohr"), ("school", "sjusd")):
        registered = [wording(text.text) for text in builtin(style).standard_texts]
        assert [wording(TEXTS[layout][name]) for name in REGISTERED[layout]] == registered
    assert dict(builtin("denver-ohr").glossary) == GLOSSARY
    assert not GLOSSARY.keys() & OWN_DEMANDS.keys()


def test_each_employer_has_its_own_clauses_and_one_rate() -> None:
    one, other = (texts_of("generic", f"{name} Regional Water District") for name in ("Marlow", "Farrow"))
    assert len(one.keys() & CLAUSES.keys()) == len(other.keys() & CLAUSES.keys()) == 6
    assert {one[name] for name in one if name in CLAUSES} != {other[name] for name in other if name in CLAUSES}
    assert texts_of("generic", "Marlow Regional Water District") == one


@pytest.mark.parametrize("grade", MANNERS)
def test_a_drifted_text_has_the_grade_that_the_truth_says(grade: str) -> None:
    texts = [text for layout, texts in TEXTS.items() for text in texts.values()]
    texts += [text for employer in ("A", "B", "C") for text in texts_of("denver", employer).values()]
    for at, text in enumerate(dict.fromkeys(texts)):
        for name, manner in MANNERS[grade].items():
            changed = manner(Draw("test", grade, name, at), text)
            found = compare(changed, text).grade
            assert changed == text or found == grade or "any 1 " in changed.lower(), (name, changed)


def test_a_text_without_a_place_for_a_drift_is_left_alone() -> None:
    assert drifted(Draw("test"), "Rests.", "material") == ("", "")


@pytest.mark.parametrize("kind", SLIPS)
def test_a_fault_in_one_specification_changes_that_one_alone(kind: str) -> None:
    specs = [series[0] for series in plan(1, 120, 30)]
    for at, spec in enumerate(specs[1:], 1):
        found = SLIPS[kind](Draw("test", kind), spec, specs[at - 1])
        if found:
            changed, planted = found
            assert text_of(changed) != text_of(spec)
            assert changed.path == spec.path == planted.files[0]
            assert planted.kind == kind
            assert planted.what
            return
    pytest.fail("nowhere planted")
