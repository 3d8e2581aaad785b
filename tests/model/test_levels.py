"""The level words of a class, and their order."""

from __future__ import annotations

import pytest

from speclint.model.levels import Level, stated
from speclint.read.text import Span

OWN = "Canal Keeper II"
SAID = [
    ("This is the entry level class in the Canal Keeper series.", 0, 0),
    ("This is the entry and first working level.", 0, 2),
    ("This is the trainee and first working level in the series.", 0, 2),
    ("This class is the full journey level.", 2, 2),
    ("The Canal Keeper II is the journey-level class of the series.", 2, 2),
    ("It is the advanced journey and lead level.", 3, 3),
    ("This is the full supervisory level.", 4, 6),
    ("This is the first supervisory level and reports to the Harbor Chief.", 4, 4),
    ("This is the second supervisory level in the series.", 5, 5),
    ("This is the first level of supervision.", 4, 4),
    ("This is the working supervisor level.", 4, 4),
    ("Incumbents are at the journey level.", 2, 2),
    ("This class serves as the only managerial level of the series.", 4, 8),
    ("Performs standard level professional canal keeping work.", 1, 1),
    ("Performs full performance canal keeping work on one reach.", 2, 2),
    ("Under general supervision, performs entry-level maintenance work.", 0, 0),
    ("Performs advanced, specialized, professional work on weirs.", 3, 3),
    ("Performs expert level hydraulic analysis.", 3, 8),
    ("Under close supervision, performs entry level canal keeping by walking an assigned reach.", 0, 0),
    ("Performs a variety of journey-level carpentry on weirs and gates.", 2, 2),
    ("Performs full performance level bookkeeping for the harbor.", 2, 2),
    ("Performs advanced level hydraulic modelling.", 3, 3),
]
NOT_SAID = [
    "Entry level positions are supervised by a Canal Keeper III.",
    "This class requires a high level of skill.",
    "The class is used at all levels.",
    "The Canal Keeper III is the advanced journey level.",
    "It differs from the lead in that the latter is the supervisory level.",
    "This is the second of three classes in the series.",
    "This is not an entry level class.",
    "This is the level below the supervisory class.",
    "This is a full-time position.",
    "May perform full performance work after a year.",
    "Performs advanced life support on boats.",
    "Performs standard laboratory tests.",
    "Performs senior center programs.",
    "Performs full background checks.",
    "Performs full performance tests of pumps.",
    "Performs full performance and load testing.",
    "Performs lead level sampling of drinking water.",
    "Performs entry level training of new keepers.",
    "Performs entry level oral examinations.",
    "Performs advanced cardiac care.",
    "This is a nonsupervisory class.",
    "This is the next lower level to the supervisory class.",
]


@pytest.mark.parametrize(("text", "low", "high"), SAID)
def test_level_of_the_class(text: str, low: int, high: int) -> None:
    found = stated(text, OWN)
    assert found is not None
    assert found[:2] == (low, high)


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_level_of_the_class(text: str) -> None:
    assert stated(text, OWN) is None


@pytest.mark.parametrize(
    ("low", "high", "below"),
    [
        ("This is the entry level.", "This is the journey level.", True),
        ("This is the entry and journey level.", "This is the full journey level.", False),
        ("This is the journey level.", "This is the advanced journey level.", True),
        ("This is the lead level.", "This is the supervisory level.", True),
        ("This is the specialist level.", "This is the supervisory level.", False),
        ("This is the working level.", "This is the journey level.", False),
        ("This is the first supervisory level.", "This is the second supervisory level.", True),
        ("This is the full supervisory level.", "This is the second supervisory level.", False),
        ("Performs standard level work.", "Performs full performance work.", True),
    ],
)
def test_sure_orders(low: str, high: str, below: bool) -> None:
    assert _level(low).surely_below(_level(high)) is below


def _level(text: str) -> Level:
    found = stated(text, OWN)
    assert found is not None
    return Level(text, found[0], found[1], Span(0, 1))
