"""Competencies with what is said of them at each level, as tables and as headings have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, field

from speclint.parsing.document import Document, Row, Section, Statement, Table
from speclint.patterns import Pattern
from speclint.read.text import Text, join, without_colon

_NUMBER = r"(?:\d{1,2}|[ivx]{1,4}|[a-e]|one|two|three|four|five|six)"
_DEGREE = (
    r"(?:basic|beginn(?:er|ing)|novice|foundation(?:al|s)?|fundamental|awareness|aware|entry|trainee|learning|learner|developing"
    r"|emerging|intermediate|working|practitioner|proficient|competent|skilled|full|fully\s+(?:proficient|performing|functional)"
    r"|full\s+performance|journey(?:man|person|worker)?|contributing|contributor|individual\s+contributor|applied|applying|advanced"
    r"|senior|lead|leading|expert|mastery|master|specialist|supervisor|supervisory|manager|managerial|executive|independent"
    r"|accomplished|distinguished|exemplary|exceptional|role\s+model|leader|director)"
)
_LEVEL = Pattern(
    rf"(?:(?:proficiency|competency|career|performance|skill)\s+)?(?:level|stage|band|tier|step)\s+{_NUMBER}\b[^:;.]{{0,60}}"
    rf"|{_DEGREE}(?:[\s/-]+{_DEGREE})?(?:[\s-]+(?:level|proficiency|performer|stage|band|user|practitioner))?(?:\s?\([^()]{{1,40}}\))?"
    rf"|{_NUMBER}\s?[-–—.:)]\s?{_DEGREE}(?:[\s-]+level)?",
    re.IGNORECASE,
)
_SAID = Pattern(r"\s?(?::|\s[-–—])\s+(?=\S)")
_COMPETENCY = Pattern(
    r"(?:(?:core|job|key|required|essential|functional|technical|leadership|behaviou?ral|professional)\s+){0,2}"
    r"competenc(?:y|ies)(?:\s+(?:name|title|area|factor|cluster)s?)?:?",
    re.IGNORECASE,
)
_DEFINED = Pattern(r"\b(?:defin|descri|mean)", re.IGNORECASE)
_NO_LEVEL = Pattern(
    r"\b(?:weight|rat(?:e|ing)s?|rank|importance|required?|scores?|points?|methods?|assess\w*|sources?|comments?|notes?"
    r"|trainings?|percent\w*|check|evidence|dates?|initials?|page|target|minimum|type|category|code|applies|applicable"
    r"|knowledge|skills?|abilit(?:y|ies)|examples?|frequency|linked?|tasks?|dut(?:y|ies)|indicators?)\b|[%#]",
    re.IGNORECASE,
)
"""What heads a column that describes no level."""
_PROFILE = frozenset({"competencies", "competency_definitions", "competency_levels"})
_SMALL = frozenset({None, "complexity_judgment", "contacts", "class_level"})
_LONGEST_LABEL = 90
_MOST_LEVEL_WORDS, _MOST_NAME_WORDS = 6, 10
Part = tuple[Text, tuple[Statement, ...]]


class Leveled(Struct, frozen=True):
    """A competency and the statements at each of its levels."""

    name: Text
    section: str
    parts: tuple[Part, ...]


def is_level(text: str) -> bool:
    """Whether words are the usual label of a level ("Journey", "Level 2", "Basic Proficiency")."""
    return _is_usual(text.strip().rstrip(":").strip())


@lru_cache(maxsize=4_096)
def _is_usual(text: str) -> bool:
    return _LEVEL.fullmatch(text) is not None


def leveled(document: Document) -> list[Leveled]:
    """The competencies that are described at two levels or more, in order."""
    found = [item for section in document.walk() for table in section.tables for item in _tabled(section, table)]
    headed = list(_headed(document))
    found += headed if len(headed) > 1 else []
    return sorted((item for item in _merged(found) if len(item.parts) > 1), key=lambda item: item.name.span().start)


def _merged(found: Sequence[Leveled]) -> Iterator[Leveled]:
    """Rows of one competency that follow one another, as a table restarted on a new page has them, as one."""
    held: list[Leveled] = []
    for item in found:
        if held and not _is_same(held[-1], item):
            yield _joined(held)
            held = []
        held.append(item)
    if held:
        yield _joined(held)


def _is_same(one: Leveled, other: Leveled) -> bool:
    return one.name.value.casefold() == other.name.value.casefold() and len(one.parts) == len(other.parts)


def _joined(rows: Sequence[Leveled]) -> Leveled:
    columns = zip(*(row.parts for row in rows), strict=True)
    parts = ((column[0][0], tuple(one for _, said in column for one in said)) for column in columns)
    return Leveled(rows[0].name, rows[0].section, tuple(parts))


class _Columns(Struct, frozen=True):
    """The columns of a table, as its header names them."""

    definition: int | None
    levels: tuple[tuple[int, Text], ...]


def _grids(table: Table) -> Iterator[tuple[_Columns, Row]]:
    """The rows of a table of competencies below the header in force; a table may hold several headers."""
    columns = _columns(table.header)
    name: tuple[Statement, ...] = ()
    for row in table.rows:
        headed = _columns([join([item.text for item in cell]) for cell in row.cells])
        rest = _behind_header(columns, row)
        if columns and rest and name:
            yield columns, Row((name, *rest), row.span)
        elif headed:
            columns = headed
        elif columns and row.cells and row.cells[0]:
            name = row.cells[0]
            yield columns, row


def _behind_header(columns: _Columns | None, row: Row) -> tuple[tuple[Statement, ...], ...]:
    """What stands in a header that a new page repeats above the rest of a row: the cells without their labels."""
    first = str(row.cells[0][0]).strip() if row.cells and row.cells[0] else ""
    if columns is None or not columns.levels or not _COMPETENCY.fullmatch(first):
        return ()
    rest = tuple(cell[1:] for cell in row.cells[1:])
    again = all(_is_label(row.cells[at : at + 1], text) for at, text in columns.levels)
    return rest if again and any(rest) else ()


def _is_label(cells: Sequence[tuple[Statement, ...]], label: Text) -> bool:
    """Whether a cell starts with the label of its column."""
    return bool(cells) and bool(cells[0]) and str(cells[0][0]).casefold() == label.value.casefold()


def _columns(header: Sequence[Text]) -> _Columns | None:
    """What the cells of a header name; `None` where a row is no header of a table of competencies."""
    if len(header) < 2 or not _COMPETENCY.fullmatch(header[0].value.strip()):
        return None
    if any(not text.value or len(text.value.split()) > _MOST_LEVEL_WORDS for text in header[1:]):
        return None
    defined = [at for at, text in enumerate(header) if at and _DEFINED.search(text.value) and not is_level(text.value)]
    levels = [
        (at, text) for at, text in enumerate(header)
        if at and at not in defined and (is_level(text.value) or not _NO_LEVEL.search(text.value))
    ]  # fmt: skip
    return _Columns(defined[0] if defined else None, tuple(levels) if len(levels) > 1 else ())


def definition_grids(document: Document) -> Iterator[tuple[Text, Text]]:
    """The names and definitions of the tables that define competencies and describe no levels."""
    for section in document.walk():
        for table in section.tables:
            for columns, row in _grids(table):
                at = columns.definition
                if not columns.levels and at is not None and at < len(row.cells):
                    yield _name(row), join([item.text for item in row.cells[at]])


def _name(row: Row) -> Text:
    return without_colon(join([item.text for item in row.cells[0]]))


def _tabled(section: Section, table: Table) -> Iterator[Leveled]:
    for columns, row in _grids(table):
        parts = tuple((label, row.cells[at]) for at, label in columns.levels if at < len(row.cells))
        if parts:
            yield Leveled(_name(row), section.id or "", parts)
    yield from _of_one(section, table)


def _of_one(section: Section, table: Table) -> Iterator[Leveled]:
    """A table that describes the one competency that its heading names: levels beside or below one another."""
    name = _caption(section, table)
    if name is None:
        return
    rows = [[join([item.text for item in cell]) for cell in row.cells] for row in table.rows]
    header, body = (table.header, table.rows) if table.header else (rows[0] if rows else (), table.rows[1:])
    if len(header) > 1 and all(is_level(text.value) for text in header):
        columns = ((label, _below(body, at)) for at, label in enumerate(header))
        yield Leveled(name, section.id or "", tuple(columns))
        return
    parts = tuple((texts[0], row.cells[1]) for texts, row in zip(rows, table.rows, strict=True) if _is_pair(texts))
    if len(parts) > 1 and len(parts) >= len(rows) - 1:
        yield Leveled(name, section.id or "", parts)


def _below(rows: Sequence[Row], at: int) -> tuple[Statement, ...]:
    """What stands in one column."""
    return tuple(item for row in rows for cell in row.cells[at : at + 1] for item in cell)


def _is_pair(texts: Sequence[Text]) -> bool:
    return len(texts) == 2 and is_level(texts[0].value)


def _caption(section: Section, table: Table) -> Text | None:
    """The line above a table, else the heading of a section that has no other name."""
    above = [item.text for item in section.statements if item.span.end <= table.span.start]
    if above and _is_name(above[-1].value):
        return without_colon(above[-1])
    return (
        without_colon(section.heading.text)
        if section.id in _SMALL and not is_level(section.heading.text.value)
        else None
    )


def _is_name(value: str) -> bool:
    held = value.rstrip(": ")
    return bool(held) and len(held.split()) <= _MOST_NAME_WORDS and held[0].isupper() and held[-1] not in ".;,!?"


class _Open(Struct):
    """A competency that is being read."""

    name: Text | None = None
    section: str = ""
    parts: list[tuple[Text, list[Statement]]] = field(default_factory=list)

    def made(self) -> Iterator[Leveled]:
        if self.name and len(self.parts) > 1 and all(said for _, said in self.parts):
            yield Leveled(self.name, self.section, tuple((label, tuple(said)) for label, said in self.parts))


def _headed(document: Document) -> Iterator[Leveled]:
    """Competencies under headings or on lines of their own, with their levels as headings or labels below them."""
    held = _Open()
    for section in _region(document):
        heading = without_colon(section.heading.text)
        if is_level(heading.value):
            held.parts.append((heading, []))
        else:
            yield from held.made()
            held = _Open(None if section.id in _PROFILE else heading, section.id or "")
        for statement in section.statements:
            held, done = _read(held, statement)
            yield from done
    yield from held.made()


def _read(held: _Open, statement: Statement) -> tuple[_Open, list[Leveled]]:
    """Take in a statement: a level's label, with or without its first words, a competency's name, or what is said."""
    label, rest = _labelled(statement)
    if label is None:
        if held.parts:
            held.parts[-1][1].append(statement)
        elif _is_name(statement.text.value):
            held = _Open(without_colon(statement.text), held.section)
        return held, []
    done: list[Leveled] = []
    if any(one.value.casefold() == label.value.casefold() for one, _ in held.parts):
        named = _taken_name(held.parts[-1][1])
        done, held = list(held.made()), _Open(named, held.section)
    held.parts.append((label, [rest] if rest else []))
    return held, done


def _taken_name(said: list[Statement]) -> Text | None:
    """The name of the next competency, taken off the end of what is said of one; its definition may stand behind it."""
    for back in (1, 2):
        if len(said) > back and not said[-back].marker and _is_name(said[-back].text.value):
            name = without_colon(said[-back].text)
            del said[-back:]
            return name
    return None


def _labelled(statement: Statement) -> tuple[Text | None, Statement | None]:
    """The label of a level with which a statement opens, and what follows it."""
    text = statement.text
    place = _label_in(text.value)
    if place is None:
        return None, None
    end, said = place
    if not said:
        return without_colon(text), None
    rest = text.slice(said).strip()
    return text.slice(0, end).strip(), Statement(rest, "", statement.level, statement.follows)


@lru_cache(maxsize=4_096)
def _label_in(value: str) -> tuple[int, int] | None:
    """Where the label that opens a statement ends and the rest starts; 0 for the rest where there is none."""
    if len(value) < _LONGEST_LABEL and is_level(value):
        return len(value), 0
    split = _SAID.search(value, 0, _LONGEST_LABEL)
    return split.span() if split and is_level(value[: split.start()]) else None


def _region(document: Document) -> Iterator[Section]:
    """The sections of the competencies, and those behind them that are no other known section."""
    end, within = -1, False
    for section in document.walk():
        opens = not _PROFILE.isdisjoint(section.holds) or "competenc" in section.heading.text.value.lower()
        within = opens or section.span.end <= end or (within and section.id in _SMALL)
        if opens:
            end = max(end, section.span.end)
        if within:
            yield section
