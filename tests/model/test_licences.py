from __future__ import annotations

import pytest

from speclint.model.driving import driving
from speclint.model.licences import DRIVER, VEHICLE_RECORD, Condition, checks, clauses, licences
from speclint.model.passages import Passage
from speclint.read.text import plain

ALWAYS, BY_POSITION, MAY, PREFERRED, NOT = Condition


def passage(text: str, *sections: str) -> Passage:
    return Passage(plain(text, 0), sections)


ASKED = [
    ("Requires a valid driver's license at the time of application.", ALWAYS),
    ("Possession of a valid driver’s licence.", ALWAYS),
    ("Valid Class C driver license issued by the Department of Motor Vehicles within 30 days of hire", ALWAYS),
    ("Possession of a valid Class A, B or C driver license.", ALWAYS),
    ("A valid California drivers' license is required.", ALWAYS),
    ("Possess a valid State of Michigan Operator's License", ALWAYS),
    ("Must hold a CDL with air brake endorsement.", ALWAYS),
    ("Class B commercial learner's permit at the time of appointment", ALWAYS),
    ("A license to operate a motor vehicle is required.", ALWAYS),
    ("Learner's permit required at time of hire.", ALWAYS),
    ("Must be licensed to drive.", ALWAYS),
    ("Possession of a valid California Class C.", ALWAYS),
    ("Valid motor vehicle operator's license.", ALWAYS),
    ("Must have a valid driver's license and be insurable by the City's carrier.", ALWAYS),
    ("By position, requires a valid driver's license.", BY_POSITION),
    ("Some positions may require a valid California driver's license.", BY_POSITION),
    ("A valid state driver's license may be required for certain positions.", BY_POSITION),
    ("Where driving is a requirement of the position: possession of a valid driver license.", BY_POSITION),
    ("If assigned to field work, a driver's license is required.", BY_POSITION),
    ("A driver's license may be required.", MAY),
    ("A driver's license is preferred.", PREFERRED),
    ("A driver license is preferred but not required.", PREFERRED),
    ("A driver's license is not required.", NOT),
    ("No driver's license is needed.", NOT),
]


@pytest.mark.parametrize(("text", "condition"), ASKED, ids=[row[0][:50] for row in ASKED])
def test_a_drivers_licence_and_its_condition(text: str, condition: Condition) -> None:
    (found,) = licences([passage(text, "licensure_certification")])
    assert (found.kind, found.condition) == (DRIVER, condition)


NOT_DRIVERS = [
    "Possession of a Grade 2 water treatment operator license.",
    "A valid operator's license issued by the United States Coast Guard.",
    "Additional equipment operator's licenses may be required.",
    "Possession of a plumber's license.",
    "Class C wastewater license.",
    "Possession of a Class A pool operator license.",
    "Class B asbestos license.",
    "Licensed as a professional engineer.",
    "Records driver license numbers.",
]


@pytest.mark.parametrize("text", NOT_DRIVERS)
def test_other_licences_are_no_drivers_licences(text: str) -> None:
    assert all(item.kind != DRIVER for item in licences([passage(text, "licensure_certification")]))


def test_duties_and_knowledge_ask_for_no_licence() -> None:
    text = "Checks that every applicant holds a driver's license."
    assert not list(
        licences(
            [passage(text, "essential_duties"), passage(text, "ksa"), passage(text, "minimum_qualifications", "ksa")]
        )
    )
    assert list(licences([passage(text, "minimum_qualifications", "class_level")]))


CHECKS = [
    ("Motor Vehicle Record", VEHICLE_RECORD, ALWAYS),
    ("By position, Motor Vehicle Record", VEHICLE_RECORD, BY_POSITION),
    ("A driver's license record is obtained from the DMV.", VEHICLE_RECORD, ALWAYS),
    ("Driving history", VEHICLE_RECORD, ALWAYS),
    ("MVR", VEHICLE_RECORD, ALWAYS),
    ("DMV check", VEHICLE_RECORD, ALWAYS),
    ("DMV Employer Pull Notice Program", VEHICLE_RECORD, ALWAYS),
    ("Driver's license verification", VEHICLE_RECORD, ALWAYS),
    ("Criminal Check", "criminal", ALWAYS),
    ("Education Check", "education", ALWAYS),
    ("Employment Verification", "employment", ALWAYS),
    ("Pre-employment drug screen", "drugs", ALWAYS),
]


@pytest.mark.parametrize(("text", "kind", "condition"), CHECKS)
def test_checks(text: str, kind: str, condition: Condition) -> None:
    (found,) = checks([passage(text, "background_check")])
    assert (found.kind, found.condition) == (kind, condition)


def test_others_driving_records_are_a_duty_not_a_check() -> None:
    assert not list(
        checks([passage("Run criminal history and driver record checks for officers.", "essential_duties")])
    )


DRIVES = [
    ("Drives a City vehicle to inspection sites.", "Drives a City vehicle", ALWAYS),
    ("Drive a City vehicle on a daily route.", "Drive a City vehicle", ALWAYS),
    ("Drives and operates a fire apparatus.", "Drives and operates a fire apparatus", ALWAYS),
    (
        "Receives work orders, drives a district vehicle to the site, and repairs leaks.",
        "drives a district vehicle",
        ALWAYS,
    ),
    ("Operates trucks, loaders and rollers.", "Operates trucks", ALWAYS),
    ("Operates a motor vehicle in all weather.", "Operates a motor vehicle", ALWAYS),
    ("Operate light trucks, vans and automotive vehicles", "Operate light trucks", ALWAYS),
    ("Drives to remote pump stations to clear faults.", "Drives to remote pump stations", ALWAYS),
    ("Drives between plants and offices.", "Drives between plants", ALWAYS),
    ("Drives persons in custody to courts.", "Drives persons", ALWAYS),
    ("Travels between sites by vehicle.", "Travels between sites by vehicle", ALWAYS),
    ("Incumbent is required to drive an agency vehicle at times.", "drive an agency vehicle", ALWAYS),
    ("Sorts mail; drives a van; files.", "drives a van", ALWAYS),
    ("Work includes driving a delivery truck.", "driving a delivery truck", ALWAYS),
    ("Under supervision, to drive a truck and to load it.", "drive a truck", ALWAYS),
    ("Operates a variety of vehicles including dump trucks.", "Operates a variety of vehicles", ALWAYS),
    ("Responsible for driving residents to appointments.", "driving residents", ALWAYS),
    ("Supervises a crew and drives a truck.", "drives a truck", ALWAYS),
    ("Uses a personal vehicle to travel between schools.", "Uses a personal vehicle to travel", ALWAYS),
    ("Transports inmates to court in a patrol car.", "Transports inmates to court in a patrol car", ALWAYS),
    ("Drives throughout the County to visit clients.", "Drives throughout the County", ALWAYS),
    ("By position, drives a City vehicle.", "drives a City vehicle", BY_POSITION),
    ("May drive a vehicle to conduct work.", "drive a vehicle", MAY),
    ("Drives a City vehicle as needed.", "Drives a City vehicle", MAY),
]


@pytest.mark.parametrize(("text", "phrase", "condition"), DRIVES, ids=[row[0][:50] for row in DRIVES])
def test_driving_is_a_duty(text: str, phrase: str, condition: Condition) -> None:
    (found,) = driving([passage(text, "essential_duties")])
    assert (found.kind, text[slice(*found.phrase)], found.condition) == ("duty", phrase, condition)


NO_DRIVING = [
    "Drives change across the agency.",
    "Is the driving force behind the program.",
    "Replaces hard drives in vehicles' computers.",
    "Organizes the membership drive and the vehicle raffle.",
    "Develops data-driven plans and drives the project forward.",
    "Drives stakes and marks utilities.",
    "Operates a forklift in the warehouse and a hand truck.",
    "Operates a vehicle maintenance program.",
    "Operates vehicle wash equipment.",
    "Oversees the operation of trucks and buses.",
    "Trains employees to operate trucks safely.",
    "Ensures that staff drive vehicles safely.",
    "Supervises employees who operate trucks.",
    "Maintains drive shafts of vehicles.",
    "Issues permits to people who drive taxicabs.",
    "Does not drive a vehicle.",
    "Reviews applications for driveways.",
    "Repairs trucks, cars and buses.",
    "Drives to improve service.",
    "Operates unmanned aerial vehicles.",
    "Operates elevator cars and rail cars.",
    "Operates vehicles' diagnostic software and a truck scale.",
    "Plans bus routes and operates bus dispatch radio equipment.",
    "Travels by public bus between sites.",
    "Travels between sites by personal vehicle or public transit.",
    "Drives results through people.",
    "Drives adoption of new tools across offices and schools.",
    "Trains an apprentice who loads and drives a truck.",
]


@pytest.mark.parametrize("text", NO_DRIVING)
def test_what_is_no_driving(text: str) -> None:
    assert not list(driving([passage(text, "essential_duties")]))


DEMANDS = [
    ("Drive a vehicle to conduct work", True),
    ("Driving of a school bus in all road conditions", True),
    ("Sufficient physical mobility to move about the district and drive a car", True),
    ("Fine Dexterity: Sufficient coordination to operate a vehicle and manipulate objects.", False),
    ("Eye/Hand/Foot Coordination: Guiding hands and feet by sight, as in operating a vehicle.", False),
]


@pytest.mark.parametrize(("text", "drives"), DEMANDS)
def test_driving_among_the_demands_and_in_definitions(text: str, drives: bool) -> None:
    assert bool(list(driving([passage(text, "physical_demands")]))) is drives


def test_driving_elsewhere() -> None:
    assert [item.kind for item in driving([passage("Ability to drive light vehicles.", "ksa")])] == ["ability"]
    assert not list(driving([passage("One year of experience driving a bus.", "minimum_qualifications", "experience")]))


def test_clauses_part_at_semicolons() -> None:
    text = "First one. Second; third."
    assert [text[start:end] for start, end in clauses(text)] == ["First one.", "Second", "third."]
