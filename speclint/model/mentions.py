"""Class titles as running text names them: where one starts and stops, and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from speclint.model.titles import ABBREVIATIONS, LEVEL_WORDS, ROMAN, is_agent, split_title, title_words
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_TOKEN = Pattern(
    r"(?P<open>[\"“‘*_]*)(?P<word>[\w'’/&.-]+|\([^()]{1,60}\)|&|[–—])(?P<close>[\"”*_]*)(?P<stop>[,;:)]?)\s*"
)
_CONNECTORS = frozenset({"of", "and", "the", "for", "&", "to", "in", "–", "—", "-"})
_CONNECT = frozenset(word[0] for word in _CONNECTORS if word[0].islower())
"""The first letters of the small words that may stand within a title."""
_AGENCY = Pattern(
    r"(?:the )?(?:Departments?|Board|Commission|Division|Office|Bureau|State|City|County|Caltrans|CalPERS)\b"
    r"(?!(?: [A-Z][a-z]+){1,4} (?:I{1,3}|IV|V)\b)"
)
_CAPITALS = Pattern(r"(?:[A-Z][\w'’-]*|&|and)(?: (?:[A-Z][\w'’-]*|&|and(?= [A-Z])))*")
_ABOLISHED = Pattern(r"\(abolished", re.I)
_ITEM = Pattern(r"(?:\s|and\b|or\b|&|the\b|an?\b|both\b)*")
_AND = Pattern(r"\s+(?:and|or|&)\s+(?:the\s+)?")
MOST_ENTRIES = 40
_LONGEST = 1000
"""How many characters a stretch of capitals may have that is looked at for several titles."""
_AHEAD = 200
"""How many characters behind an "and" are looked at."""


class Mention(Struct, frozen=True, array_like=True, gc=False):
    """A class title as a text names it, written out where it was shortened ("II" after "Ranger I")."""

    title: str
    span: Span
    end: int = 0
    """Where it ends in the text that it was read from."""


def same_class(one: str, other: str) -> bool:
    """Whether two wordings name one class: word order, abbreviations, case and plural do not count."""
    return class_words(one) == class_words(other)


@lru_cache(maxsize=50_000)
def class_words(title: str) -> frozenset[str]:
    """The words by which a class is known, in any order, singular, a note or agency behind it apart."""
    return frozenset(map(singular, title_words(_ABOLISHED.split(split_title(title).printed)[0])))


def singular(word: str) -> str:
    """A word without the ending of its plural."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


@lru_cache(maxsize=8_192)
def title_end(value: str, start: int, end: int) -> int:
    """Where the title that starts at `start` stops; `start` itself where none does."""
    at = last = start
    while at < end:
        letter = value[at : at + 1]
        if letter.islower() and (at == start or letter not in _CONNECT):
            break
        token = _TOKEN.match(value, at, end)
        if token is None:
            break
        word = token["word"]
        connects = word.lower() in _CONNECTORS
        if not _belongs(word, connects, at == start):
            break
        stops = word.endswith(".") and _stops(word, value, token, end)
        if not connects:
            last = token.end("word") - 1 if stops else token.end("close")
        if stops or (token["stop"] and not _agency_follows(value, token)):
            break
        at = token.end()
    return last


def _belongs(word: str, connects: bool, first: bool) -> bool:
    if word.startswith("("):
        return not first and word[1:2].isupper()
    if connects:
        return not first and word[:1].islower() | (not word[:1].isalpha())
    return word[:1].isupper() or (not first and word.isdigit())


def _stops(word: str, value: str, token: re.Match[str], end: int) -> bool:
    """Whether the full stop of a word ends the sentence, rather than shortening a word of the title."""
    follows = value[token.end() : token.end() + 1]
    return word[:-1].lower() not in ABBREVIATIONS or token.end() >= end or not follows.isupper()


def _agency_follows(value: str, token: re.Match[str]) -> bool:
    """Whether the agency of a title stands behind its comma, and not another title that opens as agencies do."""
    if token["stop"] != "," or not _AGENCY.match(value, token.end()):
        return False
    capitals = _CAPITALS.match(value, token.end())
    return not (capitals and _closes(capitals.group()))


def read_titles(text: Text, start: int, end: int) -> Iterator[Mention]:
    """The titles of a list ("the X I, II, and III", "A, B and C"), from `start` on, until something else follows."""
    value, at, before = text.value, start, ""
    for _ in range(MOST_ENTRIES):
        item = _ITEM.match(value, at, end)
        at = item.end() if item else at
        stop = title_end(value, at, end)
        if stop <= at:
            return
        for first, last in title_parts(value, at, stop):
            before = _written_out(_clean(value[first:last]), before)
            yield Mention(before, text.span(first, last), last)
        at = stop
        while at < end and value[at] in '*_ "”':
            at += 1
        if at >= end or (value[at] not in ",;" and not _AND.match(value, at - 1, end)):
            return
        at += value[at] in ",;"


def title_parts(value: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch of capitals as one title, or as several where "and" joins titles rather than words of one."""
    parts = []
    for joint in _AND.finditer(value, start, end if end - start < _LONGEST else start):
        left, right = value[start : joint.start()], value[joint.end() : min(end, joint.end() + _AHEAD)]
        if _is_numeral(right) or (_closes(left) and _two(left, joint.group(), right)):
            parts.append((start, joint.start()))
            start = joint.end()
    return [*parts, (start, end)]


def _two(left: str, joint: str, right: str) -> bool:
    """Whether what stands on the sides of an "and" are two titles: they share words, or the first surely ends there."""
    numbered = _is_numeral(left.rpartition(" ")[2]) and names_class(left) and names_class(right)
    return numbered or joint.endswith("the ") or bool(class_words(left) & class_words(right))


def names_class(title: str) -> bool:
    """Whether words with capitals are likely a class title: an occupation or a level stands near their end."""
    words = title.partition(",")[0].partition(" (")[0].replace("-", " ").split()
    if len(words) > 2 and _is_numeral(words[-1]):
        words = words[:-1]
    return len(words) > 1 and any(is_agent(word) or word.lower() in LEVEL_WORDS for word in words[-2:])


def _closes(left: str) -> bool:
    """Whether a title may stop here: at an occupation, a level or a numeral."""
    word = left.rpartition(" ")[2]
    return is_agent(word) or _is_numeral(word) or word.lower() in LEVEL_WORDS


def _written_out(title: str, before: str) -> str:
    if not _is_numeral(title) or not before:
        return title
    return f"{before.rpartition(' ')[0] if _is_numeral(before.rpartition(' ')[2]) else before} {title}"


def _is_numeral(text: str) -> bool:
    return text in ROMAN or (text.isdigit() and len(text) < 3)


def _clean(text: str) -> str:
    return " ".join(text.strip('*_"“”’ ').split())
