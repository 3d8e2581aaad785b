"""Quantities in prose: "no more than ten (10) pounds", "0-10 lbs.", "Two (2) years", normalised and as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)}
WORDS |= {word: 10 * (index + 2) for index, word in enumerate(_TENS)}
WORDS |= {f"{ten}{dash}{unit}": WORDS[ten] + WORDS[unit] for ten in _TENS for unit in _UNITS[1:10] for dash in "- "}
WORDS |= {"hundred": 100, "one hundred": 100, "two hundred": 200, "three hundred": 300, "a": 1, "an": 1}
WORDS |= {f"one hundred {'and ' * joined}{word}": 100 + WORDS[word] for word in ("ten", *_TENS) for joined in (0, 1)}
"""Number words to their values; "a" and "an" count before a unit only."""

ORDINALS = {
    word: index + 1
    for index, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split())
}
"""Ordinal words to their values."""

UNITS: dict[str, str] = {
    **dict.fromkeys(("pound", "pounds", "lb", "lbs", "lb.", "lbs.", "#"), "pound"),
    **dict.fromkeys(("kg", "kgs", "kilogram", "kilograms"), "kilogram"),
    **dict.fromkeys(("year", "years", "yr", "yrs", "yr.", "yrs."), "year"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("hour", "hours"), "hour"),
    **dict.fromkeys(("semester unit", "semester units", "quarter unit", "quarter units", "units"), "unit"),
    **dict.fromkeys(("%", "percent", "per cent"), "percent"),
    **dict.fromkeys(("employee", "employees", "staff", "positions"), "person"),
    **dict.fromkeys(("inch", "inches"), "inch"),
    **dict.fromkeys(("foot", "feet"), "foot"),
}
"""Units as printed, in lower case, to the unit that they name."""

_WORD = "|".join(sorted((re.escape(word) for word in WORDS if len(word) > 2), key=len, reverse=True))
_NUMERAL = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,7}(?:\.\d{1,2})?"
NUMBER = (
    rf"(?:(?P<word>(?<!several )(?<!few )\b(?:{_WORD})\b)(?:\s*\(\s*(?P<pair>{_NUMERAL})\s*\))?"
    rf"|(?P<numeral>(?<![\w.,/-])(?:{_NUMERAL})))"
)
"""A number: a word, a word with its numeral in brackets, or a numeral."""
_UNIT = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_BOUND = (
    r"(?P<bound>no\s+more\s+than|not\s+more\s+than|up\s+to(?:\s+and\s+including|\s+a\s+maximum\s+of)?|maximum(?:\s+of)?"
    r"|at\s+most|as\s+much\s+as|less\s+than|under|not\s+exceeding|not\s+to\s+exceed|at\s+least|minimum(?:\s+of)?|a\s+minimum"
    r"|no\s+less\s+than|not\s+less\s+than|more\s+than|greater\s+than|over|above|exceeding|in\s+excess\s+of|exceed|excess\s+of"
    r"|weighing)?"
)
_ABOUT = r"(?:(?:of|about|around|approximately|roughly)\s+)*"
_QUANTITY = re.compile(
    rf"{_BOUND}\s*{_ABOUT}{NUMBER}(?P<half>\s+and\s+(?:one|a)[\s-]half|\s1/2|½)?"
    rf"(?:(?:\s*(?:-|–|—|to|through|and)|[\s-]*(?P<same>{_UNIT})\s*(?:-|–|—|to))"
    rf"\s*(?P<second>(?:{_NUMERAL})|(?:{_WORD})\b)(?:\s*\(\s*(?:{_NUMERAL})\s*\))?)?"
    rf"(?P<plus>\s?\+|\s+or\s+more|\s+or\s+greater)?[\s-]*(?P<unit>(?(same)(?P=same)|(?:{_UNIT})))(?![A-Za-z])"
    rf"(?P<after>\s+(?:or|and)\s+(?:more|less|over|greater|under)\b|,?\s+max(?:imum|\.|\b)|,?\s+min(?:imum|\.|\b))?",
    re.IGNORECASE,
)
_MOST = (
    "no more", "not more", "up to", "maximum", "at most", "as much", "less than", "under", "not exceeding", "not to exceed",
)  # fmt: skip
_LEAST = (
    "at least", "minimum", "a minimum", "no less", "not less", "more than", "greater than", "over", "above", "exceed",
    "in excess", "excess",
)  # fmt: skip
_AND_UP = re.compile(r"more|over|greater|min")
_AT_MOST = re.compile(r"less|under|max")
KILOGRAM = 2.20462
"""Pounds in a kilogram."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as read, normalised and as printed.

    `least` and `most` are in `unit`s; `None` where that side is open. `start` and `end` are offsets in the text
    that was searched.
    """

    least: float | None
    most: float | None
    unit: str
    start: int
    end: int
    word: str = ""
    """The number word as printed, if there is one."""
    numeral: str = ""
    """The numeral as printed, if there is one."""
    unit_text: str = ""
    """The unit as printed."""

    @property
    def value(self) -> float:
        """The number itself where there is one; the upper end of a range."""
        return self.most if self.most is not None else self.least or 0.0


def number_value(text: str) -> float | None:
    """The value of a number word or numeral; `None` for anything else."""
    cleaned = " ".join(text.lower().replace(",", "").split())
    if cleaned in WORDS:
        return float(WORDS[cleaned])
    try:
        return float(cleaned)
    except ValueError:
        return None


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity with a known unit in a text, in order."""
    for match in _QUANTITY.finditer(text):
        first = number_value(match["word"] or match["numeral"])
        if first is not None:
            yield _quantity(match, first + (0.5 if match["half"] else 0))


def _quantity(match: re.Match[str], first: float) -> Quantity:
    second = number_value(match["second"]) if match["second"] else None
    least, most = _bounds(match, first, second)
    return Quantity(
        least,
        most,
        UNITS[" ".join(match["unit"].lower().split())],
        match.start("bound") if match["bound"] else max(match.start("word"), match.start("numeral")),
        match.end(),
        match["word"] or "",
        match["pair"] or match["numeral"] or "",
        match["unit"],
    )


def _bounds(match: re.Match[str], first: float, second: float | None) -> tuple[float | None, float | None]:
    if second is not None:
        return first, second
    bound = " ".join((match["bound"] or "").lower().split())
    after = (match["after"] or "").lower()
    if match["plus"] or _AND_UP.search(after) or bound.startswith(_LEAST):
        return first, None
    if bound.startswith(_MOST) or _AT_MOST.search(after):
        return None, first
    return first, first
