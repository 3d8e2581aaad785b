"""Phase 1 for all files: what is remembered is taken, the rest is checked, here or in several processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, nullcontext
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from speclint.engine.checked import Checked
from speclint.engine.kept import Kept, checked_from, decoded, kept_of
from speclint.engine.run import Progress, Run, StandardInput
from speclint.engine.spill import Spill
from speclint.read.decode import decode, too_large
from speclint.read.discover import sort_key
from speclint.read.errors import CheckError, FileError, ReadError, SpeclintError

if TYPE_CHECKING:
    from speclint.engine.workers import Answer

_LEAST_FILES = 24
"""Fewer files for each process are not worth starting it."""
_MOST_HELD = 500
"""How many documents may stay as they were checked; of more, what is asked for is read again."""
_AT_ONCE = 200
"""How many documents are kept for the next run at a time, so that a run that is ended leaves what it did."""


def check_files(
    files: Mapping[str, str], run: Run, progress: Progress | None = None, list_key: bytes = b""
) -> tuple[list[Checked], list[FileError]]:
    """Phase 1 for some files.

    Args:
        files: the folder that each file was found from.
        run: settings, styles and rules.
        progress: wraps the list of files, to show how far the run is.
        list_key: the key of what is remembered of all these documents together; empty where nothing is.

    Returns:
        What it leaves of each document, in order, and the files that could not be checked.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """
    phase = _Phase(files, run, progress)
    phase.take_remembered(list_key)
    if phase.processes > 1:
        phase.check_in_processes()
    else:
        phase.check_here()
    phase.end(list_key)
    return phase.checked, phase.errors


class _Phase:
    def __init__(self, files: Mapping[str, str], run: Run, progress: Progress | None) -> None:
        self.run = run
        self.left = dict(files)
        self.checked: list[Checked] = []
        self.errors: list[FileError] = []
        self.holds_all = len(files) <= _MOST_HELD
        self._new: list[Kept] = []
        self._stored = 0
        names = list(files)
        self._steps: Iterator[str] = iter(progress(names) if progress else names)

    @cached_property
    def _spill(self) -> Spill:
        return Spill()

    @property
    def processes(self) -> int:
        """In how many processes the files that are left are checked."""
        alone = self.run.alone or self.run.timings is not None
        return 1 if alone else min(self.run.jobs, len(self.left) // _LEAST_FILES)

    def take_remembered(self, list_key: bytes) -> None:
        if self.run.memory is None:
            return
        for item in self.run.memory.documents(self.left, self.run, list_key):
            self.checked.append(item)
            del self.left[item.source.path]

    def check_here(self) -> None:
        for path, folder in self.left.items():
            self._check_here(path, folder)
            self._step()

    def _check_here(self, path: str, folder: str) -> None:
        try:
            self._check(path, folder)
        except FileError as error:
            self.errors.append(error)
        except SpeclintError:
            raise
        except Exception as error:  # the other files are still checked
            self.errors.append(CheckError(path, "reading it", error))

    def _check(self, path: str, folder: str) -> None:
        run, clock = self.run, self.run.clock.apart()
        step = run.timings.step if run.timings else _untimed
        with step("reading"):
            source = run.read(path)
        with step("parsing"):
            document = run.parse(source)
        with step("checking documents"):
            checked = run.check(document, folder, clock)
        run.clock.narrow(clock.first, clock.last)
        keeps = source.digest and (run.memory is not None or not self.holds_all)
        kept = kept_of(checked, clock.first, clock.last) if keeps else None
        if kept:
            checked = self._taken(kept, checked)
        self.checked.append(checked)

    def check_in_processes(self) -> None:
        from speclint.engine.workers import check_in_processes

        first = next(iter(self.left))
        self.run.active(first)  # imported once, before there are several processes
        self.run.style(first)
        self.run.clock.apart()  # what day it is holds for all of them
        with closing(check_in_processes(list(self.left.items()), self.run, self.processes)) as answers:
            for (path, folder), answer in answers:
                self._take_answer(path, folder, answer)
                self._step()

    def _take_answer(self, path: str, folder: str, answer: Answer) -> None:
        if answer.fatal:
            raise SpeclintError(answer.problem)
        kept = decoded(answer.kept) if answer.kept else None
        if kept:
            self.checked.append(self._taken(kept))
        elif answer.problem:
            self.errors.append(FileError(path, answer.problem))
        else:
            self._check_here(path, folder)

    def _taken(self, kept: Kept, here: Checked | None = None) -> Checked:
        """A document as it is kept, for this run and the next."""
        run = self.run
        rest = None if self.holds_all else self._spill.put(kept.rest)
        if run.memory is None:
            run.clock.narrow(kept.first, kept.last)
            light = kept if rest is None else replace(kept, rest=b"")
            return checked_from(light, partial(run.read_again, kept.path, kept.digest), rest)
        item = run.memory.take(kept, run, rest)
        self._new.append(kept)
        if len(self._new) >= _AT_ONCE:
            self._store()
        if here and self.holds_all:
            here.key = item.key
            return here
        return item

    def _store(self) -> None:
        if self.run.memory is not None and self._new:
            self.run.memory.keep_documents(self._new, self.run)
            self._stored += len(self._new)
            self._new = []

    def _step(self) -> None:
        next(self._steps, None)

    def end(self, list_key: bytes) -> None:
        self._store()
        if self.run.memory is not None and list_key and self._stored:
            self.run.memory.keep_list(list_key)
        for _ in self._steps:  # the files that were remembered
            pass
        self.checked.sort(key=lambda item: sort_key(item.source.path))


def check_given(given: StandardInput, run: Run, checked: list[Checked], errors: list[FileError]) -> None:
    """Phase 1 for a document that is given: what it leaves, or why it could not be checked, is added.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """
    limit = run.settings(given.name).get("max-file-size")
    try:
        if len(given.data) > limit:
            raise ReadError(given.name, too_large(len(given.data), limit))
        document = run.parse(decode(given.name, given.data))
        checked.append(run.check(document, os.path.dirname(given.name) or "."))
    except ReadError as error:
        errors.append(error)


def _untimed(name: str) -> nullcontext[None]:
    return nullcontext()
