"""What the top of a document says: the class title, its code, the agency; the table of classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from speclint.parsing.document import Field, JobClass
from speclint.parsing.headings import is_caps
from speclint.parsing.lines import Kind, Line
from speclint.parsing.patterns import matches
from speclint.patterns import Pattern
from speclint.read.text import Text
from speclint.styles.style import HouseStyle, heading_key

_CODE = Pattern(r"\s+(?:[-–—]\s*)?\(?(?P<code>[A-Z]{0,3}\d{3,8}[A-Z]?)\)?$")
_BARE_CODE = Pattern(r"\(?(?P<code>[A-Z]{0,4}-?\d{3,8}[A-Z]?)\)?$")
_NAME = r"[A-Z][\w.'’-]*"
_AGENCY = Pattern(
    r"(?:THE )?(?:City and County|City|County|State|Town|Village|Borough|Township|Commonwealth|Port) of "
    rf"{_NAME}(?: {_NAME}){{0,3}}"
    rf"|(?:{_NAME} ){{1,4}}(?:County|Parish|(?:Unified |Independent )?School District|Community College District"
    rf"|(?:Regional )?(?:Water|Transit|Park|Fire|Library|Utility|Sanitation|Public Utility) District|University)"
    rf"|(?:{_NAME} ){{1,3}}Department of (?:{_NAME}|and|&)(?: (?:{_NAME}|and|&)){{0,6}}"
)
_AGENCY_CAPS = Pattern(
    r"(?:CITY AND COUNTY|CITY|COUNTY|STATE|TOWN|VILLAGE) OF [A-Z .'-]{3,40}|[A-Z .'-]{3,40} (?:COUNTY|SCHOOL DISTRICT)"
)
_AFTER_AGENCY = Pattern(r"\s(?:Personnel|Board|Specification|Department|Office|Class|Civil|Human)\b.*$")
_BLANK, _TEXT, _ROW, _RULE = Kind.BLANK, Kind.TEXT, Kind.ROW, Kind.RULE
_UNMARKED = 9
"""The rank of a line without a heading mark, below those that have one."""
_NOT_TITLE = Pattern(r"^\(|^\[|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|^series established|^https?:", re.IGNORECASE)


class Top(Struct, frozen=True):
    """What was read from the lines before the first section."""

    title: Text | None
    code: Text | None
    agency: Text | None


def read_top(lines: Sequence[Line], fields: Sequence[Field], style: HouseStyle) -> Top:
    """Read title, code and agency from the header lines that are neither class data nor page furniture."""
    titled = next((item for item in fields if item.id == "class_title" and item.value), None)
    agency = next(_agencies(lines), None)
    chosen = titled.value if titled else _title_line(lines, agency, style)
    title, code = _without_code(chosen) if chosen else (None, None)
    coded = next((item.value for item in fields if item.id == "class_code" and item.value), None)
    return Top(title, coded or code or _bare_code(lines), agency)


def _agencies(lines: Sequence[Line]) -> Iterator[Text]:
    for line in lines:
        value = line.text.value
        match = _AGENCY.match(value) or _AGENCY_CAPS.fullmatch(value)
        if match and (match.end() == len(value) or _AFTER_AGENCY.match(value, match.end()) or len(value) < 100):
            found = _AFTER_AGENCY.sub("", match.group())
            yield line.text.slice(0, len(found))


def _title_line(lines: Sequence[Line], agency: Text | None, style: HouseStyle) -> Text | None:
    usable = [line for line in lines if _may_be_title(line, agency, style)]
    first = min(usable, key=lambda line: line.level or _UNMARKED, default=None)
    return first.text if first else None


def _may_be_title(line: Line, agency: Text | None, style: HouseStyle) -> bool:
    value = line.text.value
    if line.kind is not _TEXT or not 2 < len(value) <= 110 or len(value.split()) > 14 or line.marker:
        return False
    if value.endswith((".", ":", "!")) or _NOT_TITLE.search(value) or _BARE_CODE.fullmatch(value):
        return False
    return not (agency and line.text == agency) and not _is_label(value, agency, style)


def _is_label(value: str, agency: Text | None, style: HouseStyle) -> bool:
    if agency and (heading_key(value) == heading_key(agency.value) or _AGENCY.fullmatch(value)):
        return True
    if value.startswith(("Department of", "Office of", "DEPARTMENT OF", "OFFICE OF", "Bureau of", "Division of")):
        return True
    labels = (*style.labels, *style.vocabulary.labels)
    return any(matches(label, value) for label in labels)


def _without_code(title: Text) -> tuple[Text, Text | None]:
    match = _CODE.search(title.value)
    if not match or not match.start():
        return title, None
    return title.slice(0, match.start()).strip(), title.slice(*match.span("code"))


def _bare_code(lines: Sequence[Line]) -> Text | None:
    for line in lines:
        match = _BARE_CODE.fullmatch(line.text.value) if line.kind is _TEXT else None
        if match and any(character.isdigit() for character in match["code"]):
            return line.text.slice(*match.span("code"))
    return None


def class_table(lines: Sequence[Line]) -> tuple[JobClass, ...]:
    """The classes that a series specification lists in its table of codes and titles."""
    for index, line in enumerate(lines):
        if line.kind is not _ROW:
            continue
        columns = [heading_key(cell.value) for cell in line.row]
        title = next((at for at, name in enumerate(columns) if name in ("class", "class title", "title")), None)
        code = next((at for at, name in enumerate(columns) if name in ("class code", "code")), None)
        if title is not None and code is not None:
            return tuple(_table_rows(lines, index + 1, title, code, columns))
    return ()


def _table_rows(lines: Sequence[Line], start: int, title: int, code: int, columns: list[str]) -> Iterator[JobClass]:
    schematic = next((at for at, name in enumerate(columns) if name.startswith("schem")), None)
    for line in lines[start:]:
        if line.kind in (_BLANK, _RULE):
            continue
        if line.kind is not _ROW or len(line.cells) != len(columns):
            return
        row = line.row
        if [heading_key(cell.value) for cell in row] != columns:
            yield JobClass(row[title], row[code], row[schematic] if schematic is not None else None)


def key_of(title: Text) -> str:
    """A title as it is looked up: in lower case when the document prints it in capitals, all marks folded."""
    value = title.value.title() if is_caps(title.value) else title.value
    return heading_key(value)
