"""Configuration files found upwards from what is checked, read, put together and held against the known keys."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from speclint.config.keys import KEYS, OVERRIDE_KEYS, nearest, type_problem
from speclint.config.settings import Override, Settings
from speclint.read.errors import SpeclintError

FILE = "speclint.toml"


class ConfigError(SpeclintError):
    """A configuration that cannot be used; the message names the file, the key and the remedy."""


class Finder:
    """Finds the configuration of each folder: the nearest `speclint.toml` or `[tool.speclint]` upwards."""

    def __init__(self, fixed: str | None = None) -> None:
        self._fixed = load(Path(fixed)) if fixed else None
        self._known: dict[str, Settings] = {}

    def for_folder(self, folder: str) -> Settings:
        """The settings for the files of a folder.

        Raises:
            ConfigError: the configuration cannot be used.
        """
        if self._fixed is not None:
            return self._fixed
        place = os.path.abspath(folder)
        if place not in self._known:
            self._known[place] = self._search(place)
        return self._known[place]

    def settings(self) -> list[Settings]:
        """The settings found so far, each once."""
        found = [*self._known.values(), *([self._fixed] if self._fixed else [])]
        return list({id(each): each for each in found}.values())

    def files(self) -> set[str]:
        """The files that the settings found so far were read from, and the files that they name."""
        return {path for settings in self.settings() for path in _files(settings)}

    def _search(self, folder: str) -> Settings:
        own = Path(folder, FILE)
        if own.is_file():
            return load(own)
        project = Path(folder, "pyproject.toml")
        if project.is_file() and "speclint" in _toml(project).get("tool", {}):
            return load(project)
        parent = os.path.dirname(folder)
        if parent == folder:
            return Settings(root=os.getcwd())
        found = self.for_folder(parent)
        return found if found.origins or found.overrides else Settings(root=os.getcwd())


def _files(settings: Settings) -> Iterator[str]:
    yield from (path for path, origin in settings.origins.items() if origin == "file")
    yield from (origin for origin in settings.origins.values() if origin != "file")
    yield from (override.origin for override in settings.overrides)
    yield from (path for name in ("styles", "rule-files", "exceptions") for path in settings.get(name))
    yield from filter(None, [settings.get("baseline")])


def load(path: Path) -> Settings:
    """Read one configuration file with all that it extends.

    Raises:
        ConfigError: a file cannot be read, is not TOML, or has an unknown key or a value of the wrong type.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {str(path): "file"}
    overrides: list[Override] = []
    _read_into(path, values, origins, overrides, ())
    return Settings(values, origins, str(path.parent), tuple(overrides))


def _read_into(
    path: Path, values: dict[str, Any], origins: dict[str, str], overrides: list[Override], chain: tuple[Path, ...]
) -> None:
    if path.resolve() in chain:
        raise ConfigError(f"{path}: extends itself, by way of {chain[-1]}; break the circle")
    table = _table(path)
    check_keys(str(path), table)
    for base in table.get("extends", ()):
        _read_into(path.parent / base, values, origins, overrides, (*chain, path.resolve()))
    for name, value in table.items():
        if name in ("styles", "rule-files", "exceptions"):
            value = [*values.get(name, ()), *(str(path.parent / item) for item in value)]
        if name == "language-model" and value and (path.parent / value).is_dir():
            value = str(path.parent / value)
        if name == "baseline" and value:
            value = str(path.parent / value)
        if name == "rules":
            value = {**values.get("rules", {}), **value}
        if name not in ("overrides", "extends"):
            values[name] = value
            origins[name] = str(path)
    for item in table.get("overrides", ()):
        inner = {key: value for key, value in item.items() if key != "paths"}
        overrides.append(Override(tuple(item["paths"]), inner, str(path.parent), str(path)))


def _table(path: Path) -> dict[str, Any]:
    data = _toml(path)
    if path.name == "pyproject.toml":
        return dict(data.get("tool", {}).get("speclint", {}))
    return data


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from None


def check_keys(where: str, table: Mapping[str, Any]) -> None:
    """Hold a configuration's keys and types against the known ones.

    Raises:
        ConfigError: a key is unknown (the nearest is named) or a value has the wrong type.
    """
    _check(where, table, set(KEYS))
    for number, item in enumerate(table.get("overrides", ()), 1):
        place = f"{where}: overrides, table {number}"
        _check(place, item, set(OVERRIDE_KEYS))
        if "paths" not in item:
            raise ConfigError(f"{place}: needs `paths`, the files that it speaks of")
        if not isinstance(item["paths"], list) or not all(isinstance(one, str) for one in item["paths"]):
            raise ConfigError(f"{place}: paths must be a list of texts")


def _check(where: str, table: Mapping[str, Any], known: set[str]) -> None:
    for name, value in table.items():
        if name not in known:
            raise ConfigError(f"{where}: unknown key {name!r}{nearest(name, known)}")
        problem = type_problem(KEYS[name], value) if name in KEYS else ""
        if problem:
            raise ConfigError(f"{where}: {name} {problem}")
        if name == "rules" and not all(isinstance(options, dict) for options in value.values()):
            raise ConfigError(f"{where}: rules must hold a table per rule, such as [rules.SEC009]")
