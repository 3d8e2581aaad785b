"""What is lost or broken in a definition: cut off at an end, words lost within it, two entries fused, letters lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from speclint.model.definitions import DEMAND, Definition
from speclint.model.words import word_set
from speclint.patterns import Pattern

_HANGING = Pattern(
    r"\b(?:and|or|nor|the|a|an|including|such\s+as|as\s+well\s+as|(?:one|two|three)\s+or\s+more|and/or)[.,;]?$",
    re.IGNORECASE,
)
_OPEN = Pattern(r"(?:\b(?:of|to|from|with|by|for|at|than|which|that|through|into|their|its)|,)$", re.IGNORECASE)
_CLOSED = (".", "!", ")", '"', "”")
_WORDS = Pattern(r"[a-z0-9']+")
_BEFORE_NOUN = word_set("the a an of by with from its their one's")
_NO_NOUN = word_set("of to from with by for at than through into and or in on between is are")
"""Words that no noun phrase starts with."""
_FUSED_ENDING = 2
_LEAST_HEAD = 4
_MOST_NAMED = 8
_LEAST_LETTERS = 5


def is_closed(held: Iterable[Definition]) -> bool:
    """Whether most physical demands of a document close their definitions with a full stop."""
    texts = [item.text for item in held if item.kind == DEMAND]
    return 2 * sum(text.endswith(_CLOSED) for text in texts) > len(texts)


@lru_cache(maxsize=8_192)
def breaks_off(printed: str) -> bool:
    """Whether a definition stops at words after which something must follow, whatever it should be."""
    return bool(_HANGING.search(printed) or _OPEN.search(printed))


def damage(printed: str, right: str, others: Iterable[str] = (), closed: bool = True) -> str:
    """What is damaged in a definition; empty where nothing is, and where it is in other words but whole.

    Args:
        printed: the definition.
        right: what it should be; empty where that is not known.
        others: the right definitions of other terms, of which an end may have got into this one.
        closed: whether the other entries of the document close with a full stop.
    """
    if breaks_off(printed):
        return "breaks off"
    own, full = _words(printed), _words(right)
    if not own or not full or own == full:
        return ""
    return (
        _cut(printed, right, own, full, closed)
        or _gap(own, full)
        or _fused(printed, own, full, others)
        or _letters(own, full)
    )


def _cut(printed: str, right: str, own: list[str], full: list[str], closed: bool) -> str:
    if len(own) > len(full):
        return ""
    whole_words = own == full[: len(own)]
    if whole_words and closed and not printed.endswith(_CLOSED):
        return "breaks off"
    stump = full[len(own) - 1].removeprefix(own[-1])
    within = own[:-1] == full[: len(own) - 1] and 0 < len(stump) < len(full[len(own) - 1])
    if within and (len(own) < len(full) or len(stump) > 3) and not printed.endswith(_CLOSED):
        return f"breaks off within the word “{full[len(own) - 1]}”"
    lost = len(own) < len(full) and own == full[-len(own) :] and printed[0].islower() and right[0].isupper()
    return "has lost its beginning" if lost else ""


def _gap(own: list[str], full: list[str]) -> str:
    """Words lost in the middle, so that the words around them do not join."""
    lost = len(full) - len(own)
    if lost <= 0:
        return ""
    start = _shared(own, full)
    if not 0 < start < len(own) or own[start:] != full[start + lost :]:
        return ""
    gone = full[start : start + lost]
    broken = own[start - 1] in _BEFORE_NOUN and own[start] in _NO_NOUN
    return (
        f"has lost “{' '.join(gone[:_MOST_NAMED])}”"
        if broken or (lost == 1 and gone[0] in ("of", "than", "from"))
        else ""
    )


def _shared(own: list[str], full: list[str]) -> int:
    """With how many of the same words two definitions begin."""
    pairs = enumerate(zip(own, full, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(own), len(full)))


def _fused(printed: str, own: list[str], full: list[str], others: Iterable[str]) -> str:
    """The beginning of this definition with the end of another one."""
    head = next(
        (at for at, (one, other) in enumerate(zip(own, full, strict=False)) if one != other), min(len(own), len(full))
    )
    if head < _LEAST_HEAD or 2 * head < len(full) or len(own) - head < _FUSED_ENDING:
        return ""
    end = own[-_FUSED_ENDING:]
    foreign = any(_words(other)[-_FUSED_ENDING:] == end for other in others)
    if not foreign or full[-_FUSED_ENDING:] == end:
        return ""
    strange = " ".join(printed.rstrip(" .").split()[-min(len(own) - head, _MOST_NAMED) :])
    return f"has words of another entry in it (“{strange}”)"


def _letters(own: list[str], full: list[str]) -> str:
    """A word that has lost, gained or swapped a letter."""
    if len(own) != len(full):
        return ""
    changed = [(here, right) for here, right in zip(own, full, strict=True) if here != right]
    if len(changed) > 2 or not all(_is_misspelt(here, right) for here, right in changed):
        return ""
    named = ", ".join(f"“{here}” for “{right}”" for here, right in changed)
    return f"has a broken word ({named})"


def _is_misspelt(here: str, right: str) -> bool:
    from rapidfuzz.distance import OSA

    if min(len(here), len(right)) < _LEAST_LETTERS or here[0] != right[0] or OSA.distance(here, right) != 1:
        return False
    return here[: len(right) - 2] != right[: len(right) - 2]


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.lower().replace("’", "'"))
