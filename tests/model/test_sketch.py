"""Sketches of passages: the same numbers everywhere, and a mark in common however a copy has changed."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.model.sketch import Sketch, mixed, sketch

DUTY = "inspects the sluice gates of the upper canal twice a week and records their condition in the log".split()
KEEPER = Sketch(digest=-7964677803533329880, marks=(-7964677803533329880, -3313094859950841594))
SHORT = "calibrates flow meters at each pumping station".split()


def test_equal_words_give_equal_sketches() -> None:
    assert sketch(DUTY) == sketch(list(DUTY))
    assert sketch(DUTY).digest != sketch([*DUTY[1:], DUTY[0]]).digest


def test_the_numbers_are_the_same_in_every_run_and_on_every_machine() -> None:
    assert sketch(["lock", "keeper"]) == KEEPER
    code = "from speclint.model.sketch import sketch; print(tuple(sketch(['lock', 'keeper'])))"
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == str(tuple(KEEPER))


@given(st.lists(st.integers(0, (1 << 60) - 1), max_size=40))
def test_mixing_in_python_gives_what_hash_gives(numbers: list[int]) -> None:
    assert mixed(tuple(numbers)) == hash(tuple(numbers))


@given(st.lists(st.text(max_size=6), max_size=60))
def test_numbers_have_at_most_64_bits(words: list[str]) -> None:
    found = sketch(words)
    assert all(-(1 << 63) <= number < 1 << 63 for number in (found.digest, *found.marks))
    assert len(found.marks) <= 18
    assert bool(found.marks) == bool(words)


def test_lone_surrogates_are_words_too() -> None:
    assert sketch(["\ud800"]).marks


@pytest.mark.parametrize("words", [SHORT, DUTY, SHORT[:5]])
def test_one_change_leaves_a_mark_in_common(words: list[str]) -> None:
    own = set(sketch(words).marks)
    for at in range(len(words)):
        for changed in ([*words[:at], "barges", *words[at + 1 :]], words[:at] + words[at + 1 :]):
            assert own & set(sketch(changed).marks), changed


def test_passages_of_other_content_have_no_mark_in_common() -> None:
    other = "prepares the annual budget for the ferry landing and presents it to the board of harbor commissioners"
    assert not set(sketch(DUTY).marks) & set(sketch(other.split()).marks)
