"""A section that needs content says "None".

## Why it matters

"None" under licensure is an answer. Under duties or knowledge it is a hole: no class is without duties, and without the
knowledge and abilities that the work takes there is nothing to build an examination on or to rate applicants by.

## What it checks

A body that is only "None", "N/A" or the like under a section for which the house style does not allow it; where no
house style speaks, under the class summary, the duties, and the knowledge, skills and abilities. "None" under licensure,
supervision, experience, assessment or working conditions is right.

- `content`: sections that need content in every house style, by their canonical names.

## Source

29 CFR 1607.14(C) (Uniform Guidelines) has a content-based selection procedure rest on the knowledge, skills and abilities that the
work requires; 29 CFR 1630.2(n) on the essential functions of the position.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Body, Section
from speclint.rule import Example, Fault, Place, Severity


class NoneNotAllowed(Struct, frozen=True):
    """SEC006: see the module's page."""

    content: tuple[str, ...] = ("class_summary", "essential_duties", "ksa", "competencies")

    code: ClassVar[str] = "SEC006"
    severity: ClassVar[Severity] = Severity.WARNING

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for section in spec.document.walk():
            if section.body is Body.NONE and self._needs_content(section):
                statement = section.statements[0]
                message = f"“{section.heading.text.value}” cannot be “{statement}”: say what the class needs."
                yield Fault(message, Place(statement.span), section=section.id or "")

    def _needs_content(self, section: Section) -> bool:
        return section.id in self.content or bool(section.spec and not section.spec.none)

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Pool Attendant

## Definition

Under supervision, admits bathers and keeps the deck and dressing rooms clean.

## Duties

Collects fees and issues lockers.

## Knowledge and Abilities

Ability to: be civil to a noisy public.

## Supervision Exercised

None

## Experience

None required.

## Licenses and Certifications

None
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Pool Attendant

## Definition

Under supervision, admits bathers and keeps the deck and dressing rooms clean.

## Duties

Collects fees and issues lockers.

## Knowledge, Skills and Abilities

⟦None⟧

## Licenses and Certifications

None
""",
        Example(
            {
                "spec.md": """\
# Pool Attendant

### General Statement of Duties

Admits bathers and keeps the deck and dressing rooms clean.

### Distinguishing Characteristics

⟦N/A⟧

### Level of Supervision Exercised

None

### Licensure & Certification

None
"""
            },
            style="denver-ohr",
        ),
    )
