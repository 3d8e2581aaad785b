"""A physical demand speaks of something that has nothing to do with the class.

## Why it matters

“Ability to perceive animal behavior” in the specification of a network engineer came with a list that was copied from an animal
control officer. A physician examines for it, an applicant with poor sight is turned away by it, and it cannot be
defended as job-related.

## What it checks

The definitions of the physical demands (“Term: definition”) that name one of a few plain subjects: animals, inmates, patients,
aircraft, firearms, students, crops, fires, boats, trains, food, heavy equipment. A demand is foreign where neither the titles, nor
the employer's name, nor anything in the document outside of the physical demands has to do with that subject; words
around it count too (a kennel, a park, or an inspection for animals; a clinic or nursing for patients).

A definition in the very words that the house style registers is none: “Sufficient coordination to operate a vehicle” stands in every
list. Sentences that ask for something (“Must be able to restrain …”) are left to the reader.

## Source

Physical demands are stated for the job's own essential functions: Equal Employment Opportunity Commission, 29 CFR
1630.2(n). The subjects are a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.model.subjects import ForeignSubject
from speclint.rule import Fault, Place, Severity


class ForeignDemand(Struct, frozen=True):
    """Demands that name a subject with which the class has nothing to do."""

    code: ClassVar[str] = "PHY006"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str, ...]] = (
        """\
# Kennel Registrar

## Essential Duties

Enters new arrivals in the register of the shelter.

## Physical Demands

Vision: Ability to perceive animal behavior and comprehend signs.
Fine Dexterity: Sufficient coordination to operate a vehicle and manipulate objects.
""",
        """\
# Deed Indexer

## Essential Duties

Reads deeds in the reading room of the public library, among students.

## Physical Demands

Hearing: Taking in what students ask across a counter.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
# Deed Indexer

## Essential Duties

Reads deeds and enters their parties in an index.

## Physical Demands

Vision: Ability to perceive ⟦animal⟧ behavior, comprehend signs, and detect color.
Hearing: Taking in what ⟦patients⟧ say of their pain.
Reaching: Stretching out the arms.
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for item in spec.foreign_subjects:
            yield _fault(item)


def _fault(item: ForeignSubject) -> Fault:
    message = (
        f"The definition of {item.definition.term} speaks of “{item.text}”, and nothing else in the document has to do with "
        f"{item.subject}. Take it out, or name the duty that calls for it."
    )
    related = (Place(item.definition.term.span(), "the demand"),)
    return Fault(message, Place(item.span), related, item.definition.section)
