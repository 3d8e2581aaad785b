"""Class titles: their base, level and the convention that carries it, and titles compared as people compare them."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from msgspec import Struct

from speclint.patterns import Pattern

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
"""Roman numerals as class titles use them."""

LEVEL_WORDS: dict[str, int] = {
    "trainee": -4, "intern": -4, "cadet": -4, "aide": -3, "apprentice": -3, "junior": -2, "assistant": -2, "entry": -2,
    "associate": -1, "journey": 0, "staff": 1, "senior": 2, "specialist": 3, "advanced": 3, "lead": 3,
    "supervising": 5, "supervisor": 5, "supervisory": 5, "principal": 6, "head": 6, "chief": 7, "manager": 7,
    "managerial": 7, "executive": 9,
}  # fmt: skip
"""Words that name a level, to a rank that orders them where a series mixes them; project judgement."""

_STEPS = {
    "trainee": 0, "intern": 0, "apprentice": 0, "cadet": 0, "junior": 1, "assistant": 1, "associate": 2, "senior": 4,
    "supervising": 6, "supervisor": 6, "principal": 7, "chief": 8, "manager": 7,
}  # fmt: skip
"""Level words whose order does not depend on the employer; a title without one stands at 3."""
_PLAIN = 3
_UNSURE = frozenset({2, _PLAIN})
"""Some employers have their Associates below the plain title, others above it."""

ABBREVIATIONS: dict[str, str] = {
    "mgr": "manager", "sr": "senior", "jr": "junior", "asst": "assistant", "assoc": "associate", "supv": "supervisor",
    "supvr": "supervisor", "spvr": "supervisor", "spec": "specialist", "tech": "technician", "engr": "engineer",
    "eng": "engineer", "coord": "coordinator", "dir": "director", "rep": "representative", "insp": "inspector",
    "oper": "operator", "prin": "principal", "anlst": "analyst", "admr": "administrator", "atty": "attorney",
    "supt": "superintendent", "acct": "accountant", "prog": "program", "proj": "project", "sys": "systems",
    "svcs": "services", "svc": "service", "maint": "maintenance", "mech": "mechanic", "off": "officer",
}  # fmt: skip
"""Shortened words of class titles, written out."""

_PREFIXES = ("senior", "junior", "associate", "assistant", "principal", "supervising", "lead", "chief", "staff", "head")
_SUFFIXES = ("senior", "associate", "specialist", "supervisor", "manager", "lead", "principal")
_LEARNERS = ("trainee", "apprentice", "cadet")
_NOT_PREFIX: dict[str, frozenset[str]] = {
    "chief": frozenset({"of", "financial", "executive", "operating", "information", "technology", "academic"}),
    "staff": frozenset({"services", "development", "counsel"}),
    "senior": frozenset({"center", "services", "citizen", "citizens", "companion", "program"}),
    "lead": frozenset({"abatement", "paint", "hazard"}),
    "head": frozenset({"start"}),
    "principal": frozenset({"of"}),
}
"""First words of titles that name no level where one of these follows."""
_NUMERAL = Pattern(r"^(?P<base>.+?)[\s-]+(?P<numeral>I{1,3}|IV|V|VI{1,3}|IX|X|\d{1,2})(?P<rest>,.*| [-–—] .*)?$")
_PARENTHESIS = Pattern(r"\s*\(([^()]*)(?:\)|$)\s*")
_AGENCY = Pattern(
    r", (?=(?:[\w'’.&-]+ ){0,6}?(?:Departments?|Board|Commission|Division|Office|Agency|Fund|Corps|California|State"
    r"|City|County|Calpers|CalPERS|Caltrans|Cea|CEA|Section|Bureau|Council|Association|Authority)\b)"
)
_AGENT = Pattern(
    r"(?:[a-z]{2}(?:er|or|ist|yst|ian)|(?:account|attend|consult|assist|serge|lieuten)ant|agent|aide|clerk|cook|nurse"
    r"|secretary|attorney|mechanic|representative|executive|detective|deputy|superintendent|trainee|judge|plumber)s?$"
)
_NOT_AGENT = frozenset(
    {
        "center", "computer", "water", "power", "paper", "career", "labor", "motor", "color", "river", "weather",
        "sewer", "fiber", "cancer", "customer", "consumer", "order", "number", "sister", "matter", "member", "sector",
        "factor", "vector", "outdoor", "harbor", "senior", "junior", "other", "disaster", "master", "charter", "under",
        "over", "letter", "printer", "register",
    }
)  # fmt: skip
_SPACE = Pattern(r"[\s/&–—-]+|\band\b")
_EXPANSIONS = {"it": "information technology", "hr": "human resources", "gis": "geographic information systems"}
_SMALL = frozenset({"OF", "AND", "THE", "FOR", "TO", "IN"})


class Title(Struct, frozen=True, dict=True, array_like=True):
    """A class title taken apart.

    `printed` is the title as it stands; `base` what the classes of its series share; `level` the word or numeral
    that tells it from its siblings; `convention` how that is carried: `numeral`, `prefix`, `suffix`,
    `parenthesis` or `none`.
    """

    printed: str
    base: str
    level: str = ""
    convention: str = "none"
    rank: int = 0
    """Orders the levels of one series: the numeral, or the rank of the level word."""
    parenthesis: str = ""
    """What stands in brackets, a level or a specialty; a note that a class is abolished is left out."""
    prefix: str = ""
    abolished: bool = False

    @cached_property
    def key(self) -> str:
        """The title as it is compared: case, dashes, "&" and "and" do not count."""
        return title_key(_current(self.printed))

    @cached_property
    def words(self) -> frozenset[str]:
        """The title's words, in any order, abbreviations written out."""
        return title_words(_current(self.printed))

    @cached_property
    def family(self) -> str:
        """What the titles of one series share, as it is compared: the base, and a specialty in brackets."""
        level = self.parenthesis.split(" ")[0].lower() in LEVEL_WORDS
        return title_key(self.base if level or not self.parenthesis else f"{self.base} ({self.parenthesis})")


@lru_cache(maxsize=20_000)
def title_key(text: str) -> str:
    """A title as it is compared: case, dashes, "&" and "and", quotes do not count; brackets and numerals do."""
    return " ".join(_SPACE.sub(" ", text.lower().replace("’", "'")).replace(",", " ").split())


def title_words(text: str) -> frozenset[str]:
    """The words of a title as a set, abbreviations written out, so that inverted forms compare equal."""
    words: list[str] = []
    for word in re.findall(r"[a-z0-9']+", text.lower()):
        word = ABBREVIATIONS.get(word, word)
        words.extend(_EXPANSIONS.get(word, word).split())
    return frozenset(words) - {"and", "of", "the"}


@lru_cache(maxsize=20_000)
def is_agent(word: str) -> bool:
    """Whether a word names someone by what they do (engineer, analyst, clerk), which a level may follow."""
    lowered = word.lower()
    return bool(_AGENT.search(lowered)) and lowered not in _NOT_AGENT


@lru_cache(maxsize=50_000)
def split_title(printed: str) -> Title:
    """Take a title apart: "Senior X", "X Senior", "X II", "X - Senior", "Supervising X I", "X (Supervisor)"."""
    text = " ".join(printed.split())
    text = _titled(text) if text.isupper() else text
    abolished = _current(text) != text
    brackets = _PARENTHESIS.findall(_current(text))
    bare = " ".join(_PARENTHESIS.sub(" ", _current(text)).split()).replace(" ,", ",")
    bracket = next((item for item in brackets if item.split(" ")[0].lower() in LEVEL_WORDS), "; ".join(brackets))
    head, tail = _agency(bare)
    base, level, convention, rank, prefix = _levelled(head, bracket)
    return Title(printed, base + tail, level, convention, rank, bracket, prefix, abolished)


def _levelled(head: str, bracket: str) -> tuple[str, str, str, int, str]:
    prefix, rest = _prefix(head)
    numeral = _NUMERAL.match(rest)
    if numeral:
        base, word = _suffix(numeral["base"])
        rank = (ROMAN.get(numeral["numeral"]) or int(numeral["numeral"])) + 20 * (_rank(prefix) or _rank(word))
        base += (numeral["rest"] or "").rstrip()
        return base, f"{word} {numeral['numeral']}".strip(), "numeral", rank, prefix
    if prefix:
        return rest, prefix, "prefix", _rank(prefix), prefix
    base, word = _suffix(head)
    if word:
        return base, word, "suffix", _rank(word), ""
    first = bracket.split(" ")[0]
    if first.lower() in LEVEL_WORDS:
        return head, bracket, "parenthesis", _rank(first), ""
    return head, "", "none", 0, ""


def _suffix(head: str) -> tuple[str, str]:
    """A level at the end of a title: it must follow the name of an occupation ("Ranger Lead", but "Team Lead")."""
    parted = head.replace(" – ", " - ").replace(" - ", " ")
    base, _, last = parted.rpartition(" ")
    word = base.rstrip(",").rpartition(" ")[2]
    if base and last.lower() in _SUFFIXES + _LEARNERS and (is_agent(word) or (last.lower() == "senior" and word)):
        return base.rstrip(" ,"), last
    return head, ""


def _prefix(head: str) -> tuple[str, str]:
    first, _, rest = head.partition(" ")
    word = first.lower()
    if word in _PREFIXES and rest and rest.split(" ")[0].lower() not in _NOT_PREFIX.get(word, ()):
        return first, rest
    return "", head


def _agency(bare: str) -> tuple[str, str]:
    """The agency that closes a title ("…, Department of Consumer Affairs") apart from the rest."""
    found = _AGENCY.search(bare)
    return (bare[: found.start()], bare[found.start() :]) if found else (bare, "")


def _current(text: str) -> str:
    """A title without a note that the class is abolished."""
    at = text.lower().find("(abolished")
    return text[:at].rstrip() if at > 0 else text


def _rank(word: str) -> int:
    return LEVEL_WORDS.get(word.lower(), 0)


def _titled(text: str) -> str:
    return " ".join(_cased(word) for word in text.split())


def _cased(word: str) -> str:
    if word in _SMALL:
        return word.lower()
    return word if word in ROMAN or len(word) <= 2 else word.capitalize()


def surely_below(one: Title, other: Title) -> bool:
    """Whether a title names a lower level than another for certain: by numerals, or by words with one reading."""
    if one.convention == other.convention == "numeral":
        return one.family == other.family and one.prefix == other.prefix and 0 < other.rank - one.rank < 10
    if one.family != other.family or "numeral" in (one.convention, other.convention):
        return False
    low, high = (_STEPS.get(item.level.lower(), _PLAIN if not item.level else None) for item in (one, other))
    return low is not None and high is not None and low < high and {low, high} != _UNSURE
