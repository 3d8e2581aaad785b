"""What a rule is: the protocols that rule files fulfil, and the faults that they yield."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from msgspec import Struct, field

from speclint.read.text import Span

if TYPE_CHECKING:
    from speclint.exceptions.applied import Exceptions
    from speclint.index.corpus import Corpus
    from speclint.index.series import Series
    from speclint.model.spec import Spec

OPEN, CLOSE = "⟦", "⟧"
"""The marks around the faulty place in a rule's bad examples."""


class Severity(StrEnum):
    """How bad a fault is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info to 2 for error."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure a rule is of its findings. Rules of low confidence are off until selected."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Scope(StrEnum):
    """The narrowest thing that a rule looks at."""

    DOCUMENT = "document"
    SERIES = "series"
    CORPUS = "corpus"
    EXCEPTIONS = "exceptions"


class Place(Struct, frozen=True):
    """A place in a document, in offsets.

    `path` is empty for the document that is being checked; rules of series and corpus scope give it.
    """

    span: Span
    message: str = ""
    path: str = ""
    sample: bool = False
    """Whether it stands for many of which any would do, so that another may be shown when files are renamed."""


class Edit(Struct, frozen=True):
    """Other text for a range of the file."""

    span: Span
    text: str


class Fix(Struct, frozen=True):
    """Edits that put a fault right. `safe` only where the meaning cannot change."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Reading(Struct, frozen=True):
    """A text as it is shown beside another one."""

    label: str
    """Whose it is: "here", "house style"."""
    pieces: tuple[tuple[str, bool], ...]
    """The text in pieces, and whether each differs from the other text."""


class Fault(Struct, frozen=True):
    """What a rule yields: one fault at one place, with the other places that prove it."""

    message: str
    place: Place
    related: tuple[Place, ...] = ()
    section: str = ""
    """Canonical name of the section it stands in; empty outside of sections."""
    severity: Severity | None = None
    """Where a rule grades its findings; else the rule's own severity."""
    fix: Fix | None = None
    subject: str = ""
    """What the fault is about, where the text at its place does not say it (the name of a missing section)."""
    readings: tuple[Reading, ...] = ()
    """Texts to be shown side by side, where the fault is that they differ."""
    more: int = 0
    """How many related places there are that are not named."""


class Example(Struct, frozen=True):
    """An example that needs more than its text: several files, a named style, options."""

    files: Mapping[str, str]
    """Texts by path. In bad examples the faulty places are between `⟦` and `⟧`."""
    style: str = ""
    """Id of a built-in house style; recognised by content where empty."""
    options: Mapping[str, Any] = field(default_factory=dict)


class Rule(Protocol):
    """What every rule has. Its options are its fields; its page is its module's docstring."""

    code: ClassVar[str]
    severity: ClassVar[Severity]
    good: ClassVar[tuple[str | Example, ...]]
    bad: ClassVar[tuple[str | Example, ...]]


@runtime_checkable
class DocumentRule(Protocol):
    """A rule that looks at one document."""

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        """Yield the faults of a document."""


@runtime_checkable
class SeriesRule(Protocol):
    """A rule that looks at the classes of one series of one employer."""

    def check_series(self, series: Series) -> Iterator[Fault]:
        """Yield the faults between the documents of a series; every place names its path."""


@runtime_checkable
class CorpusRule(Protocol):
    """A rule that looks at all documents of one employer."""

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        """Yield the faults between the documents of an employer; every place names its path."""


@runtime_checkable
class ExceptionRule(Protocol):
    """A rule that looks at the exceptions of one file: a document, or an exceptions file."""

    def check_exceptions(self, exceptions: Exceptions) -> Iterator[Fault]:
        """Yield what is wrong with the exceptions themselves."""
