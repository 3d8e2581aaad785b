"""A weight above the stated level."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.scale import allowed, limit_of
from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "PHY003"
DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific"})


def plant(sound: Sound) -> Iterator[Planted]:
    highest = allowed(sound.spec.demand_levels, sound.spec.document.style.scale)
    if highest is None or limit_of(highest[0]) > 300:
        return
    yield from in_duty(sound, f" and lifts crates of up to {limit_of(highest[0]) + 25:g} pounds")


def in_duty(sound: Sound, words: str, name: str = "") -> Iterator[Planted]:
    """Words put in at the end of the first duty that ends with a full stop."""
    for item in sound.spec.passages:
        if item.within(DUTIES) and item.value.endswith("."):
            end = item.span().end - 1
            yield Planted(Span(end, end), words, name=name)
            return
