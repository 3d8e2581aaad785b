"""A duty or a requirement with another weight than the physical demands, and a second level."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.scale import allowed, limit_of
from speclint.styles.scales import labor
from tests.planting import Planted, Sound, after
from tests.planting.phy003 import in_duty

CODE = "PHY010"


def plant(sound: Sound) -> Iterator[Planted]:
    if sound.spec.document.defines_series:
        return
    most = max((item.pounds for item in sound.spec.weights if item.physical), default=0)
    highest = allowed(sound.spec.demand_levels, sound.spec.document.style.scale)
    limit = limit_of(highest[0]) if highest else 500
    if most > 0 and most + 30 <= limit:
        yield from in_duty(sound, f" and lifts crates of up to {most + 30:g} pounds", name="duty")
    yield from _second_level(sound)


def _second_level(sound: Sound) -> Iterator[Planted]:
    stated = sound.spec.demand_levels
    demands = sound.spec.document.find("physical_demands")
    if len(stated) == 1 and stated[0].formal and demands and demands.statements:
        scale = sound.spec.document.style.scale or labor()
        other = scale[3] if stated[0].label != scale[3].label else scale[4]
        break_ = "\n\n" if demands.statements[-1].follows == "blank" or len(demands.statements) == 1 else "\n"
        yield after(demands.statements[-1].span, f"{break_}Strength: {other.label}", name="level")
