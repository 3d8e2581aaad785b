"""The grammatical place of a word in a description: what joins it to the words on its sides."""

from __future__ import annotations

from collections.abc import Container, Sequence

from speclint.model.contentwords import Worded, ending

MOST_SKIPPED = 6
"""How many words of a statement a description may leave out between two that it repeats, for these to be neighbours."""


def closes(words: Worded, at: int) -> bool:
    """Whether a word is the last of its phrase: nothing stands behind it, or something that is joined to it."""
    return at + 1 >= len(words.words) or bool(words.words[at + 1].joint)


def parted(words: Worded, at: int) -> bool:
    """Whether a phrase or a sentence starts at a word, joined by nothing, or by a comma or an "and"."""
    if at == len(words.words):
        return True
    joint = words.words[at].joint.split()
    return (at == 0 and not joint) or not {"&", "."}.isdisjoint(joint)


def phrase(words: Worded, at: int) -> tuple[int, int]:
    """The first and the last word of the phrase that a word stands in: up to what is joined by more than an article."""
    first = last = at
    while first and not words.words[first].joint:
        first -= 1
    while not closes(words, last):
        last += 1
    return first, last


def is_under(words: Worded, at: int) -> bool:
    """Whether a word tells under what the work is done: whose supervision, whose direction."""
    return "under" in words.words[phrase(words, at)[0]].joint.split()


def is_superior(words: Worded, at: int) -> bool:
    """Whether a word names to whom the class reports, which is nothing that the class does."""
    first = phrase(words, at)[0]
    return first > 0 and words.words[first - 1].key == "report" and "to" in words.words[first].joint.split()


def head(words: Worded, at: int, taken: Container[int]) -> int | None:
    """The word that closes the phrase of a word, where nothing between is taken and no other verb starts there."""
    last = phrase(words, at)[1]
    verb = last > at and parted(words, at) and ending(words.quote(at, at)) in ("s", "ing")
    return None if verb or any(index in taken for index in range(at, last + 1)) else last


def alike_before(said: Worded, at: int, stated: Worded, index: int, pairs: Sequence[int]) -> bool:
    """Whether two words are joined alike to what stands before them, but for words that the description leaves out.

    `pairs` tells for each word of the description which of the statement's it repeats, -1 for none.
    """
    taken, partner = frozenset(pairs), pairs[at - 1] if at else -1
    joint, starts = said.words[at].joint, parted(said, at)
    for back in range(index, max(index - MOST_SKIPPED, -1), -1):
        if not starts and stated.words[index].joint == joint and partner in (-1, back - 1):
            return True
        if starts and (parted(stated, back) or (at == 0 and stated.words[back].joint)):
            return True
        if joint and stated.words[back].joint == joint:
            return True
        if back - 1 in taken:
            return False
    return False


def alike_behind(said: Worded, at: int, stated: Worded, index: int, pairs: Sequence[int]) -> bool:
    """Whether what stands behind two words is joined to them alike, but for what the description leaves out."""
    if parted(said, at + 1):
        return closes(stated, index)
    taken, partner, joint = frozenset(pairs), pairs[at + 1], said.words[at + 1].joint
    for further in range(index + 1, min(index + MOST_SKIPPED, len(stated.words))):
        if not joint and parted(stated, further):
            return False
        if stated.words[further].joint == joint and (
            partner == further or (joint and _is_in(partner, stated, further))
        ):
            return True
        if partner < 0:
            return stated.words[further].joint == joint and further not in taken
        if further in taken:
            return False
    return False


def _is_in(at: int, words: Worded, opening: int) -> bool:
    """Whether a word stands in the phrase that another one opens."""
    return opening <= at <= phrase(words, opening)[1]
