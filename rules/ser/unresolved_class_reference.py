"""A specification names a class of the employer that no specification on file defines.

## Why it matters

Classes are merged, retitled, and abolished; the specifications that name them stay behind. An experience requirement
“at the level of a Canal Keeper II” cannot be met, checked, or appealed once there is no Canal Keeper II, and a reader
who follows the name to the next class finds nothing.

## What it checks

The classes that are named in series statements, in comparisons with other classes, in experience (“performing the
duties of a …”, “at the type and level of the …”), in supervision received and exercised, and in the entry to a series.
Each class is reported once in a document, at the place that says most, with the nearest title on file.

A title is found whatever its case, dashes, plural, abbreviations, order of words, and numerals; with its agency,
brackets, or salary range left off; as a range of levels (“Canal Keeper I-III”); and by the base that numbered classes
share (“Canal Keepers”). A title that is merely worded otherwise is left to the rule for inexact titles, and one on
which the documents of a series disagree to the rule for their statements. Credentials, officials, bodies, and ranks
(“Department Head”, “Registered Nurse”, “City Council”) are no classes.

A folder is seldom all of an employer's classes, so a class counts as missing only where what is on file says so:

- its series is otherwise on file: two classes at least, and as many as are missing. That it belongs to the series is
  told by the lists of most siblings, a comparison, the stated number of classes, or a title that differs from a
  sibling's by its number, or by a letter or two;
- or its specification was on file until a commit that the check goes back to (`--since`, `--staged`, `--from-index`);
- or nearly all classes are: the documents name at least `least-named` classes outside of their own series (20), and of
  these at least `least-resolved` are on file (0.8).

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.unresolved import Unresolved, unresolved
from speclint.rule import Example, Fault, Place, Severity

_CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

Keeps a reach of the canal in working order.

### Distinguishing Characteristics

{text}

### Level of Supervision Exercised

{supervision}

### Experience Requirement

{experience}
"""
_LIST = "There are three classes in the Canal Keeper series: Canal Keeper I, {}Canal Keeper II{}, and Canal Keeper III."
_NUMBERED = "{} is the {} of three classifications in the Dock Hand series. {} is distinguished from {}, which leads."


def _spec(title: str, text: str = "It works alone.", supervision: str = "None.", experience: str = "None.") -> str:
    return _CLASS.format(title=title, text=text, supervision=supervision, experience=experience)


def _yard(supervisor: str) -> dict[str, str]:
    trades = ("Weir Painter", "Sluice Welder", "Lock Carpenter")
    files = {f"{at}.md": _spec(title, supervision=f"Supervises {trades[at - 1]}s.") for at, title in enumerate(trades)}
    return files | {"foreman.md": _spec("Yard Foreman", experience=f"One year as a {supervisor}.")}


class UnresolvedClassReference(Struct, frozen=True):
    """Classes that are named and not on file."""

    code: ClassVar[str] = "SER009"
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _spec("Canal Keeper I", _LIST.format("", ""))}, "denver-ohr"),
        Example({
            "a.md": _spec("Canal Keeper I", "It is distinguished from the Dock Master.", "Leads Boat Crew Leaders."),
            "b.md": _spec("Canal Keeper II", experience="One year as a Certified Lock Inspector or a Weir Painter."),
        }, "denver-ohr"),
        Example({
            "a.md": _spec("Senior Canal Keeper I", experience="One year performing the duties of a Canal Keeper."),
            "b.md": _spec("Senior Canal Keeper II", supervision="Supervises Senior Canal Keepers I and II."),
        }, "denver-ohr"),
        Example(_yard("Weir Painter"), "denver-ohr", {"least-named": 3}),
        Example(_yard("Boat Builder"), "denver-ohr"),
    )  # fmt: skip
    bad: ClassVar[tuple[Example, ...]] = (
        Example({
            "a.md": _spec("Canal Keeper I", _LIST.format("⟦", "⟧")),
            "c.md": _spec("Canal Keeper III", _LIST.format("⟦", "⟧"), "Supervises Canal Keeper II positions."),
        }, "denver-ohr"),
        Example({
            "a.md": _spec("Canal Keeper I"),
            "b.md": _spec("Canal Keeper II", experience="One year at the type and level of the ⟦Canal Keeper IV⟧."),
        }, "denver-ohr"),
        Example({
            "a.md": _spec("Dock Hand", _NUMBERED.format("Dock Hand", "first", "Dock Hand", "⟦Harbor Boatswain⟧")),
            "b.md": _spec("Lead Dock Hand", _NUMBERED.format("Lead Dock Hand", "second", "Lead Dock Hand", "Dock Hand")),
        }, "denver-ohr"),
        Example(_yard("⟦Boat Builder⟧"), "denver-ohr", {"least-named": 3, "least-resolved": 0.7}),
    )  # fmt: skip

    least_named: int = 20
    least_resolved: float = 0.8

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for found in unresolved(corpus, self.least_named, self.least_resolved):
            naming, near = found.naming, found.nearest
            related = (Place(near.span, "the nearest title on file", near.path, sample=True),) if near else ()
            yield Fault(
                _message(found), Place(naming.span, path=naming.path), related, naming.section, subject=naming.title
            )


def _message(found: Unresolved) -> str:
    if found.gone:
        return (
            f"“{found.naming.title}” is not on file any more: its specification was removed or retitled.{_near(found)}"
        )
    of_series = f", though the rest of the {found.series[:80]} series is" if found.series else ""
    return f"“{found.naming.title}” is not on file{of_series}.{_near(found)}"


def _near(found: Unresolved) -> str:
    return f" The nearest title is “{found.nearest.title}”." if found.nearest else ""
