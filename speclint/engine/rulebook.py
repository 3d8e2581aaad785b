"""What exceptions are applied with, and what is left when they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from speclint.config.selection import Active
from speclint.engine.finding import Finding
from speclint.exceptions.applied import Applied
from speclint.exceptions.sidecar import Sidecar
from speclint.model.clock import Clock
from speclint.read.errors import CheckError
from speclint.read.source import Source
from speclint.ruleinfo import RuleInfo


class Rulebook(Struct, frozen=True):
    """What the run knows of rules and files.

    Attributes:
        known: every rule, for a file.
        active: the rules in force for a file.
        ran: whether a rule, by code, has looked at all that it looks at for a file.
        whole: whether all documents below a folder were read.
        clock: what day it is.
    """

    known: Callable[[str], Mapping[str, RuleInfo]]
    active: Callable[[str], Sequence[Active]]
    ran: Callable[[str, str], bool]
    whole: Callable[[str], bool]
    clock: Clock


class Governing(Struct, frozen=True):
    """An exceptions file, and the documents whose configuration names it."""

    sidecar: Sidecar
    paths: frozenset[str]


class Suppressed(Struct):
    """What is left of the findings.

    Attributes:
        findings: those that count, and those about exceptions themselves.
        applied: the exceptions, each with what it covers.
        errors: rules about exceptions that failed.
        sources: the exceptions files.
        rules: the rules about exceptions that are in force for them.
    """

    findings: list[Finding] = field(default_factory=list)
    applied: tuple[Applied, ...] = ()
    errors: list[CheckError] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    rules: dict[str, RuleInfo] = field(default_factory=dict)
