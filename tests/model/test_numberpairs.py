"""Numbers in words with the same in figures beside them, in real-life wordings."""

from __future__ import annotations

import pytest

from speclint.model.numberpairs import figure_value, number_pairs, word_value

DIFFER = [
    "Four (5) years", "twenty one (22) days", "one and one-half (2.5) years", "one and one half (1) years", "two to four (2-5) years",
    "two to four (3-4) years", "Two(3) years", "one hundred (10) pounds", "third (2nd) shift", "ten percent (15%)", "ten (15%) percent",
    "One (2)-year", "two (3)-year probation", "five (5.5) days", "5 (four) years", "four [5] years", "one hundred fifty (100) hours",
    "one thousand (10,000) hours", "two thousand (2,080) hours", "three (3-5) years", "three-to-five (3-4) years", "four- (5-) year",
    "one (1 1/2) year", "two and a half (2 1/4) years", "eighteen (24 months)", "five (6) or more employees", "twelfth (11th) grade",
    "two or three (2 or 4) years", "one-half (1) year", "seventy-five percent (57%)", "forty (50)-hour week", "at least (4) five years",
]  # fmt: skip
AGREE = [
    "Four (4) years", "twenty-one (21)", "one and one-half (1.5) years", "one and one-half (1-1/2) years", "one and one half (1½) years",
    "two to four (2–4) years", "two to four (2 to 4)", "two to four (4) years", "one hundred and fifty (150)", "second (2nd)",
    "ten percent (10%)", "ten (10) percent", "one-third (1/3) of the time", "one-third (33%)", "one-half (50%)", "three-quarters (.75) time",
    "one thousand five hundred (1,500)", "two thousand eighty (2,080) hours", "twenty-five hundred (2,500)", "eighteen (18 months)",
    "Four (4.0) years", "two hundred eighty-eight (288) hours", "nineteen (19 ) years", "six-(6) month", "3 (three) years",
]  # fmt: skip
NONE = [
    "Step two (b)", "Part I (2)", "Level One (2)", "Section Four (4)(b)", "(1) one year; (2) three years", "call five (555) 123-4567",
    "an Engineer Two (3)", "one (40-hour) week", "two (12-hour) shifts", "two (50 lb.) bags", "two (100%) positions", "one (2009) edition",
    "five (see note 3)", "seven (24/7)", "five (5/8) schedule", "one (2,000 hours)", "one (12 month) year", "six (a) months", "five (V)",
    "one year (12 months)", "two positions (3 FTE)", "first (2) of all", "four [2] and more",
]  # fmt: skip


@pytest.mark.parametrize("text", DIFFER)
def test_they_differ(text: str) -> None:
    assert [pair.agrees for pair in number_pairs(f"Requires {text} of work here.")] == [False]


@pytest.mark.parametrize("text", AGREE)
def test_they_agree(text: str) -> None:
    assert [pair.agrees for pair in number_pairs(f"Requires {text} of work here.")] == [True]


@pytest.mark.parametrize("text", NONE)
def test_it_is_no_pair_or_agrees(text: str) -> None:
    assert all(pair.agrees for pair in number_pairs(f"Requires {text} of work here."))


def test_values() -> None:
    words = (
        "one hundred and fifty",
        "two thousand eighty",
        "one and three-quarters",
        "one-half",
        "eighty-four",
        "third",
    )
    assert [word_value(text) for text in words] == [150, 2080, 1.75, 0.5, 84, 3]
    assert [figure_value(text) for text in ("1,500", "2.5", "1 1/2", "1-1/2", "2½", "½")] == [
        1500,
        2.5,
        1.5,
        1.5,
        2.5,
        0.5,
    ]
