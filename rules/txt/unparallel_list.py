"""The entries of a list open with verbs in different forms.

## Why it matters

Where “Prepares reports” is followed by “Supervise staff” and “Maintaining records”, the list was put together from
several specifications. The reader stumbles, and cannot tell a duty from an ability or from part of the entry above it.

## What it checks

Lists, as entries or as parts that semicolons divide, in which at least four entries, and two thirds of those that
open with a verb, have one form: “Prepares”, “Prepare”, or “Preparing”. Reported is the first entry in another
form; the others are related places: one finding per list. Only words that are surely verbs count: “Plans”, “Reports”, and
“Training” may be things.

Right as they are: “May supervise”; “By position, assists”; entries that open with a noun; a gerund
that a clause with a verb follows (“Working from plans, builds forms”); the list below a lead-in (“Assists in:”) within another list;
standard texts, such as “Performs related work as required” below a list of “Prepare”, “Maintain”.

## Source

Plain language guidelines of the U.S. federal government (plainlanguage.gov), “Use lists” (parallel construction); U.S.
Government Publishing Office, Style Manual, on enumerations. That two thirds make the form is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.parallel import MixedList
from speclint.model.spec import Spec
from speclint.rule import Fault, Place, Severity

_MOST = 8
"""How many further entries are named."""
_SPEC = "# Weir Keeper\n\n## Examples of Duties\n\n{}\n"
_DUTIES = "- Prepares logs.\n- Maintains gates.\n- Provides tours.\n- Inspects weirs.\n"


class UnparallelList(Struct, frozen=True):
    """Lists whose entries change the form of their verbs."""

    code: ClassVar[str] = "TXT007"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[str, ...]] = (
        _SPEC.format(
            f"{_DUTIES}- May supervise aides.\n- By position, repair of pumps.\n- Training of aides.\n- Plans for floods.\n"
            "- Working from charts, sets the gates.\n- Performs related work as required."
        ),
        _SPEC.format(f"{_DUTIES.replace('s ', ' ')}- Performs related work as required.\n"),
    )
    bad: ClassVar[tuple[str, ...]] = (
        _SPEC.format(f"{_DUTIES}- ⟦Supervise⟧ aides.\n- Repairs pumps.\n- Maintaining the shop."),
        _SPEC.format("Maintain gates; prepare logs; provide tours; inspect weirs; ⟦supervises⟧ aides; and sell fish."),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for mixed in spec.mixed_lists:
            yield _fault(mixed)


def _fault(mixed: MixedList) -> Fault:
    first, *others = mixed.others
    usual = next(item for item in mixed.usual if item.certain)
    count = len(mixed.usual)
    message = (
        f"“{first.text}” opens an entry of a list in which {count} open as “{usual.text}” does: "
        "give all entries of the list one verb form."
    )
    related = [Place(usual.span, f"“{usual.text}”"), *(Place(item.span, f"“{item.text}”") for item in others)]
    return Fault(message, Place(first.span), tuple(related[:_MOST]), first.section)
