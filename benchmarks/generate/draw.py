"""Chance that is the same on every machine and in every version of Python."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Draw:
    """Draws from a source named by words: the same names give the same draws.

    Only `random()` with a text as seed is used, which Python promises never to change.
    """

    def __init__(self, *names: object) -> None:
        self._source = random.Random("/".join(map(str, names)))

    def chance(self, share: float) -> bool:
        """True in a share of the draws."""
        return self._source.random() < share

    def number(self, least: int, most: int) -> int:
        """A number from `least` to `most`, both included."""
        return least + int(self._source.random() * (most - least + 1))

    def one(self, items: Sequence[Item]) -> Item:
        """One of several."""
        return items[self.number(0, len(items) - 1)]

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """Several, none twice, in the order of the draw."""
        taken: dict[int, int] = {}
        chosen = []
        for at in range(min(count, len(items))):
            other = self.number(at, len(items) - 1)
            chosen.append(items[taken.get(other, other)])
            taken[other] = taken.get(at, at)
        return chosen

    def weighted(self, weights: Sequence[float]) -> int:
        """An index, drawn in proportion to its weight."""
        mark = self._source.random() * sum(weights)
        for index, weight in enumerate(weights):
            mark -= weight
            if mark < 0:
                return index
        return len(weights) - 1
