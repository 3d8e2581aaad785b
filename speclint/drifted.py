"""A drifted copy as a fault: what differs in words, both texts with the difference marked, the edits that mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from speclint.model.drift import KEPT, NO_FAULT, Difference, Drift
from speclint.model.grading import Grade
from speclint.model.sentences import sentences
from speclint.read.source import Source
from speclint.read.text import Span, Text
from speclint.rule import Edit, Fix, Reading, Severity

_MARKUP = frozenset("&<")
_MOST_NAMED = 3
_MOST_WORDS = 8


def severity_of(drift: Drift) -> Severity:
    """How bad it is: a material difference is a warning, any other for information."""
    return Severity.WARNING if drift.grade is Grade.MATERIAL else Severity.INFO


def described(drift: Drift) -> str:
    """What differs, the gravest first: “two years” for “one year” (number), “not” left out (negation)."""
    faults = [item for item in drift.differences if item.kind not in NO_FAULT] or list(drift.differences)
    faults = [item for item in faults if not _closes_short_form(drift, item)] or faults
    faults.sort(key=lambda item: -item.grade.rank)
    named = [f"{_named(drift, item)} ({item.kind})" for item in faults[:_MOST_NAMED]]
    more = len(faults) - len(named)
    return ", ".join(named) + (f", and {more} more {'difference' if more == 1 else 'differences'}" if more else "")


def _closes_short_form(drift: Drift, item: Difference) -> bool:
    """Whether a difference is but the full stop of an abbreviation that differs already."""
    return item.kind == "short form" and not any(letter.isalnum() for letter in "".join(drift.of(item)))


def _named(drift: Drift, item: Difference) -> str:
    here, right = drift.of(item)
    if not any(letter.isalnum() for letter in here + right):
        here, right = _with_word(drift.here, item.here), _with_word(drift.right, item.right)
    if not right:
        return f"“{_short(here)}” added"
    return f"“{_short(here)}” for “{_short(right)}”" if here else f"“{_short(right)}” left out"


def _with_word(text: str, place: tuple[int, int]) -> str:
    """A mark with the word before it, or behind it where it stands first; a hyphen with both."""
    start = max(0, text.rfind(" ", 0, len(text[: place[0]].rstrip())) + 1)
    inside = place[0] and (text[place[0] : place[1]] in ("-", " ") or text[place[1] : place[1] + 1].isalnum())
    end = text.find(" ", place[1]) if inside or not place[0] else place[1]
    return text[start : end if end >= 0 else len(text)].strip()


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _MOST_WORDS else f"{' '.join(words[:4])} … {' '.join(words[-3:])}"


def readings(drift: Drift, here: str, right: str) -> tuple[Reading, Reading]:
    """Both texts, the difference marked, under the labels given."""
    shown = [item for item in drift.differences if item.kind not in KEPT]
    return (
        Reading(here, tuple(_pieces(drift.here, [item.here for item in shown]))),
        Reading(right, tuple(_pieces(drift.right, [item.right for item in shown]))),
    )


def _pieces(text: str, places: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in places:
        if start > at:
            yield text[at:start], False
        if end > start:
            yield text[start:end], True
        at = max(at, end)
    if at < len(text):
        yield text[at:], False


def place(copy: Text, drift: Drift) -> Span:
    """Where the gravest difference stands: the words that differ, or those around what was left out."""
    start, end = drift.telling[0].here if drift.telling else (0, len(copy.value))
    value = copy.value
    if not value[start:end].strip():
        start = value.rfind(" ", 0, max(0, len(value[:start].rstrip()))) + 1
        following = value.find(" ", end + 1)
        end = following if following >= 0 else len(value)
    while start < end and value[start].isspace():
        start += 1
    return copy.span(start, len(value[:end].rstrip()))


def repair(
    copy: Text,
    drift: Drift,
    source: Source | None = None,
    only: frozenset[Grade] | None = None,
    stops: bool = True,
) -> Fix | None:
    """The edits that make a copy read as it should; `None` where the file has other things within them (markup).

    Args:
        copy: the copy, tied to its file.
        drift: how it differs.
        source: the file; without it, words over a line end and characters that HTML writes otherwise are not edited.
        only: grades of differences that are mended; all where not given.
        stops: whether a full stop at the end is put right too.
    """
    edits: list[Edit] = []
    left = KEPT if stops else KEPT | {"final stop"}
    for item in drift.differences:
        if item.kind in left or (only is not None and item.grade not in only):
            continue
        for here, right in _word_by_word(drift, item):
            span, text = copy.span(*here), drift.right[slice(*right)]
            if not _is_plain(copy, here, span, source) or (source is None and not _MARKUP.isdisjoint(text)):
                return None
            edits.append(Edit(span, _as_written(text, source)))
    if source and edits:
        edits += _joins(copy, tuple(edits), source)
    return Fix(tuple(edits), safe=drift.grade.rank <= Grade.COSMETIC.rank) if edits else None


def _joins(copy: Text, edits: Sequence[Edit], source: Source) -> Iterator[Edit]:
    """Edits that put the same line ends between the sentences of a copy again.

    A document that has a standard text over several lines is read as having one paragraph there, and one that has it
    drifted perhaps as having several: these edits say that they may become one.
    """
    for (_, end), (start, _) in pairwise(sentences(copy.value)):
        span = copy.span(end, start)
        free = all(edit.span.end <= span.start or edit.span.start >= span.end for edit in edits)
        if free and source.cut(span).isspace() and "\n" in source.cut(span):
            yield Edit(span, source.cut(span))


def _as_written(text: str, source: Source | None) -> str:
    if source is None or source.format != "html":
        return text
    from html import escape

    return escape(text, quote=False)


def _word_by_word(drift: Drift, item: Difference) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """A difference as differences of single words where there are as many on both sides, so that line ends stay."""
    sides = (drift.here, item.here), (drift.right, item.right)
    words = [list(_words(text, *place)) for text, place in sides]
    if len(words[0]) == len(words[1]) > 1:
        yield from (
            pair for pair in zip(*words, strict=True) if drift.here[slice(*pair[0])] != drift.right[slice(*pair[1])]
        )
    else:
        yield item.here, item.right


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        yield at, at + len(word)
        at += len(word)


def _is_plain(copy: Text, place: tuple[int, int], span: Span, source: Source | None) -> bool:
    if source is not None:
        return source.cut(span).split() == copy.value[slice(*place)].split()
    return span.end - span.start == place[1] - place[0]
