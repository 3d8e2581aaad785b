"""Weights that a job lifts, carries, pushes or pulls, with what is done to them and how often, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speclint.model.demands import is_physical, lines_of, pounds
from speclint.model.quantities import Quantity, quantities
from speclint.parsing.document import Document
from speclint.read.text import Span, Text

_HEAVIEST = 500
"""Pounds above which a weight is a vehicle's, a crane's or a tank's: nobody lifts it."""

_REACH = 300
"""How far from a weight the words that belong to it may stand."""

_ACTIONS = {
    "lift": r"(?<!the )(?<!a )(?<!fork)(?<!fork )lift(?:s|ed|ing)?(?!\s+(?:stations?|gates?|trucks?|bus))"
    r"|rais(?:es?|ing)|lower(?:s|ing)|hoist(?:s|ing)",
    "carry": r"carr(?:y|ies|ied|ying)|transport(?:s|ing)?|haul(?:s|ing)?",
    "push": r"push(?:es|ed|ing)?",
    "pull": r"pull(?:s|ed|ing)?",
    "exert": r"exert(?:s|ing)?|exertion|forces?",
    "move": r"mov(?:es?|ing)(?!\s+on\b)|handl(?:es?|ing)|(?:un)?load(?:s|ing)?(?!\s+of\b)|stack(?:s|ing)?"
    r"|manipulat(?:es?|ing)"
    r"|toss(?:es|ing)?|shovel(?:s|ing)?",
}
_ACTION = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _ACTIONS.items()), re.IGNORECASE)
_HINT = re.compile(r"lb|pound|kg|kilo|\d#", re.IGNORECASE)
_NO_LOAD = re.compile(
    r"[\s,]*(?:g\.?v\.?w|gross|per\b|/|of\s+(?:pressure|thrust|steam|air|torque|produce|laundry)|pressure|psi\b|capacity|test\b)"
    r"|[^.;]{0,30}\b(?:GVWR?|gross\s+(?:vehicle|combination)|capacity)\b",
    re.IGNORECASE,
)
_NO_LOAD_BEFORE = re.compile(
    r"(?:vehicles?|trucks?|trailers?|bus(?:es)?|tractors?|cranes?|forklifts?|boilers?|aircraft|axles?|capacity|pressure|"
    r"foot|budget|rated|weight\s+limit)(?:\s+[\w,-]+){0,4}\s+$",
    re.IGNORECASE,
)
_BODY_WEIGHT = re.compile(r"\b(?:must|shall|should|may|not|to)\s+(?:not\s+)?weigh\b[^.;]{0,20}$", re.IGNORECASE)
_AWAY = re.compile(
    r"[:;(]|\b(?:under|on|at(?!\s+times)|through|who|(?:inspect|test|calculat|pump|process)\w*)\b", re.IGNORECASE
)
_FORCE = re.compile(r"[\s-]+(?:of\s+)?force\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\bnever\b|\bnot\s+(?:be\s+)?(?:required|applicable|expected|necessary|needed)\b|\bn/a\b", re.IGNORECASE
)
_NEAR = 90
"""How far before a weight its verb may stand outside of the physical demands."""
_FREQUENCIES = {
    "occasional": r"occasional(?:ly)?|infrequent(?:ly)?|rare(?:ly)?|seldom(?:ly)?|at\s+times|from\s+time\s+to\s+time"
    r"|intermittent(?:ly)?",
    "frequent": r"frequent(?:ly)?|often|repeated(?:ly)?|repetitive(?:ly)?",
    "constant": r"constant(?:ly)?|continuous(?:ly)?|continual(?:ly)?",
}
_FREQUENCY = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _FREQUENCIES.items()), re.IGNORECASE
)
_OTHER_VERB = re.compile(
    r"\b(?:sit|stand|walk|climb|stoop|kneel|bend|reach|talk|hear|driv|crouch|crawl|twist|grasp|work|travel)\w*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[,;:]|\b(?:and|or|but)\b")
_HELP = re.compile(
    r"\bwith\s+(?:the\s+)?(?:\w+\s+)?(?:assistance|help|aid)\b|\bwith\s+(?:another|others|a\s+partner)\b|\bassisted\b"
    r"|\bteam[\s-]lift|\b(?:two|2)[\s-]person|\bmechanical\s+(?:aids?|assist\w*|means|devices?|lifts?|help)\b|\bhand[\s-]?truck"
    r"|\bdoll(?:y|ies)\b|\bpallet\s+jack|\bcarts?\b|\bwheel(?:ed|chairs?|barrows?)\b|\bon\s+wheels\b|\bgurney|\bone\s+end\s+of",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<!lb)(?<!lbs)[.!?]\s+(?=[A-Z(])")
_STRICT = re.compile(r"over|above|exce|more\s+than|greater|\+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in pounds that the job moves by hand."""

    span: Span
    text: str
    least: float | None
    most: float | None
    actions: tuple[str, ...]
    """Of `lift`, `carry`, `push`, `pull`, `exert` and `move`."""
    frequency: str = ""
    """`occasional`, `frequent`, `constant`, or empty where none is printed."""
    frequency_text: str = ""
    helped: bool = False
    """Whether somebody or something helps: what one person lifts is less."""
    section: str = ""

    @property
    def pounds(self) -> float:
        """The heaviest that is named."""
        return self.most if self.most is not None else self.least or 0.0

    @property
    def exceeds(self) -> bool:
        """Whether it is more than `pounds` ("over 50 pounds")."""
        return self.most is None and bool(_STRICT.search(self.text))


def weights(document: Document) -> tuple[Weight, ...]:
    """The weights that a document says are lifted, carried, pushed, pulled or moved, in order."""
    return tuple(
        weight
        for section in document.walk()
        for text in lines_of(section)
        for weight in _weights(text, section.id or "", is_physical(section))
    )


def _weights(text: Text, section: str, physical: bool) -> Iterator[Weight]:
    value = text.value
    if not _HINT.search(value):
        return
    found = [item for item in quantities(value) if item.unit in ("pound", "kilogram")]
    for index, item in enumerate(found):
        start, end = _sentence(value, item)
        before, after = value[start : item.start], value[item.end : end]
        actions = _actions(before, after, physical)
        if not actions or pounds(item, item.value) > _HEAVIEST or _repeats(found, index, value):
            continue
        if _NO_LOAD.match(after) or _NO_LOAD_BEFORE.search(before) or _BODY_WEIGHT.search(before):
            continue
        if _DENIED.search(value, *_clause(value, item, start, end)):
            continue
        floor = max(start, found[index - 1].end if index else 0)
        ceiling = min(end, found[index + 1].start if index + 1 < len(found) else end)
        frequency = _frequency(value[floor : item.start], value[item.end : ceiling], index > 0 and floor > start)
        helped = bool(_HELP.search(value, *_clause(value, item, floor, ceiling)))
        yield _weight(text, item, section, actions, frequency, helped)


def _weight(
    text: Text, item: Quantity, section: str, actions: tuple[str, ...], frequency: tuple[str, str], helped: bool
) -> Weight:
    least = None if item.least is None else pounds(item, item.least)
    most = None if item.most is None else pounds(item, item.most)
    printed = text.value[item.start : item.end]
    return Weight(text.span(item.start, item.end), printed, least, most, actions, *frequency, helped, section)


def _sentence(value: str, item: Quantity) -> tuple[int, int]:
    floor = max(0, item.start - _REACH)
    start = max((found.end() for found in _SENTENCE.finditer(value, floor, item.start)), default=floor)
    ceiling = min(len(value), item.end + _REACH)
    following = _SENTENCE.search(value, item.end, ceiling)
    return start, following.start() if following else ceiling


def _clause(value: str, item: Quantity, floor: int, ceiling: int) -> tuple[int, int]:
    end = value.find(";", item.end, ceiling)
    return max(floor, value.rfind(";", floor, item.start)), end if end >= 0 else ceiling


def _repeats(found: list[Quantity], index: int, value: str) -> bool:
    """Whether a weight in brackets says the one before it in another unit: "23 kilograms (50 pounds)"."""
    if not index or found[index].unit == found[index - 1].unit:
        return False
    return value[found[index - 1].end : found[index].start].strip() in ("(", "/", "or", ",")


def _actions(before: str, after: str, physical: bool) -> tuple[str, ...]:
    """What is done to a weight: the verbs before it in the sentence, in physical demands else those behind it."""
    found = list(_ACTION.finditer(before))
    if not physical and found and (_AWAY.search(before, found[-1].end()) or len(before) - found[-1].end() > _NEAR):
        found = []
    if not found and physical:
        found = list(_ACTION.finditer(after[:60]))
    names = [item.lastgroup or "" for item in found]
    return tuple(dict.fromkeys([*names, "exert"] if names and _FORCE.match(after) else names))


def _frequency(before: str, after: str, shared: bool) -> tuple[str, str]:
    """How often, as normalised and as printed: what directly follows the weight, else what governs it."""
    cut = _SEPARATOR.search(after)
    found = _FREQUENCY.search(after[: cut.start() if cut else len(after)])
    if not found and shared:
        first = _SEPARATOR.search(before)
        before = before[first.end() if first else len(before) :]
    if not found:
        *_, found = [None, *_FREQUENCY.finditer(before)]
        if found and not _governs(before[found.end() :]):
            found = None
    return (found.lastgroup or "", found.group()) if found else ("", "")


def _governs(between: str) -> bool:
    """Whether a frequency reaches over these words to the weight: its own verb follows, and no other one."""
    action = _ACTION.search(between)
    gap = between[: action.start()] if action else ""
    return not _SEPARATOR.search(gap) and ";" not in between and not _OTHER_VERB.search(between)
