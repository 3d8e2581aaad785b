"""What a passage is found by: a digest, equal for equal words, and a few marks that near copies share.

Both are numbers that mean the same in every run, on every machine and in every version of Python, so that they can be
kept and compared with those of other documents.

A mark stands for two or three words of the passage. Each word has a number, drawn once for all; a passage is marked by
its words with the smallest numbers, each taken together with those that follow it in the order of the numbers. Words
chosen like this are seldom a common phrase, as neighbours in the text often are, and a word that was changed, moved,
put in or left out costs a copy few of the marks, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import NamedTuple

from speclint.model.words import word_set

_PAIRS = 8
"""How many marks of two words a short passage has at the most."""
_TRIPLES = 10
"""How many marks of three words any other passage has at the most."""
_LEAST_FOR_TRIPLES, _MOST_FOR_PAIRS = 9, 12
"""Up to how many different words a passage is short; from 9 to 12 it has both, so that a copy finds it either way."""
_LIGHT = word_set(
    "a all an and any are as at be been before but by each for from had has have if in into is it its may more must no "
    "not of on or other shall should such than that the their them these they this those to under was were when where "
    "which who will with within work would"
)
"""Words that stand in most passages, so that a mark with one tells little: they are chosen last."""
_MOST_WORDS = 1 << 18
"""How many words are remembered, so that memory stays bounded whatever the texts hold."""


_new = tuple.__new__
"""Makes a sketch without the call of its own that a named tuple takes for it."""


class Sketch(NamedTuple):
    """A passage as the index knows it."""

    digest: int
    """Of all words in order: equal for passages of the same words; 64 bits with a sign."""
    marks: tuple[int, ...]
    """At most 18, and seldom more than 10: near copies share at least one; 64 bits with a sign."""


def sketch(words: Sequence[str]) -> Sketch:
    """The digest and the marks of a passage, given its words in lower case and in order."""
    numbers = tuple(map(_number, words))
    chosen = sorted(set(numbers))
    if len(chosen) > _MOST_FOR_PAIRS:
        triples = zip(chosen[:_TRIPLES], chosen[1 : _TRIPLES + 1], chosen[2 : _TRIPLES + 2], strict=True)
        return _new(Sketch, (_mixed(numbers), tuple(map(_mixed, triples))))
    second = chosen[1:] + chosen[:1]
    marks = tuple(map(_mixed, zip(chosen[:_PAIRS], second, strict=False)))
    if len(chosen) >= _LEAST_FOR_TRIPLES:
        third = second[1:] + second[:1]
        marks += tuple(map(_mixed, zip(chosen[:_TRIPLES], second, third, strict=False)))
    return _new(Sketch, (_mixed(numbers), marks))


class _Numbers(dict[str, int]):
    """A number of 30 bits for each word, which sorts fast; those of light words are the greatest."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        drawn = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")
        self[word] = number = drawn >> 3 | (word in _LIGHT) << 29
        return number


_number = _Numbers().__getitem__


def mixed(numbers: tuple[int, ...]) -> int:
    """One number for several below 2**61: what `hash` gives for a tuple in CPython since 3.8, on 64 bits."""
    mix, bits = 2870177450012600261, (1 << 64) - 1
    for number in numbers:
        mix = (mix + number * 14029467366897019727) & bits
        mix = ((mix << 31 | mix >> 33) & bits) * 11400714785074694791 & bits
    mix = (mix + (len(numbers) ^ 2870177450012600261 ^ 3527539)) & bits
    mix = 1546275796 if mix == bits else mix
    return mix - (1 << 64) if mix >> 63 else mix


_SAMPLES: tuple[tuple[int, ...], ...] = ((), (1,), (3, 1 << 29, 7), tuple(range(40)))
_same: Callable[[tuple[int, ...]], int] = hash
_mixed = _same if all(_same(sample) == mixed(sample) for sample in _SAMPLES) else mixed
"""Python's own where it gives the same numbers, for it is many times as fast."""
