"""How a definition differs from another one of the same term, what a class may set for itself left aside."""

from __future__ import annotations

from msgspec.structs import replace

from speclint.model.contentwords import Kind, worded
from speclint.model.definitions import DEMAND, Definition
from speclint.model.drift import Difference, Drift, compare
from speclint.model.grading import Grade
from speclint.model.quantities import quantities
from speclint.model.tokens import tokens
from speclint.model.words import word_set, words
from speclint.read.text import plain

_WEIGHTS = frozenset({"pound", "kilogram", "percent", "hour"})
_DEGREES = word_set(
    "occasionally frequently constantly continuously rarely seldom regularly sometimes often daily occasional frequent "
    "constant continuous rare minimal moderate heavy light"
)
_NEAR = 30
"""How many characters before a weight the words stand that bound it ("no more than")."""
_GRADED = frozenset({Kind.SIZE, Kind.LEVEL})


def redefined(item: Definition, right: str, same_series: bool = False) -> Drift:
    """How a definition differs from what its term means.

    Args:
        item: the definition.
        right: what the term means, its white space single.
        same_series: whether `right` is that of another class of its series, which may set a competency higher or lower.
    """
    drift = compare(item.text, right)
    kept = [one for one in drift.differences if not _is_capital(drift, one)]
    if right != item.registered:
        kept = [one for one in kept if one.kind != "number"]
    if item.kind == DEMAND:
        kept = [one for one in kept if not _sets_degree(drift, one)]
    elif same_series and any(_sets_level(drift, one) for one in kept):
        kept = []
    return replace(drift, differences=tuple(kept))


def is_cosmetic(drift: Drift) -> bool:
    """Whether only punctuation, case and the like are different."""
    return drift.grade.rank <= Grade.COSMETIC.rank


def _is_capital(drift: Drift, item: Difference) -> bool:
    """Whether a difference is the capital of the first word."""
    here, right = drift.of(item)
    return item.kind == "case" and item.here[0] == 0 and here[1:] == right[1:]


def _sets_degree(drift: Drift, item: Difference) -> bool:
    """Whether a difference is in how much or how often, which each class sets for itself."""
    changed = [*words(drift.here[slice(*item.here)]), *words(drift.right[slice(*item.right)])]
    if changed and _DEGREES.issuperset(changed):
        return True
    return _in_weight(drift.here, item.here) or _in_weight(drift.right, item.right)


def _in_weight(text: str, place: tuple[int, int]) -> bool:
    for found in quantities(text):
        if found.unit in _WEIGHTS and found.start - _NEAR < place[1] and place[0] < found.end and place[0] < place[1]:
            start = max(place[0], 0)
            return place[1] > found.start or _bounds(text[start : found.start])
    return False


def _bounds(between: str) -> bool:
    """Whether words before a weight only bound it."""
    return all(token.kind or token.key in ("up", "to", "than", "over", "weighing") for token in tokens(between))


def _sets_level(drift: Drift, item: Difference) -> bool:
    """Whether a difference sets a competency higher or lower ("basic", "complex", "some aspects of")."""
    changed = f"{drift.here[slice(*item.here)]} {drift.right[slice(*item.right)]}"
    found = worded([plain(changed, 0)]).words
    return any(word.kind in _GRADED or word.key == "aspect" for word in found)
