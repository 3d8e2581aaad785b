"""A label of the class data, or within a section, stands alone where its value is due.

## Why it matters

A blank is read in two ways: there is nothing to say, or nobody filled it in. For a status, a grade or the name of who
established a class, only the second is possible, and the record stays open.

## What it checks

- Entries of the class data that the house style wants filled; where no house style speaks of an entry, those of the
  option `due`.
- One half of a pair: the date of establishment or revision without the name behind it, or the name without the date,
  where both labels stand. A blank revision is right where the class was never revised.
- A short label ("Education:") in a section, with nothing before the next label or the end of the section.

A code that no position has yet, a title that is printed elsewhere, and a value that stands on the line below its label, are not reported.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.dates import find_dates
from speclint.model.spec import Spec
from speclint.parsing.document import Body, Document, Field, Role, Section, Statement
from speclint.patterns import Pattern
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.style import heading_key

_PAIRS = (("established_date", "established_by"), ("revised_date", "revised_by"))
_LABEL = Pattern(r"[A-Z][\w'’&/,() -]{2,40}:$")
_NEXT = Pattern(r"[A-Z][\w'’&/,() -]{2,40}:(?=\s|$)")
_BARE = Pattern(r"[*_:\s]*$")


class LabelWithoutValue(Struct, frozen=True):
    """PLH002: see the module's page."""

    due: tuple[str, ...] = (
        "flsa",
        "pay_grade",
        "salary_min",
        "salary_max",
        "bargaining_unit",
        "established_date",
        "work_calendar",
    )
    """Entries of the class data that may not be blank where the house style does not speak of them."""

    code: ClassVar[str] = "PLH002"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "spec.md": "# Lock Keeper\n\n### Class Detail\n\nPay Grade: N-4\n\nFLSA Code: N\n\nEstablished Date: 4/2/2001\n\n"
                "Established By: RT\n\nRevised Date:\n\nRevised By:\n\nClass History:\n"
            },
            style="denver-ohr",
        ),
        """Class Code:
Position Title:
FLSA Status:
Nonexempt

# Lock Keeper

## Minimum Qualifications

Education:

Completion of the twelfth grade.

Any of the following:

- Two years on the water.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "spec.md": "# Lock Keeper\n\n### Class Detail\n\n**⟦Pay Grade:⟧**\n\n**FLSA Code: N**\n\nEstablished Date: 4/2/2001\n\n"
                "⟦Established By:⟧\n\nRevised Date: 5/9/2003\n\n⟦Revised By:⟧\n"
            },
            style="denver-ohr",
        ),
        """Class Code: 4411
⟦FLSA Status:⟧
Representation: Local 12

# Lock Keeper

## Special Conditions

- ⟦Night shifts:⟧
- Weekends: two each month.
- ⟦Standby:⟧
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for item in spec.document.fields:
            if item.body is Body.EMPTY and item.id != "class_title" and _stands_alone(spec.document, item):
                partner = _filled_partner(spec.document, item)
                if partner or self._is_due(spec.document, item):
                    related = (Place(partner.span, "this is filled in"),) if partner else ()
                    yield Fault(
                        _message(item.label.value),
                        _place(spec.document, item),
                        related,
                        "class_detail",
                        subject=item.label.value,
                    )
        for section in spec.document.walk():
            yield from _lead_ins(section)

    def _is_due(self, document: Document, item: Field) -> bool:
        own = next((known for known in document.style.fields if known.id == item.id), None)
        if own is None:
            return item.id in self.due
        return not own.blank and not any(
            other.id == item.id and other.body is not Body.EMPTY for other in document.fields
        )


def _message(label: str) -> str:
    return f"“{label.rstrip(':')}” has no value. Fill it in, or take the label out."


def _place(document: Document, item: Field) -> Place:
    end = item.label.span().end
    text = document.source.text
    return Place(item.label.span()._replace(end=end + 1 if text[end : end + 1] == ":" else end))


def _filled_partner(document: Document, item: Field) -> Field | None:
    for pair in _PAIRS:
        if item.id in pair:
            other = pair[1 - pair.index(item.id)]
            filled = [field for field in document.fields if field.id == other and field.body is Body.TEXT]
            dated = other.endswith("_by") or any(any(find_dates(field.value.value)) for field in filled)
            return filled[0] if filled and dated else None
    return None


def _stands_alone(document: Document, item: Field) -> bool:
    """Whether neither the label's line nor the one below it can hold the value."""
    text = document.source.text
    start = item.label.span().end
    end = document.source.line_end(start)
    if end == len(text):
        return _BARE.match(text[start:]) is not None
    if document.source.format == "text" and not _BARE.match(text[start:end]):
        return False
    following = end + len(text[end:]) - len(text[end:].lstrip())
    role = next((part.role for part in document.parts if part.span.start <= following < part.span.end), Role.FIELD)
    return role not in (Role.BODY, Role.HEADER, Role.ORPHAN)


def _lead_ins(section: Section) -> Iterator[Fault]:
    statements = section.statements
    for index, statement in enumerate(statements):
        last = index + 1 == len(statements)
        if not _LABEL.match(str(statement)) or (last and (section.children or section.tables or section.fields)):
            continue
        if last or (_same_rank(statement, statements[index + 1])):
            yield Fault(
                _message(str(statement)),
                Place(statement.span),
                (),
                section.id or heading_key(section.heading.text.value),
            )


def _same_rank(label: Statement, other: Statement) -> bool:
    """Whether another label of the same list follows."""
    same = bool(label.marker) == bool(other.marker) and other.level <= label.level
    return same and _NEXT.match(str(other)) is not None
