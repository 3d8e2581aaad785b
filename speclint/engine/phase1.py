"""Phase 1 for all files: what is remembered is taken, the rest is checked, here or in several processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from speclint.engine.documents import Checked
from speclint.engine.kept import Kept, checked_from, decoded, encoded
from speclint.engine.run import Progress, Run, StandardInput
from speclint.read.decode import decode, too_large
from speclint.read.discover import sort_key
from speclint.read.errors import CheckError, FileError, ReadError, SpeclintError

if TYPE_CHECKING:
    from speclint.engine.workers import Answer

_MOST_HELD = 500
"""How many documents may keep their text; of more, it is read again when it is asked for."""
_AT_ONCE = 200
"""How many documents are kept for the next run at a time, so that a run that is ended leaves what it did."""


def check_files(
    files: Mapping[str, str], run: Run, progress: Progress | None = None
) -> tuple[list[Checked], list[FileError]]:
    """Phase 1 for some files.

    Args:
        files: the folder that each file was found from.
        run: settings, styles and rules.
        progress: wraps the list of files, to show how far the run is.

    Returns:
        What it leaves of each document, in order, and the files that could not be checked.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """
    phase = _Phase(files, run, progress)
    phase.take_remembered()
    if phase.processes > 1:
        phase.check_in_processes()
    else:
        phase.check_here()
    phase.done()
    return phase.checked, phase.errors


class _Phase:
    def __init__(self, files: Mapping[str, str], run: Run, progress: Progress | None) -> None:
        self.run = run
        self.left = dict(files)
        self.checked: list[Checked] = []
        self.errors: list[FileError] = []
        self.holds_text = len(files) <= _MOST_HELD
        self._new: dict[str, bytes] = {}
        names = list(files)
        self._steps: Iterator[str] = iter(progress(names) if progress else names)

    @property
    def processes(self) -> int:
        """In how many processes the files that are left are checked."""
        from speclint.engine.workers import LEAST_FILES

        alone = type(self.run) is not Run or self.run.timings is not None
        return 1 if alone else min(self.run.jobs, len(self.left) // LEAST_FILES)

    def take_remembered(self) -> None:
        if self.run.memory is None:
            return
        for path, kept in self.run.memory.documents(self.left, self.run):
            self._take(kept)
            del self.left[path]

    def check_here(self) -> None:
        for path, folder in self.left.items():
            try:
                self._check(path, folder)
            except FileError as error:
                self.errors.append(error)
            except SpeclintError:
                raise
            except Exception as error:  # the other files are still checked
                self.errors.append(CheckError(path, "reading it", error))
            self._step()

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
        if run.memory is not None:
            self._keep(path, encoded(checked, clock.first, clock.last))
        if not self.holds_text and source.digest:
            source.put_aside(partial(run.read_again, path, source.digest))
        self.checked.append(checked)

    def check_in_processes(self) -> None:
        from speclint.engine.workers import check_in_processes

        first = next(iter(self.left))
        self.run.active(first)  # imported once, before there are several processes
        self.run.style(first)
        for answer in check_in_processes(list(self.left.items()), self.run, self.processes):
            self._take_answer(answer)
            self._step()

    def _take_answer(self, answer: Answer) -> None:
        if answer.fatal:
            raise SpeclintError(answer.problem)
        kept = decoded(answer.kept) if answer.kept else None
        if kept is None:
            self.errors.append(ReadError(answer.path, answer.problem))
            return
        self._take(kept)
        if self.run.memory is not None:
            self._keep(answer.path, answer.kept)

    def _take(self, kept: Kept) -> None:
        self.run.clock.narrow(kept.first, kept.last)
        self.checked.append(checked_from(kept, partial(self.run.read_again, kept.facts.path, kept.digest)))

    def _keep(self, path: str, content: bytes) -> None:
        self._new[path] = content
        if len(self._new) >= _AT_ONCE:
            self._store()

    def _store(self) -> None:
        if self.run.memory is not None and self._new:
            self.run.memory.keep_documents(self._new, self.run)
            self._new = {}

    def _step(self) -> None:
        next(self._steps, None)

    def done(self) -> None:
        self._store()
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
