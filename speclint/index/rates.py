"""The rates at which an employer's specifications let education and experience replace each other, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from speclint.model.equivalency import Direction, Equivalency
from speclint.model.equivalency_words import level_of
from speclint.model.facts import Facts

Key = tuple[str, ...]


class Stated(Struct, frozen=True):
    """An equivalency and the document that states it."""

    path: str
    item: Equivalency


class Comparable(Struct):
    """The equivalencies of one house style that say the same of the same kinds, by their rates."""

    by_rate: dict[float, list[Stated]] = field(default_factory=dict)
    """For each rate the documents that state no other, each once."""

    @property
    def total(self) -> int:
        """How many documents state one rate."""
        return sum(map(len, self.by_rate.values()))

    def in_order(self) -> list[tuple[float, list[Stated]]]:
        """The rates, the most frequent first."""
        return sorted(self.by_rate.items(), key=lambda pair: (-len(pair[1]), pair[0]))


class Substitution(Struct):
    """One substitution of one house style: the documents that say at what rate, and those that do not."""

    rated: dict[str, Stated] = field(default_factory=dict)
    unrated: dict[str, Stated] = field(default_factory=dict)


def contradictions(items: Iterable[Equivalency]) -> Iterator[tuple[Equivalency, Equivalency]]:
    """Two rates for the same substitution of the same field in different statements, the earlier first."""
    seen: dict[tuple[Key, frozenset[str], int], Equivalency] = {}
    for item in items:
        if item.rate is None:
            continue
        first = seen.setdefault((_key(item), item.fields, item.alternative), item)
        if first.rate != item.rate and first.statement != item.statement:
            yield first, item


def comparables(documents: Iterable[Facts]) -> Iterator[Comparable]:
    """Equivalencies with a rate, put together by house style, direction, level and unit.

    Those that speak of education in a certain field are left out.
    """
    found: dict[Key, Comparable] = {}
    for facts in documents:
        own: dict[Key, dict[float, Equivalency]] = {}
        for item in facts.equivalencies:
            if item.rate is not None and not _bound(item):
                own.setdefault(_key(item), {}).setdefault(item.rate, item)
        for key, rates in own.items():
            if len(rates) == 1:
                ((rate, item),) = rates.items()
                group = found.setdefault((facts.style, *key), Comparable())
                group.by_rate.setdefault(rate, []).append(Stated(facts.path, item))
    yield from found.values()


def substitutions(documents: Iterable[Facts]) -> Iterator[Substitution]:
    """Equivalencies with and without a rate, put together by house style, direction and level.

    A house style of which only one document allows the substitution is too small to compare: the employer's other
    documents stand for it.
    """
    by_style: dict[str, dict[Key, Substitution]] = {}
    for facts in documents:
        for item in facts.equivalencies:
            _sort_in(by_style.setdefault(facts.style, {}), facts.path, item)
    whole = _together(by_style)
    for groups in by_style.values():
        for key, group in groups.items():
            alone = len(group.unrated) == 1 and not group.rated
            yield Substitution(whole[key].rated, group.unrated) if alone else group


def _bound(item: Equivalency) -> bool:
    """Whether it speaks of education in a certain field, whose worth is set class by class."""
    return item.direction is Direction.EDUCATION_FOR_EXPERIENCE and bool(item.fields)


def _sort_in(groups: dict[Key, Substitution], path: str, item: Equivalency) -> None:
    open_ended = item.rate is None and (item.whole or not item.named)
    if item.direction is Direction.COMBINATION or open_ended or "degree" in _units(item):
        return
    group = groups.setdefault(_levels(item), Substitution())
    if item.rate is not None:
        group.unrated.pop(path, None)
        group.rated.setdefault(path, Stated(path, item))
    elif path not in group.rated:
        group.unrated.setdefault(path, Stated(path, item))


def _together(by_style: Mapping[str, dict[Key, Substitution]]) -> dict[Key, Substitution]:
    whole: dict[Key, Substitution] = {}
    for groups in by_style.values():
        for key, group in groups.items():
            one = whole.setdefault(key, Substitution())
            one.rated.update(group.rated)
            one.unrated.update(group.unrated)
    return whole


def _key(item: Equivalency) -> Key:
    return (*_levels(item), *_units(item))


def _levels(item: Equivalency) -> Key:
    sides = (item.given, item.replaces)
    return (item.direction.value, *(side.kind if side.unit == "degree" else level_of(side.kind) for side in sides))


def _units(item: Equivalency) -> Key:
    return (item.given.unit, item.replaces.unit)
