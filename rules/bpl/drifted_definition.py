"""A competency or physical demand is defined in other words than the employer defines it.

## Why it matters

A term that means one thing in one specification and another in the next cannot be rated, tested, or accommodated
alike. An applicant who met “Teamwork” in one class has grounds to ask why it is more in another, and the agency has no
answer but that somebody retyped it.

## What it checks

The entries “Term: definition”, “Term – definition”, terms in bold or on a line of their own with the paragraph behind
them, and tables of two columns, among the competencies and the physical demands. A definition is held against

- the one that the house style registers (`glossary`, `competencies`);
- else the reading of more than half of the employer's specifications of the same house style, where at least three define the
  term; the message says how many;
- else, where no reading has a majority, against the others that are nearly the same; all readings are then listed once and none is called right.

Differences of words and of what they provide are warnings; those of punctuation, case, and “&” for “and” are for information. Quotes,
dashes, wrapping, the capital of the first word, and the full stop at the end are no difference. Nor are the weights and
the degrees that each class sets for itself (“up to 50 pounds”, “frequently”), a competency that is set higher or lower for another class of
the series (“basic”, “complex”), and entries that say what the class requires rather than what the term means. A wholly different definition counts only
in a specification that otherwise follows the employer's definitions, and where no second one shares it. Definitions cut off or garbled belong to `damaged-definition`.

The fix puts the registered or the majority's words in place; it is safe where only punctuation and the like change.

## Source

Competency models are defined once and used alike: U.S. Office of Personnel Management, Delegated Examining Operations
Handbook, on competencies and their definitions. The measures of likeness are a project judgement.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.drifted import described, readings, repair
from speclint.index.corpus import Corpus
from speclint.index.glossaries import Entry, Glossary, Print, Reading, Term
from speclint.model.damage import damage, is_closed
from speclint.model.definitions import COMPETENCY, DEMAND, Definition
from speclint.model.drift import Drift, is_copy
from speclint.model.redefined import is_cosmetic, redefined
from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Fix, Place, Severity

_MOST_QUOTED = 160
_MOST_READINGS = 8
_SPEC = """\
# {title}

## Essential Duties

{duty}

## Competencies

**Candor** – Says what is so, and says it to those whom it concerns.

{entry}

**Thrift** – Spends public money as carefully as one's own.

**Vigilance** – Notices what has changed and asks what it means.
"""
_TACT = "**Tact** – Chooses words that others can hear, and times at which they will listen."


def _spec(title: str, duty: str, entry: str = _TACT) -> str:
    return _SPEC.format(title=title, duty=duty, entry=entry)


_OTHERS = {
    "baker.md": _spec("Prison Baker", "Bakes bread for nine hundred."),
    "usher.md": _spec("Theater Usher", "Shows people to their seats."),
    "clerk.md": _spec("Pound Clerk", "Records stray dogs."),
}


class DriftedDefinition(Struct, frozen=True):
    """Definitions of one term that are not the same."""

    code: ClassVar[str] = "BPL005"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                **_OTHERS,
                "diver.md": _spec("Dock Diver", "Clears screws.", _TACT.replace("–", "-").rstrip(".")),
                "porter.md": _spec(
                    "Ward Porter", "Moves beds.", "Tact: Used with patients, visitors, and staff alike."
                ),
                "matron.md": _spec("Ward Matron", "Runs it.", "Tact: Used with patients, visitors, and staff alike."),
            }
        ),
        Example(
            {
                name: f"# {name} Guard\n\n## Physical Demands\n\nLifting: Raising objects of {weight}.\nClimbing: {climb}.\n"
                for name, weight, climb in (
                    ("Dam", "up to 50 pounds", "Must be able to climb ladders, occasionally"),
                    ("Gate", "no more than 10 lbs.", "Must be able to climb stairs, occasionally"),
                )
            }
        ),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example(
            {
                **_OTHERS,
                "diver.md": _spec(
                    "Dock Diver",
                    "Clears screws.",
                    "Tact – ⟦Chooses words that others must hear, and when they will listen.⟧",
                ),
                "scribe.md": _spec(
                    "Court Scribe",
                    "Takes notes.",
                    "Tact – ⟦Chooses words that others can hear and times at which they will listen.⟧",
                ),
                "porter.md": _spec("Ward Porter", "Moves beds.", "Tact – ⟦Gets along with patients and visitors.⟧"),
            }
        ),
        Example(
            {
                "one.md": "# Bell Ringer\n\n## Physical Demands\n\nPulling: Drawing a thing toward oneself with steady force.\n",
                "two.md": "# Bell Caster\n\n## Physical Demands\n\nPulling: ⟦Drawing a thing toward oneself with sudden force.⟧\n",
            }
        ),
        Example(
            {
                "spec.md": "# Cave Guide\n\n## Physical Demands\n\nHandling: ⟦Remaining in a stationary position.⟧\n"
                "Walking: ⟦Ability to move, or traverse from one location to another.⟧\nKneeling: Assuming a lowered position.\n"
            },
            style="denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        others = [text for _, text in spec.document.style.glossary]
        closed = is_closed(spec.definitions)
        for item in spec.definitions:
            if not item.registered or not item.defines or item.continued:
                continue
            drift = redefined(item, item.registered)
            if drift.is_fault and not _is_damaged(item, item.registered, others, closed):
                fix = repair(item.definition, drift, spec.document.source)
                yield _fault(item, drift, "the house style", fix)

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        series = {member.path: one.name for one in corpus.series for member in one.members}
        for glossary in corpus.glossaries:
            for term in glossary.terms:
                held = term.majority
                yield from _against(glossary, term, held, series) if held else _undecided(term.prints, series)
                if held and not held.settled:
                    yield from _undecided(held.prints, series)


def _against(glossary: Glossary, term: Term, majority: Reading, series: dict[str, str]) -> Iterator[Fault]:
    """The entries that differ from what most documents have."""
    held = frozenset(series[path] for path in majority.paths if path in series)
    for reading in term.readings:
        if reading is majority and not majority.settled:
            continue
        for entry in reading.entries:
            drift = redefined(entry.definition, majority.text, _same_series(entry, held, series))
            if _counts(entry, drift) and _comparable(glossary, reading, entry, drift):
                yield _from_most(entry, drift, majority, term)


def _counts(entry: Entry, drift: Drift) -> bool:
    """Whether an entry drifted, and is not merely damaged."""
    item = entry.definition
    return (
        drift.is_fault
        and not item.continued
        and not _is_damaged(item, drift.right, (), is_closed(entry.facts.definitions))
    )


def _from_most(entry: Entry, drift: Drift, majority: Reading, term: Term) -> Fault:
    item, first = entry.definition, majority.entries[0]
    count = majority.prints[0].count if is_cosmetic(drift) else majority.count
    label = f"{count} of {term.count} specifications"
    related = (Place(first.definition.definition.span(), f"as in {label}", first.path, sample=True),)
    return _fault(item, drift, label, repair(item.definition, drift, stops=False), entry.path, related)


def _same_series(entry: Entry, others: Container[str], series: dict[str, str]) -> bool:
    own = series.get(entry.path)
    return bool(own) and own in others


def _comparable(glossary: Glossary, reading: Reading, entry: Entry, drift: Drift) -> bool:
    """Whether a definition means to be the one that most have, and is no second one of the same name."""
    if _is_near(drift):
        return True
    return reading.count == 1 and glossary.follows(entry.path)


def _one_term(first: Entry, entry: Entry, drift: Drift) -> bool:
    """Whether two readings mean to be of one term: they are alike, or stand in one list of competencies."""
    one, other = first.definition, entry.definition
    same_list = first.path == entry.path and (one.section, one.class_index) == (other.section, other.class_index)
    return _is_near(drift) or (same_list and other.kind == COMPETENCY)


def _is_near(drift: Drift) -> bool:
    return is_copy(drift.likeness, max(len(drift.here.split()), len(drift.right.split())))


def _undecided(prints: Sequence[Print], series: dict[str, str]) -> Iterator[Fault]:
    """Definitions of which none has a majority: one finding, at the last of those that are like the first."""
    first = prints[0]
    held = frozenset(series[item.path] for item in first.entries if item.path in series)
    found = []
    for item in prints[1:_MOST_READINGS]:
        entry = item.entries[0]
        drift = redefined(entry.definition, first.text, _same_series(entry, held, series))
        if _counts(entry, drift) and _one_term(first.entries[0], entry, drift):
            found.append((entry, drift))
    if found:
        yield _listed(first.entries[0], found)


def _listed(first: Entry, found: Sequence[tuple[Entry, Drift]]) -> Fault:
    """One finding for all readings of a term; none is called right."""
    entry, drift = found[-1]
    others = [first, *(other for other, _ in found[:-1])]
    related = tuple(
        Place(other.definition.definition.span(), "another reading", other.path, sample=True) for other in others
    )
    message = (
        f"{entry.definition.term} is defined in {len(found) + 1} ways, of which none is the rule: "
        f"{described(drift)}. Settle on one of them."
    )
    severity = Severity.INFO if all(is_cosmetic(drift) for _, drift in found) else None
    return Fault(
        message,
        Place(entry.definition.definition.span(), path=entry.path, sample=True),
        related,
        entry.definition.section,
        severity,
        subject=entry.definition.term.value,
        readings=readings(drift, "here", "elsewhere"),
        more=len(found),
    )


def _is_damaged(item: Definition, right: str, others: list[str] | tuple[str, ...], closed: bool) -> bool:
    return item.kind == DEMAND and bool(damage(item.text, right, others, closed))


def _fault(
    item: Definition, drift: Drift, label: str, fix: Fix | None, path: str = "", related: tuple[Place, ...] = ()
) -> Fault:
    cosmetic = is_cosmetic(drift)
    differs = "is not printed as" if cosmetic else "is not the one"
    said = described(drift) if 2 * drift.likeness >= 1 else f"it should read “{_short(drift.right)}”"
    return Fault(
        f"The definition of {item.term} {differs} in {label}: {said}.",
        Place(item.definition.span(), path=path),
        related,
        item.section,
        Severity.INFO if cosmetic else None,
        fix,
        readings=readings(drift, "here", label),
    )


def _short(text: str) -> str:
    text = text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 3].rstrip() + "…"
    return text.removesuffix(".")
