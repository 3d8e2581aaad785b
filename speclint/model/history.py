"""A class's history: when it was established, revised, given another title, by its class data and by its own telling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from speclint.model.dates import DATED, Date, find_dates
from speclint.model.events import Event, event_of_label, events_in, starts_with_event
from speclint.model.passages import passages
from speclint.parsing.document import Document, Field, Row, Section, Table
from speclint.read.text import Span, Text

_MOST = 400
"""How many entries of a history are read."""
_SEGMENT = re.compile(r"[^;\n•]+")
_ENTRY_END = re.compile(r"[.)\]]\s*$|^[\s,&/–—-]*(?:and\b[\s,]*)?$")
"""What ends one entry before the date of the next."""
_OPENS_ENTRY = re.compile(r"\s*[-–—:]\s|\s+[A-Z]")
_REMARK = re.compile(
    r"(?:\b(?:effective|eff|as\s+of|retroactive(?:ly)?|through|thru|until|to|dated|on|by|since|from|of|for|before|after|per)"
    r"|#|\bno)[\s.:]*(?:date[\s:]*)?$",
    re.IGNORECASE,
)
"""What makes a date a remark on the one before."""
_STAMP = re.compile(
    r"\W{0,3}(?:(?:class|job|series|specification|spec|description|classification|position|title|board|boe|last|date|original"
    r"|originally|council|commission|human|resources|hr)\s+){0,4}(?:established|adopted|adoption|approved|approval|created|revised"
    r"|revisions?|rev\.?|amended|updated|effective|retitled|changed|reviewed|boe|board|issued)\b[\s:.]*(?:date|on)?[\s:.]*(?=[\dA-Z(])",
    re.IGNORECASE,
)
"""How a line of dates begins that is no entry of the class data."""
_STAMP_MOST = 160
_PAREN = re.compile(r"\s*\(([^()]{0,200})\)")
_VAGUE = re.compile(r"\b(?:FY|fiscal\s+year|school\s+year|(?:18|19|20)\d\d|\d{1,2}/\d{2,4})", re.IGNORECASE)
_CONTINUES = re.compile(r"(?:this|it|see|note|as|in|for|per|also|and|or|all|any|if|when|no)\b", re.IGNORECASE)
_UNDATED_MOST = 200
_LABEL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of a class's history. Its text is bounded; its place is that of its date, or of its words."""

    events: frozenset[Event]
    date: Date | None
    """`None` where it has none."""
    span: Span
    text: str = ""
    also: tuple[Date, ...] = ()
    """Dates in remarks on it ("effective 7/1/2019")."""
    told: bool = False
    """Whether the class history tells it, rather than an entry of the class data."""
    field: str = ""
    """Id of the class-data entry that holds it."""
    row: int | None = None
    """The place of the row of a history table that holds it: each row is one class."""
    vague: bool = False
    """Whether it has a time that is no date ("FY 2019-20")."""

    @property
    def dates(self) -> tuple[Date, ...]:
        """Its date and those in its remarks."""
        return (self.date, *self.also) if self.date else self.also


@dataclass(frozen=True, slots=True)
class Life:
    """The dates of one class: when it was established, and what came later."""

    established: HistoryEntry
    later: tuple[HistoryEntry, ...]


def history(document: Document) -> tuple[HistoryEntry, ...]:
    """All that a document says of the history of its classes, the class data first."""
    return tuple(islice(_all(document), _MOST))


def _all(document: Document) -> Iterator[HistoryEntry]:
    sections = document.find_all("class_history")
    inside = {item.span for section in sections for part in section.walk() for item in part.fields}
    for item in document.fields:
        told = item.id == "class_history" or item.span in inside
        yield from (_of_field(item, told) if item.id in DATED else ())
    seen: set[Span] = set()
    for section in (*sections, *document.find_all("history_table")):
        for part in section.walk():
            if part.span not in seen:
                seen.add(part.span)
                yield from _of_section(part)
    yield from _stamps(document)


def _of_field(item: Field, told: bool) -> Iterator[HistoryEntry]:
    events = event_of_label(item.id, item.label.value)
    found = [replace(entry, told=told, field=item.id) for entry in _entries(item.value, events)]
    year = _LABEL_YEAR.search(item.label.value) if item.id == "class_history" else None
    if year and not any(entry.date for entry in found):
        date = Date(int(year.group()), None, None, "yyyy", *year.span(), year.group())
        words = item.value.value[:_UNDATED_MOST]
        found = [HistoryEntry(events_in(words), date, item.label.span(*year.span()), words, (), told, item.id)]
    yield from (entry for entry in found if entry.date or told)


def _of_section(section: Section) -> Iterator[HistoryEntry]:
    for statement in section.statements:
        yield from (replace(entry, told=True) for entry in _entries(statement.text))
    for table in section.tables:
        yield from _of_table(table)


def _of_table(table: Table) -> Iterator[HistoryEntry]:
    columns = [events_in(text.value) for text in table.header]
    by_class = sum(bool(events) for events in columns) > 1
    for row in table.rows:
        if by_class:
            yield from _row_of_class(columns, row)
        else:
            yield from _row_of_event(row)


def _row_of_class(columns: list[frozenset[Event]], row: Row) -> Iterator[HistoryEntry]:
    """The dates of a class, each in its column."""
    for events, cell in zip(columns, row.cells, strict=False):
        for statement in cell[:1] if events else ():
            for entry in _entries(statement.text, events):
                if entry.date:
                    yield replace(entry, told=True, row=row.span.start)


def _row_of_event(row: Row) -> Iterator[HistoryEntry]:
    """A date in one cell and what happened in the others."""
    texts = [statement.text for cell in row.cells for statement in cell]
    words = " ".join(text.value for text in texts)[:_UNDATED_MOST]
    for text in texts:
        date = next(find_dates(text.value, short=True), None)
        if date:
            yield HistoryEntry(events_in(words), date, text.span(date.start, date.end), words, told=True)
            return


def _entries(text: Text, events: frozenset[Event] = frozenset()) -> Iterator[HistoryEntry]:
    """The entries of a text, those parted by semicolons and line ends one by one."""
    for segment in _SEGMENT.finditer(text.value):
        part = text.slice(*segment.span()).strip()
        dates = [date for date in islice(find_dates(part.value, short=True), _MOST) if date.possible]
        if dates:
            yield from _dated(part, dates, events)
        elif part.value:
            starts = not text.value[: segment.start()].strip(" ;•\n") or text.value[segment.start() - 1] in "\n•"
            yield from _undated(part, starts)


def _dated(text: Text, dates: list[Date], events: frozenset[Event]) -> Iterator[HistoryEntry]:
    leads = not text.value[: dates[0].start].strip(" ([–—-*")
    groups = _groups(text.value, dates, leads)
    previous, told = 0, events
    for at, group in enumerate(groups):
        following = groups[at + 1][0].start if at + 1 < len(groups) else len(text.value)
        before, after = text.value[previous : group[0].start], text.value[group[0].end : following]
        told = _told(before if at or not leads else "", after, told, leads)
        first = group[0]
        words = " ".join((text.value[first.start : following] if leads else text.value[previous:following]).split())
        yield HistoryEntry(
            told, first, text.span(first.start, first.end), words[:_UNDATED_MOST], tuple(group[1:])
        )
        previous, told = group[-1].end, told if not leads or not after.strip(" ,&.") else events


def _told(before: str, after: str, known: frozenset[Event], leads: bool) -> frozenset[Event]:
    """The events of an entry by the words before its date and the remark after it; by those after it where it leads."""
    if leads:
        own = events_in(after)
        return (known | own) - {Event.ESTABLISHED} if known & own - {Event.ESTABLISHED} else known | own
    remark = _PAREN.match(after)
    own = events_in(before) or known or (events_in(after) if not before.strip() else frozenset())
    return own | (events_in(remark[1]) - {Event.ESTABLISHED} if remark else frozenset())


def _groups(value: str, dates: list[Date], leads: bool) -> list[list[Date]]:
    """The dates of a text, each entry's own first and those of its remarks behind it."""
    groups = [[dates[0]]]
    for last, date in zip(dates, dates[1:], strict=False):
        if _is_remark(value, last, date, leads):
            groups[-1].append(date)
        else:
            groups.append([date])
    return groups


def _is_remark(value: str, last: Date, date: Date, leads: bool) -> bool:
    between = value[last.end : date.start]
    if _REMARK.search(between[-40:]):
        return True
    if events_in(between[-80:]) and not leads:
        return False
    if between.count("(") > between.count(")"):
        return True
    if leads:
        return not (_ENTRY_END.search(between) or _OPENS_ENTRY.match(value, date.end))
    return False


def _undated(text: Text, starts: bool) -> Iterator[HistoryEntry]:
    """Words that tell an event and give no date."""
    value = text.value
    if starts and len(value) <= _UNDATED_MOST and starts_with_event(value) and not _CONTINUES.match(value):
        vague = _VAGUE.search(value) is not None
        yield HistoryEntry(events_in(value), None, text.span(), value, told=True, vague=vague)


def _stamps(document: Document) -> Iterator[HistoryEntry]:
    """Lines such as "Series established June 8, 1977" and "BOE 6/12/2018", outside of class data and history."""
    lines = [statement.text for statement in (*document.header, *document.orphans)]
    lines += [item.text for item in passages(document) if not item.within(frozenset({"class_history", "history_table"}))]
    for text in lines:
        if len(text) <= _STAMP_MOST and (start := _STAMP.match(text.value)):
            first = next(iter(find_dates(text.value, short=True)), None)
            if first and first.start <= start.end() + 1:
                yield from (entry for entry in _entries(text) if entry.date)


def lives(entries: tuple[HistoryEntry, ...]) -> Iterator[Life]:
    """The life of the class by its class data, and of each class by its row of the history table."""
    rows: dict[int | None, list[HistoryEntry]] = {}
    for entry in entries:
        if entry.date and (entry.row is not None or (entry.field and entry.field != "class_history")):
            rows.setdefault(entry.row, []).append(entry)
    for found in rows.values():
        opened = [item for item in found if item.events == {Event.ESTABLISHED}]
        if opened:
            first = min(opened, key=lambda item: item.date.first_day if item.date else None)
            yield Life(first, tuple(item for item in found if item.events & {Event.REVISED, Event.RETITLED}))
