"""A text as the words and numbers that it is compared by, each with its place and what kind of word it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import numeric

from msgspec import Struct

from speclint.model.words import word_set
from speclint.patterns import Pattern

_TOKEN = Pattern(r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?\b|\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[&%]")
_ONES = (
    "zero", "one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh",
    "eight eighth", "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth", "thirteen thirteenth",
    "fourteen fourteenth", "fifteen fifteenth", "sixteen sixteenth", "seventeen seventeenth", "eighteen eighteenth",
    "nineteen nineteenth",
)  # fmt: skip
_TENS = (
    "twenty twentieth", "thirty thirtieth", "forty fortieth", "fifty fiftieth", "sixty sixtieth", "seventy", "eighty",
    "ninety",
)  # fmt: skip
_NUMBERS = {
    **{word: str(value) for value, forms in enumerate(_ONES) for word in forms.split()},
    **{word: str(10 * value) for value, forms in enumerate(_TENS, 2) for word in forms.split()},
    "hundred": "100",
    "thousand": "1000",
    **{word: word for word in ("half", "quarter", "once", "twice")},
}
_ROMAN = {word: str(value) for value, word in enumerate("I II III IV V VI VII VIII IX X".split(), 1)}
_ALIASES = {
    "&": "and", "%": "percent", "lb": "pounds", "lbs": "pounds", "yr": "year", "yrs": "years", "hr": "hour",
    "hrs": "hours",
    "mo": "month", "mos": "months", "dept": "department", "sec": "section",
    "ft": "feet", "mins": "minutes", "jan": "january", "feb": "february", "aug": "august",
    "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip
_NOT_A_NUMBER_AFTER = word_set("any each every no some this that which another")
"""Words after which "one" does not count: any one position."""
_DAY = Pattern(r"\s+\d")
_PLURAL = Pattern(r"(?<=[a-z]{3})(?:ies|s)$")

KINDS: dict[str, frozenset[str]] = {
    "negation": word_set("not no never none neither nor without except unless excluding cannot nothing"),
    "modal verb": word_set("must shall may might can could will would should"),
    "date": word_set(
        "january february march april june july august september october november december monday tuesday wednesday "
        "thursday friday saturday sunday daily weekly biweekly monthly quarterly annual annually yearly biennial "
        "biennially"
    ),
    "unit": word_set(
        "year month week day hour minute pound ounce kilogram inch foot feet mile percent dollar semester"
    ),
    "and/or": word_set("and or"),
    "quantity": word_set("all any some each every only solely both either least most minimum maximum fewer less"),
    "order in time": word_set("before after until within"),
    "degree": word_set("bachelor's master's associate's doctorate"),
}
"""Words that carry the meaning of a provision, by what they are; a difference in one is material."""
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}


class Token(Struct, frozen=True):
    """A word or number."""

    start: int
    end: int
    key: str
    """What it is compared by: case, spelling out of numbers, "&", and short forms of units do not count."""
    kind: str = ""
    """`number`, or what kind of telling word it is ("modal verb", "negation"); empty for any other word."""


def tokens(text: str) -> list[Token]:
    """The words and numbers of a text, in order."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    before = ""
    for found in _TOKEN.finditer(text):
        printed = found.group()
        word = printed.casefold().replace("’", "'")
        number = _number(printed, word, before, text[found.end() : found.end() + 1])
        if number:
            counts = number != "1" or before.casefold() not in _NOT_A_NUMBER_AFTER
            yield Token(found.start(), found.end(), number, "number" if counts else "")
        else:
            word = _ALIASES.get(word, word)
            in_date = printed == "May" and (before.isdigit() or _DAY.match(text, found.end()) is not None)
            yield Token(found.start(), found.end(), word, _kind(word, in_date))
        before = printed


def _number(printed: str, word: str, before: str, after: str) -> str:
    """The number that a word stands for; empty for any other word."""
    if word[0].isdigit():
        return word.rstrip("stndrh").replace(",", "")
    if printed in _ROMAN and before[:1].isupper() and not (printed == "I" and after in ("'", "’")):
        return _ROMAN[printed]
    if word in _NUMBERS:
        return _NUMBERS[word]
    return f"{numeric(word):g}" if len(word) == 1 and word.isnumeric() else ""


def _kind(word: str, in_date: bool) -> str:
    if word.endswith("n't"):
        return "negation"
    if word == "may" and in_date:
        return "date"
    return _KIND_OF.get(word) or _KIND_OF.get(singular(word), "")


@lru_cache(maxsize=16_384)
def singular(word: str) -> str:
    """A word without the ending of its plural."""
    return _PLURAL.sub(lambda ending: "y" if ending.group() == "ies" else "", word)
