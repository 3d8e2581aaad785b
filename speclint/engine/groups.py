"""Phase 2: series and corpus rules over the facts that phase 1 leaves, one employer at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from speclint.config.selection import Active
from speclint.engine.documents import Checked, located
from speclint.engine.finding import Finding
from speclint.index.corpus import Corpus, build
from speclint.rule import Fault, Scope

InForce = Callable[[str, str], bool]
"""Whether a rule (by code) is in force for a file (by path)."""


def check_groups(checked: Sequence[Checked], rules: Sequence[Active], in_force: InForce) -> Iterator[Finding]:
    """Run the series and corpus rules.

    Args:
        checked: what phase 1 left of each document.
        rules: the rules in force anywhere.
        in_force: whether a rule counts for a file; a fault is dropped where its primary place lies in one for
            which it does not.
    """
    by_path = {item.source.path: item for item in checked}
    sources = {path: item.source for path, item in by_path.items()}
    for corpus in build(item.facts for item in checked):
        for active, fault in _faults(corpus, rules):
            if in_force(active.info.code, fault.place.path):
                home = by_path[fault.place.path]
                yield located(active.info, fault, home.source, home.facts, sources)


def _faults(corpus: Corpus, rules: Iterable[Active]) -> Iterator[tuple[Active, Fault]]:
    for active in rules:
        if Scope.SERIES in active.info.scopes:
            for series in corpus.series:
                yield from ((active, fault) for fault in active.rule.check_series(series))
        if Scope.CORPUS in active.info.scopes:
            yield from ((active, fault) for fault in active.rule.check_corpus(corpus))
