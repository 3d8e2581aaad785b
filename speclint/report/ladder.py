"""The ladder of a series as plain data: a column per class, lowest first, and a cell per fact with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from speclint.engine.finding import Finding, Location
from speclint.report.ladder_words import Piece

ROWS: dict[str, str] = {
    "title": "class",
    "code": "code",
    "place": "in series",
    "compared": "compared with",
    "pay_grade": "pay grade",
    "flsa": "FLSA",
    "education": "education",
    "experience": "experience",
    "supervision": "supervision",
    "physical_level": "physical level",
    "general": "general statement",
    "file": "file",
}
"""The rows, by id, with their labels."""
FACTS = ("pay_grade", "flsa", "education", "experience", "supervision", "physical_level")
"""The rows that a class's profile fills."""


class Step(StrEnum):
    """How a fact stands to that of the next lower class on file."""

    NONE = ""
    """One of the two is not stated, or there is no lower class."""
    SAME = "same"
    RISES = "rises"
    FALLS = "falls"
    OTHER = "other"
    """Stated otherwise, and the two cannot be ordered."""
    RESTATED = "restated"
    """A text that has hardly a word of the other's."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one class has in one row."""

    text: str = ""
    places: tuple[Location, ...] = ()
    step: Step = Step.NONE
    wrong: bool = False
    """Whether it falls short of that of a lower class: alternatives and service in the lower class are understood."""
    pieces: tuple[Piece, ...] = ()
    """A text in stretches that stand in the next lower class's text, and that do not; empty where none is."""

    @property
    def reworded(self) -> bool:
        """Whether it is a text of which the next lower class's has hardly a word."""
        return self.step is Step.RESTATED


@dataclass(frozen=True, slots=True)
class Why:
    """A reason why a class is taken to belong to the series, with its place."""

    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class Column:
    """One class of the ladder."""

    title: str
    code: str
    on_file: bool
    cells: Mapping[str, Cell]
    """By row; a row without a fact is not there."""
    paths: tuple[str, ...] = ()
    """The files that define it: its own first, then further copies."""
    reasons: tuple[Why, ...] = ()
    named: tuple[Location, ...] = ()
    """Where a class that is not on file is named."""
    compared: tuple[int, ...] = ()
    """The columns of the classes that it is compared with."""
    served: tuple[int, ...] = ()
    """The columns of the classes in which it asks for experience."""
    below: int | None = None
    """The column of the next lower class, on file or not; none for a lowest one."""
    lower: int | None = None
    """The column of the next lower class on file, which its facts are held against."""


Spot = tuple[int, str]
"""A column by its index and a row by its id."""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding, and where in the ladder it belongs."""

    finding: Finding
    spots: tuple[Spot, ...]
    """The cells that it concerns; empty for one that concerns a document of several classes as a whole."""
    ends: tuple[Spot, ...] = ()
    """The cells in which its other places lie."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number of classes or levels that a document gives its series."""

    value: int
    noun: str
    """`class` or `level`."""
    printed: str
    place: Location


@dataclass(frozen=True, slots=True)
class Ladder:
    """A series, ready to be shown."""

    employer: str
    name: str
    columns: tuple[Column, ...]
    stated: tuple[Stated, ...]
    notes: tuple[Note, ...] = ()

    @property
    def on_file(self) -> tuple[Column, ...]:
        """The classes on file."""
        return tuple(column for column in self.columns if column.on_file)

    @property
    def missing(self) -> tuple[Column, ...]:
        """The classes that are named but not on file."""
        return tuple(column for column in self.columns if not column.on_file)

    @property
    def of_series(self) -> tuple[Note, ...]:
        """The findings of the rules of series."""
        return tuple(note for note in self.notes if is_of_series(note.finding))

    @property
    def others(self) -> tuple[Note, ...]:
        """The findings of all other rules, within the documents of the series."""
        return tuple(note for note in self.notes if not is_of_series(note.finding))


def is_of_series(finding: Finding) -> bool:
    """Whether a rule of the family of series found it."""
    return finding.code.startswith("SER")


def counts(found: Iterable[Stated], classes: int) -> str:
    """The numbers that are stated, each once, marked where another is found: "3", "3 or 4 ≠", "2 levels"."""
    numbers = sorted({(item.noun, item.value) for item in found})
    text = " or ".join(number(value, "level") if noun == "level" else str(value) for noun, value in numbers)
    other = any(noun == "class" and value != classes for noun, value in numbers)
    return f"{text} ≠" if other else text or "–"


def number(count: int, noun: str, ending: str = "s") -> str:
    """A number of things: "1 class", "1,200 classes"."""
    return f"{count:,} {noun}{'' if count == 1 else ending}"
