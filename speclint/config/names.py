"""Patterns that speak of the names of files alone, as most do: answered without a look at each pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLAIN = re.compile(r"!?[\w.-]*(?:\*[\w.-]*){0,2}")
"""A pattern of a name: no folder, no class of characters, and not so many stars that matching could run away."""


class NamePatterns:
    """`.gitignore` patterns, for what can be said of a file by its name.

    Args:
        patterns: as they are written; those that are more than names leave everything unsaid.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        ordered = list(patterns)[::-1]  # the last that matches a name counts
        self._includes = [not pattern.startswith("!") for pattern in ordered]
        names = all(map(_is_plain, ordered))
        self._matching = re.compile("|".join(f"({_expression(each)})" for each in ordered), re.S) if names else None

    def verdict(self, name: str) -> bool | None:
        """Whether the patterns include a file of this name in any folder; `None` where the name does not tell."""
        found = self._matching.fullmatch(name) if self._matching else None
        return self._includes[found.lastindex - 1] if found and found.lastindex else None


def _is_plain(pattern: str) -> bool:
    return bool(_PLAIN.fullmatch(pattern)) and pattern.strip("!*") != ""


def _expression(pattern: str) -> str:
    return ".*".join(map(re.escape, pattern.removeprefix("!").split("*")))
