"""Phase 2: series and corpus rules over the facts that phase 1 leaves, one employer at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, field

from speclint.config.selection import Active
from speclint.engine.documents import Checked, located
from speclint.engine.finding import Finding
from speclint.engine.timings import Timings
from speclint.index.corpus import Corpus, build
from speclint.model.facts import Facts
from speclint.read.errors import CheckError
from speclint.rule import Fault, Scope

InForce = Callable[[str, str], bool]
"""Whether a rule (by code) is in force for a file (by path)."""


class Grouped(Struct):
    """What phase 2 found."""

    findings: list[Finding] = field(default_factory=list)
    errors: list[CheckError] = field(default_factory=list)
    corpora: tuple[Corpus, ...] = ()
    """What it was found in, one corpus for each employer."""


def check_groups(
    checked: Sequence[Checked],
    rules: Sequence[Active],
    in_force: InForce,
    scopes: frozenset[Scope] = frozenset(Scope),
    gone: Sequence[Facts] = (),
    timings: Timings | None = None,
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
    """
    look = timings.each_rule(_faults) if timings else _faults
    if not scopes & {Scope.SERIES, Scope.CORPUS}:
        return Grouped()
    anchors = {item.source.path: item.anchors for item in checked}
    grouped = Grouped(corpora=build((item.facts for item in checked), gone))
    for corpus in grouped.corpora:
        for active in rules:
            code = active.info.code
            try:
                faults = [fault for fault in look(active, corpus, scopes) if in_force(code, fault.place.path)]
                grouped.findings += [
                    located(active.info, fault, anchors[fault.place.path], anchors) for fault in faults
                ]
            except Exception as error:  # a rule that fails must not hide what the others find
                grouped.errors.append(CheckError(corpus.employer, f"rule {code}", error))
    return grouped


def _faults(active: Active, corpus: Corpus, scopes: frozenset[Scope]) -> list[Fault]:
    found: list[Fault] = []
    if Scope.SERIES in active.info.scopes & scopes:
        for series in corpus.series:
            found += active.rule.check_series(series)
    if Scope.CORPUS in active.info.scopes & scopes:
        found += active.rule.check_corpus(corpus)
    return found
