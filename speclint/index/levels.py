"""The level that the documents of a series give its classes: each document of its own class, and of its siblings."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from speclint.index.series import Member, Named, Series
from speclint.index.standing import title_of
from speclint.model.comparisons import Comparison
from speclint.model.levels import Level, performed


class SaidLevel(Struct, frozen=True):
    """The level words used of a class, and the document that uses them."""

    title: str
    level: Level
    path: str


def own_level(member: Member, series: Series) -> Level | None:
    """The level that a class's own document gives it; `None` where that, or a sibling's, contradicts itself."""
    own = member.job_class.levels
    if not own or _contradict(own) or any(_contradict((own[0], item.level)) for item in _by_siblings(member, series)):
        return None
    return own[0]


def level_said(item: Member | Named, by: Member, series: Series) -> SaidLevel | None:
    """The level of a class as another class's document describes it, else as its own does."""
    own = own_level(item, series) if isinstance(item, Member) else None
    if isinstance(item, Member) and item.job_class.levels and own is None:
        return None
    told = next((told for told in _by_siblings(item, series) if told.path == by.path), None)
    if told or own is None:
        return told
    return SaidLevel(title_of(item).printed, own, item.path) if isinstance(item, Member) else None


def _by_siblings(item: Member | Named, series: Series) -> Iterator[SaidLevel]:
    for other, said in series.said_of.get(item.words, ()):
        if other is not item:
            yield from _level(said, title_of(item).printed, other.path)


def _level(item: Comparison, title: str, path: str) -> Iterator[SaidLevel]:
    found = performed(item.clause)
    if found:
        low, high, start, end = found
        span = item.wording.span(start, end)
        yield SaidLevel(title, Level(item.clause[start:end], low, high, span, item.section), path)


def _contradict(levels: tuple[Level, ...]) -> bool:
    return any(one.surely_below(other) for one in levels for other in levels)
