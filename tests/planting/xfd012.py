"""A class that nobody has looked at since 1961; the corpus sets a cycle of ten years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.planting import Planted, Sound

CODE = "XFD012"


def plant(sound: Sound) -> Iterator[Planted]:
    dated = [item for item in sound.spec.history if item.date]
    if len(dated) == 1:
        yield Planted(dated[0].span, re.sub(r"\d{4}$", "1961", sound.text[slice(*dated[0].span)]))
