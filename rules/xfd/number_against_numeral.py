"""A number in words and the numeral in brackets behind it differ.

## Why it matters

"Four (3) years of experience" leaves the applicant and the examiner with two rules. Whichever is applied, a rejected
applicant can point to the other.

## What it checks

A number in words directly followed by the same number in brackets, in figures: “six (6) months”, “twenty-four (24) hours”,
“one and one-half (1.5) years”, “two to four (2-4) years”, “ten percent (10%)”, “third (3rd)”, “one thousand (1,000) hours”; and
figures followed by words and a unit: “5 (five) years”.

What stands in brackets is no repetition, and is left alone, in “Level One (2)”, “Section four (b)”, “Part Two (3)”, “an Engineer
Two (3)”, “two (12-hour) shifts”, “two (50%) positions”, “one (2009) edition”. So is a number that a list counts by: “(1) two years”.

The unsafe fix writes the figures that the words say.

## Source

Project judgement. In commercial paper words prevail over numbers (Uniform Commercial Code § 3-114); the fix follows that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.numberpairs import NumberPair, number_pairs
from speclint.model.spec import Spec
from speclint.read.text import Text
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity


class NumberAgainstNumeral(Struct, frozen=True):
    """XFD010: see the module's page."""

    code: ClassVar[str] = "XFD010"
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Title Examiner

## Experience

Four (4) years of experience, of which twenty-four (24) months as a lead, or one hundred twenty (120) units.

Level One (2) certification under section four (b), and 3 (three) years in a recorder's office.

Two and one-half (2.5) years count as three (rounded up), and Phase Two (1) of the academy. Requires one of: (1) two years of
college; (2) three years as an Engineer Two (4), on two (12-hour) shifts, by two to four (2-4) of the third (3rd) shift.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Title Examiner

## Experience

⟦Four (5)⟧ years of experience, of which ⟦twenty four (25)⟧ months as a lead.
""",
        """# Title Examiner

## Probation

⟦6 (nine)⟧ months.
""",
        """# Title Examiner

## Experience

⟦Two to four (2-5)⟧ years, of which ⟦one and one-half (1)⟧ on the ⟦third (2nd)⟧ shift and ⟦ten percent (15%)⟧ in the field.
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for text, section in _texts(spec):
            for pair in number_pairs(text.value):
                if not pair.agrees:
                    yield _fault(text, pair, section)


def _texts(spec: Spec) -> Iterator[tuple[Text, str]]:
    yield from ((item.text, item.section) for item in spec.by_topic["number pairs"])
    yield from ((item.value, "class_detail") for item in spec.document.fields)


def _fault(text: Text, pair: NumberPair, section: str) -> Fault:
    figures = Edit(text.span(pair.figure_start, pair.figure_end), f"{pair.said[0]:g}")
    fix = Fix((figures,)) if len(pair.said) == len(pair.written) == 1 and pair.figures.isdigit() else None
    message = f"“{pair.words}” in words and {pair.figures} in figures: decide which is meant, and make both say it."
    return Fault(message, Place(text.span(pair.start, pair.end)), (), section, fix=fix)
