"""An equivalency has nothing to apply to, or says what may be substituted and not for what.

## Why it matters

“Two years of experience may be substituted for each required year of college”, under a requirement of high school, can
be applied to nobody, and suggests that college is required after all. “Related experience may be substituted on a
year-for-year basis”, below a degree and four years of experience, leaves open what it may replace: one screener lets
it stand for the degree and the next for nothing, and each applicant may appeal by the other's reading.

## What it checks

Statements that education may replace experience, or experience education, against the rest of the qualifications:

- what is replaced is not asked: the section on education, or on experience, says “None” or “Not required”, and nothing
  else asks for it; or college is replaced where high school is the whole requirement. In documents of one class only;
- what is replaced is not said: a statement that education, or experience, “may be substituted” with nothing behind it
  but its rate. Where only education is asked, or the statement stands under Education and speaks of experience, it is
  plain what is meant, and nothing is reported; nor after a statement that says so.

“Any combination of education and experience” is complete. The rate itself belongs to `equivalency-mismatch`.

## Source

Florida Statutes, section 112.219(3): an agency that lets experience replace education must say which experience is
the equivalent of which education. That an equivalency needs a requirement to apply to is project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.equivalency_objects import Inapplicable, inapplicable, replaced
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_SPEC = """\
# Glass Blower

## Education Requirement

{education}

## Experience Requirement

{experience}

## Education & Experience Equivalency

{equivalency}
"""
_SCHOOL = "Graduation from high school or possession of a GED certificate."
_YEARS = "Two years of experience in a glass shop."
_COLLEGE = "One year of related experience may be substituted for each required year of college."


class InapplicableEquivalency(Struct, frozen=True):
    """Equivalencies without an object."""

    code: ClassVar[str] = "XFD008"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        _SPEC.format(education="Associate's degree in art.", experience=_YEARS, equivalency=_COLLEGE),
        _SPEC.format(education="None", experience="None", equivalency="None"),
        _SPEC.format(education="None", experience=_YEARS, equivalency="No substitution is permitted."),
        """\
# Glass Blower

## Minimum Qualifications

A bachelor's degree in art. Additional related experience may be substituted on a year-for-year basis.
""",
        """\
# Glass Blower

## Minimum Qualifications

A bachelor's degree in art and two years of experience. Any combination of education and experience is accepted.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _SPEC.format(
            education="None", experience=_YEARS, equivalency="⟦Related experience may be substituted for education.⟧"
        ),
        _SPEC.format(
            education="Associate's degree in art.",
            experience="No experience is required.",
            equivalency="⟦Additional appropriate education may be substituted for the minimum experience requirement.⟧",
        ),
        _SPEC.format(education=_SCHOOL, experience=_YEARS, equivalency=f"⟦{_COLLEGE}⟧"),
        _SPEC.format(
            education="Associate's degree in art.",
            experience=_YEARS,
            equivalency="⟦Additional appropriate education may be substituted.⟧",
        ),
        """\
# Glass Blower

## Minimum Qualifications

A bachelor's degree in art and two years of experience. ⟦Related experience may be substituted on a year-for-year basis.⟧
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for found in inapplicable(spec):
            yield _unnamed(found) if found.where is None else _unasked(found)


def _unnamed(found: Inapplicable) -> Fault:
    message = (
        f"This says that {found.given} may be substituted, and not for what: name the requirement that it replaces."
    )
    return Fault(message, Place(found.item.statement), section=found.item.section)


def _unasked(found: Inapplicable) -> Fault:
    kind = replaced(found.item)
    asked = "high school and no more" if found.school else f"no {kind}"
    message = (
        f"This lets {found.given} replace {'college' if found.school else kind}, but the class asks for {asked}: "
        f"delete the substitution, or state the {kind} that is required."
    )
    related = (Place(found.where, f"this asks for {asked}"),) if found.where else ()
    return Fault(message, Place(found.item.statement), related, found.item.section)
