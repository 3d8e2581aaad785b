"""Physical demands are listed, and the strength level of the work is not stated.

## Why it matters

The level is what a physician holds a post-offer examination against, what a claims adjuster needs before an injured
employee returns to work, and where the talk about a reasonable accommodation starts. A list of demands does not
replace it: "Lifting" is on the list for a clerk and for a laborer.

## What it checks

Documents of a house style that has a scale of strength levels or requires the section for the level. A document with
physical demands must state a level somewhere: in the section for it, behind a label such as “Strength:”, or in a
sentence (“is classified as Medium work”). A legend that lists the whole scale states none. Employers without a scale
are left alone; no level is made up for them. The message says what the heaviest weight printed would come to.

Where the house style requires the section itself, `missing-section` reports its absence for the template's sake; this
rule reports what the physical demands lack.

## Source

U.S. Department of Labor, Dictionary of Occupational Titles, Appendix C, which rates every occupation's strength.
That a document of a house style with a scale must name a level is project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.scale import level_of
from speclint.model.spec import Spec
from speclint.parsing.document import Body, Section
from speclint.rule import Example, Fault, Place, Severity

_PROOFS = 8
"""How many weights are named."""


class MissingDemandLevel(Struct, frozen=True):
    """Physical demands without a level."""

    code: ClassVar[str] = "PHY001"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Physical Demands

Lifting: Raising green ware of up to 40 pounds onto the shelves.
""",
        Example(
            {
                "section.md": """\
# Kiln Operator

## Level of Physical Demand

3-Medium (20-50 lbs.)

## Physical Demands

Lifting: Raising green ware of up to 40 pounds onto the shelves.
""",
                "label.md": """\
# Glaze Mixer

## Physical Demands

Strength: Medium

Stooping: Bending over the mixing tubs.
""",
                "sentence.md": """\
# Pattern Maker

## Physical Demands

The job is classified as Light work. Stands at a bench for long periods.
""",
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "list.md": """\
# Kiln Operator

## ⟦Physical Demands⟧

Lifting: Raising green ware of up to 40 pounds onto the shelves.
Reaching: Stretching an arm into the kiln.
""",
                "legend.md": """\
# Glaze Mixer

## ⟦Physical Demands⟧

Strength: Sedentary, Light, Medium, Heavy, Very Heavy

Stooping: Bending over the mixing tubs.
""",
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        document = spec.document
        required = document.style.by_id.get("physical_demand_level")
        section = document.find("physical_demands")
        if not document.style.scale and not (required and required.required):
            return
        if section is None or section.body is not Body.TEXT or spec.demand_levels or _unread(spec):
            return
        message = f"{section.heading.text} are listed, and no strength level is stated; {_remedy(spec)}."
        yield Fault(message, Place(section.heading.span), tuple(_loads(spec)), section.id or "")


def _unread(spec: Spec) -> bool:
    """Whether there is a section for the level whose words are no level; those are `unknown-demand-level`'s."""
    sections: tuple[Section, ...] = spec.document.find_all("physical_demand_level")
    return any(section.id == "physical_demand_level" and section.body is Body.TEXT for section in sections)


def _remedy(spec: Spec) -> str:
    heaviest = max((item.pounds for item in spec.weights if item.moved and not item.helped), default=0)
    level = level_of(spec.document.style.scale, heaviest) if heaviest else None
    if level:
        return f"the heaviest weight named, {heaviest:g} lb, would be {level.label}"
    names = [item.label for item in spec.document.style.scale]
    return f"state one of {', '.join(names)}" if names else "state it"


def _loads(spec: Spec) -> Iterator[Place]:
    moved = [item for item in spec.weights if item.moved]
    yield from (Place(item.span, f"{item.pounds:g} lb are moved here") for item in moved[:_PROOFS])
    if not moved:
        lifting = (item for item in spec.demands if item.term.value.lower() in ("lifting", "carrying"))
        yield from (Place(item.span, f"{item.term} is listed here, without a weight") for item in lifting)
