"""One class is defined twice: two specifications have one title, or one class code.

## Why it matters

Payroll, recruitment, and position control find a class by its code and its title. Where two specifications claim one,
nobody knows which of the two is in force, and pay, appeals, and layoff lists rest on whichever was opened first.

## What it checks

The titles and codes of all classes that the specifications of one employer define, those in the tables of series
specifications included:

- two specifications with one title, with the same code or with two: an old version beside the new one, the same document in two formats,
  a class of a series that has a specification of its own as well;
- two titles with one code.

There is one finding for two documents, however many classes they share, at the later one in the order of paths. Case, dashes,
“&”, and commas in titles do not count; brackets and numerals do. Placeholders for a code (“TBD”, “0000”) are none, and
one code under two titles counts only within one house style, for an agency may have changed its scheme. Two files of one folder that
name no employer are held against each other only if they have a code or much of their text in common: they may be two
employers' classes.

## Source

Project judgement. That a class has one title, one code, and one specification: Society for Human Resource Management and
civil service rules at large, e.g. 5 U.S.C. 5105 on classification standards that name each class.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.repeated import Pair, Repeated, repeated
from speclint.rule import Example, Fault, Place, Severity

_MOST = 8
"""How many classes are named."""
_CLASS = """\
CITY OF LARCH BAY

# {}

Class Code: {}

## Essential Duties

{}
"""


def _spec(title: str, code: str, duty: str = "Keeps the ferry landings clean.") -> str:
    return _CLASS.format(title, code, duty)


class RepeatedClassCode(Struct, frozen=True):
    """XFD011: see the module's page."""

    code: ClassVar[str] = "XFD011"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _spec("Landing Keeper I", "2201"), "b.md": _spec("Landing Keeper II", "2202")}),
        Example({"a.md": _spec("Landing Keeper", "TBD"), "b.md": _spec("Ferry Cook", "TBD")}),
        Example({
            "a.md": "# Line Cook\n\n## Essential Duties\n\nCooks fish.\n",
            "b.md": "# Line Cook\n\n## Essential Duties\n\nPrepares breakfast in the county jail.\n",
        }),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _spec("Landing Keeper", "2201"), "b.md": _spec("⟦LANDING KEEPER⟧", "2201")}),
        Example({
            "a.md": _spec("Meter & Gauge Reader", "2201"),
            "b.md": _spec("⟦Meter and Gauge Reader⟧", "2207", "Reads gauges."),
        }),
        Example({"a.md": _spec("Landing Keeper", "2201"), "b.md": _spec("Ferry Cook", "⟦2201⟧", "Cooks on board.")}),
    )  # fmt: skip

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        yield from (_fault(pair) for pair in repeated(corpus))


def _fault(pair: Pair) -> Fault:
    one = next((item for item in pair.classes if item.title), pair.classes[0])
    span = one.again.title_span if one.title else one.again.code_span
    related = tuple(
        Place((item.first.title_span if item.title else item.first.code_span) or item.first.title_span,
              f"“{_named(item.first.title.printed)}” here", pair.first.path)
        for item in pair.classes[:_MOST]
    )  # fmt: skip
    message = _single(one) if len(pair.classes) == 1 else _several(pair.classes)
    more = len(pair.classes) - len(related)
    return Fault(message, Place(span or one.again.title_span, path=pair.again.path), related, more=more)


def _single(item: Repeated) -> str:
    title, code = _named(item.again.title.printed), item.again.code
    if not item.title:
        other = _named(item.first.title.printed)
        return f"Class code {code} is that of “{title}” here and of “{other}” in another specification. Give each class its own code."
    if item.code:
        return f"“{title}” ({code}) is defined by another specification too. Keep one, or say which is in force."
    if code and item.first.code:
        return (
            f"“{title}” has class code {code} here and {item.first.code} in another specification. "
            "Keep one specification, or tell the two classes apart by their titles."
        )
    return (
        f"“{title}” is defined by another specification too. Keep one, or tell the two classes apart by their titles."
    )


def _several(classes: tuple[Repeated, ...]) -> str:
    named = [f"“{_named(item.again.title.printed)}”" for item in classes[:_MOST]]
    rest = f" and {len(classes) - _MOST} more" if len(classes) > _MOST else ""
    return (
        f"{len(classes)} classes of this specification are defined by another one too: {', '.join(named)}{rest}. "
        "Keep one specification of each class."
    )


def _named(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= 100 else f"{words[:99]}…"
