"""An exception has expired.

## Why it matters

Who accepts a fault for a time promises to look at it again. From the day after its last one the exception covers nothing
any more: what it covered is reported again, and somebody decides anew.

## What it checks

The day behind `expires` in an exception, in a document or in an exceptions file, against the day of the run (`--today`).
The exception counts up to that day and on it.

## Source

Project judgement; as registers of accepted risks have a date of review.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.exceptions.applied import Exceptions
from speclint.rule import Example, Fault, Place, Severity


class ExpiredException(Struct, frozen=True):
    """EXC002: see the module's page."""

    code: ClassVar[str] = "EXC002"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Minimum Qualifications

<!-- speclint: ignore XFD010 -- until the board meets (expires: 2025-07-01) -->
Two (3) years of work on the water.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Minimum Qualifications

⟦<!-- speclint: ignore XFD010 -- until the board meets (expires: 2025-06-30) -->⟧
Two (3) years of work on the water.
""",
        Example(
            {
                "keeper.md": "# Lantern Keeper\n\n## Minimum Qualifications\n\nTwo (3) years of work on the water.\n",
                "exceptions.toml": '⟦[[exceptions]]⟧\nrule = "XFD010"\nclass = "Lantern Keeper"\nexpires = 2024-12-31\n',
            }
        ),
    )

    def check_exceptions(self, exceptions: Exceptions) -> Iterator[Fault]:
        for applied in exceptions.applied:
            if applied.expired:
                exception = applied.exception
                named = ", ".join(rule.name for rule in exception.rules[:4])
                by = f", approved by {exception.approved_by}," if exception.approved_by else ""
                message = (
                    f"This exception from {named}{by} ended on {exception.expires} and covers nothing any more. "
                    "Have it approved anew, or put right what it covered and take it out."
                )
                yield Fault(message, Place(exception.span), subject=f"{named} {exception.expires}")
