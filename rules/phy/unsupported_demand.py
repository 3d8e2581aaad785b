"""Ladders, crawling, or work in all weather stand in one part of the specification and nowhere else.

## Why it matters

A physical demand must rest on an essential function. Where the demands ask for ladders and every duty is done at a desk,
an applicant who cannot climb is turned away without a reason; where the duties climb and the demands say that they do not,
nobody is examined for what the work needs.

## What it checks

- Physical demands that ask for climbing ladders (scaffolds, poles, roofs) or for crawling, where neither title, summary, duties,
  nor qualifications hint at any work with the hands, in the field, or about buildings and equipment.
- Physical demands or conditions that put the work outdoors or in all weather, where nothing in the document goes out of doors.
- A duty that climbs ladders or crawls, where the physical demands say that there is none of it (“Climbing: Not required”).
- A duty that climbs ladders, where a list of at least eight demands, with kneeling, crouching, stooping, crawling, or
  balancing among them, has no climbing.

What is denied, rare, one of several alternatives (“stoop, kneel, crouch, or crawl”), or left to the position (“may”, “by
position”) is not reported, and a demand that the stated level
excludes is the matter of `demand-against-level`. Driving against the license is that of `licence-against-driving`, a glossary
that was pasted whole that of `unselected-demand-list`.

## Source

Equal Employment Opportunity Commission, 29 CFR 1630.2(n): essential functions, on which physical requirements rest. Which
words hint at bodily work is a project judgement, and the net is wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.exclusions import exclusions
from speclint.model.physicalwork import weather
from speclint.model.scale import agreed
from speclint.model.spec import Spec
from speclint.model.unsupported import (
    DEMANDED,
    DENIED,
    Unsupported,
    bodily_demands,
    hands_on,
    out_of_doors,
    unlisted_duties,
)
from speclint.rule import Fault, Place, Severity
from speclint.styles.scales import labor


class UnsupportedDemand(Struct, frozen=True):
    """Demands that the rest of the document does not bear out."""

    code: ClassVar[str] = "PHY009"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[str, ...]] = (
        """\
# Archive Technician

## Essential Duties

Unloads boxes at the warehouse and enters them in the register.

## Physical Demands

Climbs ladders to reach upper shelves.
""",
        """\
# Bell Mechanic

## Essential Duties

Climbs ladders in belfries and lubricates bearings. May crawl under floors.

## Physical Demands

Crawling: Not required.

Works outdoors in all weather.
""",
        """\
# Grant Analyst

## Essential Duties

Writes grant applications and reports to the council.

## Physical Demands

May climb ladders. Occasionally works outdoors in inclement weather. The employee is occasionally required to climb or
balance; stoop, kneel, crouch, or crawl.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
# Grant Analyst

## Essential Duties

Writes grant applications and reports to the council.

## Physical Demands

Sits at a desk and ⟦climbs ladders⟧.

## Working Conditions

⟦Works outdoors in all kinds of weather⟧.
""",
        """\
# Bell Mechanic

## Essential Duties

⟦Climbs ladders⟧ in belfries and ⟦crawls under floors⟧.

## Physical Demands

| Activity | Never | Occasionally | Frequently |
|---|---|---|---|
| Climbing | X | | |
| Crawling | X | | |
""",
        """\
# Bell Mechanic

## Essential Duties

⟦Climbs ladders⟧ in belfries.

## Physical Demands

- Standing
- Walking
- Kneeling
- Crouching
- Reaching
- Handling
- Hearing
- Talking
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        if not spec.document.find("essential_duties"):
            return
        for item in _unsupported(spec):
            yield _fault(item)
        said = next(weather(spec.passages), None)
        if said and not out_of_doors(spec.physical_work):
            passage, start, end = said
            message = (
                f"“{passage.value[start:end]}”, and nothing else in the document goes out of doors. "
                "Take it out, or name the duty that does."
            )
            yield Fault(message, Place(passage.span(start, end)), section=passage.section)


def _unsupported(spec: Spec) -> list[Unsupported]:
    """The demands that nothing bears out, then the duties that are not listed; none that the stated level excludes."""
    found = [*bodily_demands(spec.activities)]
    if found and hands_on(spec.physical_work):
        found = []
    found += unlisted_duties(spec.activities, spec.implied_demands)
    ruled_out = _ruled_out(spec) if found else ()
    return [item for item in found if item.demand not in ruled_out]


def _ruled_out(spec: Spec) -> frozenset[str]:
    """The demands that the stated level excludes, whatever else is said of them."""
    scale = spec.document.style.scale or labor()
    levels = [level for item in spec.demand_levels if (level := agreed(item, scale))]
    names = ("climbing ladders", "crawling")
    return frozenset(name for name in names if any(item.covers(name) for item in exclusions(levels)))


def _fault(item: Unsupported) -> Fault:
    if item.kind == DEMANDED:
        message = (
            f"“{item.text}” is asked for, and nothing else in the document calls for it. Take it out, or name the duty."
        )
    elif item.kind == DENIED:
        message = (
            f"The duties have “{item.text}”, and the physical demands say that there is none of it. Make them agree."
        )
    else:
        message = (
            f"The duties have “{item.text}”, and the list of physical demands has no climbing. Add it to the list."
        )
    told = "denied here" if item.kind == DENIED else "the list starts here"
    related = (Place(item.other, told),) if item.other else ()
    return Fault(message, Place(item.span), related, item.section)
