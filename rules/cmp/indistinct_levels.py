"""The descriptors of two levels of a competency do not differ.

## Why it matters

A competency profile places an employee at a level by what he does. Where the same statement describes two levels, who
does it stands at both, and the rater decides by other means than the profile. Pay follows the level.

## What it checks

The indicators, and their examples, of each competency at one level against those at another. Two are the same if they
have the same words: their order, punctuation, “a” and “the”, the number, prepositions such as “of” and “for”, and the
adverbs “clearly”, “effectively”, “properly”, and “appropriately” set nothing apart. Any other word does: “identifies,
recommends, decides” and “routine, non-routine” are what a profile is for.

Two levels with all indicators the same are one finding, at the later one; else each repeated indicator is. Not reported
are “Not applicable” and “Same as …”, ratings and other entries of one or two words, lead-ins, and profiles whose higher levels deliberately repeat all
of the lower ones.

## Source

U.S. Office of Personnel Management, Delegated Examining Operations Handbook, on rating scales: behavioral examples must
set the levels apart. What counts as no difference is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import ClassVar

from msgspec import Struct

from speclint.model.competencies import Competency, Descriptor
from speclint.model.indicators import is_telling
from speclint.model.spec import Spec
from speclint.model.words import wording
from speclint.read.text import Text
from speclint.rule import Example, Fault, Place, Severity

_PROFILE = """\
# Ferry Purser

## Competency Levels

| Competency | Basic | Intermediate | Advanced |
| --- | --- | --- | --- |
| Fare Collection | Sells routine tickets. | {journey} | {advanced} |
| Passenger Care | Answers questions in plain words. | Calms angry passengers. | Sets the rules of conduct on board. |
"""


class IndistinctLevels(Struct, frozen=True):
    """Levels of a competency that are described alike."""

    code: ClassVar[str] = "CMP002"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(
            journey="Sells non-routine tickets. Recommends refunds. Counts the till without help.",
            advanced="Decides on refunds. Counts the till. Sells group tickets of all kinds.",
        ),
        _PROFILE.format(journey="Not applicable at this level.", advanced="Not applicable at this level."),
        """\
# Ferry Purser

## Competency Levels

| Competency | Level 1 | Level 2 |
| --- | --- | --- |
| Fare Collection | Sells tickets. | Sells tickets. Counts the till. |
| Passenger Care | Answers questions. | Answers questions. Calms angry passengers. |
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(
            journey="Counts the till and the tickets, and adjusts the log when appropriate. Sells season tickets.",
            advanced="⟦Clearly counts the till and tickets; adjusts the log when appropriate.⟧ Approves refunds.",
        ),
        _PROFILE.format(
            journey="Recommends refunds to the office. Counts the till.",
            advanced="⟦Counts the till. Recommends refunds to the office.⟧",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        profile = spec.competency_profile
        if profile is None or _is_cumulative(profile.competencies):
            return
        for competency in profile.competencies:
            reported: set[Text] = set()
            for lower, higher in combinations(competency.descriptors, 2):
                for fault, text in _between(lower, higher, competency.section):
                    if text not in reported:
                        reported.add(text)
                        yield fault


def _between(lower: Descriptor, higher: Descriptor, section: str) -> Iterator[tuple[Fault, Text]]:
    """What stands at both levels, with the text at the higher one."""
    one, other = lower.said, higher.said
    same = [key for key in other if key in one]
    telling = [key for key in same if is_telling(key)]
    if telling and len(same) == len(one) == len(other):
        message = f"“{higher.level}” is described as “{lower.level}” is: say what sets the two levels apart."
        related = (Place(lower.span, f"the description of “{lower.level}”"),)
        yield Fault(message, Place(higher.span), related, section), other[same[0]][0]
        return
    for key in telling:
        yield _repeated(one[key][0], other[key][0], lower, higher, section), other[key][0]


def _repeated(first: Text, text: Text, lower: Descriptor, higher: Descriptor, section: str) -> Fault:
    exact = "the same words" if wording(first.value) == wording(text.value) else "nearly the same words"
    message = (
        f"“{lower.level}” has this in {exact}, so it does not set “{higher.level}” apart: keep it at one level, "
        "or say what differs."
    )
    return Fault(message, Place(text.span()), (Place(first.span(), f"at “{lower.level}”"),), section)


def _is_cumulative(competencies: Sequence[Competency]) -> bool:
    """Whether the higher levels repeat all of the lower ones and add to them, in most competencies."""
    steps = [(set(one.said), set(other.said)) for item in competencies for one, other in pairwise(item.descriptors)]
    return len(competencies) > 1 and 2 * sum(bool(one) and one < other for one, other in steps) >= max(len(steps), 1)
