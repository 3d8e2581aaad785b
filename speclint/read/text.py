"""Text whose every character knows the place in the file that it came from."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from msgspec import Struct


class Span(NamedTuple):
    """A half-open range of offsets, in code points of a `Source`'s text."""

    start: int
    end: int


class Run(NamedTuple):
    """A stretch of text: where it starts in the text, and the range of the file that it stands for.

    A run as long as its range maps character by character; any other run (a collapsed space, an
    entity, a joined line end) stands for its range as a whole.
    """

    at: int
    start: int
    end: int


class Text(Struct, frozen=True):
    """Text as a person reads it, with markup and line ends taken out, tied to its file by runs."""

    value: str
    runs: tuple[Run, ...]

    def __str__(self) -> str:
        return self.value

    def __len__(self) -> int:
        return len(self.value)

    def __bool__(self) -> bool:
        return bool(self.value)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The range of the file that characters `start` to `end` of this text came from."""
        stop = len(self.value) if end is None else end
        if self._is_plain and stop >= start:
            return Span(self.runs[0].start + start, self.runs[0].start + stop)
        if stop <= start:
            point = self._starts_at(start)
            return Span(point, point)
        return Span(self._starts_at(start), self._ends_at(stop))

    def slice(self, start: int, end: int | None = None) -> Text:
        """The text between two of its own offsets, still tied to the file."""
        stop = len(self.value) if end is None else min(end, len(self.value))
        if self._is_plain:
            at = self.runs[0].start
            return Text(self.value[start:stop], (Run(0, at + start, at + max(start, stop)),))
        first = self._run_of(start)
        runs = []
        for index in range(first, len(self.runs)):
            if self.runs[index].at >= stop and index > first:
                break
            runs.append(self._cut(index, start, stop))
        return Text(self.value[start:stop], tuple(runs))

    def strip(self) -> Text:
        """The text without white space at its ends."""
        value = self.value
        if value and not value[0].isspace() and not value[-1].isspace():
            return self
        lead = len(value) - len(value.lstrip())
        return self.slice(lead, max(lead, len(self.value.rstrip())))

    @property
    def _is_plain(self) -> bool:
        """Whether the text stands in the file exactly as it is here."""
        return len(self.runs) == 1 and self.runs[0].end - self.runs[0].start == len(self.value)

    def _run_of(self, offset: int) -> int:
        return max(0, bisect_right(self.runs, offset, key=lambda run: run.at) - 1)

    def _length(self, index: int) -> int:
        following = self.runs[index + 1].at if index + 1 < len(self.runs) else len(self.value)
        return following - self.runs[index].at

    def _exact(self, index: int) -> bool:
        run = self.runs[index]
        return run.end - run.start == self._length(index)

    def _starts_at(self, offset: int) -> int:
        index = self._run_of(offset)
        run = self.runs[index]
        return min(run.start + offset - run.at, run.end) if self._exact(index) else run.start

    def _ends_at(self, offset: int) -> int:
        index = self._run_of(offset - 1)
        run = self.runs[index]
        return run.start + offset - run.at if self._exact(index) else run.end

    def _cut(self, index: int, start: int, stop: int) -> Run:
        run = self.runs[index]
        at = max(run.at, start)
        if not self._exact(index):
            return Run(at - start, run.start, run.end)
        end = min(run.at + self._length(index), stop)
        return Run(at - start, run.start + at - run.at, run.start + max(end, at) - run.at)


def plain(value: str, start: int) -> Text:
    """Text that stands in the file exactly as given, from offset `start`."""
    return Text(value, (Run(0, start, start + len(value)),))


def join(parts: list[Text], glue: str = " ") -> Text:
    """Several texts as one, with `glue` for whatever stood between them in the file."""
    parts = [part for part in parts if part.value]
    if not parts:
        return plain("", 0)
    if len(parts) == 1:
        return parts[0]
    values: list[str] = []
    runs: list[Run] = []
    at = 0
    for index, part in enumerate(parts):
        if index and glue:
            runs.append(_glue_run(at, len(glue), parts[index - 1].span().end, part.span().start))
            values.append(glue)
            at += len(glue)
        runs.extend(Run(run.at + at, run.start, run.end) for run in part.runs)
        values.append(part.value)
        at += len(part.value)
    return Text("".join(values), tuple(runs))


def _glue_run(at: int, length: int, start: int, end: int) -> Run:
    """The run of what stands between two parts; never mistaken for one that maps exactly unless it does."""
    return Run(at, start, max(end, start))


def without_colon(text: Text) -> Text:
    """A heading or label without the colon at its end."""
    value = text.value.rstrip()
    return text.slice(0, len(value.rstrip(": "))).strip() if value.endswith(":") else text
