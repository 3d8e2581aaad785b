"""Where what is said of one series contradicts itself: counts, places, lists, titles and the classes on file.

Each fault is reported once, at the statement that the others prove wrong. What a statement contradicts by itself is
left to the check of its document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.index.known import Known, Listing, Stated
from speclint.index.series import Member, Series, Words
from speclint.model.mentions import Mention, class_words
from speclint.model.tally import number_of, out_of_place
from speclint.model.wordings import Titles
from speclint.read.text import Span

MOST = 8
"""How many classes a message names, and how many proofs a conflict has, at the most."""
NOTHING: Listing = frozenset()
_MOST_PLACED = 100
"""In how large a series the places of the classes are held against each other; none real is larger."""


class Proof(Struct, frozen=True):
    """A place that contradicts another."""

    text: str
    path: str
    span: Span


class SeriesConflict(Struct, frozen=True):
    """A place in one document of a series that others contradict."""

    message: str
    path: str
    span: Span
    section: str
    proof: tuple[Proof, ...]
    doubted: Listing = frozenset()
    """The classes that are named by mistake."""


def conflicts(series: Series) -> Iterator[SeriesConflict]:
    """The contradictions between the documents of a series."""
    known = series.known
    for member in series.members:
        if member.words in known.renamed:
            yield from _of_title(known, member, known.renamed[member.words])
        if member.words in known.miscalled:
            yield _of_text(known, member, known.miscalled[member.words])
    for stated in known.sound:
        found = _of_list(known, stated) or _of_count(known, stated) or _of_place(known, stated)
        if found:
            yield found


def _conflict(
    stated: Stated, message: str, span: Span, proof: Iterable[Proof], doubted: Listing = NOTHING
) -> SeriesConflict:
    return SeriesConflict(message, stated.member.path, span, stated.statement.section, tuple(proof)[:MOST], doubted)


def _of_title(known: Known, member: Member, words: Words) -> Iterator[SeriesConflict]:
    """A title that no list has."""
    entries = [(item, entry) for item in known.stated if (entry := item.entry(words)) and item.member is not member]
    if not entries or _reworded(entries[0][1].title, [member.title]):
        return
    message = f"The title is “{member.title}”; its siblings list {entries[0][1].title}, which no document defines."
    proof = tuple(Proof(f"the list of {item.member.title}", item.member.path, entry.span) for item, entry in entries)
    yield SeriesConflict(message, member.path, member.job_class.title_span, "", proof[:MOST])


def _of_text(known: Known, member: Member, called: tuple[Mention, ...]) -> SeriesConflict:
    """A title that neither its own text nor its siblings use."""
    words = class_words(called[0].title)
    proof = [Proof("its own text", member.path, entry.span) for entry in called]
    for other in known.series.members:
        named = (item.other for item in other.facts.comparisons if other is not member)
        proof += [Proof(other.title, other.path, entry.span) for entry in named if class_words(entry.title) == words]
    message = f"The title is “{member.title}”; its own text and its siblings call the class {called[0].title}."
    return SeriesConflict(message, member.path, member.job_class.title_span, "", tuple(proof[:MOST]))


def _reworded(title: str, titles: list[str]) -> bool:
    """Whether a title is a known one in other words, which is a fault of its own."""
    return Titles(titles).means(title)


def _of_list(known: Known, stated: Stated) -> SeriesConflict | None:
    """A list that differs from that of most siblings."""
    own = stated.listing
    if not own or len(known.listings) < 2 or known.listings[own] > 1:
        return None
    common, votes = next(item for item in known.listings.most_common(2) if item[0] != own)
    if 2 * votes <= sum(known.listings.values()) - 1:
        return None
    others = [item for item in known.sound if item.listing == common]
    if votes == 1 and not _is_wrong(known, stated, others[0]):
        return None
    return _of_entries(known, stated, others, own - common, common - own)


def _is_wrong(known: Known, stated: Stated, other: Stated) -> bool:
    """Of two lists that differ, the one with fewer of its classes on file; else that of the later document."""
    mine = len((stated.listing - other.listing) & known.on_file)
    theirs = len((other.listing - stated.listing) & known.on_file)
    return mine < theirs or (mine == theirs and stated.member.path > other.member.path)


def _of_entries(
    known: Known, stated: Stated, others: list[Stated], more: Listing, less: Listing
) -> SeriesConflict | None:
    names = [entry.title for entry in others[0].statement.roster] + [others[0].member.title]
    entries = [entry for entry in stated.statement.roster if class_words(entry.title) in more]
    wrong = [entry for entry in entries if not _reworded(entry.title, names)]
    lacking = _printed(known, others[0], less)
    proof = [_listed_by(item) for item in others[:MOST]]
    if wrong:
        said = f"“{wrong[0].title}” is in no sibling's list of the series"
        message = f"{said}; they list {lacking}." if lacking else f"{said}."
        return _conflict(stated, message, wrong[0].span, proof, more)
    if more or not lacking:
        return None
    return _conflict(stated, f"The list leaves out {lacking}, which its siblings list.", _list_span(stated), proof)


def _printed(known: Known, other: Stated, wanted: Listing) -> str:
    titles = {class_words(entry.title): entry.title for entry in other.statement.roster}
    titles |= {item.words: item.title for item in known.series.members}
    return ", ".join(sorted(titles[words] for words in wanted if words in titles)[:MOST])


def _of_count(known: Known, stated: Stated) -> SeriesConflict | None:
    """A number of classes that the siblings, or the classes on file, prove wrong."""
    count, sure = stated.statement.count, known.surely_in
    if count is None or not stated.number:
        return None
    said = f"The statement counts {number_of(count.value)}"
    if count.value < len(sure) and stated.member in sure:
        message = f"{said}; {len(sure)} are on file: {', '.join(item.title for item in sure[:MOST])}."
        return _conflict(stated, message, count.span, (_on_file(item) for item in sure if item is not stated.member))
    if known.number is None or count.value == known.number:
        return None
    message = f"{said}; by the statements of its siblings the series has {number_of(known.number)}."
    return _conflict(stated, message, count.span, (_said(item) for item in known.sound if item.number == known.number))


def _of_place(known: Known, stated: Stated) -> SeriesConflict | None:
    """A place in the series that another class has with more right, or that leaves no room for its siblings."""
    statement, member = stated.statement, stated.member
    if statement.ordinal is None or len(known.series.members) > _MOST_PLACED:
        return None
    held = [item for item in known.series.members if item is not member and item.words not in known.in_doubt]
    others = {item.title: item for item in held}
    misplaced = out_of_place(statement, member.title, [Mention(title, statement.ordinal.span) for title in others])
    if misplaced:
        said = {item.member.title: item for item in known.stated}
        proof = [
            _said(said[entry.title]) if entry.title in said else _on_file(others[entry.title])
            for entry in misplaced.proof
        ]
        return _conflict(stated, misplaced.message, misplaced.span, proof)
    return _listed_elsewhere(known, stated, statement.ordinal.span) or _twin(known, stated, statement.ordinal.span)


def _listed_elsewhere(known: Known, stated: Stated, span: Span) -> SeriesConflict | None:
    """A place other than that in the list of a sibling."""
    statement, words = stated.statement, stated.member.words
    if statement.roster or statement.ordinal is None:
        return None
    for other in known.sound:
        order = [class_words(entry.title) for entry in other.statement.roster]
        whole = other.member.words in order and len(order) == len(known.series.order)
        if whole and words in order and order.index(words) + 1 != statement.ordinal.value:
            message = f"“{statement.ordinal.printed}”: in the list of {other.member.title} it stands elsewhere."
            return _conflict(stated, message, span, (_listed_by(other),))
    return None


def _twin(known: Known, stated: Stated, span: Span) -> SeriesConflict | None:
    """A place that another class claims too, and holds by the order of the series."""
    ordinal, series = stated.statement.ordinal, known.series
    whole = stated.number == len(series.members)
    if ordinal is None or not whole or series.order.index(stated.member.words) + 1 == ordinal.value:
        return None
    for other in known.sound:
        claims = other.statement.ordinal
        if other is not stated and claims and claims.value == ordinal.value:
            message = f"“{ordinal.printed}”: {other.member.title} claims the same place in the series."
            proof = Proof(f"the statement of {other.member.title}", other.member.path, claims.span)
            return _conflict(stated, message, span, (proof,))
    return None


def _on_file(member: Member) -> Proof:
    return Proof(f"{member.title} is on file", member.path, member.job_class.title_span)


def _list_span(stated: Stated) -> Span:
    roster = stated.statement.roster
    return Span(roster[0].span.start, roster[-1].span.end)


def _listed_by(stated: Stated) -> Proof:
    return Proof(f"the list of {stated.member.title}", stated.member.path, _list_span(stated))


def _said(stated: Stated) -> Proof:
    count = stated.statement.count
    span = count.span if count else stated.statement.span
    return Proof(f"the statement of {stated.member.title}", stated.member.path, span)
