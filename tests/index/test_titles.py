"""Class titles on file found by what other documents call them."""

from __future__ import annotations

import pytest

from speclint.index.titles import Standing, TitleIndex, words_of, written_out
from speclint.read.text import Span

TITLES = (
    "Canal Keeper I",
    "Canal Keeper II",
    "Canal Keeper III",
    "Senior Dock Engineer I",
    "Senior Dock Engineer II",
    "IT Systems Analyst",
    "Lock and Weir Inspector, Department of Canals",
    "HARBOR MASTER",
    "Boat Supervisor",
    "Warden I, Office of Locks (abolished 01/01/2020)",
    "Analyst II (Geographic Information Systems)",
    "Feed, Fodder, and Fuel Inspector",
    "Supervisor, Towpath Maintenance",
    "Plumber Apprentice",
    "Dock Scientist Supervisor II",
)
INDEX = TitleIndex(Standing(title, "a.md", Span(0, 1)) for title in TITLES)

FOUND = [
    ("canal keeper ii", "Canal Keeper II"),
    ("Canal Keeper 2", "Canal Keeper II"),
    ("Canal Keepers II", "Canal Keeper II"),
    ("Canal  Keeper – III", "Canal Keeper III"),
    ("Canal Keepers", "Canal Keeper I"),
    ("Canal Keeper", "Canal Keeper I"),
    ("Canal Keeper series", "Canal Keeper I"),
    ("Senior Dock Engineer", "Senior Dock Engineer I"),
    ("Dock Scientist Supervisor", "Dock Scientist Supervisor II"),
    ("Canal Keeper II, Range B", "Canal Keeper II"),
    ("Canal Keeper II (Night Shift)", "Canal Keeper II"),
    ("Canal Keeper II in the City", "Canal Keeper II"),
    ("Information Technology Systems Analyst", "IT Systems Analyst"),
    ("Lock & Weir Inspector", "Lock and Weir Inspector, Department of Canals"),
    ("Lock and Weir Insp.", "Lock and Weir Inspector, Department of Canals"),
    ("Harbor Master", "HARBOR MASTER"),
    ("Supervising Boat", "Boat Supervisor"),
    ("Warden I, Office of Locks", "Warden I, Office of Locks (abolished 01/01/2020)"),
    ("Analyst II (GIS)", "Analyst II (Geographic Information Systems)"),
    ("Fuel Inspector", "Feed, Fodder, and Fuel Inspector"),
    ("Towpath Maintenance Supervisor", "Supervisor, Towpath Maintenance"),
    ("Harber Master", "HARBOR MASTER"),
]


@pytest.mark.parametrize(("wording", "title"), FOUND, ids=[row[0] for row in FOUND])
def test_found(wording: str, title: str) -> None:
    found = INDEX.find(wording)
    assert found is not None
    assert found.title == title


@pytest.mark.parametrize(
    "wording",
    [
        "Canal Keeper IV",
        "Senior Canal Keeper",
        "Dock Engineer I",
        "Dock Engineer",
        "Dock Scientist",
        "Plumber",
        "Supervisor, Fleet",
        "Supervisor",
        "Systems Analyst II",
        "Boat Inspector",
        "",
    ],
)
def test_not_found(wording: str) -> None:
    assert INDEX.find(wording) is None


def test_plain_class_of_a_family_without_numbers() -> None:
    index = TitleIndex([Standing("Urban Forester Senior", "a.md", Span(0, 1))])
    assert index.find("Urban Forester") is None


@pytest.mark.parametrize(
    ("wording", "title"),
    [
        ("Canal Keeper IV", "Canal Keeper III"),
        ("Senior IT Systems Analyst", "IT Systems Analyst"),
        ("Boat Builder", None),
        ("Chief Librarian", None),
    ],
)
def test_nearest(wording: str, title: str | None) -> None:
    near = INDEX.nearest(wording)
    assert (near.title if near else None) == title or (title and near and near.title.startswith("Canal Keeper"))


@pytest.mark.parametrize(("wording", "title"), [("Canal Keeper IV", "III"), ("Canal Keeper VII", "III")])
def test_nearest_number(wording: str, title: str) -> None:
    near = INDEX.nearest(wording)
    assert near is not None
    assert near.title == f"Canal Keeper {title}"


def test_ranges_are_written_out() -> None:
    keepers = ("Canal Keeper I", "Canal Keeper II", "Canal Keeper III")
    assert written_out("Canal Keeper I-III") == keepers
    assert written_out("Canal Keeper I to III") == keepers
    assert written_out("Canal Keeper I – III") == keepers
    assert written_out("Canal Keeper I/II") == keepers[:2]
    assert written_out("Canal Keeper 1-2") == keepers[:2]
    assert written_out("Canal Keeper II") == ("Canal Keeper II",)
    assert written_out("Canal Keeper III-I") == ("Canal Keeper III-I",)


@pytest.mark.parametrize("piece", ["Canal Keeper ", "I-", ", ", " and ", "(", " in the A", "Range B "])
def test_a_very_long_title_is_read_to_its_end(piece: str) -> None:
    INDEX.find(piece * 20_000)
    INDEX.nearest(piece * 20_000)
    written_out(piece * 20_000)
    assert words_of("Canal Keeper II") == words_of("Keepers, Canal II")
