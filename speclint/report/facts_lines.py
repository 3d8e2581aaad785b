"""The facts that a document states, for the outline: line, what, the reading, and the words it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from speclint.model.spec import Spec
from speclint.report.facts import Shown
from speclint.report.facts_physical import scale_of
from speclint.report.facts_record import profiles
from speclint.report.facts_views import VIEWS
from speclint.report.fold import folded
from speclint.report.printable import clipped, printable, width
from speclint.report.style import Paint

MOST = 6
"""How many lines of one kind are shown where not all are wanted."""
_GROUPS = {
    "strength": ("strength_levels", "weights"),
    "postures and motions": ("activities", "implied_demands"),
    "licenses, checks and driving": ("licenses", "checks", "driving"),
    "supervision exercised": ("supervision", "supervision_elsewhere"),
    "education and experience": ("education", "experience"),
    "FLSA status, dates and history": ("flsa", "history", "dates"),
    "acronyms": ("acronyms",),
    "competencies by level, with how many indicators each has": ("competencies",),
}
_WIDEST = 34
"""Columns that a reading may take before the words stop being aligned behind it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document, and how it is shown: in which colors, how wide, and whether long groups are shown whole."""

    spec: Spec
    paint: Paint
    columns: int
    everything: bool = False

    def line(self, item: Shown) -> int:
        """The line that a fact stands in."""
        return self.spec.document.source.position(item.span.start).line

    def title(self, text: str) -> Iterator[str]:
        """What stands above a group."""
        yield ""
        yield self.paint(clipped(printable(text), self.columns), "dim")

    def more(self, count: int, what: str) -> Iterator[str]:
        """Says how many are not shown, where any are not."""
        if count > 0:
            yield self.paint(f"{'':>6}  + {count} more {what}; --all shows them", "dim")


def facts_lines(spec: Spec, paint: Paint, columns: int, everything: bool = False) -> Iterator[str]:
    """The facts in groups, then those that are compared along the series."""
    sheet = Sheet(spec, paint, columns, everything)
    for heading, names in _GROUPS.items():
        yield from _group(sheet, heading, {name: list(VIEWS[name](spec)) for name in names})
    yield from _compared(sheet)


def _group(sheet: Sheet, heading: str, found: dict[str, list[Shown]]) -> Iterator[str]:
    if any(found.values()):
        yield from sheet.title(_heading(heading, sheet.spec))
    if not sheet.everything:
        yield from _by_frequency(sheet, found.pop("activities", []))
    _leave_out_history(found)
    kept = {name: rows if sheet.everything else rows[:MOST] for name, rows in found.items()}
    readings = [width(_reading(item, sheet.spec)) for rows in kept.values() for item in rows]
    aligned = min(max(readings, default=0), _WIDEST)
    for name, rows in kept.items():
        yield from (_line(sheet, item, aligned) for item in rows)
        yield from sheet.more(len(found[name]) - len(rows), name.replace("_", " "))


def _by_frequency(sheet: Sheet, rows: list[Shown]) -> Iterator[str]:
    """Postures and motions, those of one frequency together, each name with the first line that states it."""
    groups: dict[str, dict[str, str]] = {}
    for item in rows:
        groups.setdefault(item.reading, {}).setdefault(item.what, f"{item.what} ({sheet.line(item)})")
    for reading, names in groups.items():
        yield from folded(f"{reading}: {', '.join(names.values())}", sheet.columns, " " * 8)


def _leave_out_history(found: dict[str, list[Shown]]) -> None:
    """Dates that history entries show are not shown again."""
    told = {item.span for item in found.get("history", ())}
    if told:
        found["dates"] = [item for item in found["dates"] if item.span not in told]


def _heading(name: str, spec: Spec) -> str:
    scale = scale_of(spec)[0] if name == "strength" else ""
    return f"{name}, by the {scale}" if scale else name


def _line(sheet: Sheet, item: Shown, aligned: int) -> str:
    reading = _reading(item, sheet.spec)
    words = f"“{printable(item.text)}”" if item.text.lower() != item.reading.lower() else ""
    gap = " " * max(aligned - width(reading), 0)
    return clipped(f"{sheet.line(item):>6}  {printable(item.what):<22} {reading}{gap}  {words}".rstrip(), sheet.columns)


def _reading(item: Shown, spec: Spec) -> str:
    several = item.class_index is not None and len(spec.titles) > 1
    return printable(f"{item.reading}, {spec.titles[item.class_index or 0].printed}" if several else item.reading)


def _compared(sheet: Sheet) -> Iterator[str]:
    """Of each class the facts that rules compare along its series, with their lines."""
    classes: dict[int, list[str]] = {}
    for item in profiles(sheet.spec):
        classes.setdefault(item.class_index or 0, []).append(f"{item.what} {item.reading} ({sheet.line(item)})")
    if classes:
        yield from sheet.title("compared along its series, with their lines")
    kept = list(classes.items())[: None if sheet.everything else MOST]
    yield from (line for index, facts in kept for line in _class(sheet, index, facts))
    yield from sheet.more(len(classes) - len(kept), "classes")


def _class(sheet: Sheet, index: int, facts: Iterable[str]) -> Iterator[str]:
    title = f"{sheet.spec.titles[index].printed}: " if len(sheet.spec.titles) > 1 else ""
    yield from folded(f"{title}{'; '.join(facts)}", sheet.columns, " " * 8)
