"""Phase 2: series and corpus rules over the facts that phase 1 leaves, one employer at a time."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cached_property, partial
from typing import TYPE_CHECKING, overload

import msgspec
from msgspec import Struct, field

from speclint.config.selection import Active
from speclint.engine.anchors import Anchors
from speclint.engine.checked import Checked
from speclint.engine.documents import located
from speclint.engine.finding import Finding
from speclint.engine.kept import as_text
from speclint.engine.timings import Timings
from speclint.index.corpus import Corpus, build
from speclint.index.series import Series
from speclint.model.facts import Facts
from speclint.read.errors import CheckError
from speclint.rule import Fault, Scope

if TYPE_CHECKING:
    from speclint.engine.memory import Memory

InForce = Callable[[str, str], bool]
"""Whether a rule (by code) is in force for a file (by path)."""
_LEAST_DOCUMENTS = 500
"""Fewer are looked at in one process."""
_SERIES_AT_ONCE = 100
_Told = tuple[list[Finding], list[tuple[str, str]], dict[bytes, list[Finding]]]
_BETWEEN = frozenset({Scope.SERIES, Scope.CORPUS})


class Grouped(Struct):
    """What phase 2 found."""

    findings: list[Finding] = field(default_factory=list)
    errors: list[CheckError] = field(default_factory=list)
    corpora: Sequence[Corpus] = ()
    """What it was found in, one corpus for each employer."""
    series: dict[bytes, list[Finding]] = field(default_factory=dict)
    """What was found in series, by key, where that was not remembered."""


class _Group(Struct):
    """The documents of one employer, those that it had before, and the key of what is found in them."""

    several: list[Checked]
    gone: list[Facts]
    key: bytes = b""


class _Part(Struct):
    """What a part of the rules found in a group: in some series, or one rule in all documents."""

    findings: list[Finding] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    """The rules that failed, by code, and how; once for an employer."""
    series: dict[bytes, list[Finding]] = field(default_factory=dict)
    """What was found in series, by key."""


_Step = Callable[[], _Part]


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
    jobs: int = 1,
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
        jobs: in how many processes employers with many documents are looked at.
    """
    found = Grouped()
    if not scopes & _BETWEEN:
        return found
    look = _Look(rules, in_force, scopes, timings, memory if findings_only and not gone else None)
    groups = list(_by_employer(checked, gone))
    if not findings_only:
        corpora = [corpus for group in groups for corpus in look.whole(group, found)]
        found.corpora = tuple(corpora)
        return found
    remembered = memory if not gone else None
    if remembered:
        remembered.note_order(checked)
    for group, compared in _each(groups, look, remembered, jobs):
        found.findings += compared.findings
        found.errors += compared.errors
        if remembered:
            remembered.keep_series(compared.series)
            if group.key and not compared.errors:
                remembered.keep_group(group.key, compared.findings)
    found.corpora = _Corpora(checked, gone)
    return found


def _each(groups: Sequence[_Group], look: _Look, memory: Memory | None, jobs: int) -> Iterator[tuple[_Group, Grouped]]:
    """What is found in each group, where that is not remembered."""
    left: list[_Group] = []
    for group in groups:
        group.key = memory.group_key(group.several) if memory else b""
        known = memory.group(group.key) if memory and group.key else None
        if known is None:
            left.append(group)
        else:
            yield _Group([], []), Grouped(known)
    apart = jobs > 1 and len(left) > 1 and sum(len(group.several) for group in left) >= _LEAST_DOCUMENTS
    if apart and not (memory and memory.reads_rest):
        from speclint.engine.workers import can_fork

        if can_fork():
            yield from _in_processes(left, look, jobs)
            return
    for group in left:
        if memory:
            memory.fetch(group.several)
        yield group, look.at(group, may_ask=True, jobs=jobs if len(group.several) >= _LEAST_DOCUMENTS else 1)


def _in_processes(groups: Sequence[_Group], look: _Look, jobs: int) -> Iterator[tuple[_Group, Grouped]]:
    """What is found in each group, the largest first; one whose process ends is looked at here."""
    from speclint.engine.workers import in_processes

    order = sorted(range(len(groups)), key=lambda at: -len(groups[at].several))

    def answer(at: int) -> bytes:
        found = look.at(groups[at])
        errors = [(error.path, error.problem) for error in found.errors]
        return msgspec.msgpack.encode((found.findings, errors, found.series))

    with closing(in_processes(order, answer, jobs)) as answers:
        for at, content, problem in answers:
            if problem:
                yield groups[at], look.at(groups[at])
                continue
            findings, told, series = msgspec.msgpack.decode(content, type=_Told)
            errors = [CheckError.told(path, problem) for path, problem in told]
            yield groups[at], Grouped(findings, errors, (), series)


def _each_part(steps: Sequence[_Step], jobs: int) -> Iterator[_Part]:
    """What each step finds, in several processes where these are copies of this one."""
    if jobs > 1 and len(steps) > 1:
        from speclint.engine.workers import can_fork

        jobs = jobs if can_fork() else 1
    if jobs == 1 or len(steps) == 1:
        yield from (step() for step in steps)
        return
    from speclint.engine.workers import in_processes

    decode = msgspec.msgpack.Decoder(_Part).decode
    with closing(in_processes(range(len(steps)), lambda at: msgspec.msgpack.encode(steps[at]()), jobs)) as answers:
        found = {at: steps[at]() if problem else decode(content) for at, content, problem in answers}
    yield from (
        found[at] for at in range(len(steps))
    )  # of several failures of one rule, the same one is told each time


class _Look:
    """The rules between documents, and for which files they are in force."""

    def __init__(
        self,
        rules: Sequence[Active],
        in_force: InForce,
        scopes: frozenset[Scope],
        timings: Timings | None,
        memory: Memory | None,
    ) -> None:
        self._of_series = [active for active in rules if Scope.SERIES in active.info.scopes & scopes]
        self._of_corpus = [active for active in rules if Scope.CORPUS in active.info.scopes & scopes]
        self._in_force = in_force
        self._in_series = timings.each_rule(_series_faults) if timings else _series_faults
        self._in_corpus = timings.each_rule(_corpus_faults) if timings else _corpus_faults
        self._memory = memory

    def at(self, group: _Group, *, may_ask: bool = False, jobs: int = 1) -> Grouped:
        """What is found in a group, whose documents are then let go.

        Args:
            group: the documents of an employer.
            may_ask: whether what is remembered of its series may be looked up: not in another process.
            jobs: in how many processes the rules are run.
        """
        found = Grouped()
        self.whole(group, found, may_ask=may_ask, jobs=jobs)
        for item in group.several:
            item.put_aside()
        if len(group.several) >= _LEAST_DOCUMENTS:
            gc.collect()  # what was put together holds itself, and the next employer needs the room
        return found

    def whole(self, group: _Group, found: Grouped, *, may_ask: bool = False, jobs: int = 1) -> tuple[Corpus, ...]:
        """The documents of a group put together; what is found in them is added."""
        anchors = {item.source.path: item.anchors for item in group.several}
        corpora = build((item.facts for item in group.several), group.gone)
        for corpus in corpora:
            failed: dict[str, str] = {}
            keys = self._keys(group, corpus)
            known = self._memory.series(keys) if self._memory and may_ask else {}
            for findings in known.values():
                found.findings += findings
            left = [(series, key) for series, key in zip(corpus.series, keys, strict=True) if key not in known]
            for part in _each_part(list(self._steps(corpus, left, anchors)), jobs):
                found.findings += part.findings
                found.series |= part.series
                failed = {**part.failed, **failed}
            found.errors += (CheckError.told(corpus.employer, problem) for problem in failed.values())
        return corpora

    def _steps(
        self, corpus: Corpus, left: Sequence[tuple[Series, bytes]], anchors: Mapping[str, Anchors]
    ) -> Iterator[_Step]:
        """What there is to do, each part by itself."""
        for active in self._of_corpus:
            yield partial(self._over_all, active, corpus, anchors)
        for at in range(0, len(left), _SERIES_AT_ONCE):
            yield partial(self._over_series, left[at : at + _SERIES_AT_ONCE], anchors)

    def _over_all(self, active: Active, corpus: Corpus, anchors: Mapping[str, Anchors]) -> _Part:
        part = _Part()
        part.findings += self._apply(active, corpus, anchors, part.failed)
        return part

    def _over_series(self, several: Sequence[tuple[Series, bytes]], anchors: Mapping[str, Anchors]) -> _Part:
        part = _Part()
        for series, key in several:
            failed: dict[str, str] = {}
            findings = [one for active in self._of_series for one in self._apply(active, series, anchors, failed)]
            part.findings += findings
            part.failed = {**failed, **part.failed}
            if key and not failed:
                part.series[key] = findings
        return part

    def _keys(self, group: _Group, corpus: Corpus) -> list[bytes]:
        """The key of each series; empty where it has none."""
        if self._memory is None:
            return [b""] * len(corpus.series)
        keys = {item.source.path: item.key for item in group.several}
        return [self._memory.series_key(series, keys) for series in corpus.series]

    def _apply(
        self, active: Active, where: Series | Corpus, anchors: Mapping[str, Anchors], failed: dict[str, str]
    ) -> list[Finding]:
        """What a rule finds; a failure is noted once for an employer."""
        code = active.info.code
        try:
            faults = self._in_series(active, where) if isinstance(where, Series) else self._in_corpus(active, where)
            return [
                located(active.info, one, anchors[one.place.path], anchors)
                for one in faults
                if self._in_force(code, one.place.path)
            ]
        except Exception as error:  # a rule that fails must not hide what the others find
            failed.setdefault(code, as_text(CheckError(where.employer, f"rule {code}", error).problem))
            return []


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


def _by_employer(checked: Sequence[Checked], gone: Sequence[Facts]) -> Iterator[_Group]:
    found: dict[str, list[Checked]] = {}
    for item in checked:
        found.setdefault(item.employer.casefold(), []).append(item)
    for name in sorted(found):
        yield _Group(found[name], [facts for facts in gone if facts.employer.casefold() == name])


def _series_faults(active: Active, series: Series) -> list[Fault]:
    return list(active.rule.check_series(series))


def _corpus_faults(active: Active, corpus: Corpus) -> list[Fault]:
    return list(active.rule.check_corpus(corpus))
