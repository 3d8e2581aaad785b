"""A heading has nothing under it.

## Why it matters

A heading without text leaves open whether nothing applies, whether the text was lost, or whether the section was
never written. A recruiter who finds no word under "Licenses" cannot screen by it, and an applicant who was turned away
for want of a licence has grounds to appeal. "None" closes the question; a bare heading does not.

## What it checks

Every known heading without text, list, table, class data or sub-section. "None" and "N/A" are a body. Not counted: a
heading over others of lower rank or over the levels of a series; two class titles in a row, which share the text below
them; a heading over an unknown sub-heading; document labels and notices that the house style lets stand alone.

- `ignore`: sections that may stand empty, by their canonical names.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Body, Section
from speclint.parsing.nesting import strength
from speclint.rule import Example, Fault, Place, Severity

_LEVELS = ("class_level", "qualification_alternative")


class EmptySection(Struct, frozen=True):
    """SEC002: see the module's page."""

    ignore: tuple[str, ...] = ("document_label", "equal_opportunity", "class_history")

    code: ClassVar[str] = "SEC002"
    severity: ClassVar[Severity] = Severity.ERROR

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        sections = tuple(spec.document.walk())
        for section, after in zip_longest(sections, sections[1:]):
            if self._is_due(section) and not _heads(section, after):
                name = section.heading.text.value
                answer = "" if section.spec and not section.spec.none else ', or "None" if nothing applies'
                message = f"Nothing stands under “{name}”; write the section{answer}."
                yield Fault(message, Place(section.heading.span), section=section.id or "")

    def _is_due(self, section: Section) -> bool:
        if section.id is None or section.id in self.ignore or section.body is not Body.EMPTY:
            return False
        return not (section.spec and section.spec.blank)

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Cemetery Caretaker

## Definition

Under general supervision, keeps the grounds of a municipal cemetery.

## Duties

### Marginal Duties

Guides visitors to graves and answers their questions.

## Qualifications

**Knowledge of:**

Turf and tree care; safe use of powered grounds equipment.

## Licenses and Certifications

None
""",
        Example(
            {
                "series.md": """\
# Harbor Patrol Series

## California State Personnel Board Specification

Series established January 9, 1986

Schem Code | Class Code | Class |
--- | --- | --- |
FR10 | 6551 | Harbor Patrol Technician (Shore) |
FR11 | 6552 | Harbor Patrol Technician (Boat) |

## Scope

This series specification describes two classes that keep order in state harbors.

## Typical Tasks

Moors vessels; inspects berths; explains harbor rules to boaters.

## Minimum Qualifications

## Harbor Patrol Technician (Shore)

## Harbor Patrol Technician (Boat)

One year of experience in boating, fishing or work on a waterfront.
"""
            },
            style="calhr-series",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Cemetery Caretaker

## Definition

Under general supervision, keeps the grounds of a municipal cemetery.

## ⟦Duties⟧

## Qualifications

One year of work in grounds keeping.

## ⟦Licenses and Certifications⟧
""",
    )


def _heads(section: Section, after: Section | None) -> bool:
    """Whether an empty heading is the head of what comes next."""
    if after is None:
        return False
    if after.id is None or after.id == section.id or after.id in _LEVELS:
        return True
    return _rank(after) > _rank(section)


def _rank(section: Section) -> int:
    return strength(section.heading.text.value, section.heading.mark, section.heading.level)
