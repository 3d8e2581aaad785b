"""Headings as employers write them, and the sections that they open."""

from __future__ import annotations

import pytest

import speclint

TOP = "Town of Aldbrook\n\nRecords Clerk\n\n"


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("## Essential Duties & Responsibilities", "essential_duties"),
        ("**FACTOR 3: Physical Effort**", "physical_demands"),
        ("## Minimum Qualifications for a Records Clerk", "minimum_qualifications"),
        ("I. DEFINITION", "class_summary"),
        ("2. EXAMPLES OF DUTIES", "essential_duties"),
        ("EXAMPLES OF DUTIES (Illustrative Only)", "essential_duties"),
        ("Knowledge, Skills, and Abilities:", "ksa"),
        ("LICENCES AND CERTIFICATES", "licensure_certification"),
        ("Physical Demands/Working Conditions", "physical_demands"),
        ("DISTINGUSHING CHARACTERISTICS", "distinguishing_characteristics"),
    ],
)
def test_heading_opens_its_section(heading: str, section: str) -> None:
    document = speclint.parse(f"{TOP}{heading}\n\nKeeps the records of the town.\n")
    assert [found.id for found in document.sections] == [section]
    assert [str(item) for item in document.sections[0].statements] == ["Keeps the records of the town."]


@pytest.mark.parametrize(
    "line",
    [
        "1. Files deeds for the clerk",
        "- EXPERIENCE with databases is helpful.",
        "Experience shows that records are lost.",
        "Communication - Expresses information.",
        "Knowledge of the principles of filing.",
        "**This position may close at any time without notice.**",
        "Education verification is required",
    ],
)
def test_body_text_opens_none(line: str) -> None:
    document = speclint.parse(f"{TOP}DEFINITION\n\nKeeps records.\n\n{line}\n\nKeeps more.\n")
    assert [found.id for found in document.walk()] == ["class_summary"]
