"""What a passage may speak of: found out once for each text, so that a view looks at the passages that concern it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from speclint.model import (
    acronyms,
    dates,
    driving,
    equivalency_reading,
    formernames,
    licences,
    numberpairs,
    supervising,
)
from speclint.model.passages import Passage
from speclint.patterns import Choice, Pattern

_HINTS: dict[str, Pattern] = {
    "acronyms": acronyms.HINT,
    "checks": licences.CHECK_HINT,
    "dates": dates.HINT,
    "driving": driving.HINT,
    "equivalencies": equivalency_reading.HINT,
    "former titles": formernames.HINT,
    "licences": licences.LICENCE_HINT,
    "number pairs": numberpairs.HINT,
    "supervising": supervising.HINT,
}
"""Without a match of these, a passage has nothing for the view of that name."""
_CHOICE = Choice(_HINTS)


@lru_cache(maxsize=8_192)
def topics(text: str) -> tuple[str, ...]:
    """What a text may speak of."""
    return tuple(name for name in _CHOICE.of(text) if _HINTS[name].search(text))


def by_topic(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """The passages that may speak of each topic, in order."""
    found: dict[str, list[Passage]] = {name: [] for name in _HINTS}
    for passage in passages:
        for name in topics(passage.text.value):
            found[name].append(passage)
    return found
