"""What is asked for: edits that belong together, and why some are left."""

from __future__ import annotations

from dataclasses import dataclass, field

from speclint.rule import Edit

OVERLAPS = "overlaps"
"""Why a change is left that would edit what another one edits."""


@dataclass(frozen=True)
class Change:
    """Edits of one file that are made all or not at all."""

    edits: tuple[Edit, ...]
    name: str = field(default="", compare=False)
    """Who asks for it, as it is reported: a rule's code and name, the id of a standard text."""

    @property
    def start(self) -> int:
        """Where its first edit starts, in code points of the file's text; 0 without edits."""
        return min((edit.span.start for edit in self.edits), default=0)

    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Its edits in order; changes with equal keys are one."""
        return tuple(sorted((edit.span.start, edit.span.end, edit.text) for edit in self.edits))


@dataclass(frozen=True)
class Refusal:
    """A change that was left, and why."""

    change: Change
    reason: str
