"""A class that drives, or whose driving record is checked, without a driver's license."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.licences import DRIVER, VEHICLE_RECORD
from speclint.model.spec import Spec
from tests.planting import Planted, Sound, after
from tests.planting.xfd003 import added_duty, statements_of

CODE = "XFD001"
DUTY = "drives an agency vehicle to each site"


def plant(sound: Sound) -> Iterator[Planted]:
    spec = sound.spec
    if len(spec.titles) > 1:
        return
    held = [item for item in spec.licences if item.kind == DRIVER]
    drives = [item for item in spec.driving if item.kind == "duty"]
    if not held:
        yield from added_duty(spec, DUTY, "driving")
        yield from _checked(spec)
    elif len(held) == 1 and drives and held[0].section == "licensure_certification" and _stands_alone(spec):
        yield Planted(held[0].span, "None", at=sound.text[slice(*drives[0].phrase)], name="no-license")


def _stands_alone(spec: Spec) -> bool:
    return len(statements_of(spec, "licensure_certification")) == 1


def _checked(spec: Spec) -> Iterator[Planted]:
    """The driving record behind the last of the background checks."""
    listed = statements_of(spec, "background_check")
    if listed and all(item.kind != VEHICLE_RECORD for item in spec.checks):
        yield after(listed[-1].span, "\n\nMotor Vehicle Record", name="record")
