"""A clause that the house style requires in every class specification is not there.

## Why it matters

The other-duties sentence, the statement on how positions are allocated, and the emergency clause are what an employer
leans on when an assignment is grieved or an allocation is appealed. A class without them is the one that is argued about.

## What it checks

Each standard text that the house style marks as required. It counts as present where its words stand anywhere in the
document, whatever the punctuation, case, or wrapping, and also where they stand there nearly so (option `least-likeness`,
in percent): a copy that has drifted is the matter of BPL001. A standard text whose section is required and absent is
not asked for: the absence of the section is reported already.

The finding stands at the heading of the section to which the clause belongs, or at the class title.

## Source

The standard texts are those of the employer's own class specifications, as the house style lists them; that
each must stand in every specification is the employer's policy. The degree of likeness is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from speclint.model.spec import Spec
from speclint.model.wording import wording
from speclint.parse.document import Document
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity
from speclint.styles.style import StandardText

_SPEC = """\
Office of Human Resources
Canal Keeper - CK1001

### General Statement of Duties

Keeps a reach of the canal in working order.

### {heading}

Clears weed screens and records water levels.

{clause}

Any one position may not include all of the duties listed. However, the allocation of positions will be determined by
the amount of time spent in performing the essential duties listed above.

### Level of Physical Demand

3-Medium (20-50 lbs.)
"""


@dataclass(frozen=True)
class MissingStandardText:
    """Required standard texts of the house style that the document lacks."""

    code: ClassVar[str] = "BPL002"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example({"sound.md": _SPEC.format(heading="Essential Duties", clause="Performs other related duties as assigned.")}, "denver-ohr"),
        Example({"drifted.md": _SPEC.format(heading="Essential Duties", clause="Performs other related duties as required.")}, "denver-ohr"),
        Example({"free.txt": "Canal Keeper\n\nExamples of Duties\n\nClears weed screens.\n"}, "generic"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"absent.md": _SPEC.format(heading="⟦Essential Duties⟧", clause="Greases the sluice gear.")}, "denver-ohr"),
    )

    least_likeness: int = 80

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        required = [text for text in spec.document.style.standard_texts if text.required]
        held = _held(spec.document) if required else ""
        for text in required:
            place = _place(spec.document, text)
            if place and not self._holds(held, wording(text.text)):
                message = f"The standard clause “{_short(text.text)}” is missing: the house style requires it in every specification; add it."
                yield Fault(message, Place(place), section=text.section, subject=text.id)

    def _holds(self, held: str, words: str) -> bool:
        if words in held:
            return True
        from rapidfuzz import fuzz

        return fuzz.partial_ratio(words, held, score_cutoff=self.least_likeness) > 0


def _held(document: Document) -> str:
    """All words of the document outside of its tables of data."""
    statements = [item for section in document.sections for item in section.all_statements()]
    headings = [section.heading.text.value for section in document.walk()]
    labels = [item.text.value for item in document.furniture if item.kind == "label"]
    texts = [str(item) for item in (*document.header, *statements, *document.orphans)]
    return " ".join(map(wording, (*texts, *headings, *labels)))


def _place(document: Document, text: StandardText) -> Span | None:
    """Where the clause should stand; `None` where it cannot be asked for."""
    section = document.find(text.section) if text.section else None
    if section:
        return section.heading.span
    known = document.style.by_id.get(text.section)
    if (known and known.required) or not document.title:
        return None
    return document.title.span()


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
