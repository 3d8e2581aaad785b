"""How often something is done, in words, shares of the time, hours of a day, or the letters of a form.

The names and bounds are those of the U.S. Department of Labor (Selected Characteristics of Occupations, Appendix C):
`occasional` is up to a third of the time, `frequent` from one third to two thirds, `constant` two thirds and more.
`rare` and `never` are given where they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from speclint.patterns import Pattern

NEVER, RARE, OCCASIONAL, FREQUENT, CONSTANT = "never", "rare", "occasional", "frequent", "constant"
RANKS = {NEVER: 0, RARE: 1, OCCASIONAL: 2, FREQUENT: 3, CONSTANT: 4}
"""Orders the frequencies."""

_WORDS = {
    NEVER: r"never|not\s+(?:required|applicable|present|performed)|n/a",
    RARE: r"rare(?:ly)?|seldom(?:ly)?|infrequent(?:ly)?|hardly\s+ever",
    OCCASIONAL: r"occasional(?:ly)?|at\s+times|from\s+time\s+to\s+time|(?:once\s+)?in\s+a\s+while|on\s+occasions?"
    r"|intermittent(?:ly)?|periodic(?:ally)?|sometimes|sporadic(?:ally)?",
    FREQUENT: r"frequent(?:ly)?|often|repeated(?:ly)?|repetitive(?:ly)?",
    CONSTANT: r"constant(?:ly)?|continuous(?:ly)?|continual(?:ly)?",
}
_WORD = Pattern("|".join(rf"(?P<{name}>\b(?:{words})(?![\w-]))" for name, words in _WORDS.items()), re.IGNORECASE)
_LETTERS = {"n": NEVER, "r": RARE, "s": RARE, "o": OCCASIONAL, "f": FREQUENT, "c": CONSTANT, "none": NEVER}
_LETTER = Pattern(r"(?<=[-–—:|(\])=/☒☑■✓✔_])\s{0,3}(?P<letter>[NROFC])(?=\s*(?:$|[),;.|\[☐☒☑□■(_–—-]))")
_AMOUNT = r"(?:1/3|2/3|1/2|⅓|⅔|½|one[\s-]third|two[\s-]thirds?|one[\s-]half|half|\d{1,3}(?:\.\d{1,2})?)"
_SHARE = Pattern(
    rf"(?<![\w.,/$])(?P<low>{_AMOUNT})(?P<first>\s?%|\s+percent)?(?:\s?(?:-|–|—|to|and)\s?(?P<high>{_AMOUNT}))?"
    r"(?P<plus>\s?\+)?(?:\s?(?P<unit>%|percent|hours?\b|hrs?\b\.?))?(?P<more>\s?\+|\s+(?:or|and)\s+(?:more|over|above)\b)?",
    re.IGNORECASE,
)
_BOUND = Pattern(
    r"(?:\b(?:up\s+to|less\s+than|under|at\s+most|no\s+more\s+than|(?P<above>over|more\s+than|greater\s+than|at\s+least|above))"
    r"\s+|(?:[<≤]|(?P<sign>[>≥]))\s?)$",
    re.IGNORECASE,
)
_REACH = 16
"""How far before a share its bound may start."""
_HINT = Pattern(r"third|half|1/[23]|2/3|[⅓⅔½%]|percent|hours?\b|hrs?\b", re.IGNORECASE)
_OF_TIME = Pattern(
    r"\s*(?:(?:of|in|per|/|each|a|an|the|every)\s*){1,3}(?:(?:work|working|work-?\s?|eight[\s-]hour|8[\s-]hour|typical|total)\s*){0,3}"
    r"(?:time|day|workday|shift|week\b)",
    re.IGNORECASE,
)
_BANDS = frozenset({"0-33", "1-33", "33-66", "34-66", "34-67", "33-67", "66-100", "67-100"})
_HOURS, _SLACK = 8.0, 0.03
_RARELY, _THIRD, _TWO_THIRDS = 0.1, 1 / 3, 2 / 3
_FRACTIONS: dict[str, float] = {
    "1/3": _THIRD, "⅓": _THIRD, "onethird": _THIRD, "2/3": _TWO_THIRDS, "⅔": _TWO_THIRDS, "twothirds": _TWO_THIRDS,
    "twothird": _TWO_THIRDS, "1/2": 0.5, "½": 0.5, "onehalf": 0.5, "half": 0.5,
}  # fmt: skip
_LONGEST_CELL = 60
_LEAST_COLUMNS = 2


class Frequency(NamedTuple):
    """A frequency in a text: its name, and where its words stand."""

    name: str
    start: int
    end: int


def frequencies(text: str) -> list[Frequency]:
    """Every frequency that a text states, in order: words, and shares of the time or of a day."""
    found = [Frequency(item.lastgroup or "", *item.span()) for item in _WORD.finditer(text)]
    return sorted([*found, *_shares(text, bare=False)], key=lambda item: item.start)


def lettered_frequencies(text: str) -> list[Frequency]:
    """Every frequency of a line, the letters of a form included, in order."""
    letters = (Frequency(cell_frequency(found["letter"]), *found.span("letter")) for found in _LETTER.finditer(text))
    return sorted([*frequencies(text), *letters], key=lambda mark: mark.start)


def cell_frequency(text: str) -> str:
    """The frequency that a cell or a column's header states, in letters ("O"), words, or figures; empty for none."""
    value = " ".join(text.split())
    return _of_cell(value) if 0 < len(value) <= _LONGEST_CELL else ""


@lru_cache(maxsize=4_096)
def _of_cell(value: str) -> str:
    letter = _LETTERS.get(value.strip("().:*").lower(), "")
    if letter:
        return letter
    word = _WORD.search(value)
    if word:
        return word.lastgroup or ""
    return next((item.name for item in _shares(value, bare=True)), "")


def _shares(text: str, *, bare: bool) -> Iterator[Frequency]:
    for found in _SHARE.finditer(text) if _HINT.search(text) else ():
        unit = (found["unit"] or found["first"] or "").strip().lower()[:1]
        timed = _OF_TIME.match(text, found.end())
        boxed = text[found.start() - 1 : found.start()] == "(" and text[found.end() : found.end() + 1] == ")"
        said = timed or bare or (boxed and unit != "h") or _is_band(found)
        if (unit or _key(found["low"]) in _FRACTIONS) and said:
            bound = _BOUND.search(text, max(0, found.start() - _REACH), found.start())
            start = bound.start() if bound else found.start()
            yield Frequency(_named(found, unit, bound), start, timed.end() if timed else found.end())


def _is_band(found: re.Match[str]) -> bool:
    """Whether a share is one of the scale's own bands, which need no "of the time": "34-66%"."""
    return f"{found['low']}-{found['high']}" in _BANDS and "%" in (found["unit"] or "")


def _key(printed: str) -> str:
    return "".join(printed.lower().replace("-", " ").split())


def _value(printed: str, unit: str) -> float:
    """A share of the time, from 0 to 1."""
    key = _key(printed)
    return _FRACTIONS[key] if key in _FRACTIONS else float(key) / (_HOURS if unit == "h" else 100)


def _named(found: re.Match[str], unit: str, bound: re.Match[str] | None) -> str:
    """By the upper bound of a share, or by the lower where it is open above."""
    low, high = _value(found["low"], unit), _value(found["high"] or found["low"], unit)
    open_above = found["more"] or found["plus"] or (bound and (bound["above"] or bound["sign"]))
    if open_above and not found["high"]:
        return CONSTANT if low > _TWO_THIRDS - _SLACK else FREQUENT if low > _THIRD - _SLACK else OCCASIONAL
    if high <= _RARELY:
        return RARE if high > 0 else NEVER
    return OCCASIONAL if high <= _THIRD + _SLACK else FREQUENT if high <= _TWO_THIRDS + _SLACK else CONSTANT


def frequency_columns(cells: Sequence[str]) -> dict[int, str]:
    """The frequencies that the columns of a tick grid stand for, by column; empty where a row is no such header.

    Args:
        cells: the texts of a row's cells.
    """
    found = {at: name for at, cell in enumerate(cells) if (name := cell_frequency(cell))}
    return found if len(set(found.values())) >= _LEAST_COLUMNS else {}
