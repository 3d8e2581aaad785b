"""Quantities in prose: "no more than ten (10) pounds", "0-10 lbs.", "Two (2) years", normalised and as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from speclint.patterns import Pattern

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS: dict[str, int] = {word: value for value, word in enumerate((*_UNITS, *_TEENS))}
WORDS |= {word: 10 * (index + 2) for index, word in enumerate(_TENS)}
WORDS |= {f"{ten}-{unit}": WORDS[ten] + WORDS[unit] for ten in _TENS for unit in _UNITS[1:]}
WORDS |= {"hundred": 100, "a": 1, "an": 1}
"""Number words to their values; "a" and "an" count before a unit only."""

ORDINALS = {
    word: index + 1
    for index, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    )
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

_BELOW_TEN, _TENFOLD = "|".join(_UNITS[1:]), "|".join(_TENS)
_WORD = (
    rf"(?:(?:(?:{_BELOW_TEN})\s+)?hundred(?:\s+(?:and\s+)?(?:ten|{_TENFOLD})\b)?"
    rf"|(?:{_TENFOLD})(?:[-\s](?:{_BELOW_TEN})\b)?|{'|'.join(_TEENS)}|zero|{_BELOW_TEN})\b"
)
_NUMERAL = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,7}(?:\.\d{1,2})?)"
_UNIT = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_FIRST = Pattern(
    rf"\b(?<!several )(?<!few )(?P<word>{_WORD})(?:\s*\(\s*(?P<pair>{_NUMERAL})\s*\))?"
    rf"|(?<![\w.,-])(?<!\d/)(?P<numeral>{_NUMERAL})",
    re.IGNORECASE,
)
"""A number: a word, a word with its numeral in brackets, or a numeral. What surrounds it is looked at only there."""
_REST = Pattern(
    r"(?P<half>\s+and\s+(?:one|a)[\s-]half|\s1/2|½)?"
    rf"(?:(?:\s*(?:-|–|—|to|through|and)|[\s-]*(?P<same>{_UNIT})\s*(?:-|–|—|to))"
    rf"\s*(?P<second>{_NUMERAL}|{_WORD})(?:\s*\(\s*{_NUMERAL}\s*\))?)?"
    rf"(?P<plus>\s?\+|\s+or\s+more|\s+or\s+greater)?[\s-]*(?P<unit>(?(same)(?P=same)|(?:{_UNIT})))(?![A-Za-z])"
    r"(?P<after>\s+(?:or|and)\s+(?:more|less|over|greater|under)\b|,?\s+(?:max|min)(?:imum|\.|\b))?",
    re.IGNORECASE,
)
_BOUND = Pattern(
    r"(?:\b(?P<bound>(?:no|not)\s+more\s+than|up\s+to(?:\s+and\s+including|\s+a\s+maximum\s+of)?|max(?:imum|\.)?(?:\s+of)?|not\s+over|at\s+most"
    r"|as\s+much\s+as|less\s+than|under|not\s+exceeding|not\s+to\s+exceed|at\s+least|(?:a\s+)?minimum(?:\s+of)?"
    r"|(?:no|not)\s+less\s+than|more\s+than|greater\s+than|over|above|exceeding|in\s+excess\s+of|exceed|excess\s+of)"
    r"|(?P<sign>[<>≤≥])"
    r")\s*(?:(?:of|about|around|approximately|roughly)\s+)*$",
    re.IGNORECASE,
)
_WINDOW = 60
"""How far before its number a bound may start."""
_MOST = (
    "no more", "not more", "up to", "max", "not over", "at most", "as much", "less than", "under", "not exceeding",
    "not to exceed", "<", "≤",
)  # fmt: skip
_LEAST = (
    "at least", "minimum", "a minimum", "no less", "not less", "more than", "greater than", "over", "above", "exceed",
    "in excess", "excess", ">", "≥",
)  # fmt: skip
_AND_UP = Pattern(r"more|over|greater|min")
_AT_MOST = Pattern(r"less|under|max")
_REPEATED = Pattern(r"\s*[(/,[]?\s*(?:or\s+)?(?:about\s+|approx(?:imately|\.)?\s+)?")
KILOGRAM = 2.20462
"""Pounds in a kilogram."""


class Quantity(Struct, frozen=True):
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


def pounds(quantity: Quantity, value: float) -> float:
    """A weight in pounds, whichever unit it is printed in."""
    return round(value * KILOGRAM) if quantity.unit == "kilogram" else value


@lru_cache(maxsize=4_096)
def weights_in(text: str) -> tuple[Quantity, ...]:
    """The weights printed in a text, in order; one that a second unit repeats in brackets ("23 kg (50 lbs.)") once."""
    found = [item for item in quantities(text) if item.unit in ("pound", "kilogram")]
    single: list[Quantity] = []
    for item in found:
        last = single[-1] if single else None
        if last and last.unit != item.unit and _REPEATED.fullmatch(text, last.end, item.start):
            pound = item if item.unit == "pound" else last
            end = item.end + (text[item.end : item.end + 1] == ")")
            least = None if last.least is None else pound.least
            most = None if last.most is None else pound.most
            single[-1] = replace(pound, least=least, most=most, start=last.start, end=end)
        else:
            single.append(item)
    return tuple(single)


def number_value(text: str) -> float | None:
    """The value of a number word or numeral; `None` for anything else."""
    parts = text.lower().replace(",", "").replace("-", " ").split()
    if all(part in WORDS or part == "and" for part in parts) and parts:
        total = 0
        for part in parts:
            total = max(total, 1) * 100 if part == "hundred" else total + WORDS.get(part, 0)
        return float(total)
    try:
        return float("".join(parts))
    except ValueError:
        return None


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity with a known unit in a text, in order."""
    at = 0
    while first := _FIRST.search(text, at):
        rest = _REST.match(text, first.end())
        if rest:
            yield _quantity(text, first, rest, at)
        at = (rest or first).end()


def _quantity(text: str, first: re.Match[str], rest: re.Match[str], floor: int) -> Quantity:
    bound = _BOUND.search(text, max(floor, first.start() - _WINDOW), first.start())
    value = (number_value(first["word"] or first["numeral"]) or 0.0) + (0.5 if rest["half"] else 0)
    least, most = _bounds(bound["bound"] or bound["sign"] if bound else "", value, rest)
    return Quantity(
        least,
        most,
        UNITS[" ".join(rest["unit"].lower().split())],
        bound.start() if bound else first.start(),
        rest.end(),
        first["word"] or "",
        first["pair"] or first["numeral"] or "",
        rest["unit"],
    )


def _bounds(printed: str, first: float, rest: re.Match[str]) -> tuple[float | None, float | None]:
    if rest["second"]:
        return first, number_value(rest["second"])
    bound, after = " ".join(printed.lower().split()), (rest["after"] or "").lower()
    if rest["plus"] or _AND_UP.search(after) or bound.startswith(_LEAST):
        return first, None
    if bound.startswith(_MOST) or _AT_MOST.search(after):
        return None, first
    return first, first
