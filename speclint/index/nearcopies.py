"""Near copies among distinct passages, without comparing all pairs.

Candidates are passages that share a mark (`speclint.model.sketch`); what decides is the share of words that two
candidates have in common, in order. Marks that stand in very many passages are passed over once comparing their
holders finds nothing, so that work grows with the number of passages whatever they hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

LEAST = 0.75
"""The share of words in common from which two passages count as near copies."""
LEAST_SHORT = 0.8
"""The same for a passage of fewer than `SHORT` words, of which one may have changed but not two."""
SHORT = 8
MOST_COMPARED = 4_000
"""How many words of a passage are compared at the most; those behind them do not count."""
_HOLDERS = 16
"""How many passages stand for those that share a mark."""
_FRUITLESS = 64
"""After how many comparisons without a near copy a mark with more holders is passed over."""
_CODES = 1_000_000
"""How many distinct words have a character of their own at a time; Unicode has 1,114,112."""


class Pair(NamedTuple):
    """Two passages that are near copies, the one given first in front."""

    first: int
    second: int
    likeness: float
    """The share of their words that they have in common, in order: 1 for the same words."""


class Near(NamedTuple):
    """A near copy of a passage that was asked for."""

    digest: int
    likeness: float


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that two passages have in common, in order: one of n words replaced gives 1 - 1/n."""
    return Indel.normalized_similarity(one[:MOST_COMPARED], other[:MOST_COMPARED])


class NearCopies:
    """The near copies among passages, all of different words.

    Args:
        marks: the digest and the marks of each passage. The order counts: of a mark that very many passages share,
            the first ones stand for all. Give them in a fixed order, those that stand in most documents first.
        wording: the words of a passage with one space between them (`speclint.model.words.wording`), by digest. It
            is asked for candidates only.
        least: the share of words in common from which long passages count as near copies.
        least_short: the same for passages of fewer than eight words.
    """

    def __init__(
        self,
        marks: Mapping[int, Sequence[int]],
        wording: Callable[[int], str],
        least: float = LEAST,
        least_short: float = LEAST_SHORT,
    ) -> None:
        self._marks = marks
        self._least = least
        self._least_short = max(least, least_short)
        self._alphabet = _Alphabet(wording)

    def pairs(self) -> Iterator[Pair]:
        """Pairs of near copies, in the order of the later passage of each.

        All of them where few passages share a mark; of a large family each with the first of its members, so that
        `groups` holds it whole.
        """
        holders: dict[int, _Holders] = {}
        for digest, marks in self._marks.items():
            yield from self._earlier(digest, marks, holders)

    def _earlier(self, digest: int, marks: Sequence[int], holders: dict[int, _Holders]) -> Iterator[Pair]:
        compared = {digest: 0.0}
        for mark in marks:
            holding = holders.get(mark)
            if holding is None:
                holders[mark] = _Holders(digest)
                continue
            for other in holding.digests:
                if other not in compared:
                    compared[other] = found = self._likeness(other, digest)
                    if found:
                        yield Pair(other, digest, found)
            holding.add(digest, compared)

    def near(self, digest: int) -> tuple[Near, ...]:
        """The near copies of one passage among all; to ask for many, use `probe`."""
        return self.probe([digest])[digest]

    def probe(self, digests: Iterable[int]) -> dict[int, tuple[Near, ...]]:
        """The near copies of some passages among all, in their order: one pass, however many are asked for."""
        asked: dict[int, list[int]] = {}
        found: dict[int, list[Near]] = {}
        for digest in digests:
            found[digest] = []
            for mark in dict.fromkeys(self._marks[digest]):
                asked.setdefault(mark, []).append(digest)
        for digest, marks in self._marks.items():
            self._probe_one(digest, marks, asked, found)
        return {digest: tuple(near) for digest, near in found.items()}

    def _probe_one(
        self, digest: int, marks: Sequence[int], asked: dict[int, list[int]], found: dict[int, list[Near]]
    ) -> None:
        compared = {digest}
        for mark in marks:
            for other in asked.get(mark, ())[:_HOLDERS]:
                if other not in compared:
                    compared.add(other)
                    share = self._likeness(other, digest)
                    if share:
                        found[other].append(Near(digest, share))

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Passages that near copies link, two or more together, each group and the groups in the order given.

        A link may be through others: two members of one group need not be near copies of each other.
        """
        leader: dict[int, int] = {}
        for pair in self.pairs():
            first, second = _leader(leader, pair.first), _leader(leader, pair.second)
            leader[second] = leader[first] = first
        members: dict[int, list[int]] = {}
        for digest in self._marks:
            if digest in leader:
                members.setdefault(_leader(leader, digest), []).append(digest)
        return tuple(map(tuple, members.values()))

    def _likeness(self, one: int, other: int) -> float:
        """The likeness of two passages; 0 where they are no near copies."""
        first, second = self._alphabet.spelt(one, other)
        least = self._least if min(len(first), len(second)) >= SHORT else self._least_short
        return Indel.normalized_similarity(first, second, score_cutoff=least)


def _leader(leader: dict[int, int], digest: int) -> int:
    """The passage that stands for a group."""
    while (above := leader.get(digest, digest)) != digest:
        leader[digest] = leader.get(above, above)
        digest = above
    return digest


class _Holders:
    """Passages that share a mark: the first ones, which stand for all."""

    __slots__ = ("digests", "fruitless")

    def __init__(self, digest: int) -> None:
        self.digests = [digest]
        self.fruitless = 0

    def add(self, digest: int, compared: dict[int, float]) -> None:
        """Note one more passage, compared with those that are here."""
        if len(self.digests) < _HOLDERS:
            self.digests.append(digest)
        elif any(compared[other] for other in self.digests):
            self.fruitless = 0
        else:
            self.fruitless += len(self.digests)
            if self.fruitless > _FRUITLESS:
                self.digests = []


class _Alphabet:
    """Passages written with one character for each word, which makes them quick to compare."""

    def __init__(self, wording: Callable[[int], str]) -> None:
        self._wording = wording
        self._codes: dict[str, str] = {}
        self._spelt: dict[int, str] = {}

    def spelt(self, one: int, other: int) -> tuple[str, str]:
        """Two passages in characters that mean the same in both."""
        if len(self._codes) > _CODES:
            self._codes.clear()
            self._spelt.clear()
        return self._spell(one), self._spell(other)

    def _spell(self, digest: int) -> str:
        found = self._spelt.get(digest)
        if found is None:
            words = self._wording(digest).split(" ")[:MOST_COMPARED]
            found = self._spelt[digest] = "".join(map(self._code, words))
        return found

    def _code(self, word: str) -> str:
        return self._codes.setdefault(word, chr(len(self._codes) + 0x100))
