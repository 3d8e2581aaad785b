"""TXT006: terms in two spellings, in wordings of many employers."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

RULE = builtin_rules()["TXT006"]
PLAIN = "Town of Aldbrook\n\nWEIR TENDER\n\nDEFINITION\n\n{}\n\nEXAMPLES OF DUTIES\n\n{}\n"
MARKDOWN = "# Weir Tender\n\n## Definition\n\n{}\n\n## Examples of Duties\n\n- {}\n"
HTML = "<h1>Weir Tender</h1><h2>Definition</h2><p>{}</p><h2>Examples of Duties</h2><ul><li>{}</li></ul>"
FORMS = {"spec.txt": PLAIN, "spec.md": MARKDOWN, "spec.html": HTML}
FAULTY = [
    ("Works on onsite repairs.", "Makes ⟦on-site⟧ repairs."),
    ("Sends e-mail to crews.", "Answers ⟦email⟧ from the public."),
    ("This class is non-exempt.", "Trains ⟦nonexempt⟧ staff."),
    ("Follows citywide policy.", "Writes ⟦City-wide⟧ policy."),
    ("Follows county-wide policy.", "Writes ⟦county wide⟧ policy."),
    ("Works in health care.", "Orders ⟦healthcare⟧ supplies."),
    ("Keeps the database.", "Cleans a ⟦data base⟧ of permits."),
    ("Keeps databases.", "Cleans the ⟦data base⟧."),
    ("Updates the website.", "Posts notes on the ⟦web site⟧."),
    ("Helps co-workers.", "Trains a ⟦coworker⟧."),
    ("Leads a multi-disciplinary team.", "Joins ⟦multidisciplinary⟧ reviews."),
    ("Has decision-making skills.", "Shows ⟦decision making⟧ skills."),
    ("Shows problem solving skills.", "Teaches ⟦problem-solving⟧ skills."),
    ("Does full-time work.", "Plans ⟦full time⟧ work."),
    ("Handles day-to-day operations.", "Directs ⟦day to day⟧ operations."),
    ("Uses good judgment.", "Exercises ⟦judgement⟧ in storms."),
    ("Paints doors gray.", "Keeps ⟦grey⟧ water apart."),
    ("Holds a driver's license.", "Renews the ⟦licence⟧."),
    ("Acts as an advisor.", "Serves as ⟦adviser⟧ to the board."),
    ("Refers staff to counseling.", "Offers ⟦counselling⟧ to staff."),
    ("Organizes files.", "Files are ⟦organised⟧ by year."),
    ("Does preventive maintenance.", "Plans ⟦preventative⟧ maintenance."),
    ("Treats wastewater.", "Samples ⟦waste water⟧ daily."),
    ("Manages the workload.", "Shares the ⟦work load⟧."),
    ("Follows the project lifecycle.", "Plans the ⟦life cycle⟧ of assets."),
    ("Takes part in policymaking.", "Advises on ⟦policy making⟧."),
    ("Does recordkeeping.", "Reviews ⟦record keeping⟧."),
    ("Fights fires as a firefighter.", "Trains each ⟦fire fighter⟧."),
    ("Has taken coursework.", "Lists ⟦course work⟧."),
    ("Meets time frames.", "Sets the ⟦timeframe⟧ of repairs."),
    ("Uses up-to-date records.", "Keeps ⟦up to date⟧ records."),
    ("Works at the worksite.", "Cleans the ⟦work site⟧."),
    ("Does follow-up visits.", "Plans ⟦followup⟧ visits."),
    ("Trains pre-school staff.", "Helps ⟦pre school⟧ classes."),
    ("Supports inter-agency work.", "Leads ⟦interagency⟧ work."),
    ("Handles high-level contacts.", "Makes ⟦high level⟧ contacts."),
    ("Leads long-term planning.", "Does ⟦long term⟧ planning."),
    ("Takes a hands-on approach; has on-the-job training.", "Gives ⟦on the job⟧ training."),
    ("Evaluates programs. The evaluation is annual.", "Drafts an ⟦evalua tion⟧ of gates."),
    ("Plans the development of parks.", "Leads the ⟦develop-ment⟧ of trails."),
    ("Checks closely related records.", "Compares ⟦closely-related⟧ records."),
    ("Applies labor rules.", "Tracks ⟦labour⟧ costs."),
]
SOUND = [
    ("Has decision-making skills.", "Shares in decision making."),
    ("Follows up on leaks.", "Does the follow-up of repairs."),
    ("Sets up pumps.", "Checks the setup and the set-point."),
    ("Works part time.", "Trains part-time staff."),
    ("Works each day on everyday repairs.", "Keeps the log every day."),
    ("Any one position may not do it all.", "Anyone may apply."),
    ("Works overtime.", "Improves the service over time."),
    ("Does work on site.", "Makes on-site repairs."),
    ("Serves on the Inter-Agency Council.", "Leads interagency work."),
    ("Resigns from the board.", "Signs and re-signs forms each year."),
    ("Runs recreation programs.", "Does re-creation of lost files."),
    ("Provides long-term care.", "Plans for the long term."),
    ("Keeps the re-\ncords of the weir.", "Files records."),
    ("May be on call.", "Maybe works nights."),
    ("Works in to the night.", "Looks into leaks."),
    ("Has a full-time post.", "Works full time at the weir."),
    ("Reads meters at the parking center.", "Visits the Centre Theatre."),
    ("Does problem solving.", "Uses problem-solving methods."),
    ("Is well trained.", "Leads well-trained crews."),
    ("Keeps records up to date.", "Uses up-to-date records."),
    ("Writes to admin@website.example.gov.", "Keeps the web site."),
    ("Backs up files.", "Keeps a backup of all records."),
    ("Logs in to the system.", "Resets a login."),
    ("Uses high school graduates.", "Teaches at the high-school level only."),
    ("Can not lift more than 50 pounds.", "Cannot work nights."),
    ("Knows first aid.", "Gives first-aid treatment."),
    ("Checks in visitors.", "Staffs the check-in desk."),
    ("Supervises and advises; revises plans.", "Exercises care; devises tests."),
    ("Reads analyses.", "Analyzes water."),
    ("Writes programs.", "Programmed the gates."),
    ("Applies for a license.", "Is licensed by the state and licenses boats."),
    ("Works under water.", "Does underwater inspections."),
    ("Turns out the lights.", "Improves voter turnout."),
    ("Takes over duties.", "Manages a takeover."),
    ("Meets some time each week.", "Sometimes works nights."),
    ("Serves a long time.", "Is a longtime resident."),
    ("Cares for co-op students.", "Buys feed at the coop."),
    ("Does pre- and post-test checks.", "Gives a pretest."),
    ("Has one-on-one meetings.", "Meets one on one."),
    ("Is a six-month post.", "Serves six months."),
    ("Buys on-the-shelf parts.", "Puts parts on the shelf."),
    ("WORKS ON-SITE.", "Works onsite."),
]


def found(path: str, text: str) -> tuple[object, object]:
    outcome = run_example(RULE, Example({path: text}))
    return outcome.found, outcome.expected


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("texts", FAULTY, ids=lambda texts: texts[1][:40])
def test_two_spellings_are_found(path: str, texts: tuple[str, str]) -> None:
    got, expected = found(path, FORMS[path].format(*texts))
    assert expected
    assert got == expected


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("texts", SOUND, ids=lambda texts: texts[1][:40])
def test_right_spellings_are_not(path: str, texts: tuple[str, str]) -> None:
    assert found(path, FORMS[path].format(*texts))[0] == []
