"""The whole glossary of physical demands is pasted in: nothing was selected for the job.

## Why it matters

A list that asks a clerk to crawl and a surveyor to stay seated describes neither. The examining physician passes or fails
applicants on demands that the work does not make, and in a dispute over an accommodation the specification proves nothing.

## What it checks

- The same list of physical demands, entry for entry (the order does not count), of at least `min-entries` entries, in
  specifications of classes that have nothing to do with each other: of other series, with no word for the field of work in
  common in their titles, and with duties that share few words. Each specification is reported once and one
  unrelated class is shown beside it.
- A list that holds the whole glossary of the house style (all but one term in ten; glossaries of at least fifteen terms), with
  demands among them that the stated strength level of the class rules out.

Entries are “Term: definition”, terms alone, and rows of a table. Short lists may well be the same in unlike classes: sitting,
hearing, and talking are asked for in every office.

## Source

Physical demands are stated for the job's own essential functions: Equal Employment Opportunity Commission, 29 CFR
1630.2(n), and the U.S. Department of Labor's Revised Handbook for Analyzing Jobs, chapter 12. The counts are a project
judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.kinship import Kinship
from speclint.model.demandlist import DemandList
from speclint.model.facts import Facts
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_MOST_COMPARED = 40
"""With how many others of the same list a class is compared."""
_MOST_NAMED = 3
_SPEC = """\
# {title}

## Essential Duties

{duties}

## {heading}

{demands}
"""
_ALL = """\
Balancing
Carrying
Climbing
Crawling
Crouching
Feeling
Fingering
Handling
Hearing
Kneeling
Lifting
Pulling
Pushing
Reaching
Sitting
Standing
Stooping
Talking
Walking
"""
_CLERK = """\
Enters permit applications into the register and assigns each a number and a date of hearing.
Answers callers who ask how far an application has come, and mails forms, notices, and receipts.
Balances the cash drawer at closing time and prepares the deposit slip for the treasurer."""
_DIVER = """\
Inspects hulls, moorings, and culverts under water and photographs cracks and corrosion for engineers.
Clears weed, rope, and driftwood from propellers, screens, and sluice gates with hand tools.
Maintains compressors, regulators, suits, and the decompression chamber aboard the launch."""


def _spec(title: str, duties: str, demands: str = _ALL, heading: str = "Physical Demands") -> str:
    return _SPEC.format(title=title, duties=duties, demands=demands, heading=heading)


class UnselectedDemandList(Struct, frozen=True):
    """The same long list of physical demands in classes that have nothing in common."""

    code: ClassVar[str] = "PHY005"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "clerk.md": _spec("Permit Clerk", _CLERK, "Hearing\nSitting\nTalking\nStanding\n"),
                "diver.md": _spec("Harbor Diver", _DIVER),
                "chief.md": _spec("Chief Harbor Diver", _DIVER.replace("Inspects", "Plans how to inspect")),
                "teller.md": _spec(
                    "Fee Teller", _CLERK.replace("permit", "fee"), "Hearing\nSitting\nTalking\nStanding\n"
                ),
            }
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "clerk.md": _spec("Permit Clerk", _CLERK, heading="⟦Physical Demands⟧"),
                "diver.md": _spec("Harbor Diver", _DIVER, heading="⟦Physical Demands⟧"),
            }
        ),
    )

    min_entries: int = 15

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        held = spec.demand_list
        if held and held.is_glossary and held.excluded:
            named = ", ".join(held.excluded[:_MOST_NAMED])
            yield _fault(
                f"The list has {held.registered} of the {held.of} physical demands of the house style's glossary, "
                f"and {named} among them, which the stated level excludes: keep those that the duties call for.",
                held,
            )

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        kinship = Kinship(corpus)
        alike: dict[tuple[str, tuple[str, ...]], list[tuple[Facts, DemandList]]] = {}
        for facts in corpus.documents:
            held = facts.demand_list
            if held and len(held.entries) >= self.min_entries:
                alike.setdefault((facts.style, held.entries), []).append((facts, held))
        for group in alike.values():
            for facts, held in group:
                if not (held.is_glossary and held.excluded):
                    yield from _unselected(kinship, facts, held, group)


def _unselected(
    kinship: Kinship, facts: Facts, held: DemandList, group: list[tuple[Facts, DemandList]]
) -> Iterator[Fault]:
    """One finding for a class whose list an unrelated class has too."""
    for other, same in group[:_MOST_COMPARED]:
        if other is not facts and kinship.unrelated(facts, other):
            title = other.classes[0].title.printed
            message = (
                f"The same {len(held.entries)} physical demands, entry for entry, stand in the specification of {title}, "
                "whose work is of another kind: keep those that the duties of this class call for."
            )
            shown = Place(same.span, f"the list of {title}", other.path, sample=True)
            yield _fault(message, held, facts.path, (shown,))
            return


def _fault(message: str, held: DemandList, path: str = "", related: tuple[Place, ...] = ()) -> Fault:
    return Fault(message, Place(held.span, path=path), related, held.section)
