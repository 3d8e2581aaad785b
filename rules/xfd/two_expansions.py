"""One acronym stands for two things.

## Why it matters

An RFP that is a request for proposal in one class and a request for purchase in the next is one document with two names,
or two documents with one. Whoever rates experience, or reads the two on appeal, cannot tell which; and of two wordings
of an agency, a certificate, or a law, one is wrong.

## What it checks

What acronyms stand for, as printed: “Request for Proposal (RFP)”, “RFP (Request for Proposal)”, “RFP – Request for
Proposal”, “Request for Proposal, also known as an RFP”. The words must give the acronym its letters; small words may be passed
over. Other brackets behind words are no expansions.

- Within one document, and between the classes of one series, an acronym has one expansion.
- Between other classes of one employer, two expansions are reported only where they must mean one thing: they share more than
  half of the words that give the letters, and are not two things of different trades that go by one acronym (CAD for
  design, drafting, and dispatch; CIP for a capital improvement program, plan, and project), or two organizations.

The finding stands at the expansion that is less common, or that is not the established one. Number, case, hyphens, “&”,
possessives, other forms of a word (“nurse”, “nursing”), and a slip of one letter are no difference.

## Source

Project judgement. That an abbreviation is explained once and then used in one sense: U.S. Government Publishing Office, Style Manual.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.expansions import Clash, clashes
from speclint.rule import Example, Fault, Place, Severity

_MOST = 8
"""How many places of the other expansion are named."""
_DUTY = "# {}\n\n## Essential Duties\n\n{}\n"


class TwoExpansions(Struct, frozen=True):
    """XFD007: see the module's page."""

    code: ClassVar[str] = "XFD007"
    severity: ClassVar[Severity] = Severity.ERROR
    good: ClassVar[tuple[str | Example, ...]] = (
        _DUTY.format(
            "Buyer", "Drafts Requests for Proposals (RFPs); an RFP (request for proposal) is advertised (weekly) (PROD)."
        ),
        Example({
            "drafter.md": _DUTY.format("Map Drafter", "Uses computer-aided drafting (CAD) software."),
            "call-taker.md": _DUTY.format("Call Taker", "Enters calls in the computer aided dispatch (CAD) system."),
            "mechanic.md": _DUTY.format("Boiler Mechanic", "Performs preventive maintenance (PM) on boilers."),
            "planner.md": _DUTY.format("Ferry Planner", "Assigns a project manager (PM) to each ferry."),
        }),
    )  # fmt: skip
    bad: ClassVar[tuple[str | Example, ...]] = (
        _DUTY.format(
            "Warrant Clerk",
            "Enters warrants in the Regional Information Network (RIN) and queries ⟦RIN (Regional Identification Number)⟧ files.",
        ),
        Example({
            "buyer.md": _DUTY.format("Buyer", "Drafts requests for proposal (RFP)."),
            "clerk.md": _DUTY.format("Bid Clerk", "Files each ⟦request for purchase (RFP)⟧ that comes in."),
        }),
    )  # fmt: skip

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for clash in clashes(corpus):
            yield _fault(clash)


def _fault(clash: Clash) -> Fault:
    here, other = clash.here, clash.others[0]
    where = "in this specification" if other.path == here.path else f"in {_counted(clash.count)} of the employer"
    message = (
        f"{here.expansion.acronym} stands for “{here.expansion.text}” here and for “{other.expansion.text}” {where}. "
        "Use one expansion, or another acronym for one of the two."
    )
    related = tuple(
        Place(item.expansion.span, f"“{item.expansion.text}”", item.path, sample=True) for item in clash.others[:_MOST]
    )
    return Fault(message, Place(here.expansion.span, path=here.path), related, here.expansion.section)


def _counted(count: int) -> str:
    return "another specification" if count == 1 else f"{count} specifications"
