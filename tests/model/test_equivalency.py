from __future__ import annotations

import pytest

from speclint.model.equivalency import Direction, Equivalency
from speclint.model.equivalency_reading import equivalencies
from speclint.model.passages import Passage
from speclint.read.text import plain


def read(text: str, *sections: str) -> list[Equivalency]:
    return list(equivalencies([Passage(plain(text, 0), sections or ("minimum_qualifications",))]))


EVEN = "1 year of experience for 1 year of education"
EVEN_BACK = "1 year of education for 1 year of experience"
TWOFOLD = "2 years of experience for 1 year of education"

READINGS = [
    # The same amount of time on both sides.
    ("Additional qualifying experience may be substituted for the required education on a year-for-year basis.", [EVEN]),
    ("(Related experience may be substituted on a year for year basis for two years of education.)", [EVEN + ", up to 2 years"]),
    ("Relevant experience can substitute for the required college education, year for year.", [EVEN]),
    ("Experience may substitute on a year-to-year basis for the required education.", [EVEN]),
    ("Directly related experience may be substituted for education on a one-for-one basis.", [EVEN]),
    ("Experience may be substituted for the required degree at a ratio of 1:1.", [EVEN]),
    ("Qualifying experience is substituted on a year-for-year basis.", [EVEN]),
    ("One (1) year of the appropriate type and level of experience may be substituted for each required year of "
     "post-high school education.", [EVEN]),
    ("Each additional year of related experience may be substituted for one year of college.", [EVEN]),
    ("An additional year of experience may be accepted in lieu of each year of required education.", [EVEN]),
    ("Candidates may substitute drafting experience for the education on the basis that one year of experience is "
     "equivalent to one year (at least 30 semester units) of education.", [EVEN]),
    ("Additional experience may be substituted for up to four years of the required education on a year-for-year basis.",
     [EVEN + ", up to 4 years"]),
    ("Substitution of experience for education is allowed on a year-for-year basis.", [EVEN]),
    ("Experience may be substituted for the required master's degree on a year-for-year basis.",
     ["1 year of experience for 1 year of graduate study"]),
    ("Applicants who do not possess the required education may substitute additional experience as indicated on a "
     "year-for-year basis with thirty (30) semester hour credits being equal to one (1) year of experience.", [EVEN]),
    ("Substitution of Experience for Education: Qualifying full-time experience may be substituted for the required "
     "education, on a year-for-year basis, to a maximum of four years.", [EVEN + ", up to 4 years"] * 2),
    ("Vocational training may substitute at an equivalent rate for the required experience.",
     ["1 year of training for 1 year of experience"]),
    ("Experience may be substituted for education on a one year for one year basis.", [EVEN]),
    ("All experience is substituted on a year for year basis.", [EVEN]),
    ("Professional experience will substitute, year for year, for the required degree.", [EVEN]),
    # Two years for one.
    ("Experience may be substituted for education on a two (2) years of experience for one (1) year of college basis.",
     [TWOFOLD]),
    ("Experience may be substituted for the degree; two years of experience equals one year of college.", [TWOFOLD]),
    ("Two years of related experience for each year of required education.", [TWOFOLD]),
    ("Two years of appropriate experience may be substituted for one year of the education requirement.", [TWOFOLD]),
    ("Two (2) years of related experience may be substituted for each year of required college.", [TWOFOLD]),
    ("Experience may be substituted for education on a two-for-one basis.", [TWOFOLD]),
    ("Experience may be substituted for the education at the rate of two years of experience for each year of college.",
     [TWOFOLD]),
    ("Experience may substitute for the required education on a 2:1 basis.", [TWOFOLD]),
    ("Two years of experience equals one year of education.", [TWOFOLD]),
    ("Work experience may replace the required education, with two years of experience equal to one year of education.",
     [TWOFOLD]),
    ("In lieu of the required education, two years of experience may be substituted for each year of college.", [TWOFOLD]),
    ("One and one-half years of experience may be substituted for each year of education.",
     ["1.5 years of experience for 1 year of education"]),
    ("Eighteen months of experience may be substituted for each year of education.",
     ["1.5 years of experience for 1 year of education"]),
    # Other units.
    ("One year of full-time experience may be substituted for each 30 semester units of college.",
     ["1 year of experience for 30 semester units of education"]),
    ("Thirty (30) semester hours of college coursework may be substituted for each year of experience.",
     ["30 semester units of education for 1 year of experience"]),
    ("Forty-five quarter credits in accounting may be substituted for one year of the required experience.",
     ["45 quarter units of education for 1 year of experience"]),
    ("Four years of related experience may be substituted for a bachelor's degree.",
     ["4 years of experience for a bachelor’s degree"]),
    ("Four years of experience may be accepted in lieu of the bachelor's degree.",
     ["4 years of experience for a bachelor’s degree"]),
    # Education for experience.
    ("A master's degree may substitute for one year of experience.", ["a master’s degree for 1 year of experience"]),
    ("A master’s degree may be substituted for one year and a doctorate may be substituted for two years of experience.",
     ["a master’s degree for 1 year of experience", "a doctorate for 2 years of experience"]),
    ("College training may be substituted for two years of the required experience on the basis of one year of college "
     "being equivalent to six months of experience.", ["1 year of education for 6 months of experience, up to 2 years"]),
    ("Graduate work in planning may be substituted for the required experience on a year-for-year basis.",
     ["1 year of graduate study for 1 year of experience"]),
    ("One year of education from a trade school may be substituted for each year of experience lacking, up to a maximum "
     "of two years.", [EVEN_BACK + ", up to 2 years"]),
    # Both ways.
    ("Education and experience may be substituted for one another on a year-for-year basis.", [EVEN, EVEN_BACK]),
    ("Substitutions will be made on a year for year basis.", [EVEN, EVEN_BACK]),
    # No rate.
    ("Additional appropriate experience may be substituted for the minimum education requirement.",
     ["experience for education, no rate"]),
    ("Additional appropriate education may be substituted for the minimum experience requirements.",
     ["education for experience, no rate"]),
    ("Related experience may be substituted for up to two years of the required education.",
     ["experience for 2 years of education, no rate, up to 2 years"]),
    # What needs none.
    ("Two additional years of experience may be substituted for the required education.",
     ["2 years of experience for education"]),
    ("Completion of a two-year course in landscape design may be substituted for one year of the required experience.",
     ["education for 1 year of experience"]),
    ("Any combination of education and experience that is equivalent to these qualifications is acceptable.",
     ["combination of both"]),
    ("An equivalent combination of training and experience may substitute for the education requirement.",
     ["combination of both"]),
    ("Experience and education may be substituted for one another.",
     ["experience for education, no rate", "education for experience, no rate"]),
    ("A master's degree may be substituted for two years of the experience.) and Education: Graduation from college.",
     ["a master’s degree for 2 years of experience"]),
    ("Experience may be substituted for the required education as determined by Human Resources.",
     ["experience for education"]),
    # Nothing of the kind.
    ("Substitution of experience for education is not permitted.", []),
    ("Substitution of experience for education: None.", []),
    ("Two years of experience or the equivalent of one year of college.", []),
    ("Five years of experience for a bachelor's degree; three years of experience for a master's degree.", []),
    ("Related experience may not substitute for any required education.", []),
    ("A degree is not a substitute for the required experience.", []),
    ("Experience may not be substituted for the required education.", []),
    ("No substitution of experience for education is permitted.", []),
    ("No substitutions.", []),
    ("Applicants wishing to substitute education for experience must submit transcripts.", []),
    ("A certification in databases may be substituted for one year of experience.", []),
    ("Experience may be substituted for the required credential.", []),
    ("Two years of experience at a level equivalent to Clerk II, and one year of college.", []),
    ("Education: Equivalent to graduation from college, and two years of experience.", []),
    ("Two years of experience and four years of college.", []),
    ("Deals with the public on a one-to-one basis.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "readings"), READINGS, ids=[row[0][:50] for row in READINGS])
def test_readings(text: str, readings: list[str]) -> None:
    assert [str(item) for item in read(text)] == readings


def test_places() -> None:
    text = "Degree. Two (2) years of experience may be substituted for each year of college (30 units)."
    (item,) = read(text)
    assert text[slice(*item.span)] == item.text
    assert item.text == "Two (2) years of experience may be substituted for each year"
    (even,) = read("Experience may be substituted for education on a year-for-year basis.")
    assert even.text == "year-for-year basis"


def test_fields_tell_kinds_of_experience_apart() -> None:
    (one,) = read("Additional appropriate experience may be substituted for education on a year-for-year basis.")
    (other,) = read("Supervisory experience may be substituted for education on a year-for-year basis.")
    assert [sorted(item.fields) for item in (one, other)] == [[], ["supervisory"]]


def test_duties_state_no_rate() -> None:
    assert read("Two years of experience equals one year of education.", "essential_duties") == []


def test_direction() -> None:
    (item,) = read("Two years of experience may be substituted for one year of college.")
    assert (item.direction, item.rate, item.lacks_rate) == (Direction.EXPERIENCE_FOR_EDUCATION, 2.0, False)
