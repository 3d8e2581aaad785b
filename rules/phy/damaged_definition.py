"""A physical demand's definition is cut off or garbled.

## Why it matters

Definitions are what an examining physician and an accommodation panel go by. "Using two or more", of what? A
definition that breaks off is applied by guesswork, differently for each applicant, and is hard to defend at a hearing.

## What it checks

Entries of the list of physical demands (“Term: definition”):

- a definition that stops at a word after which something must follow (“and”, “or”, “the”, “such as”, “two or more”),
  or at a preposition without a closing period;
- a definition that is the beginning of the house style's registered one, and breaks off without a period
  where the other entries have theirs or within a word, or the end of it, with its first words lost;
- one that is the registered definition but for words lost in the middle so that the rest does not join (“attributes of by
  touch”), for a word with a letter lost or swapped, or for the end of another entry in place of its own.

Where the house style registers none, at least three of the employer's specifications of that house style with the
same definition, and more than half of those that define the term, stand for it.

A shorter definition that closes soundly is no damage, even where the registered one goes on (“extending the hand(s)
and arm(s).”). A definition that goes on in the next line or paragraph belongs to `split-sentence`. The fix puts
the whole definition in place, where it is known. A definition in other words that is whole is the matter of `drifted-definition`.

## Source

Project judgement. The form of the list follows the U.S. Department of Labor's physical demand factors (Revised
Handbook for Analyzing Jobs), from which most employers took their definitions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.glossaries import LEAST, Entry, Reading, Term
from speclint.model.damage import breaks_off, damage, is_closed
from speclint.model.definitions import DEMAND, Definition
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity


class DamagedDefinition(Struct, frozen=True):
    """Definitions of which a part is lost."""

    code: ClassVar[str] = "PHY007"
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Cave Guide

## Physical Demands

Balancing: Keeping steady on wet rock
Crawling: Going on hands and knees through
low passages.
Feeling: Telling materials apart by touch, of two kinds or more
Reaching: Stretching out for what one needs to hold on to.
Wading: Standing in the stream that one came from.
""",
        Example(
            {
                "spec.md": "# Cave Guide\n\n## Physical Demands\n\nReaching: Extending the hands and arms.\nStooping: Low.\n"
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
# Cave Guide

## Physical Demands

⟦Balancing: Keeping steady on wet rock or⟧

⟦Coordination: Working with two or more.⟧

⟦Reaching: Stretching out the hand to⟧

Stooping: Bending down.
""",
        Example(
            {
                "spec.md": """\
# Cave Guide

## Physical Demands

⟦Climbing: Ascending or descending ladders, scaffolding⟧

Crouching: Getting low.

⟦Walking: move or traverse from one location to another.⟧

⟦Feeling: Perceiving attributes of objects by means of skin receptors, fingers or otherwise.⟧

⟦Handling: Seizing, holding, grasping, through use of hands, figners, or other means.⟧

⟦Reaching: Extending the and arms or other device in any direction.⟧

Wading: Going through water.
"""
            },
            style="denver-ohr",
        ),
        Example(
            {
                f"{number}.md": f"# {title}\n\n## Physical Demands\n\n{entry}\nWading: Going through water.\n"
                for number, (title, entry) in enumerate(
                    (
                        ("Eel Warden", "Hauling: Bringing in a net hand over hand."),
                        ("Oyster Warden", "Hauling: Bringing in a net hand over hand."),
                        ("Crab Warden", "Hauling: Bringing in a net hand over hand."),
                        ("Kelp Warden", "⟦Hauling: Bringing in a net hand ov⟧"),
                        ("Whelk Warden", "Hauling: Drawing in nets with both hands."),
                    )
                )
            }
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        others = [text for _, text in spec.document.style.glossary]
        closed = is_closed(spec.definitions)
        for item in spec.definitions:
            if item.kind == DEMAND and not item.continued:
                damaged = damage(item.text, item.registered, others, closed)
                if damaged:
                    yield _fault(item, damaged, item.registered, "the house style has")

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for glossary in corpus.glossaries:
            held = [(term, term.majority) for term in glossary.terms if term.kind == DEMAND and term.majority]
            others = [majority.text for _, majority in held]
            for term, majority in held:
                for entry in (entry for reading in term.readings[1:] for entry in reading.entries):
                    yield from _against(entry, term, majority, others)


def _against(entry: Entry, term: Term, majority: Reading, others: list[str]) -> Iterator[Fault]:
    item = entry.definition
    if item.continued or breaks_off(item.text) or majority.count < LEAST:
        return
    damaged = damage(item.text, majority.text, others, is_closed(entry.facts.definitions))
    if damaged:
        first = majority.entries[0]
        has = f"{majority.count} of {term.count} specifications have"
        related = (Place(first.definition.span, "whole here", first.path, sample=True),)
        yield _fault(item, damaged, majority.text, has, entry.path, related)


def _fault(
    item: Definition, damaged: str, right: str, has: str, path: str = "", related: tuple[Place, ...] = ()
) -> Fault:
    fix = Fix((Edit(item.definition.span(), right),)) if right else None
    remedy = f"{has} “{right}”" if right else "say what it should say, or take it out."
    message = f"The definition of {item.term} {damaged}; {remedy}"
    return Fault(message, Place(item.span, path=path), related, item.section, fix=fix)
