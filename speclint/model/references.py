"""Classes that a specification names where it speaks of experience, supervision and entry to the class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from speclint.model.mentions import Mention, read_titles
from speclint.model.passages import Passage
from speclint.model.sentences import sentences
from speclint.model.titles import LEVEL_WORDS, ROMAN, is_agent
from speclint.model.words import word_set
from speclint.patterns import Pattern
from speclint.read.text import Span


class Relation(StrEnum):
    """How a document stands to a class that it names."""

    EXPERIENCE = "experience"
    """Service in that class, or at its level, is asked for: it is a lower class."""
    SUPERVISES = "supervises"
    SUPERVISED_BY = "supervised by"
    ENTRY = "entry"
    """The class is entered from it."""


class Reference(Struct, frozen=True, array_like=True, gc=False):
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


_IN_CLASS = r"(?:in|from|of) (?:a |the |either )?(?:job )?class(?:es|ification|ifications)?(?: titles?)? of"
_SERVICE = Pattern(
    r"\b(?:(?:at|to) (?:the|a) (?:type and )?level (?:comparable to(?: that of)?"
    r"|of(?: responsibility (?:of|equivalent to(?: that (?:of|obtained in))?|comparable to(?: that of)?))?)"
    rf"|{_IN_CLASS}|performing (?:the )?duties (?:of|comparable to|equivalent to)"
    r"|(?i:experience|service|time|employment|work|serving|served|employed|appointment|(?:years?|months?)) as"
    r"|(?:equivalent|comparable) to(?: that of| that obtained in the class of)?|not less than(?: that of)?)"
    r"(?: either)? +(?:(?:an?|the) +)?(?=[A-Z])"
)
_SUPERVISES = Pattern(
    r"\b(?i:supervises?|supervision over|leads?|lead (?:work|direction) (?:over|to)|directs?|oversees?|manages?"
    rf"|instructs?|guides?|employees {_IN_CLASS})"
    r"(?: (?:employees|positions|staff|incumbents)(?: classified as| in the class(?:es)? of)?)?"
    r" +(?:(?:an?|the) +)?(?=[A-Z])"
)
_SUPERVISED = Pattern(
    r"\b(?i:supervision|direction|guidance|instruction) (?:by|of|from) +(?:an? +(?:assigned )?|the +)?(?=[A-Z])"
    r"|\b[Rr]eports (?:directly )?to +(?:(?:an?|the) +)?(?=[A-Z])|\b[Uu]nder an? +(?=[A-Z])"
)
_ENTRY = Pattern(
    r"\b(?:from|at|is|in) the class(?:es|ification)?s? of (?=[A-Z])|\b(?:promotion\w*) from (?:the )?(?=[A-Z])"
)
_COMPARABLE = Pattern(r"\b(?:comparable|equivalent|similar|like|level of|or higher|not less than)\b", re.I)
_CLASS = Pattern(r"\bclass", re.I)
_PLACE = Pattern(r" (?:in|with|at) (?:the )?(?=[A-Z])")
_OR_OTHER = Pattern(r",? (?:or (?:his/her |their )?designee|as assigned|and other\b.*)", re.I)
_HEADED = Pattern(r"[A-Z][\w'’&/()-]*(?:,? (?:[A-Z(&][\w'’&/()-]*|of|and|the|for|to)){0,9}$")
_CREDENTIAL = Pattern(
    r"(?:Certified|Licensed|Registered|Credentialed|Notary|Chartered|Accredited)\b(?!.* (?:I{1,3}|IV|V|\d)$)"
    r"|(?:Professional \w+|Peace Officer|Land Surveyor|Engineer in Training|Emergency Medical Technician)s?$"
)
_BODY = Pattern(
    r"(?:Board|Commission|Council|Committee|Authority|Department|Division|Bureau|Office|Agency|District|Court|Team"
    r"|Legislature|Cabinet|Mayor|Governor|Trustees|Regents)$"
)
_OF_BODY = Pattern(r"(?:Boards?|Council|Committee|Members?|Commission|Court|Department|Office|Bureau) of ")
GENERIC = word_set(
    "administrator agency appointing area assigned assistant associate authority bureau chief city commissioner"
    " coordinator county department deputy designated designee director district division executive facility general"
    " head immediate lead manager office officer operations other president principal program project regional school"
    " section senior site staff state superintendent superior supervising supervisor team unit"
)
"""Words of which alone no title consists: they name a rank or a unit, whatever the work."""
LONGEST = 120
"""How many characters a title has at the most."""
_ASKING = frozenset({"experience", "minimum_qualifications", "qualification_alternative", "preferred_qualifications"})
_RECEIVED = frozenset({"supervision_received"})
_SUPERVISION = frozenset({"supervision_exercised", "supervision_received"})
_SUMMARY = frozenset({"class_summary", "supervision_exercised", "supervision_received"})
_CUES: tuple[tuple[frozenset[str], Pattern, Relation], ...] = (
    (_ASKING, _SERVICE, Relation.EXPERIENCE),
    (_SUMMARY, _SUPERVISED, Relation.SUPERVISED_BY),
    (_SUPERVISION, _SUPERVISES, Relation.SUPERVISES),
    (frozenset({"entry_level"}), _ENTRY, Relation.ENTRY),
)


NAMING = frozenset[str]().union(*(names for names, _, _ in _CUES), _RECEIVED)
"""The sections that may name classes."""


def references(found: Iterable[Passage]) -> Iterator[Reference]:
    """The classes that passages name, in order."""
    for passage in found:
        yield from _headed(passage)
        for names, cue, relation in _CUES:
            if passage.within(names):
                yield from _of(passage, cue, relation)


def _of(passage: Passage, cue: Pattern, relation: Relation) -> Iterator[Reference]:
    for start, end in sentences(passage.value) if cue.may_match(passage.value) else ():
        at = start
        while found := cue.search(passage.value, at, end):
            at, text = found.end(), passage.value[start:end]
            comparable = bool(_COMPARABLE.search(text))
            for mention in read_titles(passage.text, found.end(), end):
                at = max(at, mention.end)
                mention = _without_place(passage, mention)
                if names_class(mention.title, single=bool(_CLASS.search(found.group()))):
                    where = (passage.section, text, comparable, passage.class_index)
                    yield Reference(mention.title, mention.span, relation, *where)


def _without_place(passage: Passage, mention: Mention) -> Mention:
    """A title without where one serves in it ("Supervising Cook I in the California state service")."""
    place = _PLACE.search(mention.title)
    if place is None:
        return mention
    start = max(0, mention.end - 2 * len(mention.title))
    cut = max(passage.value.rfind(word, start, mention.end) for word in (" in ", " with ", " at "))
    if cut < 0:
        return mention
    stop = Span(mention.span.start, passage.text.span(start, cut).end)
    return Mention(mention.title[: place.start()], stop, mention.end)


def _headed(passage: Passage) -> Iterator[Reference]:
    """A title that is all that stands under the superior's heading ("Directly responsible to: Supervisor, Grounds")."""
    if not passage.sections or passage.sections[-1] not in _RECEIVED or len(passage.value) > LONGEST:
        return
    value = passage.value.rstrip(" .")
    other = _OR_OTHER.search(value)
    value = value[: other.start()] if other else value
    if _HEADED.match(value) and names_class(value):
        title, span = " ".join(value.split()), passage.span(0, len(value))
        where = (passage.section, passage.value, False, passage.class_index)
        yield Reference(title, span, Relation.SUPERVISED_BY, *where)


def names_class(title: str, *, single: bool = False) -> bool:
    """Whether words with capitals are likely the title of a class of the employer, rather than a body or a credential.

    Args:
        title: the words.
        single: whether one word may be a title; it may where the text speaks of a class.
    """
    words = _bare(title).replace(",", " ").split()
    if names_none(title) or (len(words) == 1 and not single):
        return False
    return words[-1] in ROMAN or any(is_agent(word) or word.lower() in LEVEL_WORDS for word in words)


@lru_cache(maxsize=20_000)
def names_none(title: str) -> bool:
    """Whether words with capitals name no class of an employer: a credential, a body, or a rank alone."""
    words = _bare(title).replace(",", " ").split()
    head = _bare(title).partition(",")[0]
    if not words or len(title) > LONGEST or _CREDENTIAL.match(title) or _OF_BODY.match(title):
        return True
    return bool(_BODY.search(head)) or all(word.lower() in GENERIC for word in words)


def _bare(title: str) -> str:
    return title.partition(" (")[0]
