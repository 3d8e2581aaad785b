"""Two statements are run together.

## Why it matters

Two duties in one entry are counted and rated as one. Where a sentence has no end, or two versions of it stand side by side,
nobody can say which of them was adopted; a heading at the end of a sentence hides the section below it.

## What it checks

Within one statement:

- a full stop with the next sentence right behind it (“…of the division.Supervises staff”), and words without a space
  between them (“recordsPrepares”, “andGraduation”);
- the opening of another statement in the middle, with nothing that ends the first: a verb of duties (“keeps the log Prepares
  reports”), “Ability to”, “Must have”, “This position is”, “Under direction”;
- two openings side by side (“Directs Provides for inspections”), as a lost strike-through leaves them;
- the bullet or number of the next entry of the list (“Answers phones. • Files mail”, “1. Does this 2. Does that”);
- a heading in capitals at the end (“…files reports MINIMUM QUALIFICATIONS”).

Titles and names with capitals (“the Senior Engineer Plans Examiner”), addresses, names of files and programs (“PowerPoint”),
abbreviations, section numbers, degrees, lists in a sentence (“(1) … (2)”), bullets that part the items of a line or of a table's cell,
and capitals behind “and”, “to” or “may” are none. Where more than one follow in a statement, the first is reported and the others are
related places.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.cuts import lists
from speclint.model.spec import Spec
from speclint.model.splices import Kind, Splice, splices
from speclint.parsing.document import Statement
from speclint.rule import Fault, Place, Severity

_MOST = 8
"""How many further places of a statement are named."""
_SAYS = {
    Kind.STOP: "a sentence ends here, and the next starts right behind it; put a space between them",
    Kind.GLUED: "two words stand here without a space; part them, and end the first statement if it ends here",
    Kind.OPENING: "another statement starts here, and nothing ends the one before it; end it, or take out what was left over",
    Kind.PAIR: "two openings of a statement stand side by side; keep the one that is meant",
    Kind.BULLET: "the next entry of the list starts here; put it on a line of its own",
    Kind.NUMBER: "the next entry of the list starts here; put it on a line of its own",
    Kind.HEADING: "this heading stands at the end of a statement; put it on a line of its own",
}


class SplicedText(Struct, frozen=True):
    """TXT004: see the module's page."""

    code: ClassVar[str] = "TXT004"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str, ...]] = (
        """# Tide Mill Keeper

## Essential Duties

1. Assists the Senior Engineer Plans Examiner, Ph.D. candidates and the Board of Supervisors under Section 1. 2. of the code.
2. Uses PowerPoint, ServSafe and forms.City.gov; writes to keeper@mill.Example.org; and Prepares meal for sale.
3. Does the following: (1) Performs soundings; (2) Maintains logs at Level 3. Prepares others in Step 4. Weighs grain.
4. (weekly) Prepares the tide table; (10%) Verifies it, and is rated as Meets expectations.

Full-time • Benefits • 40 hours

## Knowledge

Thorough Knowledge of tides. Demonstrated Ability to mill. Either I Possession of a permit.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """# Tide Mill Keeper

## Essential Duties

1. Opens the ⟦sluice.Grinds⟧ meal 2. Weighs sacks.
2. Keeps the log of ⟦tides Prepares⟧ reports of floods.
3. Sweeps ⟦floors 4. Oils⟧ the gears.
- ⟦Directs Provides⟧ for inspections of the wheel.
- Answers ⟦phones. • Files⟧ mail. • Greets visitors.
- Guides the ⟦visitorsMaintains⟧ and feeds the ducks.

Grinds corn by the ⟦table Must have⟧ a permit.

Raises and lowers the gates and files reports ⟦MINIMUM QUALIFICATIONS⟧
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for section, items in lists(spec.document):
            in_cell = items is not section.statements
            for item in items:
                found = splices(item, in_cell=in_cell)
                if found:
                    yield _fault(item, sorted(found[: _MOST + 1]), section.id or "")


def _fault(item: Statement, found: Sequence[Splice], section: str) -> Fault:
    first, *others = found
    shown = item.text.value[first.start : first.end]
    shown = shown if len(shown) <= 60 else f"…{shown[-58:]}"
    related = tuple(Place(item.text.span(more.start, more.end), "and here") for more in others)
    return Fault(f"“{shown}”: {_SAYS[first.kind]}.", Place(item.text.span(first.start, first.end)), related, section)
