"""Phase 2: series and corpus rules over the facts that phase 1 leaves, one employer at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from msgspec import Struct, field

from speclint.config.selection import Active
from speclint.engine.anchors import Anchors
from speclint.engine.checked import Checked
from speclint.engine.documents import located
from speclint.engine.finding import Finding
from speclint.engine.timings import Timings
from speclint.index.corpus import Corpus, build
from speclint.model.facts import Facts
from speclint.read.errors import CheckError
from speclint.rule import Fault, Scope

if TYPE_CHECKING:
    from speclint.engine.memory import Memory

InForce = Callable[[str, str], bool]
"""Whether a rule (by code) is in force for a file (by path)."""
_BETWEEN = frozenset({Scope.SERIES, Scope.CORPUS})


class Grouped(Struct):
    """What phase 2 found."""

    findings: list[Finding] = field(default_factory=list)
    errors: list[CheckError] = field(default_factory=list)
    corpora: Sequence[Corpus] = ()
    """What it was found in, one corpus for each employer."""


def check_groups(
    checked: Sequence[Checked],
    rules: Sequence[Active],
    in_force: InForce,
    scopes: frozenset[Scope] = frozenset(Scope),
    gone: Sequence[Facts] = (),
    *,
    timings: Timings | None = None,
    memory: Memory | None = None,
    findings_only: bool = False,
) -> Grouped:
    """Run the series and corpus rules.

    Args:
        checked: what phase 1 left of each document.
        rules: the rules in force anywhere.
        in_force: whether a rule counts for a file; a fault is dropped where its primary place lies in one for
            which it does not.
        scopes: which rules run: those of series, those of corpus, or both.
        gone: earlier documents that are not on file any more.
        timings: where the time is noted that each rule takes.
        memory: what earlier runs found.
        findings_only: whether documents and corpora may be let go when they were looked at; they are then put together
            again where somebody asks for them.
    """
    if not scopes & _BETWEEN:
        return Grouped()
    groups = _Groups(rules, in_force, scopes, timings)
    for several, before in _by_employer(checked, gone):
        key = memory.group_key(several) if memory and findings_only and not gone else b""
        known = memory.group(key) if memory and key else None
        if known is not None:
            groups.found.findings += known
            continue
        if memory:
            memory.fetch(several)
        findings, failed = groups.check(several, before)
        if memory and not failed:
            memory.keep_group(key, findings)
        if findings_only:
            for item in several:
                item.put_aside()
            groups.corpora.clear()
    groups.found.corpora = _Corpora(checked, gone) if findings_only else groups.corpora
    return groups.found


class _Groups:
    def __init__(
        self, rules: Sequence[Active], in_force: InForce, scopes: frozenset[Scope], timings: Timings | None
    ) -> None:
        self.found = Grouped()
        self.corpora: list[Corpus] = []
        self._rules = rules
        self._in_force = in_force
        self._scopes = scopes
        self._look = timings.each_rule(_faults) if timings else _faults

    def check(self, several: Sequence[Checked], gone: Sequence[Facts]) -> tuple[list[Finding], bool]:
        """What is found in the documents of one employer, and whether a rule failed."""
        anchors = {item.source.path: item.anchors for item in several}
        before, failed = len(self.found.findings), len(self.found.errors)
        for corpus in build((item.facts for item in several), gone):
            self.corpora.append(corpus)
            for active in self._rules:
                self._apply(active, corpus, anchors)
        return self.found.findings[before:], len(self.found.errors) > failed

    def _apply(self, active: Active, corpus: Corpus, anchors: Mapping[str, Anchors]) -> None:
        code = active.info.code
        try:
            faults = [one for one in self._look(active, corpus, self._scopes) if self._in_force(code, one.place.path)]
            self.found.findings += [located(active.info, one, anchors[one.place.path], anchors) for one in faults]
        except Exception as error:  # a rule that fails must not hide what the others find
            self.found.errors.append(CheckError(corpus.employer, f"rule {code}", error))


class _Corpora(Sequence[Corpus]):
    """The documents put together when somebody asks."""

    def __init__(self, checked: Sequence[Checked], gone: Sequence[Facts]) -> None:
        self._checked = checked
        self._gone = gone

    @cached_property
    def _built(self) -> tuple[Corpus, ...]:
        return build((item.facts for item in self._checked), self._gone)

    @overload
    def __getitem__(self, index: int) -> Corpus: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Corpus]: ...
    def __getitem__(self, index: int | slice) -> Corpus | Sequence[Corpus]:
        return self._built[index]

    def __len__(self) -> int:
        return len(self._built)


def _by_employer(checked: Sequence[Checked], gone: Sequence[Facts]) -> Iterator[tuple[list[Checked], list[Facts]]]:
    """The documents of each employer, and those that it had before."""
    found: dict[str, list[Checked]] = {}
    for item in checked:
        found.setdefault(item.employer.casefold(), []).append(item)
    for name in sorted(found):
        yield found[name], [facts for facts in gone if facts.employer.casefold() == name]


def _faults(active: Active, corpus: Corpus, scopes: frozenset[Scope]) -> list[Fault]:
    found: list[Fault] = []
    if Scope.SERIES in active.info.scopes & scopes:
        for series in corpus.series:
            found += active.rule.check_series(series)
    if Scope.CORPUS in active.info.scopes & scopes:
        found += active.rule.check_corpus(corpus)
    return found
