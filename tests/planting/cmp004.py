"""“Example” over several examples, and “Examples” over one."""

from __future__ import annotations

from collections.abc import Iterator

from tests.planting import Planted, Sound

CODE = "CMP004"


def plant(sound: Sound) -> Iterator[Planted]:
    profile = sound.spec.competency_profile
    parts = [part for item in profile.competencies for part in item.descriptors] if profile else []
    held = [examples for part in parts for item in part.indicators for examples in item.examples if examples.certain]
    for is_plural in (True, False):
        labels = [examples.label for examples in held if examples.is_plural is is_plural]
        for label in labels[:1]:
            word = label.value
            yield Planted(label.span(), word[:-1] if is_plural else word + "s", name=word)
