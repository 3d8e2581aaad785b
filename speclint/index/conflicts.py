"""Where what is said of one series contradicts itself: counts, places, lists, titles and the classes on file.

Each fault is reported once, at the statement that the others prove wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from speclint.index.series import Member, Series, Words
from speclint.model.mentions import Mention, class_words
from speclint.model.series import SeriesStatement
from speclint.model.tally import Conflict, conflict, misnamed, number_of, out_of_place
from speclint.model.titles import title_key
from speclint.model.wordings import Titles
from speclint.read.text import Span


@dataclass(frozen=True, slots=True)
class Proof:
    """A place that contradicts another."""

    text: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class SeriesConflict:
    """A place in one document of a series that others contradict."""

    message: str
    path: str
    span: Span
    section: str
    proof: tuple[Proof, ...]
    explains: frozenset[Words] = frozenset()
    """Classes that are named and not on file because of this fault: they need no finding of their own."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A class and the statement that its document makes of the series."""

    member: Member
    statement: SeriesStatement

    @property
    def roster(self) -> frozenset[Words]:
        """The classes that the statement lists, its own among them."""
        return frozenset(class_words(entry.title) for entry in self.statement.roster) | {self.member.words}


def conflicts(series: Series) -> Iterator[SeriesConflict]:
    """The contradictions between documents; what a statement contradicts by itself is left to its document."""
    known = _Known(series)
    for member in series.members:
        found = known.title(member)
        if found:
            yield found
    for stated in known.sound:
        found = known.roster(stated) or known.count(stated) or known.place(stated)
        if found:
            yield found


@dataclass(frozen=True)
class _Known:
    """What the documents of a series say, to hold each of them against."""

    series: Series
    _titles: dict[Words, SeriesConflict | None] = field(default_factory=dict)

    @cached_property
    def stated(self) -> tuple[_Stated, ...]:
        """The statements of the classes on file."""
        found = [(member, member.facts.statement) for member in self.series.members if member.alone]
        return tuple(_Stated(member, statement) for member, statement in found if statement)

    @cached_property
    def sound(self) -> tuple[_Stated, ...]:
        """Those that do not contradict themselves and are about their own class."""
        return tuple(
            item for item in self.stated if item.member.words not in self.misnamed and _own_conflict(item) is None
        )

    @cached_property
    def misnamed(self) -> frozenset[Words]:
        """The classes whose title is in doubt, so that nothing is proven by it."""
        found = (member for member in self.series.members if misnames(member) or self.title(member))
        return frozenset(member.words for member in found)

    def title(self, member: Member) -> SeriesConflict | None:
        """A title that no list has, where the lists agree on a class that no document defines."""
        if member.words not in self._titles:
            self._titles[member.words] = self._title(member)
        return self._titles[member.words]

    def _title(self, member: Member) -> SeriesConflict | None:
        others = [item for item in self.stated if item.member is not member and item.statement.roster]
        if not member.alone or not others or misnames(member):
            return None
        listed = {words for item in others for words in item.roster}
        missing = listed - {item.words for item in self.series.members}
        if member.words in listed or len(missing) != 1 or not all(missing <= item.roster for item in others):
            return None
        words = next(iter(missing))
        entries = [(item, _entry(item.statement, words)) for item in others]
        title = next(entry.title for _, entry in entries if entry)
        if self._reworded(title, [member.title]):
            return None
        proof = tuple(
            Proof(f"the list of {item.member.title}", item.member.path, entry.span) for item, entry in entries if entry
        )
        message = f"The title is “{member.title}”; its siblings list {title}, which no document defines."
        return SeriesConflict(message, member.path, member.job_class.title_span, "", proof[:8], frozenset(missing))

    def _reworded(self, title: str, titles: Sequence[str]) -> bool:
        """Whether a title is a known one in other words, which is a fault of its own."""
        return Titles(titles).means(title)

    def roster(self, stated: _Stated) -> SeriesConflict | None:
        """A list that differs from that of its siblings by one class, which only they have on their side."""
        others = [item for item in self.sound if item is not stated and item.statement.roster]
        if not stated.statement.roster or not others:
            return None
        agreed = Counter(item.roster for item in others)
        common, votes = agreed.most_common(1)[0]
        if common == stated.roster or 2 * votes <= len(others) or stated.roster in agreed:
            return None
        more, less = stated.roster - common, common - stated.roster
        if votes == 1 and not self._is_wrong(stated, others[0], more, less):
            return None
        return self._differs(stated, [item for item in others if item.roster == common], more, less)

    def _is_wrong(self, stated: _Stated, other: _Stated, more: frozenset[Words], less: frozenset[Words]) -> bool:
        """Of two lists that differ, the one with fewer of its classes on file; else that of the later document."""
        mine, theirs = len(more & self._on_file), len(less & self._on_file)
        return mine < theirs or (mine == theirs and stated.member.path > other.member.path)

    @cached_property
    def _on_file(self) -> frozenset[Words]:
        return frozenset(item.words for item in self.series.members)

    def _differs(
        self, stated: _Stated, others: list[_Stated], more: frozenset[Words], less: frozenset[Words]
    ) -> SeriesConflict | None:
        names = [entry.title for item in others for entry in item.statement.roster]
        wrong = [entry for entry in stated.statement.roster if class_words(entry.title) in more]
        wrong = [entry for entry in wrong if not self._reworded(entry.title, [*names, others[0].member.title])]
        if more and not wrong:
            return None
        lacking = self._printed(less, others)
        proof = tuple(_listing(item) for item in others[:8])
        if wrong:
            said = f"“{wrong[0].title}” is in no sibling's list of the series"
            message = f"{said}; they list {lacking}." if lacking else f"{said}."
            return SeriesConflict(message, stated.member.path, wrong[0].span, stated.statement.section, proof, more)
        roster = stated.statement.roster
        span = Span(roster[0].span.start, roster[-1].span.end)
        message = f"The list leaves out {lacking}, which its siblings list."
        return SeriesConflict(message, stated.member.path, span, stated.statement.section, proof)

    def _printed(self, wanted: frozenset[Words], others: list[_Stated]) -> str:
        titles = {class_words(entry.title): entry.title for item in others for entry in item.statement.roster}
        titles |= {item.words: item.title for item in self.series.members}
        return ", ".join(sorted(titles[words] for words in wanted if words in titles)[:8])

    @cached_property
    def counted(self) -> tuple[_Stated, ...]:
        """The sound statements that count classes; levels may be fewer than classes."""
        return tuple(item for item in self.sound if item.statement.count and item.statement.count.noun == "class")

    @cached_property
    def number(self) -> int | None:
        """How many classes the series has: what most statements say, or what is surely on file where they differ."""
        votes = Counter(map(_count_of, self.counted)).most_common(2)
        if not votes:
            return None
        decided = len(votes) == 1 or votes[0][1] > votes[1][1]
        sure = len(self.surely_in)
        if sure in dict(votes) and (not decided or sure > votes[0][0]):
            return sure
        return votes[0][0] if decided else None

    @cached_property
    def surely_in(self) -> tuple[Member, ...]:
        """The classes on file that a list has, or that say themselves that they are of the series."""
        listed = {words for item in self.sound for words in (item.roster if item.statement.roster else ())}
        names = {title_key(item.statement.name) for item in self.sound if item.statement.name}
        return tuple(member for member in self.series.members if member.words in listed or _says_so(member, names))

    def count(self, stated: _Stated) -> SeriesConflict | None:
        """A number of classes that the siblings, or the classes on file, prove wrong."""
        count = stated.statement.count
        if count is None or count.noun == "level":
            return None
        said = f"The statement counts {number_of(count.value)}"
        sure = self.surely_in
        if count.value < len(sure) and stated.member in sure:
            names = ", ".join(item.title for item in sure[:8])
            message = f"{said}; {len(sure)} are on file: {names}."
            proof = tuple(_on_file(item) for item in sure if item is not stated.member)
        elif self.number is not None and count.value != self.number:
            others = [
                item for item in self.counted if item.statement.count and item.statement.count.value == self.number
            ]
            message = f"{said}; by the statements of its siblings the series has {number_of(self.number)}."
            proof = tuple(_counting(item) for item in others)
        else:
            return None
        return SeriesConflict(message, stated.member.path, count.span, stated.statement.section, proof[:8])

    def place(self, stated: _Stated) -> SeriesConflict | None:
        """A place in the series that another class has with more right, or that leaves no room for its siblings."""
        statement, member = stated.statement, stated.member
        ordinal = statement.ordinal
        if ordinal is None:
            return None
        held = (other for other in self.series.members if other.words not in self.misnamed)
        others = {other.title: other for other in held if other is not member}
        misplaced = out_of_place(statement, member.title, [Mention(title, ordinal.span) for title in others])
        if misplaced:
            proof = tuple(_counting_or_title(others[entry.title]) for entry in misplaced.proof[:8])
            return SeriesConflict(misplaced.message, member.path, misplaced.span, statement.section, proof)
        return self._listed_elsewhere(stated) or self._twin(stated)

    def _listed_elsewhere(self, stated: _Stated) -> SeriesConflict | None:
        """A place other than that in its siblings' lists."""
        statement, member = stated.statement, stated.member
        if statement.roster or statement.ordinal is None:
            return None
        for other in self.sound:
            order = [class_words(entry.title) for entry in other.statement.roster]
            full = other.member.words in order and len(order) == len(self.series.order)
            if full and member.words in order and order.index(member.words) + 1 != statement.ordinal.value:
                said = f"“{statement.ordinal.printed}”: in the list of {other.member.title} it stands elsewhere."
                proof = (_listing(other),)
                return SeriesConflict(said, member.path, statement.ordinal.span, statement.section, proof)
        return None

    def _twin(self, stated: _Stated) -> SeriesConflict | None:
        """A place that another class claims too, and holds by the order of the series."""
        statement, member = stated.statement, stated.member
        ordinal = statement.ordinal
        whole = statement.count is not None and statement.count.value == len(self.series.members)
        if ordinal is None or not whole or self.series.order.index(member.words) + 1 == ordinal.value:
            return None
        for other in self.sound:
            claims = other.statement.ordinal
            if other is not stated and claims and claims.value == ordinal.value:
                message = f"“{ordinal.printed}”: {other.member.title} claims the same place in the series."
                proof = (Proof(f"the statement of {other.member.title}", other.member.path, claims.span),)
                return SeriesConflict(message, member.path, ordinal.span, statement.section, proof)
        return None


def explained(series: Series) -> frozenset[Words]:
    """Classes that are named and not on file because another fault of the series, reported as such, names them."""
    called = {class_words(entry.title) for member in series.members for entry in misnames(member)}
    return frozenset(called).union(*(item.explains for item in series.conflicts))


def in_doubt(series: Series) -> frozenset[Words]:
    """The classes on file whose title is in doubt: other rules prove nothing by it."""
    return _Known(series).misnamed


def _own_conflict(stated: _Stated) -> Conflict | None:
    return conflict(stated.statement, stated.member.title, stated.member.facts.comparisons)


def misnames(member: Member) -> tuple[Mention, ...]:
    """Where a document calls its class by another title."""
    if not member.alone:
        return ()
    return misnamed(member.title, member.facts.statement, member.facts.comparisons)


def _entry(statement: SeriesStatement, words: Words) -> Mention | None:
    return next((entry for entry in statement.roster if class_words(entry.title) == words), None)


def _count_of(stated: _Stated) -> int:
    return stated.statement.count.value if stated.statement.count else 0


def _says_so(member: Member, names: set[str]) -> bool:
    statement = member.facts.statement
    return bool(statement and statement.name and title_key(statement.name) in names)


def _on_file(member: Member) -> Proof:
    return Proof(f"{member.title} is on file", member.path, member.job_class.title_span)


def _listing(stated: _Stated) -> Proof:
    roster = stated.statement.roster
    span = Span(roster[0].span.start, roster[-1].span.end)
    return Proof(f"the list of {stated.member.title}", stated.member.path, span)


def _counting(stated: _Stated) -> Proof:
    count = stated.statement.count
    span = count.span if count else stated.statement.span
    return Proof(f"the statement of {stated.member.title}", stated.member.path, span)


def _counting_or_title(member: Member) -> Proof:
    statement = member.facts.statement
    return _counting(_Stated(member, statement)) if statement and member.alone else _on_file(member)
