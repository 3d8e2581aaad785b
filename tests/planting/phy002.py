"""A level whose label is another than its number or its pounds say."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.scale import by_label
from speclint.styles.scales import labor
from tests.planting import Planted, Sound

CODE = "PHY002"


def plant(sound: Sound) -> Iterator[Planted]:
    scale = sound.spec.document.style.scale or labor()
    for stated in sound.spec.demand_levels:
        level = by_label(scale, stated.label)
        if level and stated.label_span and (stated.has_range or stated.number):
            other = scale[1] if level == scale[0] else scale[scale.index(level) - 1]
            yield Planted(stated.label_span, other.label)
