"""An entry of the list of physical demands names what other entries of the same list name too.

## Why it matters

Where “Hearing/Talking” stands beside “Hearing” and “Talking”, each with its own definition, an examining physician rates
one demand twice, and an analyst who changes one of them leaves the other as it was.

## What it checks

The terms of one list: “Term: definition”, terms alone, and the first cells of a table.

- A term that joins several demands by “/”, “&”, “,”, or “and” (“Hearing/Talking”), beside an entry for one of them.
- “Climbing”, where its definition speaks of ladders or of stairs, beside “Climbing ladders” or “Climbing stairs”.

Entries that say how often and differ in it, or that both name a figure (“Lifting: 10 pounds”), are set apart by it and are no
overlap. Neither are different demands with much in common (reaching and handling). Two entries in the same words
are the matter of `overlapping-entries`, two terms with one definition that of `one-definition-two-terms`.

## Source

Project judgement. The demands are parted as in the U.S. Department of Labor's Selected Characteristics of Occupations.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.demandterms import Overlap, overlaps
from speclint.model.spec import Spec
from speclint.rule import Fault, Place, Severity

_MOST_NAMED = 8


class OverlappingDemands(Struct, frozen=True):
    """Entries that name the demands of other entries again."""

    code: ClassVar[str] = "PHY008"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[str, ...]] = (
        """\
# Bell Ringer

## Physical Demands

Climbing: Going up and down the stairs of a belfry.
Climbing ladders: Going up to the bells themselves.
Hearing/Talking: Taking in and giving signals.
Pushing/Pulling: Moving a bell by its rope; occasionally.
Pulling: Drawing a rope toward oneself; constantly.
Lifting/Carrying: Up to 50 pounds.
Lifting: Up to 20 pounds above the shoulder.
Reaching: Stretching out the arms.
Reaching and grasping overhead: Taking hold of a rope.
""",
        """\
# Bell Ringer

## Physical Demands

Frequently:

- Pushing/Pulling
- Standing

Constantly:

- Pulling
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
# Bell Ringer

## Physical Demands

⟦Climbing⟧: Going up and down ladders in a belfry.
Climbing ladders: Going up to the bells themselves.
⟦Hearing/Talking⟧: Taking in and giving signals.
Hearing: Taking in sounds by ear.
Talking: Making oneself understood by speech.
""",
        """\
# Bell Ringer

## Physical Demands

| Activity | Occasionally | Frequently |
|---|---|---|
| ⟦Stooping and kneeling⟧ | X | |
| Kneeling | X | |
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for found in overlaps(spec.demand_terms):
            yield _fault(found)


def _fault(found: Overlap) -> Fault:
    others = found.others[:_MOST_NAMED]
    named = " and ".join(f"“{item.text}”" for item in others)
    message = f"“{found.whole.text}” names what {named} names too; keep either the one entry or the single ones."
    message = message if len(others) == 1 else message.replace(" names too;", " name too;")
    related = tuple(Place(item.text.span(), "named here too") for item in others)
    more = len(found.others) - len(related)
    return Fault(message, Place(found.whole.text.span()), related, found.whole.section, more=more)
