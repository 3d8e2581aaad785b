"""Paths as the repository has them, for reports that are read elsewhere than in the working directory."""

from __future__ import annotations

import os
from functools import cache
from urllib.parse import quote_from_bytes

from speclint.report.wellformed import well_formed


def root_of(folder: str = ".") -> str:
    """The nearest folder upwards that holds `.git`, absolute; the folder itself where there is none."""
    place = start = os.path.abspath(folder)
    while not os.path.exists(os.path.join(place, ".git")):
        above = os.path.dirname(place)
        if above == place:
            return start
        place = above
    return place


class Repository:
    """The repository around the working directory; paths of findings are relative to the latter."""

    def __init__(self, folder: str = ".") -> None:
        self._here = os.path.abspath(folder)
        self.root = root_of(folder)
        self.path = cache(self._path)
        self.uri = cache(self._uri)

    def _path(self, path: str) -> str:
        """A path relative to the repository's root, with `/`; absolute where it lies outside."""
        whole = os.path.normpath(os.path.join(self._here, path))
        try:
            inside = os.path.relpath(whole, self.root)
        except ValueError:
            inside = os.pardir
        outside = inside.split(os.sep, 1)[0] == os.pardir
        return (whole if outside else inside).replace(os.sep, "/")

    def _uri(self, path: str) -> str:
        """The same as a URI: relative to the root, percent-encoded; `file:` for what lies outside."""
        found = self._path(path)
        encoded = quote_from_bytes(_bytes(found), "/")
        if not os.path.isabs(found):
            return encoded
        return f"file://{'' if encoded.startswith('/') else '/'}{encoded}"


def _bytes(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return well_formed(path).encode()
