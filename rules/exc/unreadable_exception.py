"""An exception names a rule that does not exist, or cannot be read.

## Why it matters

A comment that is meant for speclint and misspelt does nothing. Its author believes a fault accepted that is still
reported, or, worse, takes the next person's word that it was.

## What it checks

- A rule that does not exist, by code, name or family, in a document or in an exceptions file; `ALL`, since an exception says what it accepts;
  a rule of the family EXC, which the configuration turns off, not an exception.
- Another word than `ignore`, `ignore-section` or `ignore-file`; no rule at all; a comment that is never closed; `speclint` misspelt or
  without its colon; an end date that is no date, and anything else in the brackets behind the reason that looks like a misspelt entry.
- The form for plain text, in square brackets, with other text on its lines, or in HTML.

Such an exception covers nothing; where only one of several rules is unknown, the others count. Examples in code fences
and code spans are none.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.config.keys import nearest
from speclint.exceptions.applied import Applied, Exceptions
from speclint.rule import Example, Fault, Place, Severity

_MOST_NAMED = 3
_LONGEST_NAME = 40
_MOST_HINTS = 200
"""For how many exceptions of a file the nearest rule is looked for."""


class UnreadableException(Struct, frozen=True):
    """EXC004: see the module's page."""

    code: ClassVar[str] = "EXC004"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Minimum Qualifications

<!-- speclint: ignore number-against-numeral, TXT002 -- the charter prints it so (approved by: M. Oyelaran; expires: 2027-01-31) -->
Two (3) years of work on the water.

<!-- speclint has read this section -->
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Minimum Qualifications

<!-- speclint: ignore ⟦XFD100⟧ -- the charter prints it so -->
Two (3) years of work on the water.

<!-- speclint: ⟦ingore⟧ XFD010 -->
Two (3) years of work on the water.

<!-- ⟦speclnt⟧: ignore XFD010 -->
Two (3) years of work on the water.

<!-- speclint: ignore ⟦ALL⟧ -->
Two (3) years of work on the water.
""",
        Example(
            {
                "keeper.txt": "Lantern Keeper\n\nDEFINITION\n\nKeeps the harbor lanterns.\n\n⟦[speclint:⟧ ignore XFD010] Two (3) years.\n",
                "exceptions.toml": '[[exceptions]]\nrule = "⟦number-against-number⟧"\nclass = "Lantern Keeper"\n',
            }
        ),
    )

    def check_exceptions(self, exceptions: Exceptions) -> Iterator[Fault]:
        hints = 0
        for applied in exceptions.applied:
            for problem in applied.exception.problems:
                message = (
                    f"This exception cannot be read: {problem.message}{'' if problem.message.endswith('?') else '.'}"
                )
                yield Fault(message, Place(problem.span), subject=problem.message)
            if applied.unknown:
                yield _unknown(applied, exceptions.names if hints < _MOST_HINTS else frozenset())
                hints += 1


def _unknown(applied: Applied, names: frozenset[str]) -> Fault:
    first = applied.unknown[0]
    if first.name == "ALL":
        message = "An exception says which rules it is from. Name them in place of “ALL”."
    elif first.name.startswith("EXC"):
        message = f"There is no exception from “{first.name}”, a rule about exceptions. Ignore it in the configuration."
    else:
        shown = [rule.name[:_LONGEST_NAME] for rule in applied.unknown[:_MOST_NAMED]]
        hint = nearest(first.name, names).replace("'", "") if len(first.name) <= _LONGEST_NAME else ""
        more = ", …" if len(applied.unknown) > _MOST_NAMED else ""
        rules = f"rule{'s' * (len(applied.unknown) > 1)} {', '.join(f'“{name}”' for name in shown)}{more}"
        reason = (
            " A reason stands behind two dashes: “-- reason”."
            if not applied.exception.reason and len(shown) > 1
            else ""
        )
        message = f"There is no {rules}{hint}{'' if hint.endswith('?') else '.'}{reason}"
    return Fault(message, Place(first.span), subject=" ".join(rule.name for rule in applied.unknown[:_MOST_NAMED]))
