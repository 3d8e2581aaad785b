"""General statement, distinguishing text, and duties put a class at different levels.

## Why it matters

The level that a specification gives its class decides how positions are allocated to it. Where the general statement
has entry level work and the distinguishing characteristics the full journey level, both sides of an appeal find their
sentence in the same document.

## What it checks

- The level words of the general statement against those of the distinguishing characteristics (“Performs entry level
  … work”, “This is the full journey level”).
- Duties that perform work of a higher level than the class is said to have, unless they are done by some, in training,
  or in assistance of others.

Only words that name different levels at every employer count: “entry and journey level” contradicts neither of the two.
A section that itself describes several levels (a class with ranges, two classes in one document) is left out. What a
class supervises is checked by the rule for supervision.

## Source

Project judgement, after the level definitions of published specifications.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from msgspec import Struct

from speclint.model.levels import Level, performed
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_CLASS = """\
Office of Human Resources
Canal Keeper II - CK1002

### General Statement of Duties

Performs {general} canal keeping work on one reach of the canal.

### Distinguishing Characteristics

{distinguishing}

### Essential Duties

{duty}

Inspects banks and weirs.
"""
_DUTY = "Opens and closes sluices."


def _class(general: str, distinguishing: str, duty: str = _DUTY) -> str:
    return _CLASS.format(general=general, distinguishing=distinguishing, duty=duty)


class SelfContradictingClass(Struct, frozen=True):
    """A class that its own sections put at different levels."""

    code: ClassVar[str] = "SER008"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _class("full performance", "This is the full journey level class.")}, "denver-ohr"),
        Example({"a.md": _class("entry level", "This is the entry and journey level class.")}, "denver-ohr"),
        Example({"a.md": _class("entry level", "The Canal Keeper III is the advanced journey level.")}, "denver-ohr"),
        Example({"a.md": _class("entry level", "This is the entry level. This is the full journey level for those who have completed a year.")}, "denver-ohr"),
        Example({"a.md": _class("full performance", "This is the journey level.", "May perform advanced technical work.")}, "denver-ohr"),
        Example({"a.md": _class("advanced technical", "This is the advanced level.", "Performs entry level keeping work.")}, "denver-ohr"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _class("entry level", "This is the ⟦full journey level⟧ class.")}, "denver-ohr"),
        Example({"a.md": _class("advanced technical", "This class is the ⟦trainee level⟧.")}, "denver-ohr"),
        Example({"a.md": _class("entry level", "This is the entry level.", "⟦Performs advanced technical⟧ work on weirs.")}, "denver-ohr"),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for index in range(len(spec.titles)):
            own = [level for level in spec.levels if level.class_index in (None, index)]
            sections = [[level for level in own if level.section == name] for name in {item.section for item in own}]
            if not own or any(_apart(*pair) for held in sections for pair in combinations(held[:20], 2)):
                continue
            later = next((level for level in own if _apart(own[0], level)), None)
            if later:
                yield _fault(spec, later, own[0])
            elif len(spec.titles) == 1:
                yield from (_fault(spec, duty, own[0]) for duty in _duties(spec) if own[0].surely_below(duty))


def _apart(one: Level, other: Level) -> bool:
    return one.surely_below(other) or other.surely_below(one)


def _duties(spec: Spec) -> Iterator[Level]:
    """The level of the work in each duty that says one."""
    for passage in spec.passages:
        found = performed(passage.value) if passage.within(frozenset({"essential_duties"})) else None
        if found:
            low, high, start, end = found
            yield Level(passage.value[start:end], low, high, passage.span(start, end), passage.section)


def _fault(spec: Spec, found: Level, first: Level) -> Fault:
    message = f"“{found.words}” is another level than “{first.words}”, which {_named(spec, first)} has for the class."
    return Fault(message, Place(found.span), (Place(first.span, "the level said here"),), found.section)


def _named(spec: Spec, level: Level) -> str:
    """The section in which a level is said, by its heading."""
    holding = (item for item in spec.document.find_all(level.section) if item.span.start <= level.span.start)
    heading = next((item.heading.text.value.strip(" :*#") for item in holding if level.span.end <= item.span.end), "")
    return f"the section “{heading[:60]}”" if heading else f"the {level.section.replace('_', ' ')}"
