"""Text stands where it belongs to no section.

## Why it matters

A duty below the last section, or a line of recruitment text behind the class data, is in force as much as the rest, and
nobody knows as what: is it a duty, a requirement, a note? Such lines are left by moved tables and by text pasted at the end of a
file. An appeal board that is shown one has to guess.

## What it checks

Text after the class data that ends a specification, text beyond what a section of the house style can hold, and a
single list entry that stands apart, below the last section, when nothing else in that section is a list. Page numbers,
running headers, notices and the closing lines of class data are no orphans.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Document, Statement
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity


class OrphanText(Struct, frozen=True):
    """SEC005: see the module's page."""

    code: ClassVar[str] = "SEC005"
    severity: ClassVar[Severity] = Severity.ERROR

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for statement in (*spec.document.orphans, *_left_behind(spec.document)):
            message = "This text belongs to no section; move it to the section that it is part of, or delete it."
            yield Fault(message, Place(statement.span))

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Records Clerk

## Definition

Under supervision, files and retrieves the records of a court.

## Duties

Files pleadings by case number.

## Minimum Qualifications

One year of clerical work, and:

- Typing at 40 words per minute.
- Reading of cursive handwriting.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Records Clerk

## Definition

Under supervision, files and retrieves the records of a court.

## Duties

- Files pleadings by case number.
- Retrieves case files for judges.

## Working Conditions

Works in an office and a basement file room.



- ⟦Certifies copies of judgments.⟧
""",
        Example(
            {
                "profile.txt": """\
Recruitment Technician

Role Summary: Supports recruiters with postings, applicant records and interview schedules.

Competency\tDefinition
Recruitment Support\tPosts vacancies and keeps applicant records in order.
Customer Service\tAnswers applicants with courtesy and on time.

Competency\tCONTRIBUTING\tJOURNEY\tADVANCED
Recruitment Support\tPosts vacancies.\tTracks applicants.\tImproves procedures.
Customer Service\tAnswers inquiries.\tSettles complaints.\tTrains others.

Minimum Training and Experience:

High school diploma and one year of office experience; or an equivalent combination.

⟦Keeps the schedule of career fairs.⟧
"""
            },
            style="nc-dhhs",
        ),
    )


def _left_behind(document: Document) -> Iterator[Statement]:
    """A lone list entry below a gap at the end of the last section, which is no list otherwise."""
    last = next(reversed(tuple(document.walk())), None)
    if last is None or len(last.statements) < 2:
        return
    *others, final = last.statements
    between = document.source.cut(Span(others[-1].span.end, final.span.start))
    if final.marker and not any(item.marker for item in others) and len(between.splitlines()) > 3:
        yield final
