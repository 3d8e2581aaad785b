"""Driving as a duty: what a reader would call driving a vehicle on the road, and nothing that merely sounds so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.licences import SKILLS, Condition, clauses, condition_of
from speclint.model.passages import Passage
from speclint.patterns import Pattern
from speclint.read.text import Span

_VEHICLE = (
    r"(?:(?<!hand )(?<!fork)(?<!fork )(?<!lift )(?<!pallet )(?<!aerial )(?<!reach )trucks?"
    r"|(?<!aerial )(?<!operated )vehicles?|(?<!mini)bus(?:es)?|minibus(?:es)?|cars?|(?<!caption )vans?|automobiles?"
    r"|ambulances?|fire\s+(?:apparatus|engines?)|(?:street|road)\s+sweepers?|pickups?|tractor-trailers?|truck\s+tractors?|limousines?|motorcycles?|snow\s?plows?)"
)
_HEAD = (
    r"(?=\s*(?:$|[.,;:()/])|\s+(?:to|between|from|for|on|in|at|with|without|and|or|over|through|throughout|across|around|along|as"
    r"|when|while|where|that|which|such|including|equipped|used|requiring|necessary|needed|assigned|of|by|under|during|into|up|off"
    r"|safely|daily|if|within|upon|observing|carrying|transporting|pulling|towing|is|are)\b)"
)
"""What may follow the vehicle: anything else makes it part of another word ("vehicle registration", "truck scale")."""
_BEFORE = (
    r"(?:(?!(?:and|or|for|in|to|on|with|by|from|of|that|which|through|among|across|toward|towards)\b)"
    r"[\w'’/-]+,?\s+|(?:and|or|other|and/or)\s+){0,7}?"
)
_OBJECT = rf"(?:of\s+)?(?:(?:an?\s+)?(?:wide\s+)?(?:variety|types?|kinds?)\s+of\s+)?{_BEFORE}{_VEHICLE}{_HEAD}"
_PLACE = (
    r"(?:sites?|worksites?|jobsites?|stations?|plants?|reservoirs?|offices?|hospitals?|courts?|courthouses?|propert(?:y|ies)|schools?"
    r"|locations?|facilit(?:y|ies)|meetings?|routes?|scenes?|fields?|watersheds?|homes?|parks?|campus(?:es)?|calls|incidents?"
    r"|buildings?|branches|roads?|streets?|areas?|districts?|airports?|counties|intakes?|tanks?)"
)
_RIDER = (
    r"(?:persons?|people|clients?|students?|patients?|passengers?|residents?|inmates?|wards|children|pupils"
    r"|prisoners?|officials?|visitors?)"
)
_WORDS = r"(?:[\w'’/-]+,?\s+){0,8}?"
_DRIVE = Pattern(
    r"\b(?P<verb>driv(?:es?|ing))\s+(?:and\s+operat(?:es?|ing)\s+|or\s+operat(?:es?|ing)\s+|,?\s*park(?:s|ing)?,?\s+and\s+\w+\s+)?"
    rf"(?:{_OBJECT}|(?:to|between|from|through|throughout|around|over|along)\s+{_WORDS}{_PLACE}\b"
    rf"|(?:throughout|around|through)\s+(?:the\s+)?(?:\w+\s+)?(?:county|city|district|region|state|town|territory)\b|{_BEFORE}{_RIDER}\b)",
    re.IGNORECASE,
)
_OPERATE = Pattern(rf"\b(?P<verb>operat(?:es?|ing|ion\s+of))\s+{_OBJECT}", re.IGNORECASE)
_TRAVEL = Pattern(
    r"\b(?P<verb>travel(?:s|ing)?|patrol(?:s|ling)?|transport(?:s|ing)?|deliver(?:s|ing)?)\b[^.;:]{0,140}?\b(?:by|using|in)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:(?:vehicle|car|automobile|truck|pickup|van)(?!\s+(?:seats?|parts?|keys?|titles?|washes|shows?|pools?))\b)",
    re.IGNORECASE,
)
_USE = Pattern(
    r"\b(?P<verb>us(?:es?|ing))\s+(?:[\w'’-]+\s+){1,4}?(?:vehicle|car|automobile|truck|pickup|van)\s+"
    r"(?:to|for)\s+(?:travel|transport|driv|visit|deliver|patrol|get\b|go\b|reach)\w*",
    re.IGNORECASE,
)
_OTHER_WAYS = Pattern(
    r"\bor\s+(?:by\s+)?(?:\w+\s+){0,3}(?:transit|transportation|bus|train|bicycle|bike|foot|taxi)\b"
    r"|\b(?:transit|transportation|bus|bicycle|bike|foot)\s+or\b|\balternat\w+\s+(?:\w+\s+)?transportation\b",
    re.IGNORECASE,
)
"""That one may also get there without driving."""
_LEAD = Pattern(
    r"(?:^|[,:;.(]\s*(?:and\s+|or\s+)?(?:to\s+)?|\b(?:and|or|and/or|may|might|must|will|shall|incumbents?|employees?|also|then|safely|regularly"
    r"|occasionally|frequently|personally|routinely|independently|(?:required|needed|necessary|ordered|asked|expected|able|ability|willing)\s+to"
    r"|(?:includ|involv|requir)(?:es?|ing)|duties\s+include|by|responsible\s+for|^sufficient[^.]*\bto)\s+)$",
    re.IGNORECASE,
)
_OF_OTHERS = Pattern(
    r"\b(?:train|instruct|teach|taught|demonstrat|ensur|assur|supervis(?!ion)|overse|direct(?!ion|or)|coordinat|schedul|assign(?!ed|ment)|evaluat(?!ion)|inspect(?!ion)"
    r"|investigat|examin|test|certif|licens|dispatch|monitor|who|permit|prohibit|study|studi|enforc|allow|authoriz|teach|assist)"
    r"\w*\b",
    re.IGNORECASE,
)
_PARALLEL = Pattern(r"(?:[,;]|^(?!.*\b(?:who|which|that)\b).*\band)\s*$", re.IGNORECASE)
_NEGATED = Pattern(r"\b(?:no|not|never|without|neither|nor)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_MAY = Pattern(r"\b(?:may|might)\b|\b(?:if|as|when)\s+(?:needed|necessary|required|assigned)\b", re.IGNORECASE)
_NO_ROAD = Pattern(
    r"\b(?:unmanned|aerial|remotely|underwater|robotic|autonomous|all-terrain|off-highway|golf|elevator|rail|cable|model|toy|hand|fork)\b",
    re.IGNORECASE,
)
HINT = Pattern(r"driv|operat|travel|patrol|transport|deliver|vehicle|truck|van\b|\bcar\b", re.IGNORECASE)
_LIKENESS = Pattern(r"\b(?:as\s+in|such\s+as|ability\s+to|coordination\s+to|knowledge\s+of|e\.g\.)\s", re.IGNORECASE)
_DEMANDS = frozenset({"physical_demands", "working_environment", "special_requirements", "hazards", "equipment"})
_ELSEWHERE = frozenset(
    {
        "experience",
        "education",
        "qualification_alternative",
        "preferred_qualifications",
        "licensure_certification",
        "background_check",
        "selection_process",
        "assessment",
        "notes",
        "notice",
        "how_to_apply",
        "alternate_range_criteria",
        "statutory_eligibility",
        "minimum_qualifications",
        "supervision_received",
        "supervision_exercised",
    }
)


class Driving(Struct, frozen=True):
    """A place that says that the class drives."""

    kind: str
    """`duty`, `demand` (among physical demands and conditions) or `ability`."""
    condition: Condition
    span: Span
    """The sentence or clause that says so."""
    phrase: Span
    """The driving itself: verb and vehicle or destination."""
    text: str
    section: str


def driving(found: Iterable[Passage]) -> Iterator[Driving]:
    """Every place of a document that speaks of driving as part of the work, in order."""
    for passage in found:
        kind = _kind(passage) if HINT.may_match(passage.value) else ""
        if not kind:
            continue
        for start, end in clauses(passage.value):
            match = _match(passage.value[start:end], kind)
            if match and HINT.search(passage.value):
                text = passage.value[start:end]
                phrase = passage.span(start + match.start(), start + match.end())
                yield Driving(kind, _condition(text, match), passage.span(start, end), phrase, text, passage.section)


def _kind(passage: Passage) -> str:
    if passage.section in SKILLS:
        return "ability"
    if passage.within(_DEMANDS):
        return "demand"
    return "" if passage.within(_ELSEWHERE) and not passage.within(frozenset({"essential_duties"})) else "duty"


@lru_cache(maxsize=2_048)
def _match(sentence: str, kind: str) -> re.Match[str] | None:
    for pattern in (_DRIVE, _OPERATE, _TRAVEL, _USE):
        for match in pattern.finditer(sentence):
            if pattern in (_TRAVEL, _USE) and _OTHER_WAYS.search(sentence):
                continue
            if _done_here(sentence, match, kind):
                return match
    return None


def _done_here(sentence: str, match: re.Match[str], kind: str) -> bool:
    """Whether the class itself does it: the verb leads its clause, and the clause is not about others' driving."""
    before = sentence[: match.start()]
    if _NEGATED.search(before) or _NO_ROAD.search(match.group()):
        return False
    if kind == "ability":
        return True
    if kind == "demand" and _LIKENESS.search(before):
        return False
    return done_by_class(before, match["verb"])


def done_by_class(before: str, verb: str) -> bool:
    """Whether the class itself does what a verb says: it leads its clause, and what stands before is not of others.

    Args:
        before: the sentence up to the verb.
        verb: the verb as printed.
    """
    if not _LEAD.search(before):
        return False
    parallel = verb.lower().endswith("s") and _PARALLEL.search(before) is not None
    return parallel or not _OF_OTHERS.search(before)


def _condition(sentence: str, match: re.Match[str]) -> Condition:
    if _MAY.search(sentence[: match.start()]) or _MAY.search(sentence[match.end() :][:60]):
        return Condition.MAY
    condition = condition_of(sentence)
    return condition if condition is Condition.BY_POSITION else Condition.ALWAYS
