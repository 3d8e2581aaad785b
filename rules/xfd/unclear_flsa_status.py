"""The FLSA status is not one that the house style admits, or does not say whether the class is exempt.

## Why it matters

Whether a class is exempt decides overtime pay, and back pay for years when it is read the wrong way. “Y” may say “yes, it is
exempt” or “yes, it is covered”; a payroll clerk takes the one and an investigator of the Department of Labor the other.

## What it checks

The FLSA status in the class data, under a heading of its own, or in the text (“FLSA: …”).

- Where the house style lists the values that it admits (`values` of the field `flsa`), any other is reported. Case, dashes, and a
  remark in brackets (“Exempt (Administrative)”) do not count. The fix, which is unsafe, puts in the admitted value that
  says the same; there is none for a value that says nothing.
- Where it lists none, a value that says neither exempt nor nonexempt (“Y”, “N”, “2”) is reported if at least three of the
  employer's other specifications, and three quarters of those that state one, have a clear one. “Covered”,
  “NE”, “Not eligible for overtime”, “Exempt (Administrative)”, and a status that varies by position are clear. So is
  “Yes” where the label asks for it (“FLSA Exempt: Yes”).

Whether the status is right for the class is not asked.

## Source

Fair Labor Standards Act, 29 U.S.C. 207 and 213; 29 CFR Part 541. That “Y” and “N” are unclear is project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.flsastatus import Unclear, unclear
from speclint.model.flsa import FlsaStatus, equivalent
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MOST = 8
"""How many clear statuses are named."""


def _spec(title: str, status: str, label: str = "FLSA Status") -> str:
    return f"# {title}\n\n{label}: {status}\n\n## Essential Duties\n\nKeeps the ferry landings clean.\n"


_CLEAR = {
    "cook.md": _spec("Ferry Cook", "Exempt"),
    "diver.md": _spec("Dock Diver", "Non-Exempt"),
    "clerk.md": _spec("Fare Clerk", "Not covered (administrative)"),
}


class UnclearFlsaStatus(Struct, frozen=True):
    """XFD004: see the module's page."""

    code: ClassVar[str] = "XFD004"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        _spec("Landing Keeper", "Y"),
        Example({**_CLEAR, "keeper.md": _spec("Landing Keeper", "NE")}),
        Example({**_CLEAR, "keeper.md": _spec("Landing Keeper", "Yes", "FLSA Exempt")}),
        Example({**_CLEAR, "keeper.md": _spec("Landing Keeper", "Exempt or Non-exempt, by position")}),
        Example({name: _spec(name.title(), "Y") for name in ("cook", "diver", "clerk", "keeper")}),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example({**_CLEAR, "keeper.md": _spec("Landing Keeper", "⟦Y⟧")}),
        Example({
            **_CLEAR,
            "keeper.md": "# Landing Keeper\n\n## Essential Duties\n\nKeeps landings clean.\n\n## FLSA Status\n\n⟦2⟧\n",
        }),
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        values = next((item.values for item in spec.document.style.fields if item.id == "flsa"), ())
        yield from (_not_admitted(item, values) for item in spec.flsa if item.admitted is False)

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        yield from map(_unclear, unclear(corpus))


def _not_admitted(item: FlsaStatus, values: tuple[str, ...]) -> Fault:
    same = equivalent(item.status, values)
    listed = " or ".join(f"“{value}”" for value in values[:_MOST])
    hint = f"“{same}” says the same." if same else "State whether the class is exempt."
    fix = Fix((Edit(item.span, same),)) if same else None
    message = f"The FLSA status “{item.text}” is none that the house style admits, which are {listed}. {hint}"
    return Fault(message, Place(item.span), (), item.section, fix=fix)


def _unclear(found: Unclear) -> Fault:
    used = [f"“{text}”" for text in dict.fromkeys(item.text for _, item in found.clear)][:2]
    message = (
        f"The FLSA status “{found.held.text}” does not say whether the class is exempt; {len(found.clear)} other "
        f"specifications say {' or '.join(used)}. State it in the same words."
    )
    related = tuple(Place(item.span, f"“{item.text}”", path, sample=True) for path, item in found.clear[:_MOST])
    return Fault(message, Place(found.held.span, path=found.path), related, found.held.section)
