"""What is said of a competency at a level: indicators, and the examples under the label "Example" or "Examples"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from speclint.model.sentences import sentences
from speclint.model.tokens import singular
from speclint.model.words import word_set, words
from speclint.parsing.document import Statement
from speclint.patterns import Pattern
from speclint.read.source import Source
from speclint.read.text import Span, Text, join

_BULLET = Pattern(r"\s[•▪●◦‣]\s?")
_LABEL = Pattern(
    r"(?:^|(?<=[.!?;)\]:] ))(?:(?:behaviou?ral|work|job|typical|specific|sample)\s)?"
    r"(?P<word>examples?)(?:\s?:(?=\s|$)|$)",
    re.IGNORECASE,
)
_IN_LIST = Pattern(r"<[uo]l\b[^<>]{0,80}>(?:\s|<[bi]>|<em>|<strong>|[•▪])*$", re.IGNORECASE)
_BEFORE = 160
Sense = tuple[str, ...]
EXAMPLE = "example:"
"""What the sense of an example starts with."""
_LEAST_TELLING = 3
_ENDED = Pattern(r"[.!?:;][\"'”’)\]]*$")
_LISTS = Pattern(r";|,[^.]{1,200}\b(?:and|or)\b|\sand\s|[.!?]\s+[A-Z]")
"""By what one entry may name several examples."""
_SILENT = word_set("a an the and or of to in for on at by with as that which who is are be its it their his her them")
_EMPTY = word_set("clearly effectively properly appropriately")
"""Adverbs that no level can be told by."""
_NOTHING = Pattern(
    r"(?:none|n/?a|not\s+(?:applicable|required|expected|used)|same\s+as|see|as\s+(?:above|for)|all\s+of)\b",
    re.IGNORECASE,
)


class Examples(Struct, frozen=True):
    """The examples of an indicator."""

    label: Text
    """The word as printed: "Example" or "Examples"."""
    texts: tuple[Text, ...]
    certain: bool
    """Whether it is plain how many they are."""

    @property
    def is_plural(self) -> bool:
        """Whether the label speaks of several."""
        return self.label.value.lower().endswith("s")


class Indicator(Struct, frozen=True):
    """One sentence of what is expected at a level."""

    text: Text
    examples: tuple[Examples, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.text.span()


def sense(text: str) -> Sense:
    """The words that carry what an indicator says, in alphabetical order; none of "N/A" and "Same as above"."""
    if _NOTHING.match(text) or text.endswith(":"):
        return ()
    return tuple(sorted(singular(word) for word in words(text) if word not in _SILENT and word not in _EMPTY))


def is_telling(key: Sense) -> bool:
    """Whether an indicator or example says more than a rating ("Fully proficient")."""
    return len(key) >= _LEAST_TELLING + (key[:1] == (EXAMPLE,))


class _Piece(NamedTuple):
    text: Text
    bulleted: bool
    level: int
    listed: bool
    """Whether it stands in a list that has no bullets."""


def indicators(said: Sequence[Statement], source: Source) -> list[Indicator]:
    """The indicators of a level's statements, each with its examples."""
    pieces = list(_pieces(said, source))
    found: list[tuple[Text, list[Examples]]] = []
    at = 0
    while at < len(pieces):
        text = pieces[at].text
        label = _LABEL.search(text.value)
        stated = text.slice(0, label.start()) if label else text
        found += [(stated.slice(*part), []) for part in sentences(stated.value)]
        examples, at = _examples(pieces, at, label) if label else (None, at + 1)
        if examples:
            found = found or [(examples.label, [])]
            found[-1][1].append(examples)
    return [Indicator(text, tuple(held)) for text, held in found]


def _pieces(said: Sequence[Statement], source: Source) -> Iterator[_Piece]:
    """The statements, parted at bullets within them, and joined where a page break has cut them."""
    held: list[_Piece] = []
    for statement in said:
        for piece in _parted(statement, source):
            if held and not _goes_on(held[-1], piece):
                yield held[0]._replace(text=join([one.text for one in held]))
                held = []
            held.append(piece)
    if held:
        yield held[0]._replace(text=join([one.text for one in held]))


def _goes_on(held: _Piece, piece: _Piece) -> bool:
    ended = held.text.value.rstrip("\"'”’)]")[-1:] in (".", "!", "?", ":", ";")
    return not piece.bulleted and piece.text.value[:1].islower() and not ended


def _parted(statement: Statement, source: Source) -> Iterator[_Piece]:
    value, start = statement.text.value, statement.span.start
    listed = not statement.marker and bool(_IN_LIST.search(source.text, max(0, start - _BEFORE), start))
    at, bulleted = 0, bool(statement.marker)
    for bullet in (*_BULLET.finditer(value), None):
        text = statement.text.slice(at, bullet.start() if bullet else len(value)).strip()
        if text:
            yield _Piece(text, bulleted, statement.level, listed)
        at, bulleted = (bullet.end() if bullet else at), True


def _examples(pieces: Sequence[_Piece], at: int, label: re.Match[str]) -> tuple[Examples, int]:
    """The examples behind a label, and the piece that follows them."""
    piece = pieces[at]
    word = piece.text.slice(*label.span("word"))
    rest = piece.text.slice(label.end()).strip()
    if rest:
        alone = at + 1 == len(pieces) or not (pieces[at + 1].bulleted or pieces[at + 1].listed)
        return Examples(word, (rest,), alone and not _LISTS.search(rest.value)), at + 1
    run, certain, after = _run(pieces, at)
    texts = [text for item in run for text in _texts(item)]
    doubtful = len(texts) == 1 and bool(_LISTS.search(texts[0].value)) and not run[0].bulleted
    doubtful = doubtful or (len(texts) == 1 and ";" in texts[0].value)
    return Examples(word, tuple(texts), certain and not doubtful), after


def _texts(piece: _Piece) -> list[Text]:
    """The examples of an entry: a list without bullets holds a sentence for each."""
    if piece.bulleted or not piece.listed:
        return [piece.text]
    return [piece.text.slice(*part) for part in sentences(piece.text.value)]


def _run(pieces: Sequence[_Piece], at: int) -> tuple[list[_Piece], bool, int]:
    """The entries that are examples, whether they are surely all, and the piece that follows them."""
    label, after = pieces[at], at + 1
    if after == len(pieces):
        return [], True, after
    first = pieces[after]
    if label.bulleted:
        while after < len(pieces) and pieces[after].level > label.level:
            after += 1
        run = [item for item in pieces[at + 1 : after] if item.level == first.level]
        return run, bool(run), after
    if not (first.bulleted or first.listed):
        return [first], False, after + 1
    while after < len(pieces) and (pieces[after].bulleted or pieces[after].listed) and not _has_label(pieces, after):
        after += 1
    run = [item for item in pieces[at + 1 : after] if item.level <= first.level]
    beside = at > 0 and pieces[at - 1].bulleted and not label.text.value[: -len("Examples:")].strip()
    return run, not beside and not (after < len(pieces) and pieces[after].bulleted), after


def _has_label(pieces: Sequence[_Piece], at: int) -> bool:
    return _LABEL.search(pieces[at].text.value) is not None
