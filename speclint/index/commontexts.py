"""The standard texts that an employer's documents have in common: found by their copies, with what has drifted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from speclint.index.heldtexts import HeldTexts, Place
from speclint.model.drift import Drift, compare
from speclint.model.grading import Grade
from speclint.model.texts import PassageText, impersonal
from speclint.model.words import words
from speclint.patterns import Pattern

LEAST_FAMILIES = 3
"""In how many unrelated classes a passage must stand in the same words to be a standard text."""
LEAST_LIKENESS = 0.8
_MOST_MISPRINTED = 5
"""One copy in so many may have another look for the rest to show the right one."""
VALUES = frozenset({"number", "date", "unit", "name"})
"""Kinds of difference that may be what a text is filled in with."""
_LEAST_OTHERS = 2
_ID_WORDS = 5
_LONG_WORD = 3
_SLUG = Pattern(r"[^a-z0-9]+")


class Held(Struct, frozen=True):
    """A passage in the document that holds it."""

    texts: HeldTexts
    place: Place

    @property
    def path(self) -> str:
        """The document."""
        return self.texts.path(self.place)

    @property
    def family(self) -> str:
        """What its class is one of: the classes of a series are of one family."""
        return self.texts.family(self.place)

    @property
    def passage(self) -> PassageText:
        """It with its place in the file."""
        return self.texts.passage(self.place)

    @property
    def section(self) -> str:
        """The section that it stands in."""
        return self.texts.section(self.place)

    @property
    def text(self) -> str:
        """It as it is printed."""
        return self.texts.value(self.place)

    @property
    def title(self) -> str:
        """The title of its class, which may stand in it; empty where its document defines several."""
        classes = self.texts.facts(self.place).classes
        return " ".join(classes[0].title.printed.split()) if len(classes) == 1 else ""


class Variant(Struct, frozen=True, dict=True):
    """One wording of a common text, and where it stands."""

    digest: int
    texts: HeldTexts
    places: tuple[Place, ...]

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Its copies."""
        return tuple([Held(self.texts, place) for place in self.places])

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The documents that have it, each once."""
        return tuple(dict.fromkeys(map(self.texts.path, self.places)))

    @cached_property
    def families(self) -> frozenset[str]:
        """The unrelated classes that have it."""
        return self.texts.families(self.places)

    @cached_property
    def example(self) -> Held:
        """A copy that reads as most documents print it."""
        texts = list(map(self.texts.value, self.places))
        most = Counter(texts).most_common(1)[0][0]
        return Held(self.texts, self.places[texts.index(most)])

    @property
    def text(self) -> str:
        """It as most documents print it."""
        return self.example.text

    @property
    def section(self) -> str:
        """The section in which it stands most often."""
        return Counter(map(self.texts.section, self.places)).most_common(1)[0][0]


class CommonText(Struct, frozen=True, dict=True):
    """A passage that many specifications of one house style have, in one wording or in several."""

    style: str
    variants: tuple[Variant, ...]
    """The wordings, the one that most specifications have first."""

    @property
    def standard(self) -> Variant:
        """The wording that most specifications have."""
        return self.variants[0]

    @property
    def count(self) -> int:
        """How many specifications have it in any wording."""
        return len({path for variant in self.variants for path in variant.paths})

    @property
    def id(self) -> str:
        """A short name made of its first telling words."""
        return slug(self.standard.text)

    def is_settled(self, least: int, share: float) -> bool:
        """Whether at least `least` specifications, and `share` percent of those that have it, have one wording."""
        held = len(self.standard.paths)
        return held >= least and held * 100 >= share * self.count

    @cached_property
    def drifts(self) -> tuple[tuple[Variant, Drift], ...]:
        """The other wordings, each held against the one that most specifications have."""
        return tuple((variant, self.drift_of(variant.example)) for variant in self.variants[1:])

    def drift_of(self, held: Held) -> Drift:
        """How a copy differs from the standard wording, which has that copy's class title where it has its own."""
        example = self.standard.example
        if example.title and held.title and example.title.lower() in example.text.lower():
            pattern = rf"(?<!\w){re.escape(example.title)}(?!\w)"
            return compare(held.text, re.sub(pattern, lambda _: held.title, example.text, flags=re.IGNORECASE))
        return compare(held.text, example.text)

    @cached_property
    def misprinted(self) -> tuple[Held, ...]:
        """Copies that have the standard wording in another look than nearly all: case, commas, hyphens."""
        standard = self.standard
        texts, right = standard.texts, standard.text
        other = [place for place in standard.places if texts.value(place) != right]
        found = tuple(item for item in (Held(texts, place) for place in other) if self.drift_of(item).is_fault)
        return found if len(found) * _MOST_MISPRINTED <= len(standard.places) else ()

    @cached_property
    def blanks(self) -> tuple[tuple[int, int], ...]:
        """Stretches of the standard wording that are filled in as the class wants it: two others have other values."""
        return blanks_of(drift for _, drift in self.drifts)

    def fills_in(self, drift: Drift) -> bool:
        """Whether all that differs is what is filled in."""
        return all(item.right in self.blanks for item in drift.differences if item.grade is not Grade.SAME)


def blanks_of(drifts: Iterable[Drift]) -> tuple[tuple[int, int], ...]:
    """Stretches of one text in the place of which two copies have other values each: numbers, dates, units, names."""
    filled: dict[tuple[int, int], set[str]] = {}
    for drift in drifts:
        for item in drift.differences:
            if item.kind in VALUES:
                filled.setdefault(item.right, set()).add(drift.of(item)[0])
    return tuple(place for place, values in filled.items() if len(values) >= _LEAST_OTHERS)


def slug(text: str) -> str:
    """A name for a text, of its first longer words."""
    telling = [word for word in words(text) if len(word) > _LONG_WORD] or words(text)
    return _SLUG.sub("-", "-".join(telling[:_ID_WORDS]))


def common_texts(texts: HeldTexts) -> Iterator[CommonText]:
    """The common texts of each house style of an employer, those of most specifications first."""
    for style in texts.styles():
        yield from _of_style(style, texts)


def _of_style(style: str, texts: HeldTexts) -> Iterator[CommonText]:
    found = (Variant(digest, texts, tuple(places)) for digest, places in texts.repeated(style))
    frequent = [item for item in found if len(item.places) >= LEAST_FAMILIES <= len(item.families)]
    if not frequent:
        return
    frequent.sort(key=lambda item: (-len(item.paths), -len(item.families), item.text))
    near = _near(style, texts, frequent)
    variants = {item.digest: item for item in frequent}
    taken: set[int] = set()
    for item in frequent:
        if item.digest not in taken:
            digests = [digest for digest in near[item.digest] if digest not in taken]
            others = [variants.get(one) or Variant(one, texts, tuple(texts.places(one, style))) for one in digests]
            taken.update((item.digest, *digests))
            others.sort(key=lambda other: (-len(other.paths), other.text))
            yield CommonText(style, (item, *others))


def _near(style: str, texts: HeldTexts, frequent: Sequence[Variant]) -> dict[int, list[int]]:
    """The near copies of frequent sentences among all of a house style."""
    from speclint.index.nearcopies import NearCopies

    asked = dict.fromkeys(item.digest for item in frequent)
    marks: dict[int, Sequence[int]] = dict(asked)  # type: ignore[arg-type]
    wanted: set[int] = set()
    for item in frequent:
        marks[item.digest] = held = texts.marks(item.places[0])
        wanted.update(held)
    for digest, held in texts.first(style):
        if digest not in asked and not wanted.isdisjoint(held):
            marks[digest] = held

    def wording(digest: int) -> str:
        place = texts.places(digest, style)[0]
        titles = [" ".join(words(item.title.printed)) for item in texts.facts(place).classes]
        return " ".join(impersonal(words(texts.value(place)), titles))

    found = NearCopies(marks, wording, LEAST_LIKENESS).probe(asked)
    return {digest: [item.digest for item in near] for digest, near in found.items()}
