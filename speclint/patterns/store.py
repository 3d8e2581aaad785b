"""Compiled patterns, kept for the next run beside the byte code of this package.

Compiling some seven hundred patterns takes a second; reading what was compiled takes none. As with byte code, what is
kept belongs to one version of Python, and where nothing can be kept everything works as well, later. Entries are
found by the pattern's own text, so none is ever out of date; with another reading of what patterns require, all are.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib.util
import marshal
import os
import re
import sys
import zlib
from array import array
from functools import cache
from typing import Any, NamedTuple

from speclint.patterns import required
from speclint.patterns.required import Requirement, requirements

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _MAGIC: bytes | None = f"1 {sys.version} {sys.byteorder} {_sre.MAGIC} {_sre.CODESIZE}".encode()
except ImportError:  # another Python: everything is compiled as usual
    _MAGIC = None

_MOST, _HEAD = 4_000, 8
Key = tuple[str, int]


class Program(NamedTuple):
    """A compiled pattern as it is kept."""

    flags: int
    code: bytes
    groups: int
    groupindex: dict[str, int]
    requirements: tuple[Requirement, ...]


class Store:
    """The programs of patterns, by pattern and flags."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.programs: dict[Key, Any] = self._read()
        self._used: set[Key] = set()
        self._new = False

    def _read(self) -> dict[Key, Any]:
        try:
            with open(self.path, "rb") as file:
                data = file.read()
        except OSError:
            return {}
        head, content = data[:_HEAD], data[_HEAD:]
        # No one writes here who could not write byte code, too; the checksum is for what is cut short or damaged.
        return dict(marshal.loads(content)) if head == _head(content) else {}  # noqa: S302

    def get(self, key: Key) -> Program | None:
        """The program of a pattern; `None` where there can be none."""
        if _MAGIC is None:
            return None
        self._used.add(key)
        if key not in self.programs:
            self.programs[key] = tuple(_program(*key))
            if not self._new:
                self._new = True
                atexit.register(self.save)
        return Program(*self.programs[key])

    def save(self) -> None:
        """Keep the programs; where that is not possible, they are compiled anew next time."""
        if sys.dont_write_bytecode or not self.path:
            return
        if len(self.programs) > _MOST:
            self.programs = {key: program for key, program in self.programs.items() if key in self._used}
        part = f"{self.path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            with open(part, "wb") as file:
                content = marshal.dumps(self.programs)
                file.write(_head(content) + content)
            os.replace(part, self.path)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(part)


def _head(content: bytes) -> bytes:
    return zlib.crc32(_reading(), zlib.crc32(_MAGIC or b"")).to_bytes(4, "big") + zlib.crc32(content).to_bytes(4, "big")


@cache
def _reading() -> bytes:
    """The module that reads off what patterns require, as it stands."""
    try:
        with open(required.__file__, "rb") as file:
            return file.read()
    except OSError:
        return b""


def default_path() -> str:
    """Where Python keeps the byte code of this module, under a name of our own; an empty text where it keeps none."""
    try:
        return os.path.splitext(importlib.util.cache_from_source(__file__))[0] + ".patterns"
    except NotImplementedError:
        return ""


def _program(pattern: str, flags: int) -> Program:
    parsed = _parser.parse(pattern, flags)
    code = array("I" if _sre.CODESIZE == 4 else "H", _compiler._code(parsed, flags))
    state = parsed.state
    return Program(flags | state.flags, code.tobytes(), state.groups - 1, dict(state.groupdict), requirements(parsed))


def compiled(key: Key, program: Program) -> re.Pattern[str]:
    """A pattern from its program."""
    names: list[str | None] = [None] * (program.groups + 1)
    for name, index in program.groupindex.items():
        names[index] = name
    code = array("I" if _sre.CODESIZE == 4 else "H")
    code.frombytes(program.code)
    pattern: re.Pattern[str] = _sre.compile(
        key[0], program.flags, code.tolist(), program.groups, program.groupindex, tuple(names)
    )
    return pattern
