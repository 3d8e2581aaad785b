"""Drifted copies of registered standard texts, and the changes that bring them back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from speclint.drifted import repair
from speclint.edit.change import Change
from speclint.model.drift import KEPT, Difference, Drift
from speclint.model.facts import Facts
from speclint.model.grading import Grade
from speclint.model.standard import Copy
from speclint.read.source import Position, Source

SAFE = frozenset({Grade.SAME, Grade.COSMETIC})
"""Differences that can be taken back without changing what a text means."""
MARKUP = "markup stands within what differs; correct it by hand"


@dataclass(frozen=True)
class DriftedCopy:
    """A copy of a registered text that does not read as the house style has it."""

    id: str
    path: str
    at: Position
    """Where it starts."""
    drift: Drift
    change: Change | None
    """Brings it back, all of it or what may be changed."""
    left: tuple[Difference, ...]
    """What the change leaves."""
    reason: str = ""
    """Why nothing is changed that may be."""


def drifted_copies(
    documents: Iterable[Facts], sources: Mapping[str, Source], ids: Collection[str], unsafe: bool
) -> Iterator[DriftedCopy]:
    """The copies of registered texts that do not read as they should, document by document.

    Args:
        documents: what is known of the documents.
        sources: their files, by path.
        ids: the standard texts that are wanted; all where empty.
        unsafe: whether to change words too.
    """
    for facts in documents:
        source = sources[facts.path.replace("\\", "/")]
        for use in facts.standard_texts:
            if not ids or use.id in ids:
                found = (_drifted(use.id, facts.path, copy, source, unsafe) for copy in use.copies)
                yield from (item for item in found if item)


def _drifted(name: str, path: str, copy: Copy, source: Source, unsafe: bool) -> DriftedCopy | None:
    differing = [item for item in copy.drift.differences if item.kind not in KEPT]
    if not differing:
        return None
    wanted = [item for item in differing if unsafe or item.grade in SAFE]
    fix = repair(copy.text, copy.drift, source, None if unsafe else SAFE) if wanted else None
    at = source.position(copy.text.span().start)
    change = Change(fix.edits, f"{at.line}:{at.column}: {name}") if fix else None
    left = tuple(item for item in differing if not change or item not in wanted)
    return DriftedCopy(name, path, at, copy.drift, change, left, MARKUP if wanted and not fix else "")


def changes_of(copies: Sequence[DriftedCopy]) -> dict[str, list[Change]]:
    """The changes by path, as the edit engine takes them."""
    found: dict[str, list[Change]] = {}
    for item in copies:
        if item.change:
            found.setdefault(item.path.replace("\\", "/"), []).append(item.change)
    return found
