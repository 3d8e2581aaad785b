"""A level that the employer's scale does not have."""

from __future__ import annotations

from collections.abc import Iterator

from tests.planting import Planted, Sound

CODE = "PHY012"


def plant(sound: Sound) -> Iterator[Planted]:
    for stated in sound.spec.demand_levels:
        if sound.spec.document.style.scale and stated.formal and stated.label_span:
            yield Planted(stated.label_span, "Moderate")
