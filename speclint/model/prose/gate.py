"""Which sentences are worth spaCy's reading: a cheap look at their words, for most documents hold none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from speclint.model.mentions import class_words, names_class, title_end
from speclint.model.prose.notation import NUMBERS
from speclint.model.series import SeriesStatement
from speclint.patterns import Pattern

LONGEST = 1500
"""Sentences over this many characters are lists or accidents, and are not read."""
_COMPARES = Pattern(
    r"\b(?:unlike|contrast|contrary|compar(?:ed|ison)|opposed|differ(?:s|ed|ent|ence|ences|entiated?|entiates)?"
    r"|distinct\w*|(?:is|are|be|as|clearly|further|readily) distinguish\w*|distinguish(?:es|ing)|whereas|while"
    r"|separates|apart|(?:is|are|ranks?|stands|level|step|class|sits|falls) (?:above|below|senior to|junior to"
    r"|superior to|subordinate to|higher than|lower than)|(?:more|less|greater|fewer|broader|wider|higher|lower)"
    r" (?:[\w-]+ ){0,9}than"
    r"|(?:the|this|that) (?:next )?(?:lower|higher|lesser)\b[ -](?:level|class)\w*|the next (?:level|class)\w*"
    r"|former|latter)\b",
    re.I,
)
_OTHERS = Pattern(r"\bfrom (?:all )?other\b")
_PAIR = Pattern(r"\b(?:the|this) (?:former|latter|(?:lower|higher)[- ](?:level|class))\b", re.I)
_SERIES = Pattern(r"\b(?:series|(?:class|job) (?:family|ladder))\b", re.I)
_NOUN = Pattern(r"\b(?:class(?:es)?|classifications?|levels?|tiers?|tiered)\b", re.I)
_NUMBER = Pattern(rf"\b(?:{'|'.join(NUMBERS)}|\d{{1,2}})\b", re.I)
_SETS_APART = Pattern(r"\b(?:distinguished|differentiated|differs?|distinct) from\b", re.I)
"""What stands behind it describes another class."""
_COUNTED = Pattern(_NUMBER.pattern + r"[ -](?:[\w-]+[ -]){0,4}?" + _NOUN.pattern, re.I)
_SHORT = Pattern(r" I(?:,| and) ")
_PLACE = Pattern(
    r"\b(?:highest|top|topmost|uppermost|final|last|lowest|bottom|middle|intermediate"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th))\b",
    re.I,
)
_PLACED = Pattern(
    _PLACE.pattern + r"(?: \w+){0,3}?[ -](?:class|classification|level)\b|" + _PLACE.pattern + " of ", re.I
)
_LISTS = Pattern(
    r"\b(?:comprising|compris\w+|compos\w+|consist\w*|includ\w+|made up|make up|constitute|contain\w*|encompass\w*|form"
    r"|following|are)\b",
    re.I,
)
_CAPITALS = Pattern(r"\b[A-Z][\w'’/-]*(?=[ ,])")
_OPENS = Pattern(
    r"(?:employees|incumbents|positions|persons|individuals|those) (?:in|at|of|within|assigned to|allocated to) ", re.I
)
_LEAD = Pattern(r"(?:The |An? )?")
_IS = Pattern(r" (?:is|are|has|have|includes?|involves?|requires?|functions?|acts?|exercises?|differs?)\b")
_LOWERED = Pattern(
    r"\b(?:distinguished|differentiated|differs?|distinct|unlike)\b(?: from)? (?:the|an?) (?:[a-z'’/-]+ ){1,5}", re.I
)


class Others(Struct, frozen=True):
    """The known titles of other classes, in small letters, and that of the class itself."""

    names: tuple[str, ...]
    own: str

    def named_in(self, sentence: str) -> bool:
        """Whether a sentence in small letters has one of them, other than within the title of the class itself."""
        if not any(name in sentence for name in self.names):
            return False
        others = "|".join(map(re.escape, sorted(self.names, key=len, reverse=True)))
        longer = [re.escape(self.own)] if any(name in self.own for name in self.names) else []
        form = re.compile(rf"\b(?:{'|'.join([*longer, f'(?P<other>{others})'])})\b")
        return any(found["other"] for found in form.finditer(sentence))


def may_compare(sentence: str, known: Others, own: tuple[frozenset[str], ...]) -> bool:
    """Whether a sentence may set classes apart: it has the words for it, and names another class.

    Args:
        sentence: its words.
        known: the known titles of other classes.
        own: the words of the class itself; empty where the section does not set one class apart.
    """
    if len(sentence) > LONGEST or _OTHERS.search(sentence):
        return False
    if own and _opens_with_other(sentence, own):
        return True
    if not (_COMPARES.search(sentence) or (own and _OPENS.match(sentence))):
        return False
    if _PAIR.search(sentence) or _LOWERED.search(sentence):
        return True
    return known.named_in(sentence.lower()) or any(_titles(sentence, own))


def _opens_with_other(sentence: str, own: tuple[frozenset[str], ...]) -> bool:
    """Whether a sentence is about another class: "The Senior X is …"."""
    lead = _LEAD.match(sentence)
    at = lead.end() if lead else 0
    stop = title_end(sentence, at, len(sentence))
    title = sentence[at:stop]
    return bool(_IS.match(sentence, stop)) and names_class(title) and class_words(title) not in own


def _titles(sentence: str, own: tuple[frozenset[str], ...] = ()) -> Iterator[str]:
    """The stretches of capitals that likely name other classes than a document's own."""
    at = 0
    while capital := _CAPITALS.search(sentence, at):
        stop = title_end(sentence, capital.start(), len(sentence))
        title = sentence[capital.start() : stop]
        named = names_class(title)
        if named and class_words(title) not in own:
            yield title
        at = max(capital.end(), stop if named else 0)


def may_state(sentence: str, found: SeriesStatement | None) -> bool:
    """Whether a sentence may say more of its series than the fixed formulas have read in it."""
    sentence = _SETS_APART.split(sentence, maxsplit=1)[0] if len(sentence) <= LONGEST else ""
    if not (_NOUN.search(sentence) or _SERIES.search(sentence)):
        return False
    series = bool(_SERIES.search(sentence))
    if found and found.roster:
        return False
    if (found is None or found.ordinal is None) and _PLACED.search(sentence):
        return series or bool(_NUMBER.search(sentence))
    if (found is None or found.count is None) and series and _COUNTED.search(sentence):
        return True
    listed = series and bool(_LISTS.search(sentence))
    return listed and (
        sentence.endswith(":") or len(list(islice(_titles(sentence), 2))) > 1 or bool(_SHORT.search(sentence))
    )
