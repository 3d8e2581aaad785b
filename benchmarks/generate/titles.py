"""Series and their titles: by numeral, by a level word before or after, with supervisors and managers on top."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from .draw import Draw
from .words import AGENTS, KINDS, ROMAN, THINGS

_SIZES = (0.22, 0.2, 0.24, 0.15, 0.09, 0.05, 0.03, 0.02)
"""How often a series has one to eight classes."""
_PREFIXED = ("Assistant {}", "{}", "Senior {}", "Supervising {}", "Principal {}", "Chief {}")
_SUFFIXED = ("{} Associate", "{}", "{} Senior", "{} Supervisor", "{} Manager")


class Role(IntEnum):
    """What the classes of a title do with others."""

    WORKS = 0
    SUPERVISES = 2
    MANAGES = 3
    DIRECTS = 4


_ROLES: dict[str, Role] = {"Supervising": Role.SUPERVISES, "Supervisor": Role.SUPERVISES}
_ROLES |= {"Principal": Role.MANAGES, "Manager": Role.MANAGES, "Chief": Role.DIRECTS}


@dataclass(frozen=True)
class SeriesPlan:
    """One series: its base and its titles, lowest first."""

    base: str
    topic: str
    """What its work is about, in running text ("bridge lighting")."""
    titles: tuple[str, ...]
    roles: tuple[Role, ...]


def series_plans(seed: int, titles: int) -> Iterator[SeriesPlan]:
    """Series with as many distinct titles together as asked for; a smaller number gives the first of them."""
    draw, used, left = Draw(seed, "titles"), set[frozenset[str]](), titles
    while left > 0:
        plan = _plan(draw, used)
        yield SeriesPlan(plan.base, plan.topic, plan.titles[:left], plan.roles[:left])
        left -= len(plan.titles)


def _plan(draw: Draw, used: set[frozenset[str]]) -> SeriesPlan:
    kind, thing, agent = _base(draw, used)
    base = f"{kind} {thing} {agent}".strip()
    topic = f"{kind} {thing}".strip().lower()
    size = 1 + draw.weighted(_SIZES)
    titles = _titles(draw, base, f"{kind} {thing}".strip(), size)
    return SeriesPlan(base, topic, titles, tuple(_role(title, base) for title in titles))


def _base(draw: Draw, used: set[frozenset[str]]) -> tuple[str, str, str]:
    while True:
        kind = "" if draw.chance(0.15) else draw.one(KINDS)
        thing, agent = draw.one(THINGS), draw.one(AGENTS)
        # Two bases of one kind and thing would name their tops alike.
        key = frozenset((kind, thing))
        if key not in used:
            used.add(key)
            return kind, thing, agent


def _titles(draw: Draw, base: str, topic: str, size: int) -> tuple[str, ...]:
    if size == 1:
        return (base,)
    form = draw.number(0, 2)
    if form == 0 or size > len(_PREFIXED):
        return _numbered(draw, base, topic, size)
    forms = _PREFIXED if form == 1 or size > len(_SUFFIXED) else _SUFFIXED
    if base.endswith("Specialist") and forms is _SUFFIXED:
        forms = _PREFIXED
    first = 0 if size > 4 or draw.chance(0.5) else 1
    return tuple(form.format(base) for form in forms[first : first + size])


def _numbered(draw: Draw, base: str, topic: str, size: int) -> tuple[str, ...]:
    tops = draw.number(0, 2) if size > 3 else draw.number(0, 1) if size == 3 else 0
    tops = max(tops, size - 6)
    numbered = [f"{base} {ROMAN[at]}" for at in range(1, size - tops + 1)]
    another = f"{topic} Program Manager" if draw.chance(0.3) else f"{base} Manager"
    above = [f"{base} Supervisor", another][:tops] if tops != 1 or draw.chance(0.6) else [another]
    return (*numbered, *above)


def _role(title: str, base: str) -> Role:
    words = title.removeprefix(base).split() if title.startswith(base) else [title.split()[0], title.split()[-1]]
    return max((_ROLES.get(word, Role.WORKS) for word in words), default=Role.WORKS)
