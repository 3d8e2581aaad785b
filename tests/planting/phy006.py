"""A demand that has nothing to do with the class."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speclint.model.demands import DEMANDS
from tests.planting import Planted, Sound, after

CODE = "PHY006"
FOREIGN = (
    ("aircraft", r"(?i)air|flight|pilot|drone"),
    ("locomotives", r"(?i)rail|train|track|tram|transit|metro|crossing"),
    ("crops", r"(?i)crop|plant|garden|farm|agri|produce|nursery|vegetat|pest|orchard"),
)


def plant(sound: Sound) -> Iterator[Planted]:
    section = sound.spec.document.find(DEMANDS)
    if not section or not section.statements:
        return
    subject = next((word for word, around in FOREIGN if not re.search(around, sound.text)), "")
    if subject:
        last = section.statements[-1].span
        entry = f"Peripheral Vision: Ability to perceive how {subject} move."
        yield after(last, f"\n\n{entry}", at=subject, name=subject)
