"""Near copies among passages: what is found, in which order, and that work stays bounded."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint.index import nearcopies
from speclint.index.nearcopies import NearCopies, likeness
from speclint.model.sketch import sketch

GATES = "inspects the sluice gates of the upper canal twice a week and records their condition"
ONCE = GATES.replace("twice", "once")
LOWER = ONCE.replace("upper", "lower")
BUDGET = "prepares the annual budget of the ferry landing and presents it to the harbor board"


def near(*texts: str, least: float = nearcopies.LEAST) -> NearCopies:
    wordings = {digest(text): text for text in texts}
    marks = {number: sketch(text.split()).marks for number, text in wordings.items()}
    return NearCopies(marks, wordings.__getitem__, least)


def digest(text: str) -> int:
    return sketch(text.split()).digest


def test_pairs_come_in_the_order_given_with_the_share_of_words_in_common() -> None:
    found = list(near(GATES, BUDGET, ONCE, LOWER).pairs())
    assert [(pair.first, pair.second) for pair in found] == [
        (digest(GATES), digest(ONCE)),
        (digest(GATES), digest(LOWER)),
        (digest(ONCE), digest(LOWER)),
    ]
    assert [round(pair.likeness, 3) for pair in found] == [0.933, 0.867, 0.933]
    assert found[0].likeness == likeness(GATES.split(), ONCE.split())


def test_groups_hold_what_near_copies_link() -> None:
    assert near(BUDGET, GATES, ONCE, LOWER).groups() == ((digest(GATES), digest(ONCE), digest(LOWER)),)
    assert near(BUDGET).groups() == ()


def test_some_passages_are_asked_for_in_one_pass() -> None:
    copies = near(BUDGET, LOWER, GATES, ONCE)
    found = copies.probe([digest(GATES), digest(BUDGET)])
    assert [one.digest for one in found[digest(GATES)]] == [digest(LOWER), digest(ONCE)]
    assert found[digest(BUDGET)] == ()
    assert copies.near(digest(GATES)) == found[digest(GATES)]


def test_a_passage_that_repeats_its_words_is_no_copy_of_itself() -> None:
    assert list(near("canal " * 7 + "canal", BUDGET).pairs()) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("cleans canal walls and gates", "cleans canal walls and weirs", True),
        ("cleans canal walls today", "paints canal walls today", False),
        ("cleans the canal walls", "cleans all the canal walls", True),
        ("cleans canal walls and gates weekly", "paints canal floors and gates weekly", False),
    ],
)
def test_short_passages_must_be_more_alike(one: str, other: str, found: bool) -> None:
    assert bool(list(near(one, other).pairs())) is found


def test_the_share_asked_for_decides() -> None:
    assert len(list(near(GATES, ONCE, LOWER, least=0.9).pairs())) == 2


def test_every_member_of_a_large_family_is_linked() -> None:
    family = [f"{GATES} for ward{number}" for number in range(300)]
    assert [len(group) for group in near(BUDGET, *family).groups()] == [300]


def test_one_beginning_in_very_many_passages_costs_bounded_work(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    extract = nearcopies.extract  # type: ignore[attr-defined]

    def counted(own: str, others: list[str], **options: Any) -> object:
        nonlocal compared
        compared += len(others)
        return extract(own, others, **options)

    monkeypatch.setattr(nearcopies, "extract", counted)
    tails = (" ".join(f"t{number * 40 + at}" for at in range(20)) for number in range(2000))
    assert list(near(*(f"{GATES} {tail}" for tail in tails)).pairs()) == []
    assert compared < 2000 * 32 * 18


def test_more_distinct_words_than_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearcopies, "_CODES", 50)
    others = [" ".join(f"w{number * 30 + at}" for at in range(30)) for number in range(20)]
    assert len(list(near(*others, GATES, ONCE).pairs())) == 1


@settings(max_examples=50)
@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=12).map(" ".join), unique=True, max_size=12))
def test_pairs_are_near_copies_and_come_once(texts: list[str]) -> None:
    found = list(near(*texts).pairs())
    numbers = {digest(text): text.split() for text in texts}
    assert len({frozenset(pair[:2]) for pair in found}) == len(found)
    assert all(pair.likeness == likeness(numbers[pair.first], numbers[pair.second]) >= 0.75 for pair in found)


def test_very_long_passages_are_compared_by_their_beginning() -> None:
    long = " ".join(f"w{at}" for at in range(nearcopies.MOST_COMPARED))
    assert likeness(f"{long} a".split(), f"{long} b".split()) == 1
    (pair,) = near(f"{long} a", f"{long} b").pairs()
    assert pair.likeness == 1
