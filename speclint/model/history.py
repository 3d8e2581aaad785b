"""A class's history: when it was established, revised, given another title, by its class data and its own telling."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from speclint.model.dates import DATED, Date, find_dates
from speclint.model.events import Event, event_of_label, events_in, starts_with_event
from speclint.model.passages import Passage, passages
from speclint.parsing.document import Document, Field, Row, Section, Table
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_TOLD = frozenset({"class_history", "history_table"})
_MOST, _LONGEST = 400, 20_000
"""How many entries of a history are read, and how much of one text."""
_SEGMENT = Pattern(r"[^;\n•]+")
_ENDS = Pattern(r"[.)\],&/–—-]\s*(?:and\s+)?$|^\s*(?:and\s+)?$")
"""What ends one entry before the date of the next."""
_JOINS = Pattern(r"[\s,&/–—-]*(?:and\s+)?")
"""What stands between two dates of one event."""
_OPENS = Pattern(r"\s*[-–—:]\s|\s+[A-Z]")
"""What follows a date that opens an entry."""
_ANNOUNCED = Pattern(
    r"\b(?:established|est|adopt(?:ed|ion)|approv(?:ed|al)|creat(?:ed|ion)|revis(?:ed|ions?)|rev|amended|updated|retitled|renamed"
    r"|modified|reviewed|title\s+chang(?:ed?)|changed)\W{0,3}(?:(?:on|by|in|effective|eff|dates?|as\s+of)\W{1,3}){0,3}$",
    re.IGNORECASE,
)
"""What announces the date that follows as that of an event."""
_REMARK = Pattern(
    r"(?:\b(?:effective|eff|as\s+of|retroactive(?:ly)?|through|thru|until|to|dated|on|by|since|from|of|for|before|after|per)"
    r"|#|\bno)[\s.:]*(?:date[\s:]*)?$",
    re.IGNORECASE,
)
"""What makes a date a remark on the one before."""
_NEAR = 60
_ANY = Pattern(r".+", re.DOTALL)
_STAMP = Pattern(
    r"\W{0,3}(?:(?:class|job|series|specification|spec|description|classification|position|title|board|boe|last|date|original"
    r"|originally|council|commission|human|resources|hr)\s+){0,4}(?:established|adopted|adoption|approved|approval|created|revised"
    r"|revisions?|rev\.?|amended|updated|effective|retitled|changed|reviewed|boe|board|issued)\b[\s:.]*(?:date|on)?[\s:.]*(?=[\dA-Z(])",
    re.IGNORECASE,
)
"""How a line of dates begins that is no entry of the class data."""
_STAMP_MOST, _REST_MOST = 160, 40
_PAREN = Pattern(r"\s*\(([^()]{0,200})\)")
_VAGUE = Pattern(r"\b(?:FY|fiscal\s+year|school\s+year|(?:18|19|20)\d\d|\d{1,2}/\d{2,4})", re.IGNORECASE)
_CONTINUES = Pattern(r"(?:this|it|see|note|as|in|for|per|also|and|or|all|any|if|when|no)\b", re.IGNORECASE)
_UNDATED_MOST = 200
_LABEL_YEAR = Pattern(r"\b(?:19|20)\d\d\b")


class HistoryEntry(Struct, frozen=True):
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
    label: str = ""
    """That entry's label as printed."""
    row: int | None = None
    """The place of the row of a history table that holds it: each row is one class."""
    vague: bool = False
    """Whether it has a time that is no date ("FY 2019-20")."""

    @property
    def dates(self) -> tuple[Date, ...]:
        """Its date and those in its remarks."""
        return (self.date, *self.also) if self.date else self.also


class Life(Struct, frozen=True):
    """The dates of one class: when it was established, and what came later."""

    established: HistoryEntry
    later: tuple[HistoryEntry, ...]


def history(document: Document, dated: Iterable[Passage] | None = None) -> tuple[HistoryEntry, ...]:
    """All that a document says of the history of its classes, the class data first.

    Args:
        document: the document.
        dated: its passages that may have dates, where these are known; else all are looked at.
    """
    return tuple(islice(_all(document, passages(document) if dated is None else dated), _MOST))


def _all(document: Document, dated: Iterable[Passage]) -> Iterator[HistoryEntry]:
    sections = document.find_all("class_history")
    inside = _fields_told(document)
    for item in document.fields:
        told = item.id == "class_history" or item.span in inside
        yield from (_of_field(item, told) if item.id in DATED else ())
    seen: set[Span] = set()
    for section in (*sections, *document.find_all("history_table")):
        for part in section.walk():
            if part.span not in seen:
                seen.add(part.span)
                yield from _of_section(part)
    yield from _stamps(document, dated)


def _fields_told(document: Document) -> set[Span]:
    """Where the entries of class data stand that are part of the class history."""
    sections = document.find_all("class_history")
    return {item.span for section in sections for part in section.walk() for item in part.fields}


def _of_field(item: Field, told: bool) -> Iterator[HistoryEntry]:
    events = event_of_label(item.id, item.label.value)
    label = item.label.value
    found = [replace(entry, told=told, field=item.id, label=label) for entry in _entries(item.value, events)]
    year = _LABEL_YEAR.search(item.label.value) if item.id == "class_history" else None
    if year and not any(entry.date for entry in found):
        date = Date(int(year.group()), None, None, "yyyy", *year.span(), year.group())
        words = item.value.value[:_UNDATED_MOST]
        found = [HistoryEntry(events_in(words), date, item.label.span(*year.span()), words, (), told, item.id, label)]
    yield from (entry for entry in found if entry.date or told)


def _of_section(section: Section) -> Iterator[HistoryEntry]:
    for statement in section.statements:
        yield from (replace(entry, told=True) for entry in _entries(statement.text))
    for table in section.tables:
        yield from _of_table(table)


def _of_table(table: Table) -> Iterator[HistoryEntry]:
    first = table.rows[0].cells if table.rows and not table.header else ()
    heads = [text.value for text in table.header] or [" ".join(map(str, cell)) for cell in first]
    columns = [events_in(head) if not any(find_dates(head)) else frozenset() for head in heads]
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
        date = next(iter(find_dates(text.value, short=True)), None)
        if date:
            yield HistoryEntry(events_in(words), date, text.span(date.start, date.end), words, told=True)
            return


def _entries(text: Text, events: frozenset[Event] = frozenset()) -> Iterator[HistoryEntry]:
    """The entries of a text, those parted by semicolons and line ends one by one."""
    last = events
    text = text.slice(0, _LONGEST)
    for number, segment in enumerate(_SEGMENT.finditer(text.value)):
        part = text.slice(*segment.span()).strip()
        dates = [date for date in islice(find_dates(part.value, short=True), _MOST) if date.possible]
        if dates:
            bare = not any(letter.isalpha() for letter in part.value)
            for entry in _dated(part, dates, last if bare else events):
                last = entry.events
                yield entry
        elif part.value:
            yield from _undated(part, starts=number == 0 or text.value[segment.start() - 1] in "\n•")


def _dated(text: Text, dates: list[Date], events: frozenset[Event]) -> Iterator[HistoryEntry]:
    value, previous, known = text.value, 0, events
    groups = _groups(value, dates)
    leads = not value[: dates[0].start].strip(" ([–—-*")
    for at, group in enumerate(groups):
        first, following = group[0], groups[at + 1][0].start if at + 1 < len(groups) else len(value)
        before, after = value[previous : first.start], value[first.end : following]
        if at and not _JOINS.fullmatch(before):
            known = events
        last = at + 1 == len(groups)
        opens = last or _OPENS.match(value, groups[at + 1][0].end) is not None
        known = _events(before, after if opens else _ANNOUNCED.sub("", after), known, leads)
        words = " ".join((after if leads else value[previous:following]).split())[:_UNDATED_MOST]
        yield HistoryEntry(known, first, text.span(first.start, first.end), words, tuple(group[1:]))
        previous = group[-1].end


def _groups(value: str, dates: list[Date]) -> list[list[Date]]:
    """The dates of a text, each entry's own first and those of its remarks behind it."""
    groups = [[dates[0]]]
    for last, date in pairwise(dates):
        if _is_remark(value[last.end : date.start], _OPENS.match(value, date.end) is not None):
            groups[-1].append(date)
        else:
            groups.append([date])
    return groups


def _is_remark(between: str, opens: bool) -> bool:
    """Whether a date belongs to the entry of the date before, by the words between and by what follows it."""
    in_brackets = between.count("(") > between.count(")")
    if _ANNOUNCED.search(between[-_NEAR:]) and (not in_brackets or between.lstrip().startswith("(")):
        return False
    if _REMARK.search(between[-_NEAR:]) or in_brackets:
        return True
    return not (opens or _ENDS.search(between))


def _events(before: str, after: str, known: frozenset[Event], leads: bool) -> frozenset[Event]:
    """The events of an entry: by the words that announce its date, or its label, and by those that follow it."""
    announced = _ANNOUNCED.search(before[-_NEAR:]) if leads else _ANY.search(before)
    own = events_in(announced.group()) if announced else frozenset[Event]()
    if own:
        remark = _PAREN.match(after)
        return _with(own, remark[1] if remark else "")
    return _with(known, after)


def _with(known: frozenset[Event], words: str) -> frozenset[Event]:
    """Events and those that the words tell: what is established stays so, what is revised is not established by it."""
    told = events_in(words)
    if not known or known == {Event.ESTABLISHED}:
        return known or told
    return known | (told - {Event.ESTABLISHED})


def _undated(text: Text, starts: bool) -> Iterator[HistoryEntry]:
    """Words that tell an event and give no date."""
    value = text.value
    if starts and len(value) <= _UNDATED_MOST and starts_with_event(value) and not _CONTINUES.match(value):
        vague = _VAGUE.search(value) is not None
        yield HistoryEntry(events_in(value), None, text.span(), value, told=True, vague=vague)


def _stamps(document: Document, dated: Iterable[Passage]) -> Iterator[HistoryEntry]:
    """Lines such as "Series established June 8, 1977" and "BOE 6/12/2018", outside of class data and history."""
    lines = [statement.text for statement in (*document.header, *document.orphans)]
    lines += [item.text for item in dated if not item.within(_TOLD)]
    for text in lines:
        if len(text) <= _STAMP_MOST and (start := _STAMP.match(text.value)):
            dates = list(find_dates(text.value, short=True))
            if dates and dates[0].start <= start.end() + 1 and _is_short(text.value[dates[-1].end :]):
                yield from (entry for entry in _entries(text) if entry.date)


def _is_short(rest: str) -> bool:
    """Whether what follows the last date is no sentence."""
    return len(_PAREN.sub("", rest)) <= _REST_MOST


def revisions_only(document: Document, told: Sequence[HistoryEntry]) -> bool:
    """Whether the class history is headed or labeled as one of revisions, which need not tell how the class began."""
    if all(entry.field == "revised_date" for entry in told):
        return True
    return any("revis" in section.heading.text.value.lower() for section in document.find_all("class_history"))


def _first_day(entry: HistoryEntry) -> dt.date:
    return entry.date.first_day if entry.date else dt.date.max


def blank_revision(document: Document) -> Field | None:
    """The blank entry of the class data for a revision; `None` where any has a value or stands in the history."""
    inside = _fields_told(document)
    found = [item for item in document.fields if item.id == "revised_date" and item.span not in inside]
    return found[0] if found and not any(item.value.value.strip(" -–—") for item in found) else None


def lives(entries: Sequence[HistoryEntry]) -> Iterator[Life]:
    """The life of the class by its class data, and of each class by its row of the history table."""
    rows: dict[int | None, list[HistoryEntry]] = {}
    for entry in entries:
        if entry.date and (entry.row is not None or (entry.field and entry.field != "class_history")):
            rows.setdefault(entry.row, []).append(entry)
    for found in rows.values():
        opened = [item for item in found if item.events == {Event.ESTABLISHED}]
        if opened:
            first = min(opened, key=_first_day)
            yield Life(first, tuple(item for item in found if item.events & {Event.REVISED, Event.RETITLED}))
