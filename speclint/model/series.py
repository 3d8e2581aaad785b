"""What a specification says of its series: how many classes it has, which of them this one is, what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.model.mentions import Mention, names_class, read_titles, same_class, title_end
from speclint.model.quantities import ORDINALS, WORDS
from speclint.model.sentences import sentences
from speclint.model.titles import split_title
from speclint.parsing.document import Document, Section, Statement
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_NUMBERS = {**{word: value for word, value in WORDS.items() if 1 <= value <= 20 and len(word) > 2}}
_NUM = rf"(?P<number>(?:{'|'.join(_NUMBERS)})\b|\d{{1,2}}\b)(?: \(\d{{1,2}}\))?"
_NOUN = r"(?P<noun>class(?:es|ifications?)?|levels?)\b"
_ADJECTIVES = r"(?:(?!(?:class|level|series|of)\b)[\w/'’,&-]+ ){0,6}?"
_ORD = rf"(?P<ordinal>{'|'.join(ORDINALS)}|1st|2nd|3rd|[4-9]th)"
_FIRST_OF_THREE = Pattern(rf"\b{_ORD} of (?:the )?{_NUM} {_ADJECTIVES}{_NOUN}", re.I)
_FIRST_CLASS = Pattern(
    rf"\b{_ORD} (?:job )?class(?:ification)?\b(?= (?:in|of|within) (?:an?|the|this) [^.;]{{0,80}}\bseries\b)",
    re.I,
)
_FIRST_IN = Pattern(rf"\b{_ORD} (?=in (?:a|the) (?:series of |{_NUM}[ -]))", re.I)
_CLASS_SERIES = Pattern(rf"(?<![\w-]){_NUM}[ -]{_NOUN}[ -]series\b", re.I)
_THERE_ARE = Pattern(rf"\b(?:there are|series of|one of(?: the)?) {_NUM} {_ADJECTIVES}{_NOUN}", re.I)
_DESCRIBES = Pattern(
    r"\b(?:series|specification)(?: specification)?(?: (?:that|which|also|currently|now|is)){0,2}"
    r" (?:describes?|defines?|covers?|includes?|contains?|comprises?|has|encompasses|provides for|consists of"
    rf"|comprised of|composed of)(?: the)? {_NUM} {_ADJECTIVES}{_NOUN}",
    re.I,
)
_LEVELS_OF_ELSE = Pattern(r" of (?!(?:[\w-]+ ){0,2}classes\b)(?![A-Z])")
_NAME = Pattern(r"\b(?:[Tt]he|[Aa]n?) (?P<name>(?:(?!the\b|series\b|in\b|an?\b)[\w'’/&,.()-]+ ){1,12}?)[Ss]eries\b")
_OWN = Pattern(
    r"\b(?:level|class|classification)\b[^.;]{0,60}\b(?:in|within|of) the (?:[\w'’/&,.()-]+ ){1,10}?series\b", re.I
)
_LISTED = Pattern(
    r"\b(?P<also>also |additionally )?(?:consists? of|contains?|includes?|comprises?|comprised of|composed of"
    r"|encompasses|are)(?P<also_after> also)?:? (?:the )?(?=[A-Z])"
)
_LISTS = Pattern(r"\bseries (?:also )?(?:consists? of|contains?|includes?|comprises?|is comprised of) (?:the )?[A-Z]")
_COMPARES = Pattern(r"\b(?:distinguished|differs?|differentiated|distinct) (?:from|in|by)\b", re.I)
_SPEAKS = Pattern(r"\bseries\b|\b(?:class|level|classification)(?:e?s)?\b", re.I)
_NUMBER_WORD = Pattern(rf"\b(?:{'|'.join(_NUMBERS)})\b", re.I)
_ARTICLE = Pattern(r"(?:The |the |An? )?(?:class(?:ification)? of )?")
_IS = Pattern(r"\s+(?:is|represents|constitutes|serves as)\b")
_SOME = Pattern(r"\b(?:other|more|additional|further|remaining|different)\b", re.I)
_LEVEL_NAMES = frozenset({"level", "grade", "range", "step", "tier", "phase", "class"})
_CARRIERS = ("distinguishing_characteristics", "class_summary")


class Count(Struct, frozen=True, array_like=True, gc=False):
    """How many classes or levels a statement gives its series."""

    value: int
    noun: str
    """`class` or `level`."""
    printed: str
    span: Span


class Ordinal(Struct, frozen=True, array_like=True, gc=False):
    """Which class of its series a statement says that this one is."""

    value: int
    printed: str
    span: Span


class SeriesStatement(Struct, frozen=True, array_like=True, gc=False):
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
    subjects: tuple[Mention, ...] = ()
    """The classes of whose place it speaks, where it calls them by title ("The Ranger II is the second …")."""

    def listed(self, own: str) -> int:
        """How many classes the roster gives the series, the class itself counted once; 0 without a roster."""
        if not self.roster:
            return 0
        held = any(same_class(entry.title, own) for entry in self.roster)
        return len(self.roster) + (self.others and not held)


def read_statement(document: Document) -> SeriesStatement | None:
    """The series statement of a document; `None` where it says nothing of a series."""
    own = document.classes[0].title.value if len(document.classes) == 1 else ""
    for section in carriers(document):
        found = _read(section, own)
        if found:
            return found
    return None


def carriers(document: Document) -> Iterator[Section]:
    """The sections in which a document speaks of its series as a whole."""
    for name in _CARRIERS:
        yield from (item for item in document.find_all(name) if item.class_index is None)


def _read(section: Section, own: str) -> SeriesStatement | None:
    statement: SeriesStatement | None = None
    for index, paragraph in enumerate(section.statements):
        below = section.statements[index + 1 :]
        for start, end in sentences(paragraph.text.value):
            found = read_sentence(paragraph.text, start, end, below, section.id or "", own)
            statement = merged(statement, found)
    return statement


def read_sentence(
    text: Text, start: int, end: int, below: tuple[Statement, ...], section: str, own: str
) -> SeriesStatement | None:
    """What one sentence says of the series, by its fixed formulas; `None` where it says nothing.

    Args:
        text: the paragraph.
        start: where in it the sentence starts.
        end: where it ends.
        below: the statements behind the paragraph, of which a list may be made.
        section: the canonical name of its section.
        own: the title of the class itself; empty where the document defines several.
    """
    return _Sentence(text, start, end, below, own).read(section)


def merged(first: SeriesStatement | None, second: SeriesStatement | None) -> SeriesStatement | None:
    """Two parts of one statement as one; what both say is taken from the first."""
    if first is None or second is None:
        return first or second
    listing = first if first.roster else second
    return SeriesStatement(
        Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end)),
        first.section,
        first.name or second.name,
        first.count or second.count,
        first.ordinal or second.ordinal,
        listing.roster,
        listing.others,
        first.subjects + second.subjects,
    )


class _Sentence(Struct, frozen=True):
    """One sentence of a paragraph, with the list that may stand under it."""

    text: Text
    start: int
    end: int
    below: tuple[Statement, ...]
    own: str = ""

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
        name = series_name(value)
        roster, others = self._roster() if count or ordinal or name or _LISTS.search(value) else ((), False)
        if not (count or ordinal or roster or (name and _OWN.search(value))):
            return None
        subjects = self._subjects() if both or ordinal else ()
        return SeriesStatement(self.span(0, len(value)), section, name, count, ordinal, roster, others, subjects)

    def _subjects(self) -> tuple[Mention, ...]:
        """The title that the sentence opens with, where what is said is said of that class."""
        lead = _ARTICLE.match(self.value)
        start = self.start + (lead.end() if lead else 0)
        stop = title_end(self.text.value, start, self.end)
        title = " ".join(self.text.value[start:stop].split())
        if len(title.split()) < 2 or not _IS.match(self.text.value, stop, self.end):
            return ()
        return (Mention(title, self.text.span(start, stop), stop),)

    def _count(self, both: re.Match[str] | None) -> Count | None:
        found = both or _CLASS_SERIES.search(self.value) or _DESCRIBES.search(self.value)
        if found is None and re.search(r"\bseries\b", self.value, re.I):
            found = _THERE_ARE.search(self.value)
        if found is None:
            return None
        level = found["noun"].lower().startswith("level")
        if level and of_other_things(self.value, found.end()):
            return None
        between = (found.end("number"), found.start("noun"))
        if _NUMBER_WORD.search(self.value, *between) or _SOME.search(self.value, *between):
            return None
        start = found.start() if both else found.start("number")
        word = found["number"].lower()
        number, noun = _NUMBERS.get(word) or int(word), "level" if level else "class"
        return Count(number, noun, self.value[start : found.end()], self.span(start, found.end()))

    def _ordinal(self, both: re.Match[str] | None) -> Ordinal | None:
        found = both or _FIRST_CLASS.search(self.value) or _FIRST_IN.search(self.value)
        if found is None or self._of_another():
            return None
        word = found["ordinal"].lower()
        printed = found.group().rstrip()
        span = self.span(found.start(), found.start() + len(printed))
        return Ordinal(ORDINALS.get(word) or int(word[0]), printed, span)

    def _roster(self) -> tuple[tuple[Mention, ...], bool]:
        for at, others in self._openings():
            titles = tuple(read_titles(self.text, self.start + at, self.end))
            if names_levels(titles):
                continue
            if len(titles) > 1 or (titles and others):
                return titles, others
        if self.value.endswith(":"):
            return list_below(self.below), False
        return (), False

    def _openings(self) -> Iterator[tuple[int, bool]]:
        """Where a list of titles may start, and whether it lists the other classes only."""
        for found in _LISTED.finditer(self.value):
            yield found.end(), bool(found["also"] or found["also_after"])
        colon = self.value.find(": ")
        if colon > 0:
            yield colon + 2, False

    def _of_another(self) -> bool:
        """Whether the sentence has another class of the series for its subject."""
        lead = 4 if self.value.startswith("The ") else 0
        title = self.text.value[self.start + lead : title_end(self.text.value, self.start + lead, self.end)]
        if not self.own or not names_class(title) or same_class(title, self.own):
            return False
        one, other = split_title(title), split_title(self.own)
        return one.family == other.family and (one.level, one.prefix) != (other.level, other.prefix)


def list_below(below: Iterable[Statement]) -> tuple[Mention, ...]:
    """The titles that stand one by one below a sentence; empty where fewer than two do."""
    entries = []
    for statement in below:
        length = len(statement.text.value.rstrip(" .,;"))
        titles = list(read_titles(statement.text, 0, length))
        if len(titles) != 1 or titles[0].end != length:
            break
        entries += titles
    return tuple(entries) if len(entries) > 1 else ()


def names_levels(titles: Iterable[Mention]) -> bool:
    """Whether a list names levels without their class ("Level I, Level II")."""
    return any(entry.title.partition(" ")[0].lower() in _LEVEL_NAMES for entry in titles)


def of_other_things(value: str, end: int) -> bool:
    """Whether levels that are counted up to `end` are levels of something else than classes ("levels of review")."""
    return bool(_LEVELS_OF_ELSE.match(value, end))


def series_name(value: str) -> str:
    """The name of the series that a sentence speaks of; empty where it names none."""
    for found in _NAME.finditer(value):
        name = found["name"].strip(" ,")
        if any(word[:1].isupper() for word in name.split()):
            return name
    return ""
