"""Facts of many documents, put together employer by employer and series by series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from speclint.index.ordering import in_order
from speclint.model.facts import ClassFacts, Facts
from speclint.model.mentions import class_words
from speclint.model.titles import Title, split_title, title_key
from speclint.read.text import Span

Key = frozenset[str] | str
"""A class by its words, or what classes of one series share: the base of their titles, the name of the series."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a class is taken to belong to its series: what says so, and where."""

    text: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Member:
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


@dataclass(frozen=True, slots=True)
class Named:
    """A class that a series statement names and no document on file defines, with the places that name it."""

    title: Title
    places: tuple[tuple[str, Span], ...]


@dataclass(frozen=True)
class Series:
    """Classes alike in kind and different in level, of one employer, lowest first; each class once."""

    employer: str
    name: str
    members: tuple[Member, ...]
    """The classes on file."""
    named: tuple[Named, ...] = ()
    """The classes that a statement names but that are not on file."""
    copies: tuple[Member, ...] = ()
    """Further documents that define a class of the series again."""

    def find(self, title: str) -> Member | None:
        """The class on file that a wording means, whatever the order of its words."""
        return self._by_words.get(class_words(title))

    @cached_property
    def _by_words(self) -> dict[frozenset[str], Member]:
        return {class_words(member.title): member for member in reversed(self.members)}


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents of one employer."""

    employer: str
    documents: tuple[Facts, ...]
    series: tuple[Series, ...]


def build(facts: Iterable[Facts]) -> tuple[Corpus, ...]:
    """Put documents together by employer, and the classes of each employer by series."""
    by_employer: dict[str, list[Facts]] = {}
    for item in facts:
        by_employer.setdefault(item.employer.casefold(), []).append(item)
    return tuple(_corpus(items) for _, items in sorted(by_employer.items()))


def _corpus(documents: list[Facts]) -> Corpus:
    employer = min(item.employer for item in documents)
    return Corpus(employer, tuple(documents), tuple(_series(employer, sorted(documents, key=lambda item: item.path))))


def _series(employer: str, documents: list[Facts]) -> Iterator[Series]:
    links = _Links()
    for facts in documents:
        links.document(facts)
    links.join_families(documents)
    groups: dict[Key, list[Member]] = {}
    for facts in documents:
        for item in facts.classes:
            groups.setdefault(links.root(class_words(item.title.printed)), []).append(Member(facts, item))
    found = [_put_together(employer, members) for members in groups.values()]
    yield from sorted((one for one in found if len(one.members) + len(one.named) > 1), key=_standing)


def _standing(series: Series) -> tuple[str, str]:
    return (series.name.lower(), series.members[0].path)


class _Links:
    """Which classes belong together."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def root(self, key: Key) -> Key:
        while self._above.get(key, key) != key:
            key = self._above[key]
        return key

    def join(self, one: Key, other: Key) -> None:
        first, second = self.root(one), self.root(other)
        if first != second:
            self._above[second] = first

    def document(self, facts: Facts) -> None:
        """Join what one document puts in one series: the classes that it defines, or those of its roster."""
        keys = [class_words(item.title.printed) for item in facts.classes]
        statement = facts.statement
        if statement and len(keys) == 1:
            keys += [class_words(entry.title) for entry in statement.roster]
            if statement.name:
                self.join(title_key(statement.name), keys[0])
        for key in keys[1:]:
            self.join(keys[0], key)

    def join_families(self, documents: list[Facts]) -> None:
        """Join classes of one base; two series specifications stay apart, whatever their titles share."""
        homes: dict[str, set[Key]] = {}
        for facts in documents:
            for item in facts.classes if len(facts.classes) > 1 else ():
                homes.setdefault(item.title.family, set()).add(self.root(class_words(item.title.printed)))
        for facts in documents:
            if len(facts.classes) == 1:
                title = facts.classes[0].title
                known = homes.get(title.family, set())
                if len(known) < 2:
                    self.join(next(iter(known), title.family), class_words(title.printed))


def _put_together(employer: str, found: list[Member]) -> Series:
    members: dict[frozenset[str], Member] = {}
    copies = []
    for member in found:
        first = members.setdefault(class_words(member.title), member)
        if first is not member:
            copies.append(member)
    ordered = in_order([(member.facts, member.job_class) for member in members.values()])
    kept = tuple(Member(*pair) for pair in ordered)
    return Series(employer, _name(kept), kept, tuple(_named(found, set(members))), tuple(copies))


def _name(members: tuple[Member, ...]) -> str:
    stated = Counter(member.facts.statement.name for member in members if member.facts.statement)
    del stated[""]
    bases = Counter(member.job_class.title.base for member in members)
    return (stated or bases).most_common(1)[0][0]


def _named(found: list[Member], on_file: set[frozenset[str]]) -> Iterator[Named]:
    places: dict[frozenset[str], list[tuple[str, str, Span]]] = {}
    for member in found:
        statement = member.facts.statement
        for entry in statement.roster if statement and len(member.facts.classes) == 1 else ():
            if class_words(entry.title) not in on_file:
                places.setdefault(class_words(entry.title), []).append((entry.title, member.path, entry.span))
    for entries in places.values():
        title = Counter(entry[0] for entry in entries).most_common(1)[0][0]
        yield Named(split_title(title), tuple((path, span) for _, path, span in entries))
