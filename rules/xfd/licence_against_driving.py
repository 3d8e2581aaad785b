"""A motor-vehicle-record check or a driving duty stands without a driver's license, or a license without either.

## Why it matters

A driver's license is a requirement like any other: it must rest on the work. Where a class drives and asks for no license,
an applicant who may not drive cannot be screened out, and the employer answers for whoever is behind the wheel. Where a
license is required and nothing in the class drives, the requirement bars people without a reason that holds on appeal.

## What it checks

Three parts of one document against each other: the driving that the duties and working conditions describe, the
motor-vehicle-record check, and the driver's license.

- A check of the driving record, or a driving duty, with no driver's license anywhere is reported. A license that is asked
  "by position", or that "may be required", answers both; so does a learner's or commercial license.
- "May drive" alone is not reported: it leaves the license to the position.
- A license that everybody needs, with no driving and no record check, is reported only where the document lists two or
  more other background checks, and so shows that the record check would stand there (option `reverse`). Some employers
  ask everybody for a license as a policy. A license that is "by position", preferred, or "may be required" is never reported.
- Driving means a vehicle on the road: not hard drives, membership drives, forklifts or other people's driving records.

## Source

Project judgement. That a requirement with adverse impact must be shown to be related to the job: Uniform Guidelines on Employee
Selection Procedures (29 CFR Part 1607).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.driving import Driving
from speclint.model.licences import DRIVER, VEHICLE_RECORD, Check, Condition, Licence
from speclint.model.spec import Spec
from speclint.patterns import Pattern
from speclint.rule import Example, Fault, Place, Severity

_TRAVELS = Pattern(
    r"\b(?:travel\w*|driv(?:e|es|ing)|vehicles?|trucks?|transports?|transporting|field\s+visits?)\b", re.IGNORECASE
)


class LicenceAgainstDriving(Struct, frozen=True):
    """XFD001: see the module's page."""

    reverse: bool = True
    """Whether a licence without driving is reported too."""

    code: ClassVar[str] = "XFD001"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Shade Tree Inspector

## Essential Duties

- Drives a City vehicle to planting sites.

## Licenses

Possession of a valid driver's license.
""",
        """# Records Custodian

## Essential Duties

- Drives change in how records are kept, and replaces hard drives and backup tapes.
- Runs the yearly membership drive of the historical society and moves pallets with a forklift truck in the warehouse.
- Runs driver record checks for officers, and supervises employees who operate trucks.
- May drive a vehicle to the records center.

## Licenses

None
""",
        """# Budget Partner

## Licenses

By position, requires a valid driver's license.

## Background Check

Criminal Check

Education Check

By position, Motor Vehicle Record
""",
        """# Grants Partner

## Essential Duties

- Writes grant applications.

## Licenses

Valid Class C driver's license within 30 days of hire.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Budget Partner

## Licenses

None

## Background Check

Criminal Check

⟦By position, Motor Vehicle Record⟧
""",
        """# Mail Carrier

## Essential Duties

- Sorts the mail; ⟦drives a delivery van⟧ between County offices.

## Minimum Qualifications

One year of experience in a mail room.
""",
        """# Ledger Clerk

## Essential Duties

- Posts entries to the ledger.

## Licenses

⟦Possession of a valid driver's license.⟧

## Background Check

Criminal Check

Education Check
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        held = [item for item in spec.licences if item.kind == DRIVER and item.condition is not Condition.NOT]
        records = [item for item in spec.checks if item.kind == VEHICLE_RECORD and item.condition is not Condition.NOT]
        if not held:
            yield from _without_licence(spec, records)
        elif self.reverse and not records and not spec.driving and _lists_checks(spec):
            yield from _without_driving(spec, held)


def _without_licence(spec: Spec, records: list[Check]) -> Iterator[Fault]:
    drives = [item for item in spec.driving if item.kind != "ability" and item.condition is not Condition.MAY]
    related = _licensure(spec)
    if records:
        record = next((item for item in records if item.section == "background_check"), records[0])
        message = "The driving record is checked, but no driver's license is asked for. Ask for the license, or drop the check."
        related += tuple(Place(item.phrase, "this drives") for item in drives)
        yield Fault(message, Place(record.span), related, record.section)
    elif drives:
        yield _drives_unlicensed(drives, related)


def _drives_unlicensed(drives: list[Driving], related: tuple[Place, ...]) -> Fault:
    message = "The class drives, but no driver's license is asked for. Ask for the license, or state who drives."
    related += tuple(Place(item.phrase, "this drives too") for item in drives[1:])
    return Fault(message, Place(drives[0].phrase), related, drives[0].section)


def _licensure(spec: Spec) -> tuple[Place, ...]:
    section = spec.document.find("licensure_certification")
    return (Place(section.span, "no driver's license stands here"),) if section else ()


def _lists_checks(spec: Spec) -> bool:
    return len({item.kind for item in spec.checks if item.section == "background_check"}) >= 2


def _without_driving(spec: Spec, held: list[Licence]) -> Iterator[Fault]:
    asked = held[0]
    if any(item.condition is not Condition.ALWAYS for item in held) or _moves(spec):
        return
    section = spec.document.find("background_check")
    related = (Place(section.span, "no motor-vehicle record stands here"),) if section else ()
    message = (
        "A driver's license is required, but nothing in the class drives and no motor-vehicle record is checked. "
        "Name the driving, or drop the license."
    )
    yield Fault(message, Place(asked.span), related, asked.section)


def _moves(spec: Spec) -> bool:
    """Whether any duty or demand hints at travel, glossary entries apart."""
    elsewhere = ("licensure_certification", "physical_demands", "background_check")
    return any(_TRAVELS.search(item.value) for item in spec.passages if item.section not in elsewhere)
