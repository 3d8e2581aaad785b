"""A sentence or paragraph stands twice in one document.

## Why it matters

The second copy is the trace of a merge or a paste that nobody read again. When one of the two is revised, the class
says two things at once, and a reader cannot tell which of them is in force.

## What it checks

Paragraphs, list entries, and sentences of at least `min-words` words that read the same but for punctuation, case,
and wrapping. Short phrases, lead-ins above lists, headings, and page furniture are none; nor is what a document must
say more than once: the parts of a series specification that speak of one class each, the alternatives of an
Either / Or pattern, the columns of a table of levels, one sentence in several entries of the same list. What
competencies say level by level belongs to `repeated-indicator` and `indistinct-levels`.

The later copy is reported; the first one is the related place.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from msgspec import Struct

from speclint.model.sentences import sentences
from speclint.model.spec import Spec
from speclint.model.words import wording
from speclint.parsing.document import Section, Statement
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity

_APART = frozenset({"class_level", "qualification_alternative", "alternate_range_criteria", "statutory_eligibility"})
"""Sections that say for one class or pattern what others say for another."""
_MESSAGE = "This passage stands above in the same words: delete one of the two, or say what differs."


class Part(NamedTuple):
    """A paragraph, an entry or a sentence, as a part of its statement."""

    words: str
    start: int
    end: int
    whole: bool

    def of(self, statement: Statement) -> Span:
        """Where it stands."""
        return statement.text.span(self.start, self.end)


class RepeatedPassage(Struct, frozen=True):
    """The same paragraph, entry or sentence twice."""

    code: ClassVar[str] = "BPL003"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """\
LOCK TENDER

ESSENTIAL DUTIES

Depending on the station, the tender does some or all of the following day to day:

1. Opens and closes the lower gates for barges that hold a current passage permit.
2. Performs related work as assigned.

MARGINAL DUTIES

Depending on the station, the tender does some or all of the following day to day:

1. Opens and closes the upper gates for barges that hold a current passage permit.
2. Performs related work as assigned.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """\
LOCK TENDER

ESSENTIAL DUTIES

1. Opens and closes the lower gates for barges that hold a current passage permit.
2. Keeps the log of passages.
3. ⟦Opens and closes the lower gates for barges that hold a current
   passage permit⟧

WORKING CONDITIONS

Work is outdoors. The tender stands near moving water for most of every shift. Noise is moderate.

PHYSICAL DEMANDS

Walks on wet stone. ⟦The tender stands near moving water for most of every shift.⟧
""",
    )

    min_words: int = 8

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        seen: dict[str, tuple[Statement, Part, Section]] = {}
        apart = spec.competency_profile.statements if spec.competency_profile else frozenset()
        for section, statement in _statements(spec.document.sections):
            parts = _parts(statement.text.value, self.min_words)
            if not parts or (apart and statement.span.start in apart):
                continue
            for part in parts:
                here = (statement, part, section)
                first = seen.setdefault(part.words, here)
                if first is here or not _is_copy(part, section, first[1], first[2]):
                    continue
                place, other = Place(part.of(statement)), Place(first[1].of(first[0]), "first stands here")
                yield Fault(_MESSAGE, place, (other,), section.id or "")
                if part.whole:
                    break


@lru_cache(maxsize=16_384)
def _parts(value: str, least: int) -> tuple[Part, ...]:
    """A statement as a whole, then its sentences where it has several; those of fewer words, and lead-ins, are left out."""
    if value.count(" ") + 1 < least:
        return ()
    parts = sentences(value)
    said = [wording(value[start:end]) for start, end in parts]
    several = len(parts) > 1
    found = [(words, start, end, not several) for words, (start, end) in zip(said, parts, strict=True)]
    if several:
        # No word goes over the end of a sentence.
        found.insert(0, (" ".join(filter(None, said)), 0, len(value), True))
    return tuple([Part(*part) for part in found if part[0].count(" ") + 1 >= least and value[part[2] - 1] != ":"])


def _is_copy(passage: Part, section: Section, first: Part, home: Section) -> bool:
    """Sentences may recur in the parallel entries of one list, and in notes that each stand for a case of their own."""
    if passage.whole and first.whole:
        return True
    return section is not home and "notes" not in (section.id, home.id)


def _statements(sections: tuple[Section, ...]) -> Iterator[tuple[Section, Statement]]:
    for section in sections:
        if section.id in _APART or section.class_index is not None:
            continue
        for statement in section.statements:
            yield section, statement
        yield from _statements(section.children)
