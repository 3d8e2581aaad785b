"""What an employer's documents say its terms mean: each competency and physical demand with its readings.

Terms that the house style has registered are left out: what they mean is settled. So are entries that say what a class
asks for rather than what a term means.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from speclint.index.corpus import Corpus
from speclint.model.definitions import Definition
from speclint.model.facts import Facts
from speclint.model.words import wording

LEAST = 3
"""In how many documents a term must be defined before most of them can prove one wrong."""
_LEAST_SHARED = 3
"""With how many other terms a document must follow the employer's glossary to be held to it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A definition and the document that it stands in."""

    facts: Facts
    definition: Definition

    @property
    def path(self) -> str:
        """The file."""
        return self.facts.path


@dataclass(frozen=True)
class Reading:
    """One wording of a term's definition, with every entry that has it."""

    entries: tuple[Entry, ...]

    @cached_property
    def text(self) -> str:
        """The wording as most of its entries print it."""
        return Counter(item.definition.text for item in self.entries).most_common(1)[0][0]

    @cached_property
    def count(self) -> int:
        """How many documents have it."""
        return len({item.path for item in self.entries})


@dataclass(frozen=True)
class Term:
    """One term of one kind in one house style of an employer."""

    kind: str
    key: str
    readings: tuple[Reading, ...]
    """Those that most documents have first; differences of punctuation and case make no reading of their own."""

    @cached_property
    def name(self) -> str:
        """The term as most entries print it."""
        printed = Counter(entry.definition.term.value for item in self.readings for entry in item.entries)
        return printed.most_common(1)[0][0]

    @cached_property
    def count(self) -> int:
        """How many documents define it."""
        return len({entry.path for item in self.readings for entry in item.entries})

    @cached_property
    def majority(self) -> Reading | None:
        """The reading of more than half of the documents, where enough documents define the term."""
        first = self.readings[0]
        return first if self.count >= LEAST and 2 * first.count > self.count else None


@dataclass(frozen=True)
class Glossary:
    """The unregistered terms of one house style of an employer."""

    style: str
    terms: tuple[Term, ...]

    @cached_property
    def _standing(self) -> dict[str, list[bool]]:
        """For each document, whether it has the majority's reading of each term that has one."""
        found: dict[str, list[bool]] = {}
        for term in self.terms:
            for reading in term.readings if term.majority else ():
                for path in {item.path for item in reading.entries}:
                    found.setdefault(path, []).append(reading is term.majority)
        return found

    def follows(self, path: str) -> bool:
        """Whether a document has most of its definitions from the employer's glossary."""
        agrees = self._standing.get(path, [])
        return sum(agrees) >= _LEAST_SHARED and 2 * sum(agrees) > len(agrees)


def glossaries(corpus: Corpus) -> Iterator[Glossary]:
    """The glossaries of an employer's documents, one for each house style."""
    found: dict[str, dict[tuple[str, str], list[Entry]]] = {}
    for facts in corpus.documents:
        for item in facts.definitions:
            if item.defines and not item.registered and item.key:
                terms = found.setdefault(facts.style, {})
                terms.setdefault((item.kind, item.key), []).append(Entry(facts, item))
    for style, terms in sorted(found.items()):
        yield Glossary(style, tuple(_term(*key, entries) for key, entries in sorted(terms.items())))


def _term(kind: str, key: str, entries: list[Entry]) -> Term:
    by_wording: dict[str, list[Entry]] = {}
    for entry in entries:
        by_wording.setdefault(wording(entry.definition.text), []).append(entry)
    readings = [Reading(tuple(items)) for items in by_wording.values()]
    return Term(kind, key, tuple(sorted(readings, key=lambda item: (-item.count, wording(item.text)))))
