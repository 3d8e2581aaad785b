"""Changes to one text: line ends fitted, duplicates dropped, overlaps refused, the rest applied in one pass."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from speclint.edit.change import OVERLAPS, Change, Refusal
from speclint.patterns import Pattern
from speclint.read.text import Span
from speclint.rule import Edit

_LINE_END = Pattern(r"\r\n|\n|\r")


@dataclass
class Plan:
    """Which changes can be made together, in order of their places, and which are left."""

    changes: list[Change] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def plan(text: str, changes: Iterable[Change]) -> Plan:
    """Choose the changes that can be made together: of those that overlap, the first by its place.

    Args:
        text: the text that they are for.
        changes: in any order; equal ones count once, those that change nothing are dropped.
    """
    made, taken = Plan(), _Taken()
    for change in _distinct(text, changes):
        reason = _malformed(text, change) or taken.conflict(change)
        if reason:
            made.refused.append(Refusal(change, reason))
        else:
            taken.add(change)
            made.changes.append(change)
    return made


def _distinct(text: str, changes: Iterable[Change]) -> list[Change]:
    known: dict[tuple[tuple[int, int, str], ...], Change] = {}
    for change in changes:
        fitted = Change(tuple(_fitted(text, edit) for edit in change.edits), change.name)
        if _malformed(text, fitted) or any(text[slice(*edit.span)] != edit.text for edit in fitted.edits):
            known.setdefault(fitted.key(), fitted)
    return [known[key] for key in sorted(known)]


def _fitted(text: str, edit: Edit) -> Edit:
    """The edit with the line ends that its place in the file has."""
    if "\n" not in edit.text:
        return edit
    return Edit(edit.span, _LINE_END.sub(lambda _: line_end_at(text, edit.span.start), edit.text))


def line_end_at(text: str, offset: int) -> str:
    """How the line of an offset ends, or the one before it; a line feed in a text of one line."""
    found = _LINE_END.search(text, max(0, offset))
    if found:
        return found.group()
    feed, carriage = text.rfind("\n"), text.rfind("\r")
    if feed < 0:
        return "\r" if carriage >= 0 else "\n"
    return "\r\n" if feed and text[feed - 1] == "\r" else "\n"


def _malformed(text: str, change: Change) -> str:
    ordered = change.key()
    if any(not 0 <= start <= end <= len(text) for start, end, _text in ordered):
        return "its place is not in the file"
    if any(_collide(one[:2], other[:2]) for one, other in pairwise(ordered)):
        return "its own edits overlap"
    return ""


def _collide(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two ranges, the first not after the second, share a character or are one point."""
    return other[0] < one[1] or one == other


class _Taken:
    """The ranges that are edited already, in order."""

    def __init__(self) -> None:
        self.ranges: list[tuple[int, int]] = []

    def conflict(self, change: Change) -> str:
        return OVERLAPS if any(self._meets(edit.span) for edit in change.edits) else ""

    def _meets(self, span: Span) -> bool:
        at = bisect_left(self.ranges, (span.start, span.end))
        before = at > 0 and _collide(self.ranges[at - 1], span)
        return before or (at < len(self.ranges) and _collide((span.start, span.end), self.ranges[at]))

    def add(self, change: Change) -> None:
        for edit in change.edits:
            at = bisect_left(self.ranges, (edit.span.start, edit.span.end))
            self.ranges.insert(at, (edit.span.start, edit.span.end))


def edits_of(changes: Iterable[Change]) -> list[Edit]:
    """The edits of changes that can be made together, in order of their places."""
    edits = (edit for change in changes for edit in change.edits)
    return sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made; they are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*pieces, text[at:]))


class Shift:
    """Where the characters of a text stand once edits are made."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.edits = edits
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._moved = [0]
        for edit in edits:
            self._moved.append(self._moved[-1] + len(edit.text) - (edit.span.end - edit.span.start))

    def at(self, offset: int) -> int:
        """Where a character that no edit replaces stands; behind what is inserted at its place."""
        return offset + self._moved[bisect_right(self._ends, offset)]

    def replaced(self, index: int) -> Span:
        """Where an edit's text stands."""
        edit = self.edits[index]
        start = edit.span.start + self._moved[index]
        return Span(start, start + len(edit.text))

    def touching(self, span: Span) -> range:
        """Which edits share a character or an end with a span."""
        return range(bisect_left(self._ends, span.start), bisect_right(self._starts, span.end))
