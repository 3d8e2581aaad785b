"""A requirement stands in a section that is not its own.

## Why it matters

Recruiters and screening systems read requirements by section. A clearance under licensure is missed by whoever runs
background checks and is asked of applicants as if they should hold it already; a rule on progression among the entry
qualifications turns away people who qualify for entry.

## What it checks

- A clearance (fingerprints, CJIS, criminal history, drug or tuberculosis test) under licensure, education, or experience, where the
  document has a section for background checks. If it stands there too, the finding says so.
- A license or certificate to be held, under background check, assessment, or probation, where the document has a section for
  licenses; a driver's license under education or experience too. Checking a license or the driving record is a background check.
- The length of the probation outside the section on it.
- Years of experience under licensure, background check, or assessment.
- A rule on progression (“is required to progress to …”, “may be promoted to … after …”) among education, experience, and
  minimum qualifications. How one is promoted *into* this class is an entry qualification and right. In documents
  without distinguishing characteristics, where the rule has no better place, the finding is an info.

A section whose heading takes in more (“Licenses and Other Requirements”, “Special Requirements”, “Conditions of Employment”) is
right for all of these, and so is a clearance tied to a license or card in one sentence. Where a document has no section of
the requirement's own, nothing but progression is reported: the employer has put it where it can.

## Source

Project judgement, after the section definitions of published house styles. That entry qualifications are what is needed upon
entry to the job: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.5(I).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.licences import names_driver_licence
from speclint.model.placement import CLEARANCE, EXPERIENCE, LICENCE, PROBATION, PROGRESSION, Placed
from speclint.model.spec import Spec
from speclint.parsing.document import Document, Section
from speclint.patterns import Pattern
from speclint.rule import Example, Fault, Place, Severity

_ENTRY = frozenset({"education", "experience", "minimum_qualifications", "equivalency"})
_HOMES = {
    CLEARANCE: ("background_check",),
    LICENCE: ("licensure_certification",),
    PROBATION: ("probation",),
    EXPERIENCE: ("experience", "minimum_qualifications"),
}
_WRONG = {
    CLEARANCE: frozenset({"licensure_certification", "education", "experience"}),
    LICENCE: frozenset({"background_check", "assessment", "probation"}),
    PROBATION: frozenset({"licensure_certification", "background_check", "assessment", "education", "experience"}),
    EXPERIENCE: frozenset({"licensure_certification", "background_check", "assessment"}),
    PROGRESSION: _ENTRY,
}
_CALLED = {
    CLEARANCE: "A clearance or background check",
    LICENCE: "A license or certificate",
    PROBATION: "The length of the probation",
    EXPERIENCE: "A length of experience",
}
_COMBINED = Pattern(r"special|other|additional|condition|misc|general|notes?\b", re.I)
_TAKES_IN = {
    CLEARANCE: Pattern(r"clearance|background|screening|employment|physical|medical", re.I),
    LICENCE: Pattern(r"licens|certif|credential", re.I),
    PROBATION: Pattern(r"probation", re.I),
    EXPERIENCE: Pattern(r"experience|qualif", re.I),
    PROGRESSION: Pattern(r"progress|promot|advance", re.I),
}
"""Words of a heading by which its section takes in a requirement that has a section elsewhere."""
_DENVER = (
    "# Tide Clerk\n\n### Distinguishing Characteristics\n\nKeeps tide books.\n\n### Experience Requirement\n\n{}\n\n"
    "### Licensure & Certification\n\n{}\n\n### Background Check Requirement\n\n{}\n\n"
    "### Assessment Requirement\n\n{}\n\n### Probation Period\n\nSix (6) months.\n"
)


class RequirementInWrongSection(Struct, frozen=True):
    """XFD002: see the module's page."""

    code: ClassVar[str] = "XFD002"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        _DENVER.format("Two years of experience.", "Valid driver's license.", "Driver's license verification.", "None"),
        _DENVER.format(
            "One year of experience with criminal background checks as a Records Clerk.",
            "Fingerprint clearance card. Must obtain the certificate within the six-month probationary period.",
            "Must pass a background check.",
            "Promotion to this class requires an examination.",
        ),
        "# Tide Clerk\n\n## Licenses\n\nMust pass a background check.\n",
        "# Tide Clerk\n\n## Licenses and Other Requirements\n\nMust pass a drug test.\n\n## Background Check\n\nCriminal\n",
        "# Tide Clerk II\n\n## Experience\n\nOne year as Tide Clerk I is required to progress to Tide Clerk II.\n",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _DENVER.format(
            "Two years of experience. ⟦One year at this level is required to progress to Senior Tide Clerk.⟧",
            "⟦By position, must obtain Criminal Justice Information Services (CJIS) clearance.⟧",
            "⟦Possession of a valid driver's license.⟧",
            "⟦Must serve a six-month probation.⟧",
        ),
        _DENVER.format("Incumbents ⟦⟧", "None", "None", "None").replace(
            "Incumbents ⟦⟧", "⟦Incumbents may be promoted to Senior Tide Clerk after two years.⟧"
        ),
        "# Tide Clerk\n\n## Licenses\n\n⟦Fingerprint clearance⟧\n\n⟦Two years of experience in a tide office.⟧\n\n## Background Check\n\n"
        "Fingerprint clearance\n\n## Experience\n\nNone\n",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for item in spec.placed:
            heading = item.section.heading.text.value
            if item.section.id not in _wrong(item) or _COMBINED.search(heading) or _TAKES_IN[item.kind].search(heading):
                continue
            if item.kind == PROGRESSION:
                yield from _progression(spec, item)
                continue
            home = _home(spec.document, item)
            if home:
                yield _fault(spec, item, home)


def _wrong(item: Placed) -> frozenset[str]:
    if item.kind == LICENCE and names_driver_licence(item.text):
        return _WRONG[LICENCE] | {"education", "experience"}
    return _WRONG[item.kind]


def _home(document: Document, item: Placed) -> Section | None:
    """The section of the document that the requirement belongs to; `None` where its own section takes that in too."""
    for name in _HOMES[item.kind]:
        found = document.find(name)
        if name in item.section.holds:
            return None
        if found and found.id == name:
            return found
    return None


def _progression(spec: Spec, item: Placed) -> Iterator[Fault]:
    """A rule on progression; documents of several classes may tell of the way from one to the next."""
    if spec.document.defines_series:
        return
    home = spec.document.find("distinguishing_characteristics")
    message = (
        "How one progresses from this class is no qualification for entry to it. "
        f"Move it to {_named(home) if home else 'what sets the class apart from the next one'}."
    )
    related = (Place(home.heading.span, "it belongs here"),) if home else ()
    yield Fault(message, Place(item.span), related, item.section.id or "", None if home else Severity.INFO)


def _fault(spec: Spec, item: Placed, home: Section) -> Fault:
    again = next((other for other in spec.placed if other.kind == item.kind and other.section is home), None)
    what = f"{_CALLED[item.kind]} stands under {_named(item.section)}"
    if again:
        message = f"{what}, and {_named(home)} states one too. State it there only."
        related = (Place(again.span, "stated here, where it belongs"),)
    else:
        message, related = f"{what}. Move it to {_named(home)}.", (Place(home.heading.span, "it belongs here"),)
    return Fault(message, Place(item.span), related, item.section.id or "")


def _named(section: Section) -> str:
    return f"“{section.heading.text.value.strip(' :*#')[:60]}”"
