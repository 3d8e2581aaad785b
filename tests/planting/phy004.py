"""A demand that the stated level excludes: crawling in sedentary work, a jackhammer in light work."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.demands import DEMANDS
from speclint.model.scale import label_key
from tests.planting import Planted, Sound, after

CODE = "PHY004"


def plant(sound: Sound) -> Iterator[Planted]:
    levels = {label_key(level.label) for level in sound.spec.demand_levels}
    section = sound.spec.document.find(DEMANDS)
    if levels == {"sedentary"} and section and section.statements:
        last = section.statements[-1].span
        yield after(last, "\n\nCrawls through ducts.", at="Crawls through ducts", name="crawls")
    duties = sound.spec.document.find("essential_duties")
    if (
        levels == {"light"}
        and not sound.spec.document.style.scale
        and duties
        and len(duties.statements) > 1
        and duties.statements[0].marker
    ):
        first = duties.statements[0]
        yield after(
            first.span,
            f"\n{first.marker} Operates jackhammers on sidewalks.",
            at="Operates jackhammers",
            name="jackhammer",
        )
