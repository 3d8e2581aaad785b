"""Classes that a specification names where it speaks of experience, supervision and entry to the class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from speclint.model.mentions import read_titles
from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.model.titles import LEVEL_WORDS, is_agent
from speclint.read.text import Span


class Relation(StrEnum):
    """How a document stands to a class that it names."""

    EXPERIENCE = "experience"
    """Service in that class, or at its level, is asked for: it is a lower class."""
    SUPERVISES = "supervises"
    SUPERVISED_BY = "supervised by"
    ENTRY = "entry"
    """The class is entered from it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A class that a document names, and what for."""

    title: str
    span: Span
    relation: Relation
    section: str
    text: str
    """The sentence that names it."""
    comparable: bool = False
    """Whether the sentence asks for that class or one like it, inside or outside of the employer."""
    class_index: int | None = None


_SERVICE = re.compile(
    r"\b(?:(?:at|to) the (?:type and )?level of(?: responsibility (?:of|equivalent to(?: that (?:of|obtained in))?))?"
    r"|in the class(?:es|ification)? of|performing (?:the )?duties (?:of|comparable to)|(?:experience|service) as"
    r"|(?:equivalent|comparable) to(?: that of| that obtained in the class of)?|not less than that of|serving as"
    r"|work as|employment as)(?: either)? (?:an?|the)? ?(?=[A-Z])"
)
_SUPERVISES = re.compile(
    r"\b(?:supervises?|supervision over|leads?|lead (?:work|direction) (?:over|to)|directs?|oversees?|manages?)"
    r"(?: (?:employees|positions|staff|incumbents) in the class(?:es)? of)? (?:an? |the )?(?=[A-Z])"
)
_SUPERVISED = re.compile(
    r"\b(?:supervision|direction|guidance) (?:by|of|from) (?:an? |the )?(?=[A-Z])"
    r"|\b[Rr]eports (?:directly )?to (?:an? |the )?(?=[A-Z])"
)
_ENTRY = re.compile(
    r"\b(?:from|at|is|in) the class(?:es|ification)?s? of (?=[A-Z])|\b(?:promotion\w*) from (?:the )?(?=[A-Z])"
)
_COMPARABLE = re.compile(r"\b(?:comparable|equivalent|similar|like|level of|or higher|not less than)\b", re.I)
_ASKING = frozenset({"experience", "minimum_qualifications", "qualification_alternative", "preferred_qualifications"})
_SUPERVISION = frozenset({"supervision_exercised", "supervision_received"})
_CUES: tuple[tuple[frozenset[str], re.Pattern[str], Relation], ...] = (
    (_ASKING, _SERVICE, Relation.EXPERIENCE),
    (_SUPERVISION, _SUPERVISED, Relation.SUPERVISED_BY),
    (_SUPERVISION, _SUPERVISES, Relation.SUPERVISES),
    (frozenset({"entry_level"}), _ENTRY, Relation.ENTRY),
)


def references(found: Iterable[Passage]) -> Iterator[Reference]:
    """The classes that passages name, in order."""
    for passage in found:
        for names, cue, relation in _CUES:
            if passage.within(names):
                yield from _of(passage, cue, relation)


def _of(passage: Passage, cue: re.Pattern[str], relation: Relation) -> Iterator[Reference]:
    for start, end in sentences(passage.value):
        text = passage.value[start:end]
        at = start
        while found := cue.search(passage.value, at, end):
            at = found.end()
            for mention in read_titles(passage.text, found.end(), end):
                at = max(at, mention.end)
                if _names_class(mention.title):
                    comparable = bool(_COMPARABLE.search(text))
                    yield Reference(
                        mention.title, mention.span, relation, passage.section, text, comparable, passage.class_index
                    )


def _names_class(title: str) -> bool:
    """Whether words with capitals are likely the name of a class: one of them says what someone is."""
    words = title.replace(",", " ").split()
    return len(words) > 1 and any(is_agent(word) or word.lower() in LEVEL_WORDS for word in words)
