"""The list of physical demands as a whole: which demands a document lists, so that two lists can be told to be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speclint.model.definitions import DEMAND, Definition
from speclint.model.demands import DEMANDS, LEVEL, lines_of
from speclint.model.words import wording
from speclint.parsing.document import Document, Section
from speclint.read.text import Span

_MOST_BARE_WORDS = 5
_MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class DemandList:
    """The physical demands that a document lists, each entry by its words."""

    entries: tuple[str, ...]
    """In alphabetical order, each once: the order in which they stand does not count."""
    span: Span
    """The heading of the list."""
    section: str


def demand_list(document: Document, definitions: tuple[Definition, ...]) -> DemandList | None:
    """The longest list of physical demands of a document; `None` where it has none of several entries."""
    defined = {item.span.start: item for item in definitions if item.kind == DEMAND}
    found = [_list(section, defined) for section in document.walk() if DEMANDS in section.holds]
    return max(found, key=lambda item: len(item.entries), default=None)


def _list(section: Section, defined: dict[int, Definition]) -> DemandList:
    entries = sorted(set(_entries(section, defined)))[:_MOST_ENTRIES]
    return DemandList(tuple(entries), section.heading.span, section.id or "")


def _entries(section: Section, defined: dict[int, Definition]) -> Iterator[str]:
    """“Term: definition”, terms alone, and rows of a table (“Standing | Frequently”)."""
    for part in section.walk():
        if part is section or LEVEL not in part.holds:
            for text in lines_of(part):
                item = defined.get(text.span().start)
                if item:
                    yield wording(f"{item.term.value} {item.definition.value}")
                elif len(text.value.split()) <= _MOST_BARE_WORDS and text.value[-1:] not in ":.":
                    yield wording(text.value)
