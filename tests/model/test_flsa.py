"""FLSA statuses in real-life wordings, each with the reading a person gives it."""

from __future__ import annotations

import pytest

from speclint.model.flsa import Flsa, read_status

EXEMPT = [
    "Exempt", "EXEMPT", "exempt.", "Exempt (Administrative)", "Exempt - Executive", "E", "EX", "Safety-sensitive/exempt",
    "Not covered", "Not Eligible for Overtime", "Overtime Exempt", "FLSA Exempt", "Overtime ineligible", "Exempt/Salaried",
    "Professional", "Administrative (Exempt)", "Exempt under 29 CFR 541.200", "OT Exempt",
]  # fmt: skip
NONEXEMPT = [
    "Non-Exempt", "Nonexempt", "Non exempt", "NON–EXEMPT", "NE", "N/E", "Non-Ex", "Not Exempt", "Covered",
    "Covered by FLSA", "Overtime Eligible", "Eligible for Overtime", "Hourly", "Non-exempt (Hourly)",
    "Non-Exempt 7(k)", "207(k)", "Eligible",
]  # fmt: skip
VARIES = [
    "Exempt/Non-Exempt", "Exempt or Non-exempt", "By position", "Varies by assignment", "Depends on the position",
    "Non-exempt (Exempt if supervisory)", "Determined by position",
]  # fmt: skip
UNCLEAR = ["Y", "N", "Yes", "No", "2", "A", "Salaried", "1-3", "S", "X", "True"]
NOTHING = [
    "",
    "--",
    "N/A",
    "None",
    "TBD",
    "[FLSA]",
    "xxxxx",
    "____",
    "The incumbent is responsible for payroll under it " * 2,
]


@pytest.mark.parametrize(
    ("value", "status"),
    [
        *((value, Flsa.EXEMPT) for value in EXEMPT),
        *((value, Flsa.NONEXEMPT) for value in NONEXEMPT),
        *((value, Flsa.BY_POSITION) for value in VARIES),
        *((value, Flsa.UNCLEAR) for value in UNCLEAR),
        *((value, None) for value in NOTHING),
    ],
)
def test_status_is_read_as_a_person_reads_it(value: str, status: Flsa | None) -> None:
    assert read_status(value, "FLSA Status") is status


@pytest.mark.parametrize(
    ("label", "value", "status"),
    [
        ("FLSA Exempt", "Yes", Flsa.EXEMPT),
        ("FLSA Exempt", "N", Flsa.NONEXEMPT),
        ("FLSA Non-Exempt", "Yes", Flsa.NONEXEMPT),
        ("Overtime eligible", "No", Flsa.EXEMPT),
        ("FLSA Code", "Y", Flsa.UNCLEAR),
    ],
)
def test_label_may_put_the_question(label: str, value: str, status: Flsa) -> None:
    assert read_status(value, label) is status
