"""Lists whose entries are not laid out alike: bullets, numbers, line ends, final full stops."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from speclint.model.cuts import continuation, is_open, lists
from speclint.model.sentences import sentences
from speclint.parsing.document import Document, Section, Statement
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span

_LEAST_ENTRIES = 4
_LEAST_STOPPED = 5
_MOST_DEPARTING = 0.2
_WIDEST_WRAP = 110
_WIDER = 1.5
"""How much longer than the longest wrapped line an entry on one line must be to count as not wrapped."""
_BULLETS = frozenset("-*+•·●")
"""Bullets of entries; others, such as "o", commonly mark entries of the next level."""
_NUMBER = Pattern(r"(?P<open>\(?)(?P<number>\d{1,3})(?P<close>[.)])$")
_LEADS_IN = Pattern(r":$|\b(?:following|includ(?:es?|ing)|such as|as follows)\W{0,2}$", re.IGNORECASE)
_ABBREVIATED = Pattern(
    r"(?:\b(?:etc|inc|no|jr|sr|co|ltd|dept|st|ave|blvd|al|lbs?|hrs?|yrs?|min|max|approx|misc|equiv|ft|in|oz)|\b[A-Za-z])\.$",
    re.IGNORECASE,
)
_CUT_OR_ADDRESS = Pattern(r"(?:ical|ional|ous|[@:/.]\S+)$")
"""Ends that are left alone: adjectives, whose noun is missing (TXT003), and addresses."""


class ListFault(NamedTuple):
    """A list with entries that depart from the others."""

    kind: str
    """`bullets`, `number-style`, `numbering`, `wraps`, `no-stop` or `stop`."""
    section: str
    places: tuple[Span, ...]
    """The departing entries' marks, ends, or first words."""
    usual: str
    """What the others have."""
    found: str
    """What the first of them has."""
    edits: tuple[tuple[Span, str], ...] = ()
    """What would make them alike; none where that is not certain."""


def list_faults(document: Document, apart: Sequence[Span] = ()) -> Iterator[ListFault]:
    """The lists of a document that are not laid out alike, a fault for each list and kind.

    Args:
        document: the document, parsed.
        apart: where its standard texts stand, whose punctuation is fixed.
    """
    starts = {span.start for span in apart}
    for section, items in lists(document):
        if sum(bool(item.marker) for item in items) < 2:
            continue
        name = section.id or ""
        if document.source.format == "text":
            yield from _numbering(document.source, name, items)
        for entries in _runs(items):
            if document.source.format == "text":
                yield from _bullets(document.source, name, entries)
                yield from _wraps(document.source, name, entries)
            yield from _stops(section, name, items, [item for item in entries if item.span.start not in starts])


def _runs(items: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Marked entries of one level that follow one another; those of deeper levels between them are left out."""
    run: list[Statement] = []
    for item in items:
        if run and item.marker and item.level > run[0].level:
            continue
        if run and (not item.marker or item.level < run[0].level or _kind(item) != _kind(run[0])):
            yield run
            run = []
        if item.marker:
            run.append(item)
    if run:
        yield run


def _kind(item: Statement) -> str:
    """What kind of mark an entry has: a bullet, a number, or a letter."""
    first = item.marker.lstrip("(")[:1]
    return "number" if first.isdigit() else "letter" if first.isalpha() else "bullet"


def _mark(source: Source, item: Statement) -> Span | None:
    """Where an entry's mark stands."""
    end = item.span.start
    line = source.text[source.line_start(end) : end]
    at = line.find(item.marker)
    start = end - len(line) + at
    return Span(start, start + len(item.marker)) if at >= 0 and not line[:at].strip("> \t:") else None


def _bullets(source: Source, section: str, entries: Sequence[Statement]) -> Iterator[ListFault]:
    if len(entries) < _LEAST_ENTRIES or len({item.marker for item in entries}) == 1 or _kind(entries[0]) != "bullet":
        return
    usual, count = Counter(item.marker for item in entries).most_common(1)[0]
    other = [index for index, item in enumerate(entries) if item.marker != usual]
    if usual not in _BULLETS or count < 3 * len(other):
        return
    if any(not _stands_among(entries, index) for index in other):
        return
    marks = [mark for index in other if (mark := _mark(source, entries[index]))]
    if len(marks) == len(other):
        edits = tuple((mark, usual) for mark in marks)
        yield ListFault("bullets", section, tuple(marks), usual, entries[other[0]].marker, edits)


def _stands_among(entries: Sequence[Statement], index: int) -> bool:
    """Whether an entry with another bullet is one of the list, and not one or several below the entry above it."""
    item = entries[index]
    if item.marker not in _BULLETS or (index and _LEADS_IN.search(str(entries[index - 1]))):
        return False
    around = [*entries[max(0, index - 1) : index], *entries[index + 1 : index + 2]]
    return all(other.marker != item.marker for other in around)


def _numbering(source: Source, section: str, items: Sequence[Statement]) -> Iterator[ListFault]:
    run: list[tuple[Statement, re.Match[str]]] = []
    for item in [*items, None]:
        match = _NUMBER.match(item.marker) if item else None
        if item and not match and item.marker:
            continue
        if run and (match is None or int(match["number"]) == 1):
            yield from _misnumbered(source, section, run)
            yield from _number_styles(source, section, run)
            run = []
        if item and match:
            run.append((item, match))


def _misnumbered(source: Source, section: str, run: Sequence[tuple[Statement, re.Match[str]]]) -> Iterator[ListFault]:
    numbers = [int(match["number"]) for _, match in run]
    if len(run) < _LEAST_ENTRIES - 1 or numbers[0] != 1:
        return
    wrong = [index for index in range(1, len(run)) if _breaks(numbers, index)]
    wrong = [
        index for index in wrong if not _stands_between(source, run[index - 1][0], run[index][0], numbers[index - 1])
    ]
    marks = [mark for index in wrong if (mark := _mark(source, run[index][0]))]
    if marks and len(wrong) <= 1 + len(run) // 6:
        at = wrong[0]
        yield ListFault("numbering", section, tuple(marks), str(numbers[at - 1]), str(numbers[at]))


def _breaks(numbers: Sequence[int], index: int) -> bool:
    """Whether a number repeats the one before it or leaves some out, where those around it count up."""
    last, here = numbers[index - 1], numbers[index]
    following = numbers[index + 1] if index + 1 < len(numbers) else here + 1
    return (
        here in (last, last + 2, last + 3)
        and following in (here + 1, here + 2)
        and (index < 2 or numbers[index - 2] < last)
    )


def _stands_between(source: Source, one: Statement, other: Statement, number: int) -> bool:
    """Whether the number that is missing stands in the text between two entries."""
    return re.search(rf"(?<!\d){number + 1}[.)]", source.text[one.span.start : other.span.start]) is not None


def _number_styles(source: Source, section: str, run: Sequence[tuple[Statement, re.Match[str]]]) -> Iterator[ListFault]:
    forms = [match["open"] + "#" + match["close"] for _, match in run]
    if len(run) < _LEAST_ENTRIES - 1 or len(set(forms)) == 1:
        return
    if any(int(one["number"]) + 1 != int(other["number"]) for (_, one), (_, other) in pairwise(run)):
        return
    usual, count = Counter(forms).most_common(1)[0]
    other = [index for index, form in enumerate(forms) if form != usual]
    marks = [(mark, index) for index in other if (mark := _mark(source, run[index][0]))]
    if count >= 2 * len(other) and len(marks) == len(other):
        edits = tuple((mark, usual.replace("#", run[index][1]["number"])) for mark, index in marks)
        shown = usual.replace("#", "1"), run[other[0]][0].marker
        yield ListFault("number-style", section, tuple(mark for mark, _ in marks), *shown, edits)


def _wraps(source: Source, section: str, entries: Sequence[Statement]) -> Iterator[ListFault]:
    """Entries that are wrapped by hand beside some on one long line each."""
    if len(entries) < _LEAST_ENTRIES:
        return
    if all(source.text.find("\n", *item.span) < 0 for item in entries):
        return
    cuts = [source.cut(item.span) for item in entries]
    widest = max((len(line) for cut in cuts if "\n" in cut for line in cut.splitlines()), default=0)
    if not 40 <= widest <= _WIDEST_WRAP:
        return
    long = [item for item, cut in zip(entries, cuts, strict=True) if "\n" not in cut and len(cut) > _WIDER * widest]
    wrapped = [item for item, cut in zip(entries, cuts, strict=True) if "\n" in cut]
    fewer = min(long, wrapped, key=len)
    if fewer:
        kinds = ("wrapped by hand", "on one long line")
        usual, found = kinds if fewer is long else kinds[::-1]
        places = (Span(item.span.start, min(item.span.end, source.line_end(item.span.start))) for item in fewer)
        yield ListFault("wraps", section, tuple(places), usual, found)


def _stops(
    section: Section, name: str, items: Sequence[Statement], entries: Sequence[Statement]
) -> Iterator[ListFault]:
    if len(entries) < _LEAST_STOPPED:
        return
    ends = [str(item).rstrip()[-1:] for item in entries]
    stopped = [item for item, end in zip(entries, ends, strict=True) if end == "."]
    bare = [item for item, end in zip(entries, ends, strict=True) if end.isalnum() or end == ")"]
    if len(stopped) + len(bare) < len(entries):
        return
    most = _MOST_DEPARTING * len(entries)
    if bare and len(bare) <= most:
        from statistics import median

        usual = median(len(str(item).split()) for item in stopped)
        # A fragment among sentences may end as it is.
        whole = [item for item in bare if 2 * len(str(item).split()) >= usual]
        yield from _unstopped(section, name, items, whole)
    elif (
        stopped
        and len(stopped) <= most
        and not any(_must_stop(item) for item in stopped)
        and stopped[-1] is not entries[-1]
    ):
        spans = [Span(item.span.end - 1, item.span.end) for item in stopped]
        yield ListFault("stop", name, tuple(spans), "", "", tuple((span, "") for span in spans))


def _unstopped(
    section: Section, name: str, items: Sequence[Statement], bare: Sequence[Statement]
) -> Iterator[ListFault]:
    at = {id(item): index for index, item in enumerate(items)}
    sure = [item for item in bare if _is_whole(section, items, at[id(item)])]
    if sure:
        places = tuple(_last_word(item) for item in sure)
        edits = tuple((Span(item.span.end, item.span.end), ".") for item in sure)
        yield ListFault("no-stop", name, places, "", "", edits)


def _last_word(item: Statement) -> Span:
    return item.text.span(str(item).rstrip().rfind(" ") + 1, len(str(item).rstrip()))


def _is_whole(section: Section, items: Sequence[Statement], index: int) -> bool:
    """Whether an entry is one in itself: not broken off, not the lead-in of what stands below it."""
    item, following = items[index], items[index + 1] if index + 1 < len(items) else None
    if len(str(item).split()) < 3 or _CUT_OR_ADDRESS.search(str(item).rsplit(None, 1)[-1]):
        return False
    if is_open(str(item), section) or continuation(items, index, section):
        return False
    return (
        following is None or (bool(following.marker) and following.level <= item.level) or following.follows != "line"
    )


def _must_stop(item: Statement) -> bool:
    """Whether an entry's full stop is more than the end of a fragment."""
    value = str(item).rstrip()
    return bool(_ABBREVIATED.search(value)) or sum(1 for _ in sentences(value)) > 1
