"""What exceptions came to in a run: the findings that they cover, and which of them are idle, over or unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from speclint.exceptions.exception import NamedRule, RuleException

if TYPE_CHECKING:
    from speclint.engine.finding import Finding, Location


class Applied(Struct, frozen=True):
    """An exception after the run.

    Attributes:
        exception: the exception as it is written.
        location: where it stands.
        findings: what it covers.
        expired: whether its last day is over; then it covers nothing.
        unknown: the rules that it names and that do not exist, or cannot be excepted.
        unused: the rules that it names, that were looked for, and that found nothing there.
        absent: whether it is an entry for documents of which there is none, though the whole folder was read.
    """

    exception: RuleException
    location: Location
    findings: tuple[Finding, ...] = ()
    expired: bool = False
    unknown: tuple[NamedRule, ...] = ()
    unused: tuple[NamedRule, ...] = ()
    absent: bool = False


class Exceptions(Struct, frozen=True):
    """The exceptions of one file, a document or an exceptions file, as the rules about exceptions see them.

    Attributes:
        path: the file.
        applied: its exceptions, in order.
        names: what a rule may be called: codes, names, families.
    """

    path: str
    applied: tuple[Applied, ...]
    names: frozenset[str] = frozenset()
