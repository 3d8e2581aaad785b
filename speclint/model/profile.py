"""What a class asks for and stands for, as it is compared along the ladder of its series."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from speclint.model.requirements import EducationRequirement, ExperienceRequirement
from speclint.model.scale import agreed
from speclint.model.ways import NO_WAYS, Ways, shown, ways
from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.styles.scales import labor

if TYPE_CHECKING:
    from speclint.model.spec import Spec

Asked = TypeVar("Asked", EducationRequirement, ExperienceRequirement)
_AMOUNT = Pattern(r"\$ ?(\d[\d,]{0,12}(?:\.\d{1,4})?)")
_GRADE = Pattern(r"(?P<scheme>[A-Za-z]*)[\s-]*0*(?P<number>\d{1,5})(?P<step>[A-Za-z]?)$")


class Fact(Struct, frozen=True, array_like=True, gc=False):
    """One thing that a specification states, with its place."""

    text: str
    """As it is shown: "5 years", "bachelor", "L-610"."""
    span: Span
    section: str = ""
    rank: float | None = None
    """Orders facts of its kind; `None` where this one cannot be ordered."""
    scheme: str = ""
    """Facts are ordered within one scheme only (the letters of a pay grade)."""


class Profile(Struct, frozen=True, array_like=True, gc=False):
    """The facts of one class that are compared with its siblings'; a fact that is not stated is `None`."""

    pay_grade: Fact | None = None
    flsa: Fact | None = None
    education: Fact | None = None
    """The least that any alternative asks for."""
    experience: Fact | None = None
    """The least that any alternative asks for, in years."""
    supervision: Fact | None = None
    """The most that it exercises."""
    physical_level: Fact | None = None
    salary: Fact | None = None
    """The lowest pay, in dollars, where the class data give it."""
    ways: Ways = NO_WAYS
    """The ways by which it may be entered."""


NO_PROFILE = Profile()
_APART = frozenset({"alternate_range_criteria"})
"""Sections that ask for something, but not of those who enter the class."""


def profiles(spec: Spec) -> tuple[Profile, ...]:
    """The profile of each class that a document defines."""
    return tuple(_profile(spec, index) for index in range(len(spec.document.classes)))


def _profile(spec: Spec, index: int) -> Profile:
    alone = len(spec.document.classes) == 1
    experience, education = _own(spec.experience, index, alone), _own(spec.education, index, alone)
    return Profile(
        pay_grade=_field(spec, "pay_grade") if alone else None,
        flsa=_field(spec, "flsa") if alone else None,
        education=_education(education),
        experience=_experience(experience),
        supervision=_supervision(spec, index, alone),
        physical_level=_physical(spec) if alone else None,
        salary=_salary(spec) if alone else None,
        ways=ways(experience, education),
    )


def _own(found: Iterable[Asked], index: int, alone: bool) -> list[Asked]:
    """What is asked of one class: preferences and substitutions apart; what all classes are asked counts for each."""
    wanted = [item for item in found if not (item.preferred or item.substitute or item.section in _APART)]
    return [item for item in wanted if alone or item.class_index in (None, index)]


def _field(spec: Spec, name: str) -> Fact | None:
    field = spec.document.field(name)
    if field is None or not field.value.value.strip():
        return None
    text = " ".join(field.value.value.split())
    grade = _GRADE.search(text) if name == "pay_grade" else None
    if grade is None or grade.start() > 0:
        return Fact(text, field.value.span(), rank=None)
    scheme = f"{grade['scheme'].upper()} {grade['step'].upper()}".strip()
    return Fact(text, field.value.span(), rank=float(grade["number"]), scheme=scheme)


def _salary(spec: Spec) -> Fact | None:
    field = spec.document.field("salary_min")
    amount = _AMOUNT.search(field.value.value) if field else None
    if field is None or amount is None:
        return None
    dollars = float(amount[1].replace(",", ""))
    return Fact(" ".join(field.value.value.split()), field.value.span(), rank=dollars) if dollars else None


def _education(asked: list[EducationRequirement]) -> Fact | None:
    if not asked:
        return None
    least = min(asked, key=lambda item: item.rank)
    return Fact(least.level, least.span, least.section, least.rank)


def _experience(asked: list[ExperienceRequirement]) -> Fact | None:
    if not asked:
        return None
    alternatives: dict[int, ExperienceRequirement] = {}
    for item in asked:
        held = alternatives.get(item.alternative)
        if held is None or item.years > held.years:
            alternatives[item.alternative] = item
    least = min(alternatives.values(), key=lambda item: item.years)
    return Fact(shown(least.years), least.span, least.section, least.years)


def _supervision(spec: Spec, index: int, alone: bool) -> Fact | None:
    said = [item for item in spec.supervision if alone or item.class_index in (None, index)]
    if not said:
        return None
    most = max(said, key=lambda item: item.rank)
    text = f"{most.degree}, by position" if most.by_position and most.rank else most.degree
    return Fact(text, most.span, most.section, most.rank)


def _physical(spec: Spec) -> Fact | None:
    stated = next(iter(spec.demand_levels), None)
    if stated is None:
        return None
    scale = spec.document.style.scale or labor()
    level = agreed(stated, scale)
    text = level.label if level else stated.label or str(stated.number)
    return Fact(text, stated.span, stated.section, float(scale.index(level)) if level else None)
