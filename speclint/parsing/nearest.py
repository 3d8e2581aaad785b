"""The known heading that a misspelt one comes closest to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache


class Headings:
    """The keys of known headings, in order, as misspelt ones are held against them."""

    __slots__ = ("_by_form", "_known")

    def __init__(self, known: Iterable[str]) -> None:
        self._known = known
        self._by_form: dict[tuple[str, int], list[tuple[str, int]]] = {}
        """Those of one first letter and length, each with its letters."""

    def nearest(self, key: str) -> str:
        """The heading within two letters of a key (one for a short key); empty for none."""
        if not self._by_form:
            for other in self._known:
                self._by_form.setdefault((other[:1], len(other)), []).append((other, _letters(other)))
        most, letters = 1 if len(key) < 12 else 2, _letters(key)
        near = [
            other
            for length in range(len(key) - most, len(key) + most + 1)
            for other, there in self._by_form.get((key[:1], length), ())
            if (letters & ~there).bit_count() <= most and (there & ~letters).bit_count() <= most
        ]
        return _closest(key, near, most) if near else ""


def _letters(key: str) -> int:
    """A bit for each letter of a key."""
    letters = 0
    for letter in set(key):
        letters |= 1 << (ord(letter) & 127)
    return letters


def _closest(key: str, near: list[str], most: int) -> str:
    counted = Counter(key)
    near = [other for other in near if _may_be_near(counted, other, most)]
    if not near:
        return ""
    from rapidfuzz.distance import OSA

    distance, best = min((OSA.distance(key, other, score_cutoff=most), other) for other in near)
    return best if distance <= most and _same_words(key, best) else ""


@lru_cache(maxsize=64)
def _headings(known: tuple[str, ...]) -> Headings:
    return Headings(known)


@lru_cache(maxsize=4096)
def nearest_heading(key: str, known: tuple[str, ...]) -> str:
    """The known heading within two letters of a key (one for a short key); empty for none."""
    return _headings(known).nearest(key)


def _may_be_near(letters: Counter[str], other: str, most: int) -> bool:
    """Whether so few letters differ in number that the distance can be as small as that."""
    there = Counter(other)
    return (letters - there).total() <= most and (there - letters).total() <= most


def _same_words(key: str, other: str) -> bool:
    """Whether two headings differ as a slip of the pen does: not in number, and not in a whole short word."""
    one, two = key.split(), other.split()
    if len(one) != len(two):
        return "".join(one) == "".join(two)
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return all(min(len(a), len(b)) >= 5 and not _differ_in_number(a, b) for a, b in pairs)


def _differ_in_number(one: str, other: str) -> bool:
    """Whether one word is the other's plural."""
    short, long = sorted((one, other), key=len)
    return long == f"{short}s" and not long.endswith("ss")
