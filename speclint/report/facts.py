"""The facts that a document states, as they are shown: what each is, how it was read, and from which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from speclint.model.licences import DRIVER
from speclint.model.profile import Profile
from speclint.model.scale import agreed
from speclint.model.spec import Spec
from speclint.read.text import Span
from speclint.report import wording
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel

_MARKUP = re.compile(r"<[^<>]{0,300}>|\*+|`+")


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact as it is shown."""

    what: str
    """What is stated: "weight", "driver's license", "established date"."""
    reading: str
    """How it was read."""
    text: str
    """The words it was read from."""
    span: Span
    section: str = ""
    class_index: int | None = None
    """Of which of the document's classes it speaks; `None` where it speaks of all of them."""
    data: dict[str, Any] = field(default_factory=dict)
    """The reading taken apart, for the JSON."""


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


def licenses(spec: Spec) -> Iterator[Shown]:
    """The licenses and certificates that are asked for."""
    for item in spec.licences:
        what = "driver's license" if item.kind == DRIVER else "license or certificate"
        data = {"kind": item.kind, "condition": item.condition.value}
        yield Shown(what, wording.asked_words(item.condition), item.text, item.span, item.section, None, data)


def checks(spec: Spec) -> Iterator[Shown]:
    """The background checks."""
    for item in spec.checks:
        data = {"kind": item.kind, "condition": item.condition.value}
        reading = wording.asked_words(item.condition)
        yield Shown(f"check: {item.kind}", reading, item.text, item.span, item.section, None, data)


def driving(spec: Spec) -> Iterator[Shown]:
    """The places that say that the class drives."""
    for item in spec.driving:
        data = {"kind": item.kind, "condition": item.condition.value, "statement": item.text}
        reading = wording.driving_words(item)
        yield Shown(f"driving, as {item.kind}", reading, cut(spec, item.phrase), item.phrase, item.section, None, data)


def supervision(spec: Spec) -> Iterator[Shown]:
    """What is said of the supervision exercised."""
    for item in spec.supervision:
        data = {"degree": item.degree, "by_position": item.by_position}
        reading = wording.supervision_words(item)
        yield Shown("supervision", reading, item.text, item.span, item.section, item.class_index, data)


def education(spec: Spec) -> Iterator[Shown]:
    """The levels of education that are asked for."""
    for item in spec.education:
        data = {"level": item.level, "preferred": item.preferred, "substitute": item.substitute}
        reading = wording.education_words(item)
        yield Shown("education", reading, item.text, item.span, item.section, item.class_index, data)


def experience(spec: Spec) -> Iterator[Shown]:
    """The lengths of experience that are asked for."""
    for item in spec.experience:
        data = {"years": round(item.years, 3), "preferred": item.preferred, "substitute": item.substitute}
        reading, words = wording.experience_words(item), item.text[item.quantity.start :]
        yield Shown("experience", reading, words, item.span, item.section, item.class_index, data)


def dates(spec: Spec) -> Iterator[Shown]:
    """All dates, with the entry of the class data or the section that they stand in."""
    for item in spec.dates:
        date = item.date
        what = (item.field or item.section).replace("_", " ") or "date"
        data = {
            "year": date.year, "month": date.month, "day": date.day, "form": date.form, "possible": date.possible,
            "field": item.field or None,
        }  # fmt: skip
        yield Shown(what, wording.date_words(date), date.text, item.span, item.section, None, data)


def profiles(spec: Spec) -> Iterator[Shown]:
    """Of each class the facts that are compared along its series."""
    for index, profile in enumerate(spec.profiles):
        for name in PROFILE:
            fact = getattr(profile, name)
            if fact:
                data = {"fact": name, "rank": fact.rank, "scheme": fact.scheme or None}
                words = cut(spec, fact.span)
                yield Shown(name.replace("_", " "), fact.text, words, fact.span, fact.section, index, data)


PROFILE = tuple(name for name in Profile.__dataclass_fields__ if name != "ways")
"""The facts of a class that are compared along its series."""

VIEWS: dict[str, Callable[[Spec], Iterable[Shown]]] = {
    "strength_levels": levels,
    "weights": weights,
    "licenses": licenses,
    "checks": checks,
    "driving": driving,
    "supervision": supervision,
    "education": education,
    "experience": experience,
    "dates": dates,
    "compared": profiles,
}
"""The facts by their names in the JSON."""


def cut(spec: Spec, span: Span) -> str:
    """The words of the file at a span, on one line and without markup."""
    return " ".join(unescape(_MARKUP.sub(" ", spec.document.source.cut(span))).split())
