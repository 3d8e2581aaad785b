"""One standard text: how it should read, each variant with what differs, and who has which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from speclint.drifted import described, readings
from speclint.index.standardtexts import TEXT, Boilerplate, Occurrence, Wording
from speclint.read.source import Source
from speclint.report.boilerplate_list import count, counts, kind_of
from speclint.report.fold import folded
from speclint.report.printable import printable
from speclint.report.readings import reading_lines
from speclint.report.style import Paint


def show_text(
    item: Boilerplate, sources: Mapping[str, Source], columns: int, paint: Paint, most: int | None
) -> Iterator[str]:
    """A standard text for a terminal.

    Args:
        item: the text.
        sources: the documents' files, by path.
        columns: the width of the terminal.
        paint: whether and how to colour.
        most: how many places are named for each variant; all where `None`.
    """
    yield paint(printable(item.id), "bold") + paint(printable(f"  {item.employer} · house style {item.style}"), "dim")
    yield from folded(_summary(item), columns)
    yield ""
    yield from folded(item.text, columns, "  ")
    for number, wording in enumerate(item.wordings, 1):
        yield ""
        yield from _variant(item, number, wording, columns, paint)
        yield from _places(wording, sources, columns, paint, most)


def _summary(item: Boilerplate) -> str:
    parts = [kind_of(item) if item.kind != TEXT else f"{kind_of(item)} standard text"]
    parts += [f"section {item.section}"] if item.section else []
    parts += ["required"] if item.required else []
    parts += [f"in {len(item.paths)} of {count(item.documents, 'spec')}", counts(item).split(", ", 1)[1]]
    return " · ".join(parts)


def _variant(item: Boilerplate, number: int, wording: Wording, columns: int, paint: Paint) -> Iterator[str]:
    yield from (paint(line, "bold") for line in folded(f"variant {number}: {said_of(item, wording)}", columns))
    if wording.drift.differences:
        label = "house style" if item.registered else "most have"
        yield from reading_lines(readings(wording.drift, "here", label), 2, columns, paint)


def said_of(item: Boilerplate, wording: Wording) -> str:
    """Who has a variant, and what differs in it."""
    who = count(len(wording.paths), "spec")
    if not wording.whole:
        differs = (
            f", and there {wording.intended or wording.grade}: {described(wording.drift)}"
            if wording.drift.differences
            else ""
        )
        return f"{who}, a part of the text only{differs}"
    if not wording.drift.differences:
        return f"{who}, as the house style has it" if item.registered else f"{who}, the reading of most"
    return f"{who}, {wording.intended or wording.grade.value}: {described(wording.drift)}"


def _places(
    wording: Wording, sources: Mapping[str, Source], columns: int, paint: Paint, most: int | None
) -> Iterator[str]:
    held = sorted(wording.held, key=lambda one: (one.path, one.span))
    for one in held[:most]:
        yield from (paint(line, "dim") for line in folded(place(one, sources), columns, "    "))
    left = len(held) - len(held[:most])
    if left:
        yield paint(f"    and {left:,} more; --all names them", "dim")


def place(one: Occurrence, sources: Mapping[str, Source]) -> str:
    """The file and line where a copy starts."""
    at = sources[one.path.replace("\\", "/")].position(one.span.start)
    return f"{one.path}:{at.line}:{at.column}"
