"""A section stands twice in the specification of one class.

## Why it matters

Two sections of one name are two drafts merged into one. They rarely say the same, and whoever reads the first does not look for
a second: the licence that only the second asks for is not in the posting.

## What it checks

The same heading twice under the same part of a specification that defines one class; case, dashes, "&" and "and" do not
count, and a misspelt heading counts as the one that was meant. Not counted: sections that come several times by their
nature (notes, "Knowledge of" under each pattern, either / or qualifications), a heading over the section of its own
name, and the classes of a series specification, each of which has its own.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Body, Section
from speclint.parsing.nearest import nearest_heading
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.style import HouseStyle, heading_key


class RepeatedSection(Struct, frozen=True):
    """SEC007: see the module's page."""

    code: ClassVar[str] = "SEC007"
    severity: ClassVar[Severity] = Severity.WARNING

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        document = spec.document
        if document.style.series or document.defines_series:
            return
        for group in (document.sections, *(section.children for section in document.walk())):
            yield from _repeats(group, document.style)

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Tax Aide

## Definition

Under supervision, helps taxpayers at the counter and by telephone.

## Duties

Explains notices and payment plans.

## Minimum Qualifications

### Either I

Experience: One year of public contact work in tax administration.

### Or II

Experience: Two years of clerical work with public contact.

## Notes

Applications are taken until the list is full.

## Notes

The examination is given twice a year.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Tax Aide

## Definition

Under supervision, helps taxpayers at the counter and by telephone.

## Duties

Explains notices and payment plans.

## Licenses and Certifications

A valid driver license.

## Experience

One year of public contact work.

## ⟦Licenses & Certifications⟧

Certification as a notary public within one year of appointment.
""",
    )


def _repeats(sections: Sequence[Section], style: HouseStyle) -> Iterator[Fault]:
    first: dict[tuple[str, str], Section] = {}
    for section in sections:
        if section.id in ("class_level", "qualification_alternative"):
            first = {}
        if section.id is None or (section.spec and section.spec.repeats) or section.body is Body.EMPTY:
            continue
        earlier = first.setdefault((section.id, _meant(section, style)), section)
        if earlier is not section:
            name = section.heading.text.value
            message = f"“{name}” stands here for the second time; merge the two sections into one."
            related = (Place(earlier.heading.span, "it stands here first"),)
            yield Fault(message, Place(section.heading.span), related, section.id)


def _meant(section: Section, style: HouseStyle) -> str:
    """The heading's key, spelt right."""
    key = heading_key(section.heading.text.value)
    if section.heading.known != "misspelt":
        return key
    known = (style.by_heading, style.vocabulary.by_heading)
    return next((found for item in known if (found := nearest_heading(key, tuple(item)))), key)
