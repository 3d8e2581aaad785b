"""The sentences of an employer's documents by what they say: where each stands, and in which unrelated classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from speclint.model.facts import Facts
from speclint.model.packedtexts import Opened
from speclint.model.texts import PassageText
from speclint.read.text import Span

Place = int
"""A sentence: the number of its document, and its own number in that."""
_BITS = 24
_OWN = (1 << _BITS) - 1


class HeldTexts:
    """The sentences of the documents of one employer.

    Args:
        documents: the documents; places are in their order.
        families: for each document, by its path, what tells the classes that are related to it.
    """

    def __init__(self, documents: Sequence[Facts], families: Mapping[str, str]) -> None:
        self.documents = documents
        self.opened = [Opened(facts.texts) for facts in documents]
        self._families = [families[facts.path] for facts in documents]
        self._by_style: dict[str, dict[int, Place | list[Place]]] = {}
        for number, facts in enumerate(documents):
            held = self._by_style.setdefault(facts.style, {})
            for place, digest in enumerate(self.opened[number].digests, number << _BITS):
                known = held.setdefault(digest, place)
                if known is not place:
                    if type(known) is list:
                        known.append(place)
                    else:
                        held[digest] = [known, place]  # type: ignore[list-item]

    def styles(self) -> list[str]:
        """The house styles of the documents, in order of their names."""
        return sorted(self._by_style)

    def repeated(self, style: str) -> Iterator[tuple[int, Sequence[Place]]]:
        """The sentences that stand in several places of the documents of a house style, by their digests."""
        for digest, places in self._by_style[style].items():
            if type(places) is list:
                yield digest, places

    def first(self, style: str) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Each sentence of a house style once, in the order in which they first stand: its digest and its marks."""
        marks: tuple[int, ...]
        ends: Sequence[int]
        last, marks, ends = -1, (), []
        for digest, places in self._by_style[style].items():
            place = places[0] if isinstance(places, list) else places
            if place >> _BITS != last:
                last = place >> _BITS
                marks, ends = self.opened[last].all_marks(), self.opened[last].mark_ends
            at = place & _OWN
            yield digest, marks[ends[at] : ends[at + 1]]

    def places(self, digest: int, style: str | None = None) -> Sequence[Place]:
        """Where a sentence stands, in order; in documents of one house style only where that is given."""
        styles = self._by_style if style is None else (style,)
        found: list[Place] = []
        for name in styles:
            known = self._by_style[name].get(digest)
            if known is not None:
                found += known if isinstance(known, list) else (known,)
        return sorted(found) if len(styles) > 1 else found

    def widespread(self, most: int) -> frozenset[int]:
        """The sentences, by their digests, that stand in documents of more than so many unrelated classes."""
        several, seen = set[int](), set[int]()
        for held in self._by_style.values():
            several |= seen & held.keys()
            several.update([digest for digest, places in held.items() if type(places) is list])
            if len(self._by_style) > 1:
                seen |= held.keys()
        held_by = ((digest, self.places(digest)) for digest in several)
        return frozenset(
            [digest for digest, places in held_by if len(places) > most and self._unrelated(places) > most]
        )

    def _unrelated(self, places: Sequence[Place]) -> int:
        """How many unrelated classes have these sentences."""
        return len(self.families([place for place in places if self.facts(place).classes]))

    def families(self, places: Sequence[Place]) -> frozenset[str]:
        """The unrelated classes of which the documents have these sentences."""
        names = self._families
        return frozenset([names[place >> _BITS] for place in places])

    def facts(self, place: Place) -> Facts:
        """The document that a sentence stands in."""
        return self.documents[place >> _BITS]

    def path(self, place: Place) -> str:
        """The path of the document that a sentence stands in."""
        return self.documents[place >> _BITS].path

    def family(self, place: Place) -> str:
        """What tells the classes that are related to the document of a sentence."""
        return self._families[place >> _BITS]

    def value(self, place: Place) -> str:
        """What a sentence reads."""
        return self.opened[place >> _BITS].values[place & _OWN]

    def passage(self, place: Place) -> PassageText:
        """A sentence as a whole."""
        return self.opened[place >> _BITS].passage(place & _OWN)

    def section(self, place: Place) -> str:
        """The section that a sentence stands in."""
        return self.opened[place >> _BITS].sections[place & _OWN]

    def marks(self, place: Place) -> tuple[int, ...]:
        """What near copies of a sentence share with it."""
        return self.opened[place >> _BITS].marks(place & _OWN)

    def span(self, place: Place) -> Span:
        """Where a sentence stands in its file."""
        return self.opened[place >> _BITS].span(place & _OWN)
