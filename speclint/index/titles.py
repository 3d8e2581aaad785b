"""The titles of an employer's classes, found through their aliases: case, plural, abbreviations, numerals, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.model.mentions import singular
from speclint.model.references import LONGEST
from speclint.model.titles import LEVEL_WORDS, ROMAN, is_agent, split_title, title_key, title_words
from speclint.model.wordings import ALIKE, Titles, title_forms
from speclint.patterns import Pattern
from speclint.read.text import Span

_NUMERALS = {str(value): numeral.lower() for numeral, value in ROMAN.items()}
_NOTE = Pattern(r"\(abolished\b.*|\bseries$|, ?Ranges? [A-Z]\b(?: (?:and|or|through) [A-Z]\b)?", re.I)
_BRACKETS = Pattern(r"\s*\([^()]*(?:\)|$)")
_TAIL = Pattern(r",? (?:in|with|at) (?:the )?(?=[A-Z]).*|\s[-–—]\s.*", re.S)
_JOINT = Pattern(r", (?:and |or )?| and | & ")
_NUMERAL = r"(?:I{1,3}|IV|VI{0,3}|IX|X|\d{1,2})"
_RANGE = Pattern(rf"(?P<base>.*\S) (?P<first>{_NUMERAL})(?P<joint> ?[-–—/] ?| to )(?P<last>{_NUMERAL})$", re.S)
_CLOSE = 80
"""How alike (per cent of letters, in any order of words) a title must be to be named as the nearest."""
_COMMON = 500
"""A word that more titles than this share narrows nothing down."""


class Standing(Struct, frozen=True):
    """A class on file: its title, and where the document that defines it has that."""

    title: str
    path: str
    span: Span


@lru_cache(maxsize=20_000)
def words_of(title: str) -> frozenset[str]:
    """The words by which a class is known: singular, written out, in any order, numerals Roman, notes left out."""
    found = map(singular, title_words(_NOTE.sub("", " ".join(title.split()))))
    return frozenset(_NUMERALS.get(ALIKE.get(word, word), ALIKE.get(word, word)) for word in found)


def written_out(title: str) -> tuple[str, ...]:
    """The titles of a range of levels ("Ranger I-III", "Ranger I/II"); the title itself where it is none."""
    text = " ".join(title.split())
    found = _RANGE.match(text)
    if found is None:
        return (text,)
    first, last = (ROMAN.get(found[name]) or int(found[name]) for name in ("first", "last"))
    numerals = [numeral for numeral, value in ROMAN.items() if first <= value <= last]
    if "/" in found["joint"]:
        numerals = [numeral for numeral, value in ROMAN.items() if value in (first, last)]
    return tuple(f"{found['base']} {numeral}" for numeral in numerals) or (text,)


class TitleIndex:
    """The titles of classes on file."""

    def __init__(self, standing: Iterable[Standing]) -> None:
        self._exact: dict[frozenset[str], Standing] = {}
        self._short: dict[frozenset[str], Standing] = {}
        self._bases: dict[frozenset[str], Standing] = {}
        for item in standing:
            self._add(item)
        self._wordings = Titles(item.title for item in self._exact.values())
        self._known = {item.title: item for item in self._exact.values()}

    def _add(self, item: Standing) -> None:
        words = words_of(item.title)
        if words in self._exact or len(item.title) > LONGEST:
            return
        self._exact[words] = item
        for short in _shorter(item.title):
            self._short.setdefault(words_of(short), item)
        for base in _bases(item.title):
            self._bases.setdefault(words_of(base), item)

    def find(self, title: str) -> Standing | None:
        """The class on file that a wording means; for what several numbered classes share, one of them."""
        if len(title) > LONGEST:
            return None
        words = words_of(title)
        found = self._exact.get(words) or self._short.get(words) or self._bases.get(words)
        return found or self._shortened(title) or self._reworded(title)

    def _shortened(self, title: str) -> Standing | None:
        for short in _shorter(title, joints=False):
            words = words_of(short)
            found = self._exact.get(words) or self._short.get(words) or self._bases.get(words)
            if found:
                return found
        return None

    def _reworded(self, title: str) -> Standing | None:
        """What is reported as an inexact title is a title."""
        found = self._wordings.find(tuple(form for form in title_forms(title) if form != "and"))
        return self._known.get(found[0]) if found else None

    def nearest(self, title: str) -> Standing | None:
        """The class on file whose title is most like this one; `None` where none is close."""
        from rapidfuzz import fuzz, process

        title = title[:LONGEST]
        near = list(self._sharing(words_of(title)))
        numbered = _next_in_number(title, [item for _, item in near])
        if numbered:
            return numbered
        choices = [key for key, _ in near]
        found = process.extractOne(title_key(title), choices, scorer=fuzz.token_sort_ratio, score_cutoff=_CLOSE)
        return near[found[2]][1] if found else None

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[str, Standing]]]:
        found: dict[str, list[tuple[str, Standing]]] = {}
        for words, item in self._exact.items():
            for word in words:
                found.setdefault(word, []).append((title_key(item.title), item))
        return found

    def _sharing(self, words: frozenset[str]) -> Iterator[tuple[str, Standing]]:
        """The titles that share one of its rarest words, with their keys."""
        lists = sorted((self._by_word[word] for word in sorted(words) if word in self._by_word), key=len)
        for items in lists[:3]:
            yield from items[:_COMMON]


def titles_of(corpus: Corpus) -> TitleIndex:
    """The titles of all classes that an employer has on file."""
    return TitleIndex(
        Standing(item.title.printed, facts.path, item.title_span)
        for facts in corpus.documents
        for item in facts.classes
    )


def respelt(words: frozenset[str], title: frozenset[str]) -> bool:
    """Whether the words of a title are those of another but for a letter or two of one."""
    from rapidfuzz.distance import Levenshtein

    one, other = words - title, title - words
    if len(one) != 1 or len(other) != 1 or len(words) < 3:
        return False
    left, right = next(iter(one)), next(iter(other))
    if min(len(left), len(right)) < 5 or left[0] != right[0] or (left in LEVEL_WORDS and right in LEVEL_WORDS):
        return False
    return Levenshtein.distance(left, right, score_cutoff=2) <= 2


def _shorter(title: str, *, joints: bool = True) -> Iterator[str]:
    """A title without brackets, agency, or place; with `joints`, what closes a longer one ("Feed and Drugs Agent")."""
    text = _NOTE.sub("", " ".join(title.split()))
    bare = _BRACKETS.sub("", text)
    ends = (found.start() for found in (_TAIL.search(bare), re.search(",", bare)) if found)
    for short in (bare, *(bare[:end] for end in ends)):
        if short != text and _is_title(short):
            yield short
    for joint in _JOINT.finditer(bare) if joints else ():
        if _is_title(bare[joint.end() :]):
            yield bare[joint.end() :]


def _is_title(text: str) -> bool:
    """Whether what is left of a title still says what someone is, rather than a rank ("Supervisor, Grounds")."""
    words = text.split()
    return len(words) > 1 and any(is_agent(word) or word.lower() in LEVEL_WORDS for word in words)


def _next_in_number(title: str, near: Iterable[Standing]) -> Standing | None:
    """Of the classes that only their numbers tell from this one, that with the nearest number, the lower of two."""
    own = split_title(title)
    if own.convention != "numeral":
        return None
    titles = ((split_title(item.title), item) for item in near)
    kin = [
        (abs(other.rank - own.rank), other.rank, item)
        for other, item in titles
        if other.convention == "numeral" and (other.family, other.prefix) == (own.family, own.prefix)
    ]
    return min(kin, key=lambda found: found[:2])[2] if kin else None


def _bases(title: str) -> Iterator[str]:
    """What numbered classes share: "Engineers", "Senior Engineers" for Senior Engineer I and II."""
    parts = split_title(title)
    if parts.convention == "numeral":
        base = f"{parts.prefix} {parts.base} {parts.level.rpartition(' ')[0]}".strip()
        yield base
        yield from _shorter(base)
