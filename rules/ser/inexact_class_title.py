"""A class is named otherwise than by its title.

## Why it matters

A title is what ties a specification to a position, an examination, and a pay grade. “Associate Canal Keeper” where the
class is “Canal Keeper Associate” may be the same class or another one; a reader who searches for the title does not
find the passage, and the next copy of the specification carries the wrong form on.

## What it checks

Words with capitals that are the title of a known class but for

- the place of the level word (“Senior Canal Keeper” for “Canal Keeper Senior”);
- the form of the level word (“Supervising Canal Keeper” for “Canal Keeper Supervisor”);
- an abbreviation (“Canal Keeper Supv.”);
- a letter or two (“Associated Canal Keeper”).

Known classes are, within a document, its own title, its table of classes, and the list in its series statement; beyond
it, the titles of the employer's documents on file. A wording that is itself a known title is none. Case, dashes,
plural, “and” and “&”, IT and Information Technology, and an agency or brackets left off behind the title do not count.
Class histories, which name former titles, are left out. Each wording is reported once in a document.

The fix puts the title in its place; it is unsafe, for it changes which class the text names.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.model.facts import Facts
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.model.wordings import Change, Run, Titles, Wording
from speclint.read.text import Span
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_SAYS = {
    Change.INVERTED: "has its words in another order than",
    Change.ABBREVIATED: "shortens",
    Change.REWORDED: "is another wording of",
    Change.RESPELT: "is spelt otherwise than",
}
_CLASS = """\
Office of Human Resources
Canal Keeper {level} - CK1001

### General Statement of Duties

Under a Canal Keeper Supervisor, keeps a reach of the canal. Canal Keepers Senior and Dock Masters are on call.

### Distinguishing Characteristics

There are three classes in the Canal Keeper series: Canal Keeper, Canal Keeper Senior, and Canal Keeper Supervisor.

The Canal Keeper {level} is distinguished from the {other}, which plans the work of several reaches.
"""
_DOCK = """\
Office of Human Resources
{title} - DM1001

### General Statement of Duties

Assigns berths.
"""
_SERIES = """\
# Lock Attendant Series

## Scope

This series describes the classes that pass vessels through locks and maintain the gates & weirs of the State.

Lock Attendant Series Specification - Class Titles and Codes

Schem Code |       Class Code |       Class |

AB10 |       7101 |       Lock and Weir Attendant, Division of Waterways |
AB12 |       7102 |       Associate Lock and Weir Attendant, Division of Waterways |

## Definition of Levels

## Lock & Weir Attendant

This is the entry level. Seniors and Associates review its work.

## {heading}

This is the journey level.
"""


class InexactClassTitle(Struct, frozen=True):
    """Inverted, shortened, reworded and misspelt class titles."""

    code: ClassVar[str] = "SER003"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _CLASS.format(level="Senior", other="Canal Keeper Supervisor")}, "denver-ohr"),
        Example(
            {
                "a.md": _CLASS.format(level="Senior", other="Senior Dock Master"),
                "b.md": _DOCK.format(title="Dock Master"),
            },
            "denver-ohr",
        ),
        Example({"a.md": _SERIES.format(heading="Associate Lock and Weir Attendants")}, "calhr-series"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example({"a.md": _CLASS.format(level="Senior", other="⟦Supervising Canal Keeper⟧")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(level="Senior", other="⟦Canal Keeper Supv.⟧")}, "denver-ohr"),
        Example({"a.md": _CLASS.format(level="Supervisor", other="⟦Senior Canal Keeper⟧")}, "denver-ohr"),
        Example({"a.md": _SERIES.format(heading="⟦Associated Lock and Weir Attendant⟧")}, "calhr-series"),
        Example(
            {
                "a.md": _CLASS.format(level="Senior", other="⟦Senior Dock Master⟧"),
                "b.md": _DOCK.format(title="Dock Master Senior"),
            },
            "denver-ohr",
        ),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        places = {item.title.value: item.title.span() for item in spec.document.classes}
        places |= _roster(spec.series_statement, places)
        for found in _found(spec.runs, list(places)):
            fix = None if found.plural or found.title.isupper() else Fix((Edit(found.span, _head(found.title)),))
            yield _fault(found, Place(found.span), Place(places[found.title], "the title"), fix)

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        on_file = {
            item.title.printed: (facts.path, item.title_span) for facts in corpus.documents for item in facts.classes
        }
        titles = Titles(on_file, all_known=False)
        for facts in corpus.documents:
            wordings = list(_once(titles, facts.runs))
            reported = {found.printed.lower() for found in _found(facts.runs, _own(facts))} if wordings else set()
            for found in wordings:
                if found.printed.lower() not in reported:
                    path, span = on_file[found.title]
                    yield _fault(found, Place(found.span, path=facts.path), Place(span, "the title on file", path))


def _found(runs: Iterable[Run], titles: list[str]) -> Iterator[Wording]:
    return _once(Titles(titles), runs)


def _once(titles: Titles, runs: Iterable[Run]) -> Iterator[Wording]:
    seen: set[str] = set()
    for found in (wording for run in runs for wording in titles.wordings(run)):
        if found.printed.lower() not in seen:
            seen.add(found.printed.lower())
            yield found


def _own(facts: Facts) -> list[str]:
    places = {item.title.printed: item.title_span for item in facts.classes}
    return [*places, *_roster(facts.statement, places)]


def _roster(statement: SeriesStatement | None, own: dict[str, Span]) -> dict[str, Span]:
    """The titles that a statement lists, those left out that are the class's own in other words."""
    known = Titles(own)
    entries = statement.roster if statement else ()
    return {entry.title: entry.span for entry in entries if entry.title not in own and not known.means(entry.title)}


def _fault(found: Wording, place: Place, title: Place, fix: Fix | None = None) -> Fault:
    message = f"“{found.printed}” {_SAYS[found.change]} the class title, “{_head(found.title)}”."
    return Fault(message, place, (title,), found.section, fix=fix)


def _head(title: str) -> str:
    return title.partition(" (")[0].partition(",")[0]
