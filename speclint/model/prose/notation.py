"""The short notation of the patterns, and spaCy's token patterns made of it.

word            this word, in any case            a|b     one of several words
word?           may be absent                     ..4     up to four words of no account
{a b,c}         one of several stretches          NUM ORD a number, an ordinal, as word or numeral
CLASS OWN …     a class as it is referred to, after `patterns.REFERENCES`
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from speclint.model.quantities import ORDINALS, WORDS
from speclint.patterns import Pattern

NUMBERS: dict[str, int] = {word: value for word, value in WORDS.items() if 1 <= value <= 20 and len(word) > 2}
"""Numbers in words to their values; numerals are read as they stand."""
_ORDINALS = {**ORDINALS, "1st": 1, "2nd": 2, "3rd": 3, **{f"{value}th": value for value in range(4, 10)}}
_NUMERALS = [str(value) for value in range(1, 21)]
_STOPS = [".", ";", ":", "!", "?"]
_GROUP = Pattern(r"\{([^{}]*)\}")
_GAP = Pattern(r"\.\.(\d)$")
KINDS = ("CLASS", "SERIES", "OWN", "FORMER", "LATTER", "PRIOR", "GROUP")
"""What a stretch of text may refer to; `REF` in a pattern stands for any single class."""
SINGLE = ("CLASS", "OWN", "FORMER", "LATTER", "PRIOR")


def compiled(text: str) -> list[list[dict[str, Any]]]:
    """The token patterns that a pattern in the short notation stands for."""
    return [[_token(part) for part in variant.split()] for variant in _variants(text)]


def _variants(text: str) -> Iterator[str]:
    parts = _GROUP.split(text)
    choices = [part.split(",") if index % 2 else [part] for index, part in enumerate(parts)]
    for chosen in product(*choices):
        yield "".join(chosen)


def _token(part: str) -> dict[str, Any]:
    gap = _GAP.match(part)
    if gap:
        return {"TEXT": {"NOT_IN": _STOPS}, "ENT_TYPE": {"NOT_IN": list(SINGLE)}, "OP": f"{{0,{gap[1]}}}"}
    word = part[:-1] if len(part) > 1 and part.endswith("?") else part
    token = _word(word.replace("<comma>", ","))
    if word != part:
        token["OP"] = "?"
    return token


def _word(word: str) -> dict[str, Any]:
    if word in ("A", "B", "REF"):
        return {"ENT_TYPE": {"IN": list(SINGLE)}}
    if word in KINDS:
        return {"ENT_TYPE": word}
    if word == "NUM":
        return {"LOWER": {"IN": [*NUMBERS, *_NUMERALS]}}
    if word == "ORD":
        return {"LOWER": {"IN": list(_ORDINALS)}}
    if word == "ADV":
        return {"LOWER": {"REGEX": r"^(?:\w{2,20}ly|also|further|often|in|most|best|thus|then|therefore)$"}}
    return {"LOWER": {"IN": word.split("|")}} if "|" in word else {"LOWER": word}


def number(word: str) -> int:
    """The value of a number; 0 for a word that is none."""
    lowered = word.lower()
    return NUMBERS.get(lowered) or (int(lowered) if lowered in _NUMERALS else 0)


def ordinal(word: str) -> int:
    """The value of an ordinal; 0 for a word that is none."""
    return _ORDINALS.get(word.lower(), 0)
