"""The general statement of a class: what it does, in the words that its own specification has for it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from speclint.model.sentences import sentences
from speclint.parsing.document import Document, Section
from speclint.read.text import Span, Text

LONGEST = 2000
"""How many characters of a general statement are kept at the most."""


class Sentence(Struct, frozen=True, array_like=True, gc=False):
    """A sentence, every word of it with its place."""

    wording: Text

    @property
    def text(self) -> str:
        """Its words."""
        return self.wording.value

    @property
    def span(self) -> Span:
        """Its place."""
        return self.wording.span()


class GeneralStatement(Struct, frozen=True, array_like=True, gc=False):
    """What a class does in general, sentence by sentence."""

    sentences: tuple[Sentence, ...]
    section: str

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def span(self) -> Span:
        """From its first to its last sentence."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)


def general_statements(document: Document) -> tuple[GeneralStatement | None, ...]:
    """The general statement of each class of a document; `None` for a class that has none.

    For a single class it is the class summary; for a class of a series specification what stands under its title
    among the definitions of levels.
    """
    if len(document.classes) == 1:
        return (_read(document.find_all("class_summary"), "class_summary"),)
    levels = [_level_sections(document, index) for index in range(len(document.classes))]
    return tuple(_read(found, "class_level") for found in levels)


def _level_sections(document: Document, index: int) -> tuple[Section, ...]:
    above = document.find("distinguishing_characteristics")
    found = above.walk() if above else document.walk()
    return tuple(section for section in found if section.class_index == index)[:1]


def _read(sections: tuple[Section, ...], name: str) -> GeneralStatement | None:
    held: list[Sentence] = []
    length = 0
    for sentence in (item for section in sections for item in _sentences(section)):
        length += len(sentence.text)
        if length > LONGEST:
            break
        held.append(sentence)
    return GeneralStatement(tuple(held), name) if held else None


def _sentences(section: Section) -> Iterator[Sentence]:
    for statement in section.statements:
        for start, end in sentences(statement.text.value):
            yield Sentence(statement.text.slice(start, end))
