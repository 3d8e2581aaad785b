"""Level words that do not rise with the series.

## Why it matters

“Entry”, “full performance”, “advanced journey”, and “supervisory” are the words by which positions are allocated and
salaries are set. Where the second class of a series is said to be the full journey level and the third the entry
level, one of them cannot be staffed as written, and the list of classes reads as another ladder than the one in force.

## What it checks

- The level words that the specification of a class uses of it (“This is the advanced journey level”, “Performs full
  performance … work”), or that the specification of a sibling uses of that class, against those of the classes that surely stand below it.
  Only orders that hold at every employer count: trainee and entry, then standard and first working, journey and full
  performance, advanced journey and lead, first supervisory, second supervisory, and managerial. Two classes may share
  a level; specialists and experts stand beside supervisors. Within one document the table of classes may list a
  specialist behind a supervisor.
- The list of classes in a series statement, and the table of classes, where they rise but for one class: I, III, II.

Which of two classes is higher is taken from numerals and level words with one reading, the places and lists in series
statements, and experience that is asked for in the lower class; where these disagree, nothing is reported. Neither is
a class whose level is described otherwise by its siblings, for then the description is the fault.

## Source

Project judgement, after the level definitions of published specifications.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import ClassVar

from msgspec import Struct

from speclint.index.levels import SaidLevel, level_said, own_level
from speclint.index.series import Series
from speclint.model.spec import Spec
from speclint.model.titles import Title, split_title, surely_below
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity

_CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

Performs {level} canal keeping work on one reach of the canal.

### Distinguishing Characteristics

{title} is the {place} of three classes in the Canal Keeper series: {list}.

{more}
"""
_SERIES = """\
# Lock Attendant Series

## Scope

This series specification describes three classes that pass vessels through locks.

Lock Attendant Series Specification - Class Titles and Codes

Schem Code |       Class Code |       Class |

AB10 |       7101 |       {one} |
AB12 |       7102 |       {two} |
AB13 |       7103 |       {three} |

## Definition of Levels

## Lock Attendant I

This is the entry and first working level. Under close supervision, incumbents pass vessels through one lock.

## Lock Attendant II

This is the {second} level. Incumbents pass vessels alone.

## Lock Attendant III

This is the {third} level. Incumbents plan the work of a gate crew.
"""
_LIST = "Canal Keeper I, Canal Keeper II, and Canal Keeper III"
_SWAPPED = "⟦Canal Keeper I, Canal Keeper III, and Canal Keeper II⟧"
_TITLES = {"I": "first", "II": "second", "III": "third"}
_TABLE = {"one": "Lock Attendant I", "two": "Lock Attendant II", "three": "Lock Attendant III"}


def _class(level: str, numeral: str, listed: str = _LIST, more: str = "") -> str:
    return _CLASS.format(title=f"Canal Keeper {numeral}", level=level, place=_TITLES[numeral], list=listed, more=more)


def _series(second: str, third: str) -> str:
    return _SERIES.format(**_TABLE, second=second, third=third)


class LevelWordsOutOfOrder(Struct, frozen=True):
    """Level words, lists, and tables that do not rise with the series."""

    code: ClassVar[str] = "SER005"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example({
            "a.md": _class("entry level", "I"), "b.md": _class("full performance", "II"), "c.md": _class("full performance", "III"),
        }, "denver-ohr"),
        Example({
            "a.md": _class("advanced technical", "I"),
            "b.md": _class("full performance", "II", more="The Canal Keeper II is distinguished from the Canal Keeper I, which performs entry level canal keeping work."),
        }, "denver-ohr"),
        Example({"a.md": _class("entry level", "I", "Canal Keeper III, Canal Keeper II, and Canal Keeper I")}, "denver-ohr"),
        Example({"a.md": _series("full journey", "advanced journey and lead")}, "calhr-series"),
        Example({"a.md": _series("full supervisory", "highest specialist")}, "calhr-series"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({
            "a.md": _class("full performance", "I"), "b.md": _class("advanced technical", "II"),
            "c.md": _class("full performance", "III").replace("Performs full performance", "⟦Performs full performance⟧"),
        }, "denver-ohr"),
        Example({
            "b.md": _class("full performance", "II", more="The Canal Keeper II is distinguished from the Canal Keeper I, which performs advanced professional canal keeping work.").replace("Performs full performance", "⟦Performs full performance⟧"),
        }, "denver-ohr"),
        Example({"a.md": _class("entry level", "I", _SWAPPED)}, "denver-ohr"),
        Example({"a.md": _series("full supervisory", "journey").replace("This is the journey level", "This is the ⟦journey level⟧")}, "calhr-series"),
        Example({"a.md": _SERIES.format(one="Lock Attendant I", two="Lock Attendant III", three="⟦Lock Attendant II⟧", second="journey", third="lead")}, "calhr-series"),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        statement, classes = spec.series_statement, spec.document.classes
        if statement and len(classes) == 1:
            titles = [split_title(entry.title) for entry in statement.roster]
            at = _dip(titles)
            if at is not None:
                span = Span(statement.roster[0].span.start, statement.roster[-1].span.end)
                yield Fault(_listed(titles, at, "list"), Place(span), section=statement.section)
        elif len(classes) > 1 and (at := _dip(spec.titles)) is not None:
            span = classes[at].title.span()
            before = Place(classes[at - 1].title.span(), "listed before it")
            yield Fault(_listed(spec.titles, at, "table"), Place(span), (before,), "class_table")

    def check_series(self, series: Series) -> Iterator[Fault]:
        for member, below in series.ranked:
            own = own_level(member, series)
            if own is None:
                continue
            lower = next((found for item in reversed(below) if (found := level_said(item, member, series))), None)
            if lower and own.surely_below(lower.level):
                yield _fault(SaidLevel(member.title, own, member.path), lower)


def _fault(high: SaidLevel, low: SaidLevel) -> Fault:
    said = f"“{high.level.words}” is a lower level than “{low.level.words}”"
    message = f"{said}, which is said of {low.title}, a lower class of the series."
    related = Place(low.level.span, f"of {low.title}", low.path)
    return Fault(message, Place(high.level.span, path=high.path), (related,), high.level.section)


def _dip(titles: Sequence[Title]) -> int | None:
    """Which of several titles breaks an order that rises but for it; `None` where it does not rise, or all does."""
    numerals = sorted(title.rank for title in titles if title.convention == "numeral")
    gaps = any(higher - lower != 1 for lower, higher in pairwise(numerals))
    if len(titles) > 40 or len({title.key for title in titles}) < len(titles) or gaps:
        return None
    falls = [at for at, (one, other) in enumerate(pairwise(titles), 1) if surely_below(other, one)]
    inverted = sum(surely_below(other, one) for one, other in combinations(titles, 2))
    rising = sum(surely_below(one, other) for one, other in combinations(titles, 2))
    return falls[0] if len(falls) == 1 and rising > inverted else None


def _listed(titles: Sequence[Title], at: int, what: str) -> str:
    later, earlier = titles[at].printed, titles[at - 1].printed
    return f"The {what} of classes does not rise: it has {later} behind {earlier}."
