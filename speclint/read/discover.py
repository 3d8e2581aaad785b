"""Which files a run reads: folders walked, `.gitignore` respected, hidden folders and outward links left alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from speclint.read.decode import SUFFIXES
from speclint.read.errors import ReadError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Wanted = Callable[[str], bool]


class Found(Struct, frozen=True):
    """The outcome of discovery: files in a fixed order, each with the folder it was found from, and what failed."""

    files: tuple[tuple[str, str], ...] = ()
    errors: tuple[ReadError, ...] = ()


class _Walk(Struct):
    include: Wanted
    exclude: Wanted
    included_only: bool = False
    files: dict[str, str] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)
    errors: list[ReadError] = field(default_factory=list)


def discover(paths: Sequence[str], include: Wanted, exclude: Wanted, included_only: bool = False) -> Found:
    """Find the documents below `paths`.

    Args:
        paths: files and folders. A file that is named is read whatever its suffix, unless excluded.
        include: whether a file found in a folder is a document, by its path.
        exclude: whether a path is left out.
        included_only: whether a file that is named must be one that `include` has too.
    """
    walk = _Walk(include, exclude, included_only)
    for path in paths:
        _enter(walk, path)
    files = tuple(sorted(_each_once(walk).items(), key=lambda item: sort_key(item[0])))
    return Found(files, tuple(walk.errors))


def takes(paths: Sequence[str], target: str, include: Wanted, exclude: Wanted) -> bool:
    """Whether a run over `paths` takes a file for a document, be it there yet or not.

    Args:
        paths: files and folders.
        target: the file.
        include: whether a file found in a folder is a document, by its path.
        exclude: whether a path is left out.
    """
    return any(_takes(_Walk(include, exclude), top, target) for top in paths)


def _takes(walk: _Walk, top: str, target: str) -> bool:
    inside = os.path.relpath(os.path.realpath(target), os.path.realpath(top))
    if inside == os.curdir:
        return True
    *folders, name = inside.split(os.sep)
    if os.pardir in folders or not Path(top).is_dir() or name.startswith("."):
        return False
    known: dict[str, list[tuple[str, GitIgnoreSpec]]] = {}
    folder, rules = top, _gitignores(top, top, known)
    for part in folders:
        folder = os.path.join(folder, part)
        if _skipped(walk, folder, rules, True):
            return False
        rules = _gitignores(folder, top, known)
    path = os.path.join(folder, name)
    return walk.include(path) and not _skipped(walk, path, rules, False)


def _each_once(walk: _Walk) -> dict[str, str]:
    """The files without the links that lead to another one of them, which would be a second copy of it."""
    files, links = walk.files, walk.links
    if not links:
        return files
    targets = {os.path.realpath(path) for path in files if path not in links}
    return {path: root for path, root in files.items() if path not in links or os.path.realpath(path) not in targets}


def sort_key(path: str) -> tuple[str, ...]:
    """The order in which files are reported: folder by folder, independent of how they were named."""
    return tuple(path.replace(os.sep, "/").split("/"))


def _enter(walk: _Walk, path: str) -> None:
    try:
        folder = Path(path).is_dir()
        exists = folder or Path(path).exists()
    except (OSError, ValueError):
        exists = folder = False
    if not exists:
        walk.errors.append(ReadError(path, "does not exist; check the spelling of the path"))
    elif folder:
        _folder(walk, path)
    elif not walk.exclude(path) and (not walk.included_only or walk.include(path)):
        walk.files.setdefault(tidy(path), os.path.dirname(path) or ".")
        if os.path.islink(path):
            walk.links.add(tidy(path))


def _folder(walk: _Walk, root: str) -> None:
    before, failed = len(walk.files), len(walk.errors)
    for path in _documents(walk, root):
        walk.files.setdefault(path, root)
    if len(walk.files) == before and len(walk.errors) == failed:
        kinds = ", ".join(sorted(SUFFIXES))
        walk.errors.append(ReadError(root, f"holds no class specification ({kinds}); check `include` and `exclude`"))


def tidy(path: str) -> str:
    """A path relative to the working directory, where there is a way from there to it."""
    try:
        return os.path.relpath(path)
    except ValueError:
        return os.path.normpath(path)


def _documents(walk: _Walk, root: str) -> Iterator[str]:
    """The documents below a folder, by their paths from the working directory."""
    top = os.path.realpath(root)
    ignored: dict[str, list[tuple[str, GitIgnoreSpec]]] = {}

    def on_error(error: OSError) -> None:
        walk.errors.append(ReadError(str(error.filename), f"cannot be opened ({error.strerror})"))

    for folder, names, files in os.walk(root, onerror=on_error):
        rules = _gitignores(folder, root, ignored)
        links = _links(folder)
        names[:] = sorted(name for name in names if not _skipped(walk, os.path.join(folder, name), rules, True))
        place = tidy(folder)
        before, shown = os.path.join(folder, ""), "" if place == os.curdir else os.path.join(place, "")
        for name in sorted(files):
            path = before + name
            if name.startswith(".") or not walk.include(path) or _skipped(walk, path, rules, False):
                continue
            printed = shown + name
            if name in links:
                if not _inside(path, top):
                    continue
                walk.links.add(printed)
            yield printed


def _links(folder: str) -> set[str]:
    """The names in a folder that are symbolic links."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries if entry.is_symlink()}
    except OSError:
        return set()


def _skipped(walk: _Walk, path: str, rules: list[tuple[str, GitIgnoreSpec]], folder: bool) -> bool:
    if folder and (os.path.basename(path).startswith(".") or os.path.islink(path)):
        return True
    if walk.exclude(path):
        return True
    verdict = False
    for base, spec in rules:
        relative = os.path.relpath(path, base).replace(os.sep, "/") + ("/" if folder else "")
        answer = spec.check_file(relative).include
        verdict = verdict if answer is None else answer
    return verdict


def _gitignores(
    folder: str, root: str, known: dict[str, list[tuple[str, GitIgnoreSpec]]]
) -> list[tuple[str, GitIgnoreSpec]]:
    """The `.gitignore` files that speak of a folder, outermost first; those above `root` up to the repository too."""
    above = known.get(os.path.dirname(folder)) if folder != root else _above(root)
    rules = list(above or [])
    own = _spec(folder)
    if own:
        rules.append((folder, own))
    known[folder] = rules
    return rules


def _above(root: str) -> list[tuple[str, GitIgnoreSpec]]:
    place = Path(os.path.abspath(root))
    chain = []
    for folder in place.parents if not (place / ".git").exists() else ():
        chain.append(str(folder))
        if (folder / ".git").exists():
            break
    else:
        return []
    return [(folder, spec) for folder in reversed(chain) if (spec := _spec(folder))]


def _spec(folder: str) -> GitIgnoreSpec | None:
    try:
        lines = Path(folder, ".gitignore").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def _inside(path: str, top: str) -> bool:
    target = os.path.realpath(path)
    return target == top or target.startswith(top + os.sep)
