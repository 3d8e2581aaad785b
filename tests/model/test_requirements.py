from __future__ import annotations

import pytest

from speclint.model.passages import Passage
from speclint.model.requirements import education, experience
from speclint.read.text import plain


def passage(text: str, *sections: str) -> Passage:
    return Passage(plain(text, 0), sections)


YEARS = [
    ("Three years of experience in accounting.", [3.0]),
    ("Six (6) years of experience, two (2) years of which as a lead.", [6.0, 2.0]),
    ("Eighteen months of experience driving a bus.", [1.5]),
    ("At least 5 years' experience", [5.0]),
    ("One year of experience performing the duties of a Clerk II.", [1.0]),
    ("Must be at least 21 years of age.", []),
    ("None", []),
    ("A bachelor's degree.", []),
]


@pytest.mark.parametrize(("text", "years"), YEARS, ids=[row[0][:40] for row in YEARS])
def test_lengths_of_experience(text: str, years: list[float]) -> None:
    found = list(experience([passage(text, "minimum_qualifications", "experience")]))
    assert [item.years for item in found] == years
    assert all(text[slice(*item.span)][:1].isalnum() for item in found)


def test_preferred_and_substituted_experience_is_marked() -> None:
    text = "Two years of experience may be substituted for the degree."
    (swap,) = experience([passage(text, "minimum_qualifications")])
    (wish,) = experience([passage("Two years of experience as a lead.", "preferred_qualifications")])
    assert (swap.substitute, swap.preferred, wish.substitute, wish.preferred) == (True, False, False, True)


LEVELS = [
    ("High school diploma or GED.", ["high school"]),
    ("Completion of the twelfth grade.", ["high school"]),
    ("Associate's degree in nursing.", ["associate"]),
    ("Bachelor's degree in business.", ["bachelor"]),
    ("Bachelor’s Degree from an accredited college", ["bachelor"]),
    ("Graduation from a four year college or university.", ["bachelor"]),
    ("Equivalent to graduation from college.", ["bachelor"]),
    ("Graduation from a technical school or community college with a degree in engineering.", ["associate"]),
    ("Two years for each required year of post-high school education.", []),
    ("Master's degree in public administration.", ["master"]),
    ("Juris Doctor from an accredited law school.", ["doctorate"]),
    ("Ph.D. in chemistry", ["doctorate"]),
    ("Thirty semester units in accounting.", ["some college"]),
    ("Bachelor's degree; a master's degree is preferred.", ["bachelor", "master"]),
    ("Three years of experience as a head gardener.", []),
    ("Graduation from an accredited four-year college with courses in soil science.", ["bachelor"]),
    ("Graduation from an accredited college or university with an associate's degree in ecology.", ["associate"]),
    ("Completion of one course in drafting from a high school, college, or trade school.", []),
    ("Graduation from a two-year college.", ["associate"]),
]


@pytest.mark.parametrize(("text", "levels"), LEVELS, ids=[row[0][:40] for row in LEVELS])
def test_levels_of_education(text: str, levels: list[str]) -> None:
    found = list(education([passage(text, "education")]))
    assert [item.level for item in found] == levels


def test_duties_ask_for_nothing() -> None:
    text = "Advises clients with a bachelor's degree and two years of experience."
    assert not list(education([passage(text, "essential_duties")]))
    assert not list(experience([passage(text, "essential_duties")]))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Two years of experience in surveying within the last ten years.", [2]),
        ("Within the past five (5) years, one year of experience as a diver.", [1]),
        ("Three years of experience, one year of which was gained during the preceding four years.", [3, 1]),
        ("Experience within 2 years of application and one year of paid employment.", [1]),
    ],
)
def test_a_window_of_time_is_no_length(text: str, years: list[float]) -> None:
    assert [item.years for item in experience([passage(text, "experience")])] == years
