"""An exception gives no reason.

## Why it matters

The next analyst, or an auditor, has to know why a fault was left standing. Without a reason, nobody can tell an exception
that was decided upon from one that was in the way.

## What it checks

Each exception, in a document or in an exceptions file: whether there is a reason behind the two dashes, or a `reason`. With the option
`approved-by`, also whether it says who approved it.

The rule is off until a configuration asks for it: `extend-select = ["EXC003"]`.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.exceptions.applied import Exceptions
from speclint.rule import Example, Fault, Place, Severity


class UnexplainedException(Struct, frozen=True):
    """EXC003: see the module's page."""

    approved_by: bool = False
    """Whether each exception must also say who approved it."""

    code: ClassVar[str] = "EXC003"
    severity: ClassVar[Severity] = Severity.WARNING
    default: ClassVar[bool] = False
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Minimum Qualifications

<!-- speclint: ignore XFD010 -- the charter prints it so -->
Two (3) years of work on the water.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Minimum Qualifications

⟦<!-- speclint: ignore XFD010 -->⟧
Two (3) years of work on the water.
""",
        Example(
            {
                "keeper.txt": "Lantern Keeper\n\n⟦[speclint: ignore-file SEC -- agreed]⟧\n\nDEFINITION\n\nKeeps the lanterns.\n",
                "exceptions.toml": '⟦[[exceptions]]⟧\nrule = "XFD010"\nclass = "Lantern Keeper"\napproved-by = "M. Oyelaran"\n',
            },
            options={"approved-by": True},
        ),
    )

    def check_exceptions(self, exceptions: Exceptions) -> Iterator[Fault]:
        for exception in (applied.exception for applied in exceptions.applied):
            lacks = [] if exception.reason else ["why"]
            lacks += ["who approved it"] if self.approved_by and not exception.approved_by else []
            if lacks and exception.rules:
                named = ", ".join(rule.name for rule in exception.rules[:4])
                how = "reason = and approved-by =" if exception.target else "“-- reason (approved by: NAME)”"
                message = f"This exception from {named} does not say {' and '.join(lacks)}. Write it: {how}."
                yield Fault(message, Place(exception.span), subject=f"{named} {exception.covers}")
