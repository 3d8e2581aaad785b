"""What the specifications of a series say of each of its classes, held against each other and against its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import combinations

from msgspec import Struct

from speclint.index.series import Member, Series
from speclint.model.comparisons import Comparison
from speclint.model.contentwords import Worded, ending, worded
from speclint.model.contradictions import contradictions
from speclint.model.facts import Facts
from speclint.model.general import GeneralStatement
from speclint.model.likeness import Difference, Likeness, Range
from speclint.model.mentions import class_words
from speclint.model.places import parted, phrase
from speclint.read.text import Span

IN_FULL = 0.95
"""The share of a description's words that are the statement's where it repeats the statement in full."""
HABIT = 1 / 3
"""The share of a series' descriptions that repeat a statement in full, for that to be the employer's way."""
NEARLY_ALL = 0.85
"""The share at which a single description is taken to repeat the statement, whatever the employer's way."""
MOST_DESCRIPTIONS = 100
"""How many descriptions of one class are read at the most."""
LONGEST_QUOTE = 120
"""How many characters a message quotes at the most."""
MOST_SHOWN = 4
"""How many words behind those that differ a message quotes at the most, to the end of their phrase."""
MOST_WORDINGS = 8
"""How many wordings of one class's description are held against each other at the most."""


class Description(Struct, frozen=True):
    """What one specification says of a class: another one says it, or its own does."""

    path: str
    author: str
    """Whose specification it is."""
    section: str
    words: Worded
    own: bool = False
    """Whether it is the class's own general statement."""


class End(Struct, frozen=True):
    """One end of a mismatch: a stretch of a description."""

    description: Description
    range: Range

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.description.words.span(*self.range)

    @property
    def printed(self) -> str:
        """The words."""
        return self.description.words.quote(*self.range)

    @property
    def shown(self) -> str:
        """The words with those on both sides of them in their phrase, as a message quotes them."""
        words, (first, last) = self.description.words, self.range
        first -= first > 0 and not parted(words, first)
        if not parted(words, last + 1):
            last = min(last + MOST_SHOWN, phrase(words, last + 1)[1])
        quoted = words.quote(first, last)
        return quoted if len(quoted) <= LONGEST_QUOTE else f"{quoted[:LONGEST_QUOTE]}…"

    @property
    def form(self) -> tuple[str, str]:
        """The endings of the first and the last word, by which their form is known."""
        words = self.description.words
        return ending(words.quote(self.range[0], self.range[0])), ending(words.quote(self.range[1], self.range[1]))


class Mismatch(Struct, frozen=True):
    """A place where a class is described otherwise than elsewhere."""

    title: str
    """The class that is described."""
    here: End
    """The end that stands alone."""
    there: tuple[End, ...]
    """The ends that say otherwise, and agree."""
    added: bool = False
    """Whether one end puts in what the other does not have."""


def mismatches(series: Series) -> Iterator[Mismatch]:
    """The places where siblings describe a class otherwise than its own statement or each other, each edit once."""
    classes = [
        _Class(title, described, own_statement(series.find(title))) for title, described in series.described.values()
    ]
    full = [like.covers(IN_FULL) for one in classes for _, like in one.held]
    habit = sum(full) >= HABIT * len(full)
    for one in classes:
        seen = _Seen()
        yield from _against_own(one, seen, habit)
        yield from _against_each_other(one, seen, habit)


class _Class(Struct, frozen=True, dict=True):
    """A class and what is said of it."""

    title: str
    described: list[Description]
    own: Description | None

    @cached_property
    def held(self) -> list[tuple[Description, Likeness]]:
        """The descriptions, each aligned with the class's own statement."""
        own = self.own
        return [(item, Likeness(item.words, own.words)) for item in self.described] if own else []

    def repeated(self, end: End) -> bool:
        """Whether the class's own statement has the words of one end, so that they are right wherever they stand."""
        own = set(self.own.words.keys) if self.own else set()
        return own.issuperset(end.description.words.keys[end.range[0] : end.range[1] + 1])


def differences(like: Likeness, habit: bool) -> Iterator[Difference]:
    """Where a description differs; where the employer does not repeat statements, only what is no matter of style."""
    sure = habit or like.covers(NEARLY_ALL)
    found = [item for item in like.differences() if sure or (item.telling and like.quotes)]
    yield from found or contradictions(like.said, like.stated)


def own_statement(member: Member | None) -> Description | None:
    """What a class's own specification says that it does."""
    return statement(member.job_class.general, member.path, member.title) if member else None


@lru_cache(maxsize=1_024)
def statement(general: GeneralStatement | None, path: str, title: str) -> Description | None:
    """A general statement as a description."""
    if general is None:
        return None
    words = worded(sentence.wording for sentence in general.sentences)
    return Description(path, title, general.section, words, own=True)


Described = dict[frozenset[str], tuple[str, list[Description]]]
"""By the words of a class's title: the title as it is first named, and what is said of the class."""


def descriptions(series: Series) -> Described:
    """What the documents of a series say of other classes, class by class."""
    return described_by(list({member.path: member.facts for member in (*series.members, *series.copies)}.values()))


def described_by(documents: Iterable[Facts]) -> Described:
    """What documents say of other classes than their own, class by class, in order."""
    found: Described = {}
    for facts in documents:
        describe(found, facts.path, [item.title.printed for item in facts.classes], facts.comparisons)
    return found


def describe(into: Described, path: str, titles: list[str], comparisons: tuple[Comparison, ...]) -> None:
    """Put down what one document says of other classes than the one that it defines."""
    for item in sole(comparisons):
        words = class_words(item.other.title)
        if len(titles) > 1 or words not in map(class_words, titles):
            author = item.subject.title if item.subject and len(titles) != 1 else titles[0] if titles else ""
            said = Description(path, author, item.section, worded((item.wording,)))
            held = into.setdefault(words, (item.other.title, []))[1]
            held += [said] if len(held) < MOST_DESCRIPTIONS else []


def sole(comparisons: tuple[Comparison, ...]) -> list[Comparison]:
    """The comparisons whose words describe one other class, and no two at once."""
    shared = Counter(item.clause_span for item in comparisons)
    return [item for item in comparisons if item.of_other and item.clause and shared[item.clause_span] == 1]


class _Seen:
    """The words that are part of a mismatch already."""

    def __init__(self) -> None:
        self._ranges: dict[int, list[Range]] = {}

    def add(self, end: End) -> None:
        self._ranges.setdefault(id(end.description), []).append(end.range)

    def holds(self, end: End) -> bool:
        return any(overlap(end.range, held) for held in self._ranges.get(id(end.description), ()))


def overlap(one: Range, other: Range) -> bool:
    """Whether two stretches have a word in common."""
    return one[0] <= other[1] and other[0] <= one[1]


Deviation = tuple[Description, Difference]


def _against_own(one: _Class, seen: _Seen, habit: bool) -> Iterator[Mismatch]:
    deviations = [(item, found) for item, like in one.held for found in differences(like, habit)]
    for group in _grouped(deviations):
        for mismatch in _judged(one, group):
            for end in (mismatch.here, *mismatch.there):
                seen.add(end)
            yield mismatch


def _grouped(deviations: list[Deviation]) -> Iterator[list[Deviation]]:
    """Deviations from the same words of the statement, together."""
    group: list[Deviation] = []
    for item in sorted(deviations, key=lambda pair: pair[1].stated):
        if group and not overlap(group[0][1].stated, item[1].stated):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _judged(one: _Class, group: list[Deviation]) -> Iterator[Mismatch]:
    """The statement stands alone where several siblings say the same, and none what it says; else each of them does."""
    own, stated, added = one.own, group[0][1].stated, group[0][1].added
    if own is None:
        return
    ends = [End(item, found.said) for item, found in group]
    backed = any(set(range(stated[0], stated[1] + 1)) <= like.taken for _, like in one.held) and not added
    if len({end.description.path for end in ends}) > 1 and not backed and _agree(ends):
        yield Mismatch(one.title, End(own, stated), tuple(ends), added)
        return
    for end, (_, found) in zip(ends, group, strict=True):
        yield Mismatch(one.title, end, (End(own, found.stated),), found.added)


def _agree(ends: list[End]) -> bool:
    said = [set(end.description.words.keys[end.range[0] : end.range[1] + 1]) for end in ends]
    return bool(set.intersection(*said))


def _against_each_other(held: _Class, seen: _Seen, habit: bool) -> Iterator[Mismatch]:
    """Descriptions that repeat each other but for a word: that of fewer siblings is at fault, else the later one."""
    for one, other in combinations(_ranked(held), 2):
        for there, here, added in _between(one, other, habit) if one.path != other.path else ():
            known = seen.holds(here) or seen.holds(there) or (held.repeated(here) and held.repeated(there))
            if not known:
                seen.add(here)
                yield Mismatch(held.title, here, (there,), added)


def _ranked(held: _Class) -> list[Description]:
    """The wordings of a class's descriptions, one of each: that of most siblings first, then by its statement."""
    times = Counter(item.words.keys for item in held.described)
    first: dict[tuple[str, ...], Description] = {}
    for item in held.described:
        first.setdefault(item.words.keys, item)
    if len(first) < 2:
        return list(first.values())
    covers = {item.words.keys: like.coverage for item, like in held.held}
    return sorted(first.values(), key=lambda item: (-times[item.words.keys], -covers.get(item.words.keys, 0)))[
        :MOST_WORDINGS
    ]


def _between(one: Description, other: Description, habit: bool) -> Iterator[tuple[End, End, bool]]:
    """The differences of two descriptions, from the one that leaves out more."""
    like, back = Likeness(other.words, one.words), Likeness(one.words, other.words)
    if like.coverage >= back.coverage:
        for found in differences(like, habit):
            yield End(one, found.stated), End(other, found.said), found.added
        return
    for found in differences(back, habit):
        yield End(one, found.said), End(other, found.stated), found.added
