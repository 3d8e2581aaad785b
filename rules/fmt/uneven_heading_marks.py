"""Headings of one rank are marked in different ways.

## Why it matters

A reader who looks for the next section, a screen reader that lists the headings, and a program that cuts a
specification into its parts all go by the marks. Where `###` gives way to bold halfway down, half of the sections are lost.

## What it checks

Documents that mark headings with hashes (or HTML headings) or with bold, in a known house style. Sections of the first
rank are compared with one another, and so are those below them; sections below may be marked otherwise
than those above. Reported is the first heading that departs from what most headings of its rank have (from the first
one's mark in a tie), or that skips a level of hashes (`##`, then `####`); the others of its rank are related places: one
finding per document. Headings without markup (capitals, labels, title case) are none of its business: they
are how a style works. So are the title's lines and the parts of a series specification that speak of one class.

The fix writes the departing headings in the way of the others, where each stands on a line of its own.

## Source

That heading levels should not be skipped: W3C Web Accessibility Initiative, Page Structure Tutorial, “Headings”. The rest is a project judgement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Heading, Section
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MARKED = frozenset({"hashes", "bold"})
_APART = frozenset({"document_label", "class_level", "qualification_alternative", "class_title"})
_LINE = Pattern(
    r"(?P<open>(?:#{1,6}[ \t]+)?(?:\*\*)?)(?P<text>[^*#\n]+?)(?P<close>(?:\*\*)?)(?=[ \t]*\r?$)", re.MULTILINE
)


class Marked(NamedTuple):
    """A heading, its rank in the document, and the heading it stands under."""

    heading: Heading
    rank: int
    above: Heading | None

    @property
    def mark(self) -> str:
        """How it is marked, as a reader would say it."""
        return "#" * self.heading.level if self.heading.mark == "hashes" else "bold"


class UnevenHeadingMarks(Struct, frozen=True):
    """Headings that depart from the way in which their rank is marked."""

    code: ClassVar[str] = "FMT001"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "marked.md": "**TREE CLIMBER**\n\n**CLASSIFICATION SUMMARY**\n\nPrunes crowns.\n\n**ESSENTIAL FUNCTIONS**\n\n"
                "### General Duties:\n\n1. Prunes.\n\n### Specific Duties:\n\n1. Climbs.\n\nHISTORY\n\nNew class.\n",
                "plain.txt": "TREE CLIMBER\n\nCLASSIFICATION SUMMARY\n\nPrunes crowns.\n\nGeneral Duties:\n\n1. Prunes.\n",
            },
            "portland",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "mixed.md": "### General Statement of Duties\n\nPrunes crowns.\n\n### Essential Duties\n\nPrunes.\n\n"
                "**⟦Education Requirement⟧**\n\nNone\n\n### Working Environment\n\nOutdoors.\n\n**Probation Period**\n\nOne year.\n"
            },
            "denver-ohr",
        ),
        Example(
            {
                "skipped.md": "## CLASSIFICATION SUMMARY\n\nPrunes crowns.\n\n## ESSENTIAL FUNCTIONS\n\n"
                "#### ⟦General Duties⟧:\n\n1. Prunes.\n\n#### Specific Duties:\n\n1. Climbs.\n"
            },
            "portland",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        document = spec.document
        if document.style.id == "generic":
            return
        headings = list(_headings(document.sections, 0, None))
        usual = _usual(headings)
        departing = [item for item in headings if item.mark != usual[item.rank] or _skips(item)]
        if not departing:
            return
        first, *others = departing
        said = f"others of its rank with {usual[first.rank]}: mark all of one rank alike"
        if first.mark == usual[first.rank]:
            said = "more than one level below the heading above it: skip none"
        message = f"This heading is marked with {first.mark}, {said}."
        related = tuple(Place(item.heading.span, f"marked with {item.mark}") for item in others)
        yield Fault(message, Place(first.heading.span), related, fix=_fix(headings, departing, usual, document.source))


def _headings(sections: Sequence[Section], rank: int, above: Heading | None) -> Iterator[Marked]:
    for section in sections:
        if section.heading.mark in _MARKED and section.id and section.id not in _APART:
            yield Marked(section.heading, rank, above)
        yield from _headings(section.children, rank + 1, section.heading)


def _usual(headings: Sequence[Marked]) -> dict[int, str]:
    """How most headings of each rank are marked."""
    counts: dict[int, Counter[str]] = {}
    for item in headings:
        counts.setdefault(item.rank, Counter())[item.mark] += 1
    return {rank: count.most_common(1)[0][0] for rank, count in counts.items()}


def _skips(item: Marked) -> bool:
    return bool(item.above and item.above.level and item.heading.level > item.above.level + 1)


def _fix(headings: Sequence[Marked], departing: Sequence[Marked], usual: dict[int, str], source: Source) -> Fix | None:
    """The departing headings written as the first regular one of their rank is; nothing where that cannot be done for all."""
    models = {item.rank: _line(item, source) for item in reversed(headings) if item.mark == usual[item.rank]}
    edits = []
    for item in departing:
        line, model = _line(item, source), models[item.rank]
        if line is None or model is None or item.mark == usual[item.rank]:
            return None
        edits.append(Edit(Span(line.start(), line.end()), model["open"] + line["text"] + model["close"]))
    return Fix(tuple(edits), safe=True)


def _line(item: Marked, source: Source) -> re.Match[str] | None:
    """The line of a heading that stands on a line of its own."""
    start = source.line_starts[source.position(item.heading.span.start).line - 1]
    return _LINE.match(source.text, start) if source.format == "text" else None
