"""The supervision that a class exercises is stated in two ways.

## Why it matters

Whether a class supervises decides its FLSA exemption, its bargaining unit, and its grade. Where the section on supervision
says “None” and the duties hire, evaluate, and discipline staff, both the union and the employer can quote the document
in a unit dispute, and neither the applicant nor the appeal board knows what the class is.

## What it checks

The section on supervision exercised against the summary, the distinguishing characteristics, and the duties of the same
document, and these against each other.

- The section says that none is exercised, and elsewhere the class supervises employees, or hires, evaluates, or
  disciplines them; the same where the section has it lead only and says that it does not supervise, or where it hires or
  disciplines elsewhere.
- The section says that it supervises, and elsewhere it “does not supervise”, or is a “nonsupervisory” class.
- Two numbers of people supervised: “two or more employees” and “at least three employees”.
- The section denies leading too (“neither leads nor supervises”), and a duty leads the work of employees.

“By position”, “may”, “as assigned”, or “in the absence of” on either side reconciles the two. Leading, training, and
assigning work are no supervision: a lead worker's “None” is right. Volunteers, students, inmates, contractors, and projects
are no employees. What is said of other classes, or of the supervision received, does not count. Documents that define
several classes are checked class by class, where a section speaks of one class only.

## Source

That supervision means to hire, discipline, evaluate, or responsibly direct employees: National Labor Relations Act, 29 U.S.C.
152(11), and the public-sector statutes modeled on it; 29 CFR 541.100 for two or more employees. What
counts as a contradiction is project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.model.supervision import Supervision
from speclint.rule import Example, Fault, Place, Severity

_SHOWN = 8
"""How many places are named to prove a fault."""
_QUOTED = 80
"""Characters of a passage that are quoted at most."""
_SPEC = "# Lock Keeper\n\n## Class Summary\n\n{}\n\n## Essential Duties\n\n- Opens and closes the lock.\n- {}\n\n## Supervision Exercised\n\n{}\n"


class SupervisionMismatch(Struct, frozen=True):
    """XFD003: see the module's page."""

    code: ClassVar[str] = "XFD003"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str | Example, ...]] = (
        _SPEC.format("Leads a crew of lock hands.", "Trains new employees and assigns work to lock hands.", "None"),
        _SPEC.format("Keeps a lock.", "May supervise seasonal employees.", "None"),
        _SPEC.format("Keeps a lock.", "Supervises volunteers, students, and the work of contractors.", "None"),
        _SPEC.format("Keeps a lock.", "Assists the Lock Chief in supervising and evaluating employees.", "None"),
        _SPEC.format("Keeps a lock and supervises employees.", "Hires staff.", "By position, supervises employees."),
        _SPEC.format("The Lock Chief supervises employees. Incumbents do not.", "Reports to supervisors.", "None"),
        _SPEC.format("Supervises two or more employees.", "Evaluates staff.", "Supervises at least two (2) employees."),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _SPEC.format("Keeps a lock.", "Hires, evaluates, and disciplines staff.", "⟦None⟧"),
        _SPEC.format("Keeps a lock and supervises lock employees.", "Paints gates.", "⟦Exercises no supervision.⟧"),
        _SPEC.format("Keeps a lock.", "Hires and disciplines employees.", "⟦Leads the work of lock hands.⟧"),
        _SPEC.format("Keeps a lock; ⟦does not supervise⟧ employees.", "Paints.", "Supervises two or more employees."),
        _SPEC.format(
            "⟦Supervises three or more employees⟧.", "Paints gates.", "Supervises a minimum of two employees."
        ),
        _SPEC.format("Keeps a lock.", "Directs the work of employees.", "⟦Neither leads nor supervises employees.⟧"),
        "# Lock Keeper\n\n## Class Summary\n\nThis ⟦is a nonsupervisory class⟧.\n\n## Essential Duties\n\nSupervises employees.\n",
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        alone = len(spec.titles) == 1
        for index in [None] if alone else range(len(spec.titles)):
            stated = [item for item in spec.supervision if alone or item.class_index == index]
            elsewhere = [item for item in spec.supervising if alone or item.class_index == index]
            yield from _faults(stated, elsewhere)


def _faults(stated: Sequence[Supervision], elsewhere: Sequence[Supervision]) -> Iterator[Fault]:
    """The contradictions between the section and the rest, and within the rest."""
    denials = [item for item in elsewhere if item.denied]
    sure = [item for item in elsewhere if item.rank > 1 and not item.by_position]
    if stated and not any(
        item.rank > 1 or (not item.denied and (item.by_position or not item.rank)) for item in stated
    ):
        yield from _unstated(stated, elsewhere)
    elif stated and denials and all(not item.by_position for item in stated):
        formal = [item for item in stated if item.rank > 1]
        yield _fault("The class does not supervise by these words, but", denials[0], [*formal, *sure])
    elif not stated and denials and sure:
        yield _fault("The class does not supervise by these words, but", denials[0], sure)
    yield from _counts([item for item in (*stated, *elsewhere) if item.count and not item.by_position])


def _unstated(stated: Sequence[Supervision], elsewhere: Sequence[Supervision]) -> Iterator[Fault]:
    """Supervision that the section on it denies or leaves out."""
    leads = next((item for item in stated if item.rank), None)
    firm = any(item.denied in ("supervision", "lead") for item in stated)
    lead_denied = not leads and any(item.denied == "lead" for item in stated)
    least = 1 if lead_denied else 2
    done = [item for item in elsewhere if item.rank >= least and not item.by_position and (firm or item.employs)]
    if done:
        said = (
            "This section has the class lead only, but"
            if leads
            else "This section says that the class exercises none, but"
        )
        yield _fault(said, leads or stated[0], done)


def _fault(said: str, here: Supervision, against: Sequence[Supervision]) -> Fault:
    message = f"{said} elsewhere it says “{_short(against[0].text)}”. Say in both places whom the class supervises."
    related = tuple(Place(item.span, "supervision is stated here") for item in against[:_SHOWN])
    return Fault(message, Place(here.span), related, here.section)


def _counts(counted: Sequence[Supervision]) -> Iterator[Fault]:
    for one, other in combinations(counted[:_SHOWN], 2):
        if one.count and other.count and one.section != other.section and one.count.contradicts(other.count):
            message = (
                f"“{_short(other.count.text)}” is another number than “{_short(one.count.text)}”. State one of the two."
            )
            yield Fault(message, Place(other.span), (Place(one.span, "the other number"),), other.section)
            return


def _short(text: str) -> str:
    words = " ".join(text.split()).rstrip(".;,")
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
