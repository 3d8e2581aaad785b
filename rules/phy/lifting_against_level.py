"""A weight is lifted, carried, pushed or pulled that the stated strength level does not allow.

## Why it matters

An applicant is cleared for Sedentary work and then lifts 50 pounds. The injury that follows is compensable, and the
post-offer examination that would have prevented it was set by the wrong level. The reverse costs as much: applicants
with a disability are screened out by a weight that the job, by its own level, does not have.

## What it checks

Every weight that the document says is moved by hand is held against the highest level that it states. The level's
pounds are those of the house style's scale; without one, the pounds printed beside the level; without those, the U.S.
Department of Labor's. Frequent and constant lifting is held against the smaller figures that the scale gives for it
(the Department's: Light 10 pounds frequently, Medium 25 and 10, Heavy 50 and 20); such a finding is a warning, for
specifications seldom print them. The related place says where the level's pounds are from.

Weights moved with help (“with assistance”, a cart, a two-person lift), weights of vehicles, trailers and crane loads,
and weights that are only pushed or pulled, unless as a force, are no lifting weights. A document that states no level is left to `missing-demand-level`.

In a list of demands, an entry “Lifting” without a weight is a warning where other entries of the same list, or the
house style's own definition of Lifting, give one.

## Source

U.S. Department of Labor, Dictionary of Occupational Titles, Appendix C.
That an entry for lifting should give a weight where its neighbors do is project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.quantities import quantities
from speclint.model.scale import StatedLevel, allowed, bounds, level_of, limit_of
from speclint.model.spec import Spec
from speclint.model.weights import Weight
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel

_VERBS = {"lift": "lifts", "carry": "carries", "push": "pushes", "pull": "pulls", "exert": "exerts", "move": "moves"}
_ADVERBS = {"": "", "occasional": " occasionally", "frequent": " frequently", "constant": " constantly"}
_ADVERBS["rare"] = " rarely"

_PROOFS = 8
"""How many neighbors are named to prove that an entry lacks its weight."""


class LiftingAgainstLevel(Struct, frozen=True):
    """Weights above the stated level."""

    code: ClassVar[str] = "PHY003"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Essential Duties

Drives a truck of up to 26,000 lbs. GVWR and runs a crane that lifts 400-pound crucibles, capacity 1,000 pounds.

## Physical Demands

Strength: Medium (up to 50 pounds)

Lifts bags of clay of up to 50 pounds occasionally and up to 25 pounds frequently, and moves 150 pounds with help.
""",
        """\
# Glaze Mixer

## Physical Demands

Lifts drums of up to 90 pounds.
""",
        Example(
            {
                "spec.md": "# Archivist\n\n## Level of Physical Demand\n\n1-Sedentary (0-10 lbs.)\n\n## Physical Demands\n\n"
                "Carrying: Bearing an object.\nLifting: Raising or lowering no more than 10 pounds.\n"
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Kiln Operator

## Essential Duties

Handles ⟦80-pound⟧ bags of clay.

## Physical Demands

Strength: Light (up to 20 pounds)

Lifts trays of up to 20 pounds occasionally and ⟦up to 15 pounds⟧ frequently; carries ⟦more than 20 pounds⟧ at times.
""",
        Example(
            {
                "spec.md": "# Archivist\n\n## Level of Physical Demand\n\n1-Sedentary (0-10 lbs.)\n\n## Physical Demands\n\n"
                "Carrying: Bearing ⟦up to 75 pounds⟧ to the stacks.\n⟦Lifting: Raising or lowering boxes.⟧\n"
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        scale = spec.document.style.scale
        highest = allowed(spec.demand_levels, scale)
        if highest:
            printed = {(item.range_span or item.span) for item in spec.demand_levels}
            weights = [item for item in spec.weights if item.span not in printed and _counts(item)]
            yield from (fault for item in weights for fault in _held(item, *highest, scale))
        yield from _without_weight(spec)


def _counts(weight: Weight) -> bool:
    """Whether a weight is what one person bears: a thing that is only pushed weighs more than the push."""
    return weight.moved and not weight.helped and bool(set(weight.actions) - {"push", "pull"})


def _held(weight: Weight, level: DemandLevel, stated: StatedLevel, scale: tuple[DemandLevel, ...]) -> Iterator[Fault]:
    limit = limit_of(level, weight.frequency)
    if weight.pounds < limit or (weight.pounds == limit and not weight.exceeds):
        return
    rated = level_of(scale or labor(), weight.pounds + weight.exceeds, weight.frequency)
    adverb = _ADVERBS[weight.frequency]
    message = (
        f"{level.label} allows up to {limit:g} lb{adverb}; this {_verb(weight)} {_shown(weight)}{adverb}"
        f"{f', which is {rated.label}' if rated and rated.label != level.label else ''}."
    )
    severity = Severity.ERROR if weight.pounds + weight.exceeds > limit_of(level) else Severity.WARNING
    level_place = Place(stated.span, f"{level.label} is stated here: {_origin(level, stated, scale)}")
    yield Fault(message, Place(weight.span), (level_place,), weight.section, severity)


def _shown(weight: Weight) -> str:
    """The weight as printed, or in pounds where it is printed as what describes a load ("60-pound bags")."""
    return f"{weight.pounds:g} lb" if weight.text[:1].isdigit() and "-" in weight.text else weight.text


def _origin(level: DemandLevel, stated: StatedLevel, scale: tuple[DemandLevel, ...]) -> str:
    """Where the level's pounds are from."""
    if stated.has_range and level.most in (stated.least, stated.most):
        return f"{bounds(level)} by its own words"
    return f"{bounds(level)} on the {'employer' if scale else 'U.S. Department of Labor'}'s scale"


def _verb(weight: Weight) -> str:
    return next(_VERBS[name] for name in _VERBS if name in weight.actions)


def _without_weight(spec: Spec) -> Iterator[Fault]:
    """The entry for lifting that gives no weight, where its neighbors or its registered definition give one."""
    weighed = [item for item in spec.demands if _weighs(item.definition.value)]
    registered = dict(spec.document.style.glossary).get("Lifting", "")
    for item in spec.demands:
        if (
            item.term.value.lower() == "lifting"
            and not _weighs(item.definition.value)
            and (weighed or _weighs(registered))
        ):
            related = tuple(Place(other.span, f"{other.term} gives a weight") for other in weighed[:_PROOFS])
            message = "Lifting gives no weight; say how many pounds are lifted, and how often."
            yield Fault(message, Place(item.span), related, item.section, Severity.WARNING)


def _weighs(text: str) -> bool:
    return any(item.unit in ("pound", "kilogram") for item in quantities(text))
