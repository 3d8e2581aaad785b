"""The order of the classes of a series, lowest first, by all that speaks for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from speclint.index.series import Member, Named, Words
from speclint.model.facts import Facts
from speclint.model.mentions import class_words
from speclint.model.references import Relation
from speclint.model.titles import Title, split_title, surely_below

_APART = 20
"""How far apart level words stand, so that numerals fit between them, as they do behind a level word."""
Edge = tuple[Words, Words]
"""A class and one that is higher."""


def in_order(members: Sequence[Member], named: Sequence[Named]) -> tuple[Words, ...]:
    """All classes of a series, lowest first.

    Titles whose order is certain come first, then the lists of the statements, then the places that statements
    give, then experience asked for in a lower class and supervision; a kind that contradicts those before it is
    left out. What remains open is ordered by the ranks of the level words.
    """
    titles = {item.words: item.title for item in named} | {item.words: item.job_class.title for item in members}
    if len(titles) == 1:
        return tuple(titles)
    if members and all(member.facts is members[0].facts for member in members) and not members[0].alone:
        return tuple(member.words for member in members)
    edges: set[Edge] = set()
    order: tuple[Words, ...] | None = None
    for kind in (_by_titles(titles), _by_lists(members), _by_places(members), _by_ties(members)):
        more = {edge for edge in kind if edge[0] != edge[1] and edge[0] in titles and edge[1] in titles}
        found = _sorted(titles, edges | more) if more - edges else None
        if found is not None:
            edges |= more
            order = found
    return order or _sorted(titles, edges) or tuple(sorted(titles, key=lambda words: _standing(titles[words])))


def _by_titles(titles: dict[Words, Title]) -> Iterator[Edge]:
    families: dict[str, list[Words]] = {}
    for words, title in titles.items():
        families.setdefault(title.family, []).append(words)
    for found in families.values():
        for one in found:
            yield from ((one, other) for other in found if surely_below(titles[one], titles[other]))


def _by_lists(members: Sequence[Member]) -> Iterator[Edge]:
    """The longest list; another that disagrees with it is a fault, not an order."""
    orders = sorted((order for order in map(_rising, members) if order), key=len, reverse=True)
    return pairwise(orders[0]) if orders else iter(())


def listed(member: Member) -> tuple[Words, ...]:
    """The order in which a statement lists the classes, the class itself put in at its place."""
    statement = member.facts.statement
    if statement is None or not statement.roster or not member.alone:
        return ()
    order = [class_words(entry.title) for entry in statement.roster]
    if member.words not in order and statement.ordinal:
        order.insert(statement.ordinal.value - 1, member.words)
    return tuple(order)


def _rising(member: Member) -> tuple[Words, ...]:
    """The same, lowest first."""
    order, statement = listed(member), member.facts.statement
    titles = [split_title(entry.title) for entry in statement.roster] if statement else []
    rises = sum(surely_below(one, other) - surely_below(other, one) for one, other in pairwise(titles))
    return tuple(reversed(order)) if rises < 0 else order


def _by_places(members: Sequence[Member]) -> Iterator[Edge]:
    placed = [
        (member.facts.statement.ordinal.value, member.words)
        for member in members
        if member.alone and member.facts.statement and member.facts.statement.ordinal
    ]
    placed.sort(key=lambda item: item[0])
    yield from ((one[1], other[1]) for one, other in pairwise(placed) if one[0] < other[0])


def _by_ties(members: Sequence[Member]) -> Iterator[Edge]:
    for member in members:
        for facts in (member.facts,) if member.alone else ():
            yield from _steps(facts, member.words)
            for item in facts.references:
                if item.relation in (Relation.EXPERIENCE, Relation.SUPERVISES):
                    yield class_words(item.title), member.words


def _steps(facts: Facts, own: Words) -> Iterator[Edge]:
    for item in facts.comparisons:
        other = class_words(item.other.title)
        if item.step:
            yield (own, other) if item.step > 0 else (other, own)


def _sorted(titles: dict[Words, Title], edges: set[Edge]) -> tuple[Words, ...] | None:
    """The classes in an order that all edges hold in, the lower rank first where they leave it open; else `None`."""
    above: dict[Words, list[Words]] = {words: [] for words in titles}
    waits = dict.fromkeys(titles, 0)
    for low, high in edges:
        above[low].append(high)
        waits[high] += 1
    ready = [(*_standing(titles[words]), sorted(words), words) for words, number in waits.items() if not number]
    heapify(ready)
    found: list[Words] = []
    while ready:
        words = heappop(ready)[-1]
        found.append(words)
        for high in above[words]:
            waits[high] -= 1
            if not waits[high]:
                heappush(ready, (*_standing(titles[high]), sorted(high), high))
    return tuple(found) if len(found) == len(titles) else None


def _standing(title: Title) -> tuple[int, str]:
    """What orders titles that nothing else does: numerals between the words for lower and for higher levels."""
    return (title.rank if title.convention == "numeral" else _APART * title.rank, title.key)
