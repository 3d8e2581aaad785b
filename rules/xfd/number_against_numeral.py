"""A number in words and the numeral in brackets behind it differ.

## Why it matters

"Four (3) years of experience" leaves the applicant and the examiner with two rules. Whichever is applied, a rejected
applicant can point to the other.

## What it checks

A number word directly followed by its numeral in brackets ("Six (6) months", "twenty-four (24) hours", "five (5 years)"),
and a numeral followed by its word and a unit ("5 (five) years"). Numbers that belong to a name are none: "Level One (2)",
"Section four (b)", "Part Two (3)". Fractions are left alone.

The unsafe fix writes the numeral that the words say.

## Source

Project judgement. In commercial paper words prevail over numbers (Uniform Commercial Code § 3-114); the fix follows that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from speclint.model.quantities import WORDS
from speclint.model.spec import Spec
from speclint.read.text import Text
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_WORD = "|".join(
    sorted((word for word in WORDS if len(word) > 2 and " " not in word and "-" not in word), key=len, reverse=True)
)
_RUN = rf"(?:{_WORD})(?:[\s-](?:and[\s])?(?:{_WORD})){{0,5}}"
_UNIT = r"(?:years?|months?|weeks?|days?|hours?|pounds?|lbs|percent|units|positions?|employees?)"
_PAIR = re.compile(
    rf"\b(?P<word>{_RUN})\s?\(\s?(?P<numeral>\d{{1,4}})(?P<inside>\s?-?{_UNIT})?\s?\)"
    rf"|(?<![\w.,/$-])(?P<first>\d{{1,3}})\s?\((?P<second>{_RUN})\)(?=[\s-]{_UNIT}\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:level|section|part|step|phase|grade|class|tier|unit|article|chapter|schedule|appendix|option|range|band|group"
    r"|type|category|title|pattern|schedule|volume|division|zone|district|one|thousand|half|quarter|no\.)[\s-]+(?:and\s+)?$",
    re.IGNORECASE,
)

_BEFORE = 40
"""How far back a word may stand that makes a name of what looks like a number."""


@dataclass(frozen=True)
class NumberAgainstNumeral:
    """XFD010: see the module's page."""

    code: ClassVar[str] = "XFD010"
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Title Examiner

## Experience

Four (4) years of experience, of which twenty-four (24) months as a lead, or one hundred twenty (120) units.

Level One (2) certification under section four (b), and 3 (three) years in a recorder's office.

Two and one-half (2.5) years count as three (rounded up), and Phase Two (1) of the academy.
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
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for text, section in _texts(spec):
            for match in _PAIR.finditer(text.value) if "(" in text.value else ():
                word, numeral = match["word"] or match["second"], match["numeral"] or match["first"]
                if not _agree(word, int(numeral)) and not _NAMED.search(
                    text.value, max(0, match.start() - _BEFORE), match.start()
                ):
                    yield _fault(text, match, section)


def _texts(spec: Spec) -> Iterator[tuple[Text, str]]:
    yield from ((item.text, item.section) for item in spec.passages)
    yield from ((item.value, "class_detail") for item in spec.document.fields)


def _agree(words: str, numeral: int) -> bool:
    """Whether the words, or the last of them, come to the numeral."""
    parts = re.split(r"[\s-]+", words.lower())
    return any(_value(parts[at:]) == numeral for at in range(len(parts)))


def _value(parts: list[str]) -> int:
    total = 0
    for part in parts:
        if part != "and":
            total = max(total, 1) * 100 if part == "hundred" else total + WORDS[part]
    return total


def _fault(text: Text, match: re.Match[str], section: str) -> Fault:
    word, group = (match["word"], "numeral") if match["word"] else (match["second"], "first")
    value = _value(re.split(r"[\s-]+", word.lower()))
    fix = Fix((Edit(text.span(*match.span(group)), str(value)),))
    message = f"“{word}” in words and {match[group]} in figures: decide which is meant, and make both say it."
    return Fault(message, Place(text.span(*match.span())), (), section, fix=fix)
