"""The people whom a class supervises, as an object in a sentence, and how many they are."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from speclint.model.quantities import number_value
from speclint.patterns import Pattern

_GENERIC = (
    r"employees?|staff|personnel|positions?|subordinates?|workers|people|persons|FTEs?|direct\s+reports|professionals"
    r"|members|crews?"
)
_AGENTS = (
    r"supervisors|managers|superintendents|directors|chiefs|foremen|forepersons|officers|sergeants|lieutenants|captains|deputies"
    r"|engineers|inspectors|operators|clerks|aides|analysts|assistants|technicians|technologists|specialists|attendants|accountants"
    r"|custodians|nurses|cooks|guards|lifeguards|rangers|planners|librarians|mechanics|electricians|plumbers|carpenters|painters"
    r"|firefighters|dispatchers|secretaries|coordinators|leads|leaders|leadpersons|drivers|buyers|programmers|administrators|appraisers"
    r"|auditors|instructors|investigators|caseworkers|counselors|therapists|examiners|chemists|biologists|surveyors|gardeners"
    r"|groundskeepers|housekeepers|laborers|helpers|apprentices|paraprofessionals|paralegals|attorneys|journeymen|keepers|tenders"
    r"|wardens|trainers|representatives|associates|scientists|paramedics|teachers|editors|interpreters|designers|architects|welders|hands|deckhands"
)
STAFF = rf"(?:{_GENERIC}|team\s+members|{_AGENTS})"
"""Nouns for employees."""
STAFF_HEAD = (
    r"(?=\s*(?:$|[.,;:()/])|\s+(?:in|at|on|for|to|and|or|of|who|that|which|with|within|from|through|by|during|including|assigned|engaged"
    r"|performing|responsible|working|under|as|according|is|are|while|when|via|throughout|toward|involved|providing|doing|across"
    r"|per|consistent|using|holding|carrying|&)\b)"
)
"""What may follow them: anything else makes them part of another word ("staff meetings", "personnel files")."""
_STEP = r"(?!(?:of|for|in|to|by|with|on|from|that|which|who|through|at|as|is|are)\b)[\w'’/()-]+,?\s+"
_OF_WORK = (
    r"(?:(?:the|their)\s+)?(?:(?:job|work|daily|day-to-day|individual|overall)\s+)?(?:(?:performance|work|activities)(?:\s+and\s+(?:performance|work|conduct))?"
    r"|crews?|teams?|staff|group|number|pool|unit)\s+of\s+"
)
OBJECT = rf"(?:(?:an?|the|their)\s+)?(?:{_OF_WORK})?(?:{_STEP}){{0,9}}?(?<![\w-]){STAFF}\b{STAFF_HEAD}"
"""Those supervised: a noun phrase with a noun for employees at its end."""
_OTHERS = (
    r"volunteers?|students?|inmates?|offenders?|contractors?|contracted|contract|consultants?|vendors?|interns?|residents?"
    r"|patients?|youth|children|clients?|customers?|prisoners?|detainees?|trainees?|community\s+service|work[- ]release"
    r"|probationers?|public"
)
_NOT_EMPLOYED = Pattern(rf"\b(?:{_OTHERS})\b", re.I)
_NOT_STAFF = Pattern(
    rf"\b(?:{_OTHERS}|projects?|equipment|programs?|project\s+team|installation|construction|preparation|operations?\s+for"
    r"|committees?|board|implementation|maintenance\s+of|training|development)\b",
    re.I,
)
_PLAIN = Pattern(
    r"\b(?:and|or|as\s+well\s+as)\s+(?:(?:the|other|assigned|all|full-time|part-time|permanent|regular|subordinate|district|school|city|county)\s+){0,3}"
    rf"{STAFF}\b|\bstaff\s+and\b|\bemployees\s+and\b|\bpersonnel\s+and\b",
    re.I,
)
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
_COUNT = Pattern(
    rf"\b(?:(?P<way>directly|indirectly)\s+)?(?P<verb>supervis(?:es?|ing)(?:\s+and\s+\w+)?|supervision\s+(?:over|of|to)|manages|oversees|leads|has)\s+"
    r"(?P<bound>at\s+least|an?\s+minimum(?:\s+of)?|no\s+(?:fewer|less)\s+than|not\s+(?:fewer|less)\s+than|up\s+to|an?\s+maximum\s+of|no\s+more\s+than)?\s*"
    rf"(?P<first>{_NUMBER})(?:\s*\(\d{{1,3}}\))?(?:\s*(?:-|–|to|or)\s*(?P<second>{_NUMBER})(?:\s*\(\d{{1,3}}\))?)?(?P<more>\s+or\s+more|\s*\+)?"
    rf"\s+(?P<people>(?:(?!and\b|or\b)[\w/'’-]+\s+){{0,6}}?(?:{STAFF}|[a-z]{{2,20}}(?:ers|ors|ists|ians)))\b{STAFF_HEAD}",
    re.I,
)
_THINGS = frozenset(
    "centers shelters elevators computers boilers sewers motors reactors theaters towers quarters chapters contractors "
    "customers offenders prisoners vendors sectors mowers trailers tractors chambers servers printers registers orders "
    "numbers matters papers letters meters visitors volunteers probationers players campers swimmers members".split()
)
"""Plurals that end as those of people at work do, and are none."""
_IDLE = frozenset({"subordinate", "assigned", "direct", "other", "the", "full", "of"})


class Count(Struct, frozen=True):
    """How many people are supervised."""

    least: int
    most: int | None
    """`None` where it is open: "two or more"."""
    people: frozenset[str]
    """Who they are, in words."""
    text: str
    way: str = ""
    """"directly" or "indirectly", where it is said."""

    def contradicts(self, other: Count) -> bool:
        """Whether both are said of the same people and cannot both be meant."""
        if (
            self.people != other.people
            or {self.way, other.way} == {"directly", "indirectly"}
            or "indirectly" in (self.way, other.way)
        ):
            return False
        if (self.most is None) == (other.most is None):
            return (self.least, self.most) != (other.least, other.most)
        closed, open_ = (self, other) if self.most is not None else (other, self)
        return (closed.most or 0) < open_.least


def is_staff(said: str, before: str = "") -> bool:
    """Whether an object names employees, and not only people who are none ("volunteers", "student workers").

    Args:
        said: the object.
        before: the words between it and its verb: further verbs, or people in a list that the object closes.
    """
    none = _NOT_STAFF.search(said) or _NOT_EMPLOYED.search(before)
    return not none or bool(_PLAIN.search(f"{before} {said}"))


def counted_in(text: str) -> re.Match[str] | None:
    """Where a text says how many people are supervised; `None` where it says no number, or two."""
    found = list(_COUNT.finditer(text))
    people = is_staff(found[0]["people"]) and found[0]["people"].lower().split()[-1] not in _THINGS if found else False
    return found[0] if len(found) == 1 and people else None


@lru_cache(maxsize=2_048)
def count_in(text: str) -> Count | None:
    """How many people a text says are supervised."""
    match = counted_in(text)
    if match is None:
        return None
    first = int(number_value(match["first"]) or 0)
    second = int(number_value(match["second"]) or 0) if match["second"] else first
    bound = " ".join((match["bound"] or "").lower().split())
    open_ = bool(match["more"]) or bound.endswith(("least", "minimum", "minimum of", "fewer than", "less than"))
    at_most = bound.startswith("up to") or bound.endswith(("maximum of", "more than"))
    people = frozenset(match["people"].lower().split()) - _IDLE
    said = " ".join(match.group().split())
    return Count(0 if at_most else first, None if open_ else second, people, said, (match["way"] or "").lower())
