"""A whole run: files found, read, parsed, checked; what cannot be read is reported and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from speclint.engine.finding import Finding
from speclint.engine.result import Defined, Result
from speclint.engine.run import Progress, Run, StandardInput
from speclint.read.discover import sort_key
from speclint.read.errors import FileError

if TYPE_CHECKING:
    from speclint.config.selection import Active
    from speclint.engine.checked import Checked
    from speclint.engine.memory import Memory
    from speclint.model.facts import Facts

_AT_ONCE = 200
"""How many documents are held at a time to be asked what they define."""


def run_paths(
    paths: Sequence[str],
    run: Run,
    given: StandardInput | None = None,
    progress: Progress | None = None,
    *,
    findings_only: bool = False,
) -> Result:
    """Check files, folders and, if given, a document from standard input.

    Args:
        paths: files and folders.
        run: settings, styles and rules.
        given: a document that is not on disk.
        progress: wraps the list of files, to show how far the run is.
        findings_only: whether what phase 1 leaves of the documents is not asked for, so that a run that is remembered
            as a whole will do.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """
    with run.timings.step("finding files") if run.timings else nullcontext():
        found = run.discover(paths)
    files, memory, key = dict(found.files), run.memory, b""
    if memory and findings_only and not given and not found.errors and memory.read(files, run):
        key = memory.run_key(files, paths, run)
        known = memory.result(key, run)
        if known:
            return known
    from speclint.engine.phase1 import check_files, check_given

    checked, errors = check_files(files, run, progress, memory.list_key(paths, run) if memory else b"")
    errors = [*found.errors, *errors]
    if given:
        check_given(given, run, checked, errors)
        checked.sort(key=lambda item: sort_key(item.source.path))
    result = conclude(checked, errors, run, paths, findings_only=findings_only)
    if memory and key:
        memory.keep_result(key, result, run)
    return result


def conclude(
    checked: Sequence[Checked],
    errors: Sequence[FileError],
    run: Run,
    paths: Sequence[str],
    gone: Sequence[Facts] = (),
    *,
    findings_only: bool = False,
) -> Result:
    """Phase 2 over what phase 1 left, and all that was found.

    Args:
        checked: what phase 1 left.
        errors: the files that could not be checked.
        run: settings, styles and rules.
        paths: what the run was given.
        gone: earlier documents that are not on file any more.
        findings_only: whether what phase 1 leaves of the documents may be let go.
    """
    from speclint.engine.excepting import apply_exceptions
    from speclint.engine.groups import check_groups

    findings = [finding for item in checked for finding in item.findings]
    everywhere, in_force = _in_force(checked, run)
    rules = list(everywhere.values())
    step = run.timings.step if run.timings else lambda name: nullcontext()
    with step("comparing documents"):
        grouped = check_groups(
            checked,
            rules,
            in_force,
            run.scopes,
            gone,
            timings=run.timings,
            memory=run.memory,
            findings_only=findings_only,
            jobs=run.jobs,
        )
    findings += grouped.findings
    failed = [*errors, *grouped.errors, *(error for item in checked for error in item.errors)]
    distinct = sorted(set(findings), key=Finding.sort_key)
    with step("exceptions"):
        counting = apply_exceptions(distinct, checked, grouped.corpora, failed, run, paths)
    failed += counting.errors
    top = paths[0] if paths else checked[0].source.path if checked else "."
    level = run.finder.for_folder(top if os.path.isdir(top) else os.path.dirname(os.path.abspath(top))).fail_level
    counted = tuple(sorted(counting.findings, key=Finding.sort_key))
    return Result(
        counted,
        tuple(sorted(failed, key=lambda error: sort_key(error.path))),
        tuple(item.source.path for item in checked),
        level,
        {item.source.path.replace(os.sep, "/"): item.source for item in checked} | counting.sources,
        grouped.corpora,
        tuple(checked),
        rules={**{code: active.info for code, active in everywhere.items()}, **counting.rules},
        exceptions=counting.applied,
        defined=_defined(counted, checked, run.memory),
    )


def _in_force(checked: Sequence[Checked], run: Run) -> tuple[dict[str, Active], Callable[[str, str], bool]]:
    """The rules in force anywhere, by code and in order, and whether one is in force for a file."""
    active = {item.source.path: run.active(item.source.path) for item in checked}
    sets = {id(rules): rules for rules in active.values()}
    codes = {key: frozenset(each.info.code for each in rules) for key, rules in sets.items()}
    everywhere = {each.info.code: each for rules in active.values() for each in rules}
    return {code: everywhere[code] for code in sorted(everywhere)}, lambda code, path: code in codes[id(active[path])]


def _defined(findings: Sequence[Finding], checked: Sequence[Checked], memory: Memory | None) -> dict[str, Defined]:
    """What the documents that findings speak of define."""
    spoken_of = {finding.path for finding in findings}
    several = [item for item in checked if item.source.path.replace(os.sep, "/") in spoken_of]
    found = {}
    for at in range(0, len(several), _AT_ONCE):
        some = several[at : at + _AT_ONCE]
        left = [item for item in some if not item.is_whole]
        if memory:
            memory.fetch(left)
        for item in some:
            titles = tuple(each.title.printed for each in item.facts.classes)
            found[item.source.path.replace(os.sep, "/")] = Defined(item.employer, titles)
        for item in left:
            item.put_aside()
    return found
