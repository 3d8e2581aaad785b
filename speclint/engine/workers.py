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
from collections.abc import Generator, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

import msgspec

from speclint.engine.kept import as_text, encoded, kept_of
from speclint.read.errors import FileError, SpeclintError

if TYPE_CHECKING:
    from speclint.engine.run import Run

Wanted = tuple[str, str]
"""A file and the folder that it was found from."""
_AT_ONCE = 8
_PENDING = 2 * _AT_ONCE


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
    pool = _Pool(deque(files), run)
    try:
        for _ in range(min(count, len(files))):
            pool.start()
        yield from pool.answers()
    finally:
        pool.stop()


class _Worker:
    """A process with the files that it has not answered for."""

    def __init__(self, run: Run, others: Sequence[_Worker]) -> None:
        context: Any = multiprocessing.get_context("fork" if _can_fork() else "spawn")
        self.connection, theirs = context.Pipe()
        ends = [*(other.connection for other in others), self.connection] if _can_fork() else []
        self.process = context.Process(target=_work, args=(theirs, _told(run), ends), daemon=True)
        self.waiting: deque[Wanted] = deque()
        self.process.start()
        theirs.close()

    def give(self, files: Sequence[Wanted]) -> None:
        self.waiting.extend(files)
        self.connection.send(files)

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class _Pool:
    def __init__(self, left: deque[Wanted], run: Run) -> None:
        self.left = left
        self.run = run
        self.workers: list[_Worker] = []
        self._decoder = msgspec.msgpack.Decoder(Answer)

    def start(self) -> None:
        worker = _Worker(self.run, self.workers)
        self.workers.append(worker)
        self._feed(worker)

    def stop(self) -> None:
        for worker in self.workers:
            worker.stop()
        self.workers.clear()

    def answers(self) -> Iterator[tuple[Wanted, Answer]]:
        while any(worker.waiting for worker in self.workers):
            by_connection: dict[Any, _Worker] = {worker.connection: worker for worker in self.workers}
            for connection in wait(list(by_connection)):
                yield from self._answer(by_connection[connection])

    def _answer(self, worker: _Worker) -> Iterator[tuple[Wanted, Answer]]:
        try:
            answer = self._decoder.decode(worker.connection.recv_bytes())
        except (EOFError, OSError):
            yield from self._died(worker)
            return
        wanted = worker.waiting.popleft()
        self._feed(worker)
        yield wanted, answer

    def _feed(self, worker: _Worker) -> None:
        while self.left and len(worker.waiting) <= _PENDING - _AT_ONCE:
            some = [self.left.popleft() for _ in range(min(_AT_ONCE, len(self.left)))]
            try:
                worker.give(some)
            except OSError:  # it is gone, which the next look at its answers tells
                return

    def _died(self, worker: _Worker) -> Iterator[tuple[Wanted, Answer]]:
        self.workers.remove(worker)
        worker.process.join()
        worker.connection.close()
        if worker.waiting:
            wanted = worker.waiting.popleft()
            how = worker.process.exitcode or 0
            ended = f"was ended by signal {-how}" if how < 0 else f"ended with status {how}"
            problem = f"the process that checked it {ended}; if memory was short, use fewer `--jobs`"
            yield wanted, Answer(problem=problem)
            self.left.extendleft(reversed(worker.waiting))
        if self.left:
            self.start()


def _can_fork() -> bool:
    """Whether a process can be copied, modules and all; elsewhere it starts from nothing."""
    return sys.platform == "linux" and "fork" in multiprocessing.get_all_start_methods()


def _told(run: Run) -> Run:
    """The run as another process needs it: what it has worked out stays where it is copied along."""
    if _can_fork():
        return run
    from speclint.engine.run import Run as Fresh

    return Fresh(run.config, run.overriding, run.clock.apart(), run.scopes, run.included_only)


def _work(connection: Connection, run: Run, ends: Sequence[Connection]) -> None:
    """Answer for files until there are no more questions."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this process ends it
    for end in ends:
        end.close()
    gc.freeze()
    encode = msgspec.msgpack.Encoder().encode
    with contextlib.suppress(EOFError, OSError):
        while True:
            for path, folder in connection.recv():
                connection.send_bytes(encode(check_one(run, path, folder)))
