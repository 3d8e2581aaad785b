"""Documents checked in several processes: each takes some files at a time, and one that dies costs one file.

A process is told what to check and answers file by file, so that the file it had when it died is known; the files
behind it go to another. Processes end when the one that started them does, whatever ends that.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from speclint.engine.kept import as_text, encoded, kept_of
from speclint.read.errors import FileError, SpeclintError

if TYPE_CHECKING:
    from speclint.engine.run import Run

Item = TypeVar("Item")
Wanted = tuple[str, str]
"""A file and the folder that it was found from."""
_AT_ONCE = 8


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What became of one file: what phase 1 left of it, or why it could not be checked.

    Where it holds neither, what was left cannot be told to another process: the file is to be checked where it is used.

    Attributes:
        kept: what phase 1 left of it (`speclint.engine.kept`); else empty.
        problem: why it could not be checked; with `fatal`, why the whole run ends.
        fatal: whether it is the configuration that cannot be used.
    """

    kept: bytes = b""
    problem: str = ""
    fatal: bool = False


def check_one(run: Run, path: str, folder: str) -> Answer:
    """Read, parse and check one file."""
    clock = run.clock.apart()
    try:
        checked = run.check(run.parse(run.read(path)), folder, clock)
        kept = kept_of(checked, clock.first, clock.last)
        return Answer(encoded(kept) if kept else b"")
    except FileError as error:
        return Answer(problem=as_text(error.problem))
    except SpeclintError as error:
        return Answer(problem=as_text(str(error)), fatal=True)
    except Exception as error:  # the other files are still checked
        from speclint.read.errors import CheckError

        return Answer(problem=as_text(CheckError(path, "reading it", error).problem))


def check_in_processes(files: Sequence[Wanted], run: Run, count: int) -> Generator[tuple[Wanted, Answer], None, None]:
    """Check files in several processes, in whatever order they are done.

    Args:
        files: what to check.
        run: settings, styles and rules.
        count: how many processes at the most.
    """
    decode = msgspec.msgpack.Decoder(Answer).decode
    with closing(in_processes(files, partial(_file_answer, _told(run)), count)) as answers:
        for wanted, content, problem in answers:
            yield wanted, Answer(problem=problem) if problem else decode(content)


def in_processes(
    items: Sequence[Item], answer: Callable[[Item], bytes], count: int
) -> Generator[tuple[Item, bytes, str], None, None]:
    """Work on some things in several processes, in whatever order they are done.

    Args:
        items: what to work on.
        answer: works on one, in another process.
        count: how many processes at the most.

    Yields:
        Each thing with the answer, or with how the process ended that worked on it.
    """
    pool = _Pool(deque(items), answer, max(1, min(_AT_ONCE, len(items) // (4 * count))))
    try:
        for _ in range(min(count, len(items))):
            pool.start()
        yield from pool.answers()
    finally:
        pool.stop()


def can_fork() -> bool:
    """Whether a process can be copied, with all that it holds; elsewhere it starts from nothing."""
    return sys.platform == "linux" and "fork" in multiprocessing.get_all_start_methods()


def _file_answer(run: Run, wanted: Wanted) -> bytes:
    return msgspec.msgpack.encode(check_one(run, *wanted))


class _Worker(Generic[Item]):
    """A process with the things that it has not answered for."""

    def __init__(self, answer: Callable[[Item], bytes], others: Sequence[_Worker[Item]]) -> None:
        context: Any = multiprocessing.get_context("fork" if can_fork() else "spawn")
        self.connection, theirs = context.Pipe()
        ends = [*(other.connection for other in others), self.connection] if can_fork() else []
        self.process = context.Process(target=_work, args=(theirs, answer, ends), daemon=True)
        self.waiting: deque[Item] = deque()
        self.process.start()
        theirs.close()

    def give(self, items: Sequence[Item]) -> None:
        self.waiting.extend(items)
        self.connection.send(items)

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class _Pool(Generic[Item]):
    def __init__(self, left: deque[Item], answer: Callable[[Item], bytes], at_once: int) -> None:
        self.left = left
        self.workers: list[_Worker[Item]] = []
        self._answer_for = answer
        self._at_once = at_once

    def start(self) -> None:
        worker = _Worker(self._answer_for, self.workers)
        self.workers.append(worker)
        self._feed(worker)

    def stop(self) -> None:
        for worker in self.workers:
            worker.stop()
        self.workers.clear()

    def answers(self) -> Iterator[tuple[Item, bytes, str]]:
        while any(worker.waiting for worker in self.workers):
            by_connection: dict[Any, _Worker[Item]] = {worker.connection: worker for worker in self.workers}
            for connection in wait(list(by_connection)):
                yield from self._answer(by_connection[connection])

    def _answer(self, worker: _Worker[Item]) -> Iterator[tuple[Item, bytes, str]]:
        try:
            content = worker.connection.recv_bytes()
        except (EOFError, OSError):
            yield from self._died(worker)
            return
        item = worker.waiting.popleft()
        self._feed(worker)
        yield item, content, ""

    def _feed(self, worker: _Worker[Item]) -> None:
        """Give a process so much that it has something to do while its answers are read."""
        while self.left and len(worker.waiting) <= self._at_once:
            some = [self.left.popleft() for _ in range(min(self._at_once, len(self.left)))]
            try:
                worker.give(some)
            except OSError:  # it is gone, which the next look at its answers tells
                return

    def _died(self, worker: _Worker[Item]) -> Iterator[tuple[Item, bytes, str]]:
        self.workers.remove(worker)
        worker.process.join()
        worker.connection.close()
        if worker.waiting:
            item = worker.waiting.popleft()
            how = worker.process.exitcode or 0
            ended = f"was ended by signal {-how}" if how < 0 else f"ended with status {how}"
            yield item, b"", f"the process that checked it {ended}; if memory was short, use fewer `--jobs`"
            self.left.extendleft(reversed(worker.waiting))
        if self.left:
            self.start()


def _told(run: Run) -> Run:
    """The run as another process needs it: what it has worked out stays where it is copied along."""
    if can_fork():
        return run
    from speclint.engine.run import Run as Fresh

    return Fresh(run.config, run.overriding, run.clock.apart(), run.scopes, run.included_only)


def _work(connection: Connection, answer: Callable[[Any], bytes], ends: Sequence[Connection]) -> None:
    """Answer until there are no more questions."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this process ends it
    for end in ends:
        end.close()
    gc.freeze()
    with contextlib.suppress(EOFError, OSError):
        while True:
            for item in connection.recv():
                connection.send_bytes(answer(item))
