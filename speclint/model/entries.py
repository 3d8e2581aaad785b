"""Lists of entries "Term – definition" and "Term: definition", and those whose entries are not written alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from speclint.model.cuts import lists
from speclint.model.words import word_set
from speclint.parsing.document import Document
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span, Text

_LEAST_ENTRIES = 4
_LEAST_SHARE = 0.6
_MOST_DEPARTING = 0.4
_MOST_OF_OTHER_KIND = 0.25
_ENTRY = Pattern(
    r"(?P<term>[A-Za-z][^.;:–—]{1,50}?)(?P<sep>\s?:\s+|\s+[–—]\s*|[–—]\s+|\s+-{1,2}\s+|-\s+(?=[A-Z]))(?=\S+(?:\s+\S+){2})"
)
_SEPARATORS = frozenset(":–—-")
_NO_TERM = word_set("note notes example examples including required preferred desirable may must or and")
_SMALL = word_set("a an and or of in to for the by with on at from as & /")
_WORD = Pattern(r"[^\W\d_][\w'’]*")


class Entry(Struct, frozen=True):
    """One entry of a list: its term, and what parts it from its definition."""

    term: Text
    separator: Text
    """With the white space around it."""

    @property
    def kind(self) -> str:
        """The separator as it is compared: the sign, its doubling, and whether white space stands before it."""
        return kind_of(self.separator.value)

    @property
    def case(self) -> str:
        """How a term's words are capitalized: `title`, `sentence` or `lower`; empty where it does not tell."""
        return case_of(self.term.value)


def kind_of(separator: str) -> str:
    """A separator as it is compared, as `Entry.kind` has it."""
    return (" " if separator[:1].isspace() else "") + separator.strip()


def case_of(term: str) -> str:
    """How the words of a term are capitalized, as `Entry.case` has it."""
    words = _WORD.findall(term)
    if not words or words[0][0].islower():
        return "lower" if words and len(words) <= 3 and _SMALL.isdisjoint(words) else ""
    rest = [word for word in words[1:] if word.lower() not in _SMALL]
    if not rest or any(word.isupper() for word in words):
        return ""
    capitals = sum(word[0].isupper() for word in rest)
    return "title" if capitals == len(rest) else "" if capitals else "sentence"


class UnevenEntries(NamedTuple):
    """Entries of one list that are not written as the others are."""

    kind: str
    """`separator` or `case`."""
    section: str
    places: tuple[Span, ...]
    """Their separators, or their terms."""
    usual: str
    """The separator or the capitals that most have."""
    found: str
    """Those of the first of them."""
    edits: tuple[tuple[Span, str], ...] = ()


def uneven_entries(document: Document) -> Iterator[UnevenEntries]:
    """The lists of entries that are not written alike, in order."""
    style = document.style
    registered = frozenset(term for term, _ in (*style.glossary, *style.competencies))
    for section, items in lists(document):
        if len(items) < _LEAST_ENTRIES:
            continue
        found = [(item, read) for item in items if (read := _read(item.text.value))]
        if len(found) >= max(_LEAST_ENTRIES, _LEAST_SHARE * len(items)) and _may_differ([read for _, read in found]):
            entries = [Entry(item.text.slice(*read.term), item.text.slice(*read.separator)) for item, read in found]
            yield from _separators(document.source, section.id or "", entries)
            yield from _cases(section.id or "", entries, registered)


class _Read(NamedTuple):
    """An entry within its text."""

    term: tuple[int, int]
    separator: tuple[int, int]
    kind: str
    case: str


@lru_cache(maxsize=16_384)
def _read(value: str) -> _Read | None:
    """A text as an entry; `None` where it is none."""
    match = None if _SEPARATORS.isdisjoint(value) else _ENTRY.match(value)
    if not match:
        return None
    term = match["term"]
    words = term.split()
    if len(words) > 6 or not _NO_TERM.isdisjoint(map(str.lower, words)):
        return None
    case = case_of(term)
    if not (term[0].isupper() or case):
        return None
    return _Read(match.span("term"), match.span("sep"), kind_of(match["sep"]), case)


def _may_differ(found: Sequence[_Read]) -> bool:
    """Whether there are two separators, or terms with capitals of two kinds."""
    return len({item.kind for item in found}) > 1 or len({item.case for item in found if item.case}) > 1


def _separators(source: Source, section: str, entries: Sequence[Entry]) -> Iterator[UnevenEntries]:
    usual, _count = Counter(item.kind for item in entries).most_common(1)[0]
    other = [item for item in entries if item.kind != usual]
    colons = sum((":" in item.kind) != (":" in usual) for item in other)
    if not other or len(other) > _MOST_DEPARTING * len(entries) or colons > _MOST_OF_OTHER_KIND * len(entries):
        return
    model = next(item.separator.value for item in entries if item.kind == usual)
    edits = tuple((item.separator.span(), model) for item in other)
    certain = all(
        source.cut(span).strip(" ") == item.kind.strip() for (span, _), item in zip(edits, other, strict=True)
    )
    places = tuple(item.separator.strip().span() for item in other)
    yield UnevenEntries(
        "separator", section, places, usual.strip(" "), other[0].kind.strip(" "), edits if certain else ()
    )


def _cases(section: str, entries: Sequence[Entry], registered: frozenset[str]) -> Iterator[UnevenEntries]:
    """Terms without the capitals that most terms have; those with more may be names.

    A term is right as the house style registers it.
    """
    counts = Counter(item.case for item in entries if item.case)
    for usual in ("title", "sentence"):
        departing = [item for item in entries if item.case in ("sentence", "lower")[usual == "sentence" :]]
        other = [item for item in departing if item.term.value not in registered]
        if other and counts[usual] >= 3 and len(other) <= _MOST_OF_OTHER_KIND * counts[usual] + 0.25:
            places = tuple(item.term.span() for item in other)
            yield UnevenEntries("case", section, places, usual, other[0].term.value)
            return
