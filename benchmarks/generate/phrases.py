"""Phrases that several layouts print: the standard texts held, numbers of years, dates, the series statement."""

from __future__ import annotations

from .draw import Draw
from .plan import ClassSpec
from .words import NUMBERS, ORDINALS, capital, listed


def held(spec: ClassSpec, *names: str) -> list[str]:
    """Those of the named standard texts that a specification has."""
    return [spec.texts[name] for name in names if name in spec.texts]


def paragraphs(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))


def years(count: int) -> str:
    words = f"{NUMBERS[count]} ({count}) year"
    return capital(words if count == 1 else words + "s")


def date(draw: Draw, first: int, last: int) -> str:
    return f"{draw.number(1, 12):02}/{draw.number(1, 28):02}/{draw.number(first, last)}"


def statement(spec: ClassSpec, noun: str) -> str:
    """What a specification says of its series, in one of three forms."""
    said = spec.said
    if said is None:
        return ""
    count, name = NUMBERS[said.count], said.name
    if said.form == "roster":
        return f"There are {count} {noun} in the {name} series: {listed(said.roster)}."
    opening = f"{spec.title} is the {ORDINALS[said.ordinal]} of {count} {noun} in the {name} series"
    return f"{opening}: {listed(said.roster)}." if said.form == "both" else f"{opening}."


def experience(spec: ClassSpec) -> str:
    lower = f", including one (1) year at the type and level of the {spec.below}" if spec.below and spec.rises else ""
    return f"{years(spec.years)} of experience in {spec.topic} work{lower}."


def over(spec: ClassSpec) -> str:
    """The classes that a supervisor supervises."""
    lower = spec.series[: spec.place - 1]
    return listed(lower[-2:]) if lower else f"{spec.topic} staff"
