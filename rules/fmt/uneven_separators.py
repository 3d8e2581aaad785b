"""Entries of one list have different separators between term and definition, or terms in different capitals.

## Why it matters

Where “Teamwork - Works well” stands beside “Judgment – Decides well”, a reader sees two kinds of entries and looks for
the difference; a program that cuts terms from definitions misses the second one.

## What it checks

Lists of at least four entries “Term – definition” or “Term: definition”: entries with another hyphen, dash, or colon than
most have, or another space before it; and terms without the capitals that most terms of their list have
(“Problem solving” among “Oral Communication” and “Team Building”). A few terms with more capitals than the others may
be names, and are right, and so is a term that reads as the house style registers it. Fewer than three words behind a separator define nothing: “Accountant – Payroll” is no entry.

The fix writes the separator that most entries of the list have. Capitals are left to the editor.

## Source

U.S. Government Publishing Office Style Manual, chapter 8 (one style of punctuation within a list). The thresholds are a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.entries import UnevenEntries, uneven_entries
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MOST_PLACES = 8
_NAMES = {"-": "hyphen", "–": "en dash", "—": "em dash", ":": "colon", "--": "double hyphen"}


class UnevenSeparators(Struct, frozen=True):
    """Entries of a list that are not written alike."""

    code: ClassVar[str] = "FMT002"
    severity: ClassVar[Severity] = Severity.INFO
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str | Example, ...]] = (
        "# Glazier\n\n## Competencies\n\nTeamwork – Works well with others.\n\nOral Communication – Speaks well – and listens.\n\n"
        "Judgment – Decides well and soon.\n\nMicrosoft Office – Writes letters and tables.\n\n## Assignments\n\n"
        "- Glazier - Domes\n- Glazier – Towers\n- Glazier: Shops\n- Glazier - Boats\n",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        "# Glazier\n\n## Competencies\n\nTeamwork – Works well with others.\n\nJudgment ⟦-⟧ Decides well and soon.\n\n"
        "Tact – Speaks with care always.\n\nThrift - Wastes no glass or putty.\n\nPatience – Waits for the putty to dry.\n",
        "# Glazier\n\n## Physical Demands\n\n- Manual Dexterity: Cutting with one's hands.\n- Color Vision: Telling red from green.\n"
        "- Depth Perception: Judging how far things are.\n- ⟦Fine manipulation⟧: Setting small panes in lead.\n- Eye Hand Coordination: Cutting along a line.\n",
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        for item in uneven_entries(spec.document):
            first, *others = item.places
            more = f" {len(others)} more in this list." if others else ""
            related = tuple(Place(span, "another one") for span in others[:_MOST_PLACES])
            fix = Fix(tuple(Edit(*edit) for edit in item.edits), safe=True) if item.edits else None
            yield Fault(_message(item) + more, Place(first), related, item.section, fix=fix)


def _message(item: UnevenEntries) -> str:
    if item.kind == "case":
        usual = "capitals on all main words" if item.usual == "title" else "a capital on the first word"
        return (
            f"The term “{item.found}” has fewer capitals than others of its list, which have {usual}: write all alike."
        )
    if item.found == item.usual:
        return f"This entry has another space before its {_NAMES[item.found]} than others of its list: write all alike."
    return f"This entry has {_named(item.found)} behind its term, others of its list {_named(item.usual)}: write all alike."


def _named(sign: str) -> str:
    name = _NAMES[sign]
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} (“{sign}”)"
