"""The digests of many files, read by several processes where these are copies of one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from typing import BinaryIO

from speclint.read.decode import digest_of
from speclint.read.errors import ReadError

Read = Callable[[str], bytes]
_LEAST = 1_000
"""Fewer files for each process are not worth starting it."""
_NONE = bytes(len(digest_of(b"")))
"""Stands for the digest of a file that cannot be read."""


def digests_of(files: Sequence[str], read: Read, processes: int = 1) -> dict[str, bytes]:
    """What the bytes of files are known by, for those that can be read.

    Args:
        files: their paths.
        read: reads one.
        processes: how many may be at work.
    """
    count = min(processes, len(files) // _LEAST) if sys.platform == "linux" else 1
    with ExitStack() as others:
        shares = [files[at :: max(1, count)] for at in range(max(1, count))]
        answers = [_start(share, read, others) for share in shares[1:]]
        found = dict(zip(shares[0], map(_digests(read), shares[0]), strict=True))
        for share, answer in zip(shares[1:], answers, strict=True):
            content = answer.read()
            told = [content[at : at + len(_NONE)] for at in range(0, len(content), len(_NONE))]
            if len(told) != len(share):  # it was killed
                told = list(map(_digests(read), share))
            found |= zip(share, told, strict=True)
    return {path: found[path] for path in files if found[path] != _NONE}


def _digests(read: Read) -> Callable[[str], bytes]:
    def digest(path: str) -> bytes:
        try:
            return digest_of(read(path))
        except ReadError:
            return _NONE

    return digest


def _start(files: Sequence[str], read: Read, others: ExitStack) -> BinaryIO:
    """Start a process that reads some files; its answer comes from what is returned, and it ends with `others`."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        _work(files, read, theirs)
    os.close(theirs)
    others.callback(_end, child)
    return others.enter_context(open(ours, "rb"))


def _work(files: Sequence[str], read: Read, answer: int) -> None:
    """Answer and end: what the first process has open and has to tidy up is its own."""
    with suppress(BaseException), open(answer, "wb") as stream:
        stream.write(b"".join(map(_digests(read), files)))
    os._exit(0)


def _end(child: int) -> None:
    from signal import SIGKILL

    with suppress(ProcessLookupError):
        os.kill(child, SIGKILL)
    os.waitpid(child, 0)
