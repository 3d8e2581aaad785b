"""How a copy of a text differs from it: word by word, and whether that changes what it means."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from speclint.model.grading import SHAPES, Grade, at_ends, of_marks, of_words
from speclint.model.tokens import Token, tokens

KEPT = frozenset({"frame"})
"""What a copy may have of its own: brackets around it, a colon behind it."""
NO_FAULT = KEPT | {"quotes and dashes", "final stop", "capitals"}
"""What is no fault of a copy by itself."""
_FRAME = '()[]:"“”*'
EXCHANGED = "words exchanged"
"""Two words stand in each other's place: experience for education, and education for experience."""
_PHRASE = 3
_MOST_ALIGNED = 4_000
"""Texts of more words than these are held against each other from both ends only, for aligning takes their product."""
_SHORT = 8
"""Up to this many words a text is short: what is left of it when a word changes says less."""


class Difference(Struct, frozen=True, array_like=True, gc=False):
    """One stretch in which a copy differs. Replacing `here` by `right` puts the copy right."""

    here: tuple[int, int]
    """Start and end in the copy; empty where something was left out."""
    right: tuple[int, int]
    """Start and end in the text that it is held against; empty where something was added."""
    grade: Grade
    kind: str
    """What differs: "number", "modal verb", "wording", "punctuation", "case", …"""


class Drift(Struct, frozen=True, dict=True, array_like=True):
    """A copy held against the text that it should be."""

    here: str
    right: str
    differences: tuple[Difference, ...]
    likeness: float
    """The share of the words that are the same, 0 to 1."""

    @cached_property
    def grade(self) -> Grade:
        """The gravest of the differences."""
        return max((item.grade for item in self.differences), key=lambda grade: grade.rank, default=Grade.SAME)

    @property
    def is_fault(self) -> bool:
        """Whether it differs in more than the shape of quotes and dashes, a full stop, or what stands around it."""
        return any(item.kind not in NO_FAULT for item in self.differences)

    @cached_property
    def telling(self) -> tuple[Difference, ...]:
        """The differences that make the grade."""
        return tuple(item for item in self.differences if item.grade is self.grade)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """What the differences that make the grade are of, each once."""
        return tuple(dict.fromkeys(item.kind for item in self.telling))

    def replaces_much(self, difference: Difference) -> bool:
        """Whether one phrase of several words stands for another, so that another thing is said on purpose."""
        return min(len(words.split()) for words in self.of(difference)) > _PHRASE

    def of(self, difference: Difference) -> tuple[str, str]:
        """The words of a difference, here and in the right text."""
        return self.here[slice(*difference.here)].strip(), self.right[slice(*difference.right)].strip()


def compare(here: str, right: str) -> Drift:
    """Hold a copy against a text.

    Args:
        here: the copy, its white space single.
        right: the text that it should be, its white space single.
    """
    if here == right:
        return Drift(here, right, (), 1.0)
    ours, theirs = tokens(here), tokens(right)
    pairs, likeness = _aligned([token.key for token in ours], [token.key for token in theirs])
    drift = Drift(here, right, tuple(_differences(here, right, ours, theirs, pairs)), likeness)
    return replace(drift, differences=tuple(_with_exchanges(drift)))


def _with_exchanges(drift: Drift) -> Iterator[Difference]:
    """The differences, those marked in which two words have changed places further apart than in a list."""
    said = [tuple(text.casefold() for text in drift.of(item)) for item in drift.differences]
    for number, (item, (here, right)) in enumerate(zip(drift.differences, said, strict=True)):
        others = [at for at, pair in enumerate(said) if pair == (right, here) and here and right]
        apart = any(_stand_apart(drift, *sorted((number, at))) for at in others)
        marked = apart and item.grade is Grade.WORDING
        yield replace(item, grade=Grade.MATERIAL, kind=EXCHANGED) if marked else item


def _stand_apart(drift: Drift, first: int, second: int) -> bool:
    between = drift.here[drift.differences[first].here[1] : drift.differences[second].here[0]]
    return len(between.split()) > 1


def likeness(ours: list[str], theirs: list[str], least: float = 0.0) -> float:
    """The share of words that two texts have in common at the same places; 0 where it is below `least`."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(ours, theirs, score_cutoff=least)


def is_copy(share: float, words: int) -> bool:
    """Whether two texts of about this many words with this share in common are copies of one text."""
    edits = (1 - share) * words
    return edits <= 2.01 and share >= 0.6 if words <= _SHORT else share >= 0.7


def _aligned(ours: list[str], theirs: list[str]) -> tuple[list[tuple[int, int]], float]:
    """The pairs of words that are the same on both sides, in order, and the share of words that are."""
    longer = max(len(ours), len(theirs))
    head = _same(ours, theirs)
    tail = _same(ours[head:][::-1], theirs[head:][::-1])
    ends = len(ours) - tail, len(theirs) - tail
    middle = _aligned_within(ours[head : ends[0]], theirs[head : ends[1]])
    pairs = [(at, at) for at in range(head)]
    pairs += [(one + head, other + head) for one, other in middle]
    pairs += [(ends[0] + at, ends[1] + at) for at in range(tail)]
    return pairs, likeness(ours, theirs) if longer <= _MOST_ALIGNED else len(pairs) / longer


def _same(ours: list[str], theirs: list[str]) -> int:
    """How many words are the same from the start on."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(ours), len(theirs)))


def _aligned_within(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int]]:
    from rapidfuzz.distance import Levenshtein

    if max(len(ours), len(theirs)) <= _MOST_ALIGNED:
        for step in Levenshtein.opcodes(ours, theirs):
            if step.tag == "equal":
                yield from zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)


def _differences(
    here: str, right: str, ours: list[Token], theirs: list[Token], pairs: list[tuple[int, int]]
) -> Iterator[Difference]:
    last = (-1, -1)
    before = ""
    for pair in [*pairs, (len(ours), len(theirs))]:
        gap = _gap(here, right, ours, theirs, last, pair)
        if gap:
            closes = before == "short form" and {here[slice(*gap.here)], right[slice(*gap.right)]} == {"", "."}
            yield replace(gap, kind=before) if closes else gap
        if pair[0] < len(ours):
            printed = _printed_otherwise(here, right, ours[pair[0]], theirs[pair[1]])
            before = printed.kind if printed else ""
            if printed:
                yield printed
        last = pair


def _printed_otherwise(here: str, right: str, ours: Token, theirs: Token) -> Difference | None:
    """The same word in other letters."""
    own, other = here[ours.start : ours.end], right[theirs.start : theirs.end]
    if own == other:
        return None
    if own.translate(SHAPES) == other.translate(SHAPES):
        grade, kind = Grade.SAME, "quotes and dashes"
    else:
        grade, kind = Grade.COSMETIC, _look(own, other, ours)
    return Difference((ours.start, ours.end), (theirs.start, theirs.end), grade, kind)


def _look(own: str, other: str, token: Token) -> str:
    """In what the print of a word differs."""
    if own.casefold() != other.casefold():
        return "number in figures" if token.kind == "number" else "short form"
    return "capitals" if own.isupper() is not other.isupper() and len(own) > 1 else "case"


def _gap(
    here: str,
    right: str,
    ours: list[Token],
    theirs: list[Token],
    last: tuple[int, int],
    following: tuple[int, int],
) -> Difference | None:
    """What stands between two words that are the same on both sides."""
    own = _between(here, ours, last[0], following[0])
    other = _between(right, theirs, last[1], following[1])
    if here[slice(*own)] == right[slice(*other)]:
        return None
    words = ours[last[0] + 1 : following[0]], theirs[last[1] + 1 : following[1]]
    if any(words):
        if last[0] < 0:
            own, other = _behind_frame(here, own), _behind_frame(right, other)
        if following[0] == len(ours):
            own, other = _before_frame(here, own), _before_frame(right, other)
        grade, kind = of_words(here, right, own, other, words)
    elif last[0] < 0 or following[0] == len(ours):
        grade, kind = at_ends(here[slice(*own)], right[slice(*other)])
    else:
        numbers = ours[last[0]].kind == ours[following[0]].kind == "number"
        grade, kind = of_marks(here[slice(*own)], right[slice(*other)], numbers)
    own, other = _trimmed(here, right, own, other)
    return Difference(own, other, grade, kind) if kind else None


def _between(text: str, found: list[Token], last: int, following: int) -> tuple[int, int]:
    start = found[last].end if last >= 0 else 0
    return start, found[following].start if following < len(found) else len(text)


def _behind_frame(text: str, place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    return end - len(text[start:end].lstrip(_FRAME + " ")), end


def _before_frame(text: str, place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    bare = text[start:end].rstrip(_FRAME + " ")
    return start, start + len(bare)


def _trimmed(
    here: str, right: str, own: tuple[int, int], other: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two ranges without what they share at their ends, but never cut within a word."""
    start, first, end, stop = own[0], other[0], own[1], other[1]
    while start < end and first < stop and here[start] == right[first] and not here[start].isalnum():
        start, first = start + 1, first + 1
    while start < end and first < stop and here[end - 1] == right[stop - 1] and not here[end - 1].isalnum():
        end, stop = end - 1, stop - 1
    return (start, end), (first, stop)
