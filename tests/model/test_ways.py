"""The ways into a class, and which of two classes asks for less."""

from __future__ import annotations

import pytest

from speclint.model.spec import Spec
from speclint.model.ways import Ways, less_education, less_experience
from speclint.parsing.parser import parse_source
from speclint.read.source import Source

CLASS = "Hollis County\nCanal Keeper\n\n### Minimum Qualifications\n\n{}\n"


def ways(text: str) -> Ways:
    return Spec(parse_source(Source("a.md", CLASS.format(text)))).profiles[0].ways


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Three years of experience in canal maintenance.", [3.0]),
        ("Eighteen months of experience in canal maintenance.", [1.5]),
        ("Five years of experience in canal maintenance, including two years as a lead.", [5.0]),
        ("Four years of experience in canal maintenance within the last ten years.", [4.0]),
        ("Two years of experience in dredging or four years of experience in canal maintenance.", [2.0, 4.0]),
        ("One year of experience is preferred.", []),
        ("Graduation from a four-year college or university and two years of experience in canal maintenance.", [2.0]),
        ("Completion of two years of college, and three years of experience in canal maintenance.", [3.0]),
        ("Completion of a three year apprenticeship and one year of experience in canal maintenance.", [1.0]),
        ("Two years of school bus driving experience.", [2.0]),
        ("Two years of college or university teaching experience.", [2.0]),
        ("Three years of education, training, or experience in canal maintenance.", [3.0]),
        ("Five years of experience in canal maintenance, two years of which must have been as a lead.", [5.0]),
        ("Five years of experience in dredging. At least one year of this experience must have been on rivers.", [5.0]),
        ("Persons with 18 months of experience may be admitted to the examination.", []),
    ],
)
def test_lengths_that_are_enough(text: str, years: list[float]) -> None:
    assert [way.years for way in ways(text).experience] == years


@pytest.mark.parametrize(
    "text",
    [
        "One year of experience performing the duties of a Canal Keeper I.",
        "One year of experience as a Canal Keeper I.",
        "Two years of experience at the type and level of a Canal Keeper I.",
        "Two years of experience in the class of Canal Keeper I.",
        "One year of experience in the next lower class.",
    ],
)
def test_service_in_a_lower_class_comes_on_top(text: str) -> None:
    assert [way.serves for way in ways(text).experience] == [True]
    assert less_experience(ways(text), ways("Five years of experience in canal maintenance.")) is None


@pytest.mark.parametrize(
    ("high", "low", "less"),
    [
        ("Two years of experience in canal maintenance.", "Three years of experience in canal maintenance.", True),
        ("Three years of experience in canal maintenance.", "Three years of experience in canal maintenance.", False),
        ("Two years of related experience.", "Three years of related experience.", True),
        ("Two years of supervisory experience.", "Three years of experience in canal maintenance.", False),
        ("Experience as a dredger for two years.", "Experience as a dredger for three years.", False),
        ("Two years of experience.", "Three years of experience.", True),
        ("Two years of experience in any of the following:", "Three years of experience in canal maintenance.", False),
        (
            "Two years of experience within the last ten years in canal maintenance.",
            "Three years of experience within the last five years in canal maintenance.",
            True,
        ),
        ("Two years of experience in accounting.", "Three years of experience in canal maintenance.", False),
        (
            "Master's degree in hydrology and one year of experience in canal maintenance.",
            "Bachelor's degree in hydrology and three years of experience in canal maintenance.",
            False,
        ),
        (
            "Three years of experience in canal maintenance, including one year at the level of a Canal Keeper I.",
            "Four years of experience in canal maintenance.",
            True,
        ),
    ],
)
def test_less_experience(high: str, low: str, less: bool) -> None:
    assert (less_experience(ways(high), ways(low)) is not None) is less


@pytest.mark.parametrize(
    ("high", "low", "less"),
    [
        ("Graduation from high school.", "Bachelor's degree in hydrology.", True),
        ("Bachelor's degree in hydrology.", "Bachelor's degree in hydrology.", False),
        ("Graduation from high school.", "Bachelor's degree preferred.", False),
        (
            "Graduation from high school and six years of experience in canal maintenance.",
            "Bachelor's degree in hydrology and two years of experience in canal maintenance.",
            False,
        ),
    ],
)
def test_less_education(high: str, low: str, less: bool) -> None:
    assert (less_education(ways(high), ways(low)) is not None) is less
