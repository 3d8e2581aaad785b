"""A series of one employer: its classes in order, on file or only named, and why each belongs to it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from speclint.model.comparisons import Comparison
from speclint.model.facts import ClassFacts, Facts
from speclint.model.mentions import class_words
from speclint.model.titles import Title
from speclint.read.text import Span

if TYPE_CHECKING:
    from speclint.index.conflicts import SeriesConflict
    from speclint.index.descriptions import Described
    from speclint.index.known import Known

Words = frozenset[str]
"""A class by the words of its title."""


class Reason(Struct, frozen=True):
    """Why a class is taken to belong to its series: what says so, and where."""

    text: str
    path: str
    span: Span


class Member(Struct, frozen=True, dict=True):
    """One class of a series, and the document that defines it."""

    facts: Facts
    job_class: ClassFacts
    reasons: tuple[Reason, ...] = ()
    """Why it is taken to belong to the series, the strongest first."""

    @property
    def path(self) -> str:
        """The document's file."""
        return self.facts.path

    @property
    def title(self) -> str:
        """The class's title as it is printed."""
        return self.job_class.title.printed

    @cached_property
    def words(self) -> Words:
        """The class as it is found."""
        return class_words(self.title)

    @property
    def alone(self) -> bool:
        """Whether its document defines no other class, so that what it states is stated of this one."""
        return len(self.facts.classes) == 1


class Named(Struct, frozen=True):
    """A class that a series statement names and no document on file defines, with the places that name it."""

    title: Title
    places: tuple[tuple[str, Span], ...]

    @property
    def words(self) -> Words:
        """The class as it is found."""
        return class_words(self.title.printed)


class Series(Struct, frozen=True, dict=True):
    """Classes alike in kind and different in level, of one employer, lowest first; each class once."""

    employer: str
    name: str
    members: tuple[Member, ...]
    """The classes on file."""
    named: tuple[Named, ...] = ()
    """The classes that a statement names but that are not on file."""
    copies: tuple[Member, ...] = ()
    """Further documents that define a class of the series again."""
    order: tuple[Words, ...] = ()
    """All classes, those not on file among them, lowest first."""

    def find(self, title: str) -> Member | None:
        """The class on file that a wording means, whatever the order of its words."""
        return self._by_words.get(class_words(title))

    @cached_property
    def ladder(self) -> tuple[Member | Named, ...]:
        """All classes, lowest first."""
        held: dict[Words, Member | Named] = {item.words: item for item in self.named}
        held |= {item.words: item for item in self.members}
        return tuple(held[words] for words in self.order if words in held)

    @cached_property
    def known(self) -> Known:
        """What its documents say of it."""
        from speclint.index.known import Known

        return Known(self)

    @cached_property
    def conflicts(self) -> tuple[SeriesConflict, ...]:
        """Where the statements, titles and files of the series contradict each other."""
        from speclint.index.conflicts import conflicts

        return tuple(conflicts(self))

    @cached_property
    def described(self) -> Described:
        """What its documents say of each of its classes, and of others."""
        from speclint.index.descriptions import descriptions

        return descriptions(self)

    @cached_property
    def said_of(self) -> dict[Words, list[tuple[Member, Comparison]]]:
        """For each class, where a document that defines one other class describes it."""
        found: dict[Words, list[tuple[Member, Comparison]]] = {}
        for member in self.members:
            for item in member.facts.comparisons if member.alone else ():
                if item.of_other:
                    found.setdefault(class_words(item.other.title), []).append((member, item))
        return found

    @cached_property
    def ranked(self) -> tuple[tuple[Member, tuple[Member | Named, ...]], ...]:
        """Each class on file with those that surely stand below it, on file or not, nearest last."""
        from speclint.index.standing import ranked

        return tuple(ranked(self))

    @cached_property
    def doubted(self) -> frozenset[Words]:
        """Classes that are named by mistake, as its conflicts say: they need no other finding."""
        return self.known.doubted.union(*(item.doubted for item in self.conflicts))

    @cached_property
    def _by_words(self) -> dict[Words, Member]:
        return {member.words: member for member in reversed(self.members)}
