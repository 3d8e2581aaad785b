"""The level words that a specification uses of its own class ("This is the full journey level")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.mentions import class_words
from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.patterns import Pattern
from speclint.read.text import Span

_RUNGS: tuple[tuple[str, int, int], ...] = (
    (r"(?:second|2nd)(?:[- ](?:line|level))?(?: of)? (?:full )?supervis(?:or\w*|ing|ion)", 5, 5),
    (r"(?:third|3rd)(?:[- ](?:line|level))?(?: of)? (?:full )?supervis(?:or\w*|ing|ion)", 6, 6),
    (r"working(?:[- ]level)? supervis(?:or\w*|ing)", 4, 4),
    (r"(?:first|1st)(?:[- ](?:line|level))?(?: of)?(?: working)? supervis(?:or\w*|ing|ion)", 4, 4),
    (r"(?:first |full )*supervis(?:ory?|ing)", 4, 6),
    (r"(?:managerial|management|manager)(?! (?:analyst|assistant|consultant|services?|systems|information))", 4, 8),
    (r"(?:super|master|advanced|senior|(?:more|most) experienced)[- ]?journey(?:man|person|worker)?", 3, 3),
    (r"advanced", 3, 3),
    (r"(?:working[- ])?lead(?:person|worker|man)?|leadership", 3, 3),
    (r"specialist|expert|technical authority", 3, 8),
    (r"(?:full|first|fully qualified|experienced)?[- ]?journey(?:man|person|worker)?", 2, 2),
    (r"full[- ]?performance|fully (?:qualified|experienced|proficient)|full working", 2, 2),
    (r"full[- ]professional", 2, 3),
    (r"(?:first )?working|intermediate|standard", 1, 2),
    (
        r"entry|entrance|trainee|training(?=,|/| and| or| level| class)|learner|beginning|introductory"
        r"|developmental|apprentice(?:ship)?|recruit(?:ing)?|intern",
        0,
        0,
    ),
)  # fmt: skip
"""Level words with the lowest and the highest rung for which employers use them; a word surely stands below another
only where its highest rung is below the other's lowest. Specialists and experts stand above the journey level, but
beside supervisors. "Standard" is the factor degree below "full performance"; elsewhere it may be the working level.
Project judgement after the level definitions of published specifications."""
_WORDS = Pattern(
    r"(?<![\w])(?<!non-)(?<!non )(?:"
    + "|".join(f"(?P<r{at}>{rung[0]})" for at, rung in enumerate(_RUNGS))
    + r")(?![\w])",
    re.I,
)
_IS = Pattern(
    r"\b(?:is|are|represents|constitutes|serves? as|functions? as)"
    r" (?:at |considered |defined as |intended to be )?(?:the|an?) "
    r"|^This (?!(?:is|class|level)\b)(?=[\w/, -]{3,60}(?:level|class)\b)"
)
_NOUN = Pattern(r"\b(?:levels?|class(?:es|ifications?)?|positions?|rank)\b", re.I)
_ALSO = Pattern(r"\band also (?:is )?the ")
_OF_SUPERVISION = Pattern(r"(?:line|level)? (?:of )?supervision\b", re.I)
_INTO = Pattern(r",? (?:of|for|into|to) (?:the )?(?:supervis|manage|professional)", re.I)
_PERFORMS = Pattern(
    r"\b[Pp]erform(?:s|ing)? (?P<kind>(?:[\w/-]+,? ){1,9}?)"
    r"(?:work|duties|assignments|tasks|functions|analysis|administration)\b"
)
_PERFORMS_LEVEL = Pattern(
    r"\b[Pp]erform(?:s|ing)? (?:(?:an?|the|all|any|various|a variety of|a (?:wide |broad |full )?range of|routine"
    r"|complex|difficult|skilled|semi-skilled|general|responsible),? ){0,3}"
    r"(?P<degree>(?:entry|journey|advanced(?: journey)?|full journey|full professional)[ -]level"
    r"|full[ -]performance(?:[ -]level)?|full[ -]journey(?:[ -]level)?)"
    r" (?!(?:and|or|to|of|in|as|at|by|for|with)\b)(?!(?:[\w-]+ ){0,2}"
    r"(?:exams?|examinations?|tests?|testing|trainings?|courses?|class(?:es)?|programs?|interviews?|recruitments?|hiring"
    r"|evaluations?|reviews?|audits?|appraisals?|assessments?|checks?|monitoring|measurements?|ratings?|screenings?"
    r"|requirements?|reports?)\b)(?=\w)"
)
"""Level words that mean a level before any noun ("performs entry level parking enforcement"), unless that is of tests,
of the training and rating of people, or of the performance of a thing ("full performance tests")."""
_DEGREE = Pattern(
    r"(?:entry|intermediate|journey|advanced|expert|senior|lead)[ -]level|full[- ]performance"
    r"|advanced(?:, | and )?speciali[sz]ed"
    r"|standard(?:[ -](?:level|professional|technical|administrative|paraprofessional|clerical))"
    r"|advanced(?: (?:journey|professional|technical|administrative|paraprofessional|analytical))|full[ -]journey",
    re.I,
)
_OWN = Pattern(
    r"(?:this|it|these|incumbents|employees|positions|the (?:class|classification|level|job|position|incumbent))\b",
    re.I,
)
_OTHER = Pattern(r"\b(?:latter|former|distinguished|differs?|from|than|which|who|that)\b", re.I)
_UNSURE = Pattern(r"\b(?:may|might|or higher|previous|formerly|advance to|learns? to|assists? in|not)\b", re.I)
GENERAL = frozenset({"class_summary", "distinguishing_characteristics", "class_level"})
_ELSEWHERE = frozenset(
    {"minimum_qualifications", "ksa", "experience", "education", "essential_duties", "supervision_received",
     "supervision_exercised", "special_requirements", "preferred_qualifications", "physical_demands", "entry_level",
     "competencies", "complexity_judgment", "contacts", "alternate_range_criteria", "background_check"}
)  # fmt: skip
_LONGEST = 110


class Level(Struct, frozen=True, array_like=True, gc=False):
    """The level that a text gives a class, in its words."""

    words: str
    """As printed: "full journey level", "performs advanced"."""
    low: int
    """The lowest rung that the words may mean, from 0 for a trainee."""
    high: int
    """The highest rung that they may mean, to 8 for a manager."""
    span: Span
    section: str = ""
    class_index: int | None = None

    def surely_below(self, other: Level) -> bool:
        """Whether the words name a lower level than another's at every employer."""
        return self.high < other.low


def levels(found: Iterable[Passage], titles: tuple[str, ...]) -> Iterator[Level]:
    """The levels that general statement, distinguishing text and definitions of levels give the classes themselves.

    Args:
        found: the passages of a document.
        titles: the titles of the classes that it defines.
    """
    for passage in found:
        if passage.within(GENERAL) and not passage.within(_ELSEWHERE):
            own = (
                titles[0]
                if len(titles) == 1
                else titles[passage.class_index]
                if passage.class_index is not None
                else ""
            )
            if own and _WORDS.may_match(passage.value):
                yield from _of_passage(passage, own)


def _of_passage(passage: Passage, own: str) -> Iterator[Level]:
    for start, end in sentences(passage.value):
        said = stated(passage.value[start:end], own)
        if said:
            low, high, first, last = said
            span = passage.span(start + first, start + last)
            words = passage.value[start + first : start + last]
            yield Level(words, low, high, span, passage.section, passage.class_index)


def stated(sentence: str, own: str) -> tuple[int, int, int, int] | None:
    """The rungs, lowest and highest, that a sentence gives its own class, and where the words stand that do so."""
    verb = _IS.search(sentence)
    if verb and _speaks_of(sentence[: verb.start()], own):
        return _named(sentence, verb.end())
    work = performed(sentence)
    return work if work and _subjectless(sentence[: work[2]], own) else None


@lru_cache(maxsize=4_096)
def performed(text: str) -> tuple[int, int, int, int] | None:
    """The rungs of the work that is performed ("performs full performance … work"), and where it says so."""
    found = _PERFORMS.search(text)
    degree = _DEGREE.search(text, found.start("kind"), found.end("kind")) if found else None
    place = (degree.start(), degree.end()) if degree else None
    if place is None:
        found = _PERFORMS_LEVEL.search(text)
        place = found.span("degree") if found else None
    if found is None or place is None or _UNSURE.search(text, 0, found.start()):
        return None
    rungs = _rungs(text, *place)
    if rungs and text[place[0] : place[1]].lower().startswith("standard"):
        rungs = (1, 1)
    return (*rungs, found.start(), place[1]) if rungs else None


def _named(sentence: str, at: int) -> tuple[int, int, int, int] | None:
    """The level words between the article and the noun ("the |entry and first working| level")."""
    noun = _NOUN.search(sentence, at, at + _LONGEST)
    if noun is None:
        return None
    end = noun.end()
    more = _OF_SUPERVISION.match(sentence, end)
    end = more.end() if more else end
    if _INTO.match(sentence, end) or re.search(
        r"[;:.(]|\b(?:which|that|who|under|above|below|to|from|at|received|next)\b|\bof (?!supervis)", sentence[at:end]
    ):
        return None
    rungs = _rungs(sentence, at, end)
    also = _ALSO.search(sentence, end)
    further = _rungs(sentence, also.end(), also.end() + 60) if also else None
    if rungs and further:
        rungs = (min(rungs[0], further[0]), max(rungs[1], further[1]))
    return (*rungs, at, end) if rungs else None


def _rungs(text: str, start: int, end: int) -> tuple[int, int] | None:
    found = [_RUNGS[int((word.lastgroup or "r0")[1:])] for word in _WORDS.finditer(text, start, min(end, len(text)))]
    return (min(rung[1] for rung in found), max(rung[2] for rung in found)) if found else None


def _speaks_of(subject: str, own: str) -> bool:
    """Whether the words before the verb mean the class itself, and no other."""
    bare = subject.strip(" ,")
    if _OTHER.search(bare):
        return False
    if not bare or (_OWN.match(bare) and len(bare) < 60 and not re.search(r"\b[A-Z][a-z]+ [A-Z]", bare[4:])):
        return True
    return _is_title(bare.rpartition(", ")[2], own)


def _subjectless(before: str, own: str) -> bool:
    """Whether a duty stands without a subject, or with the class itself as subject."""
    bare = before.strip(" ,")
    under = re.match(r"under\b[\w /-]{1,60}$", bare, re.I)
    return not bare or bool(under) or bool(_OWN.match(bare) and len(bare) < 60) or _is_title(bare, own)


def _is_title(text: str, own: str) -> bool:
    words = re.sub(r"^(?:the|an?)\s+", "", text, flags=re.I)
    named = class_words(words)
    return bool(named) and named in (class_words(own), class_words(own.partition(",")[0].partition(" (")[0]))
