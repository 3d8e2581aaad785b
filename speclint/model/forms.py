"""Words that say the same in another form: a verb and its noun, a number of things and "several" of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

_NOUNS = {"", *"e y al ory ative ion ation lation ition ication ration ment ance enance ence".split()}
"""What stands behind the root of a verb, and of the noun for what it does."""
_LEAST_ROOT = 4
_VAGUE = frozenset(("several", "many", "some"))


def of_one_root(one: str, other: str) -> bool:
    """Whether two stems are a verb and the noun for it: "recommend" and "recommendation"; not the same stem."""
    root = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one != other and root >= _LEAST_ROOT and one[root:] in _NOUNS and other[root:] in _NOUNS


def any_of_one_root(some: Iterable[str], others: Sequence[str]) -> bool:
    """Whether one of some stems has its verb or its noun among others."""
    return any(of_one_root(one, other) for one in some for other in others)


def is_vague(stems: Sequence[str]) -> bool:
    """Whether words leave a number open: "several", "two or more"."""
    return "mor" in stems[1:] or not _VAGUE.isdisjoint(stems)
