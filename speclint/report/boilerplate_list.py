"""The standard texts of a corpus as a list: how many specifications have each, in how many variants, how drifted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from speclint.index.standardtexts import TEXT, Boilerplate
from speclint.model.grading import Grade
from speclint.report.fold import folded
from speclint.report.printable import printable
from speclint.report.style import Paint

GRADES = (Grade.COSMETIC, Grade.WORDING, Grade.MATERIAL)
"""The grades that count as drift, the lightest first."""
_HEADS = ("specs", "variants", "cosmetic", "wording", "material")
_NARROW = 84
"""The least columns of a terminal for the table."""
_FIRST_WORDS = 14


def list_text(found: Sequence[Boilerplate], files: int, columns: int, paint: Paint) -> Iterator[str]:
    """The list for a terminal, under a heading for each employer and house style.

    Args:
        found: the texts, those of one employer and house style together.
        files: how many files were read.
        columns: the width of the terminal.
        paint: whether and how to colour.
    """
    if not found:
        yield f"No standard texts in {count(files, 'file')}."
        return
    wide = columns >= _NARROW
    for (employer, style), group in groupby(found, lambda item: (item.employer, item.style)):
        several = list(group)
        yield paint(printable(employer), "bold") + printable(f" · house style {style}")
        if wide:
            yield paint(f"  {'  '.join(_HEADS)}  id", "dim")
        for item in several:
            yield from _row(item, columns, paint) if wide else _narrow(item, columns, paint)
        yield ""
    yield from _foot(found, columns, paint)


def _row(item: Boilerplate, columns: int, paint: Paint) -> Iterator[str]:
    numbers = [len(item.paths), len(item.wordings), *map(item.drifted, GRADES)]
    cells = [f"{number or '–':>{len(head)}}" for number, head in zip(numbers, _HEADS, strict=True)]
    if numbers[-1]:
        cells[-1] = paint(cells[-1], "yellow", "bold")
    yield f"  {'  '.join(cells)}  {paint(printable(item.id), 'bold')}  {paint(kind_of(item), 'dim')}"
    yield from (paint(line, "dim") for line in folded(_first_words(item), columns, " " * 9))


def _narrow(item: Boilerplate, columns: int, paint: Paint) -> Iterator[str]:
    yield from folded(f"{item.id}, {kind_of(item)}: {counts(item)}", columns, "  ")
    yield from (paint(line, "dim") for line in folded(_first_words(item), columns, "    "))


def kind_of(item: Boilerplate) -> str:
    """Whether it is registered, and what it is if no standard text."""
    known = "registered" if item.registered else "discovered"
    return known if item.kind == TEXT else f"{known}, definition of a {item.kind}"


def counts(item: Boilerplate) -> str:
    """How many specifications have it, in how many variants, and how many copies have drifted."""
    said = f"{count(len(item.paths), 'spec')}, {count(len(item.wordings), 'variant')}"
    drifted = ", ".join(f"{item.drifted(grade)} {grade}" for grade in GRADES if item.drifted(grade))
    return f"{said}; drifted: {drifted or 'none'}"


def _first_words(item: Boilerplate) -> str:
    said = (f"{item.term}: " if item.term else "") + item.text
    words = said.split()
    return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    if noun.endswith("y"):
        return f"{number:,} {noun if number == 1 else noun[:-1] + 'ies'}"
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _foot(found: Sequence[Boilerplate], columns: int, paint: Paint) -> Iterator[str]:
    texts = [item for item in found if item.kind == TEXT]
    registered = sum(item.registered for item in texts)
    drifted = sum(item.drifted(grade) for item in found for grade in GRADES)
    definitions = f" and {count(len(found) - len(texts), 'definition')}" if len(texts) < len(found) else ""
    said = f"{count(len(texts), 'standard text')} ({registered} registered){definitions}."
    drift = (
        f" {count(drifted, 'copy')} {'has' if drifted == 1 else 'have'} drifted."
        if drifted
        else " No copy has drifted."
    )
    yield from folded(said + drift, columns)
    hint = "speclint boilerplate show ID shows one with its variants."
    yield from (paint(line, "dim") for line in folded(hint, columns))
