"""Acronyms with what they stand for, in real-life wordings, and brackets that are no expansions."""

from __future__ import annotations

import pytest

from speclint.index.expansions import same_words
from speclint.index.meanings import meanings
from speclint.model.acronyms import acronyms, compared
from speclint.model.passages import Passage
from speclint.read.text import plain


def read(text: str) -> list[tuple[str, str]]:
    return [(item.acronym, item.text) for item in acronyms([Passage(plain(text, 0))])]


@pytest.mark.parametrize(
    ("text", "acronym", "words"),
    [
        ("Drafts Requests for Proposals (RFPs) yearly.", "RFP", "Requests for Proposals"),
        ("Drafts RFP's (requests for proposal).", "RFP", "requests for proposal"),
        ("RFP – request for proposal", "RFP", "request for proposal"),
        ("CJIS: Criminal Justice Information Services", "CJIS", "Criminal Justice Information Services"),
        ("Obtains Criminal Justice Information Services – CJIS.", "CJIS", "Criminal Justice Information Services"),
        ("the Americans with Disabilities Act (“ADA”)", "ADA", "Americans with Disabilities Act"),
        ("the National Incident Management System (also known as NIMS)", "NIMS", "National Incident Management System"),
        ("the Geographic Information System, also known as GIS, of the City", "GIS", "Geographic Information System"),
        ("P.O.S.T. (Peace Officer Standards and Training)", "POST", "Peace Officer Standards and Training"),
        ("cardiopulmonary resuscitation (CPR)", "CPR", "cardiopulmonary resuscitation"),
        ("a Leadership in Energy and Environmental Design (LEED) credential", "LEED",
         "Leadership in Energy and Environmental Design"),
        ("supervisory control and data acquisition (SCADA)", "SCADA", "supervisory control and data acquisition"),
        ("Quality Assurance & Improvement (QA&I)", "QAI", "Quality Assurance & Improvement"),
        ("Software as a Service (SaaS)", "SAAS", "Software as a Service"),
        ("heating, ventilation, and air conditioning (HVAC) systems", "HVAC", "heating, ventilation, and air conditioning"),
        ("a Commercial Driver’s License (CDL)", "CDL", "Commercial Driver’s License"),
        ("Department of Defense (DoD)", "DOD", "Department of Defense"),
        ("Health Insurance Portability and Accountability Act (HIPAA)", "HIPAA",
         "Health Insurance Portability and Accountability Act"),
    ],
)  # fmt: skip
def test_expansion_is_read(text: str, acronym: str, words: str) -> None:
    assert read(text) == [(acronym, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Works for the City of Larch Bay (CITY).",
        "An Engineer II (EXEMPT) position.",
        "Office Assistant (CONFIDENTIAL)",
        "Keeps records (IN INK) and files (A-Z).",
        "Serves the Communications Center (PSAP).",
        "Senior Program Auditor (IS)",
        "Supervises clerks (II) and (III).",
        "Attach the Verification of Work form (VWE).",
        "A degree from an accredited college (BA or BS).",
        "Lives in Sacramento (CA) or Reno (NV).",
        "GED or high school diploma; CPR and AED certificates.",
        "The ADA (which applies to all) and the FLSA (see below).",
        "IT – reviews of tickets",
        "Repairs pumps – PM and otherwise.",
    ],
)
def test_brackets_that_expand_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Request for Proposal", "requests for proposals"),
        ("Local Control and Accountability Plan", "Local Control Accountability Plan"),
        ("Computer-Aided Design", "Computer Aided Design"),
        ("Relational Data Base Management System", "Relational Database Management System"),
        ("Certified Nursing Assistant", "Certified Nurse Assistant"),
        ("Commercial Driver's License", "Commercial Drivers License"),
        ("General Educational Development", "General Education Development"),
        ("Memorandum of Understanding", "Memoranda of Understanding"),
        ("Quality Assurance & Improvement", "Quality Assurance and Improvement"),
        ("Occupational Saftey and Health Act", "Occupational Safety and Health Act"),
    ],
)
def test_one_expansion_in_other_spelling(one: str, other: str) -> None:
    assert same_words(compared(one.split()), compared(other.replace("-", " ").split())) or same_words(
        compared(one.replace("-", " ").split()), compared(other.replace("-", " ").split())
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Request for Proposal", "Request for Purchase"),
        ("Criminal Justice Information System", "Criminal Justice Information Services"),
        ("Individualized Education Program", "Individualized Education Plan"),
        ("General Educational Development", "General Education Diploma"),
    ],
)
def test_two_expansions(one: str, other: str) -> None:
    assert not same_words(compared(one.split()), compared(other.split()))


def test_meanings_are_as_expansions_are_compared() -> None:
    assert compared(["Requests", "for", "Proposals"]) in meanings("RFP")
    assert meanings("XYZ") == frozenset()
