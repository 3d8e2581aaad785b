"""What a method found, held against the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .make import EDITS, Paragraph


@dataclass(frozen=True)
class Score:
    """How many copies were found, and what else."""

    recall: tuple[float, ...]
    """The share of the copies with one, two, … edits that were paired with their original."""
    few: float
    """The share of those with one or two edits."""
    many: float
    """The share of those with three to five."""
    merges: tuple[tuple[int, int], ...]
    """Pairs that are not of one original: false."""
    pairs: int
    """All pairs found, those of two copies of one original included, which are right."""


def score(truth: Sequence[Paragraph], pairs: Iterable[tuple[int, int]]) -> Score:
    """The recall by number of edits, and the pairs that are wrong."""
    found, merges, count = set[int](), [], 0
    for one, other in pairs:
        count += 1
        if truth[one].original != truth[other].original:
            merges.append((one, other))
        elif 0 in (truth[one].edits, truth[other].edits):
            found.add(one if truth[one].edits else other)
    total = Counter(paragraph.edits for paragraph in truth)
    right = Counter(truth[number].edits for number in found)

    def share(*edits: int) -> float:
        of = sum(total[number] for number in edits)
        return sum(right[number] for number in edits) / of if of else 1.0

    every = range(1, EDITS + 1)
    return Score(tuple(map(share, every)), share(1, 2), share(*every[2:]), tuple(merges), count)
