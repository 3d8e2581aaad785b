"""At what rate education and experience replace each other: "two years of experience for each year of college"."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from speclint.read.text import Span

_DEGREE_NAMES = {
    "associate": "an associate’s degree",
    "bachelor": "a bachelor’s degree",
    "master": "a master’s degree",
    "doctorate": "a doctorate",
    "graduate": "a graduate degree",
}
_KIND_NAMES = {"graduate": "graduate study", "high school": "high-school education"}


def counted(amount: float, unit: str) -> str:
    """An amount with its unit: "1 year", "1.5 years"."""
    return f"{amount:g} {unit}{'' if amount == 1 else 's'}"


class Direction(StrEnum):
    """What may replace what."""

    EXPERIENCE_FOR_EDUCATION = "experience for education"
    EDUCATION_FOR_EXPERIENCE = "education for experience"
    COMBINATION = "combination of both"
    """Any mixture of the two that comes to the same, without a rate."""


class Measure(Struct, frozen=True, array_like=True, gc=False):
    """One side of an equivalency: so many years of experience, a master's degree, 30 semester units."""

    kind: str
    """`experience`, or the level of education: `education` for college in general, `high school`, `training`,
    `graduate`, `associate`, `bachelor`, `master` or `doctorate`."""
    amount: float | None = None
    unit: str = ""
    """`year`, `semester unit`, `quarter unit`, `credit`, `degree`; months are counted as parts of a year."""

    def __str__(self) -> str:
        if self.unit == "degree":
            return _DEGREE_NAMES.get(self.kind, "a degree")
        kind = _KIND_NAMES.get(self.kind, self.kind)
        if self.amount is None:
            return kind
        if self.unit == "year" and self.amount < 1:
            return f"{counted(round(self.amount * 12, 1), 'month')} of {kind}"
        return f"{counted(self.amount, self.unit)} of {kind}"


class Equivalency(Struct, frozen=True, array_like=True, gc=False):
    """A statement that education may replace experience, or experience education."""

    direction: Direction
    given: Measure
    replaces: Measure
    span: Span
    """The words of the rate; the whole statement where it gives none."""
    statement: Span
    text: str
    """The words at `span`."""
    section: str
    maximum: float | None = None
    """How many years may be replaced at the most, where that is said."""
    whole: bool = False
    """Whether it needs no rate: what is given is a completed course of study or a fixed number of years, or the rate
    stands elsewhere."""
    named: bool = True
    """Whether it says what is replaced ("may be substituted for the required education")."""
    fields: frozenset[str] = frozenset()
    """The field that what is given must lie in ("accounting"); none for "appropriate experience"."""
    class_index: int | None = None
    alternative: int = 0

    @property
    def rate(self) -> float | None:
        """How much is given for one unit of what is replaced; `None` where that is not said."""
        given, replaced = self.given.amount, self.replaces.amount
        return round(given / replaced, 3) if given and replaced else None

    @property
    def lacks_rate(self) -> bool:
        """Whether it leaves open how much must be given for how much."""
        return self.rate is None and not self.whole and self.direction is not Direction.COMBINATION

    @property
    def given_for(self) -> str:
        """What is given for what: "2 years of experience for 1 year of education"."""
        return f"{self.given} for {self.replaces}"

    def __str__(self) -> str:
        if self.direction is Direction.COMBINATION:
            return self.direction.value
        rate = self.given_for + (", no rate" if self.lacks_rate else "")
        return rate + (f", up to {counted(self.maximum, 'year')}" if self.maximum else "")
