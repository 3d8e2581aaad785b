"""Physical demands that no duty calls for, and duties whose demand a full list of physical demands does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from speclint.model.activities import ENTRY, SENTENCE, Activity
from speclint.model.activity_words import CLIMBING, LADDERS, STAIRS
from speclint.model.implied import CRAWLING, ImpliedDemand
from speclint.model.licences import Condition
from speclint.read.text import Span

_HANDS_ON = frozenset(
    {"installing", "repairing", "building", "inspecting", "field work", "grounds", "equipment", "cleaning", "moving"}
    | {"plant", "guarding", "rescuing"}
)
_OUT_OF_DOORS = _HANDS_ON - {"moving", "installing"} | {"driving", "caring"}
_CLIMBING = frozenset({CLIMBING, LADDERS})
_NAMES = {LADDERS: _CLIMBING, CRAWLING: frozenset({CRAWLING})}
_FULL_LIST, _OF_THE_BODY = 8, 2
"""How many demands a list has that leaves none out, and how many of them are bodily."""
_BODILY = frozenset({"kneeling", "crouching", "stooping", "crawling", "balancing"})
MISSING, DENIED, DEMANDED = "missing", "denied", "demanded"


class Unsupported(Struct, frozen=True):
    """A demand in one part of a document that the others do not bear out."""

    kind: str
    """`demanded` with no duty that calls for it; a duty's demand `missing` from the list, or `denied` in it."""
    demand: str
    span: Span
    text: str
    section: str
    other: Span | None = None
    """Where the list stands, or what denies the demand."""


def bodily_demands(stated: Iterable[Activity]) -> Iterator[Unsupported]:
    """Ladders and crawling that are asked for, which no work at a desk bears out; each once.

    Args:
        stated: the activities among the physical demands.
    """
    seen: set[str] = set()
    for item in stated:
        asked = item.name == LADDERS or (item.name == CRAWLING and item.kind != ENTRY)
        if asked and item.holds and item.name not in seen:
            seen.add(item.name)
            yield Unsupported(DEMANDED, item.name, item.span, item.text, item.section)


def hands_on(work: frozenset[str]) -> bool:
    """Whether a document hints at work that is not done at a desk."""
    return bool(work & _HANDS_ON)


def out_of_doors(work: frozenset[str]) -> bool:
    """Whether a document hints at work that may be done outdoors."""
    return bool(work & _OUT_OF_DOORS)


def unlisted_duties(stated: Sequence[Activity], implied: Iterable[ImpliedDemand]) -> Iterator[Unsupported]:
    """Duties that climb or crawl, where the demands deny it, or a full list of them has no climbing at all."""
    seen: set[str] = set()
    for duty in implied:
        names = (
            _CLIMBING if duty.demand == LADDERS else frozenset({CRAWLING}) if duty.demand == CRAWLING else frozenset()
        )
        if not names or duty.condition is not Condition.ALWAYS or duty.demand in seen:
            continue
        named = [item for item in stated if item.name in names]
        denying = [item for item in named if item.denied]
        if denying and len(denying) == len(named):
            seen.add(duty.demand)
            yield Unsupported(DENIED, duty.demand, duty.span, duty.text, duty.section, denying[0].span)
        elif duty.demand == LADDERS and not any(item.name in (*_CLIMBING, STAIRS) for item in stated):
            seen.add(duty.demand)
            yield from _missing(duty, stated)


def _missing(duty: ImpliedDemand, stated: Iterable[Activity]) -> Iterator[Unsupported]:
    listed = [item for item in stated if item.kind != SENTENCE and not item.denied]
    names = {item.name for item in listed}
    if len(names) >= _FULL_LIST and len(names & _BODILY) >= _OF_THE_BODY:
        yield Unsupported(MISSING, duty.demand, duty.span, duty.text, duty.section, listed[0].span)
