"""Titles of other classes of the employer in a document's sentences: where they stand, and as what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from speclint.index.titles import words_of, written_out
from speclint.model.facts import ClassFacts, Facts
from speclint.model.mentions import singular
from speclint.model.packedtexts import Opened
from speclint.model.texts import PassageText, impersonal
from speclint.model.titles import LEVEL_WORDS, ROMAN, is_agent
from speclint.model.wordings import Run, title_forms
from speclint.model.words import word_set, words
from speclint.patterns import Pattern
from speclint.read.text import Span

_NUMERALS = {str(value): numeral.lower() for numeral, value in ROMAN.items()}
_MOST_WORDS = 10
"""How many words of a stretch of capitals are tried as one title."""
_BEFORE = word_set("the a an all each every this these and")
_BEHIND = word_set("and class classification position")
_UNDER = r"(?:(?:under|as|in|with|by) [^,.;]{2,150}, )?"
_OPENS = Pattern(
    _UNDER + r"(?:(?:the|an?|all|each|every|this) )?"
    r"(?P<held>(?:incumbents?|employees?|positions?|persons?|individuals?|work|duties)"
    r" (?:in|of|for|assigned to|classified as|holding) )?"
    r"(?:(?:the|this|an?) )?(?P<of>(?:job )?(?:class|classification|position|title|job) of )?(?:(?:the|an?) )?",
    re.I,
)
_FOLLOWS = Pattern(r"(?: \([A-Z]{1,8}\))?(?P<held> (?:job )?(?:class|classification|position)s?)?,? (?P<verb>[a-z]+)\b")
_WORK_OF = Pattern(
    r"\b(?:duties|responsibilities|functions|work|role|job|position|requirements|demands) of (?:the position of )?"
    r"(?:an? |the )$",
    re.I,
)
_REACH = 60
"""How many characters before a title are looked at."""
_PLURAL_VERBS = word_set("are have may must will shall can should perform work provide plan operate do")
_SINGULAR_VERBS = word_set("may must will shall can should")
_NO_VERBS = word_set("as is's this its us plus thus versus whereas always")
_LOWER = Pattern(r"(?:under [^,.;]{2,150}, )?(?:the|an?) (?P<title>[a-z][a-z'’-]*(?: [\w'’&/-]+){1,8})", re.I)
_OPENERS = frozenset("tauTAU")
"""The first letters of sentences that may open with a title in small letters."""
_WORD = Pattern(r"[\w'’/-]+")


class Standing(Struct, frozen=True):
    """A class on file, and the document that defines it."""

    facts: Facts
    job_class: ClassFacts

    @property
    def title(self) -> str:
        """Its title as printed."""
        return self.job_class.title.printed


class Naming(Struct, frozen=True, dict=True):
    """A title in a sentence."""

    standing: Standing
    texts: Opened
    """The sentences of its document."""
    number: int
    """That of the sentence among these."""
    span: Span
    """Where it stands in the file."""

    @cached_property
    def text(self) -> PassageText:
        """The sentence."""
        return self.texts.passage(self.number)

    @property
    def section(self) -> str:
        """The section of the sentence."""
        return self.texts.sections[self.number]

    @property
    def digest(self) -> int:
        """That of the words of the sentence."""
        return self.texts.digests[self.number]

    @property
    def start(self) -> int:
        """Where in the sentence it starts."""
        return _offset(self.text, self.span.start)

    @property
    def end(self) -> int:
        """Where in the sentence it ends."""
        return _offset(self.text, self.span.end - 1) + 1

    @property
    def printed(self) -> str:
        """As the sentence has it."""
        return self.text.text.value[self.start : self.end]

    @property
    def plural(self) -> bool:
        """Whether it speaks of several."""
        return self.printed.endswith("s") and not self.standing.title.endswith("s")

    @property
    def subject(self) -> str:
        """`doer` where it opens a sentence that says what the class does, `class` for "the class of …"; else empty."""
        value = self.text.text.value
        before, behind = _OPENS.fullmatch(value, 0, self.start), _FOLLOWS.match(value, self.end)
        if not before or not behind or not _is_verb(behind["verb"], plural=self.plural or bool(before["held"])):
            return ""
        return "class" if before["of"] or behind["held"] else "doer"

    @property
    def of_work(self) -> bool:
        """Whether the sentence speaks of the work of the class ("the duties of a …")."""
        start = self.start
        return bool(_WORK_OF.search(self.text.text.value, max(0, start - _REACH), start))

    def replaced(self) -> list[str]:
        """The words of the sentence with this title replaced by the mark for the document's own."""
        return impersonal(words(self.text.text.value), [" ".join(words(self.printed))])


def _is_verb(word: str, *, plural: bool) -> bool:
    if word in _SINGULAR_VERBS or (plural and word in _PLURAL_VERBS):
        return True
    return word.endswith("s") and not word.endswith("ss") and word not in _NO_VERBS


class KnownTitles:
    """The titles of the classes of an employer, to be found in sentences."""

    def __init__(self, documents: Iterable[Facts]) -> None:
        self._known: dict[tuple[str, ...], Standing] = {}
        self._heard: dict[tuple[str, ...], tuple[tuple[Standing, int, int], ...]] = {}
        for facts in documents:
            for item in facts.classes:
                for title in _orders(item.title.printed):
                    key = _key(title_forms(title))
                    if len(key) > 1 and any(word in LEVEL_WORDS or is_agent(word) for word in key):
                        self._known.setdefault(key, Standing(facts, item))

    @cached_property
    def _first(self) -> frozenset[str]:
        return frozenset(key[0] for key in self._known)

    def namings(self, facts: Facts, texts: Opened) -> Iterator[Naming]:
        """The titles on file that a document's sentences name, its own among them.

        Args:
            facts: the document.
            texts: its sentences.
        """
        places, taken = _Places(texts), set()
        for run in facts.runs:
            for standing, span in self._in_run(run):
                at = places.at(span)
                if at is not None:
                    taken.add(at)
                    yield Naming(standing, texts, at, span)
        for at, value in enumerate(texts.values):
            found = self._opening(value) if value[:1] in _OPENERS and at not in taken else None
            if found:
                standing, start, end = found
                yield Naming(standing, texts, at, texts.text(at).span(start, end))

    def _in_run(self, run: Run) -> Iterator[tuple[Standing, Span]]:
        if run.words not in self._heard:
            self._heard[run.words] = tuple(self._in_words(_key(run.words)))
        for standing, at, stop in self._heard[run.words]:
            yield standing, Span(run.spans[at].start, run.spans[stop - 1].end)

    def _in_words(self, said: tuple[str, ...]) -> Iterator[tuple[Standing, int, int]]:
        """The titles that words with capitals name, and which of the words."""
        at = 0 if not self._first.isdisjoint(said) else len(said)
        while at < len(said):
            stop = self._longest(said, at) if said[at] in self._first else at
            if stop > at and _whole(said, at, stop):
                yield self._known[said[at:stop]], at, stop
            at = max(stop, at + 1)

    def _longest(self, said: tuple[str, ...], at: int) -> int:
        """Where the longest title that starts at a word stops; the word itself where none starts."""
        stops = range(min(len(said), at + _MOST_WORDS), at + 1, -1)
        return next((stop for stop in stops if said[at:stop] in self._known), at)

    def _opening(self, value: str) -> tuple[Standing, int, int] | None:
        """A title in small letters that opens a sentence, and where in that it stands."""
        opens = _LOWER.match(value)
        if not opens:
            return None
        found = list(_WORD.finditer(value, opens.start("title"), opens.end()))
        said = _key(singular(word.group().lower()) for word in found)
        stop = self._longest(said, 0) if said and said[0] in self._first else 0
        if not stop:
            return None
        return self._known[said[:stop]], found[0].start(), found[stop - 1].end()


class _Places:
    """A document's sentences by their places."""

    def __init__(self, texts: Opened) -> None:
        self._texts = texts
        self._order = sorted(range(len(texts.starts)), key=texts.starts.__getitem__)
        self._starts = sorted(texts.starts)

    def at(self, span: Span) -> int | None:
        """The number of the sentence that holds a place."""
        index = bisect_right(self._starts, span.start) - 1
        return self._order[index] if index >= 0 and self._texts.span(self._order[index]).end >= span.end else None


def _offset(text: PassageText, place: int) -> int:
    """Where in the words of a sentence a place of the file is."""
    low, high = 0, len(text.text)
    while low < high:
        middle = (low + high) // 2
        if text.text.span(middle, middle + 1).end <= place:
            low = middle + 1
        else:
            high = middle
    return low


def _whole(said: tuple[str, ...], at: int, stop: int) -> bool:
    """Whether a title is not part of a longer name in capitals, which is no title on file."""
    return (not at or said[at - 1] in _BEFORE) and (stop == len(said) or said[stop] in _BEHIND)


def _key(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(_NUMERALS.get(form, form) for form in forms)


def _orders(title: str) -> Iterator[str]:
    """A title as running text may have it: as it is, and "Operations Supervisor" for "Supervisor, Operations"."""
    yield title
    head, comma, tail = title.partition(", ")
    if comma and "," not in tail and is_agent(head.rpartition(" ")[2]):
        yield f"{tail} {head}"


def own_words(facts: Facts) -> set[frozenset[str]]:
    """The words of the titles of a document's classes, the levels of a range ("Ranger I/II") each written out."""
    return {words_of(title) for item in facts.classes for title in written_out(item.title.printed)} | {
        words_of(item.title.printed) for item in facts.classes
    }
