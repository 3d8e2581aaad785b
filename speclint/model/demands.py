"""The physical side of the work as listed: which sections speak of it, and the entries of their glossary lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.parsing.document import Document, Section
from speclint.patterns import Pattern
from speclint.read.text import Span, Text, join

LEVEL, DEMANDS = "physical_demand_level", "physical_demands"
_PHYSICAL = frozenset({LEVEL, DEMANDS})
_LABEL = Pattern(
    r"(?:physical\s+|DOT\s+|overall\s+)?strength\b[\w\s]{0,30}(?::|\s[-–—]\s)|level\s+of\s+physical\s+demand|physical\s+demands?\b[\w\s]{0,40}:",
    re.IGNORECASE,
)
_ENTRY = Pattern(r"(?P<term>[A-Z][\w/,&'’() -]{0,47}[\w)])\s*(?::|\s[-–—])\s+(?P<definition>\S.*)", re.DOTALL)


class Demand(Struct, frozen=True):
    """One entry of the glossary list of physical demands: "Kneeling: Assuming a lowered position."."""

    term: Text
    definition: Text
    section: str
    text: Text

    @property
    def span(self) -> Span:
        """The whole entry."""
        return self.text.span()


def is_physical(section: Section) -> bool:
    """Whether a section speaks of the physical side of the work."""
    return not _PHYSICAL.isdisjoint(section.holds)


def lines_of(section: Section) -> Iterator[Text]:
    """A section's own statements, and its table rows each as one text."""
    for statement in section.statements:
        yield statement.text
    for table in section.tables:
        for row in table.rows:
            yield join([statement.text for cell in row.cells for statement in cell], " | ")


def demands(document: Document) -> tuple[Demand, ...]:
    """The entries of the glossary lists of physical demands."""
    return tuple(
        entry
        for section in document.walk()
        if DEMANDS in section.holds
        for text in lines_of(section)
        if (entry := _entry(text, section.id or ""))
    )


def _entry(text: Text, section: str) -> Demand | None:
    parts = _parts(text.value)
    if not parts:
        return None
    start, end, said, stop = parts
    return Demand(text.slice(start, end), text.slice(said, stop).strip(), section, text)


@lru_cache(maxsize=8_192)
def _parts(value: str) -> tuple[int, int, int, int] | None:
    """Where the term and the definition of an entry start and end."""
    found = _ENTRY.match(value)
    if not found or len(found["term"].split()) > 6 or _LABEL.match(value):
        return None
    return (*found.span("term"), *found.span("definition"))
