"""What an equivalency applies to: whether the class asks for what is replaced, and whether it says what that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from speclint.model.equivalency import Direction, Equivalency
from speclint.model.equivalency_words import EXPERIENCE, kinds_of
from speclint.model.passages import Passage
from speclint.model.words import word_set
from speclint.parsing.document import Body, Section
from speclint.patterns import Pattern
from speclint.read.text import Span

if TYPE_CHECKING:
    from speclint.model.spec import Spec

EDUCATION = "education"
_PREFERRED = "preferred_qualifications"
_BOTH = frozenset({EDUCATION, EXPERIENCE})
_QUALIFYING = frozenset({"minimum_qualifications", EDUCATION, EXPERIENCE, "equivalency", "notes"})
_NOTHING = Pattern(
    r"(?:no|none|not)\b(?:\s+(?:prior|previous|specific|formal|minimum|work|related|required|paid|additional)){0,3}"
    r"(?:\s+(?:education|experience))?(?:\s+(?:is|are))?(?:\s+(?:required|necessary|needed|applicable))?\.?",
    re.IGNORECASE,
)
"""A statement that nothing is asked: "No formal education is required.", "None required."""
_BEYOND = Pattern(
    r"\b(?:post[\s-]{1,3}high[\s-]{1,3}school|post[\s-]{0,3}secondary|college|university|bachelor|associate"
    r"|(?:above|beyond)\s{1,3}high\s{1,3}school)",
    re.IGNORECASE,
)
_MORE_THAN_SCHOOL = word_set(
    "college university degree technical vocational trade training years year units unit credits credit semester "
    "quarter apprenticeship certificate certification course courses coursework program associate bachelor academy"
)
_SCHOOL_CERTIFICATE = Pattern(
    r"\b(?:g\.?e\.?d\.?|equivalency|proficiency|development)\)?\s(?:certificate|test|program)", re.I
)
_LONGEST_SCHOOL = 40
"""Of how many words a requirement of no more than high school consists at the most."""
_MOST_READ = 40
"""How many equivalencies of one document are read."""
_READ_BEFORE, _PASSAGES_BEFORE = 1500, 12
"""How much is read before a statement for what it may mean: characters, and passages of its section."""


class Inapplicable(Struct, frozen=True):
    """An equivalency that has nothing to apply to, or that does not say to what it applies."""

    item: Equivalency
    where: Span | None = None
    """The section that asks for less than what is replaced; `None` where it is not said what is replaced."""
    school: bool = False
    """Whether that section asks for high school, and college is replaced."""

    @property
    def given(self) -> str:
        """What may be substituted: `education` or `experience`."""
        return EDUCATION if replaced(self.item) == EXPERIENCE else EXPERIENCE


def replaced(item: Equivalency) -> str:
    """What is replaced: `education` or `experience`."""
    return EXPERIENCE if item.direction is Direction.EDUCATION_FOR_EXPERIENCE else EDUCATION


def inapplicable(spec: Spec) -> Iterator[Inapplicable]:
    """The equivalencies of a document of one class that apply to nothing, or do not say to what, one a statement."""
    seen: set[Span] = set()
    for item in spec.equivalencies[:_MOST_READ]:
        if item.direction is Direction.COMBINATION or item.statement in seen or item.section == _PREFERRED:
            continue
        section = None if spec.document.defines_series or item.alternative else spec.document.find(replaced(item))
        if section and item.named and (_is_bare(spec, item, section) or _is_school(spec, item, section)):
            seen.add(item.statement)
            yield Inapplicable(item, section.span, school=not _is_bare(spec, item, section))
        elif _is_unnamed(spec, item):
            seen.add(item.statement)
            yield Inapplicable(item)


def _is_bare(spec: Spec, item: Equivalency, section: Section) -> bool:
    """Whether a section says that nothing of what is replaced is asked, and nothing else asks for it."""
    said = section.statements
    none = section.body is Body.NONE or (len(said) == 1 and bool(_NOTHING.fullmatch(str(said[0])[:200].strip())))
    if section.children or section.tables or not none:
        return False
    if replaced(item) == EXPERIENCE:
        return all(one.preferred or one.substitute for one in spec.experience)
    return all(one.preferred or one.substitute or one.level == "none" for one in spec.education)


def _is_school(spec: Spec, item: Equivalency, section: Section) -> bool:
    """Whether college is replaced, and a section of its own asks for high school and no more."""
    if replaced(item) == EXPERIENCE or section.holds != (EDUCATION,) or section.children or section.tables:
        return False
    levels = {one.level for one in spec.education if not (one.preferred or one.substitute)}
    text = _SCHOOL_CERTIFICATE.sub(" ", " ".join(str(one)[:1000] for one in section.statements))
    said = [word.strip(".,;:()").lower() for word in text.split()]
    short = 0 < len(said) <= _LONGEST_SCHOOL and _MORE_THAN_SCHOOL.isdisjoint(said)
    words = spec.document.source.text[slice(*item.statement)][:_READ_BEFORE]
    return levels == {"high school"} and short and bool(_BEYOND.search(words))


def _is_unnamed(spec: Spec, item: Equivalency) -> bool:
    """Whether it says what is given and not for what, and nothing around it shows for what."""
    at = None if item.named else _place(spec.passages, item.statement)
    if at is None:
        return False
    passage, other = spec.passages[at], replaced(item)
    if not passage.within(_QUALIFYING) or _BOTH.intersection(passage.sections) == {other}:
        return False
    earlier = (one for one in spec.equivalencies if one.statement.start < item.statement.start)
    if any(one.named and replaced(one) == other for one in islice(earlier, _MOST_READ)):
        return False
    start = max(passage.span().start, item.statement.start - _READ_BEFORE)
    before = [spec.document.source.text[start : item.statement.start], *_section_before(spec.passages, at)]
    return kinds_of(" ".join(before)) != {other}


def _place(passages: tuple[Passage, ...], statement: Span) -> int | None:
    """The passage that holds a statement."""
    spans = ((at, one.span()) for at, one in enumerate(passages))
    return next((at for at, span in spans if span.start <= statement.start and statement.end <= span.end), None)


def _section_before(passages: tuple[Passage, ...], at: int) -> Iterator[str]:
    """The passages of the same section that stand before one."""
    for one in reversed(passages[max(0, at - _PASSAGES_BEFORE) : at]):
        if one.sections != passages[at].sections:
            return
        yield one.value[:_READ_BEFORE]
