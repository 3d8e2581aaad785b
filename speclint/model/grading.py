"""What a difference between a copy and its text is of, and whether it changes what is meant."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum

from speclint.model.tokens import KINDS, Token, singular, tokens
from speclint.model.words import word_set
from speclint.patterns import Pattern

SHAPES = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "`": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "\u00a0": " ",
})  # fmt: skip
_BROKEN = Pattern(r"\w-\s+\w")
_SPACED_DASH = Pattern(r"\s*-+\s*")
_NEGATING = ("un", "in", "im", "ir", "il", "non", "dis")
_REQUIRED = word_set(
    "required mandatory preferred desirable desired optional recommended permitted allowed prohibited forbidden"
)
_SENTENCE_ENDS = frozenset('.!?:;•"“(')
_NOTE = Pattern(r"[\s(\[]*(?:please )?notes?\s*:\s*", re.IGNORECASE)
_DERIVED = frozenset({"quantity", "date", "unit", "order in time", "degree"})
_STEM = 5
"""Words that begin with the same letters, so many of them, are of one family."""


class Grade(StrEnum):
    """How much a copy has drifted."""

    SAME = "same"
    """Nothing, or the shape of quotes and dashes and the wrapping only."""
    COSMETIC = "cosmetic"
    """Case, punctuation, hyphens, "&" for "and", a number in figures: the words are the same."""
    WORDING = "wording"
    """Other words."""
    MATERIAL = "material"
    """A number, modal verb, negation, date, unit, name, "and" or "or": what it provides is not the same."""

    @property
    def rank(self) -> int:
        """0 for the same to 3 for material."""
        return list(Grade).index(self)


def of_words(
    here: str,
    right: str,
    own: tuple[int, int],
    other: tuple[int, int],
    words: tuple[list[Token], list[Token]],
) -> tuple[Grade, str]:
    """The grade of a difference of words, and what it is of.

    Args:
        here: the copy.
        right: the text that it is held against.
        own: the stretch of the copy that differs.
        other: the stretch of the text in its place.
        words: the words of both stretches.
    """
    ours, theirs = words
    stretches = here[slice(*own)], right[slice(*other)]
    alike = _same_letters(stretches, ours, theirs)
    if alike:
        return alike
    if own[0] == 0 and not theirs and _NOTE.fullmatch(stretches[0]):
        return Grade.SAME, "frame"
    repeats = _repeats_number(here, own, ours, theirs) or _repeats_number(right, other, theirs, ours)
    if repeats or _is_number(ours) == _is_number(theirs) != 0:
        return Grade.COSMETIC, "number in figures"
    if _is_only_listed(stretches, ours, theirs):
        return Grade.WORDING, "wording"
    kind = _material(here, right, ours, theirs)
    return (Grade.MATERIAL, kind) if kind else (Grade.WORDING, "wording")


def _same_letters(stretches: tuple[str, str], ours: list[Token], theirs: list[Token]) -> tuple[Grade, str] | None:
    """The grade where only hyphens, spaces and apostrophes within words differ."""
    spelt = ["".join(token.key for token in side).replace("'", "") for side in (ours, theirs)]
    if spelt[0] != spelt[1] or not spelt[0].isalpha():
        return None
    if any("\u00ad" in text or _BROKEN.search(text) for text in stretches):
        return Grade.SAME, "quotes and dashes"
    return Grade.COSMETIC, "punctuation" if len(ours) == len(theirs) else "hyphen or space"


def _is_number(found: list[Token]) -> int:
    """The whole number that several words say together ("twenty-five"); 0 where they say none."""
    if not found or any(token.kind != "number" or not token.key.isdecimal() for token in found):
        return 0
    values = [int(token.key[:9]) for token in found]
    if len(values) == 1:
        return values[0]
    tens = len(values) == 2 and values[0] in range(20, 100, 10) and values[1] in range(1, 10)
    return sum(values) if tens else 0


def _is_only_listed(stretches: tuple[str, str], ours: list[Token], theirs: list[Token]) -> bool:
    """Whether "and" stands on one side where a comma does on the other."""
    keys = [[token.key for token in side] for side in (ours, theirs)]
    return sorted(keys) == [[], ["and"]] and "," in stretches[keys.index([])]


def of_marks(own: str, other: str, numbers: bool) -> tuple[Grade, str]:
    """The grade of a difference of punctuation alone, and what it is of.

    Args:
        own: what stands between two words in the copy.
        other: what stands there in the text.
        numbers: whether both words are numbers.
    """
    shapes = [_SPACED_DASH.sub("-", text.translate(SHAPES)) for text in (own, other)]
    if " ".join(shapes[0].split()) == " ".join(shapes[1].split()):
        return Grade.SAME, "quotes and dashes"
    if ("$" in own) is not ("$" in other):
        return Grade.MATERIAL, "unit"
    if numbers and [text.strip(" ,") for text in shapes] != ["", ""]:
        return Grade.MATERIAL, "number"
    if {text.strip(" ") for text in shapes} == {"", "-"}:
        return Grade.COSMETIC, "hyphen or space"
    return (Grade.WORDING, "wording") if ("/" in own) is not ("/" in other) else (Grade.COSMETIC, "punctuation")


def at_ends(own: str, other: str) -> tuple[Grade, str]:
    """The grade of a difference of punctuation before the first or behind the last word, and what it is of."""
    if own.strip() == other.strip():
        return Grade.SAME, ""
    framed = any(mark in own or mark in other for mark in "()[]:;")
    left, right = (text.translate(SHAPES).strip(" ()[]:;\"'*" + ("." if framed else "")) for text in (own, other))
    return (Grade.SAME, "frame") if left == right else (Grade.COSMETIC, "final stop")


def _repeats_number(text: str, span: tuple[int, int], added: list[Token], instead: list[Token]) -> bool:
    """Whether all that is added is a number once more, in figures: "two (2)"."""
    if instead or len(added) != 1 or added[0].kind != "number" or text[added[0].start - 1 : added[0].start] != "(":
        return False
    before = tokens(text[max(0, span[0] - 40) : span[0]])
    return bool(before) and before[-1].key == added[0].key


def _material(here: str, right: str, ours: list[Token], theirs: list[Token]) -> str:
    """What a difference of words changes in the meaning; empty where it is one of wording."""
    changed = _changed(ours, theirs)
    kinds = {token.kind for token in changed if token.kind}
    for kind in ("number", *KINDS):
        if kind in kinds and not (kind in _DERIVED and _same_stem(ours, theirs)):
            return kind
    keys = {token.key for token in ours}, {token.key for token in theirs}
    if any(_negates(one, two) or _negates(two, one) for one in keys[0] for two in keys[1]):
        return "negation"
    if len(keys[0] & _REQUIRED) == len(keys[1] & _REQUIRED) == 1 and keys[0] & _REQUIRED != keys[1] & _REQUIRED:
        return "requirement"
    named = [_names(here, ours), _names(right, theirs)]
    return "name" if any(named) and named[0] != named[1] else ""


def _same_stem(ours: list[Token], theirs: list[Token]) -> bool:
    """Whether one word stands for another of its family: "minimal" for "minimum"."""
    return len(ours) == len(theirs) == 1 and ours[0].key[:_STEM] == theirs[0].key[:_STEM]


def _changed(ours: list[Token], theirs: list[Token]) -> list[Token]:
    """The words that stand on one side only; singular and plural are one."""
    count = [Counter(singular(token.key) for token in side) for side in (ours, theirs)]
    extra = (count[0] - count[1], count[1] - count[0])
    return [
        token for side, more in zip((ours, theirs), extra, strict=True) for token in side if singular(token.key) in more
    ]


def _negates(one: str, other: str) -> bool:
    return len(other) > 3 and one.endswith(other) and one[: -len(other)] in _NEGATING


def _names(text: str, found: list[Token]) -> list[str]:
    """Words with a capital that no sentence starts with: of class titles, offices, agencies."""
    if text.isupper():
        return []
    return [
        singular(token.key)
        for token in found
        if text[token.start].isupper() and not _starts_sentence(text, token.start)
    ]


def _starts_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in _SENTENCE_ENDS
