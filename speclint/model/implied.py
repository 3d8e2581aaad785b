"""Duties that imply physical demands: climbs ladders, shovels, operates a jackhammer, crawls under buildings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from speclint.model.activity_words import LADDERS
from speclint.model.driving import Driving, done_by_class
from speclint.model.licences import SKILLS, Condition, clauses, condition_of
from speclint.model.passages import Passage
from speclint.patterns import Choice, Pattern
from speclint.read.text import Span

DIGGING, JACKHAMMER, FURNITURE, TRENCHES = (
    "digging",
    "operating jackhammers",
    "lifting furniture",
    "working in trenches",
)
CRAWLING, DRIVING = "crawling", "driving"
DUTIES = frozenset({"essential_duties", "duties_general", "duties_specific", "marginal_duties", "class_summary"})
"""Where a class says what it does."""
_GAP = r"(?:(?!(?:and|or|to|of|for|in|on|at|by|with|from|that|which)\b)[\w'’/-]+,?\s+|(?:and|or|and/or)\s+){0,5}?"
_HIGH = (
    r"(?:ladders?|scaffold\w*|(?:utility|light|telephone|power|street\s?light)\s+poles?|poles|roofs?|rooftops?|towers?"
    r"|trees|ropes|masts?|girders?|rigging|catwalks?|silos?|tanks?)\b"
    r"(?!\s+(?:safety|inspections?|training|programs?))"
)
_UNDER = (
    rf"(?:under|into|through|beneath|underneath)\s+{_GAP}"
    r"(?:buildings?|houses?|homes?|floors?|structures?|vehicles?|buses|equipment|machinery|spaces?|attics?|ducts?|pipes?"
    r"|culverts?|tunnels?|bridges?|trailers?|tanks?|decks?|openings?|passages?|aircraft|locomotives?)\b"
)
_DUG = (
    r"(?:trench(?:es)?|holes?|ditch(?:es)?|graves?|pits?|footings?|excavations?|irrigation\s+lines?|post\s?holes?|soil"
    r"|dirt|earth|gravel)\b(?=[^.;]{0,60}\b(?:by\s+hand|hand\s+tools|shovels?|picks?)\b)"
)
_SHOVELED = (
    r"(?:snow|dirt|soil|gravel|asphalt|sand|concrete|debris|mud|earth|ice|mulch|coal|ballast|rock|stone|sludge|manure"
    r"|walks|sidewalks|walkways|materials?)\b"
)
_TOOL = (
    r"(?:jack\s?hammers?|pavement\s+breakers?|air\s+hammers?|pneumatic\s+(?:hammers?|drills?|tampers?)"
    r"|paving\s+breakers?)\b"
)
_LOAD = (
    r"(?:furniture|appliances?|pianos?|desks|file\s+cabinets|filing\s+cabinets|safes|bookcases|mattresses|bleachers"
    r"|sandbags)\b"
)
_PATTERNS: dict[str, tuple[str, ...]] = {
    LADDERS: (
        rf"(?P<verb>climb(?:s|ing)?|ascend(?:s|ing)?|scal(?:es|ing))\s+(?:up\s+|onto\s+|on\s+)?{_GAP}{_HIGH}",
        rf"(?P<verb>work(?:s|ing)?)\s+(?:\w+\s+){{0,2}}?(?:on|atop|from)\s+{_GAP}(?:ladders?|scaffold\w*|roofs?|rooftops?)\b",
    ),
    CRAWLING: (
        rf"(?P<verb>crawl(?:s|ing)?)\s+{_UNDER}",
        rf"(?P<verb>work(?:s|ing)?\s+in|enter(?:s|ing)?)\s+{_GAP}crawl\s?spaces?\b",
    ),
    DIGGING: (
        rf"(?P<verb>dig(?:s|ging)?|excavat(?:es|ing))\s+{_GAP}{_DUG}",
        rf"(?P<verb>shovel(?:s|ing)?)\s+{_GAP}{_SHOVELED}",
    ),
    JACKHAMMER: (rf"(?P<verb>operat(?:es|ing)|us(?:es|ing)|run(?:s|ning))\s+{_GAP}{_TOOL}",),
    FURNITURE: (
        rf"(?P<verb>lift(?:s|ing)?|carr(?:ies|ying)|mov(?:es|ing)|load(?:s|ing)?|unload(?:s|ing)?)\s+{_GAP}{_LOAD}",
    ),
    TRENCHES: (
        rf"(?P<verb>work(?:s|ing)?)\s+in\s+{_GAP}(?:trench(?:es)?|manholes?|excavations?|ditch(?:es)?|sewers?)\b",
    ),
}
_FORMS = {
    name: tuple(Pattern(rf"\b{pattern}", re.IGNORECASE) for pattern in patterns) for name, patterns in _PATTERNS.items()
}
IMPLIED = frozenset({*_PATTERNS, DRIVING})
"""The names of all demands that duties may imply."""
_LIKELY = Choice({(name, at): form for name, forms in _FORMS.items() for at, form in enumerate(forms)})
"""Which forms a statement may hold, so that most statements are not searched."""
_NEGATED = Pattern(r"\b(?:no|not|never|without|neither|nor)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_MAY = Pattern(
    r"\b(?:may|might|occasional assistance)\b|\b(?:if|as|when)\s+(?:needed|necessary|required|assigned)\b",
    re.IGNORECASE,
)
_COMPUTED = Pattern(
    r"\b(?:web\s?sites?|internet|search|index\w*|data|virtual|digital|drones?|unmanned|software)\b", re.IGNORECASE
)
_REACH = 300
"""How far before a verb the words that belong to it may stand."""


class ImpliedDemand(Struct, frozen=True):
    """A duty that cannot be done without a physical demand."""

    demand: str
    """The demand: "climbing ladders", "crawling", "digging", "driving" …"""
    condition: Condition
    """Whether always, "may", or by position."""
    span: Span
    """The words that imply it."""
    text: str
    """These words."""
    section: str
    class_index: int | None = None


def implied_demands(found: Iterable[Passage], drives: Iterable[Driving]) -> Iterator[ImpliedDemand]:
    """The demands that a document's duties imply, those of driving last.

    Args:
        found: the statements of the document.
        drives: the places that say that the class drives.
    """
    apart = DUTIES.isdisjoint
    for passage in found:
        likely = _LIKELY.of(passage.text.value)
        if likely and not apart(passage.sections) and passage.section not in SKILLS:
            wanted = dict.fromkeys(name for name, _ in likely)
            for start, end in clauses(passage.value):
                yield from _in_clause(passage, start, end, wanted)
    for item in drives:
        if item.kind == "duty":
            yield ImpliedDemand(DRIVING, item.condition, item.phrase, item.text, item.section)


def _in_clause(passage: Passage, start: int, end: int, wanted: Iterable[str]) -> Iterator[ImpliedDemand]:
    for name in wanted:
        found = next(_done(name, passage.value, start, end), None)
        if found:
            near = passage.value[max(start, found.start() - _REACH) : min(end, found.end() + _REACH)]
            span, section = passage.span(*found.span()), passage.section
            yield ImpliedDemand(name, _condition(near), span, found.group(), section, passage.class_index)


def _done(name: str, value: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The places of a clause where the class itself does it, with its own body."""
    for form in _FORMS[name]:
        for found in form.finditer(value, start, end):
            before = value[max(start, found.start() - _REACH) : found.start()]
            denied = _NEGATED.search(before) or _COMPUTED.search(found.group())
            if not denied and done_by_class(before, found["verb"]):
                yield found


def _condition(sentence: str) -> Condition:
    if _MAY.search(sentence):
        return Condition.MAY
    condition = condition_of(sentence)
    return condition if condition is Condition.BY_POSITION else Condition.ALWAYS
