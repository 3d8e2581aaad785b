"""Whether two paragraphs are near copies: the same for every library, so that only the ways to candidates differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

LEAST = 0.75


class Judge:
    """Decides on candidates by the share of words that they have in common, in order."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._codes: dict[str, str] = {}
        self._spelt: dict[int, str] = {}

    def pairs(self, candidates: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The candidates that are near copies."""
        alike, spelt = Indel.normalized_similarity, self._spell
        return [(one, other) for one, other in candidates if alike(spelt(one), spelt(other), score_cutoff=LEAST)]

    def _spell(self, number: int) -> str:
        """One character for each word, by which comparing is many times as fast as by lists of words."""
        found = self._spelt.get(number)
        if found is None:
            codes = self._codes
            coded = [codes.setdefault(word, chr(len(codes) + 256)) for word in self._texts[number].split(" ")]
            found = self._spelt[number] = "".join(coded)
        return found
