"""One term is spelt in two ways in one document.

## Why it matters

Who searches the specification for “onsite” does not find “on-site”, and who reads both wonders whether two things are
meant. Of two spellings in one document one is a slip, and it is copied into the next specification with the rest.

## What it checks

A compound that stands once as one word and once with a hyphen (“nonexempt”, “non-exempt”), or as one word and as two
(“database”, “data base”); one that stands with a hyphen and with a space where both cannot be right: behind a prefix
(“multi agency”), before “-wide”, or before the same noun (“decision-making skills”, “decision making skills”). And words with two
spellings, such as “judgment” and “judgement”, “adviser” and “advisor”, “organize” and “organise”. So is a word that
a hyphen or space has broken (“evalua tion”) and that stands whole elsewhere.

Right as they are: a hyphen before a noun and none elsewhere (“decision-making skills”, “in decision making”); a noun
and its verb (“setup”, “set up”); words of another meaning (“every day”, “everyday”; “re-sign”, “resign”); a word divided at the end of its
line; names, titles, and headings with capitals of their own.

One finding for each term, at the first place in the spelling that is less frequent; of two as frequent, in the one
that is not American, or comes later. The fix writes the other one; it is unsafe, since a house may prefer the rarer one.

## Source

U.S. Government Publishing Office, Style Manual, chapter 6, “Compounding Rules” (unit modifiers; prefixes and suffixes).
That one document should have one spelling is common editorial practice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.model.spellings import SpeltTwice, Use
from speclint.read.source import Source
from speclint.rule import Edit, Fault, Fix, Place, Severity

_MOST = 8
"""How many places are named beside the first."""
_SPEC = "# Canal Keeper\n\n## Definition\n\n{}\n\n## Examples of Duties\n\n{}\n"


class TwoSpellings(Struct, frozen=True):
    """Terms in two spellings."""

    code: ClassVar[str] = "TXT006"
    severity: ClassVar[Severity] = Severity.INFO
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str, ...]] = (
        _SPEC.format(
            "Needs decision-making skills; follows up on leaks each day and does the follow-up of repairs.",
            "Shares in decision making. Sets up pumps and checks the setup. Keeps an everyday log every day of the re-\npairs. "
            "Serves on the Inter-Agency Water Board with other interagency staff.",
        ),
    )
    bad: ClassVar[tuple[str, ...]] = (
        _SPEC.format(
            "Works onsite, and keeps the database of locks citywide.",
            "Inspects locks ⟦on-site⟧. Enters repairs in the ⟦data base⟧. Walks locks onsite. Leads ⟦City-wide⟧ inspections.",
        ),
        _SPEC.format(
            "Uses judgment and problem-solving skills. The class is nonexempt.",
            "Applies ⟦judgement⟧ and ⟦problem solving⟧ skills. Joins ⟦non-exempt⟧ crews.",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for term in spec.two_spellings:
            yield _fault(term, spec.document.source)


def _fault(term: SpeltTwice, source: Source) -> Fault:
    first, *others = term.others
    message = (
        f"“{first.text}” here, “{term.kept[0].text}” elsewhere: one term in two spellings. "
        f"Write it in one way, such as “{term.respelt(first)}”."
    )
    if term.is_broken:
        message = f"“{first.text}” is a word broken in two: write “{term.respelt(first)}”, as elsewhere."
    related = [
        Place(term.kept[0].span, f"“{term.kept[0].text}”"),
        *(Place(use.span, f"“{use.text}”") for use in others),
    ]
    return Fault(message, Place(first.span), tuple(related[:_MOST]), first.section, fix=_fix(term, source))


def _fix(term: SpeltTwice, source: Source) -> Fix | None:
    """Every departing place as the others are spelt; nothing where markup stands within one."""
    if not all(_is_plain(use, source) for use in term.others):
        return None
    return Fix(tuple(Edit(use.span, term.respelt(use)) for use in dict.fromkeys(term.others)), safe=False)


def _is_plain(use: Use, source: Source) -> bool:
    return " ".join(source.cut(use.span).replace("‑", "-").split()) == use.text
