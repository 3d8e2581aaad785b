"""Postures, motions, and senses that a document states among its physical demands: how often, and where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from speclint.model.activity_words import CLIMBED, CLIMBING, INTO, LADDERS, NAMES, ON_LADDERS, STAIRS, STOOLS, name_of
from speclint.model.frequencies import NEVER, Frequency, cell_frequency, frequencies, frequency_columns
from speclint.model.ticks import is_tick
from speclint.parsing.document import Document, Row, Section, Table
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

SECTIONS = frozenset({"physical_demands", "working_environment", "special_requirements", "hazards"})
ENTRY, ROW, SENTENCE = "entry", "row", "sentence"
_CLAUSE = Pattern(r"(?:[.;]|\bbut\b|\bhowever\b|\bexcept\b)(?=\s|$)", re.IGNORECASE)
_DENIED = Pattern(
    r"\b(?:no|not|never|none|without|neither|nor|n/a|cannot|(?:isn|aren|don|doesn)['’]t)\b", re.IGNORECASE
)
_NOT_DENIED = Pattern(
    r"\bno\s+(?:more|less|fewer)\b|\bnot\s+(?:more|less|limited|only|exceed)|\bwith\s+or\s+without\b", re.IGNORECASE
)
_ENTRY = Pattern(r"(?P<term>[A-Za-z][^:;.|–—]{0,70}?)\s*(?::\s|\s[-–—]\s|\s?\((?=[NRSOFC]\)))(?P<said>.*)", re.DOTALL)
_LEAD_IN = Pattern(r"[^.;]{3,60}:$")
_TRAILS = Pattern(r"\s*(?:$|[)\],;|.&/]|[-–—]|(?:and|or|to)\b)", re.IGNORECASE)
_CONDITIONAL = Pattern(
    r"\bmay\b|\bmight\b|\bby\s+position\b|\bsome\s+positions?\b|\b(?:depending|dependent)\s+(?:up)?on\b|\bif\s+(?:required|assigned|needed)\b"
    r"|\bcertain\s+(?:positions?|assignments?)\b|\bas\s+(?:required|assigned)\s+by\b",
    re.IGNORECASE,
)
_DEFINES = Pattern(r"(?:the\s+)?(?:ascend|descend|going|mov|act|ability|using|use\b)", re.IGNORECASE)
_WORDS_OF_TERM = 6
_WORDS_OF_BARE = 3
_LONGEST_BARE = 200
_LEAST_HEADER = 3
"""How many cells of a row name frequencies where it heads a grid, whatever its first cell says."""
_POSTURES = frozenset({"stooping", "kneeling", "crouching", "crawling", "balancing"})
_OR = 8
"""Characters before a word in which the "or" stands that joins it to others."""
_OR_BEFORE = Pattern(r"\bor\s+$", re.IGNORECASE)
_OR_BEHIND = Pattern(r"(?:,\s+[a-z]{4,12}){0,4},?\s+(?:and/)?or\s+[a-z]", re.IGNORECASE)
_REACH = 70
"""How far behind "climb" what is climbed may stand."""


class Activity(Struct, frozen=True):
    """A posture, motion, or sense that the document states of its class."""

    name: str
    """As the Department of Labor names it: "crawling", "climbing ladders"."""
    frequency: str
    """`never`, `rare`, `occasional`, `frequent`, `constant`, or empty where none is printed."""
    denied: bool
    """Whether the document says that the work has none of it."""
    span: Span
    """The words that name it."""
    text: str
    """These words."""
    section: str
    kind: str = SENTENCE
    """`entry` ("Kneeling: …"), `row` of a table, or `sentence`."""
    conditional: bool = False
    """Whether only some positions have it, or it may be so."""
    alternative: bool = False
    """Whether it is one of several that "or" joins: "stoop, kneel, crouch, or crawl", a formula of offices too."""
    list_at: int = 0
    """Which list it belongs to: where the heading of its section starts."""

    @property
    def holds(self) -> bool:
        """Whether the work has it, for every position and more than rarely."""
        return not (self.denied or self.conditional or self.alternative or self.frequency in (NEVER, "rare"))


def activities(document: Document) -> tuple[Activity, ...]:
    """The activities that a document states among physical demands and conditions, in order."""
    return tuple(
        activity
        for section in document.walk()
        if not SECTIONS.isdisjoint(section.holds)
        for activity in _of_section(section)
    )


class _Said(NamedTuple):
    """An activity within a statement, whatever document holds it."""

    start: int
    end: int
    name: str
    frequency: str
    denied: bool
    conditional: bool
    kind: str
    alternative: bool = False


def _of_section(section: Section) -> Iterator[Activity]:
    leading = ""
    for statement in section.statements:
        value = statement.text.value
        if value[-1:] == ":" and _LEAD_IN.fullmatch(value) and not NAMES.search(value):
            leading = next((item.name for item in frequencies(value)), "")
            continue
        for said in _of_statement(value, leading) if _may_name(value) else ():
            yield _activity(statement.text, said, section)
    for table in section.tables:
        yield from _of_table(table, section)


def _may_name(value: str) -> bool:
    return NAMES.may_match(value) or ON_LADDERS.may_match(value)


@lru_cache(maxsize=4_096)
def _of_statement(value: str, leading: str) -> tuple[_Said, ...]:
    entry = _ENTRY.match(value)
    if entry and len(entry["term"].split()) <= _WORDS_OF_TERM and NAMES.match(entry["term"]):
        return tuple(_entry(value, entry, leading))
    kind = ENTRY if _is_bare(value) else SENTENCE
    return tuple(said for start, end in _clauses(value) for said in _of_clause(value, start, end, kind, leading))


def _clauses(value: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in _CLAUSE.finditer(value):
        yield at, found.start()
        at = found.end()
    if at < len(value):
        yield at, len(value)


def _entry(value: str, entry: re.Match[str], leading: str) -> Iterator[_Said]:
    """The names in the term of “Term: definition”; its definition says how often, and what is climbed."""
    said = entry["said"]
    stated = next((item.name for item in frequencies(said)), "") or _letter(said) or leading
    denied = stated == NEVER or _denied(said)
    conditional = bool(_CONDITIONAL.search(said))
    for start, end, name in _named(value, entry.start("term"), entry.end("term")):
        exact = _climbed(said, name) if name == CLIMBING and not _DEFINES.match(said) else name
        yield _Said(start, end, exact, stated, denied, conditional, ENTRY)


def _letter(said: str) -> str:
    bare = said.strip(" ().")
    return cell_frequency(bare) if len(bare) == 1 else ""


def _of_clause(value: str, start: int, end: int, kind: str, leading: str) -> Iterator[_Said]:
    clause = value[start:end]
    named = list(_named(clause, 0, len(clause)))
    if not named:
        return
    governing = _Governing(clause)
    denied, conditional = _denied(clause), bool(_CONDITIONAL.search(clause))
    for at, stop, name in named:
        often = governing.at(at) or leading
        alternative = name in _POSTURES and _is_alternative(clause, at, stop)
        yield _Said(start + at, start + stop, name, often, denied or often == NEVER, conditional, kind, alternative)


def _is_alternative(clause: str, start: int, end: int) -> bool:
    return bool(_OR_BEFORE.search(clause, max(0, start - _OR), start) or _OR_BEHIND.match(clause, end))


def _activity(text: Text, said: _Said, section: Section) -> Activity:
    start, end, name, often, denied, conditional, kind, alternative = said
    place = section.heading.span.start
    return Activity(
        name, often, denied, text.span(start, end), text.value[start:end], section.id or "", kind, conditional,
        alternative, place,
    )  # fmt: skip


def _is_bare(value: str) -> bool:
    """Whether a statement is a term of a list and nothing else."""
    if len(value) > _LONGEST_BARE or value[-1:] == ".":
        return False
    return len(value.split()) <= _WORDS_OF_BARE and bool(NAMES.match(value))


def _denied(value: str) -> bool:
    return bool(_DENIED.search(_NOT_DENIED.sub(" ", value)))


class _Governing:
    """The frequencies of a clause, and what each of them governs."""

    def __init__(self, clause: str) -> None:
        self._clause = clause
        self._stated = frequencies(clause)
        self._starts = [item.start for item in self._stated]

    def at(self, offset: int) -> str:
        """The frequency of what stands at an offset: one before it that leads, or the next behind it that trails."""
        index = bisect_right(self._starts, offset)
        if index and not self._trails(self._stated[index - 1]):
            return self._stated[index - 1].name
        behind = self._stated[index] if index < len(self._stated) else None
        return behind.name if behind and self._trails(behind) else ""

    def _trails(self, item: Frequency) -> bool:
        """Whether a frequency belongs to what stands before it ("climbing (occasional), ")."""
        return item.start > 0 and bool(_TRAILS.match(self._clause, item.end))


def _named(value: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The activities named in a stretch of text, with the words that name them."""
    for found in ON_LADDERS.finditer(value, start, end):
        yield found.start(), found.end(), LADDERS
    for found in NAMES.finditer(value, start, end):
        name = name_of(found)
        if name != CLIMBING:
            yield found.start(), found.end(), name
        elif not INTO.match(value, found.end(), end):
            yield from _climbing(value, found, end)


def _climbing(value: str, found: re.Match[str], end: int) -> Iterator[tuple[int, int, str]]:
    stop = _object_end(value, found.end(), end)
    objects = list(CLIMBED.finditer(value, found.end(), stop))
    name = _climbed(value[found.end() : stop], CLIMBING)
    if name == CLIMBING and not objects and not found.group().lower().startswith("climb"):
        return
    yield found.start(), objects[-1].end() if objects else found.end(), name


def _object_end(value: str, start: int, end: int) -> int:
    """Where what is climbed ends: at the next activity or after a few words."""
    limit = min(end, start + _REACH)
    following = NAMES.search(value, start, limit)
    return following.start() if following else limit


def _climbed(said: str, name: str) -> str:
    """Which climbing it is by what is climbed; the plain word where ladders and stairs are alternatives."""
    kinds = {item.lastgroup for item in CLIMBED.finditer(said)}
    if "ladders" in kinds:
        return CLIMBING if {"stairs", "stools"} & kinds and re.search(r"\bor\b|/", said) else LADDERS
    return STAIRS if "stairs" in kinds else STOOLS if "stools" in kinds else name


def _of_table(table: Table, section: Section) -> Iterator[Activity]:
    columns = frequency_columns([text.value for text in table.header])
    for row in table.rows:
        own = frequency_columns([" ".join(item.text.value for item in cell) for cell in row.cells])
        if own and (len(own) >= _LEAST_HEADER or not _names(row)):
            columns = own
        elif row.cells and row.cells[0]:
            yield from _of_row(row, columns, section)


def _names(row: Row) -> bool:
    return any(NAMES.search(item.text.value) for cell in row.cells for item in cell)


def _of_row(row: Row, columns: dict[int, str], section: Section) -> Iterator[Activity]:
    first = row.cells[0][0].text
    cells = [" ".join(item.text.value for item in cell) for cell in row.cells]
    ticked = [columns[at] for at, cell in enumerate(cells) if at in columns and is_tick(cell)]
    stated = [name for at, cell in enumerate(cells[1:], 1) if (name := cell_frequency(cell)) and cell.strip()]
    often = (ticked or stated or [""])[0]
    denied = often == NEVER or any(_denied(cell) and len(cell) < _REACH for cell in cells[1:])
    boxed = bool(columns) and not ticked and not stated
    if boxed or len(first.value.split()) > 2 * _WORDS_OF_TERM:
        return
    conditional = any(_CONDITIONAL.search(cell) for cell in cells)
    for start, end, name in _named(first.value, 0, len(first.value)):
        yield _activity(first, _Said(start, end, name, often, denied, conditional, ROW), section)
