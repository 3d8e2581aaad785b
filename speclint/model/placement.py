"""Requirements told by kind, wherever they stand: a licence, a clearance, a probation, a way to the next class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from speclint.model.licences import clauses
from speclint.model.titles import LEVEL_WORDS
from speclint.model.words import says_any
from speclint.parsing.document import Document, Section
from speclint.patterns import Pattern
from speclint.read.text import Span

CLEARANCE, LICENCE, PROBATION, PROGRESSION, EXPERIENCE = (
    "clearance",
    "license",
    "probation",
    "progression",
    "experience",
)

_PARTS = (
    "experience", "licen", "certificate", "background", "drug", "advanc", "progress", "promot", "probation",
    "fingerprint", "criminal", "cjis", "polygraph", "tubercul", "clearance",
)  # fmt: skip
HINT = Pattern(rf"{'|'.join(_PARTS)}|\bTB\b|live ?scan", re.I)
_APART = Pattern(r"\bTB\b|live ?scan", re.I)
_CLEARANCE = Pattern(
    r"\b(?:fingerprint(?:s|ing|ed)?|live\s?scan|background\s+(?:checks?|investigations?|screenings?|clearance)"
    r"|criminal\s+(?:history|records?|background)\s+(?:checks?|clearance|review|screening)"
    r"|(?:CJIS|criminal\s+justice\s+information\s+(?:services?|systems?))(?:\s+\(CJIS\))?\s+(?:security\s+)?(?:clearance|background|checks?|screening)"
    r"|(?:drug|substance|drug\s+and\s+alcohol|drug/alcohol)\s+(?:tests?|testing|screens?|screening)|polygraph"
    r"|(?:tuberculosis|TB)\s+(?:tests?|testing|screens?|screening|clearance|examination)|(?:security|DOJ|FBI)\s+(?:security\s+)?clearance)\b",
    re.I,
)
_MUST = Pattern(
    r"\b(?:must|shall|requires?|required|subject\s+to|success(?:ful|fully)|pass(?:es|ing)?|undergo|submit|obtain|complet\w+|clear|able\s+to|contingent)\b",
    re.I,
)
_CREDENTIAL = Pattern(
    r"\b(?:licen[sc]\w*|licensure|certif\w+|CDL|commercial|cards?|badge|registration|credentials?)\b", re.I
)
_MEASURED = Pattern(
    r"\b(?:years?|months?)\s+(?:of\s+)?[^.;]{0,80}\bexperience|^\W*experience\b|\bdegrees?\b|\bcourse\s?work|\bknowledge\b|\bability\b",
    re.I,
)
_FEW = 9
"""So many words are an entry of a list, which needs no verb."""

_HOLDS = Pattern(
    r"^\W*(?:by\s+position,?\s+)?(?:(?:the\s+)?(?:applicants?|candidates?|incumbents?|employees?)\s+)?(?:must\s+(?:have|hold|possess|obtain)|possess(?:ion|es)?|requires?(?:\s+possession)?"
    r"|(?:an?\s+)?(?:current\s+|current,\s+|and\s+)*valid)\b[^.;]{0,120}\b(?:licen[sc]e|CDL|certificate)\b",
    re.I,
)
_CHECKED = Pattern(
    r"\b(?:verif\w+|checks?|records?|histor\w+|status|confirm\w*|proof|review\w*|abstract|report)\b", re.I
)

_LENGTH = (
    r"(?:\d{1,3}|one|two|three|six|nine|twelve|eighteen|twenty-four)(?:\s*\(\d{1,3}\))?[\s-]+"
    r"(?:calendar\s+)?(?:months?|years?|days?|weeks?|hours?)"
)
_PROBATION = Pattern(
    rf"\bprobation(?:ary)?\s+period\b[^.;]{{0,40}}\b(?:is|of|lasts|be)\s+(?:an?\s+)?{_LENGTH}"
    rf"|\b(?:serves?|completes?|subject\s+to|requires?|undergo)\s+(?:an?\s+)?(?:\w+\s+)?{_LENGTH}\s+(?:\w+\s+)?probation"
    rf"|^\W*(?:an?\s+)?{_LENGTH}\s+probation(?:ary\s+period)?\b",
    re.I,
)
_DEADLINE = Pattern(
    r"\b(?:within|during|by\s+the\s+end\s+of|before|prior\s+to|completion\s+of|until"
    r"|end\s+of|throughout)\s+(?:the\s+|their\s+|an?\s+|completing\s+)*$",
    re.I,
)

_STEP = (
    r"(?:progress|advance|promote|be\s+(?:promoted|advanced|reclassified|reallocated"
    r"|considered\s+for\s+(?:promotion|advancement)))"
)
_PROGRESSION = (
    Pattern(
        rf"\b(?:required|needed|necessary|must\s+be\s+completed|expected)\s+(?:in\s+order\s+)?(?:to|before\s+one\s+may)\s+{_STEP}\s+(?:to|beyond|into|from)\s+(?P<target>[^.;]{{1,80}})",
        re.I,
    ),
    Pattern(
        rf"\b(?:employees?|incumbents?|individuals|persons|those)\b[^.;]{{0,80}}\b(?:may|will|shall|can|are\s+expected\s+to|must|are\s+eligible\s+to)\s+{_STEP}\s+(?:to|beyond|into)\s+(?P<target>[^.;]{{1,80}})",
        re.I,
    ),
    Pattern(
        rf"^\W*(?:may|will|shall|can|must)\s+{_STEP}\s+(?:to|beyond|into)\s+(?P<target>[^.;]{{1,80}}?)\s+"
        r"(?:after|upon|when|once|following|within)\b",
        re.I,
    ),
    Pattern(
        r"^\W*(?:after|upon|following)\b[^.;,]{1,60},\s+(?:employees?\s+|incumbents?\s+)?(?:may|will|shall|can)\s+"
        rf"{_STEP}\s+(?:to|beyond|into)\s+(?P<target>[^.;]{{1,80}})",
        re.I,
    ),
    Pattern(
        r"\b(?:eligible|qualif(?:y|ies|ied)|considered)\s+for\s+(?:promotion|advancement|progression|reclassification)\s+(?:to|beyond|into)\s+(?P<target>[^.;]{1,80}?)\s+(?:after|upon|when|once|following|within)\b",
        re.I,
    ),
    Pattern(
        r"^\W*(?:advancement|progression|promotion)\s+(?:to|beyond|into|from)\s+(?P<target>[^.;]{1,80}?)\s+(?:requires|is\s+(?:contingent|based|dependent|possible)|depends|occurs|may\s+(?:be|occur)|normally|generally|will)\b",
        re.I,
    ),
)
_HERE = Pattern(
    r"(?i:^(?:the\s+)?(?:this|these|completion|success|fulfill)\b)"
    r"|^(?:the\s+)?(?:class|position|classification)\s+of\b(?!\s+[A-Z])",
    re.I,
)
_CLASS = Pattern(r"\b(?:[A-Z]|(?i:levels?|class\w*|journey|range|grade|rank|position|steps?)\b)")
_LEVELS = frozenset(word.lower() for word in LEVEL_WORDS) | {"i", "ii", "iii", "iv", "v", "vi"}
_YEARS = Pattern(
    r"^\W*(?:at\s+least\s+|a\s+minimum\s+of\s+|minimum\s+(?:of\s+)?)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)(?:\s*\(\d{1,2}\))?"
    r"\s+(?:years?|months?)['’]?\s+(?:of\s+)?[^.;]{0,80}?\bexperience\b",
    re.I,
)


class Placed(Struct, frozen=True):
    """A requirement and the section that it stands in."""

    kind: str
    """`clearance`, `license`, `probation`, `progression` or `experience`."""
    text: str
    span: Span
    section: Section


def placed(document: Document) -> Iterator[Placed]:
    """The requirements of a document whose kind is sure, in order."""
    titles = [item.title.value for item in document.classes]
    for section in document.walk():
        for statement in section.own_statements() if section.id else ():
            for start, end, kinds, targets in _asked(statement.text.value):
                for kind in kinds:
                    if kind != PROGRESSION or not all(_names(to, titles) for to in targets):
                        text = statement.text.value[start:end]
                        yield Placed(kind, text, statement.text.span(start, end), section)


class _Asked(NamedTuple):
    """What a sentence of a text asks for."""

    start: int
    end: int
    kinds: tuple[str, ...]
    targets: tuple[str, ...]
    """To what one may progress; it is entry to the class itself where that is its title."""


@lru_cache(maxsize=8_192)
def _asked(value: str) -> tuple[_Asked, ...]:
    if not HINT.may_match(value):
        return ()
    if not says_any(value, _PARTS) and not (_APART if value.isascii() else HINT).search(value):
        return ()
    found = (_Asked(start, end, *_kinds(value[start:end])) for start, end in clauses(value))
    return tuple(item for item in found if item.kinds)


def kinds_of(text: str, titles: Sequence[str] = ()) -> Iterator[str]:
    """What kinds of requirement a sentence states; none of what it merely mentions.

    Args:
        text: a sentence.
        titles: the titles of the document's classes, to which progression is entry.
    """
    kinds, targets = _kinds(text)
    yield from (kind for kind in kinds if kind != PROGRESSION or not all(_names(to, titles) for to in targets))


def _kinds(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What kinds of requirement a sentence states, and to what one may progress by it."""
    targets = tuple(_targets(text))
    probation = any(not _DEADLINE.search(text[: match.start()]) for match in _PROBATION.finditer(text))
    stated = {
        CLEARANCE: _is_clearance(text),
        LICENCE: _is_licence(text),
        PROBATION: probation,
        PROGRESSION: bool(targets),
        EXPERIENCE: bool(_YEARS.match(text)) and not _CREDENTIAL.search(text),
    }
    return tuple(kind for kind, is_stated in stated.items() if is_stated), targets


def _is_clearance(text: str) -> bool:
    if not _CLEARANCE.search(text) or _CREDENTIAL.search(text) or _MEASURED.search(text):
        return False
    return bool(_MUST.search(text)) or len(text.split()) <= _FEW


def _is_licence(text: str) -> bool:
    return bool(_HOLDS.match(text)) and not _CHECKED.search(text) and not _MEASURED.search(text)


def _targets(text: str) -> Iterator[str]:
    found = (match["target"] for pattern in _PROGRESSION for match in [pattern.search(text)] if match)
    return (to for to in found if _CLASS.search(to) and not _HERE.match(to))


def _names(target: str, titles: Sequence[str]) -> bool:
    """Whether what one may come to is the class itself, at no other level."""
    said = target.lower()
    for title in titles:
        at = said.find(title.lower()) if title else -1
        if at >= 0:
            around = (said[:at].split()[-1:], said[at + len(title) :].split()[:1])
            return not any(word.strip(",.") in _LEVELS for side in around for word in side)
    return False
