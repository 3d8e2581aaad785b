"""The entries of one list are laid out in different ways.

## Why it matters

A reader takes another bullet for another level, and a number that is missing for an entry that is missing. Two entries
with one number cannot be told apart in a rating sheet or an appeal.

## What it checks

Entries of one list, at one level:

- another bullet on few of at least four entries;
- a number that repeats the one before it, or leaves one or two out; “1)” among “2.” and “3.”;
- entries on one long line among entries that are wrapped by hand, or the reverse;
- no full stop behind few of at least five entries where all others have one, or the reverse.

Left alone are: numbering that restarts, all ones (Markdown counts by itself), bullets that mark the level below, lists
that use semicolons, a full stop behind the last entry only, entries of several sentences, standard texts, indentation.
Line breaks and numbers are not fixed, since others may refer to them; bullets, the form of numbers, and full stops are.

## Source

Federal Plain Language Guidelines, “Use lists” and “Be consistent”; CommonMark 0.31.2, “Lists”. The thresholds are a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.listlayout import ListFault, list_faults
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MOST_PLACES = 8
_SAID = {
    "bullets": "This entry has the bullet “{found}”, others of its list “{usual}”: use one",
    "number-style": "This entry is numbered “{found}”, others of its list in the form “{usual}”: use one",
    "numbering": "The number {found} follows {usual} in this list: number its entries one after the other",
    "wraps": "This entry is {found}, others of its list are {usual}: set them alike",
    "no-stop": "This entry has no full stop at its end, others of its list have one: add it",
    "stop": "This entry has a full stop at its end, others of its list have none: take it out",
}


class UnevenLayout(Struct, frozen=True):
    """Lists whose entries differ in form."""

    code: ClassVar[str] = "FMT004"
    severity: ClassVar[Severity] = Severity.INFO
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str | Example, ...]] = (
        "# Saddler\n\n## Essential Duties\n\n1. Cuts leather\n1. Stitches saddles\n1. Waxes thread.\n\n## Skills\n\n"
        "- Uses the following:\n* awls\n- Sews\n- Skives\n\n## Experience\n\n1. One year; or\n2. Two years\n\n1. One more\n2. Two more\n",
        "<ul><li>Cuts.</li><li>Sews;</li><li>Waxes.</li><li>Sells</li><li>Oils.</li><li>Folds.</li></ul>",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        "# Saddler\n\n## Essential Duties\n\n- Cuts leather.\n- Stitches saddles.\n⟦*⟧ Waxes thread.\n- Oils straps.\n\n"
        "## Skills\n\n1. Cutting\n2. Sewing\n⟦2.⟧ Waxing\n3. Oiling\n\n## Abilities\n\n1. Cut\n⟦2)⟧ Sew\n3. Wax\n",
        Example({"saddler.txt": "SADDLER\n\nESSENTIAL DUTIES\n\n- Cuts the leather for harness and saddles of the mounted patrol and marks\n"
        "  each piece.\n- Sews straps.\n- Waxes all of the ⟦thread⟧\n- ⟦Oils the bridles, halters, and saddles of the mounted patrol each week, "
        "and enters the horse, the piece, and the day in the book of the tack room.⟧\n- Sells scraps.\n- Folds rugs.\n"}),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        registered = [copy.text.span() for use in spec.standard_texts for copy in use.copies]
        for item in list_faults(spec.document, registered):
            yield _fault(item)


def _fault(item: ListFault) -> Fault:
    first, *others = item.places
    more = f". {len(others)} more in this list" if others else ""
    message = f"{_SAID[item.kind].format(usual=item.usual, found=item.found)}{more}."
    related = tuple(Place(span, "another one") for span in others[:_MOST_PLACES])
    fix = Fix(tuple(Edit(*edit) for edit in item.edits), safe=True) if item.edits else None
    return Fault(message, Place(first), related, item.section, fix=fix)
