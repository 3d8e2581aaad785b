"""Class titles: their base, level and the convention that carries it, and titles compared as people compare them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
"""Roman numerals as class titles use them."""

LEVEL_WORDS: dict[str, int] = {
    "trainee": -4, "intern": -4, "aide": -3, "apprentice": -3, "junior": -2, "assistant": -2, "entry": -2,
    "associate": -1, "journey": 0, "senior": 2, "staff": 1, "specialist": 3, "advanced": 3, "lead": 3,
    "supervising": 5, "supervisor": 5, "principal": 6, "chief": 7, "manager": 7, "executive": 9, "head": 6,
}  # fmt: skip
"""Words that name a level, to a rank that orders them where a series mixes them; project judgement."""

_PREFIXES = ("senior", "junior", "associate", "assistant", "principal", "supervising", "lead", "chief", "staff", "head")
_SUFFIXES = ("senior", "associate", "specialist", "supervisor", "lead", "principal", "trainee", "apprentice", "assistant")
_NUMERAL = re.compile(r"^(?P<base>.+?)[\s-]+(?P<numeral>I{1,3}|IV|V|VI{1,3}|IX|X|\d{1,2})(?P<rest>\s*\(.*\)|,.*)?$")
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)\s*")
_SPACE = re.compile(r"[\s/&–—-]+|\band\b")
_EXPANSIONS = {"it": "information technology", "hr": "human resources", "gis": "geographic information systems"}


@dataclass(frozen=True)
class Title:
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
    prefix: str = ""

    @cached_property
    def key(self) -> str:
        """The title as it is compared: case, dashes, "&" and "and" do not count."""
        return title_key(self.printed)

    @cached_property
    def words(self) -> frozenset[str]:
        """The title's words, in any order, abbreviations written out."""
        return title_words(self.printed)


def title_key(text: str) -> str:
    """A title as it is compared: case, dashes, "&" and "and", quotes do not count; brackets and numerals do."""
    return " ".join(_SPACE.sub(" ", text.lower().replace("’", "'")).replace(",", " ").split())


def title_words(text: str) -> frozenset[str]:
    """The words of a title as a set, abbreviations written out, so that inverted forms compare equal."""
    words: list[str] = []
    for word in re.findall(r"[a-z0-9']+", text.lower()):
        words.extend(_EXPANSIONS.get(word, word).split())
    return frozenset(words) - {"and", "of", "the"}


@lru_cache(maxsize=8192)
def split_title(printed: str) -> Title:
    """Take a title apart: "Senior X", "X Senior", "X II", "X - Senior", "Supervising X I", "X (Supervisor)"."""
    text = " ".join(printed.split())
    text = _titled(text) if text.isupper() else text
    parenthesis = _PARENTHESIS.search(text)
    bracket = parenthesis[1] if parenthesis else ""
    bare = " ".join(_PARENTHESIS.sub(" ", text).split()).replace(" ,", ",")
    prefix, rest = _prefix(bare)
    numeral = _NUMERAL.match(rest)
    if numeral:
        rank = ROMAN.get(numeral["numeral"]) or int(numeral["numeral"])
        base = numeral["base"] + (numeral["rest"] or "").rstrip()
        return Title(printed, base, numeral["numeral"], "numeral", rank + 20 * _rank(prefix), bracket, prefix)
    if prefix:
        return Title(printed, rest, prefix, "prefix", _rank(prefix), bracket, prefix)
    return _suffixed(printed, bare, bracket)


def _suffixed(printed: str, bare: str, bracket: str) -> Title:
    head, _, last = bare.replace(" - ", " ").replace(" – ", " ").rpartition(" ")
    if head and last.lower() in _SUFFIXES:
        return Title(printed, head.rstrip(" ,"), last, "suffix", _rank(last), bracket)
    if bracket.split(" ")[0].lower() in LEVEL_WORDS:
        return Title(printed, bare, bracket, "parenthesis", _rank(bracket.split(" ")[0]), bracket)
    return Title(printed, bare, parenthesis=bracket)


def _prefix(bare: str) -> tuple[str, str]:
    first, _, rest = bare.partition(" ")
    if first.lower() in _PREFIXES and rest:
        return first, rest
    return "", bare


def _rank(word: str) -> int:
    return LEVEL_WORDS.get(word.lower(), 0)


def _titled(text: str) -> str:
    return " ".join(word if word in ROMAN or len(word) <= 2 else word.capitalize() for word in text.split())
