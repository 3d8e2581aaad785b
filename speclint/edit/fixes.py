"""The fixes of findings as changes, made until nothing is left to fix; each file is written once, at the end."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from msgspec import structs

from speclint.edit.apply import FileEdit, edit_bytes, edit_file, written
from speclint.edit.change import Change
from speclint.engine.finding import EditInfo, Finding
from speclint.engine.result import Judge, Result
from speclint.engine.run import Progress, Run, StandardInput
from speclint.engine.whole import run_paths
from speclint.read.decode import decode
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Edit

MOST_ROUNDS = 5
"""How often the documents are checked again for what a fix has made fixable."""


@dataclass
class Preview(Run):
    """A run that reads some files as they would be."""

    alone: ClassVar[bool] = True

    edited: dict[str, Source] = field(default_factory=dict)
    """By path, as their sources name it."""

    def read(self, path: str) -> Source:
        """The file as it would be, or as it is."""
        return self.edited.get(path) or super().read(path)


@dataclass(frozen=True)
class Fixed:
    """What fixing came to."""

    result: Result
    """What remains: the findings in the files as they are now, or would be."""
    files: tuple[FileEdit, ...] = ()
    """The files that had something to fix, in the order of the findings."""
    settled: bool = True
    """Whether there was nothing left to fix before the rounds were used up."""

    @property
    def count(self) -> int:
        """How many findings were fixed; those with the same edits count as one."""
        return sum(len(item.applied) for item in self.files)

    @property
    def changed(self) -> tuple[FileEdit, ...]:
        """The files whose content is, or would be, another."""
        return tuple(item for item in self.files if item.changed)


def changes_of(findings: Iterable[Finding], sources: Mapping[str, Source], unsafe: bool) -> dict[str, list[Change]]:
    """The fixes of findings, by path: the safe ones, or all."""
    found: dict[str, list[Change]] = {}
    for finding in findings:
        if finding.fix and finding.fix.edits and (finding.fix.safe or unsafe):
            source = sources[finding.path]
            edits = tuple(Edit(_span(edit, source), edit.text) for edit in finding.fix.edits)
            name = f"{finding.line}:{finding.column}: {finding.code} {finding.name}"
            found.setdefault(finding.path, []).append(Change(edits, name))
    return found


def _span(edit: EditInfo, source: Source) -> Span:
    starts = source.line_starts
    return Span(starts[edit.line - 1] + edit.column - 1, starts[edit.end_line - 1] + edit.end_column - 1)


def fix(
    paths: Sequence[str],
    run: Run,
    given: StandardInput | None = None,
    *,
    unsafe: bool = False,
    write: bool = False,
    progress: Progress | None = None,
    judge: Judge | None = None,
) -> Fixed:
    """Make the fixes of all findings below `paths`.

    A fix may be left because it overlaps another, or make another one possible: so the documents are checked again with
    the fixes made, until there is nothing left to fix. Only then are files written.

    Args:
        paths: files and folders.
        run: settings, styles and rules.
        given: a document that is not on disk; it is never written.
        unsafe: whether to make the unsafe fixes too.
        write: whether to write the files, or only to say what would be written.
        progress: wraps the list of files, to show how far the run is.
        judge: sets those findings apart that do not count; they are not fixed.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """

    def found(given: StandardInput | None) -> Result:
        result = run_paths(paths, preview, given, progress)
        return judge(result) if judge else result

    preview = Preview(run.config, run.overriding, run.clock, run.scopes, run.included_only, timings=run.timings)
    files: dict[str, FileEdit] = {}
    result, going = found(given), True
    for _ in range(MOST_ROUNDS):
        going = _round(result, preview, given, unsafe, write, paths, files)
        if not going:
            break
        again = structs.replace(given, data=files[given.name].new_bytes) if given and given.name in files else given
        result = found(again)
    if write and _written(paths, result, files, given):
        preview.edited.clear()
        result = found(given)
    return Fixed(result, tuple(files.values()), not going)


def _round(
    result: Result,
    preview: Preview,
    given: StandardInput | None,
    unsafe: bool,
    write: bool,
    paths: Sequence[str],
    files: dict[str, FileEdit],
) -> bool:
    """Plan the fixes of the findings as they are now; whether there were any."""
    going = False
    for path, changes in changes_of(result.findings, result.sources, unsafe).items():
        source, before = result.sources[path], files.get(result.sources[path].path)
        if before and before.problem:
            continue
        if before:
            edit = edit_bytes(source, before.new_bytes, changes, preview.parse)
        elif given and source.path == given.name:
            edit = edit_bytes(source, given.data, changes, preview.parse)
        elif _stands_elsewhere(source, result):
            continue
        else:
            edit = edit_file(source, changes, preview.parse, write, paths)
        files[source.path] = _joined(before, edit)
        if edit.applied:
            going = True
            preview.edited[source.path] = decode(source.path, edit.new_bytes)
    return going


def _stands_elsewhere(source: Source, result: Result) -> bool:
    """Whether a file is a link to another one of the run, which is edited under its own name."""
    if not os.path.islink(source.path):
        return False
    target = os.path.realpath(source.path)
    return any(not os.path.islink(path) and os.path.realpath(path) == target for path in result.files)


def _joined(before: FileEdit | None, edit: FileEdit) -> FileEdit:
    """Two rounds of edits as one; what the last round left is what is left."""
    if before is None:
        return edit
    if edit.problem:
        return replace(before, refused=(*before.refused, *edit.refused), problem=edit.problem)
    return replace(
        before, new=edit.new, new_bytes=edit.new_bytes, applied=before.applied + edit.applied, refused=edit.refused
    )


def _written(
    paths: Sequence[str],
    result: Result,
    files: dict[str, FileEdit],
    given: StandardInput | None,
) -> bool:
    """Write the files; whether what remains is to be found anew.

    It is where one could not be written, or where files are known under other names.
    """
    again = any(os.path.islink(path) for path in result.files)
    for path, edit in files.items():
        if edit.changed and not (given and path == given.name):
            files[path] = written(edit, paths)
            again = again or not files[path].written
    return again
