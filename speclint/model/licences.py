"""Licences that a class asks for, the driver's licence above all, and the background checks that go with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.patterns import Pattern
from speclint.read.text import Span


class Condition(StrEnum):
    """On what a licence, a check or a duty depends."""

    ALWAYS = "always"
    BY_POSITION = "by position"
    MAY = "may"
    PREFERRED = "preferred"
    NOT = "not"


DRIVER = "driver"
VEHICLE_RECORD = "motor vehicle record"

_LICENCE = r"(?:licen[sc]es?|licensure|permits?)"
_GRADE = r"[“\"']?[A-GMR][”\"']?"
_DRIVER = Pattern(
    rf"\b(?:(?:driver|operator|chauffeur|motorist)(?:['’`´]?s?['’`´]?)(?:\s*\([^()]{{0,40}}\))?\s+{_LICENCE}"
    rf"|driving\s+{_LICENCE}|(?:motor\s+)?vehicle\s+(?:operator['’]?s?['’]?\s+)?licen[sc]es?"
    rf"|learner['’]?s?['’]?\s+{_LICENCE}|licensed\s+(?:driver\b|to\s+(?:drive|operate\s+an?\s+(?:\w+\s+)?(?:motor\s+)?vehicle))"
    rf"|CDLs?\b|valid\s+(?:\w+\s+){{0,2}}DL\b|(?:commercial|class)\s+{_GRADE}(?:\s*(?:/|or|and|and/or)\s*(?:class\s+)?{_GRADE})?"
    rf"(?:\s+(?:commercial|vehicle|regular|basic|non-?commercial))?\s+{_LICENCE}"
    rf"|valid\s+(?:\w+\s+){{0,2}}class\s+{_GRADE}(?:\s*(?:/|or)\s*{_GRADE})?(?=\s*(?:$|[.,;(]|with\b|or\s+better|or\s+higher))"
    rf"|{_LICENCE}\s+(?:required\s+)?to\s+(?:drive|operate\s+an?\s+(?:\w+\s+)?(?:motor\s+)?vehicle)"
    rf"|(?:commercial|commercial\s+learner['’]?s?)\s+(?:driving\s+)?{_LICENCE})",
    re.IGNORECASE,
)
LICENCE_HINT = Pattern(r"licen|permit|cdl|certif|regist|valid", re.IGNORECASE)
CHECK_HINT = Pattern(r"record|report|vehicle check|mvr|abstract|histor|dmv|motor|fingerprint|background", re.IGNORECASE)
_NOT_ASKED = Pattern(
    r"\s*(?:numbers?|plates?|applications?|checks?|records?|laws?|hearings?|offices?|exam\w*|holders?|fees?|status"
    r"|verification|services?)\b",
    re.IGNORECASE,
)
_OTHER_OPERATOR = Pattern(
    r"\b(?:coast\s+guard|federal\s+communications|FCC|osha|equipment\s+operator|crane|hoist|forklift|water|wastewater|treatment"
    r"|distribution|radio\w*|boiler|pesticide|elevator|plant|asbestos|pool|contractors?|security|guard|electrical|plumbing|refrigeration|engine|gas|sewer"
    r"|landfill|backflow)\b",
    re.IGNORECASE,
)
_OTHER = Pattern(
    r"\b(?:licen[sc]e|licensed|licensure|certificates?|certification|certified|registration|registered)\b",
    re.IGNORECASE,
)
_RECORD = Pattern(
    r"\b(?:motor\s+vehicle\s+(?:driving\s+)?(?:records?|reports?|checks?)|MVRs?\b|driving\s+(?:records?|histor(?:y|ies)|abstract)"
    r"|driver['’]?s?['’]?\s+(?:licen[sc]e\s+)?(?:records?|abstracts?|histor(?:y|ies))"
    r"|drivers\s+abstract"
    r"|(?:DMV|department\s+of\s+motor\s+vehicles)\s+(?:employer\s+)?(?:records?|printout|report|check|pull[\s-]+notice|h-?6)"
    r"|motor\s+vehicle\s+(?:driving\s+)?histor(?:y|ies)|driver['’]?s?['’]?\s+licen[sc]e\s+(?:check|verification))",
    re.IGNORECASE,
)
_CHECKS = {
    VEHICLE_RECORD: _RECORD,
    "criminal": Pattern(r"\bcriminal|\bfelony|\bconviction", re.IGNORECASE),
    "fingerprints": Pattern(r"\bfingerprint", re.IGNORECASE),
    "drugs": Pattern(r"\bdrug|\balcohol test", re.IGNORECASE),
    "education": Pattern(r"\beducation(?:al)?\s+(?:check|verification)|\bdegree verification", re.IGNORECASE),
    "employment": Pattern(r"\bemployment\s+(?:check|verification|history)|\breference check", re.IGNORECASE),
    "credit": Pattern(r"\bcredit\b", re.IGNORECASE),
    "medical": Pattern(r"\bmedical\b|\bphysical exam|\bpsychological", re.IGNORECASE),
    "background": Pattern(r"\bbackground\s+(?:check|investigation|screening)", re.IGNORECASE),
}
_NEGATED = Pattern(
    r"\b(?:no|not\s+(?:require|need)\w*(?:\s+\w+){0,4})\s+(?:\w+\s+)?(?:driver|licen[sc]e|permit)"
    r"|\b(?:is|are)\s+not\s+(?:required|needed|necessary)|\bnot\s+(?:require[ds]?|needed|necessary)\b|\bnever\b",
    re.IGNORECASE,
)
_BY_POSITION = Pattern(
    r"\bby\s+position\b|\b(?:some|certain|specific|selected|particular|designated)\s+(?:positions?|assignments?|jobs?|classes)\b"
    r"|\bdepending\s+(?:up)?on\b|\bpositions?\s+(?:that|which|who|may|requir\w+|where|in\s+which|involving|assigned)\b"
    r"|\b(?:if|when|where|wherever|whenever|for\s+those)\b[^.;,]{0,60}\b(?:driv(?:es?|ing)(?!\s+(?:records?|histor))|operat(?:es?|ing)"
    r"|required|assigned|vehicle|travel|position|necessary|needed)\b|\bas\s+(?:required|needed|assigned)\s+by\s+(?:the\s+)?(?:position|assignment)",
    re.IGNORECASE,
)
_MAY = Pattern(
    r"\b(?:may|might|can|could)\s+(?:also\s+)?(?:be\s+(?:required|requested|asked|needed|necessary)|require|need|have)\b",
    re.I,
)
_PREFERRED = Pattern(r"\b(?:desir(?:ed|able)|preferred|preferably|a\s+plus|recommended)\b", re.IGNORECASE)
_SEMICOLON = Pattern(r";\s+")

DUTIES = frozenset(
    {
        "essential_duties",
        "duties_general",
        "duties_specific",
        "marginal_duties",
        "class_summary",
        "distinguishing_characteristics",
        "class_level",
        "contacts",
        "complexity_judgment",
        "supervision_received",
        "supervision_exercised",
    }
)
"""Sections that say what the class does."""
SKILLS = frozenset({"ksa", "abilities", "competencies", "competency_definitions", "competency_levels"})
"""Sections that say what one must know and be able to do."""
REQUIREMENTS = frozenset(
    {
        "minimum_qualifications",
        "licensure_certification",
        "special_requirements",
        "background_check",
        "statutory_eligibility",
        "preferred_qualifications",
        "education",
        "experience",
        "qualification_alternative",
        "selection_process",
        "notes",
    }
)
"""Sections that say what one must bring; they may be parted by class level."""
_SCREENING = frozenset({"background_check"})
_EXPERIENCE = frozenset({"experience", "education", "preferred_qualifications", "qualification_alternative"})


class Licence(Struct, frozen=True):
    """A licence, permit or certificate that the class asks for, or speaks of asking for."""

    kind: str
    """`driver`, or `other`."""
    condition: Condition
    span: Span
    """The sentence that asks for it."""
    text: str
    section: str


class Check(Struct, frozen=True):
    """A background check."""

    kind: str
    condition: Condition
    span: Span
    text: str
    section: str


@lru_cache(maxsize=2_048)
def condition_of(sentence: str) -> Condition:
    """On what a sentence makes its requirement depend."""
    if _NEGATED.search(sentence):
        return Condition.PREFERRED if _PREFERRED.search(sentence) else Condition.NOT
    if _BY_POSITION.search(sentence):
        return Condition.BY_POSITION
    if _MAY.search(sentence):
        return Condition.MAY
    return Condition.PREFERRED if _PREFERRED.search(sentence) else Condition.ALWAYS


@lru_cache(maxsize=8_192)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a statement, parted at semicolons too, as ranges."""
    return tuple(_clauses(text)) if ";" in text else sentences(text)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text):
        at = start
        for match in _SEMICOLON.finditer(text, start, end):
            yield at, match.start()
            at = match.end()
        if at < end:
            yield at, end


def asks(passage: Passage) -> bool:
    """Whether a passage may ask for something: what is said of duties and of knowledge does not."""
    if passage.section in SKILLS:
        return False
    return passage.within(REQUIREMENTS) or not passage.within(DUTIES)


def licences(found: Iterable[Passage]) -> Iterator[Licence]:
    """The licences that a document asks for, in order; duties and knowledge ask for none."""
    for passage in found:
        if not LICENCE_HINT.may_match(passage.value) or not asks(passage):
            continue
        for start, end in clauses(passage.value):
            kind = _licence_kind(passage, passage.value[start:end])
            if kind and LICENCE_HINT.search(passage.value):
                sentence = passage.value[start:end]
                condition = _placed_condition(sentence, passage)
                yield Licence(kind, condition, passage.span(start, end), sentence, passage.section)


def _licence_kind(passage: Passage, sentence: str) -> str:
    if names_driver_licence(sentence):
        return DRIVER
    asked = passage.within(frozenset({"licensure_certification"})) or "possess" in sentence.lower()
    return "other" if asked and _OTHER.search(sentence) and passage.section not in _EXPERIENCE else ""


_MANIFOLD = ("operator", "class", "valid", "commercial")
"""How a licence is called that may be one to drive, or one for other work."""


@lru_cache(maxsize=2_048)
def names_driver_licence(sentence: str) -> bool:
    """Whether a sentence speaks of a driver's licence as something that one holds."""
    found = [match for match in _DRIVER.finditer(sentence) if not _NOT_ASKED.match(sentence, match.end())]
    if _OTHER_OPERATOR.search(sentence):
        found = [match for match in found if not match.group().lower().startswith(_MANIFOLD)]
    return bool(found)


def _placed_condition(sentence: str, passage: Passage) -> Condition:
    condition = condition_of(sentence)
    if condition is Condition.ALWAYS and passage.within(frozenset({"preferred_qualifications"})):
        return Condition.PREFERRED
    return condition


def checks(found: Iterable[Passage]) -> Iterator[Check]:
    """The background checks of a document: every entry of that section, and those named among the requirements."""
    for passage in found:
        screening = passage.within(_SCREENING)
        if not (screening or CHECK_HINT.may_match(passage.value)) or not asks(passage):
            continue
        for start, end in clauses(passage.value):
            kind = _check_kind(passage.value[start:end], screening=screening)
            if kind and (screening or CHECK_HINT.search(passage.value)):
                sentence = passage.value[start:end]
                yield Check(kind, condition_of(sentence), passage.span(start, end), sentence, passage.section)


@lru_cache(maxsize=2_048)
def _check_kind(sentence: str, *, screening: bool) -> str:
    kinds = _CHECKS if screening else {name: _CHECKS[name] for name in (VEHICLE_RECORD, "fingerprints", "background")}
    return next((name for name, pattern in kinds.items() if pattern.search(sentence)), "")
