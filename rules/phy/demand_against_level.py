"""A physical demand or duty is listed that the stated strength level excludes.

## Why it matters

Crawling and climbing are no part of a job at a desk. Such an entry mostly came with the list that was copied, yet it
counts: it lets a physician fail an applicant whom the Americans with Disabilities Act protects, and it raises the
claim of an employee who hurts a knee. If the demand is real, the level is wrong, and examinations are set too low.

## What it checks

What a level excludes is data of the scale, each item a demand or a duty that implies one (“Crawling”, “Climbing ladders”,
“Digging”), some only from a frequency on (“Constant standing”). The scale is the house style's; a document of a
house style without one, which itself states a level of the U.S. Department of Labor, is held against the Department's.
At Sedentary that excludes crawling, climbing ladders, scaffolds, poles, or roofs, digging, jackhammers, moving furniture,
frequent kneeling, crouching, or balancing, and constant standing or walking.

- Physical demands and conditions: entries (“Crawling: …”), rows of a table or tick grid, and sentences that name the demand.
- Duties that plainly imply it: climbs ladders, crawls under buildings, shovels snow. What the class supervises, inspects,
  or trains others in is not its own doing.

Stairs, step stools, and bending to a low drawer are left alone, and so is what is denied, done rarely, done by some
positions only (“may”, “by position”), or one of several alternatives (“stoop, kneel, crouch, or crawl”). Where several levels are stated, all of them must exclude it. The demands of
one section that are the same are reported once.

The reverse is reported too: at Heavy and above, a list that names sitting and no demand for which one gets up, in
a document without any weight.

## Source

U.S. Social Security Administration, Social Security Rulings 83-10 (sedentary work is done mostly sitting; standing and
walking come to about two hours of a day) and 96-9p (climbing ladders, ropes or scaffolds, balancing, kneeling, crouching
and crawling are not usually required in sedentary work). A house style may name what its own levels exclude.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import ClassVar

from msgspec import Struct

from speclint.model.exclusions import Exclusion, excluded_activities, excluded_duties, exclusions
from speclint.model.scale import StatedLevel, agreed, bounds
from speclint.model.spec import Spec
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel

_HEAVY = 50
_MOST_NAMED = 8
_STILL = frozenset({"sitting", "reaching", "handling", "fingering", "feeling", "talking", "hearing", "seeing"})
"""What is done without getting up."""


class DemandAgainstLevel(Struct, frozen=True):
    """Demands that the level excludes."""

    code: ClassVar[str] = "PHY004"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Deed Indexer

## Essential Duties

Supervises movers who lift furniture, and trains pages in climbing ladders safely.

## Physical Demands

Strength: Sedentary (up to 10 pounds)

Sits and stands constantly by turns, climbs stairs and a step stool, and rarely climbs ladders.
Kneeling: Occasionally, at low drawers.
Crawling: Not required.
""",
        """\
# Trail Builder

## Essential Duties

Shovels gravel and climbs ladders.

## Physical Demands

Digs, and crawls through culverts.
""",
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

The job requires no climbing of ladders. Kneels and bends at low drawers; may crawl under desks. The employee is
occasionally required to stoop, kneel, crouch, or crawl.
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
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Deed Indexer

## Essential Duties

Scans deeds; ⟦shovels snow⟧ from the steps of the registry.

## Physical Demands

Strength: Sedentary (up to 10 pounds)

| Activity | Never | Occasionally | Frequently | Constantly |
|---|---|---|---|---|
| Sitting | | X | | |
| ⟦Standing⟧ | | | | X |
| ⟦Kneeling⟧ | | | X | |
| Stooping | | X | | |
| ⟦Crawling⟧ | | X | | |
""",
        Example(
            {
                "desk.md": """\
# Map Librarian

## Essential Duties

Takes down rolled maps and ⟦climbs tall ladders⟧ in the stacks.

## Level of Physical Demand

1-Sedentary (0-10 lbs.)

## Physical Demands

⟦Climbing⟧/Balancing: Going up ladders and keeping steady there.
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
        scale = spec.document.style.scale or labor()
        known = [level for item in stated if (level := agreed(item, scale))]
        if not known or len(known) < len(stated):
            return
        told: set[Span] = set()
        for exclusion in exclusions(known):
            for section, found in _found(spec, exclusion, told).items():
                yield _fault(exclusion, known[0], stated[0], section, found)
                told |= {span for span, _ in found}
        yield from _seated(spec, known, stated[0])


def _found(spec: Spec, exclusion: Exclusion, told: Set[Span]) -> dict[str, list[tuple[Span, str]]]:
    """The places that have what a level excludes, with their words, by section; those already told of apart."""
    places: dict[str, list[tuple[Span, str]]] = {}
    for section, span, words in _places(spec, exclusion):
        if span not in told:
            places.setdefault(section, []).append((span, words))
    return places


def _places(spec: Spec, exclusion: Exclusion) -> Iterator[tuple[str, Span, str]]:
    for item in excluded_activities(exclusion, spec.activities):
        yield item.section, item.span, item.text
    for duty in excluded_duties(exclusion, spec.implied_demands):
        yield duty.section, duty.span, duty.text
    for term in spec.demands if not exclusion.is_known else ():
        if term.term.value.lower() == exclusion.name:
            yield term.section, term.term.span(), term.term.value


def _fault(
    exclusion: Exclusion, level: DemandLevel, stated: StatedLevel, section: str, found: list[tuple[Span, str]]
) -> Fault:
    (span, words), *more = found
    named = "" if words.lower() == exclusion.name else f", and “{words}” is that"
    message = (
        f"{level.label} work ({bounds(level)}) excludes {exclusion.printed.lower()}{named}. "
        "Take it out, or state the level that the work has."
    )
    related = [Place(stated.span, "the level stated here")]
    related += [Place(other, "the same here") for other, _ in more[:_MOST_NAMED]]
    return Fault(message, Place(span), tuple(related), section, more=max(0, len(more) - _MOST_NAMED))


def _seated(spec: Spec, levels: list[DemandLevel], stated: StatedLevel) -> Iterator[Fault]:
    """A heavy level whose listed demands are all met sitting."""
    done = [item for item in spec.activities if not item.denied]
    sits = [item for item in done if item.name == "sitting" and item.kind != "sentence"]
    heavy = all((level.least or 0) >= _HEAVY for level in levels)
    if heavy and sits and _STILL.issuperset(item.name for item in done) and not (spec.weights or spec.implied_demands):
        message = f"The level is {levels[0].label}, and every demand listed is one of seated work."
        related = tuple(Place(item.span) for item in sits[:_MOST_NAMED])
        yield Fault(message, Place(stated.span), related, stated.section, more=len(sits) - len(related))
