"""Physical demands: the strength levels that a document states and its glossary list, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from speclint.model.quantities import KILOGRAM, Quantity, quantities
from speclint.model.scale import OTHER_LABELS, StatedLevel, label_key
from speclint.parsing.document import Document, Section
from speclint.read.text import Span, Text, join
from speclint.styles.scales import labor
from speclint.styles.style import HouseStyle

LEVEL, DEMANDS = "physical_demand_level", "physical_demands"
_LEGEND = 3
"""How many levels side by side are a legend, which states none."""

_REMARK = re.compile(r"[A-Za-z][\w\s/-]{0,60}[,:]\s+")
_LEAD = re.compile(
    r"(?:^|[.;]\s+)(?:the\s+)?(?:(?:physical\s+|DOT\s+)?strength(?:\s+(?:rating|level|factor|category|class(?:ification)?))?"
    r"|(?:level\s+of\s+)?physical\s+demands?(?:\s+(?:level|rating|category|class(?:ification)?))?"
    r"|physical\s+(?:class|level|effort\s+level))(?:\s+(?:of|for)\s+(?:this|the)\s+(?:position|class|job|work))?"
    r"\s*(?::|\s[-–—]\s|\s+is(?:\s+rated)?\s)\s*",
    re.IGNORECASE,
)
_BOX = re.compile(r"(?P<off>☐|□|\[\s?\]|\(\s\))|(?P<on>☒|☑|■|✓|✔|\[[xX✓]\]|\([xX✓]\))")
_NUMBER = re.compile(
    r"(?:(?:level|class|grade|category|code)\s*#?\s*)?(?P<number>\d{1,2}|[IVX]{1,4})\b"
    r"(?!\s*(?:[-–—]|to)\s*\d|\s*(?:lb|pound|kg|kilo|%|#))[\s–—.:()=,-]*",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(r"level\s*#?\s*(?P<number>\d{1,2}|[IVX]{1,4})\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\((?P<number>\d)\)")
_ENDS = r"(?=\s*(?:$|[^\w\s]|\d|(?:work|duty|level|strength|category|physical|up|with|exerting|over)\b))"
_SOME_LABEL = re.compile(r"(?P<label>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?:\s+[Ww]ork)?\s*(?=$|[(.,;:–—-])")
_JOINER = re.compile(
    r"\s*(?:work\s*)?(?:/|,|-|–|\bto\b|\bor\b|\band\b|\bthrough\b)\s*(?:\d\s*[-–.]\s*)?", re.IGNORECASE
)
_GAP = re.compile(r"[\s(,:–—-]*")
_SENTENCE_END = re.compile(r"(?<!lb)(?<!lbs)[.;](?=\s|$)", re.IGNORECASE)
_PROSE = re.compile(
    r"\b(?:classified|rated|categorized|designated|considered|described|performed|rating|category|level|(?:is|are))\s+"
    r"(?:(?:as|at|to\s+be|is|of|the|an?|in)\s+){0,3}(?=[a-z\"“'])",
    re.IGNORECASE,
)
_PROSE_NOUN = re.compile(
    r"[\"”']?\s+(?:(?:physical\s+)?work|strength|level|category|(?:physical\s+)?demand)\b", re.IGNORECASE
)
_DEFINING = re.compile(r"\s*(?:is\s+defined|means|involves|includes|usually|requires|may\s+involve)\b", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<term>[A-Z][\w/,&'’() -]{0,47}[\w)])\s*(?::|\s[-–—])\s+(?P<definition>\S.*)", re.DOTALL)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}


@dataclass(frozen=True, slots=True)
class Demand:
    """One entry of the glossary list of physical demands: "Kneeling: Assuming a lowered position."."""

    term: Text
    definition: Text
    section: str
    text: Text

    @property
    def span(self) -> Span:
        """The whole entry."""
        return self.text.span()


@dataclass(frozen=True)
class _Reader:
    style: HouseStyle
    words: re.Pattern[str] = field(init=False)
    """The labels of levels, wherever they stand."""
    labels: re.Pattern[str] = field(init=False)
    """The same where nothing follows that they would describe ("light lifting")."""

    def __post_init__(self) -> None:
        names = [name for item in (*self.style.scale, *labor()) for name in (item.label, *item.aliases)]
        words = sorted({re.escape(name) for name in (*names, *OTHER_LABELS)}, key=lambda item: (-len(item), item))
        pattern = rf"\b(?P<label>{'|'.join(words)})\b(?:\s+work\b)?".replace(r"\ ", r"[\s-]+")
        object.__setattr__(self, "words", re.compile(pattern, re.IGNORECASE))
        object.__setattr__(self, "labels", re.compile(pattern + _ENDS, re.IGNORECASE))

    def read(self, text: Text, start: int, section: str, anything: bool) -> list[StatedLevel]:
        """The level that starts at an offset, two where it is a span of levels, none where there is no level.

        Args:
            text: the statement.
            start: where the level starts in it.
            section: the canonical name of its section.
            anything: whether a label that no scale has counts too.
        """
        value, end = text.value, _sentence_end(text.value, start)
        weight = _range(value, start, end)
        at = _skip(value, weight.end if weight and not value[start : weight.start].strip(" (") else start)
        number = _NUMBER.match(value, at, end)
        at = number.end() if number else at
        spread = self._spread(value, at, end)
        if spread is not None:
            return [_level(text, section, None, label, None) for label in spread]
        label = self.labels.match(value, at, end)
        if not label and anything and (number or weight):
            label = _SOME_LABEL.match(value, at, end)
        if label and not number:
            number = _BRACKETED.match(value, label.end(), end) or _NUMBER_ALONE.search(value, label.end(), end)
        if not label and not (number and (anything or weight)):
            return []
        return [_level(text, section, number, label, weight)]

    def _spread(self, value: str, at: int, end: int) -> tuple[re.Match[str], ...] | None:
        """The two labels of "Light to Medium", empty for "light to moderate lifting"; `None` where there is but one."""
        first = self.words.match(value, at, end)
        joiner = _JOINER.match(value, first.end(), end) if first else None
        second = self.words.match(value, joiner.end(), end) if joiner else None
        if not first or not second or label_key(first["label"]) == label_key(second["label"]):
            return None
        return (first, second) if self.labels.match(value, second.start()) else ()


def _sentence_end(value: str, start: int) -> int:
    found = _SENTENCE_END.search(value, start + 2)
    return found.start() if found else len(value)


def _skip(value: str, at: int) -> int:
    found = _GAP.match(value, at)
    return found.end() if found else at


def _range(value: str, start: int, end: int) -> Quantity | None:
    """The pounds printed with a level; of several frequencies the heaviest."""
    found = [item for item in quantities(value[start:end]) if item.unit in ("pound", "kilogram")]
    if not found:
        return None
    best = max(found, key=lambda item: pounds(item, item.value))
    at = best.start + start
    return Quantity(best.least, best.most, best.unit, at, best.end + start, best.word, best.numeral, best.unit_text)


def pounds(quantity: Quantity, value: float) -> float:
    """A weight in pounds, whichever unit it is printed in."""
    return round(value * KILOGRAM) if quantity.unit == "kilogram" else value


def _level(
    text: Text, section: str, number: re.Match[str] | None, label: re.Match[str] | None, weight: Quantity | None
) -> StatedLevel:
    spans = [(match.start(), match.end(1)) for match in (number, label) if match and match[1]]
    spans += [(weight.start, weight.end)] if weight else []
    start, end = min(item[0] for item in spans), max(item[1] for item in spans)
    if text.value[end : end + 1] == ")" and "(" in text.value[start:end]:
        end += 1
    digits = number["number"] if number else ""
    return StatedLevel(
        text.span(start, end),
        _ROMAN.get(digits.upper()) or int(digits) if digits else None,
        label["label"] if label else "",
        _bound(weight, weight.least) if weight else None,
        _bound(weight, weight.most) if weight else None,
        text.span(*number.span(1)) if digits and number and number[1] else None,
        text.span(*label.span(1)) if label else None,
        text.span(weight.start, weight.end) if weight else None,
        text.value[weight.start : weight.end] if weight else "",
        section,
    )


def _bound(quantity: Quantity, value: float | None) -> float | None:
    return None if value is None else pounds(quantity, value)


def is_physical(section: Section) -> bool:
    """Whether a section speaks of the physical side of the work."""
    return bool({LEVEL, DEMANDS} & set(section.holds))


def lines_of(section: Section) -> Iterator[Text]:
    """A section's own statements, and its table rows each as one text."""
    for statement in section.statements:
        yield statement.text
    for table in section.tables:
        for row in table.rows:
            yield join([statement.text for cell in row.cells for statement in cell], " | ")


def demand_levels(document: Document) -> tuple[StatedLevel, ...]:
    """The strength levels that a document states; none where it only lists or defines levels."""
    reader = _Reader(document.style)
    sections = [(section.id or "", list(lines_of(section))) for section in document.walk()]
    sections.append(("", [statement.text for statement in document.header]))
    formal = [level for name, lines in sections for level in _formal(reader, name, lines)]
    formal += [level for item in document.fields if item.id == LEVEL for level in reader.read(item.value, 0, "", True)]
    if formal:
        return tuple(formal) if _names(formal) < _LEGEND else ()
    prose = [level for section in document.walk() if is_physical(section) for level in _prose(reader, section)]
    return tuple(prose[:1]) if _names(prose) == 1 else ()


def _names(levels: Sequence[StatedLevel]) -> int:
    return len({label_key(level.label) or level.number for level in levels})


def _formal(reader: _Reader, section: str, lines: Sequence[Text]) -> Iterator[StatedLevel]:
    pieces: list[tuple[bool, list[StatedLevel]]] = []
    for text in lines:
        lead = _LEAD.search(text.value)
        if section == LEVEL or lead:
            pieces += _boxed(reader, text, lead.end() if lead else 0, section)
    marked = [levels for on, levels in pieces if on]
    yield from (level for levels in marked or (levels for _, levels in pieces) for level in levels)


def _boxed(reader: _Reader, text: Text, start: int, section: str) -> Iterator[tuple[bool, list[StatedLevel]]]:
    """The levels of a statement, those behind a ticked box marked so; those behind an empty box are left out."""
    boxes = list(_BOX.finditer(text.value, start))
    if not boxes:
        levels = _first(reader, text, start, section)
        known = {label_key(found["label"]) for found in reader.labels.finditer(text.value, start)}
        yield False, levels if len(known) < _LEGEND else []
    for box in boxes:
        if box["on"]:
            yield True, reader.read(text, box.end(), section, True)


def _first(reader: _Reader, text: Text, start: int, section: str) -> list[StatedLevel]:
    """The level of a statement, behind a remark such as "By position," too."""
    levels = reader.read(text, start, section, True)
    remark = None if levels else _REMARK.match(text.value, start)
    return reader.read(text, remark.end(), section, True) if remark else levels


def _prose(reader: _Reader, section: Section) -> Iterator[StatedLevel]:
    for text in lines_of(section):
        opening = reader.labels.match(text.value)
        if opening and opening.group().lower().endswith("work") and re.match(r"\s*[:–—-]", text.value[opening.end() :]):
            yield from _informal(reader.read(text, 0, section.id or "", False))
        for found in _PROSE.finditer(text.value):
            label = reader.labels.match(text.value, _skip_quote(text.value, found.end()))
            if label and _named(text.value, label):
                yield from _informal([_level(text, section.id or "", None, label, None)])


def _skip_quote(value: str, at: int) -> int:
    return at + 1 if value[at : at + 1] in "\"“'" else at


def _named(value: str, label: re.Match[str]) -> bool:
    """Whether what follows a label shows that it names the level, and does not define it."""
    if label.group().lower().endswith("work"):
        return not _DEFINING.match(value, label.end())
    noun = _PROSE_NOUN.match(value, label.end())
    return bool(noun and not _DEFINING.match(value, noun.end()))


def _informal(levels: list[StatedLevel]) -> Iterator[StatedLevel]:
    yield from (replace(level, formal=False) for level in levels)


def demands(document: Document) -> tuple[Demand, ...]:
    """The entries of the glossary lists of physical demands."""
    return tuple(
        entry
        for section in document.walk()
        if DEMANDS in section.holds
        for text in lines_of(section)
        if (entry := _entry(text, section.id or ""))
    )


def _entry(text: Text, section: str) -> Demand | None:
    found = _ENTRY.match(text.value)
    if not found or len(found["term"].split()) > 6 or _LEAD.match(text.value):
        return None
    return Demand(text.slice(*found.span("term")), text.slice(*found.span("definition")).strip(), section, text)
