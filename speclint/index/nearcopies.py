"""Near copies among distinct passages, without comparing all pairs.

Candidates are passages that share a rare mark (`speclint.model.sketch`) or two that are not; what decides is the share
of words that two candidates have in common, in order. Of a mark that many passages share, the first ones stand for all,
so that work grows with the number of passages whatever they hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

LEAST = 0.75
"""The share of words in common from which two passages count as near copies."""
LEAST_SHORT = 0.8
"""The same for a passage of fewer than `SHORT` words, of which one may have changed but not two."""
SHORT = 8
MOST_COMPARED = 4_000
"""How many words of a passage are compared at the most; those behind them do not count."""
_RARE = 4
"""Up to how many holders a mark is rare: it alone makes them candidates, of others it takes two."""
_HOLDERS = 32
"""How many passages stand for all that share a mark: the first ones."""
_ASKED = 64
"""The same for the passages that are asked for."""
_CODES, _FIRST_CODE = 1_000_000, 256
"""Which characters stand for words; Unicode has 1,114,112."""
_likeness = Indel.normalized_similarity


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
        self._spelt = _Spelt(wording)

    def pairs(self) -> Iterator[Pair]:
        """Pairs of near copies, in the order of the later passage of each, then of the earlier.

        All of them where few passages share a mark; of a large family each with some of its first members, so that
        `groups` holds it whole.
        """
        digests = list(self._marks)
        holders: dict[int, int | list[int]] = {}
        for at, marks in enumerate(self._marks.values()):
            earlier = _enter(at, marks, holders)
            if earlier:
                others = sorted(earlier)
                for index, share in self._alike(digests[at], [digests[other] for other in others]):
                    yield Pair(digests[others[index]], digests[at], share)

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
            others = dict.fromkeys(other for mark in marks for other in asked.get(mark, ())[:_ASKED])
            others.pop(digest, None)
            for at, share in self._alike(digest, list(others)) if others else ():
                found[[*others][at]].append(Near(digest, share))
        return {digest: tuple(near) for digest, near in found.items()}

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

    def _alike(self, digest: int, others: Sequence[int]) -> list[tuple[int, float]]:
        """Which of the others are near copies, by their place among these, and how alike they are."""
        own, spelt = self._spelt[digest], [*map(self._spelt.__getitem__, others)]
        found = extract(own, spelt, scorer=_likeness, processor=None, score_cutoff=self._least, limit=None)
        return sorted((at, share) for other, share, at in found if share >= self._required(own, other))

    def _required(self, own: str, other: str) -> float:
        return self._least_short if min(len(own), len(other)) < SHORT else self._least


def _enter(at: int, marks: Sequence[int], holders: dict[int, int | list[int]]) -> set[int]:
    """Note a passage under its marks; the earlier passages that hold a rare one of them or two others."""
    rare, once, twice = set[int](), set[int](), set[int]()
    for mark in marks:
        holding = holders.get(mark)
        if holding is None:
            holders[mark] = at
        elif isinstance(holding, int):
            rare.add(holding)
            holders[mark] = [holding, at]
        else:
            if len(holding) <= _RARE:
                rare.update(holding)
            else:
                twice.update(once.intersection(holding))
                once.update(holding)
            if len(holding) < _HOLDERS:
                holding.append(at)
    rare |= twice
    rare.discard(at)
    return rare


def _leader(leader: dict[int, int], digest: int) -> int:
    """The passage that stands for a group."""
    while (above := leader.get(digest, digest)) != digest:
        leader[digest] = leader.get(above, above)
        digest = above
    return digest


class _Spelt(dict[int, str]):
    """Passages written with one character for each word, which makes them quick to compare.

    From a million distinct words on, two may have the same character; two passages are hardly ever alike by that.
    """

    def __init__(self, wording: Callable[[int], str]) -> None:
        self._wording = wording
        self._codes = _Codes()

    def __missing__(self, digest: int) -> str:
        words = self._wording(digest).split(" ")[:MOST_COMPARED]
        self[digest] = spelt = "".join(map(self._codes.__getitem__, words))
        return spelt


class _Codes(dict[str, str]):
    """A character for each word."""

    def __missing__(self, word: str) -> str:
        self[word] = code = chr(_FIRST_CODE + len(self) % _CODES)
        return code
