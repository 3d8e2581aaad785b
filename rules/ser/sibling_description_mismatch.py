"""A specification says something else of its sibling than the sibling's own general statement does.

## Why it matters

A class is what its general statement says, and what its siblings say when they set themselves apart from it. Where the
statement is revised and the siblings are not, one class has two definitions: an analyst who allocates from the sibling's
page puts “leads a crew” where the class itself now “supervises a crew”, and an appeal board has a text for either side.

## What it checks

The words with which a class describes a sibling (“is distinguished from the Canal Keeper II, which …”), held against
the sibling's general statement, and against what the other siblings say of it. A description that repeats the
statement may leave out what it likes, put it in another order and change the form of its verbs; a word that stands in
the place of another is reported: another scope, level, number, size or verb of authority, or a “not” put in or left
out. Words of one meaning (assists, helps; staff, employees; IT, Information Technology) do not count.

A description in words of its own is left alone, unless it contradicts the statement for certain: on who leads or
supervises, on the level of the class, or on a number of the same thing.

Where several siblings agree and the statement alone says otherwise, the finding is at the statement; else it is at the
sibling's words, with the statement related. The fix, where the form of the words fits, puts the other side's words in;
it is unsafe, for it changes what the class is said to do.

## Source

Project judgement. That siblings repeat each other's general statements is the practice of the employers whose own
specifications do so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.descriptions import End, Mismatch, mismatches
from speclint.index.series import Series
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MOST_RELATED = 8
_CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

{general}

### Distinguishing Characteristics

{text}
"""
_ONE = (
    "Performs entry level canal work by clearing weirs and greasing small gates on one reach under close supervision."
)
_TWO = (
    "Performs full performance canal work by passing vessels through locks and repairing medium gates on two reaches."
)
_THREE = "Performs advanced canal work by leading a crew of keepers, planning gate repairs, and ordering stop logs."
_SAYS_ONE = "clears weirs and greases small gates on one reach under close supervision"
_SAYS_TWO = "passes vessels through locks and repairs medium gates on two reaches"
_SAYS_THREE = "leads a crew of keepers, plans gate repairs, and orders stop logs"


def _file(number: str, general: str, **others: str) -> str:
    said = " ".join(f"It is distinguished from the Canal Keeper {key}, which {text}." for key, text in others.items())
    return _CLASS.format(title=f"Canal Keeper {number}", general=general, text=said)


def _files(one: str = _ONE, says_three: str = _SAYS_THREE, three: str = _THREE, two_says: str = _SAYS_THREE) -> Example:
    texts = {
        "a.md": _file("I", one, II=_SAYS_TWO, III=says_three),
        "b.md": _file("II", _TWO, I=_SAYS_ONE, III=two_says),
        "c.md": _file("III", three, I=_SAYS_ONE, II=_SAYS_TWO),
    }
    return Example(texts, "denver-ohr")


class SiblingDescriptionMismatch(Struct, frozen=True):
    """Descriptions of a sibling that differ from its own statement, or from each other."""

    code: ClassVar[str] = "SER004"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[Example, ...]] = (
        _files(),
        _files(says_three="plans gate repairs and leads keepers"),
        _files(says_three="is in charge of several people at the largest lock", two_says="orders stop logs"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        _files(says_three=_SAYS_THREE.replace("leads", "⟦supervises⟧")),
        _files(one=_ONE.replace("small", "⟦large⟧")),
        _files(three=_THREE.replace("leading", "⟦supervising⟧")),
        _files(says_three=_SAYS_THREE.replace("gate", "⟦bridge⟧")),
        _files(says_three="helps at the locks but does ⟦not lead⟧ others"),
    )

    def check_series(self, series: Series) -> Iterator[Fault]:
        for found in mismatches(series):
            here, there = found.here, found.there
            related = tuple(Place(end.span, _whose(end), end.description.path) for end in there[:_MOST_RELATED])
            place = Place(here.span, path=here.description.path)
            more = len(there) - len(related)
            yield Fault(_message(found), place, related, here.description.section, fix=_fix(found), more=more)


def _whose(end: End) -> str:
    return f"the general statement of {end.description.author}" if end.description.own else end.description.author


def _message(found: Mismatch) -> str:
    here, there = found.here, found.there[0]
    said = f"{here.description.author} says of {found.title}: “{here.shown}”"
    if here.description.own:
        names = " and ".join(dict.fromkeys(end.description.author for end in found.there[:2]))
        return f"The general statement of {here.description.author} says “{here.shown}”; {names} say “{there.shown}” of it."
    other = "its own statement says" if there.description.own else f"{there.description.author} says of it:"
    return f"{said}; {other} “{there.shown}”."


def _fix(found: Mismatch) -> Fix | None:
    """The other side's words in place of these, where they have the same form."""
    here, there = found.here, found.there[0]
    if found.added or here.form != there.form:
        return None
    return Fix((Edit(here.span, there.printed),))
