"""What is said of one competency, said of the next one too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tests.planting import Planted, Sound
from tests.planting.cmp002 import repeated

CODE = "CMP003"


def plant(sound: Sound) -> Iterator[Planted]:
    profile = sound.spec.competency_profile
    for one, other in pairwise(profile.competencies if profile else ()):
        planted = repeated(one.descriptors[0], other.descriptors[-1])
        if planted:
            yield planted
            return
