"""The dates of the class data and the class history do not agree.

## Why it matters

The class history tells what was changed, by whom and when; the class data tells which version is in force. Where one of
them was brought up to date and the other forgotten, nobody can show which duties and qualifications were in force when a
person was hired, paid or turned down.

## What it checks

Only documents that keep a history, in a section, a table or an entry of the class data, with at least one date in it.

- A date of revision without an entry of that date; an entry that tells of a later revision than the class data does, or
  of a revision where Revised Date is blank; an entry that tells of a revision before the class was established.
- An entry that has the class new on another date than Established Date. Where no entry tells how the class began, the
  missing entry is information only (option `established`); a history of revisions need not have it.
- An entry without a date among entries with dates.
- In a series specification, a date on which the series was established that differs from a class's date in the month or the
  year alone, and agrees with no other date of the table: a misprint.

A year or a month alone agrees with every date in it. Dates up to a month apart agree (option `days`), and so do those that
a remark gives (“effective 7/1/2019”): a class is adopted on one day and takes effect on another. A blank Revised Date of
a class that was never revised is right. A review, a new pay grade or a new title is no revision.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.dates import agree, is_misprint
from speclint.model.events import Event
from speclint.model.history import HistoryEntry, blank_revision, revisions_only
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_TOP = "# Dam Tender\n\n## Essential Duties\n\n- Reads gauges.\n\n## Class Detail\n\n"
_NEW = {Event.ESTABLISHED}


class HistoryAgainstDates(Struct, frozen=True):
    """Dates of the class data held against the entries of the class history."""

    days: int = 31
    """How many days apart two dates of one event may be."""
    established: bool = True
    """Whether a history that does not tell how the class began is reported, as information."""

    code: ClassVar[str] = "XFD006"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        f"{_TOP}Established Date: 8/25/2014\nRevised Date:\n\n## Class History\n\n8/25/14 – New classification.\n",
        f"{_TOP}Established Date: 7/1/1998\nRevised Date: 6/12/2019\n\n## Class History\n\n- Adopted 6/18/98, effective 7/1/98\n"
        "- 2019: Minimum qualifications revised\n- 5/3/2022 – Reallocated to pay grade 14\n- Reviewed Spring 2024, no changes\n",
        f"{_TOP}Established Date: 7/1/1998\nRevised Date: 6/12/2019\n",
        f"{_TOP}Adopted: 7/1/98; Revised: 3/04, 5/10\n\n## Revision History\n\nRevised 3/04\n\nRevised 5/10 (duties)\n",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        f"{_TOP}Established Date: 3/2/2009\nRevised Date: ⟦6/12/2019⟧\n\n## Class History\n\n3/2/2009 – New classification.\n",
        f"{_TOP}Established Date: 3/2/2009\nRevised Date:\n\n## Class History\n\n3/2/2009 – New class.\n\n⟦6/12/2019⟧ – Duties revised.\n",
        f"{_TOP}Established Date: 3/2/2009\nRevised Date: 6/12/2019\n\n## Class History\n\n⟦March 2, 2010⟧ – New classification.\n\n"
        "June 2019 – Duties revised.\n\n⟦8/4/2021⟧ – Updated the license requirement.\n",
        f"{_TOP}Established Date: ⟦3/2/2009⟧\nRevised Date: 6/12/2019\n\n## Class History\n\n6/12/2019 – Duties revised.\n\n"
        "⟦Education requirement revised.⟧\n",
        Example(
            {
                "spec.md": "# Dam Tender Series\n\nSeries established ⟦June 23, 1975⟧\n\n## Definition of Levels\n\nOne level.\n\n"
                "## Class History\n\n| Class | Date Established | Date Revised | Title Changed |\n|---|---|---|---|\n"
                "| Dam Tender I | 07/23/1975 | 01/12/1993 | -- |\n| Dam Tender II | 05/20/1986 | 01/12/1993 | -- |\n"
            },
            style="calhr-series",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        told = [item for item in spec.history if item.told and item.date]
        if any(item.row is not None for item in told):
            yield from _of_series(spec.history)
        elif told and not spec.document.defines_series:
            kept = [item for item in spec.history if item.field and not item.told]
            yield from self._established(kept, told, spec)
            yield from self._revised(kept, told, spec)
            yield from _undated(spec.history)

    def _agree(self, one: HistoryEntry, others: Sequence[HistoryEntry]) -> bool:
        return any(agree(mine, its, self.days) for other in others for its in other.dates for mine in one.dates)

    def _established(self, kept: Sequence[HistoryEntry], told: Sequence[HistoryEntry], spec: Spec) -> Iterator[Fault]:
        starts = [item for item in kept if item.events == _NEW]
        births = [item for item in told if item.events == _NEW]
        if not starts or any(self._agree(start, told) for start in starts):
            return
        start = starts[0]
        early = [item for item in told if Event.REVISED in item.events and _before(item, start)]
        if births:
            message = (
                f"The class history has the class established on {_text(births[0])}, the class data on {_text(start)}. "
                "Bring the two into agreement."
            )
            yield _fault(message, births[0], Place(start.span, "the class data"))
        elif early:
            message = (
                f"The class history tells of a revision on {_text(early[0])}, before the class was established on "
                f"{_text(start)}. Bring the two into agreement."
            )
            yield _fault(message, early[0], Place(start.span, "the class data"))
        elif self.established and not revisions_only(spec.document, told):
            message = (
                f"The class history does not tell that the class was established on {_text(start)}. Add the entry."
            )
            yield _fault(message, start, Place(told[0].span, "the class history"), Severity.INFO)

    def _revised(self, kept: Sequence[HistoryEntry], told: Sequence[HistoryEntry], spec: Spec) -> Iterator[Fault]:
        revised = [item for item in kept if Event.REVISED in item.events]
        later = [item for item in told if Event.REVISED in item.events and not self._agree(item, revised)]
        oldest = min(told, key=_day)
        lost = [item for item in revised if not self._agree(item, told) and not _before(item, oldest)]
        newest = max(later, key=_day, default=None)
        for item in lost:
            message = f"The class history has no entry for the revision of {_text(item)}. Add the entry, or put the right date."
            yield _fault(message, item, Place((newest or told[-1]).span, "the class history"))
        if newest and not lost:
            yield from self._unrecorded(newest, kept, revised, spec)

    def _unrecorded(
        self, newest: HistoryEntry, kept: Sequence[HistoryEntry], revised: Sequence[HistoryEntry], spec: Spec
    ) -> Iterator[Fault]:
        """The newest revision of the history, where the class data has none or only an older one."""
        blank = blank_revision(spec.document)
        last = max(revised, key=_day, default=None)
        if last and _before(last, newest):
            message = (
                f"The class history tells of a revision on {_text(newest)}, the class data of none since {_text(last)}. "
                "Bring the two into agreement."
            )
            yield _fault(message, newest, Place(last.span, "the class data"))
        elif blank and not revised and not self._agree(newest, [item for item in kept if item.events == _NEW]):
            message = (
                f"The class history tells of a revision on {_text(newest)}, but {blank.label.value} is blank. "
                "Enter the date, or correct the history."
            )
            yield _fault(message, newest, Place(blank.label.span(), "blank"))


def _text(item: HistoryEntry) -> str:
    return item.date.text if item.date else ""


def _day(item: HistoryEntry) -> tuple[int, int, int]:
    date = item.date
    return (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)


def _before(one: HistoryEntry, other: HistoryEntry) -> bool:
    return bool(one.date and other.date and one.date.before(other.date))


def _fault(message: str, item: HistoryEntry, related: Place, severity: Severity | None = None) -> Fault:
    section = "class_detail" if item.field else "class_history"
    return Fault(message, Place(item.span), (related,), section, severity)


def _undated(entries: Sequence[HistoryEntry]) -> Iterator[Fault]:
    dated = next(item for item in entries if item.told and item.date)
    for item in entries:
        if item.told and not item.date and not item.vague:
            message = "This entry of the class history has no date, and others have. Date it."
            yield _fault(message, item, Place(dated.span, "an entry with its date"))


def _of_series(entries: Sequence[HistoryEntry]) -> Iterator[Fault]:
    rows = [item for item in entries if item.row is not None and item.date]
    for item in entries:
        if item.told or item.field or not item.date or item.events != _NEW:
            continue
        near = [row for row in rows if row.events == _NEW and row.date and is_misprint(item.date, row.date)]
        if near and not any(row.date and agree(item.date, row.date) for row in rows):
            message = (
                f"The series is established on {_text(item)}, but the class history has a class of {_text(near[0])} and "
                "none of that date. Put the right date."
            )
            yield _fault(message, item, Place(near[0].span, "the class history"))
