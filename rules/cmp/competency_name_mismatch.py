"""A competency is named one way in the definitions and another in the levels, or stands in one of the two only.

## Why it matters

A competency profile decides pay: an employee is placed at a level of each competency. Where “HR Management (Staff
Development)” is defined and “Staff Development & HR Management” is rated, the definition can be read away from the
rating. A competency that is rated and not defined means what each rater takes it to mean, and one that is defined and
described at no level can be required of nobody.

## What it checks

In documents that define competencies in a list of their own (a table “Competency | Definition”, entries “Name –
definition”) and describe them level by level (a table with a column for each level, or headings with the levels below
them), the names on both sides. Case, the plural, “and”, “&”, “/”, commas, dashes, and the space in “Team Work” are no
difference.

- Two names that share at least half of their words, one of which holds the other, or which are a slip of the pen
  apart, are one competency under two names. So are the only two that are left over, if they share a word.
- The others are missing from one side. They are reported only where at least two competencies, and as many as are
  missing, stand on both sides: other lists are no counterparts.

A competency that one side divides and the other does not (“Communication – Oral” and “Communication – Written” beside
“Communication”) is left alone. The fix puts the name of the definition in the levels.

## Source

U.S. Office of Personnel Management, Delegated Examining Operations Handbook, on competencies and their definitions:
each competency that is assessed has one name and one definition. The measures of likeness are a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.competency_names import naming
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_PROFILE = """\
# Locksmith

## Competencies

| Competency | Definition |
| --- | --- |
| Lock and Key Knowledge | Knowing how locks of all makes work and fail. |
| Team Work | Working with others toward the goals of the shop. |
| Key Control (Records) | Knowing at all times who holds which key. |
{defined}
## Competency Levels

| Competency | Entry | Full | Lead |
| --- | --- | --- | --- |
| Lock & Key Knowledge | Cuts keys. | Repairs locks. | Designs master systems. |
| Teamwork | Helps others. | Trains others. | Settles disputes in the shop. |
{described}
"""


class CompetencyNameMismatch(Struct, frozen=True):
    """Competencies whose names differ between definitions and levels."""

    code: ClassVar[str] = "CMP001"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(
            defined="",
            described="| KEY CONTROL/RECORDS | Signs keys out. | Audits the key log. | Sets the rules of key control. |",
        ),
        """\
# Locksmith

## Competencies

Candor – Says what is so, to those whom it concerns.

Thrift – Spends public money with care.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(
            defined="",
            described="| ⟦Records & Key Control⟧ | Signs keys out. | Audits the key log. | Sets the rules of key control. |",
        ),
        _PROFILE.format(
            defined="| ⟦Thrift⟧ | Spending public money with care. |\n",
            described="| Key Control (Records) | Signs keys out. | Audits the log. | Sets the rules of key control. |\n"
            "| ⟦Safe Opening⟧ | Opens locks by code. | Drills safes. | Plans how vaults are opened. |",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        profile = spec.competency_profile
        if profile is None:
            return
        found = naming(profile)
        sections = {item.name.span: item.section for item in profile.competencies}
        for defined, described in found.renamed:
            message = (
                f"This competency is defined as “{defined.text}” and described as “{described.text}”: "
                "use one name in both places."
            )
            fix = Fix((Edit(described.span, defined.text.value),))
            related = (Place(defined.span, "the name in the definitions"),)
            yield Fault(message, Place(described.span), related, sections[described.span], fix=fix)
        for item in found.undescribed:
            message = (
                f"“{item.text}” is defined, but described at no level: describe its levels, or delete the definition."
            )
            yield Fault(message, Place(item.span), section="competency_definitions")
        for item in found.undefined:
            message = f"“{item.text}” is described level by level, but not defined: define it, or delete its levels."
            yield Fault(message, Place(item.span), section=sections[item.span])
