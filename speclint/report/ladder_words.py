"""Which words of a text do not stand in another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

_ALIKE = 0.3
"""The least share of common words at which single differences tell anything; project judgement."""
_SMALL = frozenset("a an and are as at be by for from in is of on or that the this to which who with".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text."""

    text: str
    differs: bool
    """Whether it does not stand in the other text."""


def pieces(before: str, text: str) -> tuple[Piece, ...]:
    """A text in stretches that stand in `before` too, and that do not; none where hardly a word is common.

    Words are compared without case and punctuation, in order. Small words between two differences differ too.
    """
    words = text.split()
    differs = _differing([_bare(word) for word in before.split()], [_bare(word) for word in words])
    if differs.count(False) < _ALIKE * len(words):
        return ()
    paired = zip(words, _smoothed(words, differs), strict=True)
    return tuple(Piece(" ".join(word for word, _ in run), key) for key, run in groupby(paired, lambda pair: pair[1]))


def _bare(word: str) -> str:
    return "".join(character for character in word.casefold() if character.isalnum()) or word


def _differing(before: list[str], words: list[str]) -> list[bool]:
    from rapidfuzz.distance import Indel

    differs = [False] * len(words)
    for step in Indel.opcodes(before, words):
        if step.tag == "insert":
            differs[step.dest_start : step.dest_end] = [True] * (step.dest_end - step.dest_start)
    return differs


def _smoothed(words: list[str], differs: list[bool]) -> Iterator[bool]:
    """Small words that stand alone between differences count as different: they were matched by chance."""
    runs = [(key, list(run)) for key, run in groupby(range(len(words)), lambda at: differs[at])]
    for index, (key, run) in enumerate(runs):
        inside = 0 < index < len(runs) - 1
        chance = inside and len(run) < 3 and all(_bare(words[at]) in _SMALL for at in run)
        yield from [key or chance] * len(run)
