"""A regular expression as speclint uses it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from speclint.patterns.presence import PRESENCE
from speclint.patterns.required import Requirement
from speclint.patterns.store import Store, compiled, default_path


class Pattern:
    """A regular expression with the methods of `re.Pattern`, which find the same.

    It is compiled when it is first used, and does not look at a text that lacks what it cannot match without.

    Args:
        pattern: the expression.
        flags: as `re.compile` takes them.

    Raises:
        re.error: on first use, where the expression cannot be compiled.
    """

    __slots__ = (
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "match",
        "may_match",
        "need",
        "pattern",
        "scan",
        "search",
        "split",
        "sub",
    )

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags)
        if not TYPE_CHECKING:
            _MADE.append(self)

    if TYPE_CHECKING:

        def search(self, string: str, pos: int = 0, endpos: int = ..., /) -> re.Match[str] | None:
            """The first match."""

        def match(self, string: str, pos: int = 0, endpos: int = ..., /) -> re.Match[str] | None:
            """The match at the start."""

        def fullmatch(self, string: str, pos: int = 0, endpos: int = ..., /) -> re.Match[str] | None:
            """The match of the whole text."""

        def finditer(self, string: str, pos: int = 0, endpos: int = ..., /) -> Iterator[re.Match[str]]:
            """All matches."""

        def findall(self, string: str, pos: int = 0, endpos: int = ..., /) -> list[Any]:
            """The texts of all matches, or of their groups."""

        def split(self, string: str, maxsplit: int = 0) -> list[str | Any]:
            """The text between matches."""

        def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
            """The text with its matches replaced."""

        def scan(self, string: str, pos: int = 0, endpos: int = ..., /) -> Iterator[re.Match[str]]:
            """All matches, in a text that is too long for it to be worth asking what it holds."""

        def may_match(self, string: str, /) -> bool:
            """Whether the text has what the pattern cannot be found without."""

        need: int
        """The bits of what it cannot be found without; 0 where nothing is known of that."""

    else:

        def __getattr__(self, name: str) -> Any:
            if name not in Pattern.__slots__:
                raise AttributeError(name)
            _make_ready(self)
            return object.__getattribute__(self, name)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r}, {self.flags})"


_MADE: list[Pattern] = []
"""Patterns whose requirements have no bits yet."""


@cache
def _store() -> Store:
    return Store(default_path())


def _make_ready(pattern: Pattern) -> None:
    """Give a pattern its methods, and all patterns made since the last time their bits, at once."""
    store = _store()
    key = (pattern.pattern, pattern.flags)
    made, _MADE[:] = _MADE[:], []
    program = store.get(key)
    if program is None:
        _bind(pattern, re.compile(*key), 0)
        return
    PRESENCE.need(requirement for each in made for requirement in _requirements(store, each))
    _bind(pattern, compiled(key, program), PRESENCE.need(program.requirements))


def _requirements(store: Store, pattern: Pattern) -> Iterable[Requirement]:
    """What a pattern requires; nothing of one that cannot be compiled, which says so when it is used itself."""
    with contextlib.suppress(re.error, ValueError, OverflowError, RecursionError):
        program = store.get((pattern.pattern, pattern.flags))
        return program.requirements if program else ()
    return ()


def _bind(pattern: Any, plain: re.Pattern[str], need: int) -> None:
    pattern.match, pattern.fullmatch, pattern.need = plain.match, plain.fullmatch, need
    pattern.scan = plain.finditer
    if not need:
        pattern.search, pattern.finditer, pattern.findall = plain.search, plain.finditer, plain.findall
        pattern.sub, pattern.split = plain.sub, plain.split
        pattern.may_match = lambda string: True
        return
    known, of = PRESENCE.texts.get, PRESENCE.of
    found, all_found, texts, put, cut = plain.search, plain.finditer, plain.findall, plain.sub, plain.split

    def may_match(string: str) -> bool:
        bits = known(string)
        return ((of(string) if bits is None else bits) & need) == need

    def search(string: str, *span: int) -> re.Match[str] | None:
        bits = known(string)
        if ((of(string) if bits is None else bits) & need) == need:
            return found(string, *span)
        return None

    def finditer(string: str, *span: int) -> Iterator[re.Match[str]]:
        bits = known(string)
        if ((of(string) if bits is None else bits) & need) == need:
            return all_found(string, *span)
        return iter(())

    def findall(string: str, *span: int) -> list[Any]:
        return texts(string, *span) if may_match(string) else []

    def sub(repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        return put(repl, string, count) if may_match(string) else string

    def split(string: str, maxsplit: int = 0) -> list[str | Any]:
        return cut(string, maxsplit) if may_match(string) else [string]

    pattern.may_match, pattern.search, pattern.finditer = may_match, search, finditer
    pattern.findall, pattern.sub, pattern.split = findall, sub, split
