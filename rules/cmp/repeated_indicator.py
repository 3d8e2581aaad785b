"""One indicator stands under two competencies, or twice at one level.

## Why it matters

An indicator that counts under two competencies counts twice: who meets it is rated up in both, and who does not is
rated down in both. In interviews and appeals nobody can say which competency the answer belonged to.

## What it checks

In competency profiles, indicators of three words and more that read the same under two competencies, at whatever
level, or twice at one level of one competency; and examples alike. The later one is reported. Order, punctuation, “a”
and “the”, and the number are no difference. The same indicator at two levels of one competency belongs to `indistinct-levels`.

Not reported: what stands under three and at least half of the competencies, for that is the standard wording of a scale
(“Works under close guidance.”); lead-ins; “Not applicable”.

## Source

Project judgement, after the rule of job analysis that competencies should not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar, NamedTuple

from msgspec import Struct

from speclint.model.competencies import Competency, CompetencyProfile
from speclint.model.indicators import Sense, is_telling
from speclint.model.spec import Spec
from speclint.read.text import Span, Text
from speclint.rule import Example, Fault, Place, Severity

_LEAST_WORDS = 3
_MOST_FINDINGS = 8
"""How many copies of one indicator are reported."""
_PROFILE = """\
# Apiary Inspector

## Competency Levels

| Competency | Basic | Advanced |
| --- | --- | --- |
| Bee Health | Names the common diseases. {a} | Orders hives destroyed. |
| Record Keeping | Files reports by county. {b} | Designs the register of hives. {c} |
| Outreach | Answers calls. | Speaks to beekeepers' clubs. {d} |
"""


class _Found(NamedTuple):
    competency: Competency
    level: str
    text: Text


class RepeatedIndicator(Struct, frozen=True):
    """Indicators that stand in two places."""

    code: ClassVar[str] = "CMP003"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(a="Meets deadlines.", b="Meets deadlines.", c="Advises the board.", d="Advises the press."),
        _PROFILE.format(
            a="Works under close guidance.", b="Works under close guidance.", c="", d="Works under close guidance."
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(
            a="Advises the owners of hives.", b="Signs and dates forms.", c="⟦Advises the owners of a hive.⟧", d=""
        ),
        _PROFILE.format(a="Signs and dates forms. ⟦Signs and dates forms.⟧", b="", c="", d=""),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        profile = spec.competency_profile
        if profile is None:
            return
        for key, found in _by_sense(profile).items():
            under = {item.competency.name.key for item in found}
            standard = len(under) > 2 and 2 * len(under) >= len(profile.competencies)
            if not standard and is_telling(key):
                yield from islice(_repeats(found), _MOST_FINDINGS)


def _by_sense(profile: CompetencyProfile) -> dict[Sense, list[_Found]]:
    """The indicators and examples, by what they say."""
    held: dict[Sense, list[_Found]] = {}
    for competency in profile.competencies:
        for descriptor in competency.descriptors:
            for key, texts in descriptor.said.items():
                found = (_Found(competency, descriptor.level.value, text) for text in texts)
                held.setdefault(key, []).extend(found)
    return held


def _repeats(found: list[_Found]) -> Iterator[Fault]:
    """Those that stand under another competency before, or at the same level of the same one."""
    under: dict[str, _Found] = {}
    at: dict[tuple[Span, str], _Found] = {}
    for item in found:
        key, place = item.competency.name.key, (item.competency.name.span, item.level)
        first = next((one for other, one in under.items() if other != key), at.get(place))
        if first:
            yield _fault(first, item)
        under.setdefault(key, item)
        at.setdefault(place, item)


def _fault(first: _Found, item: _Found) -> Fault:
    name, level = first.competency.name.text, first.level
    twice = first.competency is item.competency
    where = f"twice at “{level}” of “{name}”" if twice else f"under “{name}” at “{level}” too"
    message = f"This stands {where}: keep it in the one place where it belongs."
    return Fault(
        message, Place(item.text.span()), (Place(first.text.span(), "first stands here"),), item.competency.section
    )
