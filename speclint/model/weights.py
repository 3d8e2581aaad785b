"""Weights that a job lifts, carries, pushes or pulls, with what is done to them and how often, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from msgspec import Struct

from speclint.model.frequencies import NEVER, Frequency, cell_frequency, lettered_frequencies
from speclint.model.loads import (
    ACTION,
    AWAY,
    BODY_WEIGHT,
    DENIED,
    FORCE,
    NO_LOAD,
    NO_LOAD_BEFORE,
    OTHER_VERB,
    closed,
    conditional,
    defines,
    helped,
    plain,
    qualified,
)
from speclint.model.passages import Passage
from speclint.model.quantities import Quantity, pounds, weights_in
from speclint.model.weightlines import WEIGHED, WeightLine, weight_lines
from speclint.parsing.document import Document
from speclint.patterns import Pattern
from speclint.read.text import Span

_HEAVIEST = 500
"""Pounds above which a weight is a vehicle's, a crane's or a tank's: nobody lifts it."""
_MOST = 1000
"""Weights that are read of one document; a real one names a few dozen."""
_REACH = 200
"""How far from a weight the words that belong to it may stand."""
_NEAR = 90
"""How far before a weight its verb may stand outside of the physical demands."""
_BEHIND = 60
"""How far behind a weight its verb may stand among the physical demands ("10 pounds of lifting")."""

_HINT = Pattern(r"lb|pound|kg|kilo|\d\s?#", re.IGNORECASE)
_SEPARATOR = Pattern(r"[,;:]|\b(?:and|or|but)\b")
_CONNECTOR = Pattern(
    r"[\s,.:|()\[\]xX☐☒☑□■✓✔_=–—-]*(?:(?:frequency|how\s+often)\s*[:=–-]?\s*"
    r"|(?:(?:lift|carry|push|pull)ing[/,\s]{0,3}){1,4}[\s:|–—-]*)?",
    re.IGNORECASE,
)
_TERMINATOR = Pattern(r"\s*(?:[\]).;,|☐☒□]|$|and\b|or\b|basis\b)")
_INTRODUCED = Pattern(r"[\s:|–—-]+")
_SENTENCE = Pattern(r"(?<!lb)(?<!lbs)(?<!max)[.!?]\s+(?=[A-Z(])")
_STRICT = Pattern(r"over|above|exce|more\s+than|greater|\+|>", re.IGNORECASE)


class Weight(Struct, frozen=True):
    """A weight in pounds that the job moves by hand."""

    span: Span
    text: str
    least: float | None
    most: float | None
    actions: tuple[str, ...]
    """Of `lift`, `carry`, `push`, `pull`, `exert` and `move`."""
    frequency: str = ""
    """`never`, `rare`, `occasional`, `frequent`, `constant`, or empty where none is printed."""
    frequency_text: str = ""
    helped: bool = False
    """Whether somebody or something helps: what one person lifts is less."""
    section: str = ""
    line: Span | None = None
    """The statement or row that names it."""
    tabled: bool = False
    """Whether it stands in a table."""
    physical: bool = False
    """Whether it stands among the physical demands."""
    plain: bool = False
    """Whether it is that of any load: no object of its own, no height or distance ("overhead") is named with it."""
    qualified: bool = False
    """Whether it holds for a height, a distance or a way of lifting only ("overhead", "from floor to waist")."""
    conditional: bool = False
    """Whether it holds for some positions, or under a condition only."""
    class_index: int | None = None
    """Of which of the document's classes it is said; `None` where it is said of all of them."""

    @property
    def pounds(self) -> float:
        """The heaviest that is named."""
        return max(self.most or 0.0, self.least or 0.0)

    @property
    def exceeds(self) -> bool:
        """Whether it is more than `pounds` ("over 50 pounds")."""
        return self.most is None and bool(_STRICT.search(self.text))

    @property
    def moved(self) -> bool:
        """Whether it is moved at all: a form also says what never is."""
        return self.frequency != NEVER


def weights(document: Document, weighed: Iterable[Passage]) -> tuple[Weight, ...]:
    """The weights that a document says are lifted, carried, pushed, pulled or moved, in order.

    Args:
        document: the document, parsed.
        weighed: its passages that may name a weight.
    """
    places = [passage.text.span().start for passage in weighed if WEIGHED.search(passage.text.value)]
    found = (
        weight for section in document.walk() for line in weight_lines(section, places) for weight in _weights(line)
    )
    return tuple(islice(found, _MOST))


class _Words(NamedTuple):
    """What of a line tells of its weights, whatever document holds it."""

    value: str
    physical: bool
    actions: tuple[str, ...]
    often: str


class _Moved(NamedTuple):
    """A weight within a line."""

    start: int
    end: int
    least: float | None
    most: float | None
    actions: tuple[str, ...]
    frequency: tuple[str, str]
    helped: bool
    plain: bool
    qualified: bool
    conditional: bool


def _weights(line: WeightLine) -> Iterator[Weight]:
    text, words = line.text, _Words(line.value, line.physical, line.actions, line.often)
    for item in _moved(words) if _HINT.search(line.value) else ():
        span = line.place if line.place else text.span(item.start, min(item.end, len(text)))
        yield Weight(
            span, line.value[item.start : item.end], item.least, item.most, item.actions, *item.frequency, item.helped,
            line.section, text.span(), line.tabled, line.physical, item.plain, item.qualified, item.conditional,
            line.class_index,
        )  # fmt: skip


@lru_cache(maxsize=4_096)
def _moved(line: _Words) -> tuple[_Moved, ...]:
    return tuple(islice(_each_moved(line), _MOST))


def _each_moved(line: _Words) -> Iterator[_Moved]:
    found = weights_in(line.value)
    marks = lettered_frequencies(line.value)
    starts = [mark.start for mark in marks]
    for index, item in enumerate(found):
        start, end = _sentence(line.value, item)
        floor = max(start, found[index - 1].end if index else 0)
        ceiling = min(end, found[index + 1].start if index + 1 < len(found) else end)
        around = _Around(line, item, start, end, floor, ceiling, index > 0 and floor > start)
        if actions := around.actions():
            near = marks[bisect_left(starts, start) : bisect_left(starts, end)]
            yield _weight(around, actions, _stated(line, len(found)) or around.frequency(near))


def _stated(line: _Words, count: int) -> tuple[str, str] | None:
    """The frequency under which the line stands, where that is plainly its one weight's."""
    name = cell_frequency(line.often)
    return (name, line.often) if name and count == 1 else None


def _weight(around: _Around, actions: tuple[str, ...], frequency: tuple[str, str]) -> _Moved:
    line, item = around.line, around.item
    least = None if item.least is None else pounds(item, item.least)
    most = None if item.most is None else pounds(item, item.most)
    assisted = helped(line.value[slice(*around.clause(around.floor, around.ceiling))])
    sentence = line.value[around.start : around.end]
    return _Moved(
        item.start, item.end, least, most, actions, frequency, assisted, around.plain, qualified(sentence),
        conditional(sentence),
    )  # fmt: skip


class _Around(Struct, frozen=True):
    """A weight in its sentence: from `floor` to `ceiling` no other weight stands."""

    line: _Words
    item: Quantity
    start: int
    end: int
    floor: int
    ceiling: int
    shared: bool
    """Whether a weight stands before it in the sentence."""

    def clause(self, floor: int, ceiling: int) -> tuple[int, int]:
        """The part of its sentence between semicolons."""
        end = self.line.value.find(";", self.item.end, ceiling)
        return max(floor, self.line.value.rfind(";", floor, self.item.start)), end if end >= 0 else ceiling

    def actions(self) -> tuple[str, ...]:
        """What is done to it; nothing where it is no weight that is moved by hand."""
        value, item = self.line.value, self.item
        before, after = value[self.start : item.start], value[item.end : self.end]
        if pounds(item, item.value) > _HEAVIEST or NO_LOAD.match(after) or NO_LOAD_BEFORE.search(before):
            return ()
        if BODY_WEIGHT.search(before) or DENIED.search(value, *self.clause(self.start, self.end)):
            return ()
        if defines(value[self.start : self.end], before):
            return ()
        names = self._verbs(before, value[item.end : min(self.ceiling, item.end + _BEHIND)])
        return tuple(dict.fromkeys([*names, "exert"] if names and FORCE.match(after) else names))

    @property
    def plain(self) -> bool:
        """Whether neither its object nor the way of lifting it is named."""
        value, item = self.line.value, self.item
        before = value[self.floor : item.start]
        *_, verb = [None, *ACTION.finditer(before)]
        return plain(before[verb.end() :] if verb else before, value[item.end : self.ceiling])

    def _verbs(self, before: str, after: str) -> list[str]:
        """The verbs before it, those nearer than another weight first; in physical demands else those behind it."""
        found = list(ACTION.finditer(before))
        own = [item for item in found if self.start + item.start() >= self.floor] if self.shared else found
        found = own or found
        if found and _led_away(before[found[-1].end() :], self.line.physical):
            found = []
        if not found and self.line.physical:
            if self.line.actions and closed(before):
                return list(self.line.actions)
            found = list(ACTION.finditer(after))
        return [item.lastgroup or "" for item in found]

    def frequency(self, marks: Sequence[Frequency]) -> tuple[str, str]:
        """How often, as normalised and as printed: what directly follows the weight, else what governs it."""
        found = self._behind(marks) or self._before(marks)
        if found:
            return found.name, self.line.value[found.start : found.end]
        return cell_frequency(self.line.often), self.line.often

    def _behind(self, marks: Sequence[Frequency]) -> Frequency | None:
        value, end = self.line.value, self.item.end
        found = next((mark for mark in marks if end <= mark.start and mark.end <= self.ceiling), None)
        if not found or (self.ceiling < self.end and _opens(value, found)):
            return None
        gap = value[end : found.start]
        if not _SEPARATOR.search(gap) and not OTHER_VERB.search(gap) and ". " not in gap:
            return found
        others = self.ceiling < self.end and not value[found.end : self.ceiling].strip()
        return found if _CONNECTOR.fullmatch(gap) and _TERMINATOR.match(value, found.end) and not others else None

    def _before(self, marks: Sequence[Frequency]) -> Frequency | None:
        value, lowest = self.line.value, self.start
        opening = [mark for mark in marks if self.shared and self.floor <= mark.start and mark.end <= self.item.start]
        if opening and _opens(value, opening[-1]):
            return opening[-1]
        if self.shared:
            first = _SEPARATOR.search(value, self.floor, self.item.start)
            lowest = first.end() if first else self.floor
        *_, found = [None, *(mark for mark in marks if lowest <= mark.start and mark.end <= self.item.start)]
        return found if found and _governs(value[found.end : self.item.start]) else None


def _opens(value: str, mark: Frequency) -> bool:
    """Whether the verb follows that a frequency belongs to: "100 lb maximum with frequent lifting of up to 50 lb"."""
    return bool(ACTION.match(value, mark.end + 1))


def _led_away(between: str, physical: bool) -> bool:
    """Whether the words between a verb and a weight show that the weight is not its object."""
    if physical:
        return ";" in between and not closed(between[between.rindex(";") :])
    return len(between) > _NEAR or bool(AWAY.search(between))


def _governs(between: str) -> bool:
    """Whether a frequency reaches over these words to the weight: its own verb follows, and no other one."""
    lead = _INTRODUCED.match(between)
    words = between[lead.end() :] if lead else between
    action = ACTION.search(words)
    gap = words[: action.start()] if action else ""
    return not _SEPARATOR.search(gap) and ";" not in words and not OTHER_VERB.search(words)


def _sentence(value: str, item: Quantity) -> tuple[int, int]:
    floor = max(0, item.start - _REACH)
    start = max((found.end() for found in _SENTENCE.finditer(value, floor, item.start)), default=floor)
    ceiling = min(len(value), item.end + _REACH)
    following = _SENTENCE.search(value, item.end, ceiling)
    return start, following.start() if following else ceiling
