"""Under which open section a new heading stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from speclint.parsing.document import Field, Heading, JobClass, Section
from speclint.parsing.headings import Candidate, is_caps
from speclint.parsing.lines import Kind
from speclint.parsing.statements import Item
from speclint.patterns import Pattern
from speclint.read.text import Text
from speclint.styles.style import HouseStyle, SectionSpec

_ROW = Kind.ROW
_CONTAINERS = frozenset(
    {"minimum_qualifications", "working_environment", "physical_demands", "essential_duties", "ksa", "competencies"}
)
_ABOLISHED = Pattern(r"\(abolished", re.I)
_LEVELLED = frozenset({"qualification_alternative", "class_level"})
_STRENGTH = {"caps": 7, "bold": 8, "table": 8, "title-case": 8, "label": 9, "lead-in": 9}


class Frame(Struct):
    """A section that is still open."""

    id: str | None
    heading: Heading
    spec: SectionSpec | None
    start: int
    end: int
    items: list[Item] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)
    table_header: tuple[Text, ...] = ()
    class_index: int | None = None
    paragraphs: int = 0
    """How many paragraphs and list items its lines open."""
    holds_rows: bool = False

    def take(self, item: Item) -> None:
        """Add a line."""
        if not self.items or item.follows != "line":
            self.paragraphs += 1
        if item.line.kind is _ROW:
            self.holds_rows = True
        self.items.append(item)


def depth_for(stack: Sequence[Frame], candidate: Candidate, style: HouseStyle) -> int:
    """How many of the open sections stay open when a heading comes: 0 makes it a section of the first rank."""
    if not stack:
        return 0
    spec = candidate.spec
    if spec is None:
        return _unknown_depth(stack, candidate, style)
    if spec.id == "class_level":
        return 1
    if spec.id == "qualification_alternative":
        return 2 if len(stack) > 1 and stack[1].id in ("class_level", None) else 1
    if spec.parent:
        return _child_depth(stack, candidate, spec)
    if style.id == "generic" and stack[0].id in _CONTAINERS and stack[0].id != spec.id:
        return 1 if strength(candidate.text.value, candidate.mark, candidate.level) > _strength_of(stack[0]) else 0
    return 0


def _child_depth(stack: Sequence[Frame], candidate: Candidate, spec: SectionSpec) -> int:
    """Below its parent, and below the alternative or class level that is open in it."""
    top = stack[0].id
    if stack[0].spec is spec:
        return 0
    if top != spec.parent and not (top in _CONTAINERS and _is_weaker(stack, candidate)):
        return 0
    for depth in range(len(stack), 1, -1):
        if stack[depth - 1].id in _LEVELLED or (stack[depth - 1].id is None and spec.repeats):
            return depth
    return 1


def _is_weaker(stack: Sequence[Frame], candidate: Candidate) -> bool:
    return strength(candidate.text.value, candidate.mark, candidate.level) > _strength_of(stack[0])


def _unknown_depth(stack: Sequence[Frame], candidate: Candidate, style: HouseStyle) -> int:
    if strength(candidate.text.value, candidate.mark, candidate.level) > _strength_of(stack[0]):
        return 1
    if style.series and stack[0].id in (*_CONTAINERS, "distinguishing_characteristics", "preferred_qualifications"):
        return 2 if len(stack) > 1 and stack[1].id == "class_level" else 1
    return 0


def _strength_of(frame: Frame) -> int:
    return strength(frame.heading.text.value, frame.heading.mark, frame.heading.level)


def strength(value: str, mark: str, level: int) -> int:
    """The rank that a mark gives by itself: 1 for `#` to 9 for a label; capitals outrank the bold around them."""
    if level:
        return level
    return _STRENGTH["caps"] if is_caps(value) else _STRENGTH.get(mark, 9)


def near_title(value: str, classes: Sequence[JobClass]) -> int | None:
    """The class whose title shares most words with a heading, where they share more than half."""
    words = _words(_ABOLISHED.split(value)[0])
    best, shared = None, 0.5
    for index, item in enumerate(classes):
        title = _words(_ABOLISHED.split(item.title.value)[0])
        overlap = len(words & title) / max(1, len(words | title))
        if overlap > shared:
            best, shared = index, overlap
    return best


def _words(value: str) -> frozenset[str]:
    return frozenset(word.strip("(),.:").lower() for word in value.split()) - {"and", "of", ""}
