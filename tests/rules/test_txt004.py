"""TXT004 on wordings as agencies of many kinds publish them: what is run together, marked, and what only looks so."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

RULE = builtin_rules()["TXT004"]
RUN_TOGETHER = (
    "Directs the work of the ⟦division.Supervises⟧ staff.", "Is part of the hiring ⟦process.All⟧ experience counts.", "Works ⟦nights.May⟧ be called.",
    "Holds a license ⟦(CDL).Must⟧ have a car.".replace("⟦(CDL)", "(⟦CDL)"), "Is this ⟦required?Yes⟧, it is.", "Keeps the ⟦log.The⟧ log is public.", "Is on ⟦call.An⟧ officer leads.",
    "Files ⟦recordsPrepares⟧ reports.", "Staffs the ⟦counterAssists⟧ patrons.", "Holds a degree ⟦andGraduation⟧ from an academy.", "Protects track ⟦perTitle⟧ 49.",
    "Serves ⟦theBoard⟧ of Health.", "Guides ⟦visitorsAbility⟧ to swim.", "Maintains ⟦records Prepares⟧ reports.", "Answers the ⟦telephone Greets⟧ the public.",
    "Trains the ⟦crew Inspects⟧ culverts and drains.", "Writes ⟦letters Verifies⟧ data (daily).", "Sweeps the ⟦shop Performs⟧ related duties as assigned.",
    "Responsible for the ⟦oversight Oversees⟧ the daily work.", "May work ⟦with Serves⟧ as a guide.", "Is a clerk to ⟦the Serves⟧ as an aide.",
    "Sets bait (in season, by ⟦day) Removes⟧ nests from eaves.", "Prepare tax ⟦rolls Maintain⟧ the map of parcels.", "Provide first ⟦aid Respond⟧ to alarms at night.",
    "Directs ⟦all Under direction⟧ of the Chief, plows snow.", "Speaks before ⟦groups Ability to⟧ lift sacks.", "Reads the ⟦maps Knowledge of⟧ soils and crops.",
    "Drives a ⟦truck Must have⟧ a permit by hire.", "Holds a ⟦diploma Graduation from⟧ an academy.", "⟦Willingness Ability to⟧ work nights.",
    "Grinds ⟦meal This position is⟧ the only one of its kind.", "Leads ⟦crews The incumbent is⟧ on call.", "⟦Directs Provides⟧ for inspections.",
    "⟦Maintains Keeps⟧ complex files.", "⟦Provides Assists⟧ in the analysis of data.", "Answers ⟦phones. • Files⟧ mail.", "Answers ⟦phones • Sorts⟧ mail.",
    "Opens ⟦gates; ▪ Closes⟧ gates.", "Runs the ⟦pump ● Maintains⟧ logs.", "Files the yearly reports ⟦MINIMUM QUALIFICATIONS⟧", "Oils gears. ⟦PHYSICAL DEMANDS:⟧",
    "Attends meetings; ⟦EDUCATION AND EXPERIENCE⟧",
)  # fmt: skip
NUMBERED = (
    "1. Sweeps ⟦floors 2. Oils⟧ gears.\n2. Paints.", "3. Sweeps ⟦floors. 4. Oils⟧ gears.", "(1) Reads ⟦meters; (2) Writes⟧ logs.", "9) Mows ⟦lawns 10) Rakes⟧ leaves.",
    "1. Sweeps floors at Level 2. Oils gears.", "1. Meets Requirement No. 2. Successful crews stay.", "22. Ends August 23. Scheduled shifts follow.",
    "1. Either (1) Sweeps or (2) Oils.", "1. Lifts up to 2. Oils.",
)  # fmt: skip
SOUND = (
    "Assists the Senior Engineer Plans Examiner and the Records Supervisor.", "Uses PowerPoint, QuickBooks, ServSafe, ArcInfo, JavaScript, and LinkedIn.",
    "Writes to jobs@City.Example.org, www.CityofMesa.gov and http://x.org/A.Form.Pdf.", "Drives in St.Louis, D.C.Metro, and U.S.Territories.",
    "Holds a Ph.D.Candidate card, a B.A., M.S., or J.D. degree.", "Follows Section 1.2 and Title 8.Part of the code.", "Uses Node.Js, ASP.Net and Booking.Com.",
    "Plans and Directs the work of others.", "Employees in this class may Perform any of these.", "The incumbent Prepares meals.", "Learns to Maintain pumps.",
    "(weekly) Prepares the tide table.", "(25%) Performs soundings.", "Prepares plans, Performs soundings, Keeps logs.", "Is rated as Meets standards.",
    "A program called Provides care.", "Thorough Knowledge of tides; some Knowledge of winds.", "Demonstrated Ability to mill.", "Requires Graduation from an academy.",
    "Either (a) Possession of a permit or (b) Completion of a course.", "Knowledge of and Skill in: care of trees.", "Under direction, mills grain.",
    "The class is described in This position is yours, a guide.".replace("in This", "in “This"), "Works under Under Sheriffs.", "See the MINIMUM QUALIFICATIONS below.",
    "Full-time • Benefits • 40 hours", "Monday ▪ Tuesday ▪ Friday", "Phone: 555-0101 • Fax: 555-0102", "Staffs the Business and Professions Code desk.",
    "Serves the Department of Health Services at its clinics.", "Reports to the County Sealers of Weights.", "Attends the Academy of Arts and Sciences in May.",
    "Works with McDonald, DeKalb and LaSalle counties.", "Enforces Air Resources Executive Orders and codes.", "Takes Training and Experience Questionnaires from applicants.",
    "Typically, Manages the shop; Usually Leads crews.", "Works with and Provides aid to guests.", "Supervises Building Maintenance staff.", "MAINTAINS RECORDS PREPARES REPORTS",
    "Performs Other Related Duties as Assigned.", "Staffs the Develops Skills program.", "Checks eGovernment and eRecords portals.", "Uses an iPad with the myRecords app.",
    "Helps the Fire Prevention Bureau, etc. Performs drills.", "Rides at 5 a.m. Prepares coffee.", "Answers phones, e.g. Greets callers.", "Is an Office Assistant Must pass.",
)  # fmt: skip


def spec(text: str, name: str) -> str:
    if name.endswith(".html"):
        return f"<h1>Weir Tender</h1>\n<h2>Essential Duties</h2>\n<ul><li>{text}</li></ul>\n"
    if name.endswith(".txt"):
        return f"WEIR TENDER\n\nESSENTIAL DUTIES\n\n{text}\n"
    return f"# Weir Tender\n\n## Essential Duties\n\n- {text}\n"


FORMS = ("spec.md", "spec.txt", "spec.html")
CASES = [
    *((spec(text, FORMS[at % 3]), FORMS[at % 3]) for at, text in enumerate(RUN_TOGETHER + SOUND)),
    *((f"# Weir Tender\n\n## Essential Duties\n\n{text}\n", "spec.md") for text in NUMBERED),
]


@pytest.mark.parametrize(("text", "name"), CASES, ids=lambda value: value[38:90])
def test_statements_that_are_run_together_are_found(text: str, name: str) -> None:
    outcome = run_example(RULE, Example({name: text}))
    assert outcome.found == outcome.expected, [finding.message for finding in outcome.findings]


def test_the_further_places_of_a_statement_are_related() -> None:
    text = spec("Answers ⟦phones • Sorts⟧ mail • Greets callers" + " • Writes letters" * 20, "spec.md")
    outcome = run_example(RULE, Example({"spec.md": text}))
    assert outcome.found == outcome.expected
    assert [len(finding.related) for finding in outcome.findings] == [8]


def test_bullets_within_a_cell_are_its_layout() -> None:
    text = "# Weir Tender\n\n## Essential Duties\n\n| Task | Steps |\n| --- | --- |\n| Opening | • Opens gates. • Closes gates. |\n"
    assert run_example(RULE, Example({"spec.md": text})).found == []
