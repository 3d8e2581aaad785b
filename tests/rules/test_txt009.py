"""TXT009: acronyms that nothing explains, in wordings of many employers."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

RULE = builtin_rules()["TXT009"]
TOP = {
    "spec.md": "# Weir Keeper\n\n## Examples of Duties\n\n- {}\n- Keeps the weirs of the town in order.\n",
    "spec.txt": "Town of Aldbrook\n\nWEIR KEEPER\n\nEXAMPLES OF DUTIES\n\n{}\n\nKeeps the weirs of the town in order.\n",
    "spec.html": "<h1>Weir Keeper</h1><h2>Examples of Duties</h2><ul><li>{}</li><li>Keeps the weirs of the town.</li></ul>",
}
FAULTY = [
    f"{start} {end}"
    for start, end in (
        ("Reports levels to the", "⟦DWQ⟧ each morning."), ("Enters data in", "⟦LCQS⟧ and closes the day."), ("Serves on the", "⟦BWQC⟧ as a member."),
        ("Applies the rules of the", "⟦QRB⟧ to boats."), ("Trains aides in", "⟦TWZ⟧ rules, and posts them."), ("Attends", "⟦GQWR⟧ meetings each month."),
        ("Uses the", "⟦WQIS⟧ to log repairs."), ("Bills the", "⟦KQD⟧'s accounts each quarter."), ("Tests the", "⟦PLX⟧s of the pumps weekly."),
        ("Writes grants for", "⟦QAP⟧ and other programs."), ("Files reports with", "⟦BQR⟧, the county, and others."), ("Meets with", "⟦XCOG⟧ staff about floods."),
        ("Coordinates", "⟦QSIP⟧ projects with towns."), ("Follows", "⟦WKPM⟧ section limits in floods."), ("Maintains the", "⟦QFIS⟧ database of leaks."),
        ("Acts for the", "⟦WDB⟧ in disputes."), ("Sends notices to", "⟦QRTA⟧ riders by mail."), ("Audits", "⟦ZBF⟧ and grant accounts yearly."),
        ("Monitors", "⟦QTE⟧ limits in all streams."), ("Interprets", "⟦JPWA⟧ policy for the crews."), ("Checks the", "⟦KVQ⟧ readings at dawn."),
        ("Drafts", "⟦QEIR⟧ comments for the board."), ("Answers calls from", "⟦WEQ⟧ dispatch at night."), ("Works with the", "⟦HQAC⟧ on trail plans."),
        ("Keeps the", "⟦BKPQ⟧ log up to date."), ("Explains", "⟦QDAP⟧ benefits to callers."), ("Reconciles", "⟦WXY⟧ and general funds."),
        ("Advises the", "⟦LQPC⟧ on plats."), ("Uses", "⟦RQDS⟧ software to plot maps."), ("Inspects", "⟦QBMP⟧ sites after storms."),
        ("Represents", "⟦CQCC⟧ at fairs."), ("Enforces", "⟦WPCO⟧ orders on the river."), ("Tracks", "⟦FQHI⟧ cases for the court."),
        ("Orders parts from the", "⟦QGS⟧ catalog."), ("Posts notes on the", "⟦QNET⟧ board each day."), ("Certifies", "⟦ZQA⟧ payrolls each month."),
        ("Scores", "⟦KQRT⟧ tests of pupils."), ("Plans", "⟦YQD⟧ events in summer."), ("Leads", "⟦BWQ⟧ and ZWQ crews in storms."),
        ("Operates the", "⟦QVT⟧ at the plant."),
    )
]  # fmt: skip
SOUND = [
    "Follows OSHA, ADA, and FLSA rules.", "Reports to the Department of Water Quality (DWQ); calls the DWQ.", "Holds a CDL with a P endorsement.",
    "Gives CPR and uses an AED.", "Maps pipes with GIS and CAD.", "Has a GED and two years as an EMT.", "Keeps HVAC and SCADA systems running.",
    "Must NOT work alone at night.", "Works ONLY in the day shift.", "Files form BWQ for each boat.", "Serves as Weir Keeper III in storms.",
    "Bids for RFPs and writes an RFQ.", "Writes SQL, HTML, and XML code.", "Lives in WA or OR during the season.", "Calls the FBI, the DEA, or the EPA.",
    "Works MONDAY through FRIDAY in MAY.", "Enters DWQ (Department of Water Quality) samples.", "Uses the LRMS, or Lock Record Management System, each day.",
    "Reads the Lock Operation Code; teaches the LOC.", "Reads an MRI and an EKG at the clinic.", "Holds an RN, an LPN, or a BSN degree.",
    "Is a CPA or holds an MBA from a college.", "Applies GAAP and GASB rules in audits.", "Handles FMLA, COBRA, and HIPAA forms.",
    "Trains staff in NIMS and ICS methods.", "Plans IEPs for pupils under IDEA rules.", "Has a valid TWIC card for the port.",
    "Uses form I-9 and form W-2 each year.", "Sees class code WQX 21 for the series.", "Keeps AM and PM shifts in order.", "Answers FAQs from the public by phone.",
    "Fills VHF and UHF radios with power.", "Runs LAN and WAN links for the town.", "Enforces the UBC and UPC codes of the ICC as the Uniform Building Code is.",
    "Uses PVC and HDPE pipe on mains.", "Is paid from FICA and FUTA funds.", "Writes SOPs for PPE and SDS binders.", "Tests PCBs and VOCs in soil.",
    "Reads Title XVI and Title XIX of the act.", "ALL WEIRS MUST BE KEPT CLEAR OF ICE.", "Writes to http://www.DWQ.example.gov each day.",
]  # fmt: skip


@pytest.mark.parametrize("path", TOP)
@pytest.mark.parametrize("duty", FAULTY)
def test_an_acronym_that_nothing_explains_is_found(path: str, duty: str) -> None:
    outcome = run_example(RULE, Example({path: TOP[path].format(duty)}))
    assert outcome.expected
    assert outcome.found == outcome.expected


@pytest.mark.parametrize("path", TOP)
@pytest.mark.parametrize("duty", SOUND)
def test_what_readers_know_or_the_text_explains_is_not(path: str, duty: str) -> None:
    assert run_example(RULE, Example({path: TOP[path].format(duty)})).found == []


def test_one_finding_names_them_all_and_known_ones_are_left_out() -> None:
    text = TOP["spec.md"].format("Calls the DWQ, the QXR, and the ZPQ.")
    (finding,) = run_example(RULE, Example({"spec.md": text})).findings
    assert finding.message.startswith("DWQ, QXR, ZPQ are never written out here")
    assert len(finding.related) == 2
    options = {"known": ("DWQ", "ZPQ")}
    assert run_example(RULE, Example({"spec.md": text}, options=options)).findings[0].message.startswith("QXR is")


def test_many_acronyms_make_one_short_message() -> None:
    names = ", ".join(f"QX{a}{b}" for a in "BCDFG" for b in "BCDFG")
    (finding,) = run_example(RULE, Example({"spec.md": TOP["spec.md"].format(f"Calls {names} each day.")})).findings
    assert "and others" in finding.message
    assert len(finding.related) == 7


AGAIN = "Tells the Water Level Board (WLB) of leaks."


@pytest.mark.parametrize(
    ("count", "options", "findings"),
    [(1, {}, 0), (2, {}, 0), (3, {}, 1), (5, {}, 1), (2, {"repeats": 2}, 1), (4, {"repeats": 5}, 0)],
)
def test_written_out_again_and_again(count: int, options: dict[str, int], findings: int) -> None:
    text = TOP["spec.md"].format("\n- ".join(AGAIN.replace("leaks", f"leak {at}") for at in range(count)))
    assert len(run_example(RULE, Example({"spec.md": text}, options=options)).found) == findings
