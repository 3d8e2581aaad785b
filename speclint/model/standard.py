"""The standard texts of a house style in a document: its copies of them, how they differ, and where one is lacking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from math import ceil

from msgspec import Struct

from speclint.model.drift import EXCHANGED, Drift, compare, is_copy, likeness
from speclint.model.sentences import sentences
from speclint.model.words import word_tuple, wording, words
from speclint.parsing.document import Document, Section
from speclint.read.text import Span, Text, join
from speclint.styles.style import StandardText

_TELLING = 4
"""Words of more letters than these tell one text from another."""
_LEAST_LEFT = 8
"""A sentence of so many words shows by itself which text it is of."""
_LEAST_SHARED = 0.6
"""The least share of a text's telling words that a copy of it has."""

_MOST_SEARCHED = 8_192
"""How many passages are remembered for each house style."""


class Copy(Struct, frozen=True, array_like=True, gc=False):
    """A passage of a document that is a copy of a standard text."""

    text: Text
    section: str
    """The canonical name of its section; empty outside of known sections."""
    drift: Drift
    """How it differs from the standard text."""


class StandardUse(Struct, frozen=True, array_like=True, gc=False):
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


class _Wanted(Struct, frozen=True):
    """A standard text as its copies are looked for."""

    text: StandardText
    right: str
    """The text, its white space single."""
    wording: str
    words: list[str]
    telling: frozenset[str]
    sentences: int
    least: int
    """How many telling words at least a sentence of a copy has."""
    parts: tuple[tuple[str, ...], ...]
    """The words of its sentences that show by themselves which text they are of, where it has several."""

    def shared(self, held: Iterable[str]) -> int:
        """How many telling words a sentence has of it."""
        return len(self.telling.intersection(held))


class _Searched(Struct, frozen=True):
    """A passage as it was searched for copies."""

    sentences: tuple[tuple[int, int], ...]
    near: tuple[tuple[int, int], ...] = ()
    """Of its sentences those that may be in a copy, by number, and of which text."""


class _Texts:
    """The standard texts of a house style, with the passages that were searched for them."""

    def __init__(self, texts: Iterable[StandardText]) -> None:
        self.wanted = tuple(map(_wanted, texts))
        self.known = {item.wording for item in self.wanted}
        self._telling = frozenset[str]().union(*(item.telling for item in self.wanted))
        self._least = min(item.least for item in self.wanted)
        self._parts = {part for item in self.wanted for part in item.parts}
        self._searched: dict[str, _Searched] = {}

    def search(self, value: str) -> _Searched:
        """What a passage may hold of the texts."""
        held = self._searched.get(value)
        if held is None:
            if len(self._searched) >= _MOST_SEARCHED:
                self._searched.clear()
            held = self._searched[value] = _Searched(sentences(value), tuple(self._near(value)))
        return held

    def _near(self, value: str) -> Iterator[tuple[int, int]]:
        """The sentences that may be in a copy of a text: those that share fewer words come to too few together."""
        for number, (start, end) in enumerate(sentences(value)):
            said = word_tuple(value[start:end])
            shared = self._telling.intersection(said)
            if len(shared) >= self._least or said in self._parts:
                for which, item in enumerate(self.wanted):
                    if len(item.telling & shared) >= item.least or said in item.parts:
                        yield number, which


class _Piece(Struct, frozen=True, dict=True):
    """A sentence of a statement."""

    whole: Text
    start: int
    end: int
    section: Section

    @cached_property
    def text(self) -> Text:
        """The sentence."""
        return self.whole.slice(self.start, self.end)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return word_tuple(self.whole.value[self.start : self.end])


def standard_uses(document: Document) -> Iterator[StandardUse]:
    """Each standard text of the document's house style."""
    if not document.style.standard_texts:
        return
    texts = _texts(document.style.standard_texts)
    pieces, near = _pieces(document, texts)
    held = _Held(document)
    for which, wanted in enumerate(texts.wanted):
        text = wanted.text
        copies = tuple(_copies(wanted, pieces, near[which], texts.known)) if which in near else ()
        share = 100 if copies else held.likeness(wanted)
        place, end = _place(document, text), _end(document, text)
        yield StandardUse(text.id, text.text, text.section, text.required, share, place, copies, end)


@lru_cache(maxsize=256)
def _texts(texts: tuple[StandardText, ...]) -> _Texts:
    return _Texts(texts)


def _wanted(text: StandardText) -> _Wanted:
    right = " ".join(text.text.split())
    said, places = words(right), sentences(right)
    parts = [word_tuple(right[start:end]) for start, end in places] if len(places) > 1 else []
    telling = frozenset(word for word in said if len(word) > _TELLING) or frozenset(said)
    kept = tuple(part for part in parts if len(part) >= _LEAST_LEFT)
    least = ceil(_LEAST_SHARED * len(telling) / (len(places) + 1))
    return _Wanted(text, right, wording(text.text), said, telling, len(places), least, kept)


def _pieces(document: Document, texts: _Texts) -> tuple[list[_Piece], dict[int, list[int]]]:
    """The sentences of a document, and which of them may be in a copy of each text."""
    pieces: list[_Piece] = []
    near: dict[int, list[int]] = {}
    for section in document.walk():
        for statement in section.own_statements():
            searched = texts.search(statement.text.value)
            for number, which in searched.near:
                near.setdefault(which, []).append(len(pieces) + number)
            pieces += [_Piece(statement.text, start, end, section) for start, end in searched.sentences]
    return pieces, near


def _copies(wanted: _Wanted, pieces: Sequence[_Piece], near: list[int], known: set[str]) -> Iterator[Copy]:
    """The copies of a text, the likest first where two overlap."""
    found = sorted(_stretches(wanted, pieces, near), key=lambda item: (-item[0], item[1]))
    taken: set[int] = set()
    kept = []
    for _, first, last in found:
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            kept.append((first, last))
    for first, last in sorted(kept) or _remains(wanted, pieces, near):
        copy = join([piece.text for piece in pieces[first:last]])
        drift = _drift(copy.value, wanted.right)
        other = wording(copy.value) in known - {wanted.wording}
        if not other and not any(item.kind == EXCHANGED for item in drift.differences):
            yield Copy(copy, pieces[first].section.id or "", drift)


@lru_cache(maxsize=1_024)
def _drift(here: str, right: str) -> Drift:
    """How a copy differs; the same copy stands in many documents."""
    return compare(here, right)


def _remains(wanted: _Wanted, pieces: Sequence[_Piece], near: list[int]) -> Iterator[tuple[int, int]]:
    """The first sentence that is left of a text of several, where one of them is gone."""
    found = (number for number in near if pieces[number].words in wanted.parts)
    yield from ((number, number + 1) for number in [*found][:1])


def _stretches(wanted: _Wanted, pieces: Sequence[_Piece], near: list[int]) -> Iterator[tuple[float, int, int]]:
    """Runs of sentences that are like a text: how like, and from which to which."""
    count, least = wanted.sentences, _LEAST_SHARED * len(wanted.telling)
    for first in sorted({at for number in near for at in range(max(0, number - count), number + 1)}):
        shared = [wanted.shared(piece.words) for piece in pieces[first : first + count + 1]]
        if not shared[0]:
            continue
        for last in range(first + max(1, count - 1), min(first + count + 1, len(pieces)) + 1):
            if pieces[last - 1].section is not pieces[first].section:
                break
            if sum(shared[: last - first]) >= least:
                share = _share([word for item in pieces[first:last] for word in item.words], wanted.words)
                if share:
                    yield share, first, last


def _share(here: list[str], wanted: list[str]) -> float:
    """How like two texts are; 0 where one is no copy of the other."""
    longer = max(len(here), len(wanted))
    if abs(len(here) - len(wanted)) > 0.4 * longer:
        return 0.0
    share = 1.0 if here == wanted else likeness(here, wanted)
    return share if is_copy(share, longer) else 0.0


class _Held:
    """All words of a document outside of its class data."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _wording(self) -> str:
        document = self._document
        statements = [item for section in document.sections for item in section.all_statements()]
        headings = [section.heading.text.value for section in document.walk()]
        labels = [item.text.value for item in document.furniture if item.kind == "label"]
        texts = [str(item) for item in (*document.header, *statements, *document.orphans)]
        return " ".join(map(wording, (*texts, *headings, *labels)))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._wording.split())

    def likeness(self, wanted: _Wanted) -> int:
        """How like the likest words are to a text, in percent."""
        if wanted.wording in self._wording:
            return 100
        telling = {word for word in wanted.wording.split() if len(word) > _TELLING}
        if 2 * len(telling.intersection(self._words)) < len(telling):
            return 0
        from rapidfuzz import fuzz

        held = self._wording
        return int(fuzz.partial_ratio(wanted.wording, held)) if len(held) >= len(wanted.wording) else 0


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
