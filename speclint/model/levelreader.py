"""One strength level as printed: its number, its label and its pounds, in any order and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from speclint.model.quantities import Quantity, pounds, weights_in
from speclint.model.scale import OTHER_LABELS, StatedLevel, label_key
from speclint.patterns import Pattern
from speclint.read.text import Text
from speclint.styles.scales import labor
from speclint.styles.style import DemandLevel, HouseStyle

_NUMBER = Pattern(
    r"(?:(?:level|class|grade|category|code)\s*#?\s*)?"
    r"(?P<number>\d{1,2}|[IVX]{1,4}|(?<=[a-z]\s)(?:one|two|three|four|five|six))\b"
    r"(?!\s*(?:[-–—]|to)\s*\d|\s*(?:lb|pound|kg|kilo|%|#))[\s–—.:()=,/-]*",
    re.IGNORECASE,
)
_NUMBER_BEHIND = Pattern(r"level\s*#?\s*(?P<number>\d{1,2}|[IVX]{1,4})\b", re.IGNORECASE)
_NUMBER_BESIDE = Pattern(r"\s*[(/]\s*(?P<number>\d)\s*(?=[)/]|$)")
_INITIAL = Pattern(r"(?:[SLMHV]|VH)\b[\s–—().:=-]+(?=[A-Z])")
_ENDS = r"(?=\s*(?:$|[^\w\s]|\d|(?:work|duty|level|strength|category|physical|up|with|exerting|over)\b))"
_SOME_LABEL = Pattern(
    r"(?!Lift|Carry|Push|Pull|Exert|Mov|Must|Able|Ability|By|Up|Max|Weigh)"
    r"(?P<label>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?:\s+[Ww]ork)?\s*(?=$|[(.,;:–—-])"
)
_JOINER = Pattern(r"\s*(?:work\s*)?(?:/|,|-|–|\bto\b|\bor\b|\band\b|\bthrough\b)\s*(?:\d\s*[-–.]\s*)?", re.IGNORECASE)
_GAP = Pattern(r"[\s(,:/–—-]*")
_SENTENCE_END = Pattern(r"(?<!lb)(?<!lbs)(?<!max)[.;](?=\s|$)", re.IGNORECASE)
_LONGEST = 600
"""How far behind its start what belongs to a level may stand."""
_NUMERALS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5}
_NUMERALS["SIX"] = 6


class LevelReader:
    """Reads levels by the labels of a house style's scale, of the Labor Department's, and those in use elsewhere."""

    def __init__(self, style: HouseStyle) -> None:
        self.words, self.labels = _labels(style.scale)

    def named(self, value: str, start: int) -> int:
        """How many different levels stand in a line."""
        return len({label_key(found["label"]) for found in self.labels.finditer(value, start)})

    def read(self, text: Text, start: int, section: str, anything: bool, stop: int | None = None) -> list[StatedLevel]:
        """The level that starts at an offset, two where it is a span of levels, none where there is no level.

        Args:
            text: the statement.
            start: where the level starts in it.
            section: the canonical name of its section.
            anything: whether a label that no scale has counts too.
            stop: where what may belong to the level ends at the latest.
        """
        value, end = text.value, min(_sentence_end(text.value, start), len(text.value) if stop is None else stop)
        weight = _range(value, start, end)
        at = _skip(value, weight.end if weight and not value[start : weight.start].strip(" (") else start)
        initial = _INITIAL.match(value, at, end)
        at = initial.end() if initial and self.words.match(value, initial.end(), end) else at
        number = _NUMBER.match(value, at, end)
        at = number.end() if number else at
        spread = self._spread(value, at, end)
        if spread is not None:
            return [replace(at_level(text, section, None, label, None), partial=True) for label in spread]
        label = self.labels.match(value, at, end)
        if not label and anything and (number or weight):
            label = _SOME_LABEL.match(value, at, end)
        if label and not number:
            number = _NUMBER_BESIDE.match(value, label.end(), end) or _NUMBER_BEHIND.search(value, label.end(), end)
        if not label and not (number and (anything or weight)):
            return []
        return [at_level(text, section, number, label, weight)]

    def weight(self, value: str, start: int) -> Quantity | None:
        """The pounds printed in the rest of a sentence; of several the heaviest."""
        return _range(value, start, _sentence_end(value, start))

    def _spread(self, value: str, at: int, end: int) -> tuple[re.Match[str], ...] | None:
        """The two labels of "Light to Medium", empty for "light to moderate lifting"; `None` where there is but one."""
        first = self.words.match(value, at, end)
        joiner = _JOINER.match(value, first.end(), end) if first else None
        second = self.words.match(value, joiner.end(), end) if joiner else None
        if not first or not second or label_key(first["label"]) == label_key(second["label"]):
            return None
        return (first, second) if self.labels.match(value, second.start()) else ()


@lru_cache(maxsize=64)
def _labels(scale: tuple[DemandLevel, ...]) -> tuple[Pattern, Pattern]:
    """Labels of levels wherever they stand, and where nothing follows that they would describe ("light lifting")."""
    names = [name for item in (*scale, *labor()) for name in (item.label, *item.aliases)]
    words = sorted({re.escape(name) for name in (*names, *OTHER_LABELS)}, key=lambda item: (-len(item), item))
    pattern = rf"\b(?P<label>{'|'.join(words)})\b(?:\s+work\b)?".replace(r"\ ", r"[\s-]+")
    return Pattern(pattern, re.IGNORECASE), Pattern(pattern + _ENDS, re.IGNORECASE)


def at_level(
    text: Text, section: str, number: re.Match[str] | None, label: re.Match[str] | None, weight: Quantity | None
) -> StatedLevel:
    """A level from its parts, as found in a text."""
    spans = [(match.start(), match.end(1)) for match in (number, label) if match]
    spans += [(weight.start, weight.end)] if weight else []
    start, end = min(item[0] for item in spans), max(item[1] for item in spans)
    if text.value[end : end + 1] == ")" and "(" in text.value[start:end]:
        end += 1
    digits = number["number"] if number else ""
    return StatedLevel(
        text.span(start, end),
        _NUMERALS.get(digits.upper()) or int(digits) if digits.isdigit() or digits.upper() in _NUMERALS else None,
        label["label"] if label else "",
        _bound(weight, weight.least) if weight else None,
        _bound(weight, weight.most) if weight else None,
        text.span(*number.span("number")) if digits and number else None,
        text.span(*label.span("label")) if label else None,
        text.span(weight.start, weight.end) if weight else None,
        text.value[weight.start : weight.end] if weight else "",
        section,
    )


def _bound(quantity: Quantity, value: float | None) -> float | None:
    return None if value is None else pounds(quantity, value)


def _range(value: str, start: int, end: int) -> Quantity | None:
    """The pounds printed with a level; of several frequencies the heaviest."""
    found = weights_in(value[start:end])
    if not found:
        return None
    best = max(found, key=lambda item: pounds(item, item.value))
    at = best.start + start
    return Quantity(best.least, best.most, best.unit, at, best.end + start, best.word, best.numeral, best.unit_text)


def _sentence_end(value: str, start: int) -> int:
    end = min(len(value), start + _LONGEST)
    found = _SENTENCE_END.search(value, start + 2, end)
    return found.start() if found else end


def _skip(value: str, at: int) -> int:
    found = _GAP.match(value, at)
    return found.end() if found else at
