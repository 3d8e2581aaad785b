"""The sentences of a document as the index of an employer's texts holds them: by what copies of them are found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.model.sketch import Sketch, sketch
from speclint.model.words import word_tuple, words
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
    own = [said for title in titles if (said := " ".join(words(title)))]
    known = [f" {title} " for title in own]
    places = sorted(apart)
    starts, ends = [place.start for place in places], [place.end for place in places]
    for number, passage in enumerate(passages):
        text = passage.text
        for start, end, said, known_by in _sketched(text.value):
            part = text if end - start == len(text.value) else text.slice(start, end)
            if starts:
                span = part.span()
                at = bisect_right(starts, span.start)
                if at and span.end <= ends[at - 1]:
                    continue
            for title in known:
                if title in said:
                    known_by = sketch(impersonal(said.split(), own))
                    break
            yield PassageText(part, passage.section, known_by, number, passage.class_index)


_Sketched = tuple[int, int, str, Sketch]
"""A sentence of a passage: where it starts and ends in it, its words, one space between them and at both ends, and what
it is known by."""


@lru_cache(maxsize=8_192)
def _sketched(value: str) -> tuple[_Sketched, ...]:
    """The sentences of a passage that are worth knowing."""
    found = []
    for start, end in _parts(value):
        said = word_tuple(value[start:end])
        if LEAST_WORDS <= len(said) <= MOST_WORDS:
            found.append((start, end, f" {' '.join(said)} ", sketch(said)))
    return tuple(found)


def _parts(value: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage; one without a full stop within it is whole."""
    for mark in _ENDS:
        if mark in value:
            return sentences(value)
    return ((0, len(value)),)


def impersonal(said: Sequence[str], titles: Iterable[str]) -> list[str]:
    """The words of a passage with the class's own title replaced by `CLASS`, which is the same for every class."""
    joined = f" {' '.join(said)} "
    for title in titles:
        if title and f" {title} " in joined:
            joined = joined.replace(f" {title} ", f" {CLASS} ")
    return joined.split()
