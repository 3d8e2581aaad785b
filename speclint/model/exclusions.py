"""Demands that a strength level rules out: as a scale names them, and whether a stated demand is one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.activities import Activity
from speclint.model.activity_words import CLIMBING, LADDERS, NAMED
from speclint.model.frequencies import RANKS
from speclint.model.implied import IMPLIED, ImpliedDemand
from speclint.model.licences import Condition
from speclint.styles.style import DemandLevel

_UPRIGHT = frozenset({"standing", "walking"})


class Exclusion(Struct, frozen=True):
    """A demand that a level rules out, at any frequency or from one on ("constant standing")."""

    printed: str
    name: str
    rank: int = 0
    """From which frequency on, as `RANKS` orders them; 0 for any."""

    @property
    def is_known(self) -> bool:
        """Whether the demand is one that is read from sentences and tables too, not only a term of a list."""
        return self.name in NAMED or self.name in IMPLIED

    def covers(self, name: str, frequency: str = "") -> bool:
        """Whether a demand, as often as it is stated, is what the level rules out; ladders are climbed too."""
        same = name == self.name or (self.name == CLIMBING and name == LADDERS)
        return same and (not self.rank or RANKS.get(frequency, 0) >= self.rank)


def exclusions(levels: Iterable[DemandLevel]) -> tuple[Exclusion, ...]:
    """What all of several levels rule out."""
    held = list(levels)
    names = held[0].excludes if held else ()
    return tuple(_exclusion(name) for name in names if all(name in level.excludes for level in held))


@lru_cache(maxsize=1_024)
def _exclusion(printed: str) -> Exclusion:
    often, _, name = printed.lower().partition(" ")
    return Exclusion(printed, name, RANKS[often]) if often in RANKS and name else Exclusion(printed, printed.lower())


def excluded_activities(exclusion: Exclusion, stated: Iterable[Activity]) -> Iterator[Activity]:
    """The activities that a level rules out: none that is denied, rare, or left to the position.

    Work that is done standing or walking is none where the same document has it done sitting as often.
    """
    held = list(stated)
    seated = max((RANKS.get(item.frequency, 0) for item in held if item.name == "sitting"), default=0)
    for item in held:
        loose = item.name in _UPRIGHT and seated >= RANKS.get(item.frequency, 0)
        if item.holds and not loose and exclusion.covers(item.name, item.frequency):
            yield item


def excluded_duties(exclusion: Exclusion, implied: Iterable[ImpliedDemand]) -> Iterator[ImpliedDemand]:
    """The duties that imply what a level rules out, whatever the position."""
    for item in implied:
        if item.condition is Condition.ALWAYS and exclusion.covers(item.demand):
            yield item
