"""A clearance under licensure, and a rule on progression among the entry qualifications."""

from __future__ import annotations

from collections.abc import Iterator

from tests.planting import Planted, Sound, after
from tests.planting.xfd003 import statements_of

CODE = "XFD002"
CLEARANCE = "Must obtain Criminal Justice Information Services (CJIS) clearance before appointment."
PROGRESSION = " Two years in this class are required to progress to the senior level."


def plant(sound: Sound) -> Iterator[Planted]:
    spec = sound.spec
    if len(spec.titles) > 1:
        return
    licensure = statements_of(spec, "licensure_certification")
    if licensure and spec.document.find("background_check"):
        yield (
            Planted(licensure[-1].span, CLEARANCE, name="clearance")
            if str(licensure[-1]) == "None"
            else after(licensure[-1].span, f"\n\n{CLEARANCE}", name="clearance")
        )
    experience = statements_of(spec, "experience")
    if experience and str(experience[-1]).endswith(".") and spec.document.find("distinguishing_characteristics"):
        yield after(experience[-1].span, PROGRESSION, name="progression")
