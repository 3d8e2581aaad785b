"""A sign of punctuation is doubled, clashes with another one, lacks its other half, or has the wrong spaces.

## Why it matters

One slip is a blemish, in a document that speaks for the employer. But a bracket that is never closed leaves open which
words a condition covers, and a missing space joins two words that a search then does not find.

## What it checks

In statements, table cells, and the lines above the first section:

- a space before a comma, semicolon, colon, full stop, or “’s”;
- no space behind a comma or semicolon between two words, or in a date (“July 1,2010”);
- doubled commas, semicolons, colons, and full stops, and signs that exclude each other (“;.”, “,.”);
- spaces inside brackets, and a comma before the closing one;
- a round bracket, or a double quotation mark, without its other half.

Right are: ellipses and leaders, web addresses and codes, check boxes “( )”, “a)” and “1)” as numbers, marks of inches,
abbreviations before a comma (“etc.,”), brackets and quotations that go over several statements, a space before every colon
of a document. Two spaces after a full stop are an old convention, and wider ones are layout: neither is reported.

The fix moves or takes out the spaces and doubled signs; where one of two signs is meant, and for missing halves, there is none.

## Source

U.S. Government Publishing Office Style Manual, chapter 8, “Punctuation”.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.punctuation import Slip
from speclint.model.spec import Spec
from speclint.rule import Edit, Fault, Fix, Place, Severity

_SAID = {
    "space": "A space stands before “{sign}”: take it out.",
    "tight": "No space stands behind “{sign}”: put one in.",
    "double": "“{sign}” is one sign too many: write “{one}”.",
    "clash": "“{sign}” are two signs where one is meant: choose one.",
    "inner": "A space or comma too many stands inside the bracket “{sign}”: take it out.",
    "bracket": "The bracket “{sign}” has no other half: add it, or take this one out.",
    "quote": "The quotation mark {sign} has no other half: add it, or take this one out.",
}


class Punctuation(Struct, frozen=True):
    """Slips of punctuation."""

    code: ClassVar[str] = "TXT008"
    severity: ClassVar[Severity] = Severity.INFO
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str, ...]] = (
        "# Wheelwright\n\n## Essential Duties\n\n- Mends wheels, carts, etc., and wagon(s).  Paints them ... red.\n"
        '- Uses a) rims; b) spokes of 12" and 14"; ( ) hubs. See www.wheels.example/a,b;c and ask for size(s) 1,2.\n'
        '- Serves “old” and "new" drivers (of carts,\n- of wagons). Fits felloes by July 1, 2010.\n',
    )
    bad: ClassVar[tuple[str, ...]] = (
        "# Wheelwright\n\n## Essential Duties\n\n- Mends wheels⟦ ,⟧ carts⟦,⟧wagons ⟦( ⟧and barrows).\n- Paints them⟦..⟧ Sells them⟦;.⟧\n"
        '- Fits hubs ⟦(⟧of elm. Signs the ⟦"⟧order.\n- Note: reads: Closed on July 1⟦,⟧2010⟦,,⟧ as the driver⟦ ’s⟧ guide⟦;⟧the law⟦ :⟧ has it.\n- Also: oils.\n- Last: sells.\n',
        "<p>Note: mends wheels<b>⟦ ;⟧</b> and carts⟦)⟧.</p><p>Note: paints</p>",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for item in spec.punctuation_slips:
            if any(
                damage.span.start < item.span.end and item.span.start < damage.span.end
                for damage in spec.encoding_damage
            ):
                continue  # part of a damaged character, which is a fault of its own
            fix = Fix((Edit(*item.edit),), safe=True) if item.edit else None
            yield Fault(_message(item), Place(item.span), section=item.section, fix=fix)


def _message(item: Slip) -> str:
    return _SAID[item.kind].format(sign=item.shown, one=item.shown[:1])
