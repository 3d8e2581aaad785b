"""The physical side of the work as it is shown: strength level, weights, postures and motions, what duties imply."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.scale import agreed
from speclint.model.spec import Spec
from speclint.report import wording
from speclint.report.facts import Shown, cut
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel


def scale_of(spec: Spec) -> tuple[str, tuple[DemandLevel, ...]]:
    """The strength scale in force, and whose it is; where the document states no level and has none, no scale is."""
    style = spec.document.style
    if style.scale:
        return f"scale of {style.name}", style.scale
    if not spec.demand_levels:
        return "", ()
    printed = "pounds printed with it and the " if any(item.has_range for item in spec.demand_levels) else ""
    return f"{printed}scale of the U.S. Department of Labor", labor()


def levels(spec: Spec) -> Iterator[Shown]:
    """The strength levels that the document states."""
    scale = scale_of(spec)[1]
    for item in spec.demand_levels:
        level = agreed(item, scale)
        data = {
            "level": level.label if level else None, "number": item.number, "label": item.label or None,
            "least_pounds": item.least, "most_pounds": item.most, "formal": item.formal,
        }  # fmt: skip
        reading = wording.level_words(item, level)
        yield Shown("strength level", reading, cut(spec, item.span), item.span, item.section, None, data)


def weights(spec: Spec) -> Iterator[Shown]:
    """The weights that are moved by hand."""
    for item in spec.weights:
        data = {
            "least_pounds": item.least, "most_pounds": item.most, "over": item.exceeds, "actions": list(item.actions),
            "frequency": item.frequency or None, "helped": item.helped,
        }  # fmt: skip
        yield Shown("weight", wording.weight_words(item), item.text, item.span, item.section, None, data)


def activities(spec: Spec) -> Iterator[Shown]:
    """The postures, motions and senses that the document states."""
    for item in spec.activities:
        data = {
            "name": item.name, "frequency": item.frequency or None, "denied": item.denied,
            "conditional": item.conditional, "kind": item.kind,
        }  # fmt: skip
        yield Shown(item.name, wording.activity_words(item), item.text, item.span, item.section, None, data)


def implied(spec: Spec) -> Iterator[Shown]:
    """The physical demands that duties imply."""
    for item in spec.implied_demands:
        data = {"demand": item.demand, "condition": item.condition.value}
        reading = wording.implied_words(item)
        yield Shown("implied by duties", reading, item.text, item.span, item.section, item.class_index, data)
