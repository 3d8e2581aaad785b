"""One class of a series stands at another physical-demand level than its siblings, and nothing in its duties explains it.

## Why it matters

Classes of one series do one kind of work. Where Analyst II is Light and every other Analyst Sedentary, a promotion sets off another
post-offer examination, and an employee with a restriction can hold one class and not the next.

## What it checks

The stated levels of the classes of one series and house style, as places on the scale in force. A class is reported where
more than half of its siblings share another level (of two classes, the higher one), unless something explains it:

- a title that says more than standing: Trainee, Lead, Supervisor, Inspector; numerals, Senior, Associate, and Principal say no more;
- another degree of supervision, such as a higher class that manages a crew, or a level that falls as supervision rises;
- bodily work in the summary and duties of the class at the heavier level that the other lacks: it climbs, inspects in the field,
  drives, installs. The words that count are many, so that a level is reported only where the duties are alike.

A series specification, which states one level for all of its classes, has nothing to compare, and a level that is not on the scale is
the matter of `unknown-demand-level`.

## Source

Project judgement. Strength levels follow the work: U.S. Department of Labor, Dictionary of Occupational Titles, Appendix C.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.physicallevels import Outlier, outliers
from speclint.index.series import Series
from speclint.rule import Example, Fault, Place, Severity

_MOST_NAMED = 4
_CLASS = """\
# {title}

## General Statement of Duties

Keeps the deeds of the {part} district in order.

## Essential Duties

{duties}

## Supervision Exercised

{supervision}

## Physical Demands

Strength: {level}
"""
_DESK = "Reads deeds and enters their parties in an index."


def _class(title: str, level: str, duties: str = _DESK, supervision: str = "None") -> str:
    return _CLASS.format(title=title, level=level, duties=duties, supervision=supervision, part=title.split()[-1])


class LevelDiffersFromSiblings(Struct, frozen=True):
    """Classes at another level than their siblings, without a reason."""

    code: ClassVar[str] = "PHY011"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "i.md": _class("Deed Indexer I", "Sedentary (up to 10 pounds)"),
                "ii.md": _class("Deed Indexer II", "Light", "Drives to branch offices and unloads boxes of deeds."),
                "iii.md": _class("Deed Indexer III", "Sedentary"),
            }
        ),
        Example(
            {
                "i.md": _class("Trail Builder I", "Medium", "Lays stones."),
                "ii.md": _class("Trail Builder II", "Medium", "Lays stones."),
                "iii.md": _class("Trail Builder III", "Light", "Plans stones.", "Supervises builders of trails."),
            }
        ),
        Example(
            {
                "i.md": _class("Trail Builder", "Heavy", "Lays stones."),
                "t.md": _class("Trail Builder Trainee", "Medium", "Lays stones."),
            }
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "i.md": _class("Deed Indexer I", "Sedentary (up to 10 pounds)"),
                "ii.md": _class("Deed Indexer II", "⟦Light⟧"),
                "iii.md": _class("Deed Indexer III", "Sedentary"),
            }
        ),
        Example(
            {
                "a.md": _class("Deed Indexer", "Sedentary"),
                "b.md": _class("Senior Deed Indexer", "⟦Medium⟧"),
            }
        ),
    )

    def check_series(self, series: Series) -> Iterator[Fault]:
        for found in outliers(series):
            yield _fault(found)


def _fault(found: Outlier) -> Fault:
    usual = found.siblings[0][1].text
    named = ", ".join(member.title for member, _ in found.siblings[:_MOST_NAMED])
    more = f" and {len(found.siblings) - _MOST_NAMED} more" if len(found.siblings) > _MOST_NAMED else ""
    has = "is" if len(found.siblings) == 1 else "are"
    message = (
        f"{found.member.title} is {found.level.text}, and {named}{more} {has} {usual}; nothing in its duties or supervision "
        "explains it. State one level, or the duty that makes the difference."
    )
    related = tuple(
        Place(level.span, f"{member.title} is {level.text}", member.path, sample=True)
        for member, level in found.siblings
    )
    return Fault(message, Place(found.level.span, path=found.member.path), related, found.level.section)
