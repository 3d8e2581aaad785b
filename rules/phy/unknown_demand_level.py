"""The stated strength level is not one of the employer's scale.

## Why it matters

A level that the scale does not have means nothing: no pounds go with it, no examination is set for it, and two readers
take it for two different levels. It is mostly a level of another employer's scale, or of an earlier one.

## What it checks

Documents of a house style with a scale: the label and the number of a level that stands in the section for it or behind
a label such as “Strength:”. Aliases that the house style gives, “work” after the label, capitals and dashes do not
count; neither does a level in a sentence. Numbers are checked only where the scale has numbers. When the other parts of
the level agree on one, the message and the fix name it.

## Source

The scale in the employer's house style. The Department of Labor's own (Dictionary of Occupational Titles, Appendix C)
has Sedentary, Light, Medium, Heavy and Very Heavy, and no Moderate.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.scale import StatedLevel, agreed, by_label, by_number
from speclint.model.spec import Spec
from speclint.read.text import Span
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity
from speclint.styles.style import DemandLevel


class UnknownDemandLevel(Struct, frozen=True):
    """Levels that the scale in force does not have."""

    code: ClassVar[str] = "PHY012"
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Physical Demands

Strength: Moderate (up to 35 pounds)
""",
        Example(
            {
                "a.md": "# Kiln Operator\n\n## Level of Physical Demand\n\n3 – MEDIUM WORK (20-50 lbs.)\n",
                "b.md": "# Glaze Mixer\n\n## Physical Demands\n\nModerate noise. Strength: Light to Medium\n",
                "c.md": "# Clay Hauler\n\n## Level of Physical Demand\n\nVery-heavy\n",
                "d.md": "# Slip Caster\n\n## Level of Physical Demand\n\nVaries by position.\n",
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "a.md": "# Kiln Operator\n\n## Level of Physical Demand\n\n3-⟦Moderate⟧ (20-50 lbs.)\n",
                "b.md": "# Glaze Mixer\n\n## Physical Demands\n\nStrength: ⟦Average⟧\n",
                "c.md": "# Clay Hauler\n\n## Level of Physical Demand\n\nLevel ⟦6⟧\n",
                "d.md": "# Slip Caster\n\n## Level of Physical Demand\n\n2-⟦Bench⟧ (10-20 lbs.)\n",
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        scale = spec.document.style.scale
        numbered = any(level.number is not None for level in scale)
        for stated in spec.demand_levels if scale else ():
            if stated.formal and stated.label_span and not by_label(scale, stated.label):
                yield _fault(stated, stated.label_span, stated.label, scale)
            if stated.formal and stated.number_span and numbered and not by_number(scale, stated.number):
                yield _fault(stated, stated.number_span, f"level {stated.number}", scale)


def _fault(stated: StatedLevel, span: Span, printed: str, scale: tuple[DemandLevel, ...]) -> Fault:
    meant = agreed(stated, scale)
    right = str(meant.number) if meant and span == stated.number_span else meant.label if meant else ""
    names = ", ".join(level.label for level in scale[:-1])
    message = f"The scale has {names} and {scale[-1].label}; there is no {printed}."
    message += f" The rest of the entry is its {right}." if meant else ""
    fix = Fix((Edit(span, right),)) if meant else None
    return Fault(message, Place(span), (), stated.section, fix=fix)
