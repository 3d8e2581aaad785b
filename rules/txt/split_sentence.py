"""A sentence is cut in two by a page or paragraph break.

## Why it matters

Two halves that stand as two duties are read, counted, and rated as two; neither of them says what the employee does.
Whoever copies the list into a posting or an evaluation form loses one of them.

## What it checks

A statement that ends without closing punctuation, followed by one that starts in lower case and can be no entry of its
own: after a blank line, a page number or running header, a footnote, in the next row of a table that a page break cut.
Below a page break also a half that ends with an article, preposition, or conjunction, where the list is marked and the
other half is not; and a long heading that belongs to no known section, where the text below it starts in lower case.
Hard-wrapped lines are none, nor are entries in lower case below a colon, lists of such entries, and “and” or “or”
between two entries.

The last words of the first half are reported; where it goes on is the related place.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.cuts import continuation, lists
from speclint.model.sentences import tail
from speclint.model.spec import Spec
from speclint.parsing.document import Section
from speclint.rule import Fault, Place, Severity

_MESSAGE = "This sentence breaks off here and goes on further down: join the two halves."


class SplitSentence(Struct, frozen=True):
    """A sentence in two statements."""

    code: ClassVar[str] = "TXT002"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[str, ...]] = (
        """\
LIGHTHOUSE KEEPER

ESSENTIAL DUTIES

1. Tends the lamp, the fog signal, and the radio beacon of the station
   and keeps their log
2. Orders:

lamp oil

mantles

3. Rows to the reef beacon in calm weather

EDUCATION

Completion of the twelfth grade

or

two years of service afloat

SKILLS

splicing rope

mending nets
""",
    )
    bad: ClassVar[tuple[str, ...]] = (
        """\
LIGHTHOUSE KEEPER

ESSENTIAL DUTIES

Tends the lamp and the fog signal of ⟦the station and keeps a log of all passing⟧

vessels that do not answer.

1. Trains assistants to ⟦trim the lamp, to wind the clockwork, and⟧

Page 2 of 3

OSHA rules for ladders.
2. Orders stores.

## ⟦Two Years of Service Afloat in a Vessel That Carries⟧

cargo or passengers.
""",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for section, items in lists(spec.document):
            for index, item in enumerate(items[:-1]):
                following = continuation(items, index, section)
                if following:
                    place = Place(tail(item.text, spec.document.source))
                    rest = (Place(following.span, "goes on here"),)
                    yield Fault(_MESSAGE, place, rest, section.id or "", subject=item.text.value[-60:])
        for section in filter(_is_half, spec.document.walk()):
            further = Place(section.statements[0].span, "goes on here")
            yield Fault(
                "This heading is the first half of a sentence: join the two.", Place(section.heading.span), (further,)
            )


def _is_half(section: Section) -> bool:
    """Whether a heading that no one knows is a stretch of prose with its end below it."""
    if section.id or not section.statements or section.heading.mark not in ("hashes", "bold"):
        return False
    words = section.heading.text.value.split()
    first = section.statements[0]
    return len(words) >= 5 and first.text.value[:1].islower() and not first.marker
