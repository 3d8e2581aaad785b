"""The document is not the one that its file name or its page header says.

## Why it matters

A specification that is filed under another class's name or code is the one that nobody finds, or worse, the one that is
posted for the wrong job. A page header or footer of another class is the trace of a copy: whoever receives pages two and three holds
what looks like part of another specification, and an appellant may say so.

## What it checks

- A file named by a class code (`0303.md`, or a title with a code behind it) against the class codes in the document. A series specification is right when
  its table lists the code.
- A file named by the words of a title (`senior-planner.md`) against the titles in the document. It is reported only when
  the name reads as a class title and differs from each title in a word of its own; a shorter or longer form of the title, an
  abbreviation, another order of words are right. Names that say nothing (numbers, dates, hashes, `spec.md`) are passed over.
- Class codes and titles in running headers and footers against those of the document.

Options:

- `file-names`: set to false where file names follow another system.

## Source

Project judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.filenames import codes_in, names_another_class
from speclint.model.spec import Spec
from speclint.parsing.document import Document, Furniture
from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity

_FOOTER_CODE = Pattern(
    r"class (?:code|no\.?|spec(?:ification)?):?\s+(?P<code>[A-Z]{0,3}\d{3,6}[A-Z]?)\b", re.IGNORECASE
)


class WrongDocument(Struct, frozen=True):
    """SEC009: see the module's page."""

    file_names: bool = True

    code: ClassVar[str] = "SEC009"
    severity: ClassVar[Severity] = Severity.WARNING

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        document = spec.document
        titles = [item.title.value for item in document.classes] or ([document.title.value] if document.title else [])
        titles += [document.title.value] if document.title else []
        codes = {_bare(item.code.value) for item in document.classes if item.code}
        if self.file_names:
            yield from _file_name(document, titles, codes)
        for item in document.furniture:
            yield from _furniture(item, titles, codes)

    good: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "0419.md": "# Senior Planner\n\nClass Code: 419\n\n## Definition\n\nLeads the review of site plans.\n\n## Duties\n\nReviews plats.\n",
                "planning/senior-planner-draft.md": "# Planner - Senior\n\nClass Code: 419\n\n## Definition\n\nLeads the review of site plans.\n\n## Duties\n\nReviews plats.\n",
                "it-manager.md": "# Information Technology Manager\n\n## Definition\n\nManages a data center.\n\n## Duties\n\nPlans capacity.\n",
                "004_ec37fd91188f.md": "# Planner\n\nClass Code: 417\n\n## Definition\n\nReviews site plans.\n\n## Duties\n\nReviews plats.\n",
                "2019-04-02 agenda item.md": "# Planner\n\nClass Code: 417\n\n## Definition\n\nReviews site plans.\n\n## Duties\n\nReviews plats.\n",
            }
        ),
        Example(
            {
                "6552.md": """\
# Harbor Patrol Series

## California State Personnel Board Specification

Series established January 9, 1986

Schem Code | Class Code | Class |
--- | --- | --- |
FR10 | 6551 | Harbor Patrol Technician |
FR11 | 6552 | Senior Harbor Patrol Technician |

## Scope

This series specification describes two classes that keep order in state harbors.

## Minimum Qualifications

One year of experience in boating.
"""
            },
            style="calhr-series",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "0419.md": "# Planner\n\nClass Code: ⟦417⟧\n\n## Definition\n\nReviews site plans.\n\n## Duties\n\nReviews plats.\n",
                "senior-planner.md": "# ⟦Associate Planner⟧\n\n## Definition\n\nReviews site plans.\n\n## Duties\n\nReviews plats.\n",
            }
        ),
        Example(
            {
                "spec.txt": """\
TILE SETTER

Class Code: 3451
Open Date: 03-02-12

ANNUAL SALARY

$71,000

DUTIES

A Tile Setter sets tile on walls and floors.

⟦Class Code 3447 . . . Open Date 03-02-12⟧

REQUIREMENTS

Completion of a tile setting apprenticeship.
"""
            },
            style="la-bulletin",
        ),
    )


def _file_name(document: Document, titles: list[str], codes: set[str]) -> Iterator[Fault]:
    stem = re.split(r"[\\/]", document.path)[-1].rpartition(".")[0]
    named = codes_in(stem, codes)
    coded = next((item.code for item in document.classes if item.code), None)
    if named and coded and _bare(named) not in codes:
        message = (
            f"The file is named for class code {named}, and the class code here is {coded}; correct one or the other."
        )
        yield Fault(message, Place(coded.span()))
    other = names_another_class(stem, titles)
    if other and document.title:
        message = f"The file is named for “{other}”, and this is the specification of {document.title}; rename it or replace it."
        yield Fault(message, Place(document.title.span()))


def _furniture(item: Furniture, titles: list[str], codes: set[str]) -> Iterator[Fault]:
    """A page's header or footer that names another class."""
    code = _FOOTER_CODE.search(item.text.value)
    if code and codes and _bare(code["code"]) not in codes:
        here = ", ".join(sorted(codes))
        yield Fault(
            f"This page is marked with class code {code['code']}, and the class code here is {here}.",
            Place(_span(item)),
        )
    if item.kind == "running-header" and (other := names_another_class(item.text.value, titles)):
        message = (
            f"This page is headed “{other}”, and the document is the specification of {titles[-1]}; correct the header."
        )
        yield Fault(message, Place(_span(item)))


def _span(item: Furniture) -> Span:
    return item.text.span()


def _bare(code: str) -> str:
    return code.upper().lstrip("0").replace("-", "")
