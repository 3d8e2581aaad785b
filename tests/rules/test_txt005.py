"""TXT005 on wordings as agencies of many kinds publish them: what is wrong, marked, and what only looks wrong."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

RULE = builtin_rules()["TXT005"]
WRONG = (
    "Prepares ⟦the the⟧ annual budget.", "Works ⟦in in⟧ all weather.", "Is ⟦able to able to⟧ lift sacks.", "Acts ⟦of of⟧ need.",
    "Assists the ⟦Chief Chief⟧ Financial Officer.", "Directs ⟦staff staff⟧.", "Keeps ⟦and and and⟧ files maps.", "Must ⟦be be⟧ insured.",
    "One year ⟦as a as a⟧ clerk.", "Serves as ⟦a engineer⟧ in training.", "Graduation from ⟦an university⟧.", "Works ⟦a 8-hour⟧ shift.",
    "Needs ⟦an CDL⟧ by hire.", "Employs ⟦a RN⟧ on site.", "⟦A employee⟧ in this class drives.", "Works ⟦an 10-hour⟧ day.",
    "Uses ⟦a x-ray⟧ unit.", "Needs ⟦a MBA⟧ degree.", "Has ⟦an unique⟧ duty.", "Is paid ⟦a hourly⟧ wage.", "Is ⟦an U.S.⟧ citizen.",
    "Needs ⟦a minimum four (4) years⟧ of experience.", "Needs ⟦a total 40 hours⟧ of training.", "⟦Ability communicate⟧ clearly.",
    "Must ⟦be able work⟧ nights.", "⟦Must able to⟧ swim.", "Applicants ⟦may required⟧ to drive.", "⟦Knowledge the principles⟧ of surveying.",
    "Is ⟦responsible the⟧ safety of others.", "⟦Possession a valid⟧ driver's license.", "Passes a test ⟦prior the⟧ appointment.",
    "Needs ⟦two year of⟧ experience.", "Needs ⟦one (1) years of⟧ experience.".replace("years of⟧", "years⟧ of"), "Must ⟦possess of⟧ a valid license.",
    "Has the ⟦ability of to⟧ lead.", "Applicants ⟦must be possess⟧ a permit.", "Answers to board ⟦and &⟧ staff.", "Repairs ⟦and or⟧ replaces pumps.",
    "Two years ⟦or and/or⟧ a degree.", "Leads the ⟦creation of for the⟧ fund.", "Reports ⟦to the a⟧ Captain.", "Applies ⟦the their⟧ skill.",
    "Work ⟦may is⟧ physical.", "Learns ⟦to performs⟧ tests.", "Leads ⟦this positions⟧.", "Has at ⟦least on year⟧ at sea.".replace("at ⟦least", "⟦at least"),
    "Needs ⟦at lease one⟧ season.", "A degree ⟦in lieu or⟧ experience.", "⟦Possession or a valid⟧ license.", "Meets ⟦one or the following⟧:",
    "Needs four ⟦years or experience⟧.", "A ⟦wide variety or⟧ tools.".replace("A ⟦wide", "⟦A wide"), "⟦Graduation form an⟧ accredited school.",
    "Obtains it six ⟦months form⟧ the date of hire.", "Lifts ⟦more then⟧ 50 pounds.", "Maintains ⟦it's equipment⟧.", "Plans ⟦there respective⟧ units.",
    "Drivers ⟦may loose their⟧ status.", "Knowledge of ⟦principals and practices⟧ of hydrology.", "Trains ⟦subordinate personal⟧.",
    "Reports to the ⟦Project Manger⟧.", "Speaks in ⟦pubic⟧.", "Enforces ⟦state statues⟧.", "Is ⟦fully complaint with⟧ the code.",
    "Serves a ⟦trail period⟧.", "Has ⟦public assess to⟧ records.".replace("Has ⟦", "Is ⟦"), "Gives ⟦legal council⟧.", "Raises ⟦staff moral⟧.",
    "Has an ⟦adverse affect on⟧ traffic.", "Plays a ⟦key roll⟧ in planning.".replace("Plays a ⟦", "⟦Plays a "), "Hauls ⟦solid waist⟧.",
)  # fmt: skip
RIGHT = (
    "If it had had power, knows that that gauge fails.", "Patrols Walla Walla and Paw Paw.", "Turned in in person.", "Daily Daily", "No No Yes",
    "Prices petroleum, petroleum products, and coal.", "Trains in in-service courses, such as as-builts.", "Bids 10 10 20 20.",
    "Holds a Class A or Class B license; Range A applies; hepatitis A immunization.", "Class A operators; Part A intake; Grade A employees.",
    "Is a European, a one-time, a uniformed, a U.S., a unique, a used, a utility, a eulogist's.", "Needs an hour, an heir, an honest, an honorable.",
    "Needs a historic, an historic, a hotel, an herb.", "Needs an RN, an LPN, an FBI, an EIT, an SPB, an HVAC, an MOU, an X-ray, an M.D.",
    "Needs a NASA, a POST, a GED, a CPA, a USDA, a HUD, a SQL, an SQL, a NC license.", "Works an 8-hour, an 11-hour, an 18-month, an 80-hour, a 12-hour, a 100-mile day.",
    "Works a 1,800-acre site, an 1,800-acre site, a 9/80 week.", "a. Answers phones.", "Sections a and b, (a) and (b), item a of the list.",
    "Two years experience, minimum four years of which in a weir.", "A minimum four years' tenure; a minimum two-year degree.", "A maximum 20 hour week.",
    "Skill and ability, communicates well. Ability: maintain logs.", "Communication ability. Establish trust.", "Is responsible to the Mayor.",
    "In this capacity, with knowledge the Board relies on, advises.", "Applies knowledge applicable to the trade.", "Must be 18 and in good health.",
    "In the first year of training and over a twenty-one year of age limit.", "Twenty-one years of age.", "One to three years of experience.",
    "Responds to requests and to reports; to plans.", "In May is paid; this functions as a guide.", "May supervise; must have passed.",
    "It is based on years of experience; on year 2 of the plan.", "Files a complaint with the agency.", "Completes a form an applicant needs.",
    "Weighs more, then loads the truck.", "Is there duties owed? There is.", "It's the policy; it's a must.", "Ties loose ends to loose rails.",
    "Works with school principals and teachers, the principal of the school.", "Protects personal and real property.", "Uses personal computers.",
    "Feeds stock and cleans mangers.", "Cleans the statues of the plaza.", "Builds a trail; inspects trail and creek.", "Must assess to what degree.",
    "Accesses the building; advises the Board.", "Sits on the council of legal aid.", "Holds high moral standards; keeps a roll of voters.",
    "Is employed on an as-needed, in-lieu, on-call basis.", "An in-house, an on-site, an all-hazards plan.", "Waste from by-products for off-site use.",
    "The to-be-determined site; the in-house staff; the and/or clause.", "Equal to or of greater worth; disposed of in the pit; referred to in the code.",
    "Works with and for the Board, in and of itself.", "Sets a priori aims, the a la carte menu.", "Grades I I and II; a IV-F class; a III rank.",
)  # fmt: skip


def spec(text: str, name: str) -> str:
    if name.endswith(".html"):
        return f"<h1>Weir Tender</h1>\n<h2>Essential Duties</h2>\n<ul><li>{text}</li></ul>\n"
    if name.endswith(".txt"):
        return f"WEIR TENDER\n\nESSENTIAL DUTIES\n\n{text}\n"
    return f"# Weir Tender\n\n## Essential Duties\n\n- {text}\n"


FORMS = ("spec.md", "spec.txt", "spec.html")
CASES = [(text, FORMS[at % 3]) for at, text in enumerate(WRONG + RIGHT)]


@pytest.mark.parametrize(("text", "name"), CASES, ids=lambda value: value[:40])
def test_wrong_words_are_found_where_they_stand(text: str, name: str) -> None:
    outcome = run_example(RULE, Example({name: spec(text, name)}))
    assert outcome.found == outcome.expected, [finding.message for finding in outcome.findings]


@pytest.mark.parametrize("name", FORMS)
def test_words_that_stand_twice_are_taken_out(name: str) -> None:
    outcome = run_example(
        RULE, Example({name: spec("Opens ⟦the the⟧ gate ⟦in in\nin⟧ time.".replace("\n", " "), name)})
    )
    assert [finding.fix is not None and finding.fix.safe for finding in outcome.findings] == [True, True]


def test_what_is_allowed_is_right() -> None:
    outcome = run_example(
        RULE, Example({"spec.md": spec("Sings ⟦the the⟧ song; and or.", "spec.md")}, options={"allow": ("And or",)})
    )
    assert outcome.found == outcome.expected
