"""What of speclint and of the libraries it rests on has a part in a result."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b

_LIBRARIES = ("msgspec", "pathspec", "rapidfuzz", "yaml")
"""Libraries that have a part in findings; where they are imported from, their first file names their version."""
_SUFFIXES = (".py", ".json", ".yml", ".yaml")


@cache
def code_digest() -> bytes:
    """The digest of all that a result depends on besides documents and configuration.

    This is the content of every file of speclint, not its version: so a working copy is never taken for the release
    that it is built on, and a change in one rule makes nothing of what was kept count any more.
    """
    digest = blake2b(sys.version.encode(), digest_size=20)
    for folder in _folders():
        for path in _files(folder):
            digest.update(_content(path, path[len(folder) :]))
    for name in _LIBRARIES:
        found = importlib.util.find_spec(name)
        digest.update(_content(found.origin if found and found.origin else "", name))
    return digest.digest()


def _folders() -> list[str]:
    """The package, and its rules where they stand elsewhere, as in a working copy."""
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    rules = importlib.util.find_spec("speclint.rules")
    places = [own, *(rules.submodule_search_locations or ())] if rules else [own]
    return [place for at, place in enumerate(places) if not at or not place.startswith(own + os.sep)]


def _files(folder: str) -> Iterator[str]:
    inner = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.name.endswith(_SUFFIXES):
                yield entry.path
            elif entry.is_dir() and entry.name != "__pycache__":
                inner.append(entry.path)
    for path in inner:
        yield from _files(path)


def _content(path: str, known_as: str) -> bytes:
    """What a file is known as and its content, each with its length before it."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return b""
    try:
        parts = []
        while part := os.read(handle, 1 << 20):
            parts.append(part)
    finally:
        os.close(handle)
    data, name = b"".join(parts), known_as.encode("utf-8", "surrogateescape")
    return b"%d %s %d " % (len(name), name, len(data)) + data
