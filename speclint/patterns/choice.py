"""Several patterns under names: one look at a text tells which of them it may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from speclint.patterns.pattern import Pattern
from speclint.patterns.presence import PRESENCE

Name = TypeVar("Name")
_MOST = 10_000
"""Answers that are kept: far more than patterns occur together."""


class Choice(Generic[Name]):
    """Patterns by name, of which most texts may hold none.

    Args:
        forms: the patterns.
    """

    def __init__(self, forms: Mapping[Name, Pattern]) -> None:
        self.forms = forms
        self._needs: list[tuple[Name, int]] = []
        self._mask = 0
        self._answers: dict[int, tuple[Name, ...]] = {}

    def of(self, text: str) -> tuple[Name, ...]:
        """The names of the patterns that may be found in a text, in order."""
        if not self._needs:
            self._make_ready()
        bits = PRESENCE.texts.get(text)
        met = (PRESENCE.of(text) if bits is None else bits) & self._mask
        found = self._answers.get(met)
        return self._told(met) if found is None else found

    def _make_ready(self) -> None:
        self._needs = [(name, form.need) for name, form in self.forms.items()]
        for _, need in self._needs:
            self._mask |= need

    def _told(self, met: int) -> tuple[Name, ...]:
        found = tuple(name for name, need in self._needs if met & need == need)
        if len(self._answers) >= _MOST:
            self._answers.clear()
        self._answers[met] = found
        return found
