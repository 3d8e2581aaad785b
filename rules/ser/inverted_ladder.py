"""A higher class of a series asks for less, is paid less, or supervises less than a lower one.

## Why it matters

A series is a ladder. Where the higher class asks for three years and the lower for five, people who cannot enter below
may enter above, promotions stop making sense, and the examination announcement repeats the slip.

## What it checks

Each class against the nearest one that surely stands below it and states the same thing:

- experience: lengths that are asked for in one kind of work, the longest that the higher class takes against the
  shortest that the lower takes;
- education: the highest level that the higher class asks for against the lowest that the lower asks for;
- supervision: no subordinates, or lead work only, above a class that supervises; specialists aside;
- pay: grades of one scheme, where they rise with the series elsewhere, and minimum salaries.

What is asked for in a lower class, or at its level (“one year as a Canal Keeper I”), comes on top of what that class asks for and is never less.
More education makes up for less experience, and the reverse. Preferences, substitutions, alternate ranges, and what
holds by position are left out, and so are lengths that are part of another (“including two years as a lead”).
Two levels alike in pay grade, experience, education, and supervision are reported as information.

Which of two classes is higher is taken from numerals and level words with one reading, the places and lists in series
statements, and experience that is asked for in the lower class; where these disagree, nothing is reported.
A specialist and a supervisor stand side by side and are not compared.

## Source

Project judgement: a series is classes alike in kind and different in level, and requirements and pay follow the level.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.inversions import Inversion, inversions
from speclint.index.series import Series
from speclint.rule import Example, Fault, Place, Severity

_CLASS = """\
Office of Human Resources
Canal Keeper {numeral} - CK1001

### General Statement of Duties

Keeps reach {numeral} of the canal.

### Level of Supervision Exercised

{supervision}

### Education Requirement

{education}

### Experience Requirement

{experience}

### Class Detail

Pay Grade: {grade}
"""
_SERIES = """\
# Lock Attendant Series

## Scope

This series specification describes two classes that pass vessels through locks.

Lock Attendant Series Specification - Class Titles and Codes

Schem Code |       Class Code |       Class |

AB10 |       7101 |       Lock Attendant |
AB12 |       7102 |       Senior Lock Attendant |

## Minimum Qualifications

## Lock Attendant

### Either I

One year of experience performing the duties of a Lock Aide.

### Or II

Three years of experience in the operation of locks and weirs.

## Senior Lock Attendant

### Either I

One year of experience performing the duties of a Lock Attendant.

### Or II

{years} of experience in the operation of locks and weirs.
"""
_HIGH_SCHOOL, _BACHELOR = "Graduation from high school.", "Bachelor's degree in hydrology."


def _class(
    numeral: str, experience: str, grade: str = "", supervision: str = "None", education: str = _HIGH_SCHOOL
) -> str:
    return _CLASS.format(
        numeral=numeral, experience=experience, grade=grade, supervision=supervision, education=education
    )


def _years(number: str) -> str:
    return f"{number} years of experience in canal maintenance."


class InvertedLadder(Struct, frozen=True):
    """Higher classes that ask for less, are paid less, or supervise less."""

    code: ClassVar[str] = "SER007"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _class("I", _years("Two"), "L-605"), "b.md": _class("II", _years("Two"), "L-610")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Three")), "b.md": _class("II", "One year of experience as a Canal Keeper I.")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Three")), "b.md": _class("II", "Two years of experience in canal maintenance.", education=_BACHELOR)}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Three")), "b.md": _class("II", "Two years of supervisory experience in canal maintenance.")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Two"), "30"), "b.md": _class("II", _years("Three"), "25"), "c.md": _class("III", _years("Four"), "20")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Two"), supervision="By position, supervises aides."), "b.md": _class("II", _years("Two"))}, "denver-ohr"),
        Example({"a.md": _SERIES.format(years="Four years")}, "calhr-series"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _class("I", _years("Three")), "b.md": _class("II", _years("⟦Two").replace("years", "years⟧"))}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Two"), education=_BACHELOR), "b.md": _class("II", _years("Two"), education="Graduation from ⟦high school⟧.")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Two"), supervision="Supervises two aides."), "b.md": _class("II", _years("Two"), supervision="⟦None⟧")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Two"), "L-605"), "b.md": _class("II", _years("Three"), "L-620"), "c.md": _class("III", _years("Four"), "⟦L-610⟧")}, "denver-ohr"),
        Example({"a.md": _class("I", _years("Two"), "L-605"), "b.md": _class("II", _years("Two"), "⟦L-605⟧")}, "denver-ohr"),
        Example({"a.md": _SERIES.format(years="⟦Two years⟧")}, "calhr-series"),
    )  # fmt: skip

    def check_series(self, series: Series) -> Iterator[Fault]:
        for found in inversions(series):
            related = Place(found.low.span, f"{found.low.member.title}: {found.low.text}", found.low.member.path)
            place = Place(found.high.span, path=found.high.member.path)
            severity = Severity.INFO if found.what == "all" else None
            yield Fault(_message(found), place, (related,), found.high.section, severity)


def _message(found: Inversion) -> str:
    low, mine, theirs = found.low.member.title, found.high.text, found.low.text
    if found.what == "all":
        return f"Pay grade {mine}, experience, and education are those of {low}, a lower class of the series."
    said = {
        "experience": "The class asks for less experience than a lower one",
        "education": "The class asks for less education than a lower one",
        "supervision": "The class supervises less than a lower one",
        "pay grade": "The pay grade is lower than that of a lower class",
    }.get(found.what, f"The {found.what} is lower than that of a lower class")
    return f"{said}: “{mine}”; {low} has “{theirs}”."
