"""Dates in all usual forms: "8/25/2024", "06-19-15", "March 4, 1987", "2018-09-21", "Rev. 6/07", a year alone."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, insort
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from speclint.model.passages import Passage, passages
from speclint.parsing.document import Document
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in order."""
PIVOT = 30
"""Two-digit years from here on belong to the 1900s."""
_LONG = rf"(?P<month>{'|'.join(rf'{name[:3]}(?:{name[3:]})?' if len(name) > 3 else name for name in MONTHS)}|Sept)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PATTERNS = (
    Pattern(r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\w/]|[.-]\d)"),
    Pattern(
        r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>[/-])(?P<day>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\w/]|[.-]\d)"
    ),
    Pattern(r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>\.)(?P<day>\d{1,2})\.(?P<year>\d{4})(?![\w/]|[.-]\d)"),
    Pattern(rf"\b{_LONG}\s{{1,2}}{_DAY},?\s{{1,2}}(?P<year>\d{{4}})\b", re.IGNORECASE),
    Pattern(rf"(?<![\w/.-]){_DAY}[\s-]{_LONG},?[\s-](?P<year>\d{{4}})\b", re.IGNORECASE),
    Pattern(rf"\b{_LONG},?\s(?P<year>\d{{4}})\b", re.IGNORECASE),
    Pattern(r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>/)(?P<year>\d{4})(?![\w/]|[.-]\d)"),
)
_FORMS = ("yyyy-mm-dd", "", "", "month d, yyyy", "d month yyyy", "month yyyy", "m/yyyy")
_YEARS = r"(?P<year>(?:18[5-9]|19\d|20[0-4])\d)"
_SHORT = (
    Pattern(r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>\.)(?P<day>\d{1,2})\.(?P<year>\d{2})(?![\w/]|[.-]\d)"),
    Pattern(rf"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])(?P<mark>-){_YEARS}(?![\w/-]|\.\d)"),
    Pattern(
        r"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])(?P<mark>[/-])(?P<year>\d\d)(?=\s*(?:$|[,;.:()–—\n-]|(?:and|to|by|est|rev|new)\b|&)|\s+[A-Z])(?!-\d)"
    ),
    Pattern(rf"(?<![\w/.$#-]){_YEARS}(?![\w/]|[-–.]\d)"),
)
"""Forms that are dates only where a date is due: codes, fractions and amounts look the same."""
_SHORT_FORMS = ("", "m-yyyy", "", "yyyy")
_DUE = Pattern(
    r"(?:^|[\d;,(\[•|]|\b(?:and|in|of|spring|summer|fall|autumn|winter|rev(?:ised|isions?|\.)?|rev|established|est|adopted|approved"
    r"|created|amended|updated|effective|eff|dates?|reviewed|changed|retitled|modified|issued|prepared|boe|board|council"
    r"|commission|class|classification|specification|spec|&))[\s:.–—(-]*$",
    re.IGNORECASE,
)
"""What stands before a short date."""
_DUE_WITHIN = 30
HINT = Pattern(r"\d{4}|\d[/.-]\d")
"""What every date has: a quick look spares most texts the long one."""
DATED = frozenset({"established_date", "revised_date", "title_changed", "open_date", "class_history"})
"""The entries of the class data in which dates are due."""
_YEAR = Pattern(r"\s*(?P<year>1[89]\d\d|20\d\d)\s*\.?\s*$")


class Date(Struct, frozen=True):
    """A date as printed. `month` and `day` are `None` where it names only a year, or a year and month."""

    year: int
    month: int | None
    day: int | None
    form: str
    """How it is written, leading zeros apart: `m/d/yyyy`, `m-d-yy`, `month d, yyyy`, `yyyy-mm-dd`, `yyyy`."""
    start: int
    end: int
    text: str

    @property
    def possible(self) -> bool:
        """Whether there is such a day."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year or 4, self.month or 1)[1]

    @property
    def short_year(self) -> bool:
        """Whether the year is written with two digits."""
        return self.form.endswith("yy") and not self.form.endswith("yyyy")

    @property
    def padded(self) -> bool:
        """Whether the month or the day has a leading zero."""
        return re.search(r"(?<!\d)0\d(?!\d)", self.text) is not None

    @property
    def first_day(self) -> dt.date:
        """The first day that it can be, of a possible date."""
        return dt.date(max(self.year, 1), self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """The last day that it can be, of a possible date."""
        month = self.month or 12
        return dt.date(max(self.year, 1), month, self.day or monthrange(max(self.year, 1), month)[1])

    def before(self, other: Date) -> bool:
        """Whether it is certainly the earlier of two possible dates, as far as both are known."""
        for one, two in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if one is None or two is None:
                return False
            if one != two:
                return one < two
        return False


class PlacedDate(Struct, frozen=True):
    """A date of a document and where it stands."""

    date: Date
    span: Span
    field: str = ""
    """Id of the class-data entry whose value it stands in; empty in sections."""
    section: str = ""
    leads: bool = False
    """Whether it opens the value, or an entry of it, and is not part of a remark."""


def find_dates(text: str, *, short: bool = False) -> tuple[Date, ...]:
    """Every date in a text, in order; a year alone counts only where it is the whole text.

    Args:
        text: what to search.
        short: whether a date is due here, so that "6/07", "8-2024", "3.4.98" and, behind a word or mark that leads up
            to it, a year alone are dates too.
    """
    return _found(text, short) if HINT.may_match(text) else ()


@lru_cache(maxsize=4_096)
def _found(text: str, short: bool) -> tuple[Date, ...]:
    return tuple(_dates(text, short)) if HINT.search(text) else ()


def _dates(text: str, short: bool) -> Iterator[Date]:
    year = _YEAR.match(text)
    if year:
        yield Date(int(year["year"]), None, None, "yyyy", *year.span("year"), year["year"])
        return
    found: dict[tuple[int, int], Date] = {}
    taken: list[tuple[int, int]] = []
    for pattern, form in zip(_PATTERNS, _FORMS, strict=True):
        for match in pattern.finditer(text):
            if _is_free(taken, match.span()):
                insort(taken, match.span())
                found[match.span()] = _date(match, form)
    for pattern, form in zip(_SHORT, _SHORT_FORMS, strict=True) if short else ():
        for match in pattern.finditer(text):
            if _DUE.search(text, max(0, match.start() - _DUE_WITHIN), match.start()) and _is_free(taken, match.span()):
                insort(taken, match.span())
                found[match.span()] = _date(match, form)
    yield from (found[span] for span in taken)


def agree(one: Date, other: Date, days: int = 0) -> bool:
    """Whether two possible dates are at most so many days apart, or may be; a year alone is any day of it."""
    if one.month is None or other.month is None:
        return one.year == other.year
    gap = max(one.first_day - other.last_day, other.first_day - one.last_day)
    return gap.days <= (0 if is_misprint(one, other) else days)


def is_misprint(one: Date, other: Date) -> bool:
    """Whether two full dates differ in the month or the year alone; the first of a month does not count."""
    if one.day is None or one.day != other.day or one.day == 1:
        return False
    return (one.month == other.month) != (one.year == other.year)


def _is_free(taken: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a range overlaps none of those taken, which are in order and overlap nowhere."""
    at = bisect_left(taken, span)
    before, after = taken[at - 1 : at], taken[at : at + 1]
    return all(end <= span[0] for _, end in before) and all(start >= span[1] for start, _ in after)


def _date(match: re.Match[str], form: str) -> Date:
    parts = match.groupdict()
    day = int(parts["day"]) if parts.get("day") else None
    month = _month(parts["month"]) if parts.get("month") else None
    if not form:
        form = f"m{parts['mark']}{'d' + parts['mark'] if day is not None else ''}{'y' * len(parts['year'])}"
    return Date(full_year(parts["year"]), month, day, form, *match.span(), match.group())


def full_year(digits: str) -> int:
    """A year from its digits: two-digit years from 30 on are of the 1900s, below of the 2000s."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= PIVOT else 2000)


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(index for index, name in enumerate(MONTHS, 1) if name[:3].lower() == text[:3].lower())


def written(date: Date, form: str, *, padded: bool) -> str:
    """A date in another form."""
    month, day = date.month or 1, date.day or 1
    if form == "yyyy-mm-dd":
        return f"{date.year}-{month:02}-{day:02}"
    if form == "month d, yyyy":
        return f"{MONTHS[month - 1]} {day}, {date.year}"
    if form == "d month yyyy":
        return f"{day} {MONTHS[month - 1]} {date.year}"
    year = f"{date.year}" if form.endswith("yyyy") else f"{date.year % 100:02}"
    width = 2 if padded else 1
    return f"{month:0{width}}{form[1]}{day:0{width}}{form[1]}{year}"


def dates_of(document: Document, dated: Sequence[Passage] | None = None) -> tuple[PlacedDate, ...]:
    """All dates of a document, class data first.

    Args:
        document: the document.
        dated: its passages that may have dates, where these are known; else all are looked at.
    """
    found = [placed for item in document.fields for placed in _placed(item.value, field=item.id)]
    inside = [range(*item.span) for item in document.fields]
    found += [item for text in (*document.header, *document.orphans) for item in _placed(text.text)]
    for passage in passages(document) if dated is None else dated:
        here = _placed(passage.text, section=passage.section) if HINT.search(passage.value) else ()
        found += [item for item in here if not any(item.span.start in area for area in inside)]
    return tuple(found)


def _placed(text: Text, field: str = "", section: str = "") -> Iterator[PlacedDate]:
    for date in find_dates(text.value, short=field in DATED):
        before = text.value[max(0, date.start - _DUE_WITHIN) : date.start].rstrip()
        yield PlacedDate(date, text.span(date.start, date.end), field, section, not before or before[-1] in ";")


def certain_in(date: Date, model: Date, known: list[Date]) -> bool:
    """Whether a date can be rewritten in the form of another without a guess at its month, day or century."""
    numeric = date.form[0] == "m" and model.form[0] == "m" and date.form[1] in "/-." and model.form[1] in "/-."
    spelt = "month" in date.form or date.form == "yyyy-mm-dd"
    if not (numeric or spelt) or (model.short_year and not date.short_year):
        return False
    if not date.short_year or model.short_year:
        return True
    earliest = min(item.year for item in known if not item.short_year)
    return date.year >= earliest and (date.year < 2000 or date.year - 100 < earliest)
