"""Education and experience that a class asks for, as quantities and levels, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.licences import SKILLS, clauses
from speclint.model.passages import Passage
from speclint.model.quantities import Quantity, quantities
from speclint.patterns import Choice, Pattern
from speclint.read.text import Span

REQUIRING = frozenset(
    {
        "minimum_qualifications",
        "education",
        "experience",
        "qualification_alternative",
        "preferred_qualifications",
        "equivalency",
        "special_requirements",
        "alternate_range_criteria",
    }
)
_EXPERIENCE = Pattern(
    r"\bexperience\b|\bemployment\b|\bperforming\b|\bserv(?:ice|ing)\b|\bas\s+an?\b|\bworked\b", re.IGNORECASE
)
_LENGTH = Pattern(r"year|month|yr", re.IGNORECASE)
_LEVELS = tuple(
    (level, rank, Pattern(pattern, re.IGNORECASE))
    for rank, (level, pattern) in enumerate(
        (
            ("none", r"\b(?:no|without)\s+(?:formal\s+)?education\b"),
            (
                "high school",
                r"\b(?:(?<!post-)(?<!post )high\s+school|G\.?E\.?D\.?(?![A-Za-z])"
                r"|(?:twelfth|12th)[\s-]+grade|secondary\s+school)",
            ),
            (
                "some college",
                r"\b(?:some\s+college|(?:\w+\s+)?(?:\(\d+\)\s+)?(?:semester|quarter)\s+(?:units|hours|credits)"
                r"|years?\s+of\s+(?:college|full-time\s+study))",
            ),
            (
                "associate",
                r"\bassociate(?:['’]?s)?['’]?\s+(?:\w+\s+){0,3}degree|\btwo-year\s+degree|\bAA\s+degree"
                r"|\b(?:technical|community|junior)\s+(?:school|college)\s+(?:degree|diploma)"
                r"|\bgraduation\s+from\s+an?\s+(?:\w+\s+){0,2}(?:technical|community|junior|two-year)\s+(?:school|college)",
            ),
            (
                "bachelor",
                r"\bbachelor(?:['’]?s)?\b|\bbaccalaureate\b|\bfour-year\s+degree"
                r"|\bgraduation\s+from\s+(?:an?\s+)?(?:(?!community|technical|junior|two|high)[\w-]+\s+){0,4}?(?:college|university)\b"
                r"(?!(?:\s+or\s+(?:college|university))?,?\s+with\s+an?\s+(?:[\w-]+\s+){0,2}(?:associate|A\.?[AS]\b))",
            ),
            (
                "master",
                r"\bmaster(?:['’]?s)?['’]?\s+(?:\w+\s+){0,3}degree|\bmaster\s+of\b|\bM\.?B\.?A\.?(?![A-Za-z])"
                r"|\bgraduate\s+degree",
            ),
            (
                "doctorate",
                r"\bdoctora(?:te|l)\b|\bPh\.?\s?D\.?(?![A-Za-z])|\bJ\.?D\.?(?![A-Za-z])|\bM\.D\.|\bJuris\b",
            ),
        )
    )
)
_NAMED = Choice({(level, rank): pattern for level, rank, pattern in _LEVELS})
_SUBSTITUTES = Pattern(
    r"\bsubstitut\w+|\bin\s+lieu\s+of\b|\bmay\s+replace\b|\byear[\s-]for[\s-](?:a[\s-])?year\b", re.IGNORECASE
)
_WINDOW = Pattern(
    r"\b(?:within|in|during|over) the (?:\w+ )?(?:last|past|previous|preceding|prior|most recent) (?:consecutive )?$"
    r"|\bwithin (?:the )?$",
    re.IGNORECASE,
)
_STUDIES = r"(?:college|university|school|stud(?:y|ies)|coursework|residency|internship|apprenticeship)"
_YEAR_SCHOOL = Pattern(
    r"[\s-]+(?:(?!experience|progressive|responsible|increasing|supervis|manag|of\b)[\w-]+\s+){0,2}"
    r"(?:college|university|institution|school|degree|program|apprenticeship|curriculum|course|diploma|residency)\b",
    re.IGNORECASE,
)
"""What follows a length that says what kind of school or degree it is ("four-year college")."""
_YEARS_OF_STUDY = Pattern(
    r"\s+of\s+(?:(?!experience|work|teach|perform|employ|paid|service)[\w-]+\s+){0,3}"
    rf"(?:{_STUDIES}|education(?!,? (?:and|or|training)\b))"
    r"(?=\s*(?:[.,;:()]|$|(?:in|with|at|from|beyond|level|which)\b"
    r"|(?:and|or)\s+(?:an?|any|one|two|three|four|five|six|\d+|completion|possession|graduation|equivalent)\b))",
    re.IGNORECASE,
)
_COURSE = Pattern(
    r"\b(?:courses?|class(?:es)?|units)\b[^.;,]{0,60}\b(?:from|at|in) an? (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
"""Words before a school that make it the place of a single course, and no education that is asked for."""
_NEAR = 90
_PREFERRED = Pattern(r"\bpreferred\b|\bdesir(?:ed|able)\b|\ba\s+plus\b", re.IGNORECASE)


class ExperienceRequirement(Struct, frozen=True):
    """A length of experience that is asked for."""

    quantity: Quantity
    span: Span
    """The quantity itself."""
    statement: Span
    """The clause that asks for it."""
    text: str
    section: str
    preferred: bool = False
    substitute: bool = False
    """Whether it says what may replace something else."""
    class_index: int | None = None
    """Of which of the document's classes it is asked; `None` for all of them."""
    alternative: int = 0
    """Which of several alternative patterns asks for it; 0 for none."""

    @property
    def years(self) -> float:
        """The length in years."""
        return self.quantity.value / {"month": 12, "week": 52, "hour": 2080, "day": 260}.get(self.quantity.unit, 1)


class EducationRequirement(Struct, frozen=True):
    """A level of education that is asked for."""

    level: str
    """`none`, `high school`, `some college`, `associate`, `bachelor`, `master` or `doctorate`."""
    rank: int
    span: Span
    statement: Span
    text: str
    section: str
    preferred: bool = False
    substitute: bool = False
    class_index: int | None = None
    alternative: int = 0


def experience(found: Iterable[Passage]) -> Iterator[ExperienceRequirement]:
    """The lengths of experience among the qualifications, in order."""
    for passage, start, end in _asked(found):
        text = passage.value[start:end]
        if not _LENGTH.search(text) or not (passage.section == "experience" or _EXPERIENCE.search(text)):
            continue
        lengths = _lengths(text)
        if not lengths:
            continue
        kind, statement = _kind(passage, text), passage.span(start, end)
        for quantity in lengths:
            span = passage.span(start + quantity.start, start + quantity.end)
            yield ExperienceRequirement(quantity, span, statement, text, passage.section, *kind, *_whose(passage))


@lru_cache(maxsize=2_048)
def _lengths(text: str) -> tuple[Quantity, ...]:
    """The lengths of time that a clause has and that may be lengths of experience."""
    found = (quantity for quantity in quantities(text) if quantity.unit in ("year", "month"))
    return tuple(quantity for quantity in found if not _is_other_time(text, quantity))


def education(found: Iterable[Passage]) -> Iterator[EducationRequirement]:
    """The levels of education among the qualifications, in order, one finding of each level in a clause."""
    for passage, start, end in _asked(found):
        text = passage.value[start:end]
        for level, rank in _NAMED.of(text):
            match = _NAMED.forms[level, rank].search(text)
            if match and not _COURSE.search(text, max(0, match.start() - _NEAR), match.start()):
                span = passage.span(start + match.start(), start + match.end())
                yield EducationRequirement(
                    level,
                    rank,
                    span,
                    passage.span(start, end),
                    text,
                    passage.section,
                    *_kind(passage, text),
                    *_whose(passage),
                )


def _asked(found: Iterable[Passage]) -> Iterator[tuple[Passage, int, int]]:
    for passage in found:
        if passage.within(REQUIRING) and passage.section not in SKILLS:
            for start, end in clauses(passage.value):
                yield passage, start, end


def _kind(passage: Passage, text: str) -> tuple[bool, bool]:
    preferred = "preferred_qualifications" in passage.sections or bool(_PREFERRED.search(text))
    substitute = "equivalency" in passage.sections or bool(_SUBSTITUTES.search(text))
    return preferred, substitute


def _whose(passage: Passage) -> tuple[int | None, int]:
    return passage.class_index, passage.alternative


def _is_other_time(text: str, quantity: Quantity) -> bool:
    """Whether it is no length of experience: an age, a window of time, a length of study."""
    return _is_age(text, quantity) or _is_window(text, quantity) or _is_study(text, quantity)


def _is_study(text: str, quantity: Quantity) -> bool:
    """Whether it is the length of a course of study ("two years of college") or of a school's ("four-year college")."""
    of_school = quantity.unit_text.lower() == "year" and _YEAR_SCHOOL.match(text, quantity.end)
    return bool(of_school or _YEARS_OF_STUDY.match(text, quantity.end))


def _is_window(text: str, quantity: Quantity) -> bool:
    """Whether it says when the experience must have been had ("within the last ten years"), not how long."""
    return _WINDOW.search(text, max(0, quantity.start - 40), quantity.start) is not None


def _is_age(text: str, quantity: Quantity) -> bool:
    return re.match(r"\s*(?:of\s+age|old\b)", text[quantity.end :]) is not None
