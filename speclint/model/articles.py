"""“A” and “an” against the sound of the word behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from speclint.model.words import word_set
from speclint.patterns import Pattern

_ARTICLE = Pattern(
    r"(?P<article>[aA](?<![\w'’.,&/+-][aA])(?:[nN](?<!aN)(?=[ \xa0]+[^aioe]|[ \xa0]+(?:one|onc|eu|ew))"
    r"|(?=[ \xa0]+[AEFHILMNORSUXaeioux18]|[ \xa0]+(?:hou|hon|hei))))"
    r"[ \xa0]+(?P<word>[A-Za-z0-9][\w&-]*(?:[.,][\w-]+)*(?:(?<=\.[A-Z])\.)?)(?![@/])"
)
_STARTS = Pattern(r"(?:^|[.!?:;•(“\"] ?)[\"“(]?$")
_LETTER_A = Pattern(
    r"\b(?:class|class(?:es)?|range|grade|group|type|level|part|plan|schedule|option|exhibit|appendix|section"
    r"|step|tier|title|"
    r"hepatitis|vitamin|category|phase|table|item|unit|form|zone|list|pattern|series|subdivision|paragraph|subsection|"
    r"clause|subpart|attachment|and|or|either|license|shift|of)[ \xa0]$",
    re.IGNORECASE,
)
"""What stands before the letter A, in capitals."""
_ENUMERATES = Pattern(
    r"(?:\b(?:class|range|grade|part|section|subsection|subdivision|paragraph|item|clause|type|letter)|\d)[ \xa0]$",
    re.IGNORECASE,
)
_SHOUTED = Pattern(r"\b[A-Z]{2,}[ \xa0]$")

_SMALL = word_set(
    "and or is are if in of on at an am it as etc i e o u a un una uno usted el ese este esta all our us also"
)
"""Words behind “a” where something else than the article is wrong, and those of other languages."""
_CONSONANT = Pattern(
    r"(?:uni(?![nm]|dent)|unanim|us[aeiu]|uti|ute|uto|ur[aeio]|ubiq|uk|uvul|eu|ew|one(?![a-z])|oneself|once)"
)
"""Words that start with a vowel and sound like “you” or “one”."""
_VOWEL = Pattern(r"(?:hour|honest|honor|honour|heir)")
_EITHER = Pattern(
    r"(?:herb|homage|hist|hotel|hyst|hall|habit|hero|hum|hyp|hered|horr|harmon|hon|hospit|hack|ul|uf|x|y[^aeiou]"
    r"|oui|ufo)"
)
"""Words of which some readers say one, and some the other."""
_ONSET = Pattern(
    r"(?:[^aeiou]|qu|[bcfgp][lr]|[dgkt]r|[dst]w|[cgpstw]h|s[cklmnpt]r?|[kpw][ns]|wr|sch|spl|thr|shr)[aeiouy]"
)
"""How English words with a consonant start; others are abbreviations that some readers spell."""
_VOWEL_NAMES, _BOTH_CONSONANT = frozenset("AEFHILMNORSX"), frozenset("BCDGJKPQTVWYZ")
_SPELT = word_set(
    "FBI FTE LVN HVAC MRI MBA MOU RFI RFP RFQ SOP SUV MSDS FHA NFPA LED FLSA FTA FAA FMLA HMO HOA NPO SRO LCSW "
    "LMFT NAACP"
)
"""Acronyms with a vowel among their letters that are read letter by letter."""
_READ_OUT = word_set(
    "SQL MS MR MT FT RD ST SCSI NW SW FL HI LA MA MD ME MI MN MO NC ND NE NH NJ NM NV NY RI SC SD LT SGT HWY NT"
)
"""Consonants that are read as a word, and codes of states, which are read as the state's name."""
_RARE_SIGNS = bytes(
    code
    for code in range(128)
    if not (chr(code).isalnum() or chr(code).isspace() or chr(code) in "_'.,&/+-;:!?()*\"[]|")
)
"""What may be joined to an article and is no part of a word."""
_YOU = word_set("US USA USDA UC USB UHF USPS UAV UCR USCG USMC UV")


class Article(NamedTuple):
    """An article that does not go with the word behind it."""

    start: int
    end: int
    right: str
    """The other article."""
    word: str
    """The word behind it."""


def may_have_articles(value: str, known: Set[str]) -> bool:
    """Whether a text may hold “a” or “an”, by the set of its words; only the rarest signs stay joined to those."""
    return "a" in known or "an" in known or _holds_rare_signs(value)


def wrong_articles(value: str) -> Iterator[Article]:
    """Each “a” before a vowel sound and each “an” before a consonant sound, where the sound is sure."""
    for match in _ARTICLE.finditer(value):
        article, word = match["article"], match["word"]
        wanted = article_of(word)
        if wanted and wanted != article.lower() and not _is_letter(value, match):
            yield Article(match.start(), match.end(), _as_printed(wanted, article, word), word)


def _holds_rare_signs(value: str) -> bool:
    return not value.isascii() or len(value.encode().translate(None, _RARE_SIGNS)) < len(value)


def _as_printed(wanted: str, article: str, word: str) -> str:
    if article[0] == "a":
        return wanted
    return wanted.upper() if article == "AN" or (len(word) > 3 and word.isupper()) else wanted.capitalize()


def _is_letter(value: str, match: re.Match[str]) -> bool:
    """Whether what looks like an article is the letter A, or something else is wrong with it."""
    article, word = match["article"], match["word"]
    before = value[max(0, match.start() - 16) : match.start()]
    if article.lower() == "a" and (word.lower() in _SMALL or _ENUMERATES.search(before)):
        return True
    if article in ("a", "an"):
        return article == "a" and (not before or before.endswith((") ", "• ")))
    if _STARTS.search(before):
        return len(word) < 3 and article == "A"
    shouted = _SHOUTED.search(before) and len(word) > 3 and word.isupper()
    return not shouted or bool(_LETTER_A.search(before))


def article_of(word: str) -> str:
    """“a” or “an”, by the sound of the word behind it; empty where readers differ or the sound is not sure."""
    if word[0].isdigit():
        return _of_number(word)
    first = re.split(r"[-.,&]", word, maxsplit=1)[0]
    if len(first) == 1:
        return _of_single(first, word)
    bare = first[:-1] if first[-1] == "s" and first[:-1].isupper() and len(first) > 2 else first
    if bare.isupper() and len(bare) <= 5:
        return _of_acronym(bare)
    if not first.isalpha() or not (first.isupper() or first[1:].islower()):
        return ""
    return _of_word(first.lower() + ("-" if "-" in word else ""))


def _of_word(word: str) -> str:
    if _EITHER.match(word):
        return "an" if _VOWEL.match(word) else ""
    if word[0] in "aeiou":
        return "a" if _CONSONANT.match(word) else "an"
    if _VOWEL.match(word):
        return "an"
    return "a" if _ONSET.match(word) else ""


def _of_single(letter: str, word: str) -> str:
    """A letter that something is joined to: “X-ray”, “M.D.”, “U.S.”."""
    if word.lower().startswith(("x-ray", "u.s", "u-turn")):
        return "an" if letter in "xX" else "a"
    return ""


def _of_acronym(word: str) -> str:
    if word in _READ_OUT or not set(word) - set("IVX"):
        return ""
    if word[0] in "AEIO":
        return "" if word.startswith(("EU", "ON", "OU", "EW")) else "an"
    if word[0] in _BOTH_CONSONANT:
        return "a"
    if word in _YOU:
        return "a"
    spelt = word in _SPELT or (word.isalpha() and not set(word) & set("AEIOUY"))
    return "an" if spelt and word[0] in _VOWEL_NAMES else ""


def _of_number(word: str) -> str:
    figures = re.match(r"\d+", word)
    digits = figures.group() if figures else ""
    rest = word[len(digits) :]
    if len(digits) == 4 or (len(digits) == 1 and re.match(r",[18]", rest)):
        return "" if digits[:2] in ("11", "18") or digits[0] == "1" else ("an" if digits[0] == "8" else "a")
    return "an" if digits[0] == "8" or digits in ("11", "18") else "a"
