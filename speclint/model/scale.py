"""Strength levels: as a document states them, and the scale that they are read by.

The scale is the employer's own where its house style has one, else the U.S. Department of Labor's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel

OTHER_LABELS = (
    "Moderately Heavy", "Moderate", "Very Light", "Extra Heavy", "Extremely Heavy", "Light-Medium", "Medium-Heavy",
    "Arduous", "Strenuous", "Minimal", "Average", "Extreme", "Low", "High",
)  # fmt: skip
"""Names of levels in use at one employer or another that the Department of Labor does not have."""

_WORK = Pattern(r"\s+(?:work|duty|level|strength)$")


@lru_cache(maxsize=2_048)
def label_key(label: str) -> str:
    """A level's label as it is compared."""
    return _WORK.sub("", " ".join(label.lower().replace("-", " ").split()))


def by_label(scale: Iterable[DemandLevel], label: str) -> DemandLevel | None:
    """The level of a scale that has a label, as its name or as an alias."""
    key = label_key(label)
    return next((item for item in scale if key in map(label_key, (item.label, *item.aliases))), None)


def by_number(scale: Iterable[DemandLevel], number: int | None) -> DemandLevel | None:
    """The level of a scale that has a number."""
    return next((item for item in scale if number is not None and item.number == number), None)


def by_range(scale: Iterable[DemandLevel], least: float | None, most: float | None) -> DemandLevel | None:
    """The level of a scale whose bound is exactly the printed one: the upper, or the lower where that is open."""
    low, high = ordered(least, most)
    if high is not None:
        return next((item for item in scale if item.most == high), None)
    return next((item for item in scale if item.least == low), None) if low is not None else None


def nearest(scale: Sequence[DemandLevel], least: float | None, most: float | None) -> DemandLevel | None:
    """The level of a scale whose bound is closest to the printed one, in proportion."""
    low, high = ordered(least, most)
    if high is not None and high > 0:
        bounded = [item for item in scale if item.most]
        top = max(bounded, key=lambda item: item.most or 0)
        if high > 1.5 * (top.most or 0):
            return scale[-1]
        return min(bounded, key=lambda item: _ratio(item.most or 1, high))
    if low:
        return min((item for item in scale if item.least), key=lambda item: _ratio(item.least or 1, low))
    return None


def ordered(least: float | None, most: float | None) -> tuple[float | None, float | None]:
    """The bounds of a range, the lower first, however they are printed."""
    if least is not None and most is not None and least > most:
        return most, least
    return least, most


def _ratio(one: float, other: float) -> float:
    return max(one, other) / min(one, other)


def level_of(scale: Iterable[DemandLevel], pounds: float, frequency: str = "") -> DemandLevel | None:
    """The lowest level of a scale that allows a weight at a frequency."""
    return next((item for item in scale if pounds <= limit_of(item, frequency)), None)


def limit_of(level: DemandLevel, frequency: str = "") -> float:
    """The pounds that a level allows, infinite where it is open; for frequent and constant work its own figures."""
    often = {"frequent": level.frequent, "constant": level.constant}.get(frequency)
    if often is not None:
        return often
    return level.most if level.most is not None else float("inf")


def bounds(level: DemandLevel) -> str:
    """A level's weights in words: "10-20 lb", "over 100 lb"."""
    if level.most is None:
        return f"over {level.least or 0:g} lb"
    return f"{level.least:g}-{level.most:g} lb" if level.least is not None else f"up to {level.most:g} lb"


class StatedLevel(Struct, frozen=True):
    """A strength level that the document states for its class, as printed."""

    span: Span
    number: int | None = None
    label: str = ""
    least: float | None = None
    most: float | None = None
    number_span: Span | None = None
    label_span: Span | None = None
    range_span: Span | None = None
    range_text: str = ""
    section: str = ""
    formal: bool = True
    """Whether it stands in the level's section or behind a label such as "Strength:", not in a sentence."""
    partial: bool = False
    """Whether it holds for some positions ("By position, …"), or is one end of a span ("Light to Medium")."""

    @property
    def has_range(self) -> bool:
        """Whether pounds are printed with it."""
        return self.range_span is not None


def readings(stated: StatedLevel, scale: Iterable[DemandLevel]) -> dict[str, DemandLevel]:
    """What the parts of a stated level name by a scale: its `number`, its `label`, its `range`."""
    found = {
        "number": by_number(scale, stated.number),
        "label": by_label(scale, stated.label),
        "range": by_range(scale, stated.least, stated.most),
    }
    return {part: level for part, level in found.items() if level}


def agreed(stated: StatedLevel, scale: Iterable[DemandLevel]) -> DemandLevel | None:
    """The level of a scale that a stated level is; `None` where its parts disagree or none is on the scale."""
    named = set(readings(stated, scale).values())
    return named.pop() if len(named) == 1 else None


def allowed(stated: Iterable[StatedLevel], scale: Sequence[DemandLevel]) -> tuple[DemandLevel, StatedLevel] | None:
    """The highest of the levels that a document states, by which its weights are judged, and where it is stated."""
    known = [(level, item) for item in stated if (level := ceiling(item, scale))]
    return max(known, key=lambda item: limit_of(item[0]), default=None)


def ceiling(stated: StatedLevel, scale: Sequence[DemandLevel]) -> DemandLevel | None:
    """The level by which weights are judged: the highest that its parts name, with the pounds printed if more."""
    named = list(readings(stated, scale or labor()).values()) or [
        item for item in [by_label(labor(), stated.label)] if item
    ]
    top = max(named, key=limit_of, default=None)
    most = ordered(stated.least, stated.most)[1]
    if most is None or (top and limit_of(top) >= most):
        return top
    return DemandLevel(top.label if top else stated.label or f"level {stated.number}", least=None, most=most)
