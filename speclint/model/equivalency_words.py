"""The words of equivalencies: amounts of education and experience, and which of the two a phrase speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.quantities import WORDS, number_value
from speclint.model.words import word_set, words
from speclint.patterns import Pattern

EXPERIENCE = "experience"
DEGREES = frozenset({"associate", "bachelor", "master", "doctorate", "graduate"})
_GENERAL = {"bachelor": "education", "associate": "education", "master": "graduate", "doctorate": "graduate"}
_KIND = Pattern(
    r"\b(?:(?P<experience>experience|employment|work\s+history)"
    r"|(?P<doctorate>doctora(?:te|l)(?:\s+degree)?|doctor['’]?s\s+degree|ph\.?\s?d\b)"
    r"|(?P<master>master(?:['’]?s)?(?:['’])?\s+(?:[\w/]+\s+){0,3}?degree|master['’]?s|master\s+of)"
    r"|(?P<graduate>(?:graduate|advanced|postgraduate|post-graduate)(?:-level)?\s+"
    r"(?:degree|work|stud(?:y|ies)|school|education|training|course\s?work|level))"
    r"|(?P<bachelor>bachelor(?:['’]?s)?(?:['’])?(?:\s+degree)?|baccalaureate(?:\s+degree)?|four-year\s+(?:college\s+)?degree"
    r"|(?:college|university)\s+degree|graduation\s+from\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}(?:college|university))"
    r"|(?P<associate>associate(?:['’]?s)?(?:['’])?\s+(?:degree|of\s+(?:arts|science))|two-year\s+degree)"
    r"|(?P<school>(?<!post-)(?<!post\s)(?<!beyond\s)(?<!above\s)high\s+school(?!\s+graduat)|g\.?e\.?d\b"
    r"|(?<!above\sthe\s)(?<!beyond\sthe\s)(?:twelfth|12th|eighth|8th)\s+grade)"
    r"|(?P<training>training|(?:trade|technical|vocational|business)\s+school|apprenticeship|vocational)"
    r"|(?P<education>education(?:al)?|academic|college|university|school(?:ing)?|course\s?work|courses?|stud(?:y|ies)"
    r"|degree|semester|quarter|credits?|credit\s+hours?|curriculum|undergraduate))\b",
    re.IGNORECASE,
)
_NUMBER = "|".join(sorted((word for word in WORDS if word not in ("a", "an", "zero")), key=len, reverse=True))
_AMOUNT = Pattern(
    rf"(?<![\w.:/$-])(?:(?:each|every)\s+)?(?P<number>{_NUMBER}|\d{{1,3}}(?:\.\d{{1,2}})?|each|every|per|an?|one-half|½)"
    r"(?P<half>\s+and\s+(?:one|a)[\s-]half|\s1/2|½)?"
    r"(?:[\s-]+(?:additional|qualifying|full|full-time|required|more|extra|related|relevant|directly|appropriate|paid"
    r"|academic|calendar|completed|college|graduate|other|such|further|verifiable|progressive|full-time-equivalent)){0,3}"
    r"[\s-]+(?P<unit>years?|months?|(?P<term>semester|quarter)(?:[\s-](?:credit\s)?(?:hours?|units?|credits?)|(?=\s+or\s+\d))"
    r"|(?:credit\s+hours?|credits|units))\b(?P<school>\s+(?:degree|college|course|program|curriculum|certificate))?",
    re.IGNORECASE,
)
_MAXIMUM = Pattern(
    r"\b(?:up\s+to|maximum\s+of|(?:no|not)\s+more\s+than|not\s+(?:to\s+)?exceed(?:ing)?|limited\s+to)\s+"
    r"(?:an?\s+)?(?:(?:total|maximum)\s+of\s+)?",
    re.IGNORECASE,
)
_BRACKETS = Pattern(r"\([^()]{0,90}\)")
_BREAK = Pattern(r"[.;]|\b(?:equals?|equivalent|equal|being|substituted|for|(?:and|or)\s+an?)\b", re.IGNORECASE)
_PARTED = Pattern(r"\b(?:for|and|or|while|equals?|equal|equivalent|substituted?)\b|[,;=]", re.IGNORECASE)
_STOCK = word_set(
    "a an the of in on at to for and or any all each every per as by with from which that is are be been being may "
    "can must shall will additional qualifying appropriate related relevant directly required experience work "
    "working job full time paid type types kind kinds level levels field fields area areas described above "
    "specified same similar comparable year years month months education educational college university accredited "
    "recognized school post high secondary training degree possession completion coursework course courses semester "
    "quarter unit units hour hours credit credits academic graduate undergraduate study studies master s master's "
    "bachelor bachelor's associate associate's doctorate doctoral beyond minimum general applicable sufficient "
    "equivalent excess over position position's class role closely similarly progressively responsible it its"
) | frozenset(WORDS)


class Item(Struct, frozen=True):
    """An amount or a degree; offsets in the text that was searched."""

    amount: float
    unit: str
    kind: str
    """What it is of; empty where the words behind it do not say."""
    start: int
    end: int


def kind_of(phrase: str) -> str:
    """Whether a phrase speaks of experience or of which level of education, by the first word that says so."""
    match = _KIND.search(phrase)
    return _name(match) if match else ""


def level_of(kind: str) -> str:
    """The level of schooling whose years are meant, for a degree."""
    return _GENERAL.get(kind, kind)


def kinds_of(text: str) -> frozenset[str]:
    """Of what a text speaks: `experience`, `education`, both or neither."""
    return frozenset("education" if _name(match) != EXPERIENCE else EXPERIENCE for match in _KIND.finditer(text))


def _name(match: re.Match[str]) -> str:
    name = match.lastgroup or ""
    return "high school" if name == "school" else name


def without_brackets(text: str) -> str:
    """A text with what stands in short brackets blanked out, but for brackets that hold the statement itself."""

    def blank(match: re.Match[str]) -> str:
        inner = match.group()
        return inner if "substitut" in inner.lower() or "basis" in inner.lower() else " " * len(inner)

    return _BRACKETS.sub(blank, text)


@lru_cache(maxsize=500)
def items(text: str, start: int = 0) -> tuple[Item, ...]:
    """The amounts and degrees of a text, in order."""
    amounts = list(_amounts(text, start))
    taken = [(item.start, item.end) for item in amounts]
    found = [*amounts, *(item for item in _degrees(text, start) if not _inside(text, item, taken))]
    return tuple(sorted(found, key=lambda item: item.start))


def _inside(text: str, item: Item, taken: list[tuple[int, int]]) -> bool:
    """Whether a degree only says what an amount is of ("one year towards a master's degree")."""
    before = [end for start, end in taken if start <= item.start]
    return bool(before) and item.start - before[-1] < 40 and not _PARTED.search(text, before[-1], item.start)


def _amounts(text: str, start: int) -> Iterator[Item]:
    for match in _AMOUNT.finditer(text, start):
        unit, number = match["unit"].lower(), match["number"].lower()
        if match["school"] or (unit in ("year", "month") and _many(number)):
            continue
        amount = _value(number) + (0.5 if match["half"] else 0)
        kind = _kind_behind(text, match.end()) or ("education" if not unit.startswith(("year", "month")) else "")
        if unit.startswith("month"):
            amount /= 12
        yield Item(round(amount, 4), _unit(unit, match["term"]), kind, match.start(), match.end())


def _many(number: str) -> bool:
    """Whether "… year" is an adjective ("two-year course"), for its number is more than one."""
    return (_value(number) or 1) > 1


def _value(number: str) -> float:
    if number in ("one-half", "½"):
        return 0.5
    return 1.0 if number in ("each", "every", "per", "a", "an") else number_value(number) or 1.0


def _unit(unit: str, term: str | None) -> str:
    if term:
        return f"{term.lower()} unit"
    return "year" if unit.startswith(("year", "month")) else "credit"


def _kind_behind(text: str, at: int) -> str:
    """What an amount is of: the first word behind it that says so, before anything else is set equal to it."""
    stop = _BREAK.search(text, at, at + 120)
    following = _AMOUNT.search(text, at, at + 120)
    end = min(stop.start() if stop else len(text), following.start() if following else len(text), at + 120)
    return kind_of(text[at:end])


def _degrees(text: str, start: int) -> Iterator[Item]:
    for match in _KIND.finditer(text, start):
        name = _name(match)
        if name in ("associate", "bachelor", "master", "doctorate") or match.group().lower().endswith(" degree"):
            yield Item(1.0, "degree", name, match.start(), match.end())


def maximum(text: str) -> float | None:
    """How many years may be replaced at the most."""
    for match in _MAXIMUM.finditer(text):
        amount = _AMOUNT.match(text, match.end())
        if amount and amount["unit"].lower().startswith(("year", "month")):
            years = _value(amount["number"].lower()) + (0.5 if amount["half"] else 0)
            return years / 12 if amount["unit"].lower().startswith("month") else years
    return None


def field_words(phrase: str) -> frozenset[str]:
    """The words of a phrase that name a field of work or study."""
    return frozenset(word for word in words(phrase) if word not in _STOCK and not word.isdigit())
