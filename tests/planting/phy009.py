"""A demand that the duties do not bear out: climbing denied where the duties climb, all weather in an office class."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.licences import Condition
from tests.planting import Planted, Sound, after

CODE = "PHY009"
LADDERS = "climbing ladders"


def plant(sound: Sound) -> Iterator[Planted]:
    climbs = [item for item in sound.spec.implied_demands if item.demand == LADDERS]
    stated = [item for item in sound.spec.activities if item.name.startswith("climbing")]
    named = {item.name for item in stated}
    if climbs and all(item.condition is Condition.ALWAYS for item in climbs) and len(stated) == 1 and LADDERS in named:
        behind = sound.text[stated[0].span.end : stated[0].span.end + 1]
        end = "; also" if behind == "," else ""
        span = stated[0].span
        span = span._replace(end=span.end + 1) if end else span
        yield Planted(span, f"Climbing is never required{end}", at=sound.text[slice(*climbs[0].span)], name="denied")
    conditions = sound.spec.document.find("working_environment")
    if conditions and conditions.statements and not sound.spec.physical_work:
        yield after(conditions.statements[-1].span, "\n\nWorks outdoors in all kinds of weather.", name="weather")
