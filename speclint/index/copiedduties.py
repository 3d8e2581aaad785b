"""Unrelated classes of which the duties are nearly the same text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from msgspec import Struct

from speclint.index.copied import telling_words
from speclint.index.corpus import Corpus
from speclint.model.facts import Facts
from speclint.model.packedtexts import Opened
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
    texts: Opened
    """The sentences of the document."""
    numbers: tuple[int, ...]
    """Those of the sentences that are duties."""
    telling: frozenset[str]
    """The words of the titles that name the field of work."""

    @property
    def duties(self) -> tuple[PassageText, ...]:
        """The duties."""
        return tuple(map(self.texts.passage, self.numbers))

    @property
    def marks(self) -> frozenset[int]:
        """What near copies of its duties share."""
        return frozenset(self.texts.marks_of(self.numbers))


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
        self._texts = corpus.texts
        self._common = self._texts.widespread(_MOST_FAMILIES)
        numbers = [number for number, facts in enumerate(corpus.documents) if facts.classes]
        numbers.sort(key=lambda number: corpus.documents[number].path)
        self._lists = [self._of(number) for number in numbers]

    def _of(self, number: int) -> DutyList:
        facts, texts = self._corpus.documents[number], self._texts.opened[number]
        words = [telling_words(item.title.printed) for item in facts.classes]
        telling = frozenset[str]().union(*words) if all(words) else frozenset[str]()
        duties = [at for at, section in enumerate(texts.sections) if section in DUTIES]
        rare = (at for at in duties if texts.digests[at] not in self._common)
        own = (at for at in rare if texts.values[at].count(" ") + 1 >= _LEAST_WORDS)
        return DutyList(facts, texts, tuple(islice(own, _MOST_DUTIES)), telling)

    def candidates(self) -> Iterator[tuple[DutyList, DutyList]]:
        """Pairs of unrelated classes whose duties share enough marks to be compared."""
        sizes, telling, held = self._marks()
        # Of two lists that share enough, the one with fewer marks shares so many of its own with any others.
        least = [_CANDIDATE * size for size in sizes]
        apart = [at for at, size in enumerate(sizes) if size and len(telling[at]) >= least[at]]
        found: set[tuple[int, int]] = set()
        for at in apart:
            votes = Counter(chain.from_iterable(map(held.__getitem__, telling[at])))
            del votes[at]
            found.update(
                (min(at, other), max(at, other))
                for other, count in votes.items()
                if count >= least[at] and sizes[at] <= sizes[other]
            )
        for one, other in sorted(found):
            if self._unrelated(one, other):
                yield self._lists[one], self._lists[other]

    def _marks(self) -> tuple[list[int], list[set[int]], dict[int, list[int]]]:
        """How many marks each list has, those of them that others have too, and by mark the lists that have it.

        What too many have is left out, and so are the lists of classes without a telling title.
        """
        counts: Counter[int] = Counter()
        sizes = []
        for item in self._lists:
            marks = item.marks if item.telling else frozenset[int]()
            counts.update(marks)
            sizes.append(len(marks))
        held: dict[int, list[int]] = {mark: [] for mark, count in counts.items() if 1 < count <= _MOST_DOCUMENTS}
        del counts
        telling = [held.keys() & item.marks if item.telling else set[int]() for item in self._lists]
        for at, marks_of_others in enumerate(telling):
            for mark in marks_of_others:
                held[mark].append(at)
        return sizes, telling, held

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
