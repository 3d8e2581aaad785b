"""Which exception covers a finding: the narrowest of those in its document, then the first entry of a file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from speclint.exceptions.exception import Area, Reach, RuleException, Target
from speclint.model.titles import title_key
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.styles.style import heading_key

Slot = tuple[int, int]
"""An exception, by its number, and which of the rules that it names."""
_MOST_WORDS, _MOST_PLACES = 300, 1000
_LIKE = {"-": "[-–—]", "–": "[-–—]", "—": "[-–—]", "'": "['’‘]", "’": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


class _Spans(Struct):
    """Ranges of which one may hold another, each with the first exception for it."""

    slots: dict[Span, Slot] = field(default_factory=dict)
    _order: list[Span] = field(default_factory=list)
    _parents: list[int] = field(default_factory=list)

    def add(self, span: Span, slot: Slot) -> None:
        self.slots.setdefault(span, slot)

    def at(self, offset: int) -> Slot | None:
        """The narrowest range that holds an offset."""
        if not self._order:
            self._arrange()
        at = bisect_right(self._order, offset, key=lambda span: span.start) - 1
        while at >= 0 and self._order[at].end <= offset:
            at = self._parents[at]
        return self.slots[self._order[at]] if at >= 0 else None

    def _arrange(self) -> None:
        self._order = sorted(self.slots, key=lambda span: (span.start, -span.end))
        held: list[int] = []
        for at, span in enumerate(self._order):
            while held and self._order[held[-1]].end < span.end:
                held.pop()
            self._parents.append(held[-1] if held else -1)
            held.append(at)


class DocumentCover(Struct):
    """What the exceptions in one document cover, rule by rule."""

    _held: dict[tuple[str, Reach], _Spans] = field(default_factory=dict)

    def add(self, exception: RuleException, slot: Slot, codes: Iterable[str]) -> None:
        """Take an exception in."""
        if exception.area is not None:
            for code in codes:
                self._held.setdefault((code, exception.reach), _Spans()).add(exception.area, slot)

    def at(self, code: str, offset: int) -> Slot | None:
        """The exception that covers a finding of a rule at an offset."""
        for reach in (Reach.PLACE, Reach.SECTION, Reach.DOCUMENT):
            spans = self._held.get((code, reach))
            found = spans.at(offset) if spans else None
            if found is not None:
                return found
        return None


class TextPlaces:
    """Where the words that an entry accepts stand in a document."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[Span]] = {}

    def hold(self, words: str, source: Source, span: Span) -> bool:
        """Whether a place shares a character with these words, wherever they stand."""
        key = (source.path, words)
        if key not in self._found:
            self._found[key] = _places(words, source.text)
        spans = self._found[key]
        at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
        inside = at >= 0 and span.start < spans[at].end
        return inside or (at + 1 < len(spans) and spans[at + 1].start < span.end)


def _places(words: str, text: str) -> list[Span]:
    parts = ["".join(_LIKE.get(sign, re.escape(sign)) for sign in word) for word in words.split()[:_MOST_WORDS]]
    if not parts:
        return []
    found = re.finditer(r"\s+".join(parts), text, re.IGNORECASE)
    return [Span(*match.span()) for _, match in zip(range(_MOST_PLACES), found, strict=False)]


def in_section(wanted: str, named: str, offset: int, areas: Sequence[Area]) -> bool:
    """Whether a finding is of a section, given by its canonical name or its heading, or of one below it."""
    key = heading_key(wanted)
    if named == wanted:
        return True
    return any(
        area.span.start <= offset < area.span.end and (area.id == wanted or area.heading == key) for area in areas
    )


def class_keys(title: str, code: str) -> tuple[str, ...]:
    """What a class may be called in an entry."""
    return (title_key(title), code.strip().casefold()) if code.strip() else (title_key(title),)


def series_key(name: str) -> str:
    """A series's name as it is compared: with or without “series” behind it."""
    key = title_key(name)
    return key.removesuffix(" series")


def matching_paths(target: Target, folder: str, paths: dict[str, str], classes: dict[str, set[str]]) -> set[str]:
    """The documents that an entry speaks of by path or class.

    Args:
        target: what it speaks of.
        folder: the folder of its file, as the paths have it; empty or with a closing `/`.
        paths: the documents, by their paths with `/`.
        classes: the documents by the keys of their classes.
    """
    if target.job_class:
        return {
            path
            for key in {title_key(target.job_class), target.job_class.strip().casefold()}
            for path in classes.get(key, ())
        }
    if not target.document:
        return set()
    exact = paths.get(folder + target.document)
    if exact is not None:
        return {exact}
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(["/" + target.document])
    below = ((printed, path) for printed, path in paths.items() if printed.startswith(folder))
    return {path for printed, path in below if spec.match_file(printed[len(folder) :])}
