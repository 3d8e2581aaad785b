"""A heading names no section that is known, so that no other rule reads the text under it.

## Why it matters

Analysts find their way in a specification by its headings, and so does whoever searches a thousand of them. Text
under a heading that nobody else uses is overlooked when the class is compared, surveyed or revised: a licence asked
for under "Please Note" is a licence that the recruiter does not see.

## What it checks

Headings of the first rank that neither the house style nor the section names in use in public human resources know.
Sub-headings within a known section are part of that section and not counted, nor are the class title and the employer's
name at the top. A heading that an employer uses on purpose belongs in its house style.

- `known`: further headings that are right.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Body, Document, Section
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.style import heading_key


class UnknownHeading(Struct, frozen=True):
    """SEC004: see the module's page."""

    known: tuple[str, ...] = ()

    code: ClassVar[str] = "SEC004"
    severity: ClassVar[Severity] = Severity.INFO

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        names = _names(spec.document) | {heading_key(text) for text in self.known}
        for section in _outermost(spec.document.sections):
            if heading_key(section.heading.text.value) not in names:
                name = section.heading.text.value
                message = f"“{name}” is the heading of no known section; use the house style's heading for this text."
                yield Fault(message, Place(section.heading.span))

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Transit Dispatcher

## Definition

Under general supervision, directs buses in service from the control room.

## Duties

### Service control

Holds, turns and reroutes buses to keep the headway.

### Records

Logs each delay with its cause.

## Minimum Qualifications

Two years of work as a bus operator or dispatcher.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Transit Dispatcher

## Definition

Under general supervision, directs buses in service from the control room.

## Duties

Holds, turns and reroutes buses to keep the headway.

## ⟦Please Be Aware⟧

A commercial driver license is required by the end of probation.

## Minimum Qualifications

Two years of work as a bus operator or dispatcher.
""",
    )


def _outermost(sections: Sequence[Section]) -> Iterator[Section]:
    """Unknown sections that stand in no known one; a document label is a line at the top, not a section."""
    for before, section in zip((None, *sections), sections, strict=False):
        if section.id == "document_label":
            yield from _outermost(section.children)
        elif section.id is None and not _is_headed(before):
            yield section


def _is_headed(before: Section | None) -> bool:
    """Whether the heading above is a known one without text of its own, of which the next is a sub-heading."""
    return before is not None and before.id not in (None, "document_label") and before.body is Body.EMPTY


def _names(document: Document) -> set[str]:
    """What may stand as a heading without being one: the agency and the titles."""
    texts = [document.agency, document.title, *(item.title for item in document.classes)]
    return {heading_key(text.value) for text in texts if text}
