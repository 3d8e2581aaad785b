"""A date of the class data cannot be: no such day, far ahead, revised before established, or in a format of its own.

## Why it matters

Dates tell which version of a class is in force, and since when. A day that does not exist, or a revision older than
the class, makes the record worthless in a classification appeal; mixed formats make it hard to search.

## What it checks

- A date that names no day of the calendar (02/30/2012), in the class data, the history, or, with a full year, the text;
  an entry for a date that holds no date at all (10/24/20100).
- A date of revision or of a changed title that comes before the class was established, in the class data or in a row of
  the history table. A date on which a board approved it may be that of the revision, up to a year later. Where several dates of adoption stand, the earliest counts; a year alone is compared as a year.
- A date of the class data or history that lies more than a year ahead (option `ahead_days`; `--today` says which day it is).
  A date of effect in the coming months is right, and a year of two digits is never far ahead.
- Two formats in one block of class data, at the start of a value or entry (information only). Leading zeros do not count,
  nor does a date that names only a year or month. The fix is offered only where the day meant is certain.

A blank date, "--" and "TBD" are no dates.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import ClassVar

from msgspec import Struct

from speclint.model.dates import DATED, Date, PlacedDate, certain_in, find_dates, written
from speclint.model.events import Event
from speclint.model.history import HistoryEntry, lives
from speclint.model.spec import Spec
from speclint.patterns import Pattern
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_THREE_PARTS = Pattern(r"\d{1,8}\s?[/.-]\s?\d{1,8}\s?[/.-]\s?\d{1,8}")

_DAYS_TO_APPROVE = 366
"""Within how many days a board approves a revision."""
_WRITTEN, _LONG = 2026, 365_000
"""The year in which this was written: dates before it lie behind, and the day need not be known."""


class ImpossibleDate(Struct, frozen=True):
    """XFD005: see the module's page."""

    formats: bool = True
    """Whether two formats in one block are reported."""
    ahead_days: int = 366
    """How many days ahead a date may lie."""

    code: ClassVar[str] = "XFD005"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Dam Tender

## Essential Duties

- Reads gauges.

Established Date: 1931
Revised Date: 02/29/2012
Title Changed: --
""",
        """# Dam Tender

## Essential Duties

- Works a 9/80 schedule under section 2.31.2099 of the code, and rules on claims of 30/30/10 feet.

Established Date: 9/1/1998
Revised Date: 10/01/1998 (duties, effective 7/1/98)
""",
        """Class Code: 13-45-20

# Dam Tender

## Duties

- Reads gauges.

Open Date: 06-19-15
Revised: 07-02-15
""",
        """# Dam Tender

## Duties

- Reads gauges.

## Class History

Adopted 7/1/98; revised 3/04, 5/10 and 6/2/2025, effective 1/1/2026. Next review: 7/1/2029.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Dam Tender

## Essential Duties

- Reads gauges as the order of ⟦June 31, 1998⟧ has it.

## Class Detail

Established Date: ⟦02/30/2012⟧
Revised Date: ⟦03/01/20133⟧
""",
        """# Dam Tender

## Essential Duties

- Reads gauges.

## Class Detail

Established Date: 11/14/2018
Revised Date: ⟦06/03/2016⟧
""",
        """# Dam Tender

## Essential Duties

- Reads gauges.

## Class Detail

Adopted: 7/1/2008; Revised: ⟦3/4/2004⟧, ⟦5/10/2051⟧
""",
        Example(
            {
                "spec.md": "# Dam Tender Series\n\n## Definition of Levels\n\nOne level.\n\n## Class History\n\n"
                "| Class | Date Established | Date Revised | Title Changed |\n|---|---|---|---|\n"
                "| Dam Tender I | 05/04/1976 | ⟦05/04/1967⟧ | -- |\n| Dam Tender II | 1931 | 02/03/1931 | ⟦01/01/1930⟧ |\n"
            },
            style="calhr-series",
        ),
        """# Dam Tender

## Essential Duties

- Reads gauges.

## Class Detail

Established Date: 8/25/2004
Revised Date: ⟦9/16/24⟧
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for placed in spec.dates:
            if not placed.date.possible and _meant_as_date(placed):
                message = f"There is no such day as {placed.date.text} (month, day, year). Put the right date."
                yield Fault(message, Place(placed.span), (), placed.section or "class_detail")
        yield from _no_dates(spec)
        ahead = [item for item in spec.history if self._is_ahead(item, spec)]
        yield from (_lies_ahead(item, spec) for item in ahead)
        yield from _before_established([item for item in spec.history if item not in ahead])
        if self.formats:
            yield from _formats(
                [item for item in spec.dates if item.field in DATED and item.leads and item.date.possible]
            )

    def _is_ahead(self, item: HistoryEntry, spec: Spec) -> bool:
        date = item.date
        if date is None or date.year < _WRITTEN or date.short_year or not (item.field or item.told):
            return False
        return not spec.clock.is_over(date.first_day - timedelta(days=1 + min(self.ahead_days, _LONG)))


def _lies_ahead(item: HistoryEntry, spec: Spec) -> Fault:
    text = item.date.text if item.date else ""
    message = f"{text} lies ahead: today is {spec.today}. Put the right date."
    return Fault(message, Place(item.span), (), "class_detail" if item.field else "class_history")


def _no_dates(spec: Spec) -> Iterator[Fault]:
    for item in spec.document.fields:
        three = _THREE_PARTS.search(item.value.value) if item.id.endswith("_date") else None
        if three and not any(find_dates(item.value.value)):
            message = f"{three.group()} is no date. Put the right date."
            yield Fault(message, Place(item.value.span(*three.span())), (), "class_detail")


def _meant_as_date(placed: PlacedDate) -> bool:
    """Outside of the entries for dates, dots, hyphens and short years also make codes and section numbers."""
    history = ("title_changed", "class_history", "history_table")
    if placed.field.endswith("_date") or placed.field in history or placed.section in history:
        return True
    return not placed.date.short_year and placed.date.form.startswith(("m/d", "month", "d month"))


def _before_established(entries: Sequence[HistoryEntry]) -> Iterator[Fault]:
    for life in lives(entries):
        start = life.established
        for item in life.later:
            if item.date and start.date and item.date.before(start.date) and not _was_approved(item.date, start):
                what = "revised" if Event.REVISED in item.events else "given its title"
                message = f"The class was {what} before it was established on {start.date.text}. Put the right dates."
                yield Fault(message, Place(item.span), (Place(start.span, "established"),), "class_detail")


def _was_approved(revised: Date, start: HistoryEntry) -> bool:
    """Whether a date of approval may be that of the revision itself, which the board passed some months later."""
    if start.date is None or "approv" not in start.label.lower():
        return False
    return (start.date.first_day - revised.last_day).days <= _DAYS_TO_APPROVE


def _formats(block: list[PlacedDate]) -> Iterator[Fault]:
    full = [item for item in block if item.date.day is not None]
    odd = [item for item in full if item.date.form != full[0].date.form]
    if not odd:
        return
    model = full[0].date
    known = [item.date for item in full]
    sure = [item for item in odd if certain_in(item.date, model, known)]
    padded = any(item.date.padded for item in full if item.date.form == model.form)
    edits = tuple(Edit(item.span, written(item.date, model.form, padded=padded)) for item in sure)
    message = (
        f"{odd[0].date.text} is written in another way than {model.text}. Write all dates of the class data alike."
    )
    fix = Fix(edits, safe=True) if edits else None
    related = (Place(full[0].span, "the other format"),)
    yield Fault(message, Place(odd[0].span), related, "class_detail", Severity.INFO, fix)
