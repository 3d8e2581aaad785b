"""Which class of a series surely stands above which: what rules that compare along the ladder may rely on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from speclint.index.ordering import listed
from speclint.index.series import Member, Named, Series, Words
from speclint.model.mentions import class_words
from speclint.model.references import Relation
from speclint.model.series import SeriesStatement
from speclint.model.titles import Title, split_title, surely_below, title_key
from speclint.model.words import word_set

Pair = tuple[Words, Words]
"""A class and one that is higher."""

_TECHNICAL = word_set("specialist expert technical advisor consultant advanced")
_LEADING = word_set("supervisor supervising supervisory manager managerial chief sergeant lieutenant foreman head")
MOST = 60
"""The longest series that is compared class by class."""


def ranked(series: Series) -> Iterator[tuple[Member, tuple[Member | Named, ...]]]:
    """Each class on file with those that surely stand below it, on file or not, nearest last.

    The order of two classes is sure where titles, places, lists, or experience asked for in the lower class give it
    and none of them gives the reverse. A class whose title or statement other documents contradict is left out;
    so are a specialist beside a supervisor, and classes that are abolished.
    """
    members = _trusted(series)
    unexplained = (item for item in series.named if item.words not in series.doubted)
    every: tuple[Member | Named, ...] = (*members, *unexplained)
    classes = [item for item in every if not title_of(item).abolished][:MOST]
    sure = _sure(classes, members)
    for member in members:
        below = [item for item in classes if (item.words, member.words) in sure]
        if below:
            count = {item.words: sum((other.words, item.words) in sure for other in below) for item in below}
            yield member, tuple(sorted(below, key=lambda item: count[item.words]))


def title_of(item: Member | Named) -> Title:
    """The title of a class, on file or not."""
    return item.job_class.title if isinstance(item, Member) else item.title


def _trusted(series: Series) -> list[Member]:
    """The classes whose title and statement nothing contradicts."""
    faulty = {item.path for item in series.conflicts}
    sound = {item.member.words for item in series.known.sound}
    stated = {item.member.words for item in series.known.stated}
    doubted = series.known.in_doubt | (stated - sound) | {item.words for item in series.copies}
    return [item for item in series.members if item.words not in doubted and not (item.alone and item.path in faulty)]


def _sure(classes: Sequence[Member | Named], members: Sequence[Member]) -> set[Pair]:
    known = {item.words for item in classes}
    served = set(_by_service(members, known))
    said = {*_by_titles(classes), *_by_places(members), *_by_lists(members)}
    said = {pair for pair in said if not _beside(*pair)} | served
    said = {(low, high) for low, high in said if low in known and high in known and low != high}
    return {(low, high) for low, high in said if (high, low) not in said}


def _by_titles(classes: Sequence[Member | Named]) -> Iterator[Pair]:
    for one, other in combinations(classes, 2):
        for low, high in ((one, other), (other, one)):
            if surely_below(title_of(low), title_of(high)):
                yield low.words, high.words


def _by_places(members: Sequence[Member]) -> Iterator[Pair]:
    """By the places that their own statements give them in one series, where no two claim the same."""
    placed = [(item.facts.statement, item.words) for item in members if item.alone and item.facts.statement]
    named = Counter(title_key(said.name) for said, _ in placed if said.ordinal)
    claims = Counter((title_key(said.name), said.ordinal.value) for said, _ in placed if said.ordinal)
    for (one, low), (other, high) in combinations(placed, 2):
        if one.ordinal and other.ordinal and title_key(one.name) == title_key(other.name) and len(named) == 1:
            alike = [claims[title_key(item.name), item.ordinal.value] for item in (one, other) if item.ordinal]
            if max(alike) == 1:
                yield (low, high) if one.ordinal.value < other.ordinal.value else (high, low)


def _by_lists(members: Sequence[Member]) -> Iterator[Pair]:
    """By the lists of the series, those that by the titles or the class's own place run from the lowest up."""
    for member in members:
        statement, order = member.facts.statement, listed(member)[:MOST]
        if statement and order and _rises(statement, member):
            yield from combinations(order, 2)
        elif statement and order and _closes(statement, member, order):
            yield from ((words, member.words) for words in order[:-1])


def _rises(statement: SeriesStatement, member: Member) -> bool:
    titles = [split_title(entry.title) for entry in statement.roster[:MOST]]
    if any(surely_below(later, earlier) for earlier, later in combinations(titles, 2)):
        return False
    order = [class_words(entry.title) for entry in statement.roster]
    placed = statement.ordinal and member.words in order and order.index(member.words) + 1 == statement.ordinal.value
    return bool(placed) or any(surely_below(earlier, later) for earlier, later in pairwise(titles))


def _closes(statement: SeriesStatement, member: Member, order: Sequence[Words]) -> bool:
    """Whether a class is the last of all that are counted ("third of three, with …"), in whatever order they stand."""
    count, ordinal = statement.count, statement.ordinal
    if count is None or ordinal is None or count.noun != "class":
        return False
    return count.value == ordinal.value == len(order) and order[-1] == member.words


def _by_service(members: Sequence[Member], known: set[Words]) -> Iterator[Pair]:
    """By experience that is asked for in another class of the series."""
    for member in members:
        index = 0 if member.alone else member.facts.classes.index(member.job_class)
        for item in member.facts.references:
            own = member.alone or item.class_index == index
            if own and item.relation is Relation.EXPERIENCE and class_words(item.title) in known:
                yield class_words(item.title), member.words


def _beside(one: Words, other: Words) -> bool:
    """Whether one is a specialist and the other a supervisor: two ways up from the same class."""
    tracks = (
        (_TECHNICAL & (one - other), _LEADING & (other - one)),
        (_TECHNICAL & (other - one), _LEADING & (one - other)),
    )
    return any(technical and leading for technical, leading in tracks)


def is_technical(words: Words) -> bool:
    """Whether a title is that of a specialist, who stands above the journey level without subordinates."""
    return bool(_TECHNICAL & words)


def is_leading(words: Words) -> bool:
    """Whether a title is that of a supervisor or manager."""
    return bool(_LEADING & words)
