"""A drifted copy of a registered text, as `speclint boilerplate sync` reports it."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.drifted import described, readings
from speclint.edit.standard import DriftedCopy
from speclint.model.grading import Grade
from speclint.report.printable import printable
from speclint.report.readings import reading_lines
from speclint.report.style import Paint

_COLOURS = {Grade.MATERIAL: "yellow", Grade.WORDING: "blue", Grade.COSMETIC: "cyan", Grade.SAME: "cyan"}


def copy_lines(item: DriftedCopy, outcome: str, left: bool, columns: int, paint: Paint) -> Iterator[str]:
    """Where it stands, how far it has drifted and in which words, and what becomes of it.

    Args:
        item: the copy.
        outcome: what becomes of it.
        left: whether both texts are shown, since the copy is left as it is, or in part.
        columns: the width of the terminal.
        paint: whether and how to colour.
    """
    grade = Grade.COSMETIC if item.drift.grade is Grade.SAME else item.drift.grade
    place = printable(f"{item.path}:{item.at.line}:{item.at.column}: {item.id}: ")
    said = printable(f": {described(item.drift)}; {outcome}")
    yield place + paint(grade.value, _COLOURS[grade]) + said
    if left:
        yield from reading_lines(readings(item.drift, "here", "house style"), 2, columns, paint)
