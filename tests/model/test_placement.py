"""The kind of requirement that a sentence states."""

from __future__ import annotations

import pytest

from speclint.model.placement import CLEARANCE, EXPERIENCE, LICENCE, PROBATION, PROGRESSION, kinds_of

STATED = [
    ("Must pass a criminal background check.", CLEARANCE),
    ("Fingerprint clearance", CLEARANCE),
    ("By position, must obtain Criminal Justice Information Services (CJIS) clearance.", CLEARANCE),
    ("TB test clearance", CLEARANCE),
    ("Valid driver's license required.", LICENCE),
    ("Must possess a current RN license.", LICENCE),
    ("Must serve a six-month probationary period.", PROBATION),
    ("The probationary period for this class is twelve (12) months.", PROBATION),
    ("Incumbents may be promoted to Canal Keeper III after two years.", PROGRESSION),
    ("Advancement to Planner II requires one year as Planner I.", PROGRESSION),
    ("May be reclassified to Technician II after one year.", PROGRESSION),
    ("After one year, may be promoted to Senior Park Ranger upon passing probation.", PROGRESSION),
    ("Five (5) years of experience as a plumber.", EXPERIENCE),
]
NONE = [
    "Must obtain and maintain CJIS certification.",
    "State fingerprint clearance card.",
    "Must submit to random drug testing as a CDL holder.",
    "Experience conducting background investigations.",
    "Criminal Check",
    "Driver's license verification",
    "Must obtain certification within the six-month probationary period.",
    "Promotion to this class requires one year as Clerk I.",
    "One year as Canal Keeper I is required to progress to Canal Keeper II.",
    "Progressively responsible experience.",
    "Experience promoting events to the public.",
    "License requires two years of experience.",
]


@pytest.mark.parametrize(("text", "kind"), STATED)
def test_requirement_of_a_sure_kind(text: str, kind: str) -> None:
    assert list(kinds_of(text, ["Canal Keeper II"])) == [kind]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_requirement_of_these_kinds(text: str) -> None:
    assert [kind for kind in kinds_of(text, ["Canal Keeper II"]) if kind != EXPERIENCE] == []
