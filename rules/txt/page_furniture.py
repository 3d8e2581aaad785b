"""Page numbers, running headers, or restarted table headers are left in the text.

## Why it matters

They belong to a printed page that the published text no longer has. They part sentences and lists, are read out
by screen readers, and end up in postings and in whatever is compared with the text.

## What it checks

Lines that hold a page number (“Page 2 of 3”, or a bare number where the house style numbers its pages so), a header
that repeats the class title next to one, a line that says the document is continued, and the header row of a table that
starts again further down. One finding per document: at the first of them, the others are related places. Comments,
images, rules between sections, and labels such as “THIS IS A PUBLIC DOCUMENT” are none.

The fix takes out the lines, where they are lines of their own.

## Source

Project judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Furniture
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.rule import Edit, Fault, Fix, Place, Severity

_NAMES = {
    "page-number": "page number",
    "running-header": "running header",
    "table-header": "repeated table header",
    "label": "running header",
}
_CONTINUED = Pattern(r"\bcontinued\b", re.IGNORECASE)


class PageFurniture(Struct, frozen=True):
    """What the printed page had and the text should not have."""

    code: ClassVar[str] = "TXT001"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str, ...]] = (
        """\
BRIDGE TENDER

THIS IS A PUBLIC DOCUMENT

<!-- Page 1 -->

ESSENTIAL DUTIES

Opens the span for boats above 30 feet. See page 2 of the harbor rules.

----------

Keeps the log of openings.
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
BRIDGE TENDER

ESSENTIAL DUTIES

Opens the span for boats above 30 feet.

⟦Bridge Tender⟧
Page 2 of 3

Keeps the log of openings.

Page 3 of 3

Calls the towing service.
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        found = [item for item in spec.document.furniture if _is_left_over(item)]
        if not found:
            return
        first, *others = found
        more = f", the first of {len(found)} lines of page furniture" if others else ""
        related = tuple(Place(item.text.span(), _NAMES[item.kind]) for item in others)
        message = f"A {_NAMES[first.kind]} is left in the text{more}: take out what belongs to the printed page."
        yield Fault(message, Place(first.text.span()), related, fix=_fix(found, spec.document.source))


def _is_left_over(item: Furniture) -> bool:
    if item.kind == "label":
        return bool(_CONTINUED.search(item.text.value))
    return item.kind in _NAMES


def _fix(found: Sequence[Furniture], source: Source) -> Fix | None:
    """The lines taken out; nothing where one of them shares its line with other text."""
    starts = set(source.line_starts)
    whole = all(item.span.start in starts and source.cut(item.span).endswith("\n") for item in found)
    return Fix(tuple(Edit(item.span, "") for item in found), safe=True) if whole and source.format == "text" else None
