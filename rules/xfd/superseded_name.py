"""An agency, pay scheme, or class is called by a name that it no longer has.

## Why it matters

A specification that asks for experience as a “Park Attendant” when the class has been a “Park Aide” for ten years sends
applicants, and the analysts who screen them, to a class that does not exist. The name of an agency that was merged away tells
the public to write to nobody.

## What it checks

Only what the employer itself says is an old name:

- the names that the house style lists under `superseded`, each with what it is called now and since when;
- the titles that a specification says its class, or another, had before: “title changed from Park Attendant”, “formerly Park Attendant”,
  “retitled Park Attendant to Park Aide”, “Park Attendant (now Park Aide)”. The old title must be that of no class on file, and the
  new one must be on file.

Histories, and remarks that say themselves that the name is an old one, are right. A title that is part of a longer one
(“Senior Park Attendant”) is another title. Each name is reported once in a document.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.superseded import OldUse, old_uses
from speclint.model.formernames import SupersededUse
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_MOST = 8
"""How many further places are named."""


def _spec(title: str, text: str, history: str = "New class.") -> str:
    return f"# {title}\n\n## Experience\n\n{text}\n\n## Class History\n\n{history}\n"


_RENAMED = _spec("Ferry Aide", "None.", "5/1/2004: Title changed from Ferry Attendant.")


class SupersededName(Struct, frozen=True):
    """XFD009: see the module's page."""

    code: ClassVar[str] = "XFD009"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[Example, ...]] = (
        Example({
            "aide.md": _RENAMED,
            "clerk.md": _spec("Fare Clerk", "One year as a Ferry Aide (formerly Ferry Attendant)."),
            "mate.md": _spec("Ferry Mate", "One year as a Senior Ferry Attendant or a Ferry Attendant II."),
        }),
        Example({
            "aide.md": _RENAMED,
            "attendant.md": _spec("Ferry Attendant", "None."),
            "clerk.md": _spec("Fare Clerk", "One year as a Ferry Attendant."),
        }),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({
            "aide.md": _RENAMED,
            "clerk.md": _spec("Fare Clerk", "One year as a ⟦Ferry Attendant⟧ with the City."),
        }),
        Example({
            "warden.md": _spec("Lock Warden", "None.", "Retitled from Sluice Keeper to Lock Warden on 3/4/1999."),
            "clerk.md": _spec("Fare Clerk", "Two years in the class of ⟦Sluice Keeper⟧, or as a Sluice Keeper elsewhere."),
        }),
        Example(
            {
                "spec.md": "⟦Career Service Authority⟧\n\nFerry Clerk\n\nGENERAL STATEMENT OF CLASS DUTIES\n\nSells fares.\n\n"
                "CLASS DETAIL\n\nCLASS HISTORY 2012: Revised by the Career Service Authority.\n"
            },
            "denver-csa-2012",
        ),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        by_name: dict[str, list[SupersededUse]] = {}
        for use in spec.superseded_uses:
            by_name.setdefault(use.entry.name, []).append(use)
        yield from map(_listed, by_name.values())

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        yield from map(_renamed, old_uses(corpus))


def _listed(uses: list[SupersededUse]) -> Fault:
    entry, first = uses[0].entry, uses[0]
    since = f" since {entry.since}" if entry.since else ""
    now = (
        f"it is called “{entry.now}” now. Use that name."
        if entry.now
        else "nothing took its place. Name what is meant."
    )
    related = tuple(Place(use.span, "here too") for use in uses[1 : 1 + _MOST])
    message = f"“{entry.name}” is no longer in use{since}; {now}"
    return Fault(message, Place(first.span), related, first.section, more=len(uses) - 1 - len(related))


def _renamed(use: OldUse) -> Fault:
    old = use.old.former
    message = (
        f"“{old.title}” is the former title of “{old.now}”, and no specification on file has it. Use the new title."
    )
    related = (Place(old.span, "the former title is named here", use.old.path, sample=True),)
    return Fault(message, Place(use.span, path=use.path), related, use.section)
