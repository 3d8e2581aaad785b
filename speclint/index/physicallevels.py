"""Physical-demand levels along a series: the class at another one than its siblings, with nothing to explain it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from speclint.index.series import Member, Series
from speclint.model.profile import Fact
from speclint.model.titles import ROMAN
from speclint.model.words import word_set

_NUMERALS = frozenset({*(numeral.lower() for numeral in ROMAN), *map(str, ROMAN.values())})
_SAME_WORK = _NUMERALS | word_set(
    "senior junior associate principal staff entry journey journeyman advanced intermediate beginning level"
)
"""Words of titles that set siblings apart by their standing alone, not by what they do with their bodies."""
_MOST_COMPARED = 8


class Outlier(Struct, frozen=True):
    """A class at a physical-demand level of its own, and the siblings that share another."""

    member: Member
    level: Fact
    siblings: tuple[tuple[Member, Fact], ...]


_Leveled = tuple[Member, Fact]


def outliers(series: Series) -> Iterator[Outlier]:
    """The classes whose level differs from that of most siblings of their house style, and that nothing explains."""
    by_style: dict[str, list[_Leveled]] = {}
    for member in series.members:
        level = member.job_class.profile.physical_level
        if level and level.rank is not None:
            by_style.setdefault(member.facts.style, []).append((member, level))
    for held in by_style.values():
        yield from _in_style(held)


def _in_style(held: Sequence[_Leveled]) -> Iterator[Outlier]:
    counted = Counter(level.rank for _, level in held)
    usual = _usual(held, counted)
    most = [item for item in held if item[1].rank == usual]
    for member, level in held:
        alike = [item for item in most if _same_work(member, item[0])]
        if level.rank != usual and alike and not _explained(member, level, alike):
            yield Outlier(member, level, tuple(alike[:_MOST_COMPARED]))


def _usual(held: Sequence[_Leveled], counted: Counter[float | None]) -> float | None:
    """The level that more than half of the classes have; of two classes, the lower class's."""
    if len(held) == 2:
        return held[0][1].rank
    rank, count = counted.most_common(1)[0]
    return rank if 2 * count > len(held) else None


def _same_work(one: Member, other: Member) -> bool:
    """Whether the titles differ by numerals and words of standing only."""
    return not (one.job_class.title.words ^ other.job_class.title.words) - _SAME_WORK


def _explained(member: Member, level: Fact, others: Iterable[_Leveled]) -> bool:
    """Whether supervision differs, or the duties of the class at the heavier level have bodily work of their own."""
    for sibling, usual in others:
        heavy, light = (member, sibling) if (level.rank or 0) > (usual.rank or 0) else (sibling, member)
        if _supervises(heavy) != _supervises(light):
            return True
        if heavy.job_class.duty_work - light.job_class.duty_work:
            return True
    return False


def _supervises(member: Member) -> float:
    held = member.job_class.profile.supervision
    return held.rank or 0 if held else 0
