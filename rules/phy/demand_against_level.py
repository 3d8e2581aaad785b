"""A physical demand or duty is listed that the stated strength level excludes.

## Why it matters

Crawling and climbing are no part of a job at a desk. Such an entry mostly came with the list that was copied, yet it
counts: it lets a physician fail an applicant whom the Americans with Disabilities Act protects, and it raises the
claim of an employee who hurts a knee. If the demand is real, the level is wrong, and examinations are set too low.

## What it checks

Where the house style's scale says which demands a level excludes (at Sedentary: Crawling, Climbing), the entries of
the list of physical demands whose term holds such a word, and duties and physical demands in sentences that
plainly name it: climbing ladders, scaffolds, poles, roofs, towers, trees or ropes; crawling under, into or through
something. Stairs are left alone, and so are crawling a web site and every sentence or definition that denies the
demand. Where several levels are stated, all of them must exclude it.

The reverse is reported too: at Heavy and above, a list that names sitting and no demand for which one gets up, in
a document without any weight.

## Source

U.S. Social Security Administration, Social Security Rulings 83-10 (sedentary work is done mostly sitting) and 96-9p
(climbing ladders, ropes or scaffolds, balancing, kneeling, crouching and crawling are not usually required in sedentary
work). Which demands a level excludes is up to the house style; only those that it names count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from speclint.model.demands import Demand, lines_of
from speclint.model.scale import StatedLevel, agreed
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.style import DemandLevel

_SENTENCES = ("essential_duties", "duties_general", "duties_specific", "physical_demands")
_PLAIN = {
    "climbing": re.compile(
        r"\bclimb(?:s|ing)?\s+(?:[\w-]+\s+){0,2}?(?:ladders?|scaffold\w*|poles?|roofs?|towers?|trees?|ropes?)\b",
        re.IGNORECASE,
    ),
    "crawling": re.compile(r"\bcrawl(?:s|ing)?\s+(?:under|into|through|beneath|along|in)\b", re.IGNORECASE),
}
_DENIED = re.compile(r"\b(?:no|not|never|none|without|n/a|rarely)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;]\s")
_ACTIVE = re.compile(
    r"\b(?:lift|carry|carri|push|pull|climb|stand|walk|crouch|kneel|stoop|balanc|crawl|dig|load|haul|run|mov)",
    re.IGNORECASE,
)
_HEAVY = 50


@dataclass(frozen=True)
class DemandAgainstLevel:
    """Demands that the level excludes."""

    code: ClassVar[str] = "PHY004"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "desk.md": """\
# Map Librarian

## Essential Duties

Crawls the sites of other libraries for new maps and climbs stairs to the stacks.

## Level of Physical Demand

1-Sedentary (0-10 lbs.)

## Physical Demands

Climbing: Not required.
Sitting: Keeping one's seat for most of the day.

The job requires no climbing of ladders.
""",
                "field.md": """\
# Cave Guide

## Level of Physical Demand

3-Medium (20-50 lbs.)

## Physical Demands

Crawling: Going on hands and knees through low passages.
""",
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "desk.md": """\
# Map Librarian

## Essential Duties

Takes down rolled maps and ⟦climbs tall ladders⟧ in the stacks.

## Level of Physical Demand

1-Sedentary (0-10 lbs.)

## Physical Demands

⟦Climbing/Balancing⟧: Going up ladders and keeping steady there.
⟦Crawling⟧: Going on hands and knees.
Sitting: Keeping one's seat for most of the day.
""",
                "seat.md": """\
# Switchboard Operator

## Level of Physical Demand

⟦4-Heavy (50-100 lbs.)⟧

## Physical Demands

Hearing: Taking in speech over a headset.
Sitting: Keeping one's seat for most of the day.
Talking: Speaking with callers.
""",
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        stated = spec.demand_levels
        levels = [agreed(item, spec.document.style.scale) for item in stated]
        known = [level for level in levels if level]
        if not known or len(known) < len(stated):
            return
        for excluded in known[0].excludes:
            if all(excluded in level.excludes for level in known):
                yield from _entries(spec, excluded, known[0], stated[0])
                yield from _sentences(spec, excluded, known[0], stated[0])
        yield from _seated(spec, known, stated)


def _entries(spec: Spec, excluded: str, level: DemandLevel, stated: StatedLevel) -> Iterator[Fault]:
    whole = re.compile(rf"\b{re.escape(excluded)}\b", re.IGNORECASE)
    for item in spec.demands:
        if whole.search(item.term.value) and not _DENIED.search(item.definition.value):
            message = f"{level.label} work excludes {excluded.lower()}; take {item.term} out, or state the level that the work has."
            yield _fault(message, Place(item.term.span()), stated, item.section)


def _sentences(spec: Spec, excluded: str, level: DemandLevel, stated: StatedLevel) -> Iterator[Fault]:
    plain = _PLAIN.get(excluded.lower())
    entries = {item.span for item in spec.demands}
    for section in spec.document.walk():
        for text in lines_of(section) if plain and set(_SENTENCES) & set(section.holds) else ():
            found = plain.search(text.value) if plain and text.span() not in entries else None
            if found and not _DENIED.search(_clause(text.value, found)):
                message = (
                    f"{level.label} work excludes {excluded.lower()}, and this says that the class {found.group()}."
                )
                yield _fault(message, Place(text.span(*found.span())), stated, section.id or "")


def _clause(value: str, found: re.Match[str]) -> str:
    start = max((item.end() for item in _CLAUSE.finditer(value, 0, found.start())), default=0)
    end = _CLAUSE.search(value, found.end())
    return value[start : end.start() if end else len(value)]


def _seated(spec: Spec, levels: list[DemandLevel], stated: tuple[StatedLevel, ...]) -> Iterator[Fault]:
    demands: tuple[Demand, ...] = spec.demands
    heavy = all((level.least or 0) >= _HEAVY for level in levels)
    sits = any(item.term.value.lower() == "sitting" for item in demands)
    active = any(_ACTIVE.search(item.text.value) for item in demands)
    if heavy and sits and not active and not spec.weights:
        message = f"The level is {levels[0].label}, and every demand listed is one of seated work."
        related = tuple(Place(item.span, "") for item in demands if item.term.value.lower() == "sitting")
        yield Fault(message, Place(stated[0].span), related, stated[0].section)


def _fault(message: str, place: Place, stated: StatedLevel, section: str) -> Fault:
    return Fault(message, place, (Place(stated.span, "the level stated here"),), section)
