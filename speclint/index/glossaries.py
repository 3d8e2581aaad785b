"""What an employer's documents say its terms mean: each competency and physical demand with its readings.

Terms that the house style has registered are left out: what they mean is settled. So are entries that say what a class
asks for rather than what a term means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.model.definitions import Definition
from speclint.model.facts import Facts
from speclint.model.words import wording

_SHAPES = str.maketrans("‘’“”–—", "''\"\"--")
LEAST = 3
"""In how many documents a term must be defined before most of them can prove one wrong."""
_LEAST_SHARED = 3
"""With how many other terms a document must follow the employer's glossary to be held to it."""


class Entry(Struct, frozen=True):
    """A definition and the document that it stands in."""

    facts: Facts
    definition: Definition

    @property
    def path(self) -> str:
        """The file."""
        return self.facts.path


class Print(Struct, frozen=True, dict=True):
    """A definition as it is printed, with every entry that prints it so; quotes, dashes, and a full stop apart."""

    entries: tuple[Entry, ...]

    @property
    def text(self) -> str:
        """The definition."""
        return self.entries[0].definition.text

    @cached_property
    def count(self) -> int:
        """How many documents have it."""
        return len({item.path for item in self.entries})


class Reading(Struct, frozen=True, dict=True):
    """One wording of a term's definition, whatever its punctuation and case."""

    prints: tuple[Print, ...]
    """As it is printed, the print that most documents have first."""

    @property
    def text(self) -> str:
        """The definition as most of its entries print it."""
        return self.prints[0].text

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that has it."""
        return tuple(entry for item in self.prints for entry in item.entries)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The documents that have it."""
        return frozenset([entry.path for entry in self.entries])

    @cached_property
    def count(self) -> int:
        """How many documents have it."""
        return len(self.paths)

    @property
    def settled(self) -> bool:
        """Whether most of its documents print it alike."""
        return 2 * self.prints[0].count > self.count


class Term(Struct, frozen=True, dict=True):
    """One term of one kind in one house style of an employer."""

    kind: str
    key: str
    readings: tuple[Reading, ...]
    """Those that most documents have first."""

    @property
    def prints(self) -> tuple[Print, ...]:
        """All readings as they are printed."""
        return tuple(item for reading in self.readings for item in reading.prints)

    @cached_property
    def count(self) -> int:
        """How many documents define it."""
        return len(frozenset[str]().union(*(item.paths for item in self.readings)))

    @cached_property
    def majority(self) -> Reading | None:
        """The reading of more than half of the documents, where enough documents define the term."""
        first = self.readings[0]
        return first if self.count >= LEAST and 2 * first.count > self.count else None


class Glossary(Struct, frozen=True, dict=True):
    """The unregistered terms of one house style of an employer."""

    style: str
    terms: tuple[Term, ...]

    @cached_property
    def _standing(self) -> dict[str, list[bool]]:
        """For each document, whether it has the majority's reading of each term that has one."""
        found: dict[str, list[bool]] = {}
        for term in self.terms:
            for reading in term.readings if term.majority else ():
                for path in reading.paths:
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
            if not item.registered and item.defines and (key := item.key):
                terms = found.setdefault(facts.style, {})
                terms.setdefault((item.kind, key), []).append(Entry(facts, item))
    for style, terms in sorted(found.items()):
        yield Glossary(style, tuple(_term(*key, entries) for key, entries in sorted(terms.items())))


def _term(kind: str, key: str, entries: list[Entry]) -> Term:
    found = [_reading(items) for items in _by(entries, wording).values()]
    return Term(kind, key, tuple(sorted(found, key=lambda item: (-item.count, wording(item.text)))))


def _reading(entries: list[Entry]) -> Reading:
    prints = [Print(tuple(items)) for items in _by(entries, _as_printed).values()]
    return Reading(tuple(sorted(prints, key=lambda item: (-item.count, item.text))))


def _by(entries: list[Entry], key: Callable[[str], str]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(key(entry.definition.text), []).append(entry)
    return found


def _as_printed(text: str) -> str:
    """A definition without what no two prints are told apart by."""
    plain = text.translate(_SHAPES).rstrip(" .")
    return plain[:1].lower() + plain[1:]
