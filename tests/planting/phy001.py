"""Physical demands without their level."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.scale import StatedLevel
from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "PHY001"
LEVEL = "physical_demand_level"


def plant(sound: Sound) -> Iterator[Planted]:
    document = sound.spec.document
    demands = document.find("physical_demands")
    levels = sound.spec.demand_levels
    if document.style.scale and demands and len(levels) == 1:
        heading = demands.heading.text.value
        yield Planted(stated(sound, levels[0]), "", at=heading, also=frozenset({"SEC001"}))


def stated(sound: Sound, level: StatedLevel) -> Span:
    """All that says the level: its section, or its sentence with the label before it."""
    section = next((item for item in sound.spec.document.walk() if item.id == LEVEL == level.section), None)
    if section:
        return section.span
    start = sound.text.rindex("Strength", 0, level.span.start)
    return Span(start, sound.text.index("\n", level.span.end) + 1)
