"""What a run found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from speclint.engine.finding import Finding
from speclint.read.errors import FileError
from speclint.read.source import Source
from speclint.rule import Severity

if TYPE_CHECKING:
    from speclint.engine.checked import Checked
    from speclint.exceptions.applied import Applied
    from speclint.index.corpus import Corpus
    from speclint.ruleinfo import RuleInfo

Key = TypeVar("Key")
Value = TypeVar("Value")


class Later(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping that is made when it is first looked into."""

    def __init__(self, make: Callable[[], Mapping[Key, Value]]) -> None:
        self._make = make
        self._made: Mapping[Key, Value] | None = None

    @property
    def _mapping(self) -> Mapping[Key, Value]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: Key) -> Value:
        return self._mapping[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._mapping)

    def __len__(self) -> int:
        return len(self._mapping)


class Defined(Struct, frozen=True):
    """What a document defines, for the reports."""

    employer: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What a run found.

    Attributes:
        findings: every finding, in an order that depends on nothing but the input.
        errors: files that could not be checked; each says why and what to do.
        files: the files that were checked.
        fail_level: the least severity that fails the run, from the configuration.
        sources: the documents that findings may speak of, by path; each is read when it is asked for.
        corpora: the documents as they belong together, employer by employer and series by series; empty where a
            whole run was remembered.
        checked: what phase 1 left of each document; empty where a whole run was remembered.
        known: findings that were there before, in a baseline or an earlier commit, and do not count.
        in_baseline: how many of these are in the baseline.
        stale: how many findings the baseline holds that are no longer found; 0 where only some documents were checked.
        rules: the rules that were in force anywhere, by code.
        exceptions: the exceptions that somebody made, each with the findings that it covers, which do not count.
        defined: what the documents that findings speak of define, by path.
    """

    findings: tuple[Finding, ...] = ()
    errors: tuple[FileError, ...] = ()
    files: tuple[str, ...] = ()
    fail_level: Severity = Severity.WARNING
    sources: Mapping[str, Source] = field(default_factory=dict, repr=False, compare=False)
    corpora: Sequence[Corpus] = field(default=(), repr=False, compare=False)
    checked: tuple[Checked, ...] = field(default=(), repr=False, compare=False)
    known: tuple[Finding, ...] = field(default=(), repr=False, compare=False)
    in_baseline: int = 0
    stale: int = 0
    rules: Mapping[str, RuleInfo] = field(default_factory=dict, repr=False, compare=False)
    exceptions: tuple[Applied, ...] = field(default=(), repr=False, compare=False)
    defined: Mapping[str, Defined] = field(default_factory=dict, repr=False, compare=False)

    def exit_status(self, fail_level: Severity | None = None) -> int:
        """0: nothing at or above the level; 1: something; 2: the run itself failed."""
        if self.errors:
            return 2
        least = (fail_level or self.fail_level).rank
        return int(any(finding.severity.rank >= least for finding in self.findings))


Judge = Callable[[Result], Result]
"""Says which findings count."""
