"""The names of competencies in their definitions against those in the levels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from speclint.model.competencies import CompetencyName, CompetencyProfile

_LEAST_SHARED = 0.5
_LEAST_LIKE = 85
_MOST_COMPARED = 40
"""How many names without a counterpart are compared with one another."""
Pair = tuple[CompetencyName, CompetencyName]


class Naming(Struct, frozen=True):
    """How far the definitions and the levels name the same competencies."""

    renamed: tuple[Pair, ...]
    """One competency, as its definition names it and as the levels do."""
    undescribed: tuple[CompetencyName, ...]
    """Defined, and described at no level."""
    undefined: tuple[CompetencyName, ...]
    """Described, and not defined."""


class _Name(NamedTuple):
    name: CompetencyName
    key: str
    bag: frozenset[str]


def naming(profile: CompetencyProfile) -> Naming:
    """Hold the two lists of names against each other.

    Competencies that one list divides and the other does not ("Communication – Oral", "Communication – Written") are
    left out, and so is all that is missing where the two lists have little in common.
    """
    defined = _by_key(profile.definitions)
    described = _by_key([item.name for item in profile.competencies])
    same = defined.keys() & described.keys()
    left = [[item for key, item in held.items() if key not in same] for held in (defined, described)]
    if not same or max(map(len, left)) > _MOST_COMPARED:
        return Naming((), (), ())
    covered = [defined[key].bag for key in sorted(same)]
    ours, theirs = _undivided(left[0], left[1], covered), _undivided(left[1], left[0], covered)
    renamed = _pairs(ours, theirs)
    taken = {item.key for pair in renamed for item in pair}
    known = len(same) + len(renamed)
    missing = (tuple(item.name for item in held if item.key not in taken) for held in (ours, theirs))
    kept = [held if 1 < known >= len(held) else () for held in missing]
    return Naming(tuple((one.name, other.name) for one, other in renamed), kept[0], kept[1])


def _by_key(names: Sequence[CompetencyName]) -> dict[str, _Name]:
    found = (_Name(item, item.key, frozenset(item.words)) for item in names)
    return {item.key: item for item in found if item.key}


def _undivided(ours: Sequence[_Name], theirs: Sequence[_Name], covered: Sequence[frozenset[str]]) -> list[_Name]:
    """The names that are no part of another name, and that have no parts."""
    divided = {item.key for item in ours if len(_related(item.bag, theirs)) > 1 or _is_part(item.bag, covered)}
    for other in theirs:
        parts = _related(other.bag, ours)
        divided |= {item.key for item in parts} if len(parts) > 1 else set()
    return [item for item in ours if item.key not in divided]


def _related(bag: frozenset[str], names: Sequence[_Name]) -> list[_Name]:
    """The names that have all words of a name and more, or some of them and no others."""
    return [item for item in names if bag < item.bag or item.bag < bag]


def _is_part(bag: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(bag < other or other < bag for other in others)


def _pairs(ours: Sequence[_Name], theirs: Sequence[_Name]) -> list[tuple[_Name, _Name]]:
    """Names that mean the same competency, those that have most in common first."""
    alone = len(ours) == len(theirs) == 1
    rated = [(_likeness(one, other, alone), one, other) for one in ours for other in theirs]
    rated.sort(key=lambda item: (-item[0], item[1].name.span, item[2].name.span))
    found: list[tuple[_Name, _Name]] = []
    taken: set[str] = set()
    for likeness, one, other in rated:
        if likeness >= _LEAST_SHARED and taken.isdisjoint((one.key, other.key)):
            found.append((one, other))
            taken.update((one.key, other.key))
    return sorted(found, key=lambda pair: pair[1].name.span)


def _likeness(one: _Name, other: _Name, alone: bool) -> float:
    """From 0 to 1: the share of the words that both names have, or how alike they are spelt."""
    from rapidfuzz.fuzz import ratio

    shared = len(one.bag & other.bag) / max(1, len(one.bag | other.bag))
    if shared < _LEAST_SHARED and (one.bag < other.bag or other.bag < one.bag or (alone and shared)):
        return _LEAST_SHARED
    spelt = ratio(one.key, other.key)
    return max(shared, spelt / 100 if spelt >= _LEAST_LIKE else 0.0)
