"""The series statement gives another number of classes, or another place among them, than the series has.

## Why it matters

Analysts, applicants, and appeal boards read the series statement to see what stands above and below a class. When a
class is added, merged, or abolished, the statements of its siblings are the ones that are forgotten: the number stays
at three when the table has four, and a class remains the third although nothing stands below it but one.

## What it checks

The number of classes, the ordinal, and the list that a statement gives ("is the second class in a four class series;
the series also contains …"), held against

- each other, the levels in the listed titles, and the classes that the same document is compared with;
- the table of classes, in a series specification, and the table against the headings that define its classes;
- the sibling classes on file, and the numbers, places, and lists of their own statements;
- the title: a document whose statement is about a class of another title, or whose title is in no sibling's list.

Where several places disagree, the one that the others outvote is at fault; with two that differ, the one that the
classes on file contradict. Each fault is reported once, at that place, with the places that prove it.

A series of which only some classes are on file is no fault. Neither is a number of levels lower than that of the
classes where two classes share a level (Specialist, Supervisor), a number that leaves abolished classes or the
specialties of one class uncounted, or a statement that describes levels of responsibility rather than classes. A title
in other words, order, or spelling is left to SER003.

## Source

Project judgement. That the statement names the number of classes and the place of the class is the form in use in the
employers' own specifications.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.series import Series
from speclint.model.spec import Spec
from speclint.model.tabled import retitled
from speclint.model.tally import conflict, misnamed, number_of, readings
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
_DEFINED = """
## Senior Lock Attendant (Specialist)

This is the expert level.

## Senior Lock Attendant (Supervisor)

This is the supervisory level.
"""
_MORE = "AB14 |       7104 |       Chief Lock Attendant (abolished 01/01/2020) |\n"
_OTHERS = "the Canal Keeper series also contains the Canal Keeper Senior and Canal Keeper Supervisor."

_LIST = "There are three classes in the Canal Keeper series: Canal Keeper I, Canal Keeper II, and Canal Keeper III."
_APART = (
    " The Canal Keeper I is distinguished from the Canal Keeper II, which keeps one reach."
    " The Canal Keeper I is distinguished from the Canal Keeper III, which plans the work."
)


def _files(**texts: str) -> dict[str, str]:
    titles = {"one": "Canal Keeper I", "two": "Canal Keeper II", "three": "Canal Keeper III"}
    return {f"{name}.md": _CLASS.format(title=titles[name], text=text) for name, text in texts.items()}


class SeriesCountMismatch(Struct, frozen=True):
    """Numbers and ordinals of series statements that the series does not bear out."""

    code: ClassVar[str] = "SER001"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _CLASS.format(title="Canal Keeper", text=f"The Canal Keeper is the first class in a three class series; {_OTHERS}")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(title="Canal Keeper", text="It is the first level of review in the Water series. There are two crews and three locks.")}, "denver-ohr"),
        Example({"a.md": _SERIES.format(said="three classes", more="") + _DEFINED}, "calhr-series"),
        Example({"a.md": _SERIES.format(said="three classes", more=_MORE)}, "calhr-series"),
        Example({"a.md": _SERIES.format(said="two levels", more="")}, "calhr-series"),
        Example(_files(one="Canal Keeper I is the first of three classes in the Canal Keeper series.", three="Canal Keeper III is the third of three classes in the Canal Keeper series."), "denver-ohr"),
        Example(_files(one=f"{_LIST} It assists.", two=f"{_LIST} It keeps one reach.", three=f"{_LIST} It plans."), "denver-ohr"),
        Example(_files(two="The class is the second of three classes in the Canal Keeper series. Canal Keepers are on call."), "denver-ohr"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example(_files(one=f"{_LIST} It assists.", two=f"{_LIST.replace('Keeper III', 'Keeper IV').replace('Canal Keeper IV', '⟦Canal Keeper IV⟧')} It keeps one reach.", three=f"{_LIST} It plans."), "denver-ohr"),
        Example({**_files(one=f"{_LIST} It assists.", two=f"{_LIST} It keeps one reach."), "c.md": _CLASS.format(title="⟦Canal Warden⟧", text=f"{_LIST} It plans.")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(title="⟦Canal Keeper IV⟧", text="Canal Keeper II is the second of three classes in the Canal Keeper series.")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(title="Canal Keeper I", text=_LIST.replace("Canal Keeper III", "⟦Canal Keeper IV⟧") + _APART)}, "denver-ohr"),
        Example({"a.md": (_SERIES.format(said="three classes", more="") + _DEFINED).replace("7101 |       Lock Attendant", "7101 |       ⟦Lock Tender⟧")}, "calhr-series"),
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
        if len(classes) == 1:
            yield from _of_class(spec)
            return
        yield from _of_table(spec)
        if statement and statement.count and statement.count.value not in readings(spec.titles, statement.count):
            table = Span(classes[0].title.span().start, classes[-1].title.span().end)
            message = f"The statement describes “{statement.count.printed}”; the table lists {number_of(len(classes))}."
            yield Fault(
                message, Place(statement.count.span), (Place(table, "the table of classes"),), statement.section
            )

    def check_series(self, series: Series) -> Iterator[Fault]:
        for found in series.conflicts:
            proof = tuple(Place(item.span, item.text, item.path) for item in found.proof)
            yield Fault(found.message, Place(found.span, path=found.path), proof, found.section)


def _of_table(spec: Spec) -> Iterator[Fault]:
    found = retitled(spec.document)
    if found:
        title, headings = found
        message = f"The table lists “{title.value}”; the headings define {headings[0].value}."
        related = tuple(Place(heading.span(), "the heading") for heading in headings[:8])
        yield Fault(message, Place(title.span()), related, "class_table", more=len(headings) - len(related))


def _of_class(spec: Spec) -> Iterator[Fault]:
    statement, title = spec.series_statement, spec.document.classes[0].title
    called = misnamed(title.value, statement, spec.comparisons)
    if called:
        message = f"The title is “{title.value}”; the text calls the class {called[0].title}."
        related = tuple(Place(entry.span, "calls it so") for entry in called[:8])
        yield Fault(message, Place(title.span()), related, more=len(called) - len(related))
        return
    found = conflict(statement, title.value, spec.comparisons) if statement else None
    if found and statement:
        related = tuple(Place(span, "the titles that it names") for span in found.proven_by)
        yield Fault(found.message, Place(found.span), related, statement.section)
