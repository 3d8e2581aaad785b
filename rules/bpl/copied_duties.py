"""The duties of two unrelated classes are nearly the same text.

## Why it matters

Classes exist because their work differs. Where two of them are described in the same duties, either one was written by
copying the other and never described its own work, or they are one class under two titles and should be paid and
filled as one. Either way the specification does not hold in an appeal for reclassification.

## What it checks

The duties of two classes of one employer that are of different series, and whose titles share no word but those
of rank. A finding where duties that read the same (at least four fifths of their words, in order) make up at least
`least-share` percent of the shorter list and together `least-words` words.

Left out: duties that stand in more than four unrelated classes (standard text, the usual duties of all who
supervise); phrases of fewer than six words; classes of one series; two files of one class. One finding for each pair, in the
later file.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.copiedduties import DUTIES, DutyList, SharedDuties, shared_duties
from speclint.index.corpus import Corpus
from speclint.read.text import Span
from speclint.rule import Example, Fault, Place, Severity

_MOST = 3
"""How many of the duties stand beside a finding."""
_TENDING = (
    "Opens the sluices in the order that the duty officer has set for the tide.",
    "Reads the gauges at the upper and lower gates each hour and enters what they show.",
    "Clears weeds, branches and floating rubbish from the screens before each passage.",
    "Tells skippers by radio when they may enter the basin and where to make fast.",
    "Greases the winches, renews worn cables and reports damage that needs a contractor.",
)
_COUNTING = (
    "Counts the visitors who enter each gallery and enters the figures by the hour.",
    "Explains the rules of the house to school groups before they start their tour.",
    "Checks the seals on the cases at opening and closing time and signs the list.",
    "Leads visitors to the nearest exit when the alarm sounds and checks the rooms.",
    "Keeps lost property under lock and hands it out against a signed receipt.",
)


def _spec(title: str, duties: tuple[str, ...]) -> str:
    listed = "\n".join(f"- {duty}" for duty in duties)
    return f"# {title}\n\n## Definition\n\nWorks as {title.lower()}.\n\n## Examples of Duties\n\n{listed}\n"


class CopiedDuties(Struct, frozen=True):
    """Unrelated classes with the same duties."""

    code: ClassVar[str] = "BPL009"
    severity: ClassVar[Severity] = Severity.INFO
    good: ClassVar[tuple[str | Example, ...]] = (
        Example({"lock.md": _spec("Lock Tender", _TENDING), "guard.md": _spec("Museum Guard", _COUNTING)}),
        Example({"one.md": _spec("Lock Tender I", _TENDING), "two.md": _spec("Lock Tender II", _TENDING)}),
        Example({"bridge.md": _spec("Bridge Tender", _TENDING), "lock.md": _spec("Senior Bridge Keeper", _TENDING)}),
        Example({"lock.md": _spec("Lock Tender", _TENDING), "guard.md": _spec("Museum Guard", _TENDING[:2])}),
        Example({f"{name}.md": _spec(f"{name} Keeper", _TENDING) for name in ("Bird", "Gate", "Lamp", "Park", "Pond")}),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "lock.md": _spec("Lock Tender", _TENDING),
                "museum.md": _spec("Museum Guard", (f"⟦{_TENDING[0]}⟧", *_TENDING[1:], _COUNTING[0])),
            }
        ),
        Example(
            {
                "lock.md": _spec("Lock Tender", _TENDING),
                "museum.md": _spec(
                    "Museum Guard",
                    tuple(
                        duty.replace("each", "every").replace("Opens", "⟦Opens").replace("tide.", "tide.⟧")
                        for duty in _TENDING
                    ),
                ),
            }
        ),
    )

    least_share: int = 80
    least_words: int = 60

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for found in shared_duties(corpus):
            if found.share * 100 >= self.least_share and found.count >= self.least_words:
                yield _fault(found)


def _fault(found: SharedDuties) -> Fault:
    ours, theirs = found.second, found.first
    here, there = _title(ours), _title(theirs)
    message = (
        f"The duties of “{here}” are nearly those of “{there}”, a class of another series: {len(found.pairs)} "
        f"passages, {round(found.share * 100)} percent of the shorter list; describe this class's own work."
    )
    path = theirs.facts.path
    related = [Place(first.span, "the same duty", path) for first, _ in found.pairs[:_MOST]]
    heading = _heading(theirs)
    if heading:
        related.insert(0, Place(heading, f"the duties of “{there}”", path))
    return Fault(
        message, Place(found.pairs[0][1].span, path=ours.facts.path), tuple(related), found.pairs[0][1].section
    )


def _title(found: DutyList) -> str:
    return found.facts.classes[0].title.printed


def _heading(found: DutyList) -> Span | None:
    return next((item.span for item in found.facts.sections if item.id in DUTIES), None)
