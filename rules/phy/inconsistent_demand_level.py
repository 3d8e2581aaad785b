"""The number, the label and the pounds of a strength level name different levels.

## Why it matters

"1-Light (0-10 lbs.)" can be read as Sedentary or as Light. The post-offer examination is set by the one reading, the
return-to-work decision in a workers' compensation case by the other, and the employer answers for both.

## What it checks

A level that the document states, in its section, behind a label such as “Strength:” or in a sentence:

- where the house style has a scale, the number, the label and the pounds must all name the same level of it; when two
  of the three agree, the third is what the fix replaces;
- where it has none, a label of the U.S. Department of Labor is held against the pounds printed beside it, and reported
  (as a warning) when those are closer to another of the Department's levels: employers do move the bounds a little;
- a range must run upwards (“20-50”, not “50-20”).

Only the bound that tells levels apart is compared: “up to 20 lbs.” and “10-20 lbs.” are the same level.

## Source

U.S. Department of Labor, Dictionary of Occupational Titles, Appendix C: Sedentary up to 10 pounds, Light up to 20,
Medium up to 50, Heavy up to 100, Very Heavy over 100. An employer's own numbers and bounds are in its house style.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.scale import StatedLevel, bounds, by_label, nearest, readings
from speclint.model.spec import Spec
from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel

_RANGE = Pattern(r"\d+(?:\.\d+)?(?P<between>\D+)\d+(?:\.\d+)?")


class InconsistentDemandLevel(Struct, frozen=True):
    """A level whose parts do not agree."""

    code: ClassVar[str] = "PHY002"
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Physical Demands

Strength: Light (up to 25 pounds)
""",
        Example(
            {
                "a.md": "# Kiln Operator\n\n## Level of Physical Demand\n\n3-Medium (20 to 50 pounds)\n",
                "b.md": "# Glaze Mixer\n\n## Level of Physical Demand\n\nLevel 2 – Light\n",
                "c.md": "# Clay Hauler\n\n## Level of Physical Demand\n\n5 - VERY HEAVY (100+ lbs)\n",
                "d.md": "# Slip Caster\n\n## Level of Physical Demand\n\n2-Light (no more than twenty pounds)\n",
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Physical Demands

Strength: ⟦Light (up to 75 pounds)⟧
""",
        Example(
            {
                "a.md": "# Kiln Operator\n\n## Level of Physical Demand\n\n⟦2-Medium (20-50 lbs.)⟧\n",
                "b.md": "# Glaze Mixer\n\n## Level of Physical Demand\n\n⟦3-Medium (50-100 lbs.)⟧\n",
                "c.md": "# Clay Hauler\n\n## Level of Physical Demand\n\n⟦4-Heavy (100-50 lbs.)⟧\n",
                "d.md": "# Slip Caster\n\n## Level of Physical Demand\n\n⟦Level 3: Light⟧\n",
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for stated in spec.demand_levels:
            yield from _reversed(stated)
            yield from (
                _against_scale(stated, spec.document.style.scale) if spec.document.style.scale else _labor(stated)
            )


def _reversed(stated: StatedLevel) -> Iterator[Fault]:
    if stated.least is None or stated.most is None or stated.least <= stated.most or not stated.range_span:
        return
    text = _RANGE.sub(rf"{stated.most:g}\g<between>{stated.least:g}", stated.range_text, count=1)
    message = f"The range runs downwards: {stated.range_text} should read {text}."
    fix = Fix((Edit(stated.range_span, text),)) if text != stated.range_text else None
    yield Fault(message, Place(stated.span), section=stated.section, fix=fix)


def _against_scale(stated: StatedLevel, scale: tuple[DemandLevel, ...]) -> Iterator[Fault]:
    named = readings(stated, scale)
    foreign_range = stated.has_range and "range" not in named and bool(named)
    if len(set(named.values())) < 2 and not foreign_range:
        return
    parts = [_meaning(stated, part, level) for part, level in named.items()]
    parts += [f"{stated.range_text} is no level of the scale"] if foreign_range else []
    message = f"The parts of the level disagree: {', '.join(parts)}."
    yield Fault(message, Place(stated.span), section=stated.section, fix=_majority(stated, named))


def _meaning(stated: StatedLevel, part: str, level: DemandLevel) -> str:
    if part == "label":
        return f"{stated.label} is {bounds(level)}"
    return f"{f'level {stated.number}' if part == 'number' else stated.range_text} is {level.label}"


def _majority(stated: StatedLevel, named: dict[str, DemandLevel]) -> Fix | None:
    """The odd one of three, replaced."""
    levels = list(named.values())
    agreed = next((level for level in levels if levels.count(level) == 2), None)
    spans = {"number": stated.number_span, "label": stated.label_span, "range": stated.range_span}
    odd = [part for part, span in spans.items() if span and named.get(part) != agreed]
    if agreed is None or len(odd) != 1:
        return None
    span: Span | None = spans[odd[0]]
    text = {"number": str(agreed.number), "label": agreed.label}.get(odd[0]) or _range_text(stated, agreed)
    return Fix((Edit(span, text),)) if span and text else None


def _range_text(stated: StatedLevel, level: DemandLevel) -> str:
    if level.most is None or level.least is None or not _RANGE.search(stated.range_text):
        return ""
    return _RANGE.sub(rf"{level.least:g}\g<between>{level.most:g}", stated.range_text, count=1)


def _labor(stated: StatedLevel) -> Iterator[Fault]:
    label, weight = by_label(labor(), stated.label), nearest(labor(), stated.least, stated.most)
    if label is None or weight is None or label == weight:
        return
    message = (
        f"{label.label} is {bounds(label)} on the scale of the U.S. Department of Labor; "
        f"{stated.range_text} is nearer to its {weight.label} ({bounds(weight)})."
    )
    yield Fault(message, Place(stated.span), section=stated.section, severity=Severity.WARNING)
