"""The settings in force, run by run and file by file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from speclint.config.keys import KEYS
from speclint.config.names import NamePatterns
from speclint.rule import Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Override(Struct, frozen=True, dict=True):
    """Other values for some paths."""

    paths: tuple[str, ...]
    values: Mapping[str, Any]
    root: str
    origin: str

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self.paths)

    def covers(self, path: str) -> bool:
        """Whether a file is one of those that the override speaks of."""
        return self._spec.match_file(relative(path, self.root))


class Settings(Struct, frozen=True, dict=True):
    """One configuration, with its defaults filled in.

    Attributes:
        values: every key's value.
        origins: where each value that is no default came from, by key.
        root: the folder that patterns are relative to.
        overrides: in order; later ones win.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    root: str = "."
    overrides: tuple[Override, ...] = ()

    def get(self, name: str) -> Any:
        """The value of a key."""
        return self.values.get(name, KEYS[name].default)

    def for_path(self, path: str) -> FileSettings:
        """What is in force for one file."""
        merged: dict[str, Any] = {name: self.get(name) for name, key in KEYS.items() if key.per_path}
        for override in self.overrides:
            if override.covers(path):
                merged = _merged(merged, override.values)
        return FileSettings(
            tuple(merged["select"]),
            tuple(merged["extend-select"]),
            tuple(merged["ignore"]),
            merged["style"],
            merged["employer"],
            merged["rules"],
        )

    def includes(self, path: str) -> bool:
        """Whether a file of a folder is a specification."""
        own = "include" in self.values
        name = os.path.basename(path)
        told = self._names.verdict(name if own else name.lower())
        if told is not None:
            return told
        name = relative(path, self.root)
        return self._include.match_file(name if own else name.lower())

    def excludes(self, path: str) -> bool:
        """Whether a path is left out."""
        return bool(self.get("exclude")) and self._exclude.match_file(relative(path, self.root))

    @property
    def fail_level(self) -> Severity:
        """The least severity that fails the run."""
        return Severity(self.get("fail-level"))

    @cached_property
    def _names(self) -> NamePatterns:
        return NamePatterns(self.get("include"))

    @cached_property
    def _include(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self.get("include"))

    @cached_property
    def _exclude(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self.get("exclude"))


class FileSettings(Struct, frozen=True, dict=True):
    """What is in force for one file."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    style: str = ""
    employer: str = ""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def key(self) -> str:
        """The same for files whose rules and options are the same."""
        return repr((self.select, self.extend_select, self.ignore, sorted(self.rules.items(), key=str)))


def _merged(base: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Values over values: lists of rules to ignore or to add grow, rule options merge, the rest is replaced."""
    merged = dict(base)
    for name, value in more.items():
        if name in ("ignore", "extend-select"):
            merged[name] = (*base[name], *value)
        elif name == "rules":
            merged[name] = {
                **base[name],
                **{code: {**base[name].get(code, {}), **table} for code, table in value.items()},
            }
        else:
            merged[name] = value
    return merged


def relative(path: str, root: str) -> str:
    """A path as patterns see it: relative to the configuration's folder, with `/`."""
    return os.path.relpath(os.path.abspath(path), os.path.abspath(root)).replace(os.sep, "/")
