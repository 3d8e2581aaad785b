"""What a passage is found by: a digest, equal for equal words, and a few marks that near copies share.

Both are numbers that mean the same in every run, on every machine and in every version of Python, so that they can be
kept and compared with those of other documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from speclint.model.words import word_set

MARKS = 6
"""How many marks a passage has at the most; a passage of fewer words has one for each word."""
_LIGHT = word_set(
    "a all an and any are as at be been before but by each for from had has have if in into is it its may more must no "
    "not of on or other shall should such than that the their them these they this those to under was were when where "
    "which who will with within work would"
)
"""Words that stand in most passages, so that a mark which starts with one tells little."""
_MOST_WORDS = 1 << 18
"""How many words are remembered, so that memory stays bounded whatever the texts hold."""


class Sketch(NamedTuple):
    """A passage as the index knows it."""

    digest: int
    """Of all words in order: equal for passages of the same words, 64 bits with a sign."""
    marks: tuple[int, ...]
    """Of some stretches of three words, chosen alike in every passage: near copies share one; 64 bits with a sign."""


class _Numbers(dict[str, int]):
    """A number of 30 bits for each word; those of light words are the greatest."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        drawn = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")
        self[word] = number = drawn >> 3 | (word in _LIGHT) << 29
        return number


_number = _Numbers().__getitem__


def sketch(words: Sequence[str]) -> Sketch:
    """The digest and the marks of a passage, given its words in lower case and in order.

    A mark is a word with the two that follow it, after the last word the first. Chosen are the words with the
    smallest numbers, which are drawn once for all; so a changed word costs a near copy three marks at most.
    """
    first = [*map(_number, words)]
    second = first[1:] + first[:1]
    chosen = sorted(zip(first, second, second[1:] + second[:1], strict=True))[:MARKS]
    return Sketch(hash(tuple(first)), tuple(map(hash, chosen)))
