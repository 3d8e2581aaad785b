"""The rate at which education and experience replace each other is missing, or differs between specifications.

## Why it matters

"Two years of experience for each required year of college" in one class and "one year" in the next: the same applicant
has eight years to show for a bachelor's degree here and four there. Whoever is screened out by the harsher rate
appeals, and the employer must say why the classes differ. Where no rate is given at all, each screener applies his own.

## What it checks

- **In one document** of one class: two statements that let the same replace the same, at different rates. Statements
  about different fields of experience or of study, different levels of education, different units, or different
  alternatives ("Either", "Or") are no contradiction.
- **Between the specifications of one house style** of an employer, for each direction, level of education, and unit
  on its own:
    - where at least `least-specs` specifications, and `least-share` percent of those that give a rate, give the same
      one, each that gives another. What education in a certain field is worth ("a master's degree in ergonomics") is set
      class by class and is left out;
    - where no rate has that majority, one finding for all, at the rarest rate, with the counts; none is called right,
      since nothing shows which was meant. Only statements that are not bound to a field of work
      ("appropriate experience") count here, for another rate for supervisory experience may well be meant;
    - a specification that allows a substitution without its rate, where at least `least-rated` others, and
      `rated-share` percent of all that allow it, give one. If it is the only one of its house style that
      allows the substitution, the employer's other specifications are what it is held against.

Not compared: how much may be replaced at the most; a completed degree or course, or a fixed number of years, that
stands for the whole requirement; a rate that is left to a policy or an authority ("as determined by the department");
"any combination of education and experience"; what replaces a licence or a certificate. A document of several classes
is held against others only where it gives one rate, and one with several rates counts for none of them. A class for
which another rate was adopted on purpose is told so by ignoring the rule for its file.

## Source

Florida Statutes, section 112.219(3): an agency that lets experience replace education must say which experience is
the equivalent of which education. Standards for a Merit System of Personnel Administration, 5 CFR 900.603: selection by
relative ability, knowledge, and skills. That one rate should hold for the classes of an employer is the practice of
the employers themselves, in their standard equivalency statements; the shares are project judgements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from speclint.index.corpus import Corpus
from speclint.index.rates import Comparable, Stated, Substitution, comparables, contradictions, substitutions
from speclint.model.equivalency import Direction
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

MOST = 8
"""How many rates a message names, and how many places stand beside it."""
_VERB = {
    Direction.EXPERIENCE_FOR_EDUCATION: "experience replaces education",
    Direction.EDUCATION_FOR_EXPERIENCE: "education replaces experience",
}


def _spec(title: str, statement: str) -> str:
    return f"# {title}\n\n## Minimum Qualifications\n\nAn associate's degree in ceramics. {statement}\n"


_FOR_EACH = "{} of appropriate experience may be substituted for each required year of college."
_EVEN = _FOR_EACH.format("One (1) year")
_ONE_TO_ONE = "Additional experience may be substituted for the required education on a year-for-year basis."
_OPEN = "Additional experience may be substituted for the required education."


class EquivalencyMismatch(Struct, frozen=True):
    """Rates of substitution that are missing or contradict each other."""

    code: ClassVar[str] = "BPL007"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "a.md": _spec("Kiln Operator", _EVEN),
                "b.md": _spec("Glaze Mixer", _ONE_TO_ONE),
                "c.md": _spec("Clay Hauler", "A bachelor's degree may be substituted for two years of experience."),
                "d.md": _spec("Slip Caster", "Two years of experience may be substituted for the required education."),
            },
            style="generic",
        ),
        Example({"a.md": _spec("Kiln Operator", _OPEN), "b.md": _spec("Glaze Mixer", _OPEN)}, style="generic"),
        _spec(
            "Kiln Operator",
            f"{_ONE_TO_ONE} Two years of supervisory experience may be substituted for one year of college.",
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                "a.md": _spec("Kiln Operator", _EVEN),
                "b.md": _spec("Glaze Mixer", _ONE_TO_ONE),
                "c.md": _spec("Clay Hauler", _EVEN),
                "d.md": _spec(
                    "Slip Caster",
                    "⟦Two (2) years of appropriate experience may be substituted for each required year⟧ of college.",
                ),
                "e.md": _spec("Mold Maker", f"⟦{_OPEN}⟧"),
            },
            style="generic",
        ),
        Example(
            {
                "a.md": _spec("Kiln Operator", _EVEN),
                "b.md": _spec(
                    "Glaze Mixer",
                    "Related experience may be substituted for education at ⟦a ratio of 2:1⟧.".replace("⟦a ", "a ⟦"),
                ),
            },
            style="generic",
        ),
        _spec("Kiln Operator", f"{_EVEN} Experience may be substituted for education on a ⟦two-for-one⟧ basis."),
    )

    least_specs: int = 3
    least_share: int = 75
    least_rated: int = 2
    rated_share: int = 60

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        if len(spec.document.classes) > 1:
            return
        for first, item in contradictions(spec.equivalencies):
            message = (
                f"“{_short(item.text)}” contradicts “{_short(first.text)}”: {item} against {first}; keep one rate."
            )
            yield Fault(message, Place(item.span), (Place(first.span, f"{first}"),), item.section)

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for group in comparables(corpus.documents):
            yield from self._differing(group)
        for substitution in substitutions(corpus.documents):
            yield from self._missing(substitution)

    def _differing(self, group: Comparable) -> Iterator[Fault]:
        (_, most), *rest = group.in_order()
        if len(most) < max(self.least_specs, group.total * self.least_share / 100):
            yield from _undecided(group)
            return
        usual = f"{len(most)} of the {group.total} specifications that give this rate ask for {most[0].item.given_for}"
        for stated in (stated for _, found in rest for stated in found):
            message = f"“{_short(stated.item.text)}” is {stated.item.given_for}; {usual}: bring it into line."
            yield _fault(message, stated, most[:2])

    def _missing(self, found: Substitution) -> Iterator[Fault]:
        rated, total = list(found.rated.values()), len(found.rated) + len(found.unrated)
        if len(rated) < max(self.least_rated, total * self.rated_share / 100):
            return
        for stated in found.unrated.values():
            message = (
                f"“{_short(stated.item.text)}” gives no rate at which {_VERB[stated.item.direction]}; {len(rated)} of the "
                f"{total} specifications that allow it give one ({rated[0].item.given_for}): add it."
            )
            yield _fault(message, stated, rated[:2])


def _undecided(group: Comparable) -> Iterator[Fault]:
    """One finding for rates of which none has the majority."""
    general = {rate: [one for one in found if not one.item.fields] for rate, found in group.in_order()}
    rates = sorted((found for found in general.values() if found), key=len, reverse=True)[:MOST]
    if len(rates) < 2:
        return
    counts = ", ".join(f"{found[0].item.given_for} in {len(found)}" for found in rates)
    rarest = rates[-1][0]
    message = (
        f"The rate at which {_VERB[rarest.item.direction]} differs between the specifications of this employer, "
        f"and none has the majority: {counts}; settle which holds."
    )
    fault = _fault(message, rarest, [found[0] for found in rates[:-1]])
    subject, anywhere = f"{rarest.item.direction}", replace(fault.place, sample=True)
    yield replace(fault, place=anywhere, subject=subject, more=len(rates) - 1)


def _fault(message: str, at: Stated, others: list[Stated]) -> Fault:
    related = tuple(Place(one.item.span, one.item.given_for, one.path, sample=True) for one in others)
    return Fault(message, Place(at.item.span, path=at.path), related, at.item.section)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")
