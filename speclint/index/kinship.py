"""Whether two classes have anything to do with each other: series, titles, duties."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from speclint.index.corpus import Corpus
from speclint.model.contentwords import Kind, stem, worded
from speclint.model.facts import Facts
from speclint.model.packedtexts import Opened
from speclint.model.references import GENERIC
from speclint.model.words import word_set
from speclint.read.text import plain

_DUTIES = word_set("essential_duties duties_general duties_specific marginal_duties class_summary")
_LEAST_TELLING = 12
"""Of fewer telling words in its duties too little is known of a class."""
MOST_SHARED = 0.3
"""The share of the telling words of the shorter list of duties that two unrelated classes may have in common: half of
the pairs of classes of one employer taken at random have about a fifth."""
_RANKS = word_set(
    "manager director assistant administrator coordinator specialist technician analyst officer aide clerk worker "
    "chief deputy leader associate trainee operator inspector representative attendant division unit section "
    "state program general services"
)
"""Words of titles that say nothing of the field of work."""
_NO_FIELD = frozenset(map(stem, _RANKS | GENERIC))


class Kinship:
    """The classes of one employer, held against each other two by two."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._duties: dict[str, frozenset[str]] = {}

    @cached_property
    def _series(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for at, series in enumerate(self._corpus.series):
            for member in (*series.members, *series.copies):
                found.setdefault(member.path, set()).add(at)
        return found

    def unrelated(self, one: Facts, other: Facts) -> bool:
        """Whether two documents are of other series, with no word of their field in common, and share no duties."""
        if not self._series.get(one.path, set()).isdisjoint(self._series.get(other.path, set())):
            return False
        if not _field(one).isdisjoint(_field(other)):
            return False
        ours, theirs = self.duties(one), self.duties(other)
        least = min(len(ours), len(theirs))
        return least >= _LEAST_TELLING and len(ours & theirs) <= MOST_SHARED * least

    def duties(self, facts: Facts) -> frozenset[str]:
        """The telling words of the duties of a document's classes."""
        if facts.path not in self._duties:
            opened = Opened(facts.texts)
            texts = [plain(opened.values[at], 0) for at, section in enumerate(opened.sections) if section in _DUTIES]
            self._duties[facts.path] = _telling(word.key for word in worded(texts).words if word.kind is Kind.PLAIN)
        return self._duties[facts.path]


def _telling(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in keys if len(key) > 2 and not key.isdigit())


def _field(facts: Facts) -> frozenset[str]:
    """The words of the titles that name the field of work."""
    found = worded(plain(item.title.printed, 0) for item in facts.classes).words
    return _telling(word.key for word in found if word.kind is Kind.PLAIN) - _NO_FIELD
