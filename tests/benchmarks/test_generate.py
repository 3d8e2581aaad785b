"""The made-up corpora: the same bytes for the same seed, sound unless a fault is planted, and faults that are found."""

import hashlib
from pathlib import Path

import pytest

import speclint
from benchmarks.generate.draw import Draw
from benchmarks.generate.faults import KINDS
from benchmarks.generate.layouts import text_of
from benchmarks.generate.plan import ClassSpec, plan
from benchmarks.generate.titles import series_plans
from benchmarks.generate.write import write_corpus
from speclint.model.mentions import class_words
from speclint.registry import builtin_rules

_PLAIN_FAULTS = ("count", "ordinal", "roster-entry", "description")
"""Faults that change one place of one specification, so that one finding says all there is."""


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_corpus(tmp_path / name, seed=1, documents=24, titles=6, faults=0.5)
    one, other = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("one", "other")
    )
    assert one == other
    text = "".join(text_of(spec) for specs in plan(1, 24, 6) for spec in specs)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "27be8dfe6942483b", (
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
