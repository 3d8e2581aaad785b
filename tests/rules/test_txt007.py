"""TXT007: lists whose entries change the form of their verbs, in wordings of many employers."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

RULE = builtin_rules()["TXT007"]
THIRD = ("Prepares logs.", "Maintains gates.", "Provides tours.", "Inspects weirs.", "Develops plans.", "Plans tours.")
BASE = ("Prepare logs.", "Maintain gates.", "Provide tours.", "Inspect weirs.", "Develop plans.", "Plan the tours.")
ING = ("Preparing logs.", "Maintaining gates.", "Providing tours.", "Inspecting weirs.", "Developing plans.")
FAULTY = [
    (THIRD, "⟦Supervise⟧ aides."), (THIRD, "⟦Assist⟧ with tours."), (THIRD, "⟦Prepare⟧ and mail letters."),
    (THIRD, "⟦Plan⟧ and coordinate events."), (THIRD, "⟦Maintaining⟧ files."), (THIRD, "⟦Providing⟧ technical assistance to towns."),
    (THIRD, "⟦Ensure⟧ compliance with codes."), (THIRD, "⟦Respond⟧ to calls."), (THIRD, "⟦Record⟧ the levels."),
    (THIRD, "Routinely ⟦inspect⟧ pumps."), (THIRD, "⟦Coordinate⟧/schedule crews."), (THIRD, "⟦Evaluate⟧, rank, and select bids."),
    (THIRD, "⟦Conduct⟧ a survey each year."), (THIRD, "⟦Supervising⟧ and training aides."), (THIRD, "⟦Perform⟧ pump repairs."),
    (THIRD, "⟦Oversee⟧ contractors."), (THIRD, "⟦Recommend⟧ changes in fees."), (THIRD, "⟦Review⟧ all permits."),
    (THIRD, "⟦Operate⟧ gates by hand."), (THIRD, "Also ⟦collect⟧ fees."),
    (BASE, "⟦Supervises⟧ aides."), (BASE, "⟦Assists⟧ with tours."), (BASE, "⟦Reports⟧ all leaks."), (BASE, "⟦Ensuring⟧ compliance."),
    (BASE, "⟦Participates⟧ in drills."), (BASE, "⟦Drives⟧ a truck."), (BASE, "⟦Communicates⟧ with crews."), (BASE, "⟦Enforces⟧ rules."),
    (BASE, "⟦Serves⟧ on boards."), (BASE, "⟦Coordinating⟧ the work of crews."), (BASE, "⟦Analyzes⟧ flows."), (BASE, "⟦Answers⟧ the phone."),
    (ING, "⟦Supervises⟧ aides."), (ING, "⟦Supervise⟧ aides."), (ING, "⟦Assist⟧ the keeper."), (ING, "⟦Investigates⟧ leaks."),
    (ING, "⟦Recommends⟧ fees."), (ING, "⟦Administer⟧ grants."), (ING, "⟦Writes⟧ letters."), (ING, "⟦Interpret⟧ codes."),
]  # fmt: skip
SOUND = [
    (THIRD, "May supervise aides."), (THIRD, "By position, repair of pumps."), (THIRD, "Training of aides."), (THIRD, "Records retention and filing."),
    (THIRD, "Lead worker duties as needed."), (THIRD, "Budget preparation."), (THIRD, "Reports and letters."), (THIRD, "Performs related work as required."),
    (THIRD, "Processing of permits."), (THIRD, "Working from charts, sets the gates."), (THIRD, "Using hand tools, repairs gates."),
    (THIRD, "Supervision of aides."), (THIRD, "Responsible for the shop."), (THIRD, "As assigned, drives a truck."), (THIRD, "In winter, clears ice."),
    (THIRD, "Other duties as assigned."), (THIRD, "Must be on call."), (THIRD, "Direct contact with the public."), (THIRD, "Complete records of flows."),
    (THIRD, "Operating budgets and grants."), (THIRD, "Routinely prepares notices."), (THIRD, "Reads/records meters."), (THIRD, "Re-inspects weirs."),
    (THIRD, "Maintaining the records is the duty of one aide."), (THIRD, "Test results and samples."), (THIRD, "Research and statistics."),
    (BASE, "Performs related work as required."), (BASE, "Performs other related duties as assigned."), (BASE, "Plans, maps, and drawings."),
    (BASE, "May supervise aides."), (BASE, "Reports of leaks."), (BASE, "Records management."), (BASE, "Training and safety."),
    (BASE, "Contacts with the public."), (BASE, "Under direction, operate pumps."), (BASE, "Works of art in public places."),
    (ING, "Plans for floods."), (ING, "Repair of pumps."), (ING, "Budget and records."), (ING, "May supervise aides."),
    (ING, "Contracts and leases."), (("Knowledge of weirs.", "Prepare logs.", "Provides tours.", "Skill in boats.", "Training."), "Reads."),
    (("Assists in:", "Preparing logs.", "Maintaining gates.", "Providing tours.", "Inspecting weirs."), "Sells fish to the public."),
]  # fmt: skip
HEAD = {"spec.md": "# Weir Keeper\n\n## Examples of Duties\n\n", "spec.txt": "WEIR KEEPER\n\nEXAMPLES OF DUTIES\n\n"}


def text_of(path: str, entries: tuple[str, ...]) -> str:
    if path.endswith("html"):
        items = "".join(f"<li>{entry}</li>" for entry in entries)
        return f"<h1>Weir Keeper</h1><h2>Examples of Duties</h2><ul>{items}</ul>"
    marks = [f"{number}. " if path.endswith("txt") else "- " for number in range(1, len(entries) + 1)]
    return HEAD[path] + "\n".join(mark + entry for mark, entry in zip(marks, entries, strict=True)) + "\n"


@pytest.mark.parametrize("path", ["spec.md", "spec.txt", "spec.html"])
@pytest.mark.parametrize(("entries", "odd"), FAULTY, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_another_form_is_found(path: str, entries: tuple[str, ...], odd: str) -> None:
    outcome = run_example(RULE, Example({path: text_of(path, (*entries[:3], odd, *entries[3:]))}))
    assert outcome.expected
    assert outcome.found == outcome.expected


@pytest.mark.parametrize("path", ["spec.md", "spec.txt", "spec.html"])
@pytest.mark.parametrize(("entries", "odd"), SOUND, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_what_is_no_other_form_is_not(path: str, entries: tuple[str, ...], odd: str) -> None:
    at = len(entries) if entries[0].endswith(":") else 3
    outcome = run_example(RULE, Example({path: text_of(path, (*entries[:at], odd, *entries[at:]))}))
    assert outcome.found == []


def test_entries_that_semicolons_divide() -> None:
    text = HEAD["spec.md"] + "Prepare logs; maintain gates; provide tours; inspect weirs; {}; and sell fish.\n"
    assert run_example(RULE, Example({"spec.md": text.format("⟦supervises⟧ aides")})).found
    for sound in ("supervise aides", "keeping a log", "plans of gates", "knowledge of boats", "ensuring safety"):
        assert run_example(RULE, Example({"spec.md": text.format(sound)})).found == [], sound


def test_two_lists_below_one_heading_are_two() -> None:
    entries = (*THIRD[:5], "Assists in:", *ING, *THIRD[:3])
    assert run_example(RULE, Example({"spec.md": text_of("spec.md", entries)})).found == []
