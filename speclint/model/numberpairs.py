"""Numbers said twice: in words and, in brackets beside them, in figures: "two to four (2-4) years", "third (3rd)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.quantities import ORDINALS, WORDS
from speclint.patterns import Pattern

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_DIGITS = "one|two|three|four|five|six|seven|eight|nine|zero"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_HUNDRED = rf"(?:(?:{_TENS})(?:[\s-](?:{_DIGITS})\b)?|{_TEENS}|{_DIGITS})\b"
_HUNDREDS = rf"(?:{_HUNDRED}[\s-])?hundred\b(?:[\s-](?:and\s)?{_HUNDRED})?"
_BELOW = rf"(?:{_HUNDREDS}|{_HUNDRED})"
_WHOLE = rf"(?:{_BELOW}[\s-]thousand\b(?:[\s-](?:and\s)?{_BELOW})?|{_BELOW})"
_PART = r"(?:(?:one|a)[\s-]half|(?:one|three|a)[\s-](?:quarters?|fourths?)|(?:one|two|a)[\s-]thirds?)\b"
_NUMBER = rf"(?:{_WHOLE}(?!-half|\shalf|-third|-quarter)(?:\sand\s{_PART})?|{_PART})"
_ORDINAL = "|".join((*ORDINALS, "eleventh", "twelfth"))
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,5}(?:\s?½|[\s-]\d/\d|/\d|\.\d{1,2})?|\.\d{1,2}|½)"
_UNIT = (
    r"(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|pounds?|lbs?|percent|units?|semesters?|quarters?|credits?|calendar"
    r"|working|work|business|consecutive|full|continuous|additional|positions?|employees?|staff|feet|inches|miles)\b"
)
_PLURAL = r"(?:years|yrs\.?|months|weeks|days|hours|minutes|pounds|lbs\.?|percent|units)"
_PAIR = Pattern(
    rf"\b(?:(?P<words>{_NUMBER})(?:\s?(?:-\s?)?(?:to|or|through|[–-])(?:\s?-)?\s?(?P<upper>{_NUMBER}))?(?P<percent>\spercent|\sper\scent)?"
    rf"|(?P<ordinal>{_ORDINAL}))-?\s?"
    rf"(?P<open>[(\[])\s?(?P<figure>{_FIGURE})(?P<suffix>st|nd|rd|th)?"
    rf"(?:\s?(?:-|–|—|to|or|through)\s?(?P<most>{_FIGURE}))?(?P<unit>\s?%|\s{_PLURAL})?-?\s?[)\]]"
    r"(?!\s?\d{3}[-.\s]\d{4})",
    re.IGNORECASE,
)
_FIGURE_FIRST = Pattern(
    rf"(?<![\w.,/$-])(?P<figure>\d{{1,3}}(?:\.\d)?)\s?\((?P<words>{_NUMBER})\)(?=[\s-]{_UNIT})"
    rf"|(?:\b(?:least|minimum|minimum\sof|requires|than)\s)\((?P<marked>\d{{1,2}})\)\s(?P<said>{_NUMBER})(?=[\s-]{_UNIT})",
    re.IGNORECASE,
)
HINT = Pattern(r"[(\[]\s?[\d.½]|\d\s?\([a-z]", re.IGNORECASE)
"""What every text has that says a number twice."""
_FOLLOWED = Pattern(rf"[\s-]{{0,2}}{_UNIT}", re.IGNORECASE)
_PERCENT = Pattern(r"\s?per\s?cent\b", re.IGNORECASE)
_NAMED = Pattern(
    r"\b(?:level|section|part|step|phase|grade|class|tier|unit|article|chapter|schedule|appendix|option|range|band|group"
    r"|type|category|title|pattern|volume|division|zone|district|item|note|rule|exhibit|attachment|table|point|no\.)[\s-]+$",
    re.IGNORECASE,
)
_IN_NAME = Pattern(r"[a-z0-9]\s[A-Z][\w’'-]*\s$|^[A-Z][a-z]+\s[A-Z][\w’'-]*\s$")
"""A capitalized word in the midst of a sentence, before a capitalized number: "an Engineer Two"."""
_BEFORE = 40
_PARTS = {"half": 0.5, "quarter": 0.25, "fourth": 0.25, "third": 1 / 3}
_ORDINALS = {**ORDINALS, "eleventh": 11, "twelfth": 12}


class NumberPair(Struct, frozen=True):
    """A number in words and the same, or not the same, in figures; offsets are those of the text that was searched."""

    words: str
    figures: str
    said: tuple[float, ...]
    """What the words come to: one number, or the ends of a range."""
    written: tuple[float, ...]
    """The same of the figures."""
    start: int
    end: int
    figure_start: int
    figure_end: int

    @property
    def agrees(self) -> bool:
        """Whether the figures say what the words say; for a range, one end of it is enough."""
        if len(self.said) == len(self.written):
            return all(abs(one - two) < 0.02 for one, two in zip(self.said, self.written, strict=True))
        return len(self.said) > 1 and self.written[0] in self.said


@lru_cache(maxsize=2_048)
def number_pairs(text: str) -> tuple[NumberPair, ...]:
    """Every number that is said in words and in figures, in order."""
    return tuple(_number_pairs(text)) if HINT.search(text) else ()


def _number_pairs(text: str) -> Iterator[NumberPair]:
    for match in _PAIR.finditer(text):
        if not _is_apart(text, match):
            yield _pair(match)
    for match in _FIGURE_FIRST.finditer(text):
        group = "figure" if match["figure"] else "marked"
        words = match["words"] or match["said"]
        said, written = (word_value(words),), (float(match[group]),)
        yield NumberPair(words, match[group], said, written, match.start(group), match.end(), *match.span(group))


def _is_apart(text: str, match: re.Match[str]) -> bool:
    """Whether what is in brackets does not repeat the number before it."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    followed = _FOLLOWED.match(text, match.end()) is not None
    unit, figure = (match["unit"] or "").strip(), match["figure"]
    percent = match["percent"] or _PERCENT.match(text, match.end())
    capital = match.group()[0].isupper() and _IN_NAME.search(before) is not None
    return (
        _NAMED.search(before) is not None
        or (capital and not followed)
        or (bool(match["ordinal"]) != bool(match["suffix"]))
        or (unit == "%" and not percent and not _is_part(match["words"]))
        or (bool(unit) and unit != "%" and (followed or "," in figure))
        or (re.fullmatch(r"\d+/\d", figure) is not None and not followed and not _is_part(match["words"]))
        or (match["open"] == "[" and not followed)
        or (bool(match["most"]) and not match["upper"] and not followed)
        or (re.fullmatch(r"(?:19|20)\d\d", figure) is not None and "thousand" not in match["words"].lower())
    )


def _is_part(words: str | None) -> bool:
    return re.fullmatch(_PART, words or "", re.IGNORECASE) is not None


def _pair(match: re.Match[str]) -> NumberPair:
    words = match["words"] or match["ordinal"]
    said = (word_value(words), *((word_value(match["upper"]),) if match["upper"] else ()))
    written = tuple(figure_value(match[name]) for name in ("figure", "most") if match[name])
    if (match["unit"] or "").strip() == "%" and _is_part(words):
        written = tuple(value / 100 for value in written)
    stop = match.end("upper") if match["upper"] else match.end("words" if match["words"] else "ordinal")
    start, end = match.start("figure"), max(match.end("figure"), match.end("suffix"), match.end("most"))
    return NumberPair(
        match.string[match.start() : stop],
        match.string[start:end],
        said,
        written,
        match.start(),
        match.end(),
        start,
        end,
    )


def word_value(words: str) -> float:
    """The value of a number in words, fractions included."""
    lowered = words.lower()
    if lowered in _ORDINALS:
        return float(_ORDINALS[lowered])
    part = re.search(rf"(?:^|\sand\s)({_PART})$", lowered)
    whole = lowered[: part.start()] if part else lowered
    return _whole_value(whole) + (_part_value(part[1]) if part else 0.0)


def _part_value(words: str) -> float:
    first, name = re.split(r"[\s-]", words)
    return (WORDS.get(first, 1)) * _PARTS[name.rstrip("s")]


def _whole_value(words: str) -> float:
    total = current = 0
    for word in re.split(r"[\s-]+", words):
        if word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in WORDS:
            current += WORDS[word]
    return float(total + current)


def figure_value(figure: str) -> float:
    """The value of a figure: "1,500", "2.5", "1 1/2", "1-1/2", "2½"."""
    plain = figure.replace(",", "").replace("½", " 1/2").strip()
    whole, _, part = plain.replace("-", " ").rpartition(" ")
    if "/" not in part:
        return float(plain)
    top, bottom = part.split("/")
    return float(whole or 0) + float(top) / max(float(bottom), 1.0)
