"""`speclint boilerplate sync`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from speclint.cli.boilerplate_found import Found, options, read, unknown
from speclint.cli.common import clear_failures, columns, fail, paint, say_error, write

if TYPE_CHECKING:
    from speclint.edit.apply import FileEdit
    from speclint.edit.standard import DriftedCopy


@click.command("sync")
@click.argument("words", nargs=-1, metavar="[ID]... [PATHS]...")
@click.option(
    "--in",
    "inside",
    multiple=True,
    metavar="PATH",
    help="Look below this file or folder; then all arguments are ids.",
)
@options
@click.option("--write", "to_write", is_flag=True, help="Change the files.")
@click.option("--unsafe", is_flag=True, help="Change words too, where the meaning may be another.")
@clear_failures
def sync_command(
    words: tuple[str, ...],
    inside: tuple[str, ...],
    employer: str,
    style: str,
    config: str | None,
    to_write: bool,
    unsafe: bool,
) -> None:
    """Bring drifted copies of registered standard texts back to how the house style has them.

    An argument that is a file or folder is a path, any other one the ID of a text; all texts where none is given,
    the current folder where no path is. What differs is always shown first: each copy with the grade of its drift and
    the words, and the difference that it makes to the file. Nothing is changed without --write.

    Without --unsafe only what is cosmetic is changed: case, punctuation, quotes, dashes, "&" for "and", a final stop.
    Other words are left, and shown. Line ends and brackets around a text stay as they are.

    Exit status: 0, nothing to do, or all done; 1, drift is left, or --write would change something; 2, the run failed.
    """
    ids, paths = split_words(words, inside)
    found = read(paths, employer, style, config)
    copies = _copies(found, ids, unsafe)
    edits = _edits(found, copies, paths, to_write)
    write(_lines(copies, edits, to_write))
    failed = _say_left(edits)
    left = sum(_is_left(item, edits) for item in copies)
    click.echo(_summary(copies, edits, left, to_write, unsafe), err=True)
    if failed or found.result.errors:
        sys.exit(2)
    sys.exit(int(bool(left) or (not to_write and any(item.changed for item in edits.values()))))


def split_words(words: Sequence[str], inside: Sequence[str]) -> tuple[list[str], list[str]]:
    """Ids and paths: what names a file or folder is a path."""
    if inside:
        return list(words), list(inside)
    paths = [word for word in words if os.path.exists(word)]
    return [word for word in words if word not in paths], paths or ["."]


def _copies(found: Found, ids: Sequence[str], unsafe: bool) -> list[DriftedCopy]:
    from speclint.edit.standard import drifted_copies

    documents = [facts for corpus in found.corpora for facts in corpus.documents if found.style in ("", facts.style)]
    known = {use.id for facts in documents for use in facts.standard_texts}
    for name in ids:
        if name not in known:
            if any(item.id == name for item in found.texts()):
                fail(f"“{name}” is not registered; speclint boilerplate adopt registers it")
            unknown(name, known, len(found.result.files))
    copies = drifted_copies(documents, found.result.sources, frozenset(ids), unsafe)
    return sorted(copies, key=lambda item: (item.path, item.at, item.id))


def _edits(found: Found, copies: Sequence[DriftedCopy], paths: Sequence[str], to_write: bool) -> dict[str, FileEdit]:
    """What becomes of each file, by path."""
    from speclint.edit.apply import apply
    from speclint.edit.standard import changes_of

    changes = changes_of(copies)
    made = apply(changes, found.run, found.result.sources, write=to_write, within=paths)
    return dict(zip(changes, made, strict=True))


def _lines(copies: Sequence[DriftedCopy], edits: Mapping[str, FileEdit], to_write: bool) -> Iterator[str]:
    """File by file: the copies with what differs, then what changes in the file."""
    from speclint.edit.diff import diff
    from speclint.report.boilerplate_sync import copy_lines

    for path, group in groupby(copies, lambda item: item.path):
        edit = edits.get(path.replace("\\", "/"))
        for item in group:
            outcome = _outcome(item, edit, to_write)
            yield from copy_lines(item, outcome, _is_left(item, edits), columns(), paint())
        if edit and edit.changed:
            yield from diff(edit, paint())


def _outcome(item: DriftedCopy, edit: FileEdit | None, to_write: bool) -> str:
    """What becomes of a copy."""
    if not item.change:
        return f"left: {item.reason}" if item.reason else "left; --unsafe changes it"
    if not edit or edit.problem:
        return "left: the file could not be changed"
    refusal = next((one for one in edit.refused if one.change.name == item.change.name), None)
    if refusal:
        return f"left: {refusal.reason}"
    done = "brought back" if to_write else "would be brought back"
    return f"{done} but for the words; --unsafe changes them" if item.left else done


def _is_left(item: DriftedCopy, edits: Mapping[str, FileEdit]) -> bool:
    """Whether a copy does not, or would not, read as it should in the end."""
    edit = edits.get(item.path.replace("\\", "/"))
    refused = item.change and edit and any(one.change.name == item.change.name for one in edit.refused)
    return bool(item.left or refused or (edit and edit.problem and item.change))


def _say_left(edits: Mapping[str, FileEdit]) -> bool:
    for path, edit in edits.items():
        if edit.problem:
            say_error(f"{path}: {edit.problem}")
    return any(edit.problem for edit in edits.values())


def _summary(
    copies: Sequence[DriftedCopy], edits: Mapping[str, FileEdit], left: int, to_write: bool, unsafe: bool
) -> str:
    from speclint.report.boilerplate_list import count

    if not copies:
        return "Every copy of a registered standard text reads as the house style has it."
    files = sum(edit.changed for edit in edits.values())
    said = f"{'Brought' if to_write else 'Would bring'} {count(len(copies) - left, 'copy')} back"
    said += f" ({count(files, 'file')} changed)" if files else ""
    if left:
        said += f"; {left:,} still {'differs' if left == 1 else 'differ'}"
        said += "" if unsafe else " in words: --unsafe changes them"
    return said + ("." if to_write or not files else "; --write does it.")
