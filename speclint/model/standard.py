"""The standard texts of a house style in a document: which of them it holds, and where those belong that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speclint.model.words import wording
from speclint.parsing.document import Document
from speclint.read.text import Span
from speclint.styles.style import StandardText


@dataclass(frozen=True, slots=True)
class StandardUse:
    """One standard text of the house style, as a document has it."""

    id: str
    text: str
    section: str
    required: bool
    likeness: int
    """How like the nearest passage of the document is to it, in percent; 100 where its words stand there."""
    place: Span | None
    """Where it belongs: the heading of its section, else the title. `None` where its section is required and absent."""


def standard_uses(document: Document) -> Iterator[StandardUse]:
    """Each standard text of the document's house style."""
    texts = document.style.standard_texts
    held = _held(document) if texts else ""
    for text in texts:
        yield StandardUse(
            text.id, text.text, text.section, text.required, _likeness(wording(text.text), held), _place(document, text)
        )


def _held(document: Document) -> str:
    """All words of the document outside of its class data."""
    statements = [item for section in document.sections for item in section.all_statements()]
    headings = [section.heading.text.value for section in document.walk()]
    labels = [item.text.value for item in document.furniture if item.kind == "label"]
    texts = [str(item) for item in (*document.header, *statements, *document.orphans)]
    return " ".join(map(wording, (*texts, *headings, *labels)))


def _likeness(words: str, held: str) -> int:
    if words in held:
        return 100
    telling = {word for word in words.split() if len(word) > 4}
    if 2 * len(telling.intersection(held.split())) < len(telling):
        return 0
    from rapidfuzz import fuzz

    return int(fuzz.partial_ratio(words, held)) if len(held) >= len(words) else 0


def _place(document: Document, text: StandardText) -> Span | None:
    section = document.find(text.section) if text.section else None
    if section:
        return section.heading.span
    known = document.style.by_id.get(text.section)
    if (known and known.required) or not document.title:
        return None
    return document.title.span()
