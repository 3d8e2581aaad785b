"""The sentences of a document as the index of an employer's texts holds them: by what copies of them are found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.model.sketch import Sketch, sketch
from speclint.model.words import words
from speclint.read.text import Span, Text

LEAST_WORDS = 5
"""Sentences of fewer words are phrases that any two documents may share."""
MOST_WORDS = 1_000
"""A sentence of more words is no sentence, but text that lost its marks."""
CLASS = "«class»"
"""Stands for the document's own class title, which a standard text may have in it."""
_ENDS = (". ", "? ", "! ", ".) ", '." ', ".” ")


class PassageText(Struct, frozen=True):
    """A sentence: what its copies are found by, and where it stands."""

    text: Text
    section: str
    """The canonical name of the nearest known section."""
    sketch: Sketch
    """Of its words, the document's own title replaced."""
    statement: int = 0
    """The number of its statement or table cell in the document: sentences of one number stand together."""
    class_index: int | None = None
    """Of which of the document's classes it speaks; `None` where it speaks of all of them."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.text.span()


def passage_texts(passages: Iterable[Passage], titles: Sequence[str], apart: Sequence[Span]) -> Iterator[PassageText]:
    """The sentences of a document that may stand in others too.

    Args:
        passages: its statements and table cells.
        titles: the titles of its classes.
        apart: the places of entries that are compared by themselves (definitions, copies of registered texts).
    """
    own = [" ".join(words(title)) for title in titles]
    places = sorted(apart)
    for number, passage in enumerate(passages):
        for text in _sentences(passage.text):
            said = words(text.value)
            if LEAST_WORDS <= len(said) <= MOST_WORDS and not _lies_in(text.span(), places):
                known_by = sketch(impersonal(said, own))
                yield PassageText(text, passage.section, known_by, number, passage.class_index)


def _sentences(text: Text) -> Iterator[Text]:
    value = text.value
    if not any(mark in value for mark in _ENDS):
        yield text
        return
    for start, end in sentences(value):
        yield text.slice(start, end)


def _lies_in(span: Span, places: Sequence[Span]) -> bool:
    """Whether a span lies in one of the places, which are in order and apart."""
    at = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return at >= 0 and span.end <= places[at].end


def impersonal(said: Sequence[str], titles: Iterable[str]) -> list[str]:
    """The words of a passage with the class's own title replaced by `CLASS`, which is the same for every class."""
    joined = f" {' '.join(said)} "
    for title in titles:
        if title and f" {title} " in joined:
            joined = joined.replace(f" {title} ", f" {CLASS} ")
    return joined.split()
