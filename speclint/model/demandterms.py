"""The terms of the lists of physical demands, those that name several demands taken apart ("Hearing/Talking")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from speclint.model.activity_words import CLIMBED, CLIMBING, LADDERS, NAMED, NAMES, STAIRS, name_of
from speclint.model.definitions import DEMAND, Definition, term_key
from speclint.model.demands import DEMANDS, LEVEL
from speclint.model.frequencies import frequencies
from speclint.parsing.document import Document, Section
from speclint.patterns import Pattern
from speclint.read.text import Text

_PARTS = Pattern(r"\s*(?:/|&|,|\band\b|\bor\b|\+)\s*", re.IGNORECASE)
_BRACKETS = Pattern(r"\s*\([^()]{0,80}\)")
_MOST_WORDS = 6
_MOST_BARE_WORDS = 4
_CLIMBED = {"ladders": LADDERS, "stairs": STAIRS}
_DIGIT = Pattern(r"\d")


class DemandTerm(Struct, frozen=True):
    """A term of a list of physical demands."""

    text: Text
    parts: tuple[str, ...]
    """The demands that it names, by the Department of Labor's names where it has one."""
    covers: frozenset[str]
    """These, and those that its definition says it means too (ladders and stairs under "Climbing")."""
    frequency: str
    """How often, where its definition says so."""
    weighs: bool
    """Whether its definition names a figure: two entries of one demand then differ by it."""
    list_number: int
    section: str


def demand_terms(document: Document, definitions: Iterable[Definition]) -> tuple[DemandTerm, ...]:
    """The terms of the lists of physical demands, in order, each with the number of the list that it stands in."""
    defined = {item.term.span().start: item for item in definitions if item.kind == DEMAND}
    found: list[DemandTerm] = []
    number = 0
    for section in document.walk():
        if DEMANDS in section.holds and section.id != LEVEL:
            number += 1
            for text, definition in _terms(section, defined):
                number += definition is None and text.value.endswith(":")
                term = _term(text, definition, number, section.id or "")
                found += [term] if term else []
    return tuple(found)


def _terms(section: Section, defined: dict[int, Definition]) -> Iterator[tuple[Text, Definition | None]]:
    """The terms of a section: defined ones, short statements that are nothing else, and the first cells of rows."""
    for statement in section.statements:
        item = defined.get(statement.span.start)
        if item:
            yield item.term, item
        elif len(statement.text.value.split()) <= _MOST_BARE_WORDS and statement.text.value[-1:] != ".":
            yield statement.text, None
    for table in section.tables:
        for row in table.rows:
            if row.cells and row.cells[0]:
                yield row.cells[0][0].text, defined.get(row.cells[0][0].span.start)


class _Named(NamedTuple):
    """What a term names, as a term is kept."""

    parts: tuple[str, ...]
    covers: frozenset[str]
    frequency: str
    weighs: bool


def _term(text: Text, definition: Definition | None, number: int, section: str) -> DemandTerm | None:
    named = _named(text.value, definition.definition.value if definition else "")
    return DemandTerm(text, *named, number, section) if named else None


@lru_cache(maxsize=4_096)
def _named(value: str, said: str) -> _Named | None:
    bare = _BRACKETS.sub("", value)
    if len(bare.split()) > _MOST_WORDS or _DIGIT.search(bare) or bare.endswith(":"):
        return None
    parts = tuple(dict.fromkeys(key for part in _PARTS.split(bare) if (key := _name(part))))
    often = next((item.name for item in frequencies(said)), "")
    return _Named(parts, _covered(parts, said), often, bool(_DIGIT.search(said)))


def _name(part: str) -> str:
    """A demand by its name, climbing by what is climbed; other terms by their words."""
    found = NAMES.match(part.strip())
    if not found:
        return term_key(part)
    rest = part.strip()[found.end() :].strip()
    climbed = CLIMBED.fullmatch(rest) if name_of(found) == CLIMBING else None
    if climbed and climbed.lastgroup in _CLIMBED:
        return _CLIMBED[climbed.lastgroup]
    return term_key(part) if rest else name_of(found)


def _covered(parts: tuple[str, ...], said: str) -> frozenset[str]:
    kinds = {item.lastgroup for item in CLIMBED.finditer(said)} if CLIMBING in parts else set()
    return frozenset((*parts, *(name for kind, name in _CLIMBED.items() if kind in kinds)))


class Overlap(Struct, frozen=True):
    """An entry of a list, and the others of the same list that name demands which it names too."""

    whole: DemandTerm
    others: tuple[DemandTerm, ...]


def overlaps(terms: Iterable[DemandTerm]) -> Iterator[Overlap]:
    """Entries that name several demands, beside entries for these demands alone."""
    lists: dict[int, list[DemandTerm]] = {}
    for term in terms:
        lists.setdefault(term.list_number, []).append(term)
    for held in lists.values():
        alone: dict[str, list[DemandTerm]] = {}
        for term in held:
            if len(term.parts) == 1:
                alone.setdefault(term.parts[0], []).append(term)
        for whole in held:
            others = [item for name in sorted(whole.covers) for item in alone.get(name, ())[:1] if _same(whole, item)]
            if others and (NAMED.issuperset(whole.parts) or len(others) == len(whole.parts)):
                yield Overlap(whole, tuple(others))


def _same(whole: DemandTerm, other: DemandTerm) -> bool:
    """Whether an entry is another one than the whole, and not set apart from it by how often or how much."""
    apart = whole.frequency != other.frequency and whole.frequency and other.frequency
    return other is not whole and other.parts != whole.parts and not apart and not (whole.weighs and other.weighs)
