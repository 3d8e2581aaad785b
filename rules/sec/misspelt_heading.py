"""A heading is misspelt.

## Why it matters

Headings are what people and programs search for: a specification whose duties stand under "Responsibilties" is left out
of the list of those that have "Responsibilities". And a slip in the largest letters on the page costs the employer credit with
applicants before they have read a line.

## What it checks

Headings that are a letter or two away from a heading of the house style, or from one in use in public human resources,
and are not themselves such a heading. A singular for a plural, "&" for "and", another case or dash are no misspellings, nor
is a whole word more or less. The fix is safe: it puts in the right letters and leaves case, marks and punctuation alone.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Heading
from speclint.parsing.nearest import nearest_heading
from speclint.patterns import Pattern
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity
from speclint.styles.style import HouseStyle, heading_key

_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)?")


class MisspeltHeading(Struct, frozen=True):
    """SEC008: see the module's page."""

    code: ClassVar[str] = "SEC008"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "safe"

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for section in spec.document.walk():
            if section.heading.known != "misspelt":
                continue
            words = _corrections(section.heading, spec.document.style)
            right = _corrected(section.heading.text.value, words)
            message = f"The heading “{section.heading.text}” is misspelt; write “{right}”."
            fix = Fix(tuple(Edit(section.heading.text.span(at, end), word) for at, end, word in words), safe=True)
            yield Fault(message, Place(section.heading.span), section=section.id or "", fix=fix)

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Soil Technician

DEFINITION:

Under supervision, samples and tests soils for road design.

DUTIES & RESPONSIBILITIES

Bores, labels and logs samples.

Education and/or Experience

Two years of laboratory work.

## License or Certificate

A valid driver license.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Soil Technician

## Definition

Under supervision, samples and tests soils for road design.

## ⟦DUTIES AND RESPONSIBILTIES⟧:

Bores, labels and logs samples.

## ⟦Minimum Qualifcations⟧

Two years of laboratory work.
""",
    )


def _corrections(heading: Heading, style: HouseStyle) -> list[tuple[int, int, str]]:
    """The words to put right: where each stands in the heading, and how it is spelt, in the case as printed."""
    value = heading.text.value
    bracket = value.find("(")
    printed = value if bracket < 4 else value[:bracket].rstrip()
    right = _known(heading_key(printed), style)
    words = [match for match in _WORD.finditer(printed) if match.group().lower() != "and"]
    if len(words) != len(right.split()):
        return [(0, len(printed), _printed_form(right, printed, style))]
    pairs = zip(words, right.split(), strict=True)
    return [(*match.span(), _cased(word, match.group())) for match, word in pairs if heading_key(match.group()) != word]


def _known(key: str, style: HouseStyle) -> str:
    known = (style.by_heading, style.vocabulary.by_heading)
    return next((found for item in known if (found := nearest_heading(key, tuple(item)))), key)


def _printed_form(key: str, printed: str, style: HouseStyle) -> str:
    """A known heading as the house style prints it, where words were run together or apart."""
    spec = style.section_for(key)[0]
    forms = (text for text in (spec.name, *spec.headings) if heading_key(text) == key) if spec else iter(())
    form = next(forms, key)
    return form.upper() if printed.isupper() else form


def _cased(word: str, printed: str) -> str:
    if printed.isupper():
        return word.upper()
    return word.capitalize() if printed[:1].isupper() else word


def _corrected(value: str, words: list[tuple[int, int, str]]) -> str:
    for start, end, word in reversed(words):
        value = value[:start] + word + value[end:]
    return value
