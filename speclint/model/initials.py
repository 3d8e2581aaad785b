"""Which words give an acronym its letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

SMALL = frozenset({"of", "the", "for", "and", "in", "to", "a", "an", "on", "with", "by", "at", "or", "&", "as", "from"})
"""Words that an acronym may pass over."""
_INNER = 2
"""How many letters a word gives at the most beside its first."""
_FREE = 4
"""One letter of so many need not be the first of a word."""


def initials(
    words: Sequence[str], letters: str, *, strict: bool = False, from_start: bool = False, whole: bool = True
) -> tuple[int, ...] | None:
    """The places of the words that give an acronym its letters, in order; `None` where they do not.

    Every word between the first and the last gives its first letter, small words apart. Where that does not do, and
    `strict` does not forbid it, a word may give further letters ("Cardiopulmonary Resuscitation (CPR)").

    Args:
        words: the words beside the acronym.
        letters: the acronym's letters, in capitals.
        strict: whether only first letters count.
        from_start: whether the words start with the acronym's first, rather than end with its last.
        whole: whether, with `from_start`, they must all be used up.
    """
    lowered = tuple(word.lower() for word in words)
    for extra in (0,) if strict else (0, max(1, len(letters) // _FREE)):
        if extra and len(letters) < 3:
            break
        for start in _starts(lowered, letters, from_start, whole):
            found = _match(lowered, letters.lower(), start, extra, whole or not from_start)
            if found:
                return found
    return None


def _starts(words: Sequence[str], letters: str, from_start: bool, whole: bool) -> list[int]:
    """Where the words may start: the nearest first."""
    fitting = [at for at, word in enumerate(words) if word not in SMALL and word[0] == letters[0].lower()]
    if from_start and not whole:
        return fitting[:1] if fitting[:1] == [next((at for at, w in enumerate(words) if w != "the"), 0)] else []
    return fitting[::-1]


def _match(words: tuple[str, ...], letters: str, start: int, extra: int, whole: bool) -> tuple[int, ...] | None:
    """The words from `start` on that give the letters, with at most `extra` that are not first ones."""
    states: dict[tuple[int, int], tuple[int, ...]] = {(0, 0): ()}
    for at in range(start, len(words)):
        following: dict[tuple[int, int], tuple[int, ...]] = {}
        for (given, spent), path in states.items():
            if words[at] in SMALL and given:
                following.setdefault((given, spent), path)
            for count in _given(words[at], letters[given : given + 1 + _INNER]):
                state = (given + count, spent + count - 1)
                if state[1] <= extra and state not in following:
                    following[state] = (*path, at)
        done = [path for (given, _), path in following.items() if given == len(letters)]
        if done and (not whole or at == len(words) - 1):
            return done[0]
        states = {state: path for state, path in following.items() if state[0] < len(letters)}
    return None


@lru_cache(maxsize=4096)
def _given(word: str, letters: str) -> tuple[int, ...]:
    """How many of the letters that come next a word may give: its first, and others in their order."""
    counts = []
    at = -1
    for count, letter in enumerate(letters, 1):
        at = word.find(letter, at + 1) if count > 1 else (0 if word.startswith(letter) else -1)
        if at < 0:
            break
        counts.append(count)
    return tuple(counts)
