"""Text whose every character knows the place in the file that it came from."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct


class Span(NamedTuple):
    """A half-open range of offsets, in code points of a `Source`'s text."""

    start: int
    end: int


_at = attrgetter("at")
_new = tuple.__new__
"""Makes a span without the call of its own that a named tuple takes for it."""


class Run(NamedTuple):
    """A stretch of text: where it starts in the text, and the range of the file that it stands for.

    A run as long as its range maps character by character; any other run (a collapsed space, an
    entity, a joined line end) stands for its range as a whole.
    """

    at: int
    start: int
    end: int


class Text(Struct, frozen=True, array_like=True, gc=False):
    """Text as a person reads it, with markup and line ends taken out, tied to the file that it stands in."""

    value: str
    place: int | tuple[Run, ...]
    """Where it starts, if the file has it exactly as it is here; else the runs that it is made of."""

    def __str__(self) -> str:
        return self.value

    def __len__(self) -> int:
        return len(self.value)

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The stretches that it is made of, each with its range of the file."""
        place = self.place
        return (Run(0, place, place + len(self.value)),) if isinstance(place, int) else place

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The range of the file that characters `start` to `end` of this text came from."""
        place = self.place
        if isinstance(place, int):
            if end is None:
                end = len(self.value)
            if end >= start:
                return _new(Span, (place + start, place + end))
        stop = len(self.value) if end is None else end
        runs = self.runs
        if end is None and not start and _is_covered(runs, stop):
            return _new(Span, (runs[0].start, runs[-1].end))
        first = _starts_at(runs, self.value, start)
        return Span(first, first if stop <= start else _ends_at(runs, self.value, stop))

    def slice(self, start: int, end: int | None = None) -> Text:
        """The text between two of its own offsets, still tied to the file."""
        value, place = self.value, self.place
        stop = len(value) if end is None else min(end, len(value))
        if isinstance(place, int):
            return Text(value[start:stop], place + start)
        first = _run_of(place, start)
        runs = []
        for index in range(first, len(place)):
            if place[index].at >= stop and index > first:
                break
            runs.append(_cut(place, value, index, start, stop))
        return pieced(value[start:stop], tuple(runs))

    def strip(self) -> Text:
        """The text without white space at its ends."""
        value = self.value
        if value and not value[0].isspace() and not value[-1].isspace():
            return self
        lead = len(value) - len(value.lstrip())
        return self.slice(lead, max(lead, len(value.rstrip())))


def _is_covered(runs: tuple[Run, ...], length: int) -> bool:
    """Whether the first character of a text comes from its first run, and the last one from its last."""
    return not runs[0].at and runs[-1].at < length and (len(runs) == 1 or runs[1].at > 0)


def _run_of(runs: tuple[Run, ...], offset: int) -> int:
    return max(0, bisect_right(runs, offset, key=_at) - 1)


def _length(runs: tuple[Run, ...], value: str, index: int) -> int:
    following = runs[index + 1].at if index + 1 < len(runs) else len(value)
    return following - runs[index].at


def _exact(runs: tuple[Run, ...], value: str, index: int) -> bool:
    run = runs[index]
    return run.end - run.start == _length(runs, value, index)


def _starts_at(runs: tuple[Run, ...], value: str, offset: int) -> int:
    index = _run_of(runs, offset)
    run = runs[index]
    return min(run.start + offset - run.at, run.end) if _exact(runs, value, index) else run.start


def _ends_at(runs: tuple[Run, ...], value: str, offset: int) -> int:
    index = _run_of(runs, offset - 1)
    run = runs[index]
    return run.start + offset - run.at if _exact(runs, value, index) else run.end


def _cut(runs: tuple[Run, ...], value: str, index: int, start: int, stop: int) -> Run:
    run = runs[index]
    at = max(run.at, start)
    if not _exact(runs, value, index):
        return Run(at - start, run.start, run.end)
    end = min(run.at + _length(runs, value, index), stop)
    return Run(at - start, run.start + at - run.at, run.start + max(end, at) - run.at)


def plain(value: str, start: int) -> Text:
    """Text that stands in the file exactly as given, from offset `start`."""
    return Text(value, start)


def pieced(value: str, runs: tuple[Run, ...]) -> Text:
    """Text made of runs; where there is but one, and it is exact, the place where it starts says it all."""
    if len(runs) == 1 and runs[0].end - runs[0].start == len(value):
        return Text(value, runs[0].start)
    return Text(value, runs)


def join(parts: list[Text], glue: str = " ") -> Text:
    """Several texts as one, with `glue` for whatever stood between them in the file."""
    parts = [part for part in parts if part.value]
    if len(parts) < 2:
        return parts[0] if parts else plain("", 0)
    values: list[str] = []
    runs: list[Run] = []
    at = end = 0
    for part in parts:
        start, stop = part.span()
        if values and glue:
            # A run of what stands between two parts is never mistaken for one that maps exactly, unless it does.
            runs.append(Run(at, end, max(start, end)))
            values.append(glue)
            at += len(glue)
        if isinstance(part.place, int):
            runs.append(Run(at, start, stop))
        else:
            runs.extend(Run(run.at + at, run.start, run.end) for run in part.place)
        values.append(part.value)
        at, end = at + len(part.value), stop
    return Text("".join(values), tuple(runs))


def without_colon(text: Text) -> Text:
    """A heading or label without the colon at its end."""
    value = text.value.rstrip()
    return text.slice(0, len(value.rstrip(": "))).strip() if value.endswith(":") else text
