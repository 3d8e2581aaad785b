"""A standard clause that every class specification of the house style should hold is not there.

## Why it matters

The other-duties sentence, the statement on how positions are allocated, and the emergency clause are what an employer
leans on when an assignment is grieved or an allocation is appealed. A class without them is the one that is argued about.

## What it checks

Each standard text that the house style marks as required; and each other one of the house style that at least
`least-carriers` of an employer's specifications, and `least-share` percent of them, hold. It counts as present where its words stand anywhere in the
document, whatever the punctuation, case, or wrapping, and also where they stand there nearly so (option `least-likeness`,
in percent): a copy that has drifted is the matter of BPL001. A standard text whose section is required and absent is
not asked for: the absence of the section is reported already.

The finding stands at the heading of the section to which the clause belongs, or at the class title. The unsafe fix
adds the clause as the last paragraph of its section.

## Source

The standard texts are those of the employer's own class specifications, as the house style lists them; that
each must stand in every specification is the employer's policy. The degree of likeness is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.model.spec import Spec
from speclint.model.standard import StandardUse
from speclint.read.text import Span
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_SPEC = """\
Office of Human Resources
Canal Keeper - CK1001

### General Statement of Duties

Keeps a reach of the canal in working order.

### {heading}

Clears weed screens and records water levels.

{clause}

Any one position may not include all of the duties listed. However, the allocation of positions will be determined by
the amount of time spent in performing the essential duties listed above.

### Level of Physical Demand

3-Medium (20-50 lbs.)
"""

_OTHER = "Performs other related duties as assigned."
_WITH_CLAUSE = (
    _SPEC.format(heading="Essential Duties", clause=_OTHER)
    + "\n### Education & Experience Equivalency\n\nAdditional appropriate education may be substituted for the minimum "
    "experience requirements.\n"
)
_WITHOUT_CLAUSE = (
    _SPEC.format(heading="Essential Duties", clause=_OTHER) + "\n### ⟦Education & Experience Equivalency⟧\n\nNone\n"
)


class MissingStandardText(Struct, frozen=True):
    """Required standard texts of the house style that the document lacks."""

    code: ClassVar[str] = "BPL002"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[Example, ...]] = (
        Example({"sound.md": _SPEC.format(heading="Essential Duties", clause=_OTHER)}, "denver-ohr"),
        Example(
            {
                "drifted.md": _SPEC.format(
                    heading="Essential Duties", clause="Performs other related duties as required."
                )
            },
            "denver-ohr",
        ),
        Example({"free.txt": "Canal Keeper\n\nExamples of Duties\n\nClears weed screens.\n"}, "generic"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            {"absent.md": _SPEC.format(heading="⟦Essential Duties⟧", clause="Greases the sluice gear.")}, "denver-ohr"
        ),
        Example({**{f"{n}.md": _WITH_CLAUSE for n in "abcd"}, "e.md": _WITHOUT_CLAUSE}, "denver-ohr"),
    )

    least_likeness: int = 80
    least_carriers: int = 4
    least_share: int = 80

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for use in spec.standard_texts:
            if use.required and use.place and use.likeness < self.least_likeness:
                yield _fault(use, use.place, "", "the house style requires it in every specification")

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        customary: dict[tuple[str, str], list[tuple[str, StandardUse]]] = {}
        for facts in corpus.documents:
            for use in facts.standard_texts:
                if not use.required:
                    customary.setdefault((facts.style, use.id), []).append((facts.path, use))
        for uses in customary.values():
            yield from self._unlike_the_others(uses)

    def _unlike_the_others(self, uses: list[tuple[str, StandardUse]]) -> Iterator[Fault]:
        carriers = sum(use.likeness >= self.least_likeness for _, use in uses)
        if carriers < max(self.least_carriers, len(uses) * self.least_share / 100):
            return
        for path, use in uses:
            if use.place and use.likeness < self.least_likeness:
                yield _fault(
                    use, use.place, path, f"{carriers} of the {len(uses)} specifications of this house style have it"
                )


def _fault(use: StandardUse, place: Span, path: str, why: str) -> Fault:
    message = f"The standard clause “{_short(use.text)}” is missing: {why}; add it."
    fix = Fix((Edit(Span(use.end, use.end), f"\n\n{use.text}"),)) if use.end is not None else None
    return Fault(message, Place(place, path=path), section=use.section, subject=use.id, fix=fix)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
