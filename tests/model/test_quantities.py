from __future__ import annotations

import pytest

from speclint.model.quantities import number_value, quantities

READ = [
    ("1-Sedentary (0-10 lbs.)", [(0, 10, "pound", "0-10 lbs.")]),
    ("Light (up to 20 pounds)", [(None, 20, "pound", "up to 20 pounds")]),
    ("3-Medium (20 – 50 lbs)", [(20, 50, "pound", "20 – 50 lbs")]),
    ("20 to 50 lbs", [(20, 50, "pound", "20 to 50 lbs")]),
    ("between 25 and 50 pounds", [(25, 50, "pound", "25 and 50 pounds")]),
    ("10 pounds to 20 pounds", [(10, 20, "pound", "10 pounds to 20 pounds")]),
    ("10 lbs. - 20 lbs.", [(10, 20, "pound", "10 lbs. - 20 lbs.")]),
    ("ten to twenty pounds", [(10, 20, "pound", "ten to twenty pounds")]),
    ("50-20 lbs", [(50, 20, "pound", "50-20 lbs")]),
    ("(over 100 lbs.)", [(100, None, "pound", "over 100 lbs.")]),
    ("(100+ lbs.)", [(100, None, "pound", "100+ lbs.")]),
    ("50 + pounds", [(50, None, "pound", "50 + pounds")]),
    ("100 lbs. or more", [(100, None, "pound", "100 lbs. or more")]),
    ("50 pounds and over", [(50, None, "pound", "50 pounds and over")]),
    ("greater than 50 pounds", [(50, None, "pound", "greater than 50 pounds")]),
    ("weights above 50 pounds", [(50, None, "pound", "above 50 pounds")]),
    ("in excess of 100 pounds", [(100, None, "pound", "in excess of 100 pounds")]),
    ("which may, at times, exceed 60 pounds", [(60, None, "pound", "exceed 60 pounds")]),
    ("at least 50 pounds", [(50, None, "pound", "at least 50 pounds")]),
    ("a minimum of 50 pounds", [(50, None, "pound", "a minimum of 50 pounds")]),
    ("50 lbs. max", [(None, 50, "pound", "50 lbs. max")]),
    ("maximum 50 lbs.", [(None, 50, "pound", "maximum 50 lbs.")]),
    ("up to a maximum of 50 pounds", [(None, 50, "pound", "up to a maximum of 50 pounds")]),
    ("up to and including 50 pounds", [(None, 50, "pound", "up to and including 50 pounds")]),
    ("up to approximately 70 pounds", [(None, 70, "pound", "up to approximately 70 pounds")]),
    ("as much as 75 pounds", [(None, 75, "pound", "as much as 75 pounds")]),
    ("no more than ten (10) pounds", [(None, 10, "pound", "no more than ten (10) pounds")]),
    ("weight of 10 pounds or less", [(None, 10, "pound", "10 pounds or less")]),
    ("less than 10 pounds", [(None, 10, "pound", "less than 10 pounds")]),
    ("weighing up to fifty (50) pounds", [(None, 50, "pound", "up to fifty (50) pounds")]),
    ("fifty (50) pounds", [(50, 50, "pound", "fifty (50) pounds")]),
    ("twenty five pounds", [(25, 25, "pound", "twenty five pounds")]),
    ("twenty-five (25) pounds", [(25, 25, "pound", "twenty-five (25) pounds")]),
    ("one hundred fifty pounds", [(150, 150, "pound", "one hundred fifty pounds")]),
    ("one hundred (100) pounds", [(100, 100, "pound", "one hundred (100) pounds")]),
    ("50# bags", [(50, 50, "pound", "50#")]),
    ("a 50-pound bag", [(50, 50, "pound", "50-pound")]),
    ("50lbs.", [(50, 50, "pound", "50lbs.")]),
    ("up to 1,000 LBS", [(None, 1000, "pound", "up to 1,000 LBS")]),
    ("26,001 lbs. GVWR", [(26001, 26001, "pound", "26,001 lbs.")]),
    ("20 kg", [(20, 20, "kilogram", "20 kg")]),
    ("72 pounds from floor and 62 lbs by arm", [(72, 72, "pound", "72 pounds"), (62, 62, "pound", "62 lbs")]),
    ("weighing up to several hundred pounds", []),
    ("a few hundred pounds", []),
    ("25/50 pounds", []),
    ("pounds", []),
    ("the 10-key pad", []),
    ("Two (2) years of experience", [(2, 2, "year", "Two (2) years")]),
    ("four years", [(4, 4, "year", "four years")]),
    ("1 to 3 years", [(1, 3, "year", "1 to 3 years")]),
    ("one (1) to two (2) years", [(1, 2, "year", "one (1) to two (2) years")]),
    ("minimum of three years", [(3, None, "year", "minimum of three years")]),
    ("minimum three years", [(3, None, "year", "minimum three years")]),
    ("3+ years", [(3, None, "year", "3+ years")]),
    ("five or more years", [(5, None, "year", "five or more years")]),
    ("two and one-half years", [(2.5, 2.5, "year", "two and one-half years")]),
    ("1 1/2 years", [(1.5, 1.5, "year", "1 1/2 years")]),
    ("two years and six months", [(2, 2, "year", "two years"), (6, 6, "month", "six months")]),
    ("6 months to 2 years", [(6, 6, "month", "6 months"), (2, 2, "year", "2 years")]),
    ("at least six months of experience", [(6, None, "month", "at least six months")]),
    ("eighteen months", [(18, 18, "month", "eighteen months")]),
    ("1,200 hours of training", [(1200, 1200, "hour", "1,200 hours")]),
    ("24 semester units", [(24, 24, "unit", "24 semester units")]),
    ("33% of the time", [(33, 33, "percent", "33%")]),
    ("20 inches or less", [(None, 20, "inch", "20 inches or less")]),
    ("clearly at 20 feet or more", [(20, None, "foot", "20 feet or more")]),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[row[0] for row in READ])
def test_a_quantity_is_read(text: str, expected: list[tuple[float | None, float | None, str, str]]) -> None:
    found = [(item.least, item.most, item.unit, text[item.start : item.end]) for item in quantities(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("ten", 10), ("Twenty-Five", 25), ("1,200", 1200), ("one hundred", 100), ("many", None), ("", None)],
)
def test_the_value_of_a_number(text: str, value: float | None) -> None:
    assert number_value(text) == value


def test_a_long_text_without_quantities_is_read_in_linear_time() -> None:
    assert list(quantities("up to " * 20_000)) == []
    assert list(quantities("1,000 " * 20_000)) == []
