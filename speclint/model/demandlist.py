"""The list of physical demands as a whole: which demands a document lists, so that two lists can be told to be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from speclint.model.definitions import DEMAND, Definition, term_key
from speclint.model.demands import DEMANDS, LEVEL, lines_of
from speclint.model.scale import StatedLevel, agreed
from speclint.model.words import wording
from speclint.parsing.document import Document, Section
from speclint.read.text import Span

_MOST_BARE_WORDS = 5
_MOST_ENTRIES = 200
_LEAST_GLOSSARY = 15


class DemandList(Struct, frozen=True, array_like=True, gc=False):
    """The physical demands that a document lists, each entry by its words."""

    entries: tuple[str, ...]
    """In alphabetical order, each once: the order in which they stand does not count."""
    span: Span
    """The heading of the list."""
    section: str
    registered: int = 0
    """How many of the terms that the house style registers it has."""
    of: int = 0
    """How many terms the house style registers."""
    excluded: tuple[str, ...] = ()
    """Its demands that the stated level of the class rules out."""

    @property
    def is_glossary(self) -> bool:
        """Whether it is the house style's glossary, all but one term in ten: one that there is much to choose from."""
        return self.of >= _LEAST_GLOSSARY and 10 * self.registered >= 9 * self.of


def demand_list(
    document: Document, definitions: Sequence[Definition], stated: Sequence[StatedLevel]
) -> DemandList | None:
    """The longest list of physical demands of a document; `None` where it has none.

    Args:
        document: the document, parsed.
        definitions: what it defines.
        stated: the strength levels that it states.
    """
    defined = {item.span.start: item for item in definitions if item.kind == DEMAND}
    found = [_list(section, defined) for section in document.walk() if DEMANDS in section.holds]
    longest = max(found, key=lambda item: len(item.entries), default=None)
    if longest is None:
        return None
    registered = {term_key(term) for term, _ in document.style.glossary}
    listed = {item.key: item.term.value for item in defined.values()}
    ruled_out = {term_key(term) for term in _ruled_out(document, stated)}
    excluded = tuple(term for key, term in listed.items() if key in ruled_out)
    return replace(longest, registered=len(registered & set(listed)), of=len(registered), excluded=excluded)


def _ruled_out(document: Document, stated: Sequence[StatedLevel]) -> tuple[str, ...]:
    """The demands that the stated level excludes; none where several are stated."""
    level = agreed(stated[0], document.style.scale) if len(stated) == 1 else None
    return level.excludes if level else ()


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
