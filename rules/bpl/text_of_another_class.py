"""Words left from the class that a specification was copied from.

## Why it matters

A new specification starts as a copy of another one. What is not rewritten binds the wrong class: “the Bus Driver may be
required to work split shifts”, in the specification of the Grounds Worker, is a condition that no applicant can rely on
and no hearing officer can apply; and it shows that nobody read the document before it was adopted.

## What it checks

In sections that speak of the class itself, a title of another class of the employer as the one that does the work:

- the same sentence stands in that class's own specification, each document's own title apart;
- in at least two specifications of unrelated classes the same sentence has their own titles at that place;
- the general statement opens with the other title, a sentence speaks of “the class of …” or “incumbents in the … class”, or
  several sentences have it as their subject, and nothing in the document says what the two classes have to do with
  each other.

Not looked at: distinguishing characteristics, supervision, experience, career paths and class tables; sentences
that compare classes or name the document's own class; classes that are worked with, assisted, trained, supervised;
series specifications. A title that is the short form of the class's own (“Engineer” for Engineer II) counts as its own. One
finding for each document and title; the further places and the sentence's copy stand beside it.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from msgspec import Struct

from speclint.index.copied import Copied, Leftover, Proof
from speclint.index.corpus import Corpus
from speclint.model.facts import Facts
from speclint.rule import Example, Fault, Place, Severity

_MOST = 6
"""How many further places stand beside a finding."""
_SPEC = """\
# {title}

## Definition

{definition}

## Examples of Duties

- Starts the day with a look at the yard, and reports what was damaged overnight.
- {duty}

## Working Conditions

{conditions}
"""


def _spec(title: str, definition: str = "", duty: str = "", conditions: str = "Works outdoors in any weather.") -> str:
    definition = definition or f"The {title} keeps the district's property in good repair."
    return _SPEC.format(title=title, definition=definition, duty=duty or "Sweeps the walks.", conditions=conditions)


_SPLIT = "The {} may be required to work split shifts in winter."
_BUS = _spec("Bus Driver", conditions=_SPLIT.format("Bus Driver"))


class TextOfAnotherClass(Struct, frozen=True):
    """Another class's title where the document's own belongs."""

    code: ClassVar[str] = "BPL006"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        Example({"bus.md": _BUS, "grounds.md": _spec("Grounds Worker", conditions=_SPLIT.format("Grounds Worker"))}),
        Example(
            {
                "bus.md": _BUS,
                "lead.md": _spec("Lead Grounds Worker", duty="Assists the Bus Driver in clearing snow from the stops."),
            }
        ),
        Example(
            {
                "one.md": _spec("Tree Trimmer I", "The Tree Trimmer I clears brush and loads the chipper."),
                "two.md": _spec(
                    "Tree Trimmer II",
                    "The Tree Trimmer II climbs. The Tree Trimmer I clears brush and loads the chipper.",
                ),
            }
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "bus.md": _BUS,
                "grounds.md": _spec("Grounds Worker", conditions=_SPLIT.format("⟦Bus Driver⟧")),
            }
        ),
        Example(
            {
                "bus.md": _BUS,
                "cook.md": _spec("School Cook", conditions=_SPLIT.format("School Cook")),
                "guard.md": _spec("Pool Guard", conditions=_SPLIT.format("⟦Bus Driver⟧")),
                "painter.md": _spec("Sign Painter", conditions=_SPLIT.format("Sign Painter")),
            }
        ),
        Example(
            {
                "bus.md": _spec("Bus Driver"),
                "cook.md": _spec("School Cook", "The ⟦Bus Driver⟧ carries pupils to and from school."),
            }
        ),
        Example(
            {
                "one.md": _spec("Tree Trimmer I", "The Tree Trimmer I clears brush and loads the chipper."),
                "two.md": _spec("Tree Trimmer II", "The ⟦Tree Trimmer I⟧ clears brush and loads the chipper."),
            }
        ),
    )

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for facts, found in Copied(corpus).leftovers():
            yield _fault(facts, found)


def _fault(facts: Facts, found: tuple[Leftover, ...]) -> Fault:
    first, *further = found
    own, other = facts.classes[0].title.printed, first.naming.standing.title
    path = facts.path
    related = [Place(text.span, "the same sentence", path, sample=True) for path, text in first.copies[:2]]
    related += [Place(item.naming.span, "here too", path) for item in islice(further, _MOST)]
    at = Place(first.naming.span, path=path)
    more = max(0, len(further) - _MOST)
    return Fault(_message(first, own, other), at, tuple(related), first.naming.section, more=more)


def _message(found: Leftover, own: str, other: str) -> str:
    meant = f"“{found.naming.printed}” stands here where this class, “{own}”, is meant"
    if found.proof is Proof.COPIED:
        return f"{meant}: the same sentence is in the specification of “{other}”, and was copied without its title changed."
    if found.proof is Proof.FILLED_IN:
        count = len({path for path, _ in found.copies})
        return f"{meant}: in {count} other specifications the sentence has their own title."
    return f"{meant}: nothing in the document connects it with “{other}”; put its own title, or take the passage out."
