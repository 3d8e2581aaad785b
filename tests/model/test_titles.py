"""Class titles taken apart, in the ways that employers carry a level."""

from __future__ import annotations

import pytest

from speclint.model.mentions import class_words, same_class
from speclint.model.titles import split_title, surely_below

TITLES = [
    # printed, base, level, convention
    ("Canal Keeper", "Canal Keeper", "", "none"),
    ("Canal Keeper I", "Canal Keeper", "I", "numeral"),
    ("Canal Keeper IV", "Canal Keeper", "IV", "numeral"),
    ("Canal Keeper 2", "Canal Keeper", "2", "numeral"),
    ("CANAL KEEPER II", "Canal Keeper", "II", "numeral"),
    ("IT PROJECT MANAGER", "IT Project Manager", "", "none"),
    ("Senior Canal Keeper", "Canal Keeper", "Senior", "prefix"),
    ("Canal Keeper Senior", "Canal Keeper", "Senior", "suffix"),
    ("Canal Keeper - Senior", "Canal Keeper", "Senior", "suffix"),
    ("Canal Keeper, Senior", "Canal Keeper", "Senior", "suffix"),
    ("IT Product Portfolio Administrator Associate", "IT Product Portfolio Administrator", "Associate", "suffix"),
    ("IT Product Portfolio Administrator Specialist", "IT Product Portfolio Administrator", "Specialist", "suffix"),
    ("IT Manager Senior", "IT Manager", "Senior", "suffix"),
    ("Public Health Microbiologist Supervisor", "Public Health Microbiologist", "Supervisor", "suffix"),
    ("Communications Electrician Supervisor", "Communications Electrician", "Supervisor", "suffix"),
    ("Bus Driver Trainee", "Bus Driver", "Trainee", "suffix"),
    ("Plumber Apprentice", "Plumber", "Apprentice", "suffix"),
    ("Research Scientist Supervisor I (Various Specialties)", "Research Scientist", "Supervisor I", "numeral"),
    ("Research Scientist Manager (Chemical Sciences)", "Research Scientist", "Manager", "suffix"),
    ("Supervising Auditor II, Milk Marketing", "Auditor, Milk Marketing", "II", "numeral"),
    ("Guide II, Historical Monument (Specialist)", "Guide, Historical Monument", "II", "numeral"),
    ("Program Representative II (Specialist), Department of Consumer Affairs",
     "Program Representative, Department of Consumer Affairs", "II", "numeral"),
    ("Supervisor, Transportation Operations II - Training",
     "Supervisor, Transportation Operations - Training", "II", "numeral"),
    ("Lock Attendant (Supervisory)", "Lock Attendant", "Supervisory", "parenthesis"),
    # words that look like levels and are none
    ("Administrative Assistant", "Administrative Assistant", "", "none"),
    ("Psychiatric Technician Assistant", "Psychiatric Technician Assistant", "", "none"),
    ("Police Records Specialist", "Police Records Specialist", "", "none"),
    ("Senior Police Records Specialist", "Police Records Specialist", "Senior", "prefix"),
    ("City Planning Associate", "City Planning Associate", "", "none"),
    ("Street Lighting Engineering Associate", "Street Lighting Engineering Associate", "", "none"),
    ("Building Inspection Supervisor", "Building Inspection Supervisor", "", "none"),
    ("Computer Specialist", "Computer Specialist", "", "none"),
    ("Chief Financial Officer", "Chief Financial Officer", "", "none"),
    ("Chief of Plant Operation III (Correctional Facility)", "Chief of Plant Operation", "III", "numeral"),
    ("Staff Services Analyst", "Staff Services Analyst", "", "none"),
    ("Head Start Teacher", "Head Start Teacher", "", "none"),
    ("Lead Abatement Worker", "Lead Abatement Worker", "", "none"),
    ("Engineer, Water Resources", "Engineer, Water Resources", "", "none"),
    ("311 DIRECTOR", "311 Director", "", "none"),
    ("Canal Keeper (Seasonal)", "Canal Keeper", "", "none"),
    ("Laundry Supervisor II (Correctional Facility", "Laundry Supervisor", "II", "numeral"),
    ("Actuary (abolished 05/07/2015)", "Actuary", "", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "base", "level", "convention"), TITLES, ids=[row[0] for row in TITLES])
def test_split(printed: str, base: str, level: str, convention: str) -> None:
    title = split_title(printed)
    assert (title.base, title.level, title.convention) == (base, level, convention)
    assert title.printed == printed


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("Senior Canal Keeper", "canal keeper"),
        ("Canal Keeper II (Supervisor)", "canal keeper"),
        ("Canal Keeper (Night Shift)", "canal keeper (night shift)"),
        ("Park & Garden Keeper II", "park garden keeper"),
    ],
)
def test_family_is_what_siblings_share(title: str, family: str) -> None:
    assert split_title(title).family == family


def test_abolished_is_a_note_and_no_specialty() -> None:
    title = split_title("Lock Attendant (Night Shift) (Abolished 01/07/2016 per Pay Letter 16-05)")
    assert (title.abolished, title.parenthesis) == (True, "Night Shift")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Associate IT Project Manager", "IT Project Manager Associate"),
        ("IT Project Mgr. Associate", "Information Technology Project Manager Associate"),
        ("SENIOR CANAL KEEPER", "Canal Keeper, Senior"),
        ("Canal Keepers II", "Canal Keeper II"),
        ("Park and Garden Keeper", "Park & Garden Keeper"),
        ("Actuary (abolished 05/07/2015)", "Actuary"),
    ],
)
def test_one_class_in_two_wordings(one: str, other: str) -> None:
    assert same_class(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Canal Keeper I", "Canal Keeper II"),
        ("Canal Keeper", "Canal Keeper Senior"),
        ("Project Manager", "Program Manager"),
    ],
)
def test_two_classes(one: str, other: str) -> None:
    assert class_words(one) != class_words(other)


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("Canal Keeper I", "Canal Keeper II", True),
        ("Canal Keeper II", "Canal Keeper I", False),
        ("Canal Keeper", "Senior Canal Keeper", True),
        ("Canal Keeper Trainee", "Canal Keeper", True),
        ("Canal Keeper Associate", "Canal Keeper Senior", True),
        ("Canal Keeper Associate", "Canal Keeper", False),
        ("Canal Keeper", "Associate Canal Keeper", False),
        ("Canal Keeper Senior", "Canal Keeper Specialist", False),
        ("Canal Keeper I", "Dock Master II", False),
        ("Canal Keeper II", "Senior Canal Keeper", False),
    ],
)
def test_order_is_sure_only_where_words_have_one_reading(one: str, other: str, sure: bool) -> None:
    assert surely_below(split_title(one), split_title(other)) is sure
