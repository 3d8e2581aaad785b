"""A run over the files of a commit or of git's index in place of those on disk."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from speclint.engine.run import Run
from speclint.read.decode import too_large
from speclint.read.discover import Found, sort_key
from speclint.read.errors import ReadError
from speclint.read.git import Blobs, Repository, Tree

_EMPTY = Tree({})


@dataclass
class Snapshot(Run):
    """A run that reads documents as git has them; the configuration is that on disk."""

    alone: ClassVar[bool] = True

    repository: Repository = field(default_factory=lambda: Repository("."))
    tree: Tree = _EMPTY
    blobs: Blobs = field(default_factory=lambda: Blobs("."))

    def discover(self, paths: Sequence[str]) -> Found:
        """The documents below `paths` that git has."""
        found: dict[str, str] = {}
        errors = []
        for path in paths:
            below = dict(self._below(path))
            found = {**below, **found}
            if not below:
                errors.append(ReadError(path, "holds no class specification that git knows; `git add` it first"))
        return Found(tuple(sorted(found.items(), key=lambda item: sort_key(item[0]))), tuple(errors))

    def bytes_of(self, path: str) -> bytes:
        """A document as git has it."""
        data = self.blobs.read(self.tree.files[self.repository.path_of(path)])
        limit = self.settings(path).get("max-file-size")
        if len(data) > limit:
            raise ReadError(path, too_large(len(data), limit))
        return data

    def _below(self, path: str) -> Iterator[tuple[str, str]]:
        """The documents of a folder, or the one file that is named, each with its folder."""
        inner = self.repository.path_of(path)
        if inner in self.tree.files:
            if not self.excluded(path) and (self.included(path) or not self.included_only):
                yield os.path.relpath(path), os.path.dirname(path) or "."
            return
        start = "" if inner == "." else f"{inner}/"
        for name in self.tree.files:
            if name.startswith(start) and not _hidden(name[len(start) :]):
                place = self.repository.place_of(name)
                if self.included(place) and not self._left_out(path, name[len(start) :]):
                    yield place, path

    def _left_out(self, root: str, name: str) -> bool:
        """Whether a file, or a folder between it and the root, is excluded."""
        parts = name.split("/")
        return any(self.excluded(os.path.join(root, *parts[:count])) for count in range(1, len(parts) + 1))


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))
