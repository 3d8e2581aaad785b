"""A section or an item of class data that the house style requires is absent.

## Why it matters

A class specification is read by people who each need another part of it: the analyst allocates positions by the
summary and the distinguishing characteristics, the recruiter screens by the minimum qualifications, the applicant
with a disability asks for accommodation by the essential duties and the physical demands. Where a part is absent,
each of them falls back on custom, and an appeal board cannot uphold a decision that rests on text that is not there.

## What it checks

Every section and every item of class data that the house style marks as required, and the groups of which it wants
at least one. Absent is not the same as empty (SEC002) or as "None", which is an answer. A combined heading ("Education
and Experience") counts for all that it holds, a misspelt heading counts as the heading that was meant, and a class
code may stand behind the title as well as behind a label. When a whole part is absent, its sub-sections are not named again.
A file without a single known heading, or with neither title nor summary nor duties, is no
specification and is passed over.

Sections have the severity that the house style gives their absence; class data is a warning.

- `ignore`: sections and items that are not asked for, by their canonical names.

## Source

29 CFR 1630.2(n)(3) takes a written description, prepared before advertising or interviewing, as evidence of the essential
functions; 29 CFR 1607.14 (Uniform Guidelines) wants selection to rest on a review of information about the job;
5 U.S.C. 5105(a) has federal standards define classes by duties, responsibilities and qualification requirements.
Which sections a specification has is the employer's house style.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Document
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.style import FieldSpec, SectionSpec

_CORE = frozenset({"class_summary", "essential_duties"})


class MissingSection(Struct, frozen=True):
    """SEC001: see the module's page."""

    ignore: tuple[str, ...] = ()

    code: ClassVar[str] = "SEC001"
    severity: ClassVar[Severity] = Severity.ERROR

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        document = spec.document
        present = _present(document)
        if not present or (document.title is None and not present.intersection(_CORE)):
            return
        for section in _absent_sections(document, present):
            if section.id not in self.ignore:
                answer = ', or "None" if nothing applies' if section.none else ""
                yield _fault(document, f"The section “{section.name}” is missing; write it{answer}.", section)
        for group in document.style.require_any:
            if not present.intersection(group) and not set(group) <= set(self.ignore):
                yield _no_group(document, group)
        for item in document.style.fields:
            if item.required and item.id not in self.ignore and not _has_field(document, item):
                lack = f"The class data has no “{item.name}”; add the line."
                untitled = "The document names no class; put the class title at its top."
                yield _fault(document, untitled if item.id == "class_title" else lack, item)

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Fleet Parts Clerk

## Definition

Under general supervision, receives, stores and issues vehicle parts; does related work as required.

## Duties

Receives deliveries and checks them against purchase orders. Issues parts to mechanics and records each issue.

## Education and Experience

Completion of the twelfth grade and one year of work in a parts room or warehouse.
""",
        Example(
            {
                "spec.md": """\
CITY OF PORTLAND

# Fleet Parts Clerk

CLASS SPECIFICATION

Class Code: 30004410

Minimum Salary: $24.10

Maximum Salary: $31.85

Bargaining Unit: District Council of Trade Unions

FLSA Status: Non-exempt

**CLASSIFICATION SUMMARY**

Receives, stores and issues parts for the City fleet.

**DISTINGUISHING CHARACTERISTICS**

Fleet Parts Clerk is a stand-alone class.

**ESSENTIAL FUNCTIONS**

1. Receives deliveries and checks them against purchase orders.

2. Counts the stock each quarter.

**SUPERVISION RECEIVED AND EXERCISED**

The work is performed under a Fleet Supervisor. Supervises no one.

**KNOWLEDGE/SKILLS/ABILITIES REQUIRED**

1. Knowledge of inventory methods.

**MINIMUM QUALIFICATIONS REQUIRED**

One year of work in a parts room or warehouse.

**HISTORY**
"""
            },
            style="portland",
        ),
        "# Notes for the meeting\n\nThe board takes up three new classes in May.\n",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# ⟦Fleet Parts Clerk⟧

## Definition

Under general supervision, receives, stores and issues vehicle parts; does related work as required.

## Duties

Receives deliveries and checks them against purchase orders. Issues parts to mechanics and records each issue.

## Working Conditions

Works in a parts room with noise from the shop.
""",
        Example(
            {
                "spec.md": """\
# ⟦Harbor Maintenance Aide⟧

## California State Personnel Board Specification

**Schematic Code:** FP20

**Class Code:** 6488

**Established:** 03/02/1994

**Revised:** --

**Title Changed:** --

## Definition

Under supervision, to assist with the upkeep of docks, floats and launch ramps; and to do other related work.

## Typical Tasks

Scrapes and paints floats; replaces planks and cleats; keeps launch ramps free of silt and weed.

## Special Personal Characteristics

Willingness to work outdoors in all weather.
"""
            },
            style="calhr-class",
        ),
    )


def _present(document: Document) -> frozenset[str]:
    return frozenset(name for section in document.walk() for name in section.holds)


def _absent_sections(document: Document, present: frozenset[str]) -> Iterator[SectionSpec]:
    """The required sections that are absent, without those whose container is absent too."""
    required = {item.id: item for item in reversed(document.style.sections) if item.required and item.id not in present}
    for item in document.style.sections:
        if required.get(item.id) is item and not (item.parent != item.id and item.parent in required):
            yield item


def _has_field(document: Document, item: FieldSpec) -> bool:
    """Whether an item is there, behind its label or as a placeholder, which PLH001 reports."""
    if item.id == "class_title" and document.title:
        return True
    if item.id == "class_code" and any(item.code for item in document.classes):
        return True
    return document.field(item.id) is not None or f"[{item.name.lower()}" in _header(document)


def _header(document: Document) -> str:
    ends = [section.span.start for section in document.sections[:1]]
    return document.source.text[: ends[0] if ends else None].lower()


def _fault(document: Document, message: str, item: SectionSpec | FieldSpec) -> Fault:
    return Fault(message, Place(_top(document)), section=item.id, severity=Severity(item.required), subject=item.name)


def _no_group(document: Document, group: tuple[str, ...]) -> Fault:
    names = " or ".join(document.style.vocabulary.names.get(item, item) for item in group)
    return Fault(
        f"None of these sections is here: {names}; write one.", Place(_top(document)), section=group[0], subject=names
    )


def _top(document: Document) -> Span:
    """The class title; where there is none, the first line that says anything."""
    if document.title:
        return document.title.span()
    text = document.source.text
    start = len(text) - len(text.lstrip())
    return Span(start, start + len(text[start : document.source.line_end(start)].rstrip()))
