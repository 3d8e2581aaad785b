"""The exceptions of a run: the files that its configuration names, and what can be said of rules that found nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.engine.checked import Checked
from speclint.engine.finding import Finding
from speclint.engine.rulebook import Governing, Rulebook, Suppressed
from speclint.engine.suppress import suppress
from speclint.exceptions.sidecar import Sidecar, load_exceptions
from speclint.index.corpus import Corpus
from speclint.read.discover import tidy
from speclint.read.errors import FileError
from speclint.rule import Scope

if TYPE_CHECKING:
    from speclint.engine.run import Run

_BETWEEN = frozenset({Scope.SERIES, Scope.CORPUS})


def apply_exceptions(
    findings: Sequence[Finding],
    checked: Sequence[Checked],
    corpora: Sequence[Corpus],
    errors: Sequence[FileError],
    run: Run,
    paths: Sequence[str],
) -> Suppressed:
    """Apply all exceptions to what a run found.

    Args:
        findings: what was found.
        checked: what phase 1 left of each document.
        corpora: the documents put together.
        errors: what could not be checked: then nobody can say what rules between documents would have found.
        run: settings, styles and rules.
        paths: what the run was given.

    Raises:
        ExceptionsError: an exceptions file cannot be used.
    """
    return suppress(findings, checked, corpora, sidecars(checked, run, paths), rulebook(checked, errors, run, paths))


def sidecars(checked: Sequence[Checked], run: Run, paths: Sequence[str]) -> list[Governing]:
    """The exceptions files that the configurations of the documents name."""
    named: dict[str, set[str]] = {}
    for item in checked:
        for file in run.settings(item.source.path).get("exceptions"):
            named.setdefault(os.path.realpath(file), set()).add(item.source.path)
    loaded: dict[str, Sidecar] = {path: load_exceptions(Path(path), tidy(path)) for path in sorted(named)}
    return [Governing(loaded[path], frozenset(named[path])) for path in sorted(named)]


def rulebook(checked: Sequence[Checked], errors: Sequence[FileError], run: Run, paths: Sequence[str]) -> Rulebook:
    """What the run knows of rules and files."""
    folders = [_absolute(path) for path in paths if os.path.isdir(path)]
    failed = {item.source.path for item in checked if item.errors}

    def whole(folder: str) -> bool:
        return not errors and any(_holds(one, _absolute(folder)) for one in folders)

    def ran(code: str, path: str) -> bool:
        scopes = run.rules(run.settings(path))[code].scopes
        if path in failed or not scopes <= run.scopes:
            return False
        return not scopes & _BETWEEN or whole(os.path.dirname(path))

    return Rulebook(lambda path: run.rules(run.settings(path)), run.active, ran, whole, run.clock)


def _absolute(path: str) -> str:
    return os.path.realpath(path or ".")


def _holds(folder: str, inner: str) -> bool:
    return inner == folder or inner.startswith(folder.rstrip(os.sep) + os.sep)
