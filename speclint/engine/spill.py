"""Bytes put aside in a file that goes with the run, so that ten thousand documents need no more memory than ten."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial


class Spill:
    """A file without a name that only this process has."""

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.TemporaryFile(prefix="speclint-", buffering=0)  # noqa: SIM115
        self._end = 0

    def put(self, content: bytes) -> Callable[[], bytes]:
        """Put bytes aside.

        Args:
            content: the bytes.

        Returns:
            What reads them again.
        """
        start = self._end
        try:
            self._write(content)
        except OSError:  # the disk is full: they stay where they are
            return lambda: content
        self._end = start + len(content)
        return partial(self._read, start, len(content))

    def _write(self, content: bytes) -> None:
        self._file.seek(self._end)
        left = memoryview(content)
        while left:
            left = left[self._file.write(left) :]

    def _read(self, start: int, size: int) -> bytes:
        parts = []
        while size and (part := self._part(start, size)):
            parts.append(part)
            start, size = start + len(part), size - len(part)
        return b"".join(parts)

    def _part(self, start: int, size: int) -> bytes:
        if hasattr(os, "pread"):  # which several processes can do at once
            return os.pread(self._file.fileno(), size, start)
        self._file.seek(start)
        return self._file.read(size)
