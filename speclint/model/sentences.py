"""Sentence by sentence: where the sentences of a text start and end, and where one stops without an end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from speclint.model.words import word_set
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span, Text

_STOP = Pattern(r"(?<![.!?])[.!?]++[\"'”’)\]]*+(?=\s)")
_SPACE = Pattern(r"\s*")
_NEXT = Pattern(r"\s+[\"'“‘(\[]*(?P<word>[^\W_]*)")
_WORD_BEFORE = Pattern(r"[\w.'’/-]+$")
_MARKER = Pattern(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]$")
_ALWAYS = word_set(
    "no nos vs mr mrs ms dr st mt ft messrs prof gen col lt sgt rev hon e.g i.e cf viz approx sec secs art div"
)
"""Abbreviations that never end a sentence: something belongs behind them."""
_SOMETIMES = word_set(
    "inc ltd co corp jr sr u.s u.s.a d.c ph.d m.d d.d.s b.a b.s m.a m.s j.d ed.d a.m p.m dept govt mgr asst assoc supv"
)
"""Abbreviations that may end a sentence: they do where the next word is one that seldom starts a name."""
_STARTERS = word_set(
    "the a an this that these those it its they their there he she his her in on at by for from with to of as if when "
    "while where any all each some no not may must will is are has and or but such other employees employee work "
    "positions incumbent incumbents duties performs ability knowledge additional experience education one two three "
    "four five six seven eight nine ten"
)
_STOPS, _CLOSERS = (".", "!", "?", ":", ";"), "\"'”’)]*_"


@lru_cache(maxsize=8_192)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each sentence of a text, in order; white space between them belongs to none."""
    if _is_one(text):
        return ((0, len(text)),)
    return tuple(_sentences(text))


def _is_one(text: str) -> bool:
    """Whether a text has no stop before its last character, and no white space at its ends."""
    last = len(text) - 1
    if last < 0 or text[0].isspace() or text[last].isspace():
        return False
    return -1 == text.find(".", 0, last) == text.find("?", 0, last) == text.find("!", 0, last)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = _after_space(text, 0)
    for stop in _STOP.finditer(text):
        if stop.start() > start and _ends(text, start, stop):
            yield start, stop.end()
            start = _after_space(text, stop.end())
    if start < len(text):
        yield start, len(text.rstrip())


def _after_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    word = following["word"] if following else ""
    if word[:1].islower():
        return False
    if stop.group()[0] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 40), stop.start())
    return not before or not _abbreviates(text, start, before, word)


def _abbreviates(text: str, start: int, before: re.Match[str], word: str) -> bool:
    """Whether a full stop belongs to the word before it and ends nothing."""
    short = before.group().lower().strip(".")
    if before.start() == start and _MARKER.match(text, start, before.end() + 1):
        return True
    if short in ("no", "nos"):
        return word.isdigit()
    if short in _ALWAYS:
        return True
    initial = len(short) == 1 and short.isalpha() and before.group().isupper()
    return (short in _SOMETIMES or initial) and bool(word) and word.lower() not in _STARTERS


def is_ended(text: str) -> bool:
    """Whether a text closes with punctuation that ends a sentence, opens a list or parts two entries."""
    return text.rstrip().rstrip(_CLOSERS).endswith(_STOPS)


def tail(text: Text, source: Source, most: int = 40) -> Span:
    """The last words of a text, about `most` characters, not beyond the start of the line that they stand on."""
    value = text.value
    span = text.span()
    first = source.line_start(span.end, span.start)
    at = max(0, len(value) - most)
    at = value.rfind(" ", 0, at + 1) + 1 if at else 0
    while text.span(at).start < first and " " in value[at:]:
        at = value.index(" ", at) + 1
    return text.span(at)
