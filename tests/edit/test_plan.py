"""Planning: duplicates, overlaps, line ends, one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.edit.change import OVERLAPS, Change
from speclint.edit.plan import Shift, applied, edits_of, plan
from speclint.read.text import Span
from speclint.rule import Edit


def change(*edits: tuple[int, int, str], name: str = "") -> Change:
    return Change(tuple(Edit(Span(start, end), text) for start, end, text in edits), name)


def made(text: str, *changes: Change) -> str:
    return applied(text, edits_of(plan(text, changes).changes))


TEXT = "Keeps the log of openings.\n"
RANDOM = st.lists(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.text("ab\n", max_size=3)), min_size=1, max_size=3),
    max_size=12,
)


@given(st.text("xyz \n", min_size=46, max_size=60), RANDOM)
def test_one_pass_equals_edits_made_from_the_end(text: str, changes: list[list[tuple[int, int, str]]]) -> None:
    asked = [change(*((at, at + length, new) for at, length, new in edits)) for edits in changes]
    planned = plan(text, asked)
    edits = edits_of(planned.changes)
    naive = text
    for edit in reversed(edits):
        naive = naive[: edit.span.start] + edit.text + naive[edit.span.end :]
    assert applied(text, edits) == naive
    touched = [at for edit in edits for at in range(edit.span.start, edit.span.end)]
    assert len(touched) == len(set(touched))


@given(st.text("xyz \n", min_size=46, max_size=60), RANDOM)
def test_shift_follows_every_character_that_is_left(text: str, changes: list[list[tuple[int, int, str]]]) -> None:
    asked = [change(*((at, at + length, new) for at, length, new in edits)) for edits in changes]
    edits = edits_of(plan(text, asked).changes)
    new, shift = applied(text, edits), Shift(edits)
    replaced = {at for edit in edits for at in range(edit.span.start, edit.span.end)}
    assert all(new[shift.at(at)] == character for at, character in enumerate(text) if at not in replaced)
    assert all(new[slice(*shift.replaced(index))] == edit.text for index, edit in enumerate(edits))


def test_equal_edits_of_two_findings_count_once() -> None:
    planned = plan(TEXT, [change((0, 5, "Holds"), name="one"), change((0, 5, "Holds"), name="other")])
    assert len(planned.changes) == 1
    assert not planned.refused


def test_of_two_that_overlap_the_first_by_its_place_is_made() -> None:
    planned = plan(TEXT, [change((3, 9, "X")), change((0, 5, "Holds"))])
    assert [item.start for item in planned.changes] == [0]
    assert [item.reason for item in planned.refused] == [OVERLAPS]


def test_a_change_is_made_whole_or_not_at_all() -> None:
    assert made(TEXT, change((0, 5, "Holds")), change((4, 6, "X"), (10, 13, "book"))) == "Holds the log of openings.\n"


@pytest.mark.parametrize(
    "bad", [change((5, 3, "")), change((0, 900, "")), change((-4, 2, "")), change((0, 5, "a"), (4, 6, "b"))]
)
def test_a_malformed_change_is_left(bad: Change) -> None:
    assert plan(TEXT, [bad]).refused
    assert made(TEXT, bad) == TEXT


def test_what_touches_but_does_not_overlap_is_made() -> None:
    assert made("abcdef", change((0, 2, "X")), change((2, 2, "-")), change((2, 4, "Y"))) == "X-Yef"


def test_two_insertions_at_one_place_overlap() -> None:
    assert len(plan(TEXT, [change((3, 3, "a")), change((3, 3, "b"))]).refused) == 1


def test_what_changes_nothing_is_no_change() -> None:
    planned = plan(TEXT, [change((0, 5, "Keeps"))])
    assert (planned.changes, planned.refused) == ([], [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_inserted_line_ends_are_the_files_own(end: str) -> None:
    text = f"One.{end}{end}Two.{end}"
    assert made(text, change((0, 4, "One\nand a half\r\nmore"))) == f"One{end}and a half{end}more{end}{end}Two.{end}"
    assert made(f"One.{end}Two", change((5 + len(end), 7 + len(end), "o\nThree"))) == f"One.{end}To{end}Three"


def test_a_file_of_mixed_line_ends_keeps_them() -> None:
    assert made("a\r\nb\nc\n", change((0, 1, "x\ny")), change((3, 4, "z\nz"))) == "x\r\ny\r\nz\nz\nc\n"
