"""Findings that were there before, and which of today's are among them."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from speclint.engine.anchors import GROUND, WORDING
from speclint.engine.finding import Finding

_MOST_TRIED = 200
"""How many entries of the same name a finding is held against, so that time does not grow with their square."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding of an earlier state.

    Attributes:
        code: the rule.
        job_class: the class or series that it is about, for people to read.
        section: the section that it stands in, for people to read.
        places: the keys of its places: the primary one, then the others that belong to it.
        more: how many further places it has, where there are many.
    """

    code: str
    job_class: str = field(compare=False)
    section: str = field(compare=False)
    places: tuple[str, ...]
    more: int = 0

    @property
    def size(self) -> int:
        """At how many places it stands."""
        return len(self.places) + self.more


def entry_of(finding: Finding) -> Entry:
    """A finding as another state remembers it."""
    places = finding.keys or (finding.fingerprint,)
    more = max(0, finding.places - len(places))
    return Entry(finding.code, finding.job_class, finding.section, places, more)


@dataclass(frozen=True)
class Known:
    """Findings of an earlier state, each with how often it was there.

    Attributes:
        entries: the findings, with their numbers.
    """

    entries: Mapping[Entry, int]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Known:
        """What was found then."""
        return cls(Counter(entry_of(finding) for finding in findings))

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Today's findings: those that are new, and those that were there."""
        matched = self.match(findings)
        return matched.new, matched.old

    def match(self, findings: Iterable[Finding]) -> Matched:
        """Hold today's findings against these.

        A finding was there if an entry of its rule has its primary place, has its related places too, and is not used
        up by another finding. So fewer places than before are known, and a further copy is new. It is looked for in
        the closest way first: the same words around the place; other words around it; another of the entry's places as
        the primary one, since which is named first depends on the order of files; the two ends of a conflict changed
        over; one of many places, where not all are named.
        """
        return _Matching(self, [(finding, entry_of(finding)) for finding in findings]).run()


@dataclass(frozen=True)
class Matched:
    """Findings held against those of an earlier state."""

    new: list[Finding]
    old: list[Finding]
    gone: dict[Entry, int]
    """What was there and is no longer, with how often."""


def _exact(entry: Entry) -> Iterator[Hashable]:
    yield entry.code, entry.places[0]


def _wording(entry: Entry) -> Iterator[Hashable]:
    yield entry.code, entry.places[0][:WORDING]


def _first_ground(entry: Entry) -> Iterator[Hashable]:
    if len(entry.places) > 1:
        yield entry.code, _ground(entry.places[0])


def _other_grounds(entry: Entry) -> Iterator[Hashable]:
    yield from {(entry.code, _ground(place)) for place in entry.places[1:]}


def _texts(entry: Entry) -> Iterator[Hashable]:
    if entry.more:
        yield from {(entry.code, place[GROUND:WORDING]) for place in entry.places}


def _first_text(entry: Entry) -> Iterator[Hashable]:
    if entry.more:
        yield entry.code, entry.places[0][GROUND:WORDING]


def _ground(place: str) -> str:
    return place[:GROUND]


Names = Callable[[Entry], Iterator[Hashable]]
Fits = Callable[[Entry, Entry], bool]


class _Matching:
    """One comparison: what of the earlier findings is left, and which of today's have found theirs."""

    def __init__(self, known: Known, findings: Sequence[tuple[Finding, Entry]]) -> None:
        self._findings = findings
        self._left = dict(known.entries)
        self._old: set[int] = set()
        self._entries = list(known.entries)

    def run(self) -> Matched:
        """Go over the findings, in ever looser ways, until every one has its entry or there is none."""
        self._pass(_exact, _exact, self._holds)
        self._pass(_wording, _wording, self._holds)
        self._pass(self._set, self._set, self._holds_together)
        self._pass(_other_grounds, _first_ground, _changed_over)
        self._pass(_texts, _first_text, lambda entry, found: found.size <= entry.size)
        new = [finding for at, (finding, _) in enumerate(self._findings) if at not in self._old]
        old = [finding for at, (finding, _) in enumerate(self._findings) if at in self._old]
        return Matched(new, old, {entry: count for entry, count in self._left.items() if count})

    def _pass(self, names: Names, sought: Names, fits: Fits) -> None:
        """Let findings use up the entries that fit them, by the names of both."""
        open_findings = [at for at in range(len(self._findings)) if at not in self._old]
        wanted = {name for at in open_findings for name in sought(self._findings[at][1])}
        if not wanted:
            return
        index: dict[Hashable, deque[Entry]] = defaultdict(deque)
        for entry in self._entries:
            if self._left[entry]:
                for name in names(entry):
                    if name in wanted:
                        index[name].append(entry)
        for at in open_findings:
            self._use(at, index, sought, fits)

    def _use(self, at: int, index: Mapping[Hashable, deque[Entry]], sought: Names, fits: Fits) -> None:
        found = self._findings[at][1]
        for name in sought(found):
            candidates = index.get(name) or deque()
            while candidates and not self._left[candidates[0]]:
                candidates.popleft()
            for entry in islice(candidates, _MOST_TRIED):
                if self._left[entry] and fits(entry, found):
                    self._left[entry] -= 1
                    self._old.add(at)
                    return

    @staticmethod
    def _holds(entry: Entry, found: Entry) -> bool:
        """Whether an entry has the places of a finding: by class and section, as often."""
        if found.more or entry.more:
            return found.size <= entry.size
        return _within(found, Counter(map(_ground, entry.places)))

    def _holds_together(self, entry: Entry, found: Entry) -> bool:
        """Whether the entries that share places with this one have, together, the places of a finding."""
        if found.more or entry.more:
            return found.size <= entry.size
        return _within(found, self._sets.of(entry))

    def _set(self, entry: Entry) -> Iterator[Hashable]:
        name = self._sets.name(entry)
        if name:
            yield name

    @cached_property
    def _sets(self) -> _Sets:
        return _Sets(self._entries)


def _within(found: Entry, grounds: Counter[str]) -> bool:
    return all(grounds[ground] >= count for ground, count in Counter(map(_ground, found.places)).items())


def _changed_over(entry: Entry, found: Entry) -> bool:
    """Whether a finding names the ends of a conflict in another order; of another class or section each."""
    ends = {_ground(entry.places[0]), _ground(found.places[0])}
    first = _ground(entry.places[0]) in map(_ground, found.places[1:])
    return len(ends) > 1 and first and set(map(_ground, found.places)) <= set(map(_ground, entry.places))


class _Sets:
    """The places of entries that share places, put together: the copies of one text, whichever was named first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._above: dict[tuple[str, str], tuple[str, str]] = {}
        several = [entry for entry in entries if len(entry.places) > 1]
        for entry in several:
            first = self._top((entry.code, entry.places[0][:WORDING]))
            for place in entry.places[1:]:
                self._above[self._top((entry.code, place[:WORDING]))] = first
        places: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for entry in several:
            held = places[self._top((entry.code, entry.places[0][:WORDING]))]
            for place, count in Counter(place[:WORDING] for place in entry.places).items():
                held[place] = max(held.get(place, 0), count)
        self._grounds = {top: _grounds(held) for top, held in places.items()}

    def name(self, entry: Entry) -> tuple[str, str] | None:
        """What the set is called that has an entry's primary place; `None` for none."""
        top = self._top((entry.code, entry.places[0][:WORDING]))
        return top if top in self._grounds else None

    def of(self, entry: Entry) -> Counter[str]:
        """How many places of each class and section the entries have that hang together with one."""
        top = self._top((entry.code, entry.places[0][:WORDING]))
        return self._grounds.get(top) or Counter(map(_ground, entry.places))

    def _top(self, place: tuple[str, str]) -> tuple[str, str]:
        while place in self._above and self._above[place] != place:
            above = self._above[place]
            self._above[place] = self._above.get(above, above)
            place = above
        return place


def _grounds(places: Mapping[str, int]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for place, count in places.items():
        counts[_ground(place)] += count
    return counts
