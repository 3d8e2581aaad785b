"""Classes that specifications name in experience, supervision and entry to a series, in the wordings of employers."""

from __future__ import annotations

import pytest

from speclint.model.passages import Passage
from speclint.model.references import Relation, references
from speclint.read.text import plain

ASKED = [
    ("Three years of experience, including one (1) year at the type and level of the Canal Keeper II.",
     ["Canal Keeper II"]),
    ("One year of experience performing the duties of a Canal Keeper II, Range B.", ["Canal Keeper II"]),
    ("One year of experience in the state service performing duties equivalent to a Senior Canal Keeper.",
     ["Senior Canal Keeper"]),
    ("Two years in a class with a level of responsibility equivalent to that of a Canal Keeper I.", ["Canal Keeper I"]),
    ("At a level of responsibility not less than Canal Keeper I.", ["Canal Keeper I"]),
    ("At a level equivalent to that obtained in the class of Canal Keeper I, which keeps a reach.", ["Canal Keeper I"]),
    ("Two years as a Canal Keeper II or in an equivalent position.", ["Canal Keeper II"]),
    ("Two years of full-time paid experience as a Lock Inspector with the City of Marlow.", ["Lock Inspector"]),
    ("Two years of experience in the class of Lock Inspector with the City of Marlow.", ["Lock Inspector"]),
    ("Two years in the classes of Plumber or Lead Plumber.", ["Plumber", "Lead Plumber"]),
    ("Two years of experience as a Canal Keeper II or III with the City.", ["Canal Keeper II", "Canal Keeper III"]),
    ("One year of experience as a Supervising Cook I in the Ardmoor state service.", ["Supervising Cook I"]),
    ("Two years performing the duties of a Lock Historian II, State Park Guide II, or State Naturalist II.",
     ["Lock Historian II", "State Park Guide II", "State Naturalist II"]),
    ("Two years of experience as an engineer.", []),
    ("Two years of experience as a Certified Public Accountant.", []),
    ("Service as a Registered Nurse or a Professional Engineer.", []),
    ("Work as a Notary Public.", []),
    ("Two years as a Department Head or a Program Manager.", []),
    ("Experience in a position comparable to City Council.", []),
]  # fmt: skip
RECEIVED = [
    ("Receives general supervision from the Chief Canal Keeper and lead direction from a Canal Keeper III.",
     ["Chief Canal Keeper", "Canal Keeper III"]),
    ("Work is performed under the direction of a Canal Keeper Supervisor.", ["Canal Keeper Supervisor"]),
    ("Reports to a Canal Keeper Supervisor.", ["Canal Keeper Supervisor"]),
    ("Supervisor, Towpath Maintenance", ["Supervisor, Towpath Maintenance"]),
    ("Canal Keeper Supervisor or designee", ["Canal Keeper Supervisor"]),
    ("Receives direction from the Board of Supervisors.", []),
    ("Receives direction from the City Council and the Mayor.", []),
    ("Receives direction from the Department Head.", []),
    ("Principal or designee", []),
    ("Under a written agreement.", []),
]  # fmt: skip
EXERCISED = [
    ("Supervises Canal Keepers and Senior Canal Keepers.", ["Canal Keepers", "Senior Canal Keepers"]),
    ("Directly supervises Canal Keeper I, II, and III positions.",
     ["Canal Keeper I", "Canal Keeper II", "Canal Keeper III"]),
    ("Provides lead direction to employees in the classes of Plumber and Plumber Apprentice",
     ["Plumber", "Plumber Apprentice"]),
    ("Exercises lead direction over Canal Keeper I staff.", ["Canal Keeper I"]),
    ("Supervises incumbents classified as Canal Keeper I.", ["Canal Keeper I"]),
    ("Supervises staff as assigned.", []),
    ("N/A", []),
]  # fmt: skip


def named(text: str, section: str) -> list[str]:
    return [found.title for found in references([Passage(plain(text, 0), (section,))])]


@pytest.mark.parametrize(("text", "titles"), ASKED, ids=[row[0] for row in ASKED])
def test_experience(text: str, titles: list[str]) -> None:
    assert named(text, "experience") == titles
    assert named(text, "essential_duties") == []


@pytest.mark.parametrize(("text", "titles"), RECEIVED, ids=[row[0] for row in RECEIVED])
def test_supervision_received(text: str, titles: list[str]) -> None:
    assert named(text, "supervision_received") == titles


@pytest.mark.parametrize(("text", "titles"), EXERCISED, ids=[row[0] for row in EXERCISED])
def test_supervision_exercised(text: str, titles: list[str]) -> None:
    assert named(text, "supervision_exercised") == titles


def test_entry() -> None:
    text = "Entry is typically from the class of Canal Keeper I, or from outside."
    (found,) = references([Passage(plain(text, 0), ("entry_level",))])
    assert (found.title, found.relation) == ("Canal Keeper I", Relation.ENTRY)


def test_place_and_class() -> None:
    text = "One year as a  Canal Keeper II in the City, or at the level of a Canal Keeper III."
    passage = Passage(plain(text, 10), ("experience",), class_index=2)
    first, second = references([passage])
    assert (first.span.start, first.span.end) == (10 + text.index("Canal"), 10 + text.index(" in the City"))
    assert text[second.span.start - 10 : second.span.end - 10] == "Canal Keeper III"
    assert second.comparable
    assert second.class_index == 2


@pytest.mark.parametrize(
    "piece", ["experience as a Canal Keeper ", "Supervises the Canal ", "Canal Keeper, ", "in the "]
)
@pytest.mark.parametrize("section", ["experience", "supervision_received", "supervision_exercised"])
def test_a_very_long_text_is_read_to_its_end(piece: str, section: str) -> None:
    named(piece * 5_000, section)
