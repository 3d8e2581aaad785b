"""Unrelated classes of which the duties are nearly the same text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from msgspec import Struct

from speclint.index.copied import telling_words
from speclint.index.corpus import Corpus
from speclint.model.facts import Facts
from speclint.model.texts import PassageText
from speclint.model.words import word_set, words

DUTIES = word_set("essential_duties duties_general duties_specific")
LEAST_LIKE = 0.8
"""The share of words in common, in order, from which two duties are the same."""
_LEAST_WORDS = 6
"""Duties of fewer words may be the same in any two classes."""
_MOST_FAMILIES = 4
"""What stands in more unrelated classes is standard text, or the way all of them describe it."""
_MOST_DOCUMENTS = 16
"""A mark that more documents share narrows nothing down."""
_MOST_DUTIES = 400
"""How many duties of a document are compared at the most; no class has near as many."""
_CANDIDATE = 0.3
"""The share of marks in common from which two lists of duties are compared."""


class DutyList(Struct, frozen=True):
    """The duties of a document, standard ones left out."""

    facts: Facts
    duties: tuple[PassageText, ...]
    telling: frozenset[str]
    """The words of the titles that name the field of work."""

    @property
    def marks(self) -> frozenset[int]:
        """What near copies of its duties share."""
        return frozenset(mark for duty in self.duties for mark in duty.sketch.marks)


class SharedDuties(Struct, frozen=True):
    """Two documents of unrelated classes that share duties."""

    first: DutyList
    second: DutyList
    pairs: tuple[tuple[PassageText, PassageText], ...]
    """The duties that are the same, those of the first document in front."""
    share: float
    """What share of the words of the shorter list they make up, 0 to 1."""
    count: int
    """How many words that are."""


def shared_duties(corpus: Corpus) -> Iterator[SharedDuties]:
    """The pairs of documents that share duties, in the order of their paths; each pair of classes once."""
    lists = _Lists(corpus)
    seen: set[tuple[tuple[str, ...], ...]] = set()
    for first, second in lists.candidates():
        found = _compare(first, second)
        names = tuple(sorted(tuple(item.title.key for item in one.facts.classes) for one in (first, second)))
        if found and names not in seen:
            seen.add(names)
            yield found


class _Lists:
    """The lists of duties of an employer."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._documents = sorted((item for item in corpus.documents if item.classes), key=lambda item: item.path)

    @cached_property
    def _families_of(self) -> dict[int, frozenset[str]]:
        """In which unrelated classes each duty stands."""
        found: dict[int, set[str]] = {}
        for facts in self._documents:
            for text in facts.texts:
                found.setdefault(text.sketch.digest, set()).add(self._corpus.families[facts.path])
        return {digest: frozenset(families) for digest, families in found.items()}

    @cached_property
    def _lists(self) -> list[DutyList]:
        return [self._of(facts) for facts in self._documents]

    def _of(self, facts: Facts) -> DutyList:
        duties = tuple(
            text
            for text in facts.texts
            if text.section in DUTIES
            and len(self._families_of[text.sketch.digest]) <= _MOST_FAMILIES
            and text.text.value.count(" ") + 1 >= _LEAST_WORDS
        )
        telling = [telling_words(item.title.printed) for item in facts.classes]
        return DutyList(facts, duties[:_MOST_DUTIES], frozenset[str]().union(*telling) if all(telling) else frozenset())

    def candidates(self) -> Iterator[tuple[DutyList, DutyList]]:
        """Pairs of unrelated classes whose duties share enough marks to be compared."""
        votes: Counter[tuple[int, int]] = Counter()
        held: dict[int, list[int]] = {}
        sizes = []
        for at, item in enumerate(self._lists):
            marks = item.marks if item.telling else frozenset[int]()
            sizes.append(len(marks))
            for mark in marks:
                held.setdefault(mark, []).append(at)
        for places in held.values():
            if 1 < len(places) <= _MOST_DOCUMENTS:
                votes.update(combinations(places, 2))
        for one, other in sorted(votes):
            if votes[one, other] >= _CANDIDATE * min(sizes[one], sizes[other]) and self._unrelated(one, other):
                yield self._lists[one], self._lists[other]

    def _unrelated(self, one: int, other: int) -> bool:
        first, second = self._lists[one], self._lists[other]
        families = {self._corpus.families[item.facts.path] for item in (first, second)}
        return len(families) == 2 and not first.telling & second.telling


def _compare(first: DutyList, second: DutyList) -> SharedDuties | None:
    ours, theirs = ([(duty, words(duty.text.value)) for duty in item.duties] for item in (first, second))
    pairs, count, left = [], 0, list(theirs)
    for duty, said in ours:
        same = next(
            (item for item in left if duty.sketch.digest == item[0].sketch.digest or _alike(said, item[1])), None
        )
        if same:
            left.remove(same)
            pairs.append((duty, same[0]))
            count += min(len(said), len(same[1]))
    least = min(sum(len(said) for _, said in item) for item in (ours, theirs))
    return SharedDuties(first, second, tuple(pairs), count / least, count) if pairs and least else None


def _alike(one: list[str], other: list[str]) -> bool:
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    if shorter < 0.6 * longer:
        return False
    from speclint.index.nearcopies import likeness

    return likeness(one, other) >= LEAST_LIKE
