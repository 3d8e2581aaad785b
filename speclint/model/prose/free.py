"""The sentences that the fixed formulas leave, handed to spaCy where a look at their words says that it may help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from speclint.model.comparisons import Comparison, carries, comparing, own_title, own_words
from speclint.model.prose.gate import Others, may_compare, may_state
from speclint.model.sentences import sentences
from speclint.model.series import SeriesStatement, carriers, merged, read_sentence
from speclint.model.titles import ROMAN, split_title
from speclint.parsing.document import Document, Section, Statement
from speclint.patterns import Pattern
from speclint.read.text import Text

if TYPE_CHECKING:
    from speclint.model.prose.compared import Pair
    from speclint.model.prose.reader import Passage, Reader


_SEVERAL = Pattern(r"\b(?:I|II|1|2) ?(?:/|-|–|&|,|and|or) ?(?:I{1,3}|IV|[2-4])\b")
"""A title that stands for several levels ("Planner I/II"): no place in the series is its own."""
MOST = 500
"""How many sentences of a document are read at the most; those behind them are left."""


class Reading(Struct, frozen=True):
    """What a document says of its series and of other classes, by formulas and in free prose."""

    statement: SeriesStatement | None
    comparisons: tuple[Comparison, ...]


class _Sentence(Struct, frozen=True):
    """A sentence of a section, and what the formulas have read in it."""

    section: Section
    own: str
    text: Text
    start: int
    end: int
    below: tuple[Statement, ...]
    compared: tuple[Comparison, ...] = ()
    free: bool = False
    """Whether its prose is to be read."""


def read(
    document: Document, statement: SeriesStatement | None, compared: tuple[Comparison, ...], model: str = ""
) -> Reading:
    """Read the free prose of a document.

    Args:
        document: the document, parsed.
        statement: what the formulas have read of its series.
        compared: the comparisons that the formulas have read.
        model: an installed spaCy model; the blank English pipeline where empty.
    """
    known = _known(document, statement, compared)
    stating = list(islice(_stating(document, statement), MOST))
    comparing_ = list(islice(_comparing(document, compared, known), MOST))
    if not any(item.free for item in comparing_) and not stating:
        return Reading(statement, compared)
    from speclint.model.prose.reader import reader

    reads = reader(model)
    more = _statement(reads, stating, statement, known)
    found = [*compared, *_comparisons(reads, comparing_, known)]
    return Reading(merged(statement, more), tuple(sorted(found, key=lambda item: item.span)))


def _known(document: Document, statement: SeriesStatement | None, compared: Iterable[Comparison]) -> tuple[str, ...]:
    """The titles that the document knows: its own, those of its list, those that it compares with."""
    titles = [item.title.value for item in document.classes]
    titles += [entry.title for entry in (statement.roster if statement else ())]
    for item in compared:
        titles += [item.other.title, *([item.subject.title] if item.subject else [])]
    return tuple(dict.fromkeys(titles))


def _of_section(section: Section, own: str) -> Iterator[_Sentence]:
    for index, paragraph in enumerate(section.statements):
        for start, end in sentences(paragraph.text.value):
            yield _Sentence(section, own, paragraph.text, start, end, section.statements[index + 1 :])


def _stating(document: Document, statement: SeriesStatement | None) -> Iterator[_Sentence]:
    """The sentences that may say more of the series, of the section in which the formulas have read of it, if any."""
    for section in carriers(document):
        if statement is None or statement.section == section.id:
            for item in _of_section(section, own_title(document, section)):
                value = item.text.value[item.start : item.end]
                if may_state(value, None) and may_state(value, _by_formula(item)):
                    yield item


def _by_formula(item: _Sentence) -> SeriesStatement | None:
    return read_sentence(item.text, item.start, item.end, item.below, item.section.id or "", item.own)


def _statement(
    reads: Reader, found: list[_Sentence], known_already: SeriesStatement | None, known: tuple[str, ...]
) -> SeriesStatement | None:
    from speclint.model.prose.stated import count, place, roster, statement

    read_ = [(passage := _passage(item), reads.read(passage.value, known), item) for item in found]
    counts = [count(reads, doc, passage) for passage, doc, _ in read_]
    stated = known_already.count if known_already else None
    total = stated or next((item for item in counts if item), None)
    whole: SeriesStatement | None = None
    for (passage, doc, item), counted in zip(read_, counts, strict=True):
        placed = place(reads, doc, passage, total) if item.own and not _SEVERAL.search(item.own) else None
        said = statement(passage, counted, placed, roster(reads, doc, passage, item.below))
        if said and (whole is None or whole.section == said.section):
            whole = merged(whole, said)
    return whole


def _comparing(document: Document, compared: tuple[Comparison, ...], known: tuple[str, ...]) -> Iterator[_Sentence]:
    """The sentences that may set classes apart, and those in which the formulas have read that they do."""
    by_place: dict[int, list[Comparison]] = {}
    for found in compared:
        by_place.setdefault(found.span.start, []).append(found)
    for section in comparing(document):
        own = own_title(document, section)
        own_, others = own_words(own) if own else (), Others(_names(known, own), own.lower())
        for item in _of_section(section, own):
            held = tuple(by_place.get(item.text.span(item.start, item.end).start, ()))
            free = not held and may_compare(item.text.value[item.start : item.end], others, own_)
            if held or free:
                yield _Sentence(item.section, item.own, item.text, item.start, item.end, (), held, free)


def _names(known: tuple[str, ...], own: str) -> tuple[str, ...]:
    """The known titles of other classes, and the numbered siblings of the class itself, in small letters."""
    title = split_title(own)
    numbered = [f"{title.base} {word}" for word in ROMAN if title.convention == "numeral" and word != title.level]
    return tuple(name.lower() for name in (*known, *numbered) if " " in name and name.lower() != own.lower())


def _comparisons(reads: Reader, found: list[_Sentence], known: tuple[str, ...]) -> Iterator[Comparison]:
    from speclint.model.prose.compared import Sentence

    pair: Pair | None = None
    section: Section | None = None
    for item in found:
        pair = pair if item.section is section else None
        section = item.section
        if not item.free:
            pair = _pair(item.compared)
            continue
        passage = _passage(item)
        doc = reads.read(passage.value, known)
        describes = bool(item.own) and carries(section)
        comparisons, pair = Sentence(reads, doc, passage, pair, describes).comparisons()
        yield from comparisons


def _pair(compared: tuple[Comparison, ...]) -> Pair | None:
    from speclint.model.prose.compared import Pair

    one = compared[0] if len(compared) == 1 else None
    first = bool(one and one.subject is not None and one.subject.span > one.other.span)
    return Pair(one.subject, one.other, one.step, first) if one else None


def _passage(item: _Sentence) -> Passage:
    from speclint.model.prose.reader import Passage

    own = own_words(item.own) if item.own else ()
    return Passage(item.text, item.start, item.end, item.section.id or "", own, item.section.class_index)
