"""An FLSA status that says nothing, where the house style or the employer's other specifications are clear."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.flsa import Flsa
from tests.planting import Planted, Sound

CODE = "XFD004"


def plant(sound: Sound) -> Iterator[Planted]:
    clear = [item for other in sound.others for item in other.flsa[:1] if item.status is not Flsa.UNCLEAR]
    for item in sound.spec.flsa[:1]:
        if item.admitted is not None or len(clear) >= 3:
            unclear = "Y" if len(sound.text) % 2 else "2"
            yield Planted(item.span, unclear, name=unclear)
