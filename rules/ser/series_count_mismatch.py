"""The series statement gives another number of classes, or another place among them, than the series has.

## Why it matters

Analysts, applicants, and appeal boards read the series statement to see what stands above and below a class. When a
class is added, merged, or abolished, the statements of its siblings are the ones that are forgotten: the number stays
at three when the table has four, and a class remains the third although nothing stands below it but one.

## What it checks

The number of classes, the ordinal, and the list that a statement gives ("is the second class in a four class series;
the series also contains …"), held against

- each other, and the levels in the listed titles;
- the table of classes, in a series specification;
- the sibling classes on file, and the numbers that their own statements give.

A series of which only some classes are on file is no fault. Neither is a number of levels lower than that of the
classes where two classes share a level (Specialist, Supervisor), a number that leaves abolished classes or the
specialties of one class uncounted, or a statement that describes levels of responsibility rather than classes.

## Source

Project judgement. That the statement names the number of classes and the place of the class is the form in use in the
employers' own specifications.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from speclint.index.corpus import Member, Series
from speclint.index.siblings import SeriesConflict, conflicts
from speclint.model.spec import Spec
from speclint.model.tally import conflict, number_of, readings
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity

_CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

Keeps a reach of the canal in working order.

### Distinguishing Characteristics

{text}
"""
_SERIES = """\
# Lock Attendant Series

## Scope

This series specification describes {said} used by the Division of Waterways to pass vessels through locks.

Lock Attendant Series Specification - Class Titles and Codes

Schem Code |       Class Code |       Class |

AB10 |       7101 |       Lock Attendant |
AB12 |       7102 |       Senior Lock Attendant (Specialist) |
AB13 |       7103 |       Senior Lock Attendant (Supervisor) |
{more}
## Definition of Levels

## Lock Attendant

This is the first of the two levels that work at the gates.
"""
_MORE = "AB14 |       7104 |       Chief Lock Attendant (abolished 01/01/2020) |\n"
_OTHERS = "the Canal Keeper series also contains the Canal Keeper Senior and Canal Keeper Supervisor."


def _files(**texts: str) -> dict[str, str]:
    titles = {"one": "Canal Keeper I", "two": "Canal Keeper II", "three": "Canal Keeper III"}
    return {f"{name}.md": _CLASS.format(title=titles[name], text=text) for name, text in texts.items()}


@dataclass(frozen=True)
class SeriesCountMismatch:
    """Numbers and ordinals of series statements that the series does not bear out."""

    code: ClassVar[str] = "SER001"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _CLASS.format(title="Canal Keeper", text=f"The Canal Keeper is the first class in a three class series; {_OTHERS}")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(title="Canal Keeper", text="It is the first level of review in the Water series. There are two crews and three locks.")}, "denver-ohr"),
        Example({"a.md": _SERIES.format(said="three classes", more="")}, "calhr-series"),
        Example({"a.md": _SERIES.format(said="three classes", more=_MORE)}, "calhr-series"),
        Example({"a.md": _SERIES.format(said="two levels", more="")}, "calhr-series"),
        Example(_files(one="Canal Keeper I is the first of three classes in the Canal Keeper series.", three="Canal Keeper III is the third of three classes in the Canal Keeper series."), "denver-ohr"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _CLASS.format(title="Canal Keeper", text=f"The Canal Keeper is the first class in a ⟦four class series⟧; {_OTHERS}")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(title="Canal Keeper", text=f"The Canal Keeper is the ⟦third class⟧ in a three class series; {_OTHERS}")}, "denver-ohr"),
        Example({"a.md": _SERIES.format(said="⟦four classes⟧", more="")}, "calhr-series"),
        Example(_files(
            one="Canal Keeper I is the first of three classes in the Canal Keeper series.",
            two="Canal Keeper II is the ⟦second of four classes⟧ in the Canal Keeper series.",
            three="Canal Keeper III is the third of three classes in the Canal Keeper series.",
        ), "denver-ohr"),
        Example(_files(
            one="Canal Keeper I is the first of three classes in the Canal Keeper series.",
            two="Canal Keeper II is the ⟦third of three classes⟧ in the Canal Keeper series.",
            three="Canal Keeper III is the third of three classes in the Canal Keeper series.",
        ), "denver-ohr"),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        statement, classes = spec.series_statement, spec.document.classes
        if statement is None or not classes:
            return
        if len(classes) == 1:
            found = conflict(statement, classes[0].title.value)
            if found:
                related = tuple(Place(span, "the titles that it lists") for span in found.proven_by)
                yield Fault(found.message, Place(found.span), related, statement.section)
        elif statement.count and statement.count.value not in readings(spec.titles, statement.count):
            table = Span(classes[0].title.span().start, classes[-1].title.span().end)
            message = f"The statement describes “{statement.count.printed}”; the table lists {number_of(len(classes))}."
            yield Fault(
                message, Place(statement.count.span), (Place(table, "the table of classes"),), statement.section
            )

    def check_series(self, series: Series) -> Iterator[Fault]:
        for found in conflicts(series):
            yield _fault(found)


def _fault(found: SeriesConflict) -> Fault:
    related = tuple(_proof(member) for member in found.proof)
    section = found.member.facts.statement.section if found.member.facts.statement else ""
    return Fault(found.message, Place(found.span, path=found.member.path), related, section)


def _proof(member: Member) -> Place:
    statement = member.facts.statement
    if statement and statement.count and len(member.facts.classes) == 1:
        return Place(statement.count.span, f"the statement of {member.title}", member.path)
    return Place(member.job_class.title_span, f"{member.title} is on file", member.path)
