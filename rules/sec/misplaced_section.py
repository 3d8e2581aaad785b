"""A section stands out of the house style's order.

## Why it matters

Analysts read specifications side by side, and a house style puts every section in the same place so that they can. A section
out of place is taken for missing when a class is compared with its siblings, and a qualification that stands among the
recruitment notes is easily taken for a preference.

## What it checks

The order of the sections, and of the sub-sections within one section, in house styles that have a fixed order. Of two
sections that have changed places, the one that comes too late is reported; the fewest sections whose move restores the
order are. Sections that the house style does not know, and the second of two (SEC007), do not count. The fix moves the
section; it is unsafe, for a reader has to see whether the text around it still reads well.

## Source

Project judgement; the order is the house style's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.parsing.document import Document, Section
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity
from speclint.styles.style import HouseStyle


class MisplacedSection(Struct, frozen=True):
    """SEC003: see the module's page."""

    code: ClassVar[str] = "SEC003"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        document = spec.document
        if not document.style.ordered:
            return
        for group in (document.sections, *(section.children for section in document.walk())):
            if len(group) > 1:
                yield from _misplaced(group, document)

    good: ClassVar[tuple[str | Example, ...]] = (
        """\
# Greenhouse Manager

## Duties

Plans the sowing calendar.

## Definition

Manages the greenhouses of a parks department.

## Minimum Qualifications

Four years of experience in growing plants under glass.
""",
        Example(
            {
                "spec.md": """\
# Library Technician

### General Statement of Duties

Checks library materials in and out and shelves them.

### Distinguishing Characteristics

Library Technician is a stand-alone class.

### Essential Duties

Registers borrowers.

### Education Requirement

Graduation from high school.

### Experience Requirement

One year of public service.

### Working Environment

A public library.
"""
            },
            style="denver-ohr",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "spec.md": """\
# Library Technician

### General Statement of Duties

Checks library materials in and out and shelves them.

### Distinguishing Characteristics

Library Technician is a stand-alone class.

### Essential Duties

Registers borrowers.

### Experience Requirement

One year of public service.

### ⟦Education Requirement⟧

Graduation from high school.

### Working Environment

A public library.

### Probation Period

Six (6) months.

### ⟦Licensure & Certification⟧

None
"""
            },
            style="denver-ohr",
        ),
    )


def _misplaced(sections: Sequence[Section], document: Document) -> Iterator[Fault]:
    placed = [(section, at) for section in sections if (at := _standing(section, document.style)) is not None]
    placed = [item for index, item in enumerate(placed) if item[1] not in (other[1] for other in placed[:index])]
    standings = [at for _section, at in placed]
    if standings == sorted(standings):
        return
    kept = _longest_rise(standings)
    for index, (section, at) in enumerate(placed):
        if index not in kept:
            follows = [item for number, item in enumerate(placed) if number in kept and item[1] > at]
            before = follows[0][0] if follows else None
            yield _fault(section, before, placed[max(kept)][0], document.source, sections)


def _standing(section: Section, style: HouseStyle) -> int | None:
    if section.spec is None or section.spec.repeats:
        return None
    own = next((index for index, item in enumerate(style.sections) if item is section.spec), None)
    return own if own is not None else style.standing.get(section.id or "")


def _longest_rise(values: Sequence[int]) -> frozenset[int]:
    """The indices of the longest rising run of values; of several, the one that keeps what comes first."""
    runs: list[tuple[int, ...]] = []
    for index, value in enumerate(values):
        below = [run for run in runs if values[run[-1]] < value]
        runs.append((*_longest(below), index))
    return frozenset(_longest(runs))


def _longest(runs: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return max(runs, key=lambda run: len(run), default=())


def _fault(section: Section, before: Section | None, last: Section, source: Source, group: Sequence[Section]) -> Fault:
    name = section.heading.text.value
    other = before or last
    side = "before" if before else "after"
    message = f"“{name}” stands out of order; the house style has it {side} “{other.heading.text}”."
    related = (Place(other.heading.span, f"{name} belongs {side} this"),)
    fix = _move(section, before, group, source) if before else None
    return Fault(message, Place(section.heading.span), related, section.id or "", fix=fix)


def _move(section: Section, before: Section, group: Sequence[Section], source: Source) -> Fix | None:
    if source.format == "html":
        return None
    after = next((item for item in group if item.span.start > section.span.start), None)
    start = _line_start(section, source)
    end = _line_start(after, source) if after else section.span.end
    to = _line_start(before, source)
    text = source.text[start:end].rstrip() + "\n\n"
    return Fix((Edit(Span(to, to), text), Edit(Span(start, end), "")))


def _line_start(section: Section, source: Source) -> int:
    return source.line_starts[source.position(section.span.start).line - 1]
