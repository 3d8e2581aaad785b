"""Lists of entries "Term – definition" and "Term: definition", and those whose entries are not written alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from speclint.model.cuts import lists
from speclint.model.words import word_set
from speclint.parsing.document import Document, Statement
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
        value = self.separator.value
        return (" " if value[:1].isspace() else "") + value.strip()

    @property
    def case(self) -> str:
        """How a term's words are capitalized: `title`, `sentence` or `lower`; empty where it does not tell."""
        words = _WORD.findall(self.term.value)
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
        entries = _entries(items)
        if len(entries) >= max(_LEAST_ENTRIES, _LEAST_SHARE * len(items)):
            yield from _separators(document.source, section.id or "", entries)
            yield from _cases(section.id or "", entries, registered)


def _entries(items: Sequence[Statement]) -> list[Entry]:
    found = []
    for item in items:
        match = _ENTRY.match(str(item))
        if match and _NO_TERM.isdisjoint(match["term"].lower().split()) and len(match["term"].split()) <= 6:
            entry = Entry(item.text.slice(*match.span("term")), item.text.slice(*match.span("sep")))
            if match["term"][0].isupper() or entry.case:
                found.append(entry)
    return found


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
