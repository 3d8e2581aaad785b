"""Two weights, or two strength levels, that a reader takes for statements of the same fact.

## Why it matters

The duties have the class carry 50-pound sacks, and the physical demands end at 25 pounds. The physician who clears an
applicant reads the one, the supervisor who assigns the work reads the other, and in an accommodation or a workers'
compensation case each side quotes what suits it.

## What it checks

- A duty, a qualification or a working condition lifts or carries more than the most that the physical demands name for
  the same action, with help or without.
- A qualification (“must be able to lift 25 pounds”) names another maximum than the physical demands do.
- Two sentences of the physical demands name two maxima for the same action, as often and without help.
- Two levels are stated, in two places (“2-Light” in the class data, “3-Medium” in the section for the level).

No contradiction are: weights of another frequency (“up to 25 frequently and 50 occasionally”); weights with help
(“with assistance”, a cart); a load below the maximum (a 30-pound box where 50 are lifted); a least weight (“at least
25 pounds”) or “over 25”; a weight for an object, a height or a distance of its own (“overhead”); weights under a
condition or by position; the bands of a form; the classes of a series specification. What exceeds the stated strength
level is `lifting-against-level`'s.

## Source

U.S. Equal Employment Opportunity Commission, A Technical Assistance Manual on Title I of the ADA, 2.3: essential
functions and the physical requirements that follow from them must be identified alike. What is taken for the same fact
is project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from msgspec import Struct

from speclint.model.scale import StatedLevel, allowed, label_key, limit_of
from speclint.model.spec import Spec
from speclint.model.weights import Weight
from speclint.rule import Example, Fault, Place, Severity

_WORK = frozenset(
    {"essential_duties", "duties_general", "duties_specific", "marginal_duties", "class_summary", "working_environment"}
)
_ASKED = frozenset({"special_requirements", "minimum_qualifications", "ksa", "abilities"})
_LIFTED = frozenset({"lift", "carry"})
_DOING = {"lift": "lifting", "carry": "carrying", "exert": "exertion of force"}
_PROOFS = 7
"""How many further weights are named."""


class ContradictoryWeights(Struct, frozen=True):
    """Weights and levels that contradict each other."""

    code: ClassVar[str] = "PHY010"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Essential Duties

Lifts 30-pound boxes of glaze and hoists 400-pound molds; lifts bags of up to 90 pounds with a helper.

## Physical Demands

Lifts up to 50 pounds occasionally and up to 25 pounds frequently. Lifts up to 100 pounds with assistance.
Lifts up to 15 pounds overhead.
""",
        """\
# Glaze Mixer

## Special Requirements

Must be able to lift at least 25 pounds.

## Physical Demands

Ability to lift up to 60 pounds. Depending on the position, lifts up to 80 pounds.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Essential Duties

Carries ⟦80-pound⟧ sacks of clay from the dock.

## Special Requirements

Must be able to lift ⟦25 pounds⟧.

## Physical Demands

Must be able to lift and carry up to 50 pounds.
""",
        """\
# Glaze Mixer

## Physical Demands

Must occasionally lift up to 25 pounds. Stands at the mill.

Occasionally lifts ⟦up to 40 pounds⟧.
""",
        Example(
            {
                "spec.md": """\
# Slip Caster

## Level of Physical Demand

2-Light (10-20 lbs.)

## Physical Demands

Strength: ⟦Medium⟧

Stooping: Bending over the molds.
"""
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        if spec.document.defines_series:
            return
        yield from _levels(spec.demand_levels)
        highest = allowed(spec.demand_levels, spec.document.style.scale)
        limit = limit_of(highest[0]) if highest else float("inf")
        weights = [item for item in spec.weights if item.moved and item.class_index is None]
        held = [item for item in weights if item.physical]
        yield from _outside([item for item in weights if not item.physical and item.pounds <= limit], held)
        yield from _inside(held)


def _levels(stated: tuple[StatedLevel, ...]) -> Iterator[Fault]:
    """The first level that is another than the one stated before it, in another section."""
    for one, other in combinations([item for item in stated if not item.partial][:3], 2):
        differs = (
            label_key(one.label) != label_key(other.label) if one.label and other.label else one.number != other.number
        )
        if differs and {one.section, other.section} != {"physical_demand_level"}:
            message = f"The level is {_name(other)} here and {_name(one)} elsewhere; state the one that the work has."
            yield Fault(message, Place(other.span), (Place(one.span, f"{_name(one)} is stated here"),), other.section)
            return


def _name(stated: StatedLevel) -> str:
    return f"“{stated.label}”" if stated.label else f"level {stated.number}"


def _outside(weights: list[Weight], held: list[Weight]) -> Iterator[Fault]:
    """Duties and qualifications against the most that the physical demands name."""
    maxima = [item for item in held if _is_bounded(item) and not item.qualified and _LIFTED & set(item.actions)]
    top = max(maxima, key=lambda item: item.pounds, default=None)
    if top is None or any(item.most is None for item in held):
        return
    for item in weights:
        if item.helped or item.conditional or not _LIFTED & set(item.actions) & set(top.actions):
            continue
        above = item.pounds > max(other.pounds for other in held) and item.section in _WORK | _ASKED
        other = item.section in _ASKED and _is_maximum(item) and _differs(item, held)
        if above or other:
            yield _fault(item, top)


def _differs(item: Weight, held: list[Weight]) -> bool:
    """Whether a maximum stands nowhere among the physical demands."""
    same = [other for other in held if other.frequency in (item.frequency, "")]
    return bool(same) and all(other.pounds != item.pounds for other in held)


def _inside(held: list[Weight]) -> Iterator[Fault]:
    """Sentences of the physical demands that name different maxima for one action, as often."""
    maxima = [item for item in held if _is_maximum(item) and not item.tabled]
    lifted = [item for item in maxima if "lift" in item.actions and "exert" not in item.actions]
    bands = len({item.pounds for item in lifted}) > 2 or any(item.tabled for item in held)
    for group in ([item for item in maxima if "exert" in item.actions], [] if bands else lifted):
        for frequency in dict.fromkeys(item.frequency for item in group):
            first, *more = [item for item in group if item.frequency == frequency]
            other = [item for item in more if item.pounds != first.pounds and item.line != first.line]
            if other and len(other) == len(more):
                yield _fault(other[0], first, *other[1:])
                return


def _is_maximum(weight: Weight) -> bool:
    """Whether it says the most that anybody lifts, whatever the load."""
    return _is_bounded(weight) and weight.plain and weight.least in (None, 0, weight.most)


def _is_bounded(weight: Weight) -> bool:
    """Whether it is bounded above, and what one person lifts in any position."""
    return weight.most is not None and not weight.helped and not weight.conditional


def _fault(weight: Weight, other: Weight, *more: Weight) -> Fault:
    often = f" ({weight.frequency_text})" if weight.frequency_text else ""
    doing = next((_DOING[name] for name in _DOING if name in weight.actions and name in other.actions), "work")
    message = (
        f"“{weight.text}”{often} is {weight.pounds:g} lb, and for the same {doing} {other.pounds:g} lb are stated "
        "elsewhere; state one weight, or say what makes the two differ."
    )
    related = tuple(Place(item.span, f"{item.pounds:g} lb are stated here") for item in (other, *more[:_PROOFS]))
    return Fault(message, Place(weight.span), related, weight.section)
