"""Competency profiles: competencies that are defined, and then described level by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from speclint.model.definitions import COMPETENCY, Definition
from speclint.model.indicators import EXAMPLE, Indicator, Sense, indicators, sense
from speclint.model.leveled import Leveled, definition_grids, is_level, leveled
from speclint.model.tokens import singular
from speclint.model.words import word_set, words
from speclint.parsing.document import Document
from speclint.read.source import Source
from speclint.read.text import Span, Text

_SILENT = word_set("and the of or a an in for to with")
_MOST_READ = 400
"""How many competencies of one document are read."""


class CompetencyName(Struct, frozen=True):
    """A competency as it is named in a list of definitions, with its definition, or in the levels."""

    text: Text
    definition: Text | None = None

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return self.text.span()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, as it is compared: case, marks, the plural and "and" do not count."""
        return tuple(singular(word) for word in words(self.text.value) if word not in _SILENT)

    @property
    def key(self) -> str:
        """The name as one word, so that "Team Work" and "Teamwork", "R/D" and "R & D" are one."""
        return "".join(self.words)


class Descriptor(Struct, frozen=True):
    """What is said of one competency at one level."""

    level: Text
    """The level's label as printed: "JOURNEY", "Level 2"."""
    span: Span
    """All that is said."""
    indicators: tuple[Indicator, ...]

    @property
    def said(self) -> dict[Sense, list[Text]]:
        """All indicators and examples, by the words that carry what they say."""
        found: dict[Sense, list[Text]] = {}
        for item in self.indicators:
            found.setdefault(sense(item.text.value), []).append(item.text)
            for text in (text for one in item.examples for text in one.texts):
                found.setdefault((EXAMPLE, *sense(text.value)), []).append(text)
        return {key: texts for key, texts in found.items() if key and key != (EXAMPLE,)}


class Competency(Struct, frozen=True):
    """A competency that is described level by level."""

    name: CompetencyName
    section: str
    """The canonical name of the section; empty for a section that has none."""
    descriptors: tuple[Descriptor, ...]
    """In the order in which the levels are printed."""


class CompetencyProfile(Struct, frozen=True):
    """The competencies of a document, defined and described level by level."""

    definitions: tuple[CompetencyName, ...]
    """Those of a list of its own; none where each competency is defined beside its levels."""
    competencies: tuple[Competency, ...]
    levels: tuple[str, ...]
    """The levels that are described, in order."""
    statements: frozenset[int]
    """Where the statements start that describe them."""


def competency_profile(document: Document, defined: Sequence[Definition]) -> CompetencyProfile | None:
    """The competency profile of a document; `None` where it describes no competency level by level.

    Args:
        document: the document, parsed.
        defined: the terms that it defines.
    """
    found = leveled(document)[:_MOST_READ]
    if not found:
        return None
    held = tuple(_competency(item, document.source) for item in found)
    named = tuple(_defined(document, defined, found))[:_MOST_READ]
    levels = dict.fromkeys(part.level.value for item in held for part in item.descriptors)
    starts = frozenset(one.span.start for item in found for _, said in item.parts for one in said)
    return CompetencyProfile(named, held, tuple(levels), starts)


def _competency(item: Leveled, source: Source) -> Competency:
    described = tuple(
        Descriptor(label, Span(said[0].span.start, max(one.span.end for one in said)), tuple(indicators(said, source)))
        for label, said in item.parts
        if said
    )
    return Competency(CompetencyName(item.name), item.section, described)


def _defined(document: Document, defined: Sequence[Definition], found: Sequence[Leveled]) -> Iterator[CompetencyName]:
    """The names of the definitions: of the tables of definitions, else of the entries "Name – definition"."""
    tabled = list(definition_grids(document))
    if tabled:
        yield from (CompetencyName(name, text) for name, text in tabled)
        return
    starts = [min(item.name.span().start, *(label.span().start for label, _ in item.parts)) for item in found]
    ends = [said[-1].span.end for item in found for _, said in item.parts if said]
    if not ends:
        return
    for item in defined:
        apart = item.span.end <= min(starts) or item.span.start >= max(ends)
        if item.kind == COMPETENCY and apart and not is_level(item.term.value):
            yield CompetencyName(item.term, item.definition)
