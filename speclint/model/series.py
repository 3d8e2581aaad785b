"""What a specification says of its series: how many classes it has, which of them this one is, what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speclint.model.mentions import Mention, read_titles, same_class, title_end
from speclint.model.quantities import ORDINALS, WORDS
from speclint.model.sentences import sentences
from speclint.parsing.document import Document, Section, Statement
from speclint.read.text import Span, Text

_NUMBERS = {**{word: value for word, value in WORDS.items() if 1 <= value <= 20 and len(word) > 2}}
_NUM = rf"(?P<number>(?:{'|'.join(_NUMBERS)})\b|\d{{1,2}}\b)(?: \(\d{{1,2}}\))?"
_NOUN = r"(?P<noun>class(?:es|ifications?)?|levels?)\b"
_ADJECTIVES = r"(?:(?!(?:class|level|series|of)\b)[\w/'’,&-]+ ){0,6}?"
_ORD = rf"(?P<ordinal>{'|'.join(ORDINALS)}|1st|2nd|3rd|[4-9]th)"
_FIRST_OF_THREE = re.compile(rf"\b{_ORD} of (?:the )?{_NUM} {_ADJECTIVES}{_NOUN}", re.I)
_FIRST_CLASS = re.compile(
    rf"\b{_ORD} (?:job )?class(?:ification)?\b(?= (?:in|of|within) (?:an?|the|this) [^.;]{{0,80}}\bseries\b)",
    re.I,
)
_FIRST_IN = re.compile(rf"\b{_ORD} (?=in (?:a|the) (?:series of |{_NUM}[ -]))", re.I)
_CLASS_SERIES = re.compile(rf"(?<![\w-]){_NUM}[ -]{_NOUN}[ -]series\b", re.I)
_THERE_ARE = re.compile(rf"\b(?:there are|series of|one of(?: the)?) {_NUM} {_ADJECTIVES}{_NOUN}", re.I)
_DESCRIBES = re.compile(
    r"\b(?:series|specification)(?: specification)?(?: (?:that|which|also|currently|now|is)){0,2}"
    r" (?:describes?|defines?|covers?|includes?|contains?|comprises?|has|encompasses|provides for|consists of"
    rf"|comprised of|composed of)(?: the)? {_NUM} {_ADJECTIVES}{_NOUN}",
    re.I,
)
_LEVELS_OF_ELSE = re.compile(r" of (?!(?:[\w-]+ ){0,2}classes\b)(?![A-Z])")
_NAME = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?P<name>(?:(?!the\b|series\b|in\b|an?\b)[\w'’/&,.()-]+ ){1,12}?)[Ss]eries\b")
_OWN = re.compile(
    r"\b(?:level|class|classification)\b[^.;]{0,60}\b(?:in|within|of) the (?:[\w'’/&,.()-]+ ){1,10}?series\b", re.I
)
_LISTED = re.compile(
    r"\b(?P<also>also |additionally )?(?:consists? of|contains?|includes?|comprises?|comprised of|composed of"
    r"|encompasses|are)(?P<also_after> also)?:? (?:the )?(?=[A-Z])"
)
_LISTS = re.compile(
    r"\bseries (?:also )?(?:consists? of|contains?|includes?|comprises?|is comprised of) (?:the )?[A-Z]"
)
_COMPARES = re.compile(r"\b(?:distinguished|differs?|differentiated|distinct) (?:from|in|by)\b", re.I)
_SPEAKS = re.compile(r"\bseries\b|\b(?:class|level|classification)(?:e?s)?\b", re.I)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b", re.I)
_ARTICLE = re.compile(r"(?:The |the |An? )?(?:class(?:ification)? of )?")
_IS = re.compile(r"\s+(?:is|represents|constitutes|serves as)\b")
_CARRIERS = ("distinguishing_characteristics", "class_summary")


@dataclass(frozen=True, slots=True)
class Count:
    """How many classes or levels a statement gives its series."""

    value: int
    noun: str
    """`class` or `level`."""
    printed: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Which class of its series a statement says that this one is."""

    value: int
    printed: str
    span: Span


@dataclass(frozen=True, slots=True)
class SeriesStatement:
    """What a specification says of its series; every piece may be absent."""

    span: Span
    """The sentences that it was read from."""
    section: str
    name: str = ""
    count: Count | None = None
    ordinal: Ordinal | None = None
    roster: tuple[Mention, ...] = ()
    others: bool = False
    """Whether the roster lists the other classes only ("the series also contains …")."""
    subject: Mention | None = None
    """The class that it says to be of the series, where it calls it by a title ("The Ranger II is the second …")."""

    def listed(self, own: str) -> int:
        """How many classes the roster gives the series, the class itself counted once; 0 without a roster."""
        if not self.roster:
            return 0
        held = any(same_class(entry.title, own) for entry in self.roster)
        return len(self.roster) + (self.others and not held)


def read_statement(document: Document) -> SeriesStatement | None:
    """The series statement of a document; `None` where it says nothing of a series."""
    for section in _carriers(document):
        found = _read(section)
        if found:
            return found
    return None


def _carriers(document: Document) -> Iterator[Section]:
    for name in _CARRIERS:
        yield from (item for item in document.find_all(name) if item.class_index is None)


def _read(section: Section) -> SeriesStatement | None:
    statement: SeriesStatement | None = None
    for index, paragraph in enumerate(section.statements):
        for start, end in sentences(paragraph.text.value):
            part = _Sentence(paragraph.text, start, end, section.statements[index + 1 :])
            found = part.read(section.id or "")
            statement = _merged(statement, found) if found else statement
    return statement


def _merged(first: SeriesStatement | None, second: SeriesStatement) -> SeriesStatement:
    if first is None:
        return second
    listing = first if first.roster else second
    return SeriesStatement(
        Span(first.span.start, max(first.span.end, second.span.end)),
        first.section,
        first.name or second.name,
        first.count or second.count,
        first.ordinal or second.ordinal,
        listing.roster,
        listing.others,
        first.subject or second.subject,
    )


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of a paragraph, with the list that may stand under it."""

    text: Text
    start: int
    end: int
    below: tuple[Statement, ...]

    @property
    def value(self) -> str:
        return self.text.value[self.start : self.end]

    def span(self, start: int, end: int) -> Span:
        return self.text.span(self.start + start, self.start + end)

    def read(self, section: str) -> SeriesStatement | None:
        """What this sentence says of the series, if it speaks of one."""
        value = self.value
        if _COMPARES.search(value) or not _SPEAKS.search(value):
            return None
        both = _FIRST_OF_THREE.search(value)
        count = self._count(both)
        ordinal = self._ordinal(both)
        name = _name(value)
        roster, others = self._roster() if count or ordinal or name or _LISTS.search(value) else ((), False)
        if not (count or ordinal or roster or (name and _OWN.search(value))):
            return None
        subject = self._subject() if ordinal else None
        return SeriesStatement(self.span(0, len(value)), section, name, count, ordinal, roster, others, subject)

    def _subject(self) -> Mention | None:
        """The title that the sentence opens with, where what is said is said of that class."""
        lead = _ARTICLE.match(self.value)
        start = self.start + (lead.end() if lead else 0)
        stop = title_end(self.text.value, start, self.end)
        title = " ".join(self.text.value[start:stop].split())
        if len(title.split()) < 2 or not _IS.match(self.text.value, stop, self.end):
            return None
        return Mention(title, self.text.span(start, stop), stop)

    def _count(self, both: re.Match[str] | None) -> Count | None:
        found = both or _CLASS_SERIES.search(self.value) or _DESCRIBES.search(self.value)
        if found is None and re.search(r"\bseries\b", self.value, re.I):
            found = _THERE_ARE.search(self.value)
        if found is None:
            return None
        level = found["noun"].lower().startswith("level")
        if level and _LEVELS_OF_ELSE.match(self.value, found.end()):
            return None
        if _NUMBER_WORD.search(self.value, found.end("number"), found.start("noun")):
            return None
        start = found.start() if both else found.start("number")
        word = found["number"].lower()
        number, noun = _NUMBERS.get(word) or int(word), "level" if level else "class"
        return Count(number, noun, self.value[start : found.end()], self.span(start, found.end()))

    def _ordinal(self, both: re.Match[str] | None) -> Ordinal | None:
        found = both or _FIRST_CLASS.search(self.value) or _FIRST_IN.search(self.value)
        if found is None:
            return None
        word = found["ordinal"].lower()
        printed = found.group().rstrip()
        span = self.span(found.start(), found.start() + len(printed))
        return Ordinal(ORDINALS.get(word) or int(word[0]), printed, span)

    def _roster(self) -> tuple[tuple[Mention, ...], bool]:
        for at, others in self._openings():
            titles = tuple(read_titles(self.text, self.start + at, self.end))
            if len(titles) > 1 or (titles and others):
                return titles, others
        if self.value.endswith(":"):
            return self._list_below(), False
        return (), False

    def _openings(self) -> Iterator[tuple[int, bool]]:
        """Where a list of titles may start, and whether it lists the other classes only."""
        for found in _LISTED.finditer(self.value):
            yield found.end(), bool(found["also"] or found["also_after"])
        colon = self.value.find(": ")
        if colon > 0:
            yield colon + 2, False

    def _list_below(self) -> tuple[Mention, ...]:
        entries = []
        for statement in self.below:
            length = len(statement.text.value.rstrip(" .,;"))
            titles = list(read_titles(statement.text, 0, length))
            if len(titles) != 1 or titles[0].end != length:
                break
            entries += titles
        return tuple(entries) if len(entries) > 1 else ()


def _name(value: str) -> str:
    for found in _NAME.finditer(value):
        name = found["name"].strip(" ,")
        if any(word[:1].isupper() for word in name.split()):
            return name
    return ""
