"""What the documents of one series say of it, put together once to hold each of them against."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from msgspec import Struct

from speclint.index.series import Member, Series, Words
from speclint.model.mentions import Mention, class_words
from speclint.model.series import SeriesStatement
from speclint.model.tally import Conflict, conflict, misnamed
from speclint.model.titles import title_key

Listing = frozenset[Words]
"""The classes that a list gives a series, the class itself among them."""


class Stated(Struct, frozen=True):
    """A class and the statement that its document makes of the series."""

    member: Member
    statement: SeriesStatement

    @property
    def listing(self) -> Listing:
        """The classes that the statement lists, its own among them; empty without a list."""
        if not self.statement.roster:
            return frozenset()
        return frozenset(class_words(entry.title) for entry in self.statement.roster) | {self.member.words}

    @property
    def number(self) -> int:
        """How many classes it counts; 0 where it counts none, or levels, which may be fewer than classes."""
        count = self.statement.count
        return count.value if count and count.noun == "class" else 0

    def entry(self, words: Words) -> Mention | None:
        """Where it lists a class."""
        return next((entry for entry in self.statement.roster if class_words(entry.title) == words), None)


def calls_itself(member: Member) -> tuple[Mention, ...]:
    """Where a document calls its class by another title than its own; empty where it does not."""
    if not member.alone:
        return ()
    return misnamed(member.title, member.facts.statement, member.facts.comparisons)


class Known:
    """What the documents of a series say."""

    def __init__(self, series: Series) -> None:
        """Read the statements of a series lazily."""
        self.series = series

    @cached_property
    def on_file(self) -> Listing:
        """The classes that a document defines."""
        return frozenset(item.words for item in self.series.members)

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """The statements of the classes on file."""
        found = [(member, member.facts.statement) for member in self.series.members if member.alone]
        return tuple(Stated(member, statement) for member, statement in found if statement)

    @cached_property
    def called(self) -> dict[Words, Words]:
        """The classes whose document calls them by another title, and that title."""
        found = [(member.words, calls_itself(member)) for member in self.series.members]
        return {words: class_words(names[0].title) for words, names in found if names}

    @cached_property
    def renamed(self) -> dict[Words, Words]:
        """The classes that no list has, where the lists of all siblings agree on one that no document defines."""
        lists = [item for item in self.stated if item.statement.roster and not _own_conflict(item)]
        times = Counter(words for item in lists for words in item.listing)
        absent = {words for words in times if words not in self.on_file}
        found = {}
        for member in self.series.members:
            own = next((item.listing for item in lists if item.member is member), frozenset())
            others = len(lists) - bool(own)
            left = [words for words in absent if times[words] > (words in own)] if len(absent) < 3 + len(own) else []
            unlisted = member.alone and not times[member.words] - (member.words in own)
            if others and unlisted and len(left) == 1 and times[left[0]] - (left[0] in own) == others:
                found[member.words] = left[0]
        return {words: title for words, title in found.items() if words not in self.called}

    @cached_property
    def miscalled(self) -> dict[Words, tuple[Mention, ...]]:
        """The classes whose document and whose siblings call them by one title that no document defines."""
        named = self._compared
        found = {}
        for member in self.series.members:
            own = [item.subject for item in member.facts.comparisons if item.subject] if member.alone else []
            called = {class_words(entry.title) for entry in own}
            if len(called) == 1 and not called & self.on_file and not called.isdisjoint(named):
                found[member.words] = tuple(own)
        return {words: own for words, own in found.items() if words not in self.called and words not in self.renamed}

    @cached_property
    def _compared(self) -> Listing:
        """The classes that the documents set their own apart from."""
        found = (item.other.title for member in self.series.members for item in member.facts.comparisons)
        return frozenset(map(class_words, found))

    @cached_property
    def in_doubt(self) -> Listing:
        """The classes whose title is in doubt, so that nothing is proven by it."""
        return frozenset({*self.called, *self.renamed, *self.miscalled})

    @cached_property
    def doubted(self) -> Listing:
        """Classes that are named and not on file because a title or a list of one document is wrong."""
        against = (_own_conflict(item) for item in self.stated)
        listed = frozenset[Words]().union(*(item.doubted for item in against if item))
        headed = (class_words(title) for member in self.series.members for title in member.facts.retitled)
        own = {class_words(entry.title) for entries in self.miscalled.values() for entry in entries}
        return frozenset({*self.called.values(), *self.renamed.values(), *own, *listed, *headed})

    @cached_property
    def sound(self) -> tuple[Stated, ...]:
        """The statements that do not contradict themselves and are about their own class."""
        return tuple(item for item in self.stated if item.member.words not in self.in_doubt and not _own_conflict(item))

    @cached_property
    def listings(self) -> Counter[Listing]:
        """The lists of the sound statements, and how many have each."""
        return Counter(item.listing for item in self.sound if item.statement.roster)

    @cached_property
    def surely_in(self) -> tuple[Member, ...]:
        """The classes on file that a list has, or that say themselves that they are of the series."""
        listed = frozenset[Words]().union(*self.listings)
        names = {title_key(item.statement.name) for item in self.sound if item.statement.name}
        return tuple(member for member in self.series.members if member.words in listed or _says_so(member, names))

    @cached_property
    def number(self) -> int | None:
        """How many classes the series has: what most statements say, or what is surely on file where they differ."""
        votes = Counter(item.number for item in self.sound if item.number).most_common(2)
        if not votes:
            return None
        decided = len(votes) == 1 or votes[0][1] > votes[1][1]
        sure = len(self.surely_in)
        if sure in dict(votes) and (not decided or sure > votes[0][0]):
            return sure
        return votes[0][0] if decided else None


def _own_conflict(stated: Stated) -> Conflict | None:
    return conflict(stated.statement, stated.member.title, stated.member.facts.comparisons)


def _says_so(member: Member, names: set[str]) -> bool:
    statement = member.facts.statement
    return bool(statement and statement.name and title_key(statement.name) in names)
