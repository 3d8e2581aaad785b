"""Two terms of a glossary carry the same definition.

## Why it matters

Sitting and standing cannot both mean "remaining in a stationary position": one of the definitions was pasted over.
A medical examiner or an accommodation panel that goes by the specification then assesses the wrong demand.

## What it checks

Entries of the form “Term: definition” or “Term - definition” in the physical demands and the competencies of a
document, and the rows of a table of competencies. Definitions are compared by their words. Definitions
of fewer than `min-words` words are left alone, and so is a term that is merely listed twice.

The later entry is reported; the first one is the related place.

## Source

Project judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.model.words import wording
from speclint.parsing.document import Document
from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.rule import Fault, Place, Severity

_ENTRY = Pattern(r"(?P<term>[A-Z][^.;:]{1,60}?)(?::|\s[-–—])\s+(?P<definition>\S.*)", re.DOTALL)
_GLOSSARIES = ("physical_demands", "competencies", "competency_definitions")


class OneDefinitionTwoTerms(Struct, frozen=True):
    """Glossary terms that share a definition."""

    code: ClassVar[str] = "BPL008"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str, ...]] = (
        """\
KILN OPERATOR

PHYSICAL DEMANDS

Stooping: Bending the body down and forward at the waist.
Crouching: Bending the body down and forward at the knees.
Crouching: Bending the body down and forward at the knees.
Smelling: Required.
Tasting: Required.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
KILN OPERATOR

PHYSICAL DEMANDS

Stooping: Bending the body down and forward at the waist.
Kneeling: Resting on one knee or both.
⟦Crouching - bending the body down, and forward, at the waist⟧
""",
    )

    min_words: int = 3

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        seen: dict[str, tuple[str, Span]] = {}
        for section, term, definition, span in _entries(spec.document):
            key = wording(definition)
            if key.count(" ") + 1 < self.min_words:
                continue
            other, first = seen.setdefault(key, (term, span))
            if wording(other) != wording(term):
                message = (
                    f"{term} is defined in the same words as {other}: one of the two definitions is wrong; restore it."
                )
                yield Fault(message, Place(span), (Place(first, f"{other} is defined here"),), section)


def _entries(document: Document) -> Iterator[tuple[str, str, str, Span]]:
    """Section, term, definition and place of each entry."""
    for section in document.walk():
        if not any(name in _GLOSSARIES for name in section.holds):
            continue
        for statement in section.statements:
            match = _ENTRY.match(statement.text.value)
            if match:
                yield section.id or "", match["term"], match["definition"], statement.span
        for row in (row for table in section.tables for row in table.rows):
            if len(row.cells) == 2 and row.cells[0] and row.cells[1]:
                yield section.id or "", str(row.cells[0][0]), " ".join(map(str, row.cells[1])), row.span
