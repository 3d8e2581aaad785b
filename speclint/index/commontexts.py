"""The standard texts that an employer's documents have in common: found by their copies, with what has drifted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from speclint.model.drift import Drift, compare
from speclint.model.facts import Facts
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

    path: str
    family: str
    """What its class is one of: the classes of a series are of one family."""
    passage: PassageText
    title: str = ""
    """The title of its class, which may stand in it."""

    @property
    def text(self) -> str:
        """It as it is printed."""
        return self.passage.text.value


class Variant(Struct, frozen=True, dict=True):
    """One wording of a common text, and where it stands."""

    digest: int
    held: tuple[Held, ...]

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The documents that have it, each once."""
        return tuple(dict.fromkeys(item.path for item in self.held))

    @cached_property
    def families(self) -> frozenset[str]:
        """The unrelated classes that have it."""
        return frozenset(item.family for item in self.held)

    @cached_property
    def example(self) -> Held:
        """A copy that reads as most documents print it."""
        most = Counter(item.text for item in self.held).most_common(1)[0][0]
        return next(item for item in self.held if item.text == most)

    @property
    def text(self) -> str:
        """It as most documents print it."""
        return self.example.text

    @property
    def section(self) -> str:
        """The section in which it stands most often."""
        return Counter(item.passage.section for item in self.held).most_common(1)[0][0]


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
        held = self.standard.held
        others = tuple(item for item in held if item.text != self.standard.text and self.drift_of(item).is_fault)
        return others if len(others) * _MOST_MISPRINTED <= len(held) else ()

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


def common_texts(documents: Sequence[Facts], families: dict[str, str]) -> Iterator[CommonText]:
    """The common texts of each house style, those of most specifications first.

    Args:
        documents: the documents of one employer.
        families: for each document, what its class is one of.
    """
    by_style: dict[str, list[Facts]] = {}
    for facts in documents:
        by_style.setdefault(facts.style, []).append(facts)
    for style, members in sorted(by_style.items()):
        yield from _of_style(style, members, families)


def _of_style(style: str, documents: list[Facts], families: dict[str, str]) -> Iterator[CommonText]:
    variants = _variants(documents, families)
    frequent = [item for item in variants.values() if len(item.families) >= LEAST_FAMILIES]
    if not frequent:
        return
    from speclint.index.nearcopies import NearCopies

    frequent.sort(key=lambda item: (-len(item.paths), -len(item.families), item.text))
    ordered = {item.digest: item for item in frequent} | variants
    titles = {facts.path: [" ".join(words(item.title.printed)) for item in facts.classes] for facts in documents}

    def wording(digest: int) -> str:
        held = ordered[digest].held[0]
        return " ".join(impersonal(words(held.passage.text.value), titles[held.path]))

    marks = {digest: item.held[0].passage.sketch.marks for digest, item in ordered.items()}
    near = NearCopies(marks, wording, LEAST_LIKENESS).probe([item.digest for item in frequent])
    taken: set[int] = set()
    for item in frequent:
        if item.digest not in taken:
            others = [ordered[found.digest] for found in near[item.digest] if found.digest not in taken]
            taken.update((item.digest, *(other.digest for other in others)))
            others.sort(key=lambda other: (-len(other.paths), other.text))
            yield CommonText(style, (item, *others))


def _variants(documents: list[Facts], families: dict[str, str]) -> dict[int, Variant]:
    held: dict[int, list[Held]] = {}
    for facts in documents:
        title = facts.classes[0].title.printed if len(facts.classes) == 1 else ""
        for passage in facts.texts:
            item = Held(facts.path, families[facts.path], passage, " ".join(title.split()))
            held.setdefault(passage.sketch.digest, []).append(item)
    return {digest: Variant(digest, tuple(items)) for digest, items in held.items()}
