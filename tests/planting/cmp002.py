"""What is said at one level of a competency, said again at the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from speclint.model.competencies import Descriptor
from tests.planting import Planted, Sound, after

CODE = "CMP002"


def plant(sound: Sound) -> Iterator[Planted]:
    profile = sound.spec.competency_profile
    for item in profile.competencies if profile else ():
        planted = next(filter(None, (repeated(*two) for two in pairwise(item.descriptors))), None)
        if planted:
            yield planted
            return


def repeated(first: Descriptor, other: Descriptor) -> Planted | None:
    """The first indicator of three words and more, put in behind the last one of another descriptor."""
    text = next((one.text.value for one in first.indicators if len(one.text.value.split()) > 4), "")
    last = other.indicators[-1]
    if not text.endswith(".") or last.examples or not last.text.value.endswith("."):
        return None
    return after(last.span, " " + text, at=f"{last.text.value} {text}")
