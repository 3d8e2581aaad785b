"""Which classes of an employer belong to one series, by all evidence, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from speclint.index.series import Member, Reason, Words
from speclint.model.facts import ClassFacts, Facts
from speclint.model.mentions import class_words
from speclint.model.references import Relation
from speclint.model.titles import title_key
from speclint.read.text import Span

Key = Words | str
"""A class by its words, or what classes of one series share: the base of their titles, the name of the series."""


class _Evidence(NamedTuple):
    """One thing that says that a class belongs to a series."""

    words: Words
    rank: int
    reason: Reason


_NAMED, _LISTED, _TABLE, _STEP, _FAMILY, _TIES = range(6)


class Grouping:
    """The classes of one employer, joined by what speaks for their being of one series."""

    def __init__(self, documents: Sequence[Facts]) -> None:
        """Join the classes of documents.

        Args:
            documents: those of one employer, in an order that does not depend on the run.
        """
        self._documents = documents
        self._above: dict[Key, Key] = {}
        self._evidence: dict[Words, list[_Evidence]] = {}
        self._on_file = {class_words(item.title.printed) for facts in documents for item in facts.classes}
        for facts in documents:
            self._tabled(facts)
            self._stated(facts)
        self._families()
        for facts in documents:
            self._steps(facts)
        self._tops()

    def groups(self) -> Iterator[list[Member]]:
        """The classes on file, series by series, each with the reasons why it is there."""
        found: dict[Key, list[Member]] = {}
        for facts in self._documents:
            for item in facts.classes:
                words = class_words(item.title.printed)
                reasons = sorted(self._evidence.get(words, ()), key=lambda one: one.rank)
                member = Member(facts, item, tuple(dict.fromkeys(one.reason for one in reasons))[:4])
                found.setdefault(self._root(words), []).append(member)
        for members in found.values():
            yield members if len(members) > 1 or _lists(members[0]) else [replace(members[0], reasons=())]

    def _root(self, key: Key) -> Key:
        while (above := self._above.get(key, key)) != key:
            self._above[key] = self._above.get(above, above)
            key = above
        return key

    def _join(self, one: Key, other: Key) -> None:
        first, second = self._root(one), self._root(other)
        if first != second:
            self._above[second] = first

    def _note(self, words: Words, rank: int, text: str, path: str, span: Span) -> None:
        self._evidence.setdefault(words, []).append(_Evidence(words, rank, Reason(text, path, span)))

    def _tabled(self, facts: Facts) -> None:
        """A series specification: the classes of its table."""
        if len(facts.classes) < 2:
            return
        first = class_words(facts.classes[0].title.printed)
        for item in facts.classes:
            words = class_words(item.title.printed)
            self._join(first, words)
            self._note(words, _TABLE, "stands in the table of classes", facts.path, item.title_span)

    def _stated(self, facts: Facts) -> None:
        """A series statement: the series that it names, and the classes that it lists."""
        statement = facts.statement
        if statement is None or len(facts.classes) != 1:
            return
        own = class_words(facts.classes[0].title.printed)
        title = facts.classes[0].title.printed
        if statement.name:
            self._join(title_key(statement.name), own)
            self._note(own, _NAMED, f"says that it is of the {statement.name} series", facts.path, statement.span)
        for entry in statement.roster:
            words = class_words(entry.title)
            self._join(own, words)
            if words != own:
                self._note(words, _LISTED, f"the statement of {title} lists it", facts.path, entry.span)

    def _families(self) -> None:
        """Classes of one base: unless statements put them in several series, or several tables hold them."""
        families: dict[str, list[tuple[Facts, ClassFacts]]] = {}
        for facts in self._documents:
            for item in facts.classes:
                families.setdefault(item.title.family, []).append((facts, item))
        for family, found in families.items():
            tables = {facts.path for facts, _ in found if len(facts.classes) > 1}
            if len(tables) < 2:
                self._family(family, found)

    def _family(self, family: str, found: list[tuple[Facts, ClassFacts]]) -> None:
        stated: dict[str, int] = {}
        for facts, _ in found:
            if facts.statement and facts.statement.name and len(facts.classes) == 1:
                key = title_key(facts.statement.name)
                stated[key] = stated.get(key, 0) + 1
        apart = {key for key, number in stated.items() if number > 1} if len(stated) > 1 else set()
        for facts, item in found:
            name = title_key(facts.statement.name) if facts.statement and facts.statement.name else ""
            if len(apart) > 1 and name in apart:
                continue
            words = class_words(item.title.printed)
            self._join(family, words)
            if len(found) > 1:
                text = f"shares “{item.title.base}” with {len(found) - 1} other title{'s' if len(found) > 2 else ''}"
                self._note(words, _FAMILY, text, facts.path, item.title_span)

    def _steps(self, facts: Facts) -> None:
        """The next lower or higher class that a specification names."""
        if len(facts.classes) != 1:
            return
        own = class_words(facts.classes[0].title.printed)
        for item in facts.comparisons:
            words = class_words(item.other.title)
            if item.step and words in self._on_file and words != own:
                self._join(own, words)
                step = "higher" if item.step > 0 else "lower"
                text = f"{facts.classes[0].title.printed} calls it the next {step} class"
                self._note(words, _STEP, text, facts.path, item.other.span)

    def _tops(self) -> None:
        """A class with no series of its own that two kinds of ties bind to one series: it stands at its top.

        A class is set apart from a neighbouring series too, and supervises others: one kind alone proves nothing.
        """
        sizes: dict[Key, int] = {}
        for words in self._on_file:
            root = self._root(words)
            sizes[root] = sizes.get(root, 0) + 1
        for facts in self._documents:
            if len(facts.classes) != 1 or (facts.statement and (facts.statement.name or facts.statement.roster)):
                continue
            own = class_words(facts.classes[0].title.printed)
            if sizes.get(self._root(own), 0) == 1:
                self._attach(facts, own)

    def _attach(self, facts: Facts, own: Words) -> None:
        ties: dict[Key, dict[str, Span]] = {}
        for kind, title, span in _ties(facts):
            words = class_words(title)
            if words in self._on_file and words != own:
                ties.setdefault(self._root(words), {}).setdefault(kind, span)
        found = [(root, kinds) for root, kinds in ties.items() if len(kinds) > 1]
        if len(found) == 1:
            root, kinds = found[0]
            self._join(root, own)
            for kind, span in kinds.items():
                self._note(own, _TIES, f"{kind} a class of the series", facts.path, span)


def _ties(facts: Facts) -> Iterator[tuple[str, str, Span]]:
    for item in facts.comparisons:
        if not item.described:
            yield "is set apart from", item.other.title, item.other.span
    kinds: dict[Relation, str] = {Relation.EXPERIENCE: "asks for experience in", Relation.SUPERVISES: "supervises"}
    for reference in facts.references:
        if reference.relation in kinds:
            yield kinds[reference.relation], reference.title, reference.span


def _lists(member: Member) -> bool:
    statement = member.facts.statement
    return bool(statement and statement.roster)
