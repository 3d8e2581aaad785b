"""A physical demand's definition is cut off at its end or at its beginning.

## Why it matters

Definitions are what an examining physician and an accommodation panel go by. "Using two or more", of what? A
definition that breaks off is applied by guesswork, differently for each applicant, and is hard to defend at a hearing.

## What it checks

Entries of the list of physical demands (“Term: definition”):

- a definition that stops at a word after which something must follow (“and”, “or”, “the”, “such as”, “two or more”),
  or at a preposition without a closing period;
- a definition that is the beginning of the house style's registered one, and breaks off without a period
  where the other entries have theirs, or the end of it, with its first words lost.

A shorter definition that closes soundly is no damage, even where the registered one goes on (“extending the hand(s)
and arm(s).”). A definition that goes on in the next line or paragraph belongs to `split-sentence`. The fix puts
the registered definition in place, where the house style has one.

## Source

Project judgement. The form of the list follows the U.S. Department of Labor's physical demand factors (Revised
Handbook for Analyzing Jobs), from which most employers took their definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from speclint.model.demands import Demand
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_HANGING = re.compile(
    r"\b(?:and|or|nor|the|a|an|including|such\s+as|as\s+well\s+as|(?:one|two|three)\s+or\s+more|and/or)[.,;]?$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:\b(?:of|to|from|with|by|for|at|than|which|that|through|into|their|its)|,)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*[a-z]")
_WORDS = re.compile(r"[a-z0-9']+")
_CLOSED = (".", "!", ")", '"', "”")


@dataclass(frozen=True)
class DamagedDefinition:
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

Wading: Going through water.
"""
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        glossary = {" ".join(_words(term)): definition for term, definition in spec.document.style.glossary}
        closed = 2 * sum(item.definition.value.endswith(_CLOSED) for item in spec.demands) > len(spec.demands)
        for item in spec.demands:
            registered = glossary.get(" ".join(_words(item.term.value)), "")
            damage = _damage(item.definition.value, registered, closed)
            if damage and not _GOES_ON.match(spec.document.source.text, item.span.end):
                yield _fault(item, damage, registered)


def _damage(printed: str, registered: str, closed: bool) -> str:
    """What is wrong with a definition; empty where nothing is."""
    own, full = _words(printed), _words(registered)
    if _HANGING.search(printed) or _OPEN.search(printed):
        return "breaks off"
    if not 0 < len(own) < len(full):
        return ""
    if own == full[: len(own)] and closed and not printed.endswith(_CLOSED):
        return "breaks off"
    lost = own == full[-len(own) :] and printed[0].islower() and registered[0].isupper()
    return "has lost its beginning" if lost else ""


def _fault(item: Demand, damage: str, registered: str) -> Fault:
    fix = Fix((Edit(item.definition.span(), registered),)) if registered else None
    remedy = f"the house style has “{registered}”" if registered else "say what it should say, or take it out."
    return Fault(f"The definition of {item.term} {damage}; {remedy}", Place(item.span), (), item.section, fix=fix)


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.lower())
