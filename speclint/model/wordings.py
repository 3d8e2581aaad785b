"""Wordings of class titles: where a text seems to name a class, and how what it says differs from the class's title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from speclint.model.mentions import singular
from speclint.model.titles import ABBREVIATIONS, LEVEL_WORDS, is_agent
from speclint.model.words import capitals
from speclint.parsing.document import Document, Section
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_WORD = Pattern(r"[A-Za-z0-9][\w'’/]*\.?|&")
_CAPITALS = Pattern(
    r"[A-Z][\w'’/]*\.?(?:(?: ?[-–—] ?| & | )(?:[A-Z][\w'’/]*\.?|\d{1,2}\b|(?:and|of|for|the)\b(?= )))+",
)
_HINT = Pattern(
    r"(?:[a-z](?:er|or|ist|yst|ian|ant|ive)|agent|aide|clerk|cook|nurse|secretary|attorney|mechanic|deputy|trainee|judge"
    r"|ate|ead|ing|ef|pal|[A-Z]{3})s?\b",
)
_DIGIT = Pattern(r"[0-9]")
_BRACKETS = Pattern(r"\s*\([^()]*(?:\)|$)")
_LONGEST = 40
"""How many words with capitals are taken together at the most; no class title is near as long."""
_SMALL = frozenset({"and", "of", "the", "for", "&"})
_ARTICLES = frozenset({"the", "a", "an"})
_HISTORY = frozenset({"class_history", "history_table", "class_table", "revised_date"})
ALIKE = {"supervising": "supervisor", "supervisory": "supervisor"}
"""Forms of one level word."""
_WRITTEN_OUT = {"IT": ("information", "technology"), "HR": ("human", "resource")}


class Change(StrEnum):
    """How a wording differs from the title that it means."""

    INVERTED = "inverted"
    ABBREVIATED = "abbreviated"
    REWORDED = "reworded"
    RESPELT = "respelt"


class Run(Struct, frozen=True, array_like=True, gc=False):
    """Words with capitals that stand together: where the name of a class may be."""

    words: tuple[str, ...]
    """As they are compared: lower case, singular."""
    spans: tuple[Span, ...]
    printed: tuple[str, ...]
    first: bool
    """Whether it opens a sentence, so that the capital of its first word means nothing."""
    section: str


class Wording(Struct, frozen=True):
    """A place that names a class otherwise than its title does."""

    span: Span
    printed: str
    title: str
    """The title that is meant."""
    change: Change
    section: str

    @property
    def plural(self) -> bool:
        """Whether it speaks of several positions, so that the title itself does not fit."""
        return self.printed.endswith("s") and not self.title.lower().endswith("s")


def runs(document: Document) -> tuple[Run, ...]:
    """The runs of a document's sections that may name classes; histories and class tables apart."""
    return tuple(run for section in document.walk() for run in _of_section(section))


def _of_section(section: Section) -> Iterator[Run]:
    if section.id in _HISTORY:
        return
    name = section.id or ""
    if section.id in (None, "class_level"):
        yield from _of_text(section.heading.text, name)
    for statement in section.statements:
        if _found(statement.text.value):
            yield from _of_text(statement.text, name)


class _Found(NamedTuple):
    """A run of a text; offsets within it."""

    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    printed: tuple[str, ...]
    first: bool


def _of_text(text: Text, section: str) -> Iterator[Run]:
    for forms, places, printed, first in _found(text.value):
        yield Run(forms, tuple(text.span(*place) for place in places), printed, first, section)


@lru_cache(maxsize=8_192)
def _found(value: str) -> tuple[_Found, ...]:
    """The runs of a text that may name classes."""
    if capitals(value) < 2 and value.isascii() and not _DIGIT.search(value):
        return ()
    hinting = (found for found in _CAPITALS.finditer(value) if _HINT.search(value, *found.span()))
    held = (words for found in hinting for words in _parts(found))
    return tuple(run for words in held if (run := _run(value, words)))


def _parts(capitals: re.Match[str]) -> Iterator[list[re.Match[str]]]:
    """The words of a stretch of capitals, those of each sentence by themselves."""
    held: list[re.Match[str]] = []
    for word in _WORD.finditer(capitals.string, capitals.start(), capitals.end()):
        if len(held) == _LONGEST or (held and _ends(held[-1].group(), word.group())):
            yield held
            held = []
        held.append(word)
    yield held


def _ends(word: str, following: str) -> bool:
    return word.endswith(".") and (word[:-1].lower() not in ABBREVIATIONS or not following[:1].isupper())


def _run(value: str, held: list[re.Match[str]]) -> _Found | None:
    while held and held[-1].group() in _SMALL:
        held = held[:-1]
    parts = [(form, word) for word in held for form in _forms(word.group())]
    if len(parts) < 2 or not any(form in LEVEL_WORDS or is_agent(form) for form, _ in parts):
        return None
    printed = tuple(_printed_as(word.group()) for _, word in parts)
    starts = (word.start() for _, word in parts)
    places = tuple((start, start + len(word)) for start, word in zip(starts, printed, strict=True))
    before = value[max(0, held[0].start() - 3) : held[0].start()].rstrip()
    first = not before or before[-1] in ".:;!?"
    return _Found(tuple(form for form, _ in parts), places, printed, first)


def _printed_as(word: str) -> str:
    """A word without the full stop that ends its sentence."""
    return word[:-1] if word.endswith(".") and word[:-1].lower() not in ABBREVIATIONS else word


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    if word in _WRITTEN_OUT:
        return _WRITTEN_OUT[word]
    lowered = word.lower().rstrip(".").replace("’", "'").removesuffix("'s").rstrip("'")
    return ("and",) if word == "&" else (singular(lowered),)


@lru_cache(maxsize=20_000)
def title_forms(title: str) -> tuple[str, ...]:
    """The words of a title as runs have them, without brackets and what follows a comma."""
    bare = _BRACKETS.sub("", title).partition(",")[0]
    bare = bare if not bare.isupper() else " ".join(w if len(w) < 3 else w.capitalize() for w in bare.split())
    return tuple(form for word in _WORD.finditer(bare) for form in _forms(word.group()))


class Titles:
    """Known titles, to hold wordings against."""

    def __init__(self, titles: Iterable[str], *, all_known: bool = True) -> None:
        """Index titles.

        Args:
            titles: the titles as printed.
            all_known: whether they are all titles that may be meant; else there may be another class, unknown, whose
                title differs by a derived word ("Inspector", "Inspection").
        """
        self._all_known = all_known
        self._exact: dict[tuple[str, ...], str] = {}
        self._full: dict[tuple[str, ...], str] = {}
        self._sorted: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self._holes: dict[tuple[str | None, ...], list[tuple[str, ...]]] = {}
        self._heard: dict[tuple[tuple[str, ...], bool], tuple[tuple[int, int, str, Change], ...]] = {}
        for title in titles:
            self._add(title)

    def _add(self, title: str) -> None:
        forms = title_forms(title)
        words = _bare(forms)
        if len(words) < 2 or words in self._exact:
            return
        full = _full(words)
        self._exact[words] = title
        self._full.setdefault(full, title)
        self._sorted.setdefault(_sorted(full), []).append(full)
        for at in range(len(full)):
            self._holes.setdefault((*full[:at], None, *full[at + 1 :]), []).append(full)

    def find(self, words: tuple[str, ...]) -> tuple[str, Change] | None:
        """The title that a wording means, and how it differs; `None` for a title as it is, and for anything else."""
        if words in self._exact:
            return None
        full = _full(words)
        if full in self._full:
            return self._full[full], Change.ABBREVIATED
        moved = [title for title in self._sorted.get(_sorted(full), ()) if _level_moved(full, title)]
        if len(moved) == 1:
            change = Change.INVERTED if sorted(moved[0]) == sorted(full) else Change.REWORDED
            return self._full[moved[0]], change
        respelt = {title for title in self._near(full) if _respelt(full, title, self._all_known)}
        return (self._full[respelt.pop()], Change.RESPELT) if len(respelt) == 1 else None

    def _near(self, full: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for at in range(len(full)):
            yield from self._holes.get((*full[:at], None, *full[at + 1 :]), ())

    def knows(self, words: tuple[str, ...]) -> bool:
        """Whether the words are a known title as it is."""
        return words in self._exact

    def means(self, title: str) -> bool:
        """Whether a title is another wording of a known one."""
        return self.find(_bare(title_forms(title))) is not None

    def wordings(self, run: Run) -> Iterator[Wording]:
        """The places in a run that name a known class otherwise than by its title."""
        heard = (run.words, run.first)
        if heard not in self._heard:
            self._heard[heard] = tuple(self._in_words(*heard))
        for start, end, title, change in self._heard[heard]:
            yield Wording(_span(run, start, end), _printed(run, start, end), title, change, run.section)

    def _in_words(self, said: tuple[str, ...], opens: bool) -> Iterator[tuple[int, int, str, Change]]:
        """From where to where words name a known class otherwise, and which."""
        for start, end in _pieces(said):
            verb = opens and start == 0 and said[start] not in LEVEL_WORDS
            for first in (start, start + 1) if verb else (start,):
                first += said[first] in _ARTICLES
                words = _bare(said[first:end])
                if self.knows(words):
                    break
                found = self.find(words)
                if found:
                    yield first, end, *found
                    break


def _span(run: Run, first: int, end: int) -> Span:
    return Span(run.spans[first].start, run.spans[end - 1].end)


def _printed(run: Run, first: int, end: int) -> str:
    spans = run.spans[first:end]
    words = run.printed[first:end]
    return " ".join(word for at, word in enumerate(words) if not at or spans[at] != spans[at - 1])


def _pieces(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of a run that may be one title: the run, or its parts between "and"s."""
    start, end = 0, len(words)
    joints = [at for at in range(end) if words[at] == "and"]
    if joints:
        yield start, end
    for joint in [*joints, end]:
        yield start, joint
        start = joint + 1


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    while words and words[0] in _ARTICLES:
        words = words[1:]
    return tuple(word for word in words if word != "and")


def _full(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ABBREVIATIONS.get(word, word) for word in words)


def _sorted(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(ALIKE.get(word, word) for word in words))


def _level_moved(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether only a level word stands elsewhere, in the same or another form."""
    left, right = ([ALIKE.get(word, word) for word in words] for words in (one, other))
    levels = {word for word in left if word in LEVEL_WORDS}
    return any([w for w in left if w != level] == [w for w in right if w != level] for level in levels)


def _respelt(one: tuple[str, ...], other: tuple[str, ...], derived: bool) -> bool:
    """Whether a single word differs, by a letter or two; `derived` where an ending of another kind counts as such."""
    from rapidfuzz.distance import Levenshtein

    left, right = next(((a, b) for a, b in zip(one, other, strict=True) if a != b), ("", ""))
    if min(len(left), len(right)) < 6 or (left in LEVEL_WORDS and right in LEVEL_WORDS) or left[0] != right[0]:
        return False
    if not derived and is_agent(left) != is_agent(right):
        return False
    return Levenshtein.distance(left, right, score_cutoff=2) <= 2
