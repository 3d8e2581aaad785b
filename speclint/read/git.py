"""The files of a commit or of the index, read through the `git` command; nothing is checked out, nothing is run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from speclint.read.errors import SpeclintError

MERGE_BASE = "..."
"""Behind a revision: what both it and the present commit come from, as `git diff REV...` has it."""
_REGULAR = (b"100644", b"100755")
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false")


class GitError(SpeclintError):
    """What git cannot tell; the message says why and what to do."""


class Tree(Struct, frozen=True):
    """The regular files of a commit or of the index; links and submodules are none.

    Attributes:
        files: the object name of each file's content, by its path from the top of the repository, with `/`.
    """

    files: Mapping[str, str]


class Repository(Struct, frozen=True):
    """A work tree of git.

    Attributes:
        top: its folder.
    """

    top: str

    @classmethod
    def around(cls, folder: str) -> Repository:
        """The repository that a folder lies in.

        Raises:
            GitError: there is none, or no git.
        """
        try:
            top = _git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n")
        except GitError as error:
            raise GitError(f"{error}; run it in a git repository, or leave out what asks for one") from None
        return cls(os.fsdecode(top))

    def commit(self, revision: str) -> str:
        """The commit that a revision names; with `...` behind it, where the present commit left its line.

        Raises:
            GitError: there is no such commit here.
        """
        name = revision.removesuffix(MERGE_BASE)
        try:
            found = self._line("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        except GitError:
            raise GitError(_unknown(name)) from None
        if name == revision:
            return found
        try:
            return self._line("merge-base", found, "HEAD")
        except GitError:
            raise GitError(f"{name} and the present commit have no common history here; {_FETCH}") from None

    def head(self) -> str | None:
        """The present commit; `None` before the first one."""
        try:
            return self.commit("HEAD")
        except GitError:
            return None

    def tree(self, commit: str) -> Tree:
        """The files of a commit."""
        lines = self._git("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")
        return Tree(dict(_entry(line, 2) for line in lines if line.startswith(_REGULAR)))

    def index(self) -> Tree:
        """The files of the index: what a commit would hold now.

        Raises:
            GitError: a merge is not finished.
        """
        lines = self._git("ls-files", "--stage", "-z", "--full-name").split(b"\0")
        unmerged = [line for line in lines if line and line.partition(b"\t")[0][-1:] != b"0"]
        if unmerged:
            name = os.fsdecode(unmerged[0].partition(b"\t")[2])
            raise GitError(f"{name} has conflicts that are not resolved; resolve them and `git add` the file")
        return Tree(dict(_entry(line, 1) for line in lines if line.startswith(_REGULAR)))

    def changed(self, commit: str) -> frozenset[str]:
        """The tracked files of the work tree that are not as a commit has them, by their paths from the top."""
        named = self._git("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", commit, "--")
        return frozenset(os.fsdecode(name) for name in named.split(b"\0") if name)

    def renamed(self, commit: str, *, staged: bool) -> dict[str, str]:
        """The files that had another name in a commit: that name, by the present one."""
        where = ("--cached",) if staged else ()
        said = self._git("diff", "--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", *where, commit, "--")
        parts = [os.fsdecode(part) for part in said.split(b"\0")]
        return {new: old for _, old, new in zip(parts[0::3], parts[1::3], parts[2::3], strict=False)}

    def path_of(self, path: str) -> str:
        """A path as the repository has it: from its top, with `/`."""
        place = os.path.abspath(path)
        real = os.path.join(os.path.realpath(os.path.dirname(place)), os.path.basename(place))
        return os.path.relpath(real, os.path.realpath(self.top)).replace(os.sep, "/")

    def place_of(self, path: str) -> str:
        """Where a path of the repository stands, relative to the working directory."""
        return os.path.relpath(os.path.join(os.path.realpath(self.top), path), os.path.realpath(os.getcwd()))

    def _line(self, *args: str) -> str:
        return os.fsdecode(self._git(*args).strip())

    def _git(self, *args: str) -> bytes:
        return _git(self.top, *args)


@dataclass
class Blobs:
    """Reads the contents of files from a repository, one after the other; to be used with `with`."""

    top: str

    def __enter__(self) -> Blobs:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process that reads, if one was started."""
        process = self.__dict__.pop("_process", None)
        if process:
            process.communicate()

    @cached_property
    def _process(self) -> subprocess.Popen[bytes]:
        command = ["git", *_SAFE, "cat-file", "--batch"]
        return subprocess.Popen(
            command, cwd=self.top, env={**os.environ, **_QUIET}, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def read(self, name: str) -> bytes:
        """The content of an object.

        Raises:
            GitError: the repository does not hold it, as a partial clone may not.
        """
        into, out = self._process.stdin, self._process.stdout
        if into is None or out is None:
            raise GitError("git gave no way to read from it")
        into.write(name.encode() + b"\n")
        into.flush()
        head = out.readline().split()
        if len(head) != 3:
            raise GitError(f"the repository does not hold the object {name}; {_FETCH}")
        data = out.read(int(head[2]) + 1)
        return data[:-1]


_FETCH = "fetch its history (in GitHub Actions: `fetch-depth: 0` at actions/checkout)"


def _unknown(name: str) -> str:
    return f"there is no commit {name!r} in this repository; check its name, or {_FETCH}"


def _entry(line: bytes, at: int) -> tuple[str, str]:
    """A line of `git ls-tree` or `git ls-files --stage`: path and object name."""
    head, _, path = line.partition(b"\t")
    return os.fsdecode(path), head.split()[at].decode()


def _git(folder: str, *args: str) -> bytes:
    command = ["git", *_SAFE, *args]
    try:
        done = subprocess.run(command, cwd=folder, env={**os.environ, **_QUIET}, capture_output=True, check=False)
    except FileNotFoundError:
        raise GitError("the command `git` was not found; install git, or leave out what asks for it") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise GitError(f"git {args[0]} failed: {said or f'exit status {done.returncode}'}")
    return done.stdout
