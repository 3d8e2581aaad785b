"""Equivalencies that have nothing to apply to, or that do not say to what they apply."""

from __future__ import annotations

import pytest

import speclint
from speclint.model.equivalency_objects import inapplicable
from speclint.model.spec import Spec


def sections(education: str, experience: str, equivalency: str) -> str:
    return f"# Glass Blower\n\n## Education\n\n{education}\n\n## Experience\n\n{experience}\n\n## Equivalency\n\n{equivalency}\n"


def qualifications(text: str) -> str:
    return f"# Glass Blower\n\n## Minimum Qualifications\n\n{text}\n"


def together(text: str) -> str:
    return f"# Glass Blower\n\n## Education and Experience\n\n{text}\n"


CASES = [
    (1, sections("None", "Two years of work.", "Experience may be substituted for the required education.")),
    (
        1,
        sections(
            "No formal education is required.",
            "Two years of experience.",
            "One year of experience may be substituted for each year of college.",
        ),
    ),
    (
        1,
        sections(
            "High school diploma or GED.",
            "Two years of experience in welding.",
            "Two (2) years of the appropriate type and level of experience may be substituted for each required year of post-high school education.",
        ),
    ),
    (
        0,
        sections(
            "High school diploma or GED, and completion of a two-year welding program.",
            "Two years.",
            "Two (2) years of experience may be substituted for each required year of post-high school education.",
        ),
    ),
    (
        0,
        sections(
            "High school diploma or GED.",
            "Two years of experience.",
            "Additional education may be substituted for up to one year of experience.",
        ),
    ),
    (
        0,
        sections(
            "High school diploma or GED.",
            "Two years of experience.",
            "Experience may be substituted for the high school diploma.",
        ),
    ),
    (
        0,
        sections(
            "High school diploma or GED.",
            "Two years of experience.",
            "One year of college may be substituted for one year of the required experience.",
        ),
    ),
    (
        1,
        sections(
            "Bachelor's degree.",
            "None",
            "Additional appropriate education may be substituted for the minimum experience requirements.",
        ),
    ),
    (
        1,
        sections(
            "Bachelor's degree.",
            "None required.",
            "Additional education may be substituted for experience on a year-for-year basis.",
        ),
    ),
    (0, sections("Bachelor's degree.", "None", "None")),
    (0, sections("Bachelor's degree.", "None", "Any combination of education and experience.")),
    (1, sections("Bachelor's degree.", "Two years.", "Additional appropriate education may be substituted.")),
    (
        1,
        sections(
            "Bachelor's degree.", "Two years.", "Appropriate experience may be substituted on a one-for-one basis."
        ),
    ),
    (
        0,
        sections(
            "Bachelor's degree.",
            "Two years.",
            "Appropriate experience may be substituted for the degree on a one-for-one basis.",
        ),
    ),
    (0, sections("Bachelor's degree.", "Two years.", "Education and experience may be substituted for one another.")),
    (0, sections("Bachelor's degree.", "Two years.", "Appropriate experience may be substituted as follows:")),
    (0, sections("Bachelor's degree.", "Two years.", "No substitution of experience for education is permitted.")),
    (0, sections("Bachelor's degree.", "Two years.", "Experience may not be substituted.")),
    (0, sections("Bachelor's degree. Experience may be substituted on a year-for-year basis.", "Two years.", "None")),
    (
        1,
        together(
            "Bachelor's degree in art and two years of experience in glass. Related experience may be substituted on a year-for-year basis."
        ),
    ),
    (
        1,
        together(
            "Bachelor's degree in art; and two years of experience in glass. Additional education may be substituted year for year."
        ),
    ),
    (
        0,
        together(
            "Bachelor's degree in art and two years of experience in glass. Related experience may be substituted for the degree on a year-for-year basis."
        ),
    ),
    (
        0,
        together(
            "Bachelor's degree in art and two years of experience in glass. Related experience may be substituted for the required education.  Experience may be substituted on a year-for-year basis."
        ),
    ),
    (0, qualifications("Bachelor's degree in art. Related experience may be substituted on a year-for-year basis.")),
    (0, qualifications("Bachelor's degree in art (experience may be substituted).")),
    (
        0,
        qualifications(
            "Bachelor's degree in art and three years of experience (additional experience may be substituted)."
        ),
    ),
    (0, qualifications("Four years of experience in art. Education may be substituted year-for-year.")),
    (
        0,
        qualifications(
            "Bachelor's degree in art and three years of experience. For each year of college lacking, two years of experience may be substituted."
        ),
    ),
    (
        0,
        qualifications(
            "Bachelor's degree in art and three years of experience. A master's degree may be substituted for one year."
        ),
    ),
    (
        0,
        qualifications(
            "Bachelor's degree in art and three years of experience. In place of the degree, experience may be substituted."
        ),
    ),
    (
        0,
        qualifications(
            "- Bachelor's degree in art.\n- Two years of experience.\n- Possession of a license; equivalent experience will be considered."
        ),
    ),
    (
        1,
        qualifications(
            "- Bachelor's degree in art.\n- Two years of experience.\n- Additional related work experience may be substituted year for year."
        ),
    ),
    (
        0,
        qualifications(
            "Bachelor's degree and two years of experience, or an equivalent combination substituting relevant experience for education."
        ),
    ),
    (
        0,
        qualifications(
            "Bachelor's degree and two years of experience. Up to two years of the degree may be satisfied by experience, which may be substituted year for year."
        ),
    ),
    (1, qualifications("Bachelor's degree and two years of experience. Military experience may substitute.")),
    (
        0,
        qualifications(
            "Bachelor's degree and two years of experience. Applicants may substitute additional experience on a year-for-year basis for the degree."
        ),
    ),
    (
        1,
        qualifications(
            "Bachelor's degree and two years of experience. Applicants may substitute additional experience on a year-for-year basis."
        ),
    ),
    (
        1,
        sections(
            "N/A", "One year of experience.", "Two years of experience may substitute for the required education."
        ),
    ),
    (0, sections("Not Applicable", "Not Applicable", "Not Applicable")),
    (
        0,
        sections(
            "None", "Four years of experience or a bachelor's degree.", "Education may be substituted for experience."
        ),
    ),
]


@pytest.mark.parametrize(("number", "text"), CASES)
def test_inapplicable_equivalencies_are_found(number: int, text: str) -> None:
    assert len(list(inapplicable(Spec(speclint.parse(text))))) == number
