"""What a passage may speak of, by a look at its words, so that a view goes through the passages that may concern it."""

from __future__ import annotations

from collections.abc import Iterable

from speclint.model import (
    dates,
    driving,
    equivalency_reading,
    formernames,
    licences,
    numberpairs,
    statedlevels,
    supervising,
    weightlines,
)
from speclint.model.passages import Passage
from speclint.patterns import Choice

_TOPICS = Choice({
    "checks": licences.CHECK_HINT,
    "dates": dates.HINT,
    "driving": driving.HINT,
    "equivalencies": equivalency_reading.HINT,
    "former titles": formernames.HINT,
    "licences": licences.LICENCE_HINT,
    "number pairs": numberpairs.HINT,
    "strength levels": statedlevels.HINT,
    "supervising": supervising.HINT,
    "weights": weightlines.WEIGHED,
})  # fmt: skip
"""What a passage must match to have anything for the view of that name; not all that may match does."""


def by_topic(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """The passages that may speak of each topic, in order."""
    found: dict[str, list[Passage]] = {name: [] for name in _TOPICS.forms}
    of = _TOPICS.of
    for passage in passages:
        for name in of(passage.text.value):
            found[name].append(passage)
    return found
