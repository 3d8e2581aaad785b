"""The strength levels that a document states: in the section for them, behind a label, by a tick, or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from speclint.model.demands import LEVEL, is_physical, lines_of
from speclint.model.levelreader import LevelReader, at_level
from speclint.model.passages import Passage
from speclint.model.scale import StatedLevel, label_key
from speclint.model.ticks import boxes, is_blank, is_tick
from speclint.model.words import says_any
from speclint.parsing.document import Document, Section, Statement, Table
from speclint.patterns import Pattern
from speclint.read.text import Text, join

LEGEND = 3
"""How many levels side by side are a legend, which states none."""

HINT = Pattern(r"strength|physical|lifting|work\s+(?:classification|category|level)", re.IGNORECASE)
"""Outside of the section for it, a line states a level only where one of these introduces it."""
_SURE = ("strength", "physical", "lifting")
"""What the hint is for certain, by itself."""
_OF_WORK = Pattern(r"work\s+(?:classification|category|level)", re.IGNORECASE)
_REMARK = Pattern(r"[A-Za-z][\w\s/-]{0,60}[,:]\s+")
_LEAD = Pattern(
    r"(?:^|[.;]\s+)(?:the\s+)?(?:overall\s+)?(?:"
    r"(?P<strong>(?:(?:physical\s+|DOT\s+|occupational\s+)?strength"
    r"(?:\s+(?:rating|level|factor|category|class(?:ification)?|demands?|requirements?))?"
    r"|level\s+of\s+physical\s+(?:demands?|effort)|physical\s+demands?\s+(?:level|rating|category|class(?:ification)?|strength)"
    r"|physical\s+demand\s+characteristics?\s+of\s+(?:the\s+)?work|physical\s+(?:class|level|effort\s+level)))"
    r"|physical\s+(?:demands?|effort|requirements?)|lifting\s+(?:requirements?|level|category)"
    r"|work\s+(?:classification|category|level))"
    r"(?:\s+(?:of|for)\s+(?:this|the)\s+(?:position|class|job|work))?"
    r"\s*(?::|\||\s[-–—]\s|\s+is(?:\s+rated)?\s)\s*",
    re.IGNORECASE,
)
_PROSE = Pattern(
    r"\b(?P<verb>classified|rated|categorized|designated|considered|described|performs|performed|rating|category|level|(?:is|are|in)"
    r"|effort\s+in)\s+(?:(?:as|at|to\s+be|is|of|the|an?|in)\s+){0,3}(?=[a-z\"“'])",
    re.IGNORECASE,
)
_ALONE = frozenset({"classified", "rated", "categorized", "designated"})
_PROSE_NOUN = Pattern(
    r"[\"”']?\s+(?:(?:physical\s+)?work|strength|level|category|(?:physical\s+)?demand)\b", re.IGNORECASE
)
_DEFINING = Pattern(r"\s*(?:is\s+defined|means|involves|includes|usually|requires|may\s+involve)\b", re.IGNORECASE)
_PERFORMED = Pattern(r"(?:\s*work)?\s*(?:[:.;,(]|$|that\b|which\b|requiring\b|involving\b)")
_COMPARING = Pattern(r"(?:than\s+(?:that|those)\s+for|job\s+is(?:\s+\w+)?)\s*$", re.IGNORECASE)
_CONDITION = Pattern(r"^\s*(?:if|when|even\s+though|jobs\s+are)\b", re.IGNORECASE)
_EXERTING = Pattern(r"\s+(?:work\s+)?(?:that\s+|which\s+)?(?:requir\w+|involving)\s+(?:the\s+)?exert\w*", re.IGNORECASE)
_WORK_LABEL = Pattern(r"\s*[:–—-]")
_END = Pattern(r"[\s\"”']*(?:[.;,(]|$)")

Piece = tuple[bool, list[StatedLevel]]


def demand_levels(document: Document, hinted: Iterable[Passage]) -> tuple[StatedLevel, ...]:
    """The strength levels that a document states; none where it only lists or defines levels.

    Args:
        document: the document, parsed.
        hinted: its passages that may introduce a level.
    """
    reader = LevelReader(document.style)
    places = [passage.text.span().start for passage in hinted if _hints(passage.text.value)]
    formal: list[StatedLevel] = []
    for section in document.walk():
        lined = section.id == LEVEL or any(section.span.start <= at < section.span.end for at in places)
        if lined or section.tables:
            formal += _chosen(list(_in_section(reader, section, lined)))
    head = (statement.text for statement in document.header)
    formal += _chosen([piece for text in head for piece in _line(reader, "", text)])
    formal += [level for item in document.fields if item.id == LEVEL for level in reader.read(item.value, 0, "", True)]
    if formal:
        return tuple(formal) if _names(formal) < LEGEND else ()
    prose = [level for section in document.walk() if is_physical(section) for level in _prose(reader, section)]
    return tuple(prose[:1]) if _names(prose) == 1 else ()


@lru_cache(maxsize=8_192)
def _hints(value: str) -> bool:
    return says_any(value, _SURE) or (_OF_WORK if value.isascii() else HINT).search(value) is not None


@lru_cache(maxsize=8_192)
def _lead(value: str) -> tuple[int, bool] | None:
    """Where what introduces a level ends, and whether it introduces nothing else."""
    found = _LEAD.search(value)
    return (found.end(), bool(found["strong"])) if found else None


def _names(levels: Sequence[StatedLevel]) -> int:
    return len({label_key(level.label) or level.number for level in levels})


def _chosen(pieces: Sequence[Piece]) -> list[StatedLevel]:
    """What is ticked, where anything is; else everything."""
    marked = [levels for on, levels in pieces if on]
    return [level for levels in marked or (levels for _, levels in pieces) for level in levels]


def _in_section(reader: LevelReader, section: Section, lined: bool) -> Iterator[Piece]:
    name = section.id or ""
    for statement in section.statements if lined else ():
        yield from _line(reader, name, statement.text)
    for table in section.tables:
        ticked = list(_ticked(reader, table, name)) if is_physical(section) else []
        yield from ticked
        for row in table.rows if lined and not ticked else ():
            yield from _line(reader, name, join([item.text for cell in row.cells for item in cell], " | "))


def _line(reader: LevelReader, section: str, text: Text) -> Iterator[Piece]:
    """The levels of a line, those behind a ticked box marked so; those behind an empty box are left out."""
    lead = _lead(text.value)
    if section != LEVEL and not lead:
        return
    start, strong = lead or (0, False)
    anything = strong or section == LEVEL
    choices = boxes(text.value, start)
    for choice in choices:
        if choice.on:
            yield True, reader.read(text, choice.start, section, anything, choice.end)
    if not choices:
        levels = _first(reader, text, start, section, anything)
        yield False, levels if reader.named(text.value, start) < LEGEND else []


def _first(reader: LevelReader, text: Text, start: int, section: str, anything: bool) -> list[StatedLevel]:
    """The level of a line, behind a remark such as "By position," or in a sentence, too."""
    levels = reader.read(text, start, section, anything)
    remark = None if levels else _REMARK.match(text.value, start)
    levels = levels or (_partial(reader.read(text, remark.end(), section, anything)) if remark else [])
    return levels or (list(_sentences(reader, text, section))[:1] if section == LEVEL else [])


def _ticked(reader: LevelReader, table: Table, section: str) -> Iterator[Piece]:
    """The levels of a grid that are ticked: beside the tick, else at the head of its column."""
    heads: list[Text] = list(table.header)
    for row in table.rows:
        cells = [join([item.text for item in cell]) for cell in row.cells]
        yield from ((True, found) for cell in row.cells if (found := _merged(reader, cell, section)))
        levels = {index: found for index, cell in enumerate(cells) if (found := reader.read(cell, 0, section, False))}
        ticks = [index for index, cell in enumerate(cells) if is_tick(cell.value)]
        if len(levels) > 1 and not ticks:
            heads = cells if not any(is_blank(cell.value) and cell.value for cell in cells) else heads
        for index in ticks:
            beside = [at for at in levels if at < index]
            head = heads[index] if index < len(heads) else None
            if beside and not (head and head.value.lower() == "no"):
                yield True, levels[beside[-1]]
            elif head and not beside:
                yield from ((True, found) for found in [reader.read(head, 0, section, False)] if found)


def _merged(reader: LevelReader, cell: Sequence[Statement], section: str) -> list[StatedLevel]:
    """The level that heads a column, where the parser took the tick below for the rest of its cell."""
    if len(cell) == 2 and is_tick(str(cell[1])):
        return reader.read(cell[0].text, 0, section, False)
    return []


def _prose(reader: LevelReader, section: Section) -> Iterator[StatedLevel]:
    name = section.id or ""
    for text in lines_of(section):
        if not reader.labels.may_match(text.value):
            continue
        opening = reader.labels.match(text.value)
        if opening and opening.group().lower().endswith("work") and _WORK_LABEL.match(text.value, opening.end()):
            yield from _informal(reader.read(text, 0, name, False))
        yield from _sentences(reader, text, name)


def _sentences(reader: LevelReader, text: Text, section: str) -> Iterator[StatedLevel]:
    value = text.value
    if _CONDITION.match(value):
        return
    for found in _PROSE.finditer(value):
        label = reader.labels.match(value, _skip_quote(value, found.end()))
        if label and _named(value, found, label):
            exerting = _EXERTING.match(value, label.end("label"))
            weight = reader.weight(value, exerting.end()) if exerting else None
            yield from _informal([at_level(text, section, None, label, weight)])


def _skip_quote(value: str, at: int) -> int:
    return at + 1 if value[at : at + 1] in "\"“'" else at


def _named(value: str, found: re.Match[str], label: re.Match[str]) -> bool:
    """Whether what follows a label shows that it names the level, and does not define it."""
    verb = found["verb"].lower()
    if verb in _ALONE and _END.match(value, label.end()):
        return True
    if verb == "performs" and not _PERFORMED.match(value, label.end()):
        return False
    if verb == "in" and not value[label.end() :].lstrip().lower().startswith("category"):
        return False
    if label.group().lower().endswith("work"):
        return not _DEFINING.match(value, label.end()) and not _COMPARING.search(value, 0, found.start())
    noun = _PROSE_NOUN.match(value, label.end())
    return bool(noun and not _DEFINING.match(value, noun.end()))


def _partial(levels: list[StatedLevel]) -> list[StatedLevel]:
    return [replace(level, partial=True) for level in levels]


def _informal(levels: list[StatedLevel]) -> Iterator[StatedLevel]:
    yield from (replace(level, formal=False) for level in levels)
