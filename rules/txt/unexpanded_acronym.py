"""An acronym is never written out, or is written out again and again.

## Why it matters

A class specification is read by applicants, by other agencies, and by arbitrators years later. “LCFF” and “DDR” mean nothing to
them, and soon nothing to the agency itself. Written out in every sentence, an acronym only makes the sentences longer.

## What it checks

Capitals of three to seven letters in the running text that the document nowhere explains: neither with the words
beside them, nor in its title or agency, nor by words elsewhere whose initials they are. One finding for each document,
at the first such acronym; the first places of the others are related. And acronyms that are written out, in the same words
with the acronym beside them, `repeats` times or more.

Left alone are some 900 acronyms that readers of class specifications know: of employment law (FLSA, ADA), degrees and licenses
(CPA, CDL), federal agencies, computing, medicine, and the trades (HVAC, SCADA); states, Roman numerals, words in capitals for emphasis,
codes and forms; headings; the parts of a posting that speak of the examination and of benefits. `known` adds an
agency's own.

## Source

U.S. Government Publishing Office, Style Manual, chapter 9, “Abbreviations and Letter Symbols”; plainlanguage.gov, “Avoid abbreviations”:
an abbreviation that is not generally known is explained at its first use. Which ones are known is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.acronyms import Expansion
from speclint.model.spec import Spec
from speclint.model.unexpanded import Unexpanded, repeated_expansions
from speclint.rule import Example, Fault, Place, Severity

_MOST = 8
"""How many acronyms, and places, are named."""
_SPEC = "# Canal Keeper\n\n## Definition\n\n{}\n\n## Examples of Duties\n\n{}\n"


class UnexpandedAcronym(Struct, frozen=True):
    """Acronyms that are written out nowhere, or everywhere."""

    code: ClassVar[str] = "TXT009"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[str | Example, ...]] = (
        _SPEC.format(
            "Keeps the canals of the Water Level Board (WLB) under OSHA and NPDES rules.",
            "Reports levels to the WLB each day. Applies the Lock Operation Code to traffic, and trains keepers in the LOC. "
            "Must NOT open a lock at night. Holds a CDL and files form BWQ each month.",
        ),
        Example(
            {"spec.md": _SPEC.format("Keeps canals.", "Reports the levels of each lock to the DWQ.")},
            options={"known": ("DWQ",)},
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _SPEC.format("Keeps the canals.", "Reports levels to the ⟦DWQ⟧ each day, and leaks to the QPD and the DWQ."),
        _SPEC.format(
            "Works for the Water Level Board (WLB) on its canals.",
            "Tells the ⟦Water Level Board (WLB)⟧ of leaks. Drafts letters of the Water Level Board (WLB).",
        ),
    )  # fmt: skip

    known: tuple[str, ...] = ()
    """Acronyms that need no expansion beside those that all readers know: the agency's own."""
    repeats: int = 3
    """How often an acronym may not be written out with its words: from so many times on it is reported."""

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        never = [item for item in spec.unexpanded if item.acronym not in self.known]
        if never:
            yield _never(never)
        for places in repeated_expansions(spec.acronyms, max(2, self.repeats)):
            yield _again(places)


def _never(items: Sequence[Unexpanded]) -> Fault:
    first, *others = items[:_MOST]
    named = ", ".join(item.acronym for item in items[:_MOST]) + (" and others" if len(items) > _MOST else "")
    verb, them = ("are", "each") if others else ("is", "it")
    message = f"{named} {verb} never written out here: write {them} out at the first use, with the acronym in brackets."
    related = tuple(Place(item.span, item.acronym) for item in others)
    return Fault(message, Place(first.span), related, first.section)


def _again(places: Sequence[Expansion]) -> Fault:
    first, second, *others = places
    message = (
        f"{first.acronym} is written out {len(places)} times (“{first.text}”): write it out at the first use, "
        "and use the acronym alone from there on."
    )
    related = (Place(first.span, "first use"), *(Place(item.span, "again") for item in others[: _MOST - 1]))
    return Fault(message, Place(second.span), related, second.section)
