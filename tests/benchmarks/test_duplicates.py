"""The paragraphs and their drifted copies: known truth, and what speclint finds of it."""

from __future__ import annotations

import pytest

from benchmarks.paragraphs.make import EDITS, LEAST, WORDS_PER_EDIT, Paragraph, paragraphs
from benchmarks.paragraphs.methods import speclint
from benchmarks.paragraphs.score import score


@pytest.fixture(scope="module")
def truth() -> list[Paragraph]:
    return paragraphs(7, 1500, 0.3)


def test_paragraphs_are_distinct_and_the_same_for_the_same_seed(truth: list[Paragraph]) -> None:
    assert len({paragraph.text for paragraph in truth}) == len(truth) == 1500
    assert truth == paragraphs(7, 1500, 0.3)
    assert {paragraph.edits for paragraph in truth} == set(range(EDITS + 1))


def test_copies_have_an_original_and_room_for_their_edits(truth: list[Paragraph]) -> None:
    originals = {paragraph.original: paragraph.text for paragraph in truth if not paragraph.edits}
    for paragraph in truth:
        words = originals[paragraph.original].split()
        assert len(words) >= max(LEAST, WORDS_PER_EDIT * paragraph.edits)


def test_copies_are_found(truth: list[Paragraph]) -> None:
    found = score(truth, speclint([paragraph.text for paragraph in truth]))
    assert (found.few, found.merges) == (1, ())
    assert found.many > 0.95


def test_a_score_counts_copies_by_their_edits() -> None:
    known = [Paragraph("a", 0), Paragraph("b", 0, 1), Paragraph("c", 0, 4), Paragraph("d", 1)]
    found = score(known, [(0, 1), (1, 2), (2, 3)])
    assert (found.few, found.many, found.merges, found.pairs) == (1, 0, ((2, 3),), 3)
