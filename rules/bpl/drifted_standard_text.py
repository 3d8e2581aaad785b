"""A standard sentence that no longer reads as it should.

## Why it matters

Standard clauses are copied from specification to specification, and each copy is edited by itself. One that says
“must” where the others say “may”, or six months where they say twelve, gives one class another right than all the
rest, and nobody decided that it should. A copy that differs by a comma does no harm, but it hides the one that does.

## What it checks

- The standard texts that the house style registers. A passage that is nearly one of them is held against it.
- Where a text is not registered: sentences that stand in the same words in specifications of at least three
  unrelated classes of one employer and one house style. If at least `least-specs` specifications, and `least-share` percent
  of those that have the sentence at all, have one wording, a copy in other words is a finding; the message gives the
  counts. Where no wording has that majority, but two together do and the second has `least-rival` percent, both
  readings are listed once and none is called right; not so where entries are chosen for the class.

The difference is graded, word by word: *cosmetic* (case, comma, hyphen, “&” for “and”, a number in figures; info), *wording* (info), and
*material*: a number, modal verb, negation, date, unit, name, quantity, “and” or “or” (warning). The shape of quotes
and dashes, the wrapping, capitals for emphasis, a full stop, and brackets around the whole are no difference.

Not reported: a sentence that is filled in for each class (two other copies have other numbers, dates or names at that
place), the class's own title, sentences less like the standard one than `least-likeness` percent of the words (90,
with the same numbers and names and no word added, where the entries are chosen for the class: duties, knowledge, qualifications), another phrase of several
words in the place of one; definitions (BPL005).

## Source

The employer's own house style, and its own specifications. What counts as material follows what a change of a
provision rests on in statutory drafting: Reed Dickerson, *The Fundamentals of Legal Drafting* (2nd ed., 1986), on
modal verbs, “and” and “or”. The shares are a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.drifted import described, place, readings, repair, severity_of
from speclint.index.commontexts import VALUES, CommonText, Held, Variant
from speclint.index.corpus import Corpus
from speclint.model.drift import Difference, Drift
from speclint.model.grading import Grade
from speclint.model.spec import Spec
from speclint.model.standard import Copy, StandardUse
from speclint.read.source import Source
from speclint.rule import Example, Fault, Place, Severity

_SPEC = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

{work}

### Essential Duties

Clears {object} and keeps the log of it.

{other}

{allocation}
"""
_OTHER = "Performs other related duties as assigned."
_ALLOCATION = (
    "Any one position may not include all of the duties listed. However, the allocation of positions will be\n"
    "determined by the amount of time spent in performing the essential duties listed above."
)


def _spec(title: str = "Canal Keeper", work: str = "", other: str = _OTHER, allocation: str = _ALLOCATION) -> str:
    thing = title.split()[0].lower()
    work = work or f"Keeps a {thing} in working order."
    return _SPEC.format(title=title, work=work, object=f"{thing} screens", other=other, allocation=allocation)


CHOSEN = frozenset({
    "essential_duties", "duties_general", "duties_specific", "marginal_duties", "ksa", "abilities", "competencies",
    "physical_demands", "working_environment", "equipment", "supervision_received", "supervision_exercised",
    "class_summary", "distinguishing_characteristics", "hazards", "minimum_qualifications", "experience", "education",
    "licensure_certification",
    "equivalency",
})  # fmt: skip
"""Sections whose entries are chosen, and shaped, for a class: more of them must be the same to be one text."""
_LEAST_IN_LISTS = 90

_PARKING = "Parking at the depot is free of charge for the length of a shift."
_CLASSES = ("Canal Keeper", "Tower Clerk", "Orchard Guide", "Ferry Cook", "Archive Painter", "Bridge Nurse")


def _common(last: str, first: int = 5) -> dict[str, str]:
    """Specifications of unrelated classes, of which all but the last have a sentence in the same words."""
    readings = [_PARKING] * first + [last] * (len(_CLASSES) - first)
    return {
        f"{title.split()[0].lower()}.txt": f"{title}\n\nDEFINITION\n\nWorks as {title.lower()}.\n\nSPECIAL REQUIREMENTS\n\n{text}\n"
        for title, text in zip(_CLASSES, readings, strict=True)
    }


class DriftedStandardText(Struct, frozen=True):
    """Copies of standard texts that differ from them."""

    code: ClassVar[str] = "BPL001"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[Example, ...]] = (
        Example({"sound.md": _spec()}, "denver-ohr"),
        Example({"wrapped.md": _spec(other="Performs other related\nduties as assigned")}, "denver-ohr"),
        Example(_common(_PARKING)),
        Example(_common("Parking at the depot is offered to those who work in shifts.")),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"wording.md": _spec(other="Performs other related ⟦tasks⟧ as assigned.")}, "denver-ohr"),
        Example(
            {"negation.md": _spec(allocation=_ALLOCATION.replace("may not include", "⟦may include⟧"))}, "denver-ohr"
        ),
        Example({"modal.md": _spec(allocation=_ALLOCATION.replace("will", "⟦must⟧"))}, "denver-ohr"),
        Example(
            {"cosmetic.md": _spec(allocation=_ALLOCATION.replace("However,", "⟦However the⟧").replace("⟧ the", "⟧"))},
            "denver-ohr",
        ),
        Example(_common(_PARKING.replace("a shift", "⟦two shifts⟧"))),
        Example(_common(_PARKING.replace("is free", "is ⟦not⟧ free"))),
    )

    least_specs: int = 5
    least_share: int = 75
    least_likeness: int = 85
    least_rival: int = 20

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for use in spec.standard_texts:
            for copy in use.copies:
                if copy.drift.is_fault:
                    yield _against_style(use, copy, spec.document.source)

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for text in corpus.common_texts:
            if text.is_settled(self.least_specs, self.least_share):
                yield from self._drifted(text)
            elif rival := self._rival(text):
                yield _two_wordings(text, rival)

    def _drifted(self, text: CommonText) -> Iterator[Fault]:
        for held in text.misprinted:
            yield _against_majority(text, held)
        for variant, drift in text.drifts:
            if self._is_drift(text, drift):
                for held in variant.held:
                    yield _against_majority(text, held)

    def _rival(self, text: CommonText) -> Variant | None:
        """The second wording of a text, where that and the first share it between them."""
        first = text.standard
        rivals = [item for item, drift in text.drifts if len(item.families) > 2 and self._is_drift(text, drift)]
        if not rivals or len(first.paths) < self.least_specs or first.section in CHOSEN:
            return None
        both = len(first.paths) + len(rivals[0].paths)
        enough = both * 100 >= self.least_share * text.count
        return rivals[0] if enough and len(rivals[0].paths) * 100 >= self.least_rival * text.count else None

    def _is_drift(self, text: CommonText, drift: Drift) -> bool:
        """Whether another wording is the same provision drifted, not one that was chosen for its class."""
        least = self.least_likeness
        if text.standard.section in CHOSEN:
            if any(item.kind in VALUES or _adds(drift, item) for item in drift.differences):
                return False
            least = max(least, _LEAST_IN_LISTS)
        alike = drift.likeness * 100 >= least and not any(map(drift.replaces_much, drift.differences))
        return alike and drift.is_fault and not text.fills_in(drift)


def _against_style(use: StandardUse, copy: Copy, source: Source) -> Fault:
    drift = copy.drift
    reads = f"The standard text “{use.id}” no longer reads as the house style has it"
    return Fault(
        f"{reads}: {described(drift)}; {_advice(drift)}.",
        Place(place(copy.text, drift)),
        section=copy.section,
        severity=severity_of(drift),
        fix=repair(copy.text, drift, source),
        subject=f"{use.id}: {drift.here}",
        readings=readings(drift, "here", "house style"),
    )


def _two_wordings(text: CommonText, second: Variant) -> Fault:
    held, first = second.held[0], text.standard
    drift = text.drift_of(held)
    counts = f"{len(first.paths)} specifications have “{_short(first)}”, {len(second.paths)} differ"
    return Fault(
        f"This sentence stands in two wordings: {counts}: {described(drift)}; decide which is right.",
        Place(place(held.passage.text, drift), path=held.path, sample=True),
        (_elsewhere(first, held), *_others(second)),
        held.passage.section,
        Severity.INFO,
        subject=held.text,
        readings=readings(drift, f"{len(second.paths)} have", f"{len(first.paths)} have"),
        more=len(second.held) - 1,
    )


def _adds(drift: Drift, item: Difference) -> bool:
    """Whether a telling word is added, as an entry is shaped for its class."""
    here, right = drift.of(item)
    return not right and any(len(word) > 3 for word in here.split())


def _against_majority(text: CommonText, held: Held) -> Fault:
    """One copy against the wording that most have; its own print counts, not that of its variant."""
    drift = text.drift_of(held)
    as_most = set(text.standard.paths) - {item.path for item in text.misprinted}
    most = f"{len(as_most)} of the {text.count} specifications that have it"
    return Fault(
        f"This sentence does not read as in {most}: {described(drift)}; {_advice(drift)}.",
        Place(place(held.passage.text, drift), path=held.path),
        (_elsewhere(text.standard, held),),
        held.passage.section,
        severity_of(drift),
        repair(held.passage.text, drift, stops=False),
        held.text,
        readings(drift, "here", "most have"),
    )


def _elsewhere(variant: Variant, held: Held) -> Place:
    other = next((item for item in variant.held if item.section == held.section), variant.held[0])
    return Place(other.passage.span, "reads as most have it", other.path, sample=True)


def _others(variant: Variant) -> Iterator[Place]:
    for item in variant.held[1:3]:
        yield Place(item.passage.span, "reads as here", item.path, sample=True)


def _advice(drift: Drift) -> str:
    if drift.grade is Grade.MATERIAL:
        return "that changes what it provides: correct it, or have the difference approved"
    return "put it back" if drift.grade is Grade.WORDING else "only its look differs"


def _short(variant: Variant) -> str:
    found = variant.text.split()
    return " ".join(found[:8]) + (" …" if len(found) > 8 else "")
