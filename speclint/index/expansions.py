"""Acronyms that one employer expands in two ways, where they mean one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct, field

from speclint.index.corpus import Corpus
from speclint.index.meanings import meanings
from speclint.model.acronyms import Expansion

MOST = 40
"""How many readings of one acronym are told apart."""
_PREFIX = 0.75
"""Which share of the shorter of two words they have in common at their start, where they are forms of one word."""
_SHARED = 0.5
"""More than this share of the words that give the letters is the same in two readings of one thing."""
_BODIES = frozenset(
    """department division office bureau board commission council association society institute agency authority
    district center administration university federation union league foundation college fund""".split()
)
"""Heads of the names of organizations: two that differ otherwise are two organizations."""


class Held(Struct, frozen=True):
    """An expansion and the document that has it."""

    path: str
    family: str
    """What tells the documents of one series."""
    expansion: Expansion


class ReadingOf(Struct, frozen=True, dict=True):
    """One expansion of an acronym, in whatever spelling, with the first place of each document that has it."""

    expansion: Expansion
    held: dict[str, Held] = field(default_factory=dict)

    @cached_property
    def families(self) -> frozenset[str]:
        """The series and single classes that have it."""
        return frozenset(item.family for item in self.held.values())


class Clash(Struct, frozen=True):
    """A document that expands an acronym otherwise than it, its series or its employer does."""

    here: Held
    others: tuple[Held, ...]
    """The places of the other expansion, the nearest first."""
    count: int
    """How many specifications have that."""


def clashes(corpus: Corpus) -> Iterator[Clash]:
    """The acronyms with two expansions, at the less common one of each document."""
    held: dict[str, list[Held]] = {}
    for facts in corpus.documents:
        family = corpus.families.get(facts.path, facts.path)
        for item in facts.acronyms:
            held.setdefault(item.acronym, []).append(Held(facts.path, family, item))
    for acronym, items in held.items():
        yield from _clashes(_readings(acronym, items))


def _readings(acronym: str, items: Sequence[Held]) -> list[ReadingOf]:
    """The expansions of an acronym, the established ones and the common ones first."""
    found: list[ReadingOf] = []
    by_words: dict[tuple[str, ...], ReadingOf] = {}
    for item in items:
        words = item.expansion.words
        if words not in by_words:
            same = next((one for one in found if same_words(one.expansion.words, words)), None)
            if same is None:
                if len(found) == MOST:
                    continue
                same = ReadingOf(item.expansion)
                found.append(same)
            by_words[words] = same
        by_words[words].held.setdefault(item.path, item)
    known = meanings(acronym)
    return sorted(found, key=lambda one: (not _is_known(one.expansion.words, known), -len(one.held)))


def _clashes(readings: Sequence[ReadingOf]) -> Iterator[Clash]:
    for at, one in enumerate(readings):
        for here in one.held.values():
            other = next((item for item in readings[:at] if _is_other(here, one, item)), None)
            if other:
                yield Clash(here, _nearest(other, here), len(other.held))


def _nearest(reading: ReadingOf, here: Held) -> tuple[Held, ...]:
    """The places of a reading: those of the same document first, then those of its series."""
    return tuple(sorted(reading.held.values(), key=lambda item: (item.path != here.path, item.family != here.family)))


def _is_other(here: Held, one: ReadingOf, other: ReadingOf) -> bool:
    """Whether a reading of the acronym cannot stand beside that of a document."""
    return here.family in other.families or _one_thing(one.expansion, other.expansion)


def _one_thing(one: Expansion, other: Expansion) -> bool:
    """Whether two readings of unrelated classes mean one thing: they share most words, and are not known as two."""
    known = meanings(one.acronym)
    if _is_known(one.words, known) and _is_known(other.words, known):
        return False
    left, right = one.lettered, other.lettered
    if len(left) != len(right):
        return False
    differing = [pair for pair in zip(left, right, strict=True) if not _form(*pair)]
    if not _BODIES.isdisjoint(set(left) & set(right)):
        return False
    return bool(differing) and len(left) - len(differing) > _SHARED * len(left)


def _is_known(words: tuple[str, ...], known: frozenset[tuple[str, ...]]) -> bool:
    return any(same_words(words, item) for item in known)


def same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two expansions are one: forms of a word, words joined or parted, and a slip of a letter do not count."""
    if one == other or "".join(one) == "".join(other):
        return True
    if len(one) != len(other):
        return _slip("".join(one), "".join(other))
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return all(_form(*pair) for pair in differing)


def _form(one: str, other: str) -> bool:
    """Whether two words are forms of one, or one of them misspelt."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    common = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return (common >= 4 and common >= _PREFIX * shorter) or _slip(one, other)


def _slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return min(len(one), len(other)) >= 4 and OSA.distance(one, other, score_cutoff=1) <= 1
