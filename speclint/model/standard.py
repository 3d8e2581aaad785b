"""The standard texts of a house style in a document: its copies of them, how they differ, and where one is lacking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from speclint.model.drift import EXCHANGED, Drift, compare, is_copy, likeness
from speclint.model.sentences import sentences
from speclint.model.words import wording, words
from speclint.parsing.document import Document, Section
from speclint.read.text import Span, Text, join
from speclint.styles.style import StandardText

_TELLING = 4
"""Words of more letters than these tell one text from another."""
_LEAST_LEFT = 8
"""A sentence of so many words shows by itself which text it is of."""
_LEAST_SHARED = 0.6
"""The least share of a text's telling words that a copy of it has."""


class Copy(Struct, frozen=True):
    """A passage of a document that is a copy of a standard text."""

    text: Text
    section: str
    """The canonical name of its section; empty outside of known sections."""
    drift: Drift
    """How it differs from the standard text."""


class StandardUse(Struct, frozen=True):
    """One standard text of the house style, as a document has it."""

    id: str
    text: str
    section: str
    required: bool
    likeness: int
    """How like the nearest passage of the document is to it, in percent; 100 where its words stand there."""
    place: Span | None
    """Where it belongs: the heading of its section, else the title. `None` where its section is required and absent."""
    copies: tuple[Copy, ...] = ()
    """Where it stands, as it should or drifted, in order."""
    end: int | None = None
    """Behind which character of the file it would be added: the end of its section's last paragraph."""


class _Piece(Struct, frozen=True):
    """A sentence of a statement."""

    text: Text
    words: list[str]
    section: Section


def standard_uses(document: Document) -> Iterator[StandardUse]:
    """Each standard text of the document's house style."""
    texts = document.style.standard_texts
    if not texts:
        return
    held, pieces = _held(document), list(_pieces(document))
    known = {wording(text.text) for text in texts}
    for text in texts:
        copies = tuple(_copies(text, pieces, known))
        share = 100 if copies else _likeness(wording(text.text), held)
        place, end = _place(document, text), _end(document, text)
        yield StandardUse(text.id, text.text, text.section, text.required, share, place, copies, end)


def _pieces(document: Document) -> Iterator[_Piece]:
    for top in document.sections:
        for section in top.walk():
            cells = [cell for table in section.tables for row in table.rows for cells in row.cells for cell in cells]
            for statement in (*section.statements, *cells):
                for start, end in sentences(statement.text.value):
                    sentence = statement.text.slice(start, end)
                    yield _Piece(sentence, words(sentence.value), section)


def _copies(text: StandardText, pieces: Sequence[_Piece], known: set[str]) -> Iterator[Copy]:
    """The copies of a text, the likest first where two overlap."""
    right = " ".join(text.text.split())
    wanted = words(right)
    count = len(list(sentences(right)))
    found = sorted(_stretches(wanted, count, pieces), key=lambda item: (-item[0], item[1]))
    taken: set[int] = set()
    kept = []
    for _, first, last in found:
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            kept.append((first, last))
    for first, last in sorted(kept) or _remains(right, pieces):
        copy = join([piece.text for piece in pieces[first:last]])
        drift = compare(copy.value, right)
        other = wording(copy.value) in known - {wording(right)}
        if not other and not any(item.kind == EXCHANGED for item in drift.differences):
            yield Copy(copy, pieces[first].section.id or "", drift)


def _remains(right: str, pieces: Sequence[_Piece]) -> Iterator[tuple[int, int]]:
    """The first sentence that is left of a text of several, where one of them is gone."""
    parts = [words(right[start:end]) for start, end in sentences(right)]
    wanted = [part for part in parts if len(part) >= _LEAST_LEFT] if len(parts) > 1 else []
    found = (number for number, piece in enumerate(pieces) if any(piece.words == part for part in wanted))
    yield from ((number, number + 1) for number in [*found][:1])


def _stretches(wanted: list[str], count: int, pieces: Sequence[_Piece]) -> Iterator[tuple[float, int, int]]:
    """Runs of sentences that are like a text: how like, and from which to which."""
    telling = {word for word in wanted if len(word) > _TELLING} or set(wanted)
    shared = [len(telling.intersection(piece.words)) for piece in pieces]
    for first, piece in enumerate(pieces):
        if not shared[first]:
            continue
        for last in range(first + max(1, count - 1), min(first + count + 1, len(pieces)) + 1):
            if pieces[last - 1].section is not piece.section:
                break
            if sum(shared[first:last]) >= _LEAST_SHARED * len(telling):
                share = _share([word for item in pieces[first:last] for word in item.words], wanted)
                if share:
                    yield share, first, last


def _share(here: list[str], wanted: list[str]) -> float:
    """How like two texts are; 0 where one is no copy of the other."""
    longer = max(len(here), len(wanted))
    if abs(len(here) - len(wanted)) > 0.4 * longer:
        return 0.0
    share = 1.0 if here == wanted else likeness(here, wanted)
    return share if is_copy(share, longer) else 0.0


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
    telling = {word for word in words.split() if len(word) > _TELLING}
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


def _end(document: Document, text: StandardText) -> int | None:
    """The end of the last paragraph of a text's section; `None` where the section has none of its own."""
    section = document.find(text.section) if text.section and document.source.format == "text" else None
    if not section or not section.statements or section.tables or section.children:
        return None
    return section.statements[-1].span.end
