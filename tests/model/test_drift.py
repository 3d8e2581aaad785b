"""Grades of drift: what differs between a copy and its text, and whether that changes what it means."""

from __future__ import annotations

import random

import pytest

from speclint.model.drift import Drift, compare
from speclint.model.grading import Grade

CLAUSE = (
    "Employees of the Harbour Office must not leave their post within two hours of a storm warning, unless the Harbour "
    "Master or a deputy relieves them. They may be called back on any of the next 3 days - without notice - and are "
    'paid at the "storm rate" for at least 4 hours; the employer’s log is the record.'
)

FRAME = '()[]:*"“” '
"""What may stand around a text."""

CHANGES = [
    # what stands in the clause, what stands in the copy, grade, kind
    ("two hours", "three hours", Grade.MATERIAL, "number"),
    ("3 days", "5 days", Grade.MATERIAL, "number"),
    ("4 hours", "4.5 hours", Grade.MATERIAL, "number"),
    ("two hours", "hours", Grade.MATERIAL, "number"),
    ("must not", "should not", Grade.MATERIAL, "modal verb"),
    ("may be called", "will be called", Grade.MATERIAL, "modal verb"),
    ("may be called", "are called", Grade.MATERIAL, "modal verb"),
    ("must not leave", "must leave", Grade.MATERIAL, "negation"),
    ("without notice", "with notice", Grade.MATERIAL, "negation"),
    ("unless the", "where the", Grade.MATERIAL, "negation"),
    ("two hours", "two days", Grade.MATERIAL, "unit"),
    ("3 days", "3 weeks", Grade.MATERIAL, "unit"),
    ("Master or a deputy", "Master and a deputy", Grade.MATERIAL, "and/or"),
    ("notice - and are", "notice - or are", Grade.MATERIAL, "and/or"),
    ("Master or a deputy", "Master", Grade.MATERIAL, "and/or"),
    ("the Harbour Master or", "the Harbour Warden or", Grade.MATERIAL, "name"),
    ("Harbour Office", "Ferry Office", Grade.MATERIAL, "name"),
    ("at least 4", "at most 4", Grade.MATERIAL, "quantity"),
    ("any of the", "all of the", Grade.MATERIAL, "quantity"),
    ("leave their post", "quit their post", Grade.WORDING, "wording"),
    ("a storm warning", "storm warning", Grade.WORDING, "wording"),
    ("is the record", "is the only true record", Grade.MATERIAL, "quantity"),
    ("is the record", "is the true record", Grade.WORDING, "wording"),
    ("Employees of", "Employee of", Grade.WORDING, "wording"),
    ("warning, unless", "warning unless", Grade.COSMETIC, "punctuation"),
    ("hours; the", "hours, the", Grade.COSMETIC, "punctuation"),
    ("They may", "they may", Grade.COSMETIC, "case"),
    ("two hours", "2 hours", Grade.COSMETIC, "number in figures"),
    ("two hours", "two (2) hours", Grade.COSMETIC, "number in figures"),
    ("two hours", "two hrs.", Grade.COSMETIC, "short form"),
    ("notice - and", "notice - &", Grade.COSMETIC, "short form"),
    ("storm warning", "storm-warning", Grade.COSMETIC, "hyphen or space"),
    ("storm warning", "stormwarning", Grade.COSMETIC, "hyphen or space"),
    ("the record.", "the record", Grade.COSMETIC, "final stop"),
    ("days - without", "days – without", Grade.SAME, "quotes and dashes"),
    ("days - without", "days—without", Grade.SAME, "quotes and dashes"),
    ('"storm rate"', "“storm rate”", Grade.SAME, "quotes and dashes"),
    ("employer’s", "employer's", Grade.SAME, "quotes and dashes"),
]


@pytest.mark.parametrize(("said", "instead", "grade", "kind"), CHANGES)
def test_one_change_is_graded(said: str, instead: str, grade: Grade, kind: str) -> None:
    assert CLAUSE.count(said) == 1
    drift = compare(CLAUSE.replace(said, instead), CLAUSE)
    assert (drift.grade, drift.kinds) == (grade, (kind,))


@pytest.mark.parametrize(("said", "instead", "grade", "kind"), CHANGES)
def test_the_change_undone_is_graded_alike(said: str, instead: str, grade: Grade, kind: str) -> None:
    drift = compare(CLAUSE, CLAUSE.replace(said, instead))
    assert (drift.grade, drift.kinds) == (grade, (kind,))


PAIRS = [
    ("A licence is required.", "A licence is preferred.", Grade.MATERIAL, "requirement"),
    ("Any one position may rotate.", "Any position may rotate.", Grade.WORDING, "wording"),
    ("Works as an Engineer II.", "Works as an Engineer III.", Grade.MATERIAL, "number"),
    ("Lifts 20-50 pounds.", "Lifts 20-60 pounds.", Grade.MATERIAL, "number"),
    ("Lifts 20-50 pounds.", "Lifts 20, 50 pounds.", Grade.MATERIAL, "number"),
    ("Lifts 20-50 pounds.", "Lifts 20–50 lbs.", Grade.COSMETIC, "short form"),
    ("Pays 5% more.", "Pays 5 more.", Grade.MATERIAL, "unit"),
    ("Pays 5% more.", "Pays $5 more.", Grade.MATERIAL, "unit"),
    ("Due by 1 May each year.", "Due by 1 June each year.", Grade.MATERIAL, "date"),
    ("Reports weekly to the board.", "Reports monthly to the board.", Grade.MATERIAL, "date"),
    ("Uses an appropriate tool.", "Uses an inappropriate tool.", Grade.MATERIAL, "negation"),
    ("They can't enter.", "They can enter.", Grade.MATERIAL, "negation"),
    ("They cannot enter.", "They can not enter.", Grade.COSMETIC, "hyphen or space"),
    ("(Works shifts.)", "Works shifts.", Grade.SAME, ""),
    ("Works shifts:", "Works shifts.", Grade.SAME, ""),
    ("ALL STAFF WORK SHIFTS", "All staff work shifts", Grade.COSMETIC, "capitals"),
    ("city-wide work", "citywide work", Grade.COSMETIC, "hyphen or space"),
    ("Pays 50% of it.", "Pays 50 percent of it.", Grade.COSMETIC, "short form"),
    ("Within 40 ft. of it.", "Within 40 feet of it.", Grade.COSMETIC, "short form"),
    ("Twenty-five staff.", "25 staff.", Grade.COSMETIC, "number in figures"),
    ("Twenty-five staff.", "26 staff.", Grade.MATERIAL, "number"),
    ("A driver's licence.", "A drivers' licence.", Grade.COSMETIC, "punctuation"),
    ("With minimal help.", "With minimum help.", Grade.WORDING, "wording"),
    ("Smoking is prohibited.", "Smoking is permitted.", Grade.MATERIAL, "requirement"),
    ("Eats before the shift.", "Eats after the shift.", Grade.MATERIAL, "order in time"),
    ("A master's degree.", "A bachelor's degree.", Grade.MATERIAL, "degree"),
    ("Rules 4.2, 4.3, 4.4.", "Rules 4.2, 4.3 and 4.4.", Grade.WORDING, "wording"),
    ("Note: All work shifts.", "All work shifts.", Grade.SAME, ""),
    ("Takes educa- tion calls.", "Takes education calls.", Grade.SAME, ""),
    ("Takes edu\u00adcation calls.", "Takes education calls.", Grade.SAME, ""),
    ("Experience may replace an education.", "Education may replace an experience.", Grade.MATERIAL, "words exchanged"),
    ("Skills and knowledge count.", "Knowledge and skills count.", Grade.WORDING, "wording"),
    ("education/experience", "education and experience", Grade.MATERIAL, "and/or"),
    ("", "", Grade.SAME, ""),
    ("", "Works shifts.", Grade.WORDING, "wording"),
    ("…", "—", Grade.COSMETIC, "final stop"),
]


@pytest.mark.parametrize(("here", "right", "grade", "kind"), PAIRS)
def test_pairs(here: str, right: str, grade: Grade, kind: str) -> None:
    drift = compare(here, right)
    assert drift.grade is grade
    if kind:
        assert kind in drift.kinds


def mended(drift: Drift) -> str:
    """The copy with every difference replaced by what stands in the text."""
    pieces, at = [], 0
    for item in drift.differences:
        pieces += [drift.here[at : item.here[0]], drift.right[slice(*item.right)]]
        at = item.here[1]
    return "".join([*pieces, drift.here[at:]])


def test_the_differences_are_in_order_and_apart_and_replacing_them_gives_the_text_in_its_frame() -> None:
    draw = random.Random(7)
    words = [*CLAUSE.split(" "), "&", "(2)", "—", "0", "“", "é", "n't", "/", "½", "IV", ","]
    for _ in range(2_000):
        right = draw.choices(words, k=draw.randint(0, 12))
        here = list(right)
        for _ in range(draw.randint(0, 4)):
            at = draw.randint(0, len(here))
            here[at : at + draw.randint(0, 2)] = draw.choices(words, k=draw.randint(0, 2))
        drift = compare(" ".join(here), " ".join(right))
        places = [place for item in drift.differences for place in item.here]
        assert places == sorted(places)
        assert mended(drift).strip(FRAME) == " ".join(right).strip(FRAME)
        assert drift.here != drift.right or not drift.differences


def test_the_likeness_is_the_share_of_words() -> None:
    assert compare("one two three four", "one two three four").likeness == 1
    assert compare("one two three five", "one two three four").likeness == 0.75
