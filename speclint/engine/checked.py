"""What phase 1 leaves of a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from speclint.engine.finding import Finding
from speclint.read.errors import CheckError
from speclint.read.source import Source

if TYPE_CHECKING:
    from speclint.engine.anchors import Anchors
    from speclint.exceptions.exception import Area, RuleException
    from speclint.model.facts import Facts

Rest = tuple["Facts", "Anchors", "tuple[Area, ...]"]


class Checked:
    """What phase 1 leaves of a document.

    Attributes:
        source: the document.
        employer: whose it is.
        findings: what the document rules found.
        exceptions: the exceptions that stand in it.
        errors: rules that failed on it; what the others found counts.
        key: what all this is kept under; empty where nothing is kept.
        facts: what the rules between documents see of it.
        anchors: where its places stand.
        areas: its sections, for the exceptions that speak of one.

    Of a document that is remembered, or was checked in another process, the last three are read when they are asked
    for.
    """

    __slots__ = (
        "_is_whole",
        "_load",
        "anchors",
        "areas",
        "employer",
        "errors",
        "exceptions",
        "facts",
        "findings",
        "key",
        "source",
    )

    def __init__(
        self,
        source: Source,
        facts: Facts,
        findings: tuple[Finding, ...],
        anchors: Anchors,
        exceptions: tuple[RuleException, ...] = (),
        areas: tuple[Area, ...] = (),
        errors: tuple[CheckError, ...] = (),
    ) -> None:
        self.source = source
        self.employer = facts.employer
        self.findings = findings
        self.exceptions = exceptions
        self.errors = errors
        self.key = b""
        self.facts, self.anchors, self.areas = facts, anchors, areas
        self._load: Callable[[], Rest] | None = None
        self._is_whole = True

    @classmethod
    def later(
        cls,
        source: Source,
        employer: str,
        findings: tuple[Finding, ...],
        exceptions: tuple[RuleException, ...],
        errors: tuple[CheckError, ...],
        load: Callable[[], Rest],
    ) -> Checked:
        """What phase 1 left, the larger part of it to be read when it is asked for.

        Args:
            source: the document.
            employer: whose it is.
            findings: what the document rules found.
            exceptions: the exceptions that stand in it.
            errors: rules that failed on it.
            load: reads facts, anchors and areas.
        """
        item = cls.__new__(cls)
        item.source, item.employer, item.findings = source, employer, findings
        item.exceptions, item.errors, item.key = exceptions, errors, b""
        item._load, item._is_whole = load, False
        return item

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name not in ("facts", "anchors", "areas"):
                raise AttributeError(name)
            self.read_rest()
            return object.__getattribute__(self, name)

    @property
    def is_whole(self) -> bool:
        """Whether nothing has to be read any more."""
        return self._is_whole

    def read_rest(self) -> None:
        """Read what has not been read yet."""
        if not self._is_whole and self._load:
            self.facts, self.anchors, self.areas = self._load()
            self._is_whole = True

    def put_aside(self) -> None:
        """Let go of what can be read again."""
        if self._is_whole and self._load:
            self._is_whole = False
            del self.facts, self.anchors, self.areas
