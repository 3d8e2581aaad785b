"""Changes to files: planned, verified against a second reading, written; `check --fix` is one user of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from speclint.edit.change import Change, Refusal
from speclint.edit.exact import EditError, encoded
from speclint.edit.plan import Plan, applied, edits_of, plan
from speclint.edit.verify import difference
from speclint.edit.write import unwritable, write_file
from speclint.engine.run import Run
from speclint.parsing.document import Document
from speclint.read.decode import decode
from speclint.read.source import Source

Parse = Callable[[Source], Document]
_MOST_READINGS, _FEWEST_READINGS, _MOST_READ = 60, 8, 2_000_000
"""How often a document is read again to tell the changes that can be made from those that cannot: long ones less
often, so that no more than this many characters are read."""


@dataclass(frozen=True)
class FileEdit:
    """What became of one file."""

    path: str
    """The file, as its source names it."""
    old: str
    """Its text before."""
    new: str
    """Its text with the changes made; the old one where none could be."""
    applied: tuple[Change, ...] = ()
    refused: tuple[Refusal, ...] = ()
    """The changes that were left, each with the reason; that is no error."""
    problem: str = ""
    """Why the file could not be edited at all; that is an error, and the file is as it was."""
    written: bool = False
    old_bytes: bytes = b""
    new_bytes: bytes = b""

    @property
    def changed(self) -> bool:
        """Whether its new content is another."""
        return self.new_bytes != self.old_bytes


def apply(
    changes: Mapping[str, Sequence[Change]],
    run: Run,
    sources: Mapping[str, Source],
    *,
    write: bool,
    within: Sequence[str] = (),
) -> tuple[FileEdit, ...]:
    """Make changes to files.

    Each file is parsed again as the run parses it, and a change is left where anything but the edited text would be
    read otherwise. A file is written as a whole, or not touched.

    Args:
        changes: by path; in each file those that overlap an earlier one are left.
        run: reads and parses the files as their configuration has it.
        sources: the files as they were read, by the same paths (`Result.sources`).
        write: whether to write the files, or only to say what would be written.
        within: files and folders to stay in; anywhere where empty.
    """
    found = []
    for path, wanted in changes.items():
        edit = edit_file(sources[path], wanted, run.parse, write, within)
        found.append(written(edit, within) if write and edit.changed else edit)
    return tuple(found)


def edit_file(
    source: Source, changes: Sequence[Change], parse: Parse, to_write: bool, within: Sequence[str] = ()
) -> FileEdit:
    """What would become of one file on disk; nothing is written yet.

    Args:
        source: the file as it was read.
        changes: what is asked for.
        parse: parses a document as the run does.
        to_write: whether it is to be written, so that a file which cannot be is left at once.
        within: files and folders to stay in; anywhere where empty.
    """
    problem = unwritable(source.path, within) if to_write else ""
    if problem:
        return failed(source, f"was not changed: it {problem}")
    try:
        data = Path(source.path).read_bytes()
    except OSError as error:
        return failed(source, f"cannot be read ({error.strerror or error})")
    return edit_bytes(source, data, changes, parse)


def edit_bytes(source: Source, data: bytes, changes: Sequence[Change], parse: Parse) -> FileEdit:
    """What would become of a document, from the bytes that it was read from."""
    try:
        if decode(source.path, data).text != source.text:
            return failed(source, "has changed since it was read; run again")
        new, planned = verified(source, changes, parse)
        new_bytes = encoded(source, data, new) if planned.changes else data
    except EditError as error:
        return failed(source, error.problem)
    except Exception as error:
        return failed(source, f"cannot be edited ({type(error).__name__}: {error})")
    return FileEdit(
        source.path, source.text, new, tuple(planned.changes), tuple(planned.refused), "", False, data, new_bytes
    )


def written(edit: FileEdit, within: Sequence[str] = ()) -> FileEdit:
    """Write a file's new content; the same, with the problem, where that fails."""
    try:
        write_file(edit.path, edit.old_bytes, edit.new_bytes, within)
    except EditError as error:
        return replace(edit, new=edit.old, new_bytes=edit.old_bytes, applied=(), problem=error.problem)
    return replace(edit, written=True)


def failed(source: Source, problem: str) -> FileEdit:
    """A file that could not be edited."""
    return FileEdit(source.path, source.text, source.text, problem=problem)


def verified(source: Source, changes: Sequence[Change], parse: Parse) -> tuple[str, Plan]:
    """The new text, and the plan with every change left that would change how something else is read.

    All changes are tried together first; where that fails, halves of them, so that one bad change costs a few readings.
    """
    planned = plan(source.text, changes)
    if not planned.changes:
        return source.text, planned
    before = parse(source)
    kept: list[Change] = []
    groups = [planned.changes]
    most = max(_FEWEST_READINGS, min(_MOST_READINGS, _MOST_READ // (len(source.text) + 1)))
    readings = 0
    while groups:
        group = groups.pop()
        readings += 1
        reason = "too many changes to this file were left" if readings > most else ""
        reason = reason or _reason(before, [*kept, *group], parse)
        if not reason:
            kept += group
        elif len(group) == 1 or readings > most:
            planned.refused += (Refusal(change, reason) for change in group)
        else:
            half = len(group) // 2
            groups += (group[half:], group[:half])
    planned.changes = kept
    return applied(source.text, edits_of(kept)), planned


def _reason(before: Document, changes: Sequence[Change], parse: Parse) -> str:
    """Why changes cannot be made; empty where they can."""
    text = applied(before.source.text, edits_of(changes))
    try:
        after = parse(before.source.with_text(text))
    except Exception as error:  # a text that cannot be parsed is not written
        return f"the document could not be read any more ({type(error).__name__})"
    return difference(before, after, changes)


def shown_path(path: str) -> str:
    """A path as findings and reports have it."""
    return path.replace(os.sep, "/")
