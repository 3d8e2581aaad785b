"""An entry of the list of physical demands that names two demands, beside an entry for one of them."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.demands import DEMANDS
from tests.planting import Planted, Sound, after

CODE = "PHY008"


def plant(sound: Sound) -> Iterator[Planted]:
    section = sound.spec.document.find(DEMANDS)
    names = {part for term in sound.spec.demand_terms for part in term.parts}
    if not section or not section.statements or names & {"jumping", "running"}:
        return
    entries = "Running/Jumping: Moving fast, and over low obstacles.\n\nJumping: Moving over low obstacles."
    yield after(section.statements[-1].span, f"\n\n{entries}", at="Running/Jumping")
