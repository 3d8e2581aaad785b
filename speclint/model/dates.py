"""Dates in all usual forms: "8/25/2024", "06-19-15", "March 4, 1987", "2018-09-21", a year alone."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from speclint.model.passages import passages
from speclint.parsing.document import Document, Row
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
    re.compile(r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\w/]|[.-]\d)"),
    re.compile(
        r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>[/-])(?P<day>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\w/]|[.-]\d)"
    ),
    re.compile(r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>\.)(?P<day>\d{1,2})\.(?P<year>\d{4})(?![\w/]|[.-]\d)"),
    re.compile(rf"\b{_LONG}\s{{1,2}}{_DAY},?\s{{1,2}}(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"(?<![\w/.-]){_DAY}\s{_LONG},?\s(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_LONG},?\s(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>/)(?P<year>\d{4})(?![\w/]|[.-]\d)"),
)
_FORMS = ("yyyy-mm-dd", "", "", "month d, yyyy", "d month yyyy", "month yyyy", "m/yyyy")
_HINT = re.compile(r"\d{4}|\d[/.-]\d")
"""What every date has: a quick look spares most texts the long one."""
_LATER = {"date revised": "revised_date", "title changed": "title_changed"}
_YEAR = re.compile(r"\s*(?P<year>1[89]\d\d|20\d\d)\s*\.?\s*$")


@dataclass(frozen=True, slots=True)
class Date:
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

    def before(self, other: Date) -> bool:
        """Whether it is certainly the earlier of two possible dates, as far as both are known."""
        for one, two in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if one is None or two is None:
                return False
            if one != two:
                return one < two
        return False


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A date of a document and where it stands."""

    date: Date
    span: Span
    field: str = ""
    """Id of the class-data entry whose value it stands in; empty in sections."""
    section: str = ""
    leads: bool = False
    """Whether it opens the value, or an entry of it, and is not part of a remark."""


def find_dates(text: str) -> Iterator[Date]:
    """Every date in a text, in order; a year alone counts only where it is the whole text."""
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
    yield from (found[span] for span in taken)


def _is_free(taken: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a range overlaps none of those taken, which are in order and overlap nowhere."""
    at = bisect_left(taken, span)
    before, after = taken[at - 1 : at], taken[at : at + 1]
    return all(end <= span[0] for _, end in before) and all(start >= span[1] for start, _ in after)


def _date(match: re.Match[str], form: str) -> Date:
    parts = match.groupdict()
    if not form:
        form = f"m{parts['mark']}d{parts['mark']}{'y' * len(parts['year'])}"
    day = int(parts["day"]) if parts.get("day") else None
    return Date(full_year(parts["year"]), _month(parts["month"]), day, form, *match.span(), match.group())


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


def dates_of(document: Document) -> tuple[PlacedDate, ...]:
    """All dates of a document, class data first."""
    found = [placed for item in document.fields for placed in _placed(item.value, field=item.id)]
    inside = [range(*item.span) for item in document.fields]
    found += [item for text in (*document.header, *document.orphans) for item in _placed(text.text)]
    for passage in passages(document):
        if _HINT.search(passage.value):
            here = _placed(passage.text, section=passage.section)
            found += [item for item in here if not any(item.span.start in area for area in inside)]
    return tuple(found)


def _placed(text: Text, field: str = "", section: str = "") -> Iterator[PlacedDate]:
    for date in find_dates(text.value):
        before = text.value[: date.start].rstrip()
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


@dataclass(frozen=True, slots=True)
class Life:
    """The dates of one class: when it was established, and what came later (`revised_date`, `title_changed`)."""

    established: PlacedDate
    later: tuple[PlacedDate, ...]


def lives(document: Document, dates: Iterable[PlacedDate]) -> Iterator[Life]:
    """The life of the class by its class data, and of each class by its row of the history table."""
    known = [item for item in dates if item.field and item.leads and item.date.possible]
    opened = [item for item in known if item.field in ("established_date", "open_date")]
    if opened:
        first = min(opened, key=lambda item: (item.date.year, item.date.month or 0, item.date.day or 0))
        yield Life(first, tuple(item for item in known if item.field in _LATER.values()))
    for section in document.find_all("history_table"):
        for table in section.tables:
            names = [" ".join(text.value.lower().split()) for text in table.header]
            yield from (life for row in table.rows if (life := _row_life(names, row)))


def _row_life(names: list[str], row: Row) -> Life | None:
    columns = {"date established": "established_date", **_LATER}
    found = [
        item
        for name, cell in zip(names, row.cells, strict=False)
        for statement in cell[:1]
        for item in _placed(statement.text, field=columns.get(name, ""))
        if item.field and item.date.possible
    ]
    established = next((item for item in found if item.field == "established_date"), None)
    return Life(established, tuple(item for item in found if item is not established)) if established else None
