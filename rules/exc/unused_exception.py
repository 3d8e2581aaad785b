"""An exception covers nothing: its rule finds no fault there.

## Why it matters

An exception that is no longer needed hides the next fault of its kind at that place, and makes the list of what was
accepted, which an auditor may ask for, longer than what is left to accept.

## What it checks

Each rule that an exception names, in a document or in an exceptions file, is held against what was found. It is reported
where the rule ran and found nothing in what the exception reaches, and where no document fits an entry of an exceptions
file.

Nothing is said of a rule that is off, of an exception that has expired (EXC002), nor of rules between documents when
single files were given, only a part of the rules was run, or a file could not be read: then nobody can tell.

## Source

Project judgement; as linters for program code report their unused suppressions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.exceptions.applied import Applied, Exceptions
from speclint.exceptions.exception import NamedRule, Reach
from speclint.rule import Example, Fault, Place, Severity


class UnusedException(Struct, frozen=True):
    """EXC001: see the module's page."""

    code: ClassVar[str] = "EXC001"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Definition

Keeps the harbor lanterns.

## Minimum Qualifications

<!-- speclint: ignore XFD010 -- the charter prints it so (approved by: M. Oyelaran) -->
Two (3) years of work on the water.
""",
        """# Lantern Keeper

## Definition

Keeps the harbor lanterns.

## Minimum Qualifications

<!-- speclint: ignore SER002 -- only a run over the whole folder can tell whether it is needed -->
Two (2) years of work on the water.
""",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        """# Lantern Keeper

## Definition

Keeps the harbor lanterns.

## Minimum Qualifications

<!-- speclint: ignore ⟦XFD010⟧ -- the charter prints it so (approved by: M. Oyelaran) -->
Two (2) years of work on the water.
""",
        Example(
            {
                "keeper.txt": "Lantern Keeper\n\nDEFINITION\n\nKeeps the harbor lanterns.\n\nMINIMUM QUALIFICATIONS\n\n"
                "Two (3) years of work on the water.\n\n[speclint: ignore ⟦XFD010⟧ -- no such thing below]\n",
                "exceptions.toml": '[[exceptions]]\nrule = "XFD010"\ndocument = "keeper.txt"\nsection = "minimum_qualifications"\n\n'
                '⟦[[exceptions]]⟧\nrule = "XFD010"\ndocument = "archive/keeper.txt"\n\n'
                '[[exceptions]]\nrule = ["⟦TXT002⟧"]\nclass = "Lantern Keeper"\nexpires = 2025-12-31\n',
            }
        ),
    )

    def check_exceptions(self, exceptions: Exceptions) -> Iterator[Fault]:
        for applied in exceptions.applied:
            exception = applied.exception
            if applied.absent and not applied.expired:
                message = f"No document on file fits “{exception.covers}”. Correct the entry, or take it out."
                yield Fault(message, Place(exception.span), subject=exception.covers)
            for rule in applied.unused:
                subject = f"{rule.name} {exception.covers if exception.target else exception.reach} {exception.reason}"
                yield Fault(_message(applied, rule), Place(rule.span), subject=subject)


def _message(applied: Applied, rule: NamedRule) -> str:
    exception = applied.exception
    if exception.reach is Reach.PLACE and exception.area is None:
        return (
            "No text stands below this exception: it covers nothing. Put it above what it is to cover, or take it out."
        )
    rest = "it" if len(exception.rules) == 1 else f"“{rule.name}”"
    return f"{rule.name} finds nothing in {exception.covers}: the exception is not needed. Take {rest} out."
