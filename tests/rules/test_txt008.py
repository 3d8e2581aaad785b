"""TXT008 on wordings of all kinds: what is found, and what is right as it stands."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

TOP = "# Ferry Hand\n\n## Definition\n\nNote: works aboard. Hours: as posted. Pay: by scale.\n\n## Essential Duties\n\n"
SOUND = (
    "Loads cars, trucks, etc., and bicycles.",
    "Loads cars, trucks, etc.; ties them down.",
    "Earns an A.A., a B.S., or an equal degree.",
    "Reports to Lt. Gov., D.C., in writing.",
    "Works for Acme, Inc., at the dock.",
    "Checks tickets ... and sorts them.",
    "Essay . . . . . . . . . 40%",
    "Weight ....... 60%",
    "Opens gates; closes ramps.",
    "Uses 2,4-D and N,N-dimethyl compounds.",
    "Pays $1,250 to $2,500 for 1,000 hours.",
    "Sees https://ferry.example/a,b;c?x=1,y and ferry.example/docs,old.",
    "Writes to dock@ferry.example,ramp@ferry.example each day.",
    "Runs jobs in C:\\boats\\log,old and /srv/boats;old.",
    "Holds a) a deckhand card; b) a radio permit; and c) a medical card.",
    "Either 1) loads cars or 2) sells tickets.",
    "Ranges i) to iv) apply.",
    "Marks ( ) day or ( ) night on the form.",
    "Marks ( X ) where the vessel is full.",
    "Supervises employee(s) and deckhand(s).",
    "Serves as mate (day shift), purser (night shift), or both.",
    "Handles lines (hemp (old) and nylon (new)).",
    'Carries planks of 6" and 12" to the deck.',
    'Carries a 14" plank and a "spare" one.',
    'Calls it the “old slip” and "new slip".',
    "Reads the captain's log and the mates' lists.",
    "Works Monday - Friday, 8:00 a.m. - 5:00 p.m.",
    "Keeps a 3:1 ratio.  Two spaces stand before this sentence.",
    "Runs .NET and C++ programs for tickets.",
    "Uses forms A,B and 1,2 at the gate.",
    "Opens on July 1, 2010, and closes May 5, 2011.",
    "Asks: who is aboard?",
    "Works on M/V Alder, S.S. Birch.",
    "Loads cargo (see note\n  below) by hand.",
    "Helps passengers, i.e., those on foot, and, e.g., cyclists.",
    "Notes gusts of 30 m.p.h., rain, and fog.",
    "Is paid under R.C.W. 47.60, as amended.",
    "Sells tickets @ $4.50; gives change.",
    "Ranks Chief Mate, Jr., and Sr., on the roster.",
    "Logs a temp. of 40 deg., twice.",
)
FAULTY = (
    "Loads cars⟦ ,⟧ trucks, and bicycles.",
    "Loads cars (and trucks)⟦ ,⟧ by hand.",
    "Opens gates⟦ ;⟧ closes ramps.",
    "Loads cars⟦ .⟧ Closes ramps.",
    "Loads cars and closes ramps⟦ .⟧",
    "Does the following⟦ :⟧ loads cars.",
    "Reads the captain⟦ 's⟧ log.",
    "Reads the captain⟦ ’s⟧ log.",
    "Loads cars⟦,⟧trucks, and bicycles.",
    "Loads cars (old)⟦,⟧trucks (new), and bicycles.",
    "Opens gates⟦;⟧closes ramps.",
    "Opens gates (two)⟦;⟧closes ramps.",
    "Opened on July 1⟦,⟧2010.",
    "Revised September 15⟦,⟧1998, by the Board.",
    "Loads cars⟦,,⟧ trucks, and bicycles.",
    "Loads cars⟦, ,⟧ trucks, and bicycles.",
    "Loads cars⟦;;⟧ closes ramps.",
    "Loads cars⟦..⟧ Closes ramps.",
    "Loads cars and closes ramps⟦..⟧",
    "Loads cars, trucks, etc⟦..⟧",
    "Does the following⟦::⟧ loads cars.",
    "Loads cars and closes ramps⟦;.⟧",
    "Loads cars and closes ramps⟦,.⟧",
    "Loads cars⟦,;⟧ closes ramps.",
    "Loads cars⟦;,⟧ closes ramps.",
    "Does the following⟦:;⟧ loads cars.",
    "Supervises the administration⟦.;⟧ loads cars.",
    "Supervises the administration⟦.,⟧ and loads cars.",
    "Loads cars ⟦( ⟧and trucks).",
    "Loads cars (and trucks⟦ )⟧.",
    "Loads cars (vans, trucks⟦,)⟧ by hand.",
    "Loads cars ⟦(⟧and trucks.",
    "Loads cars and trucks⟦)⟧ by hand.",
    "Loads cars ⟦(⟧vans (old) and trucks.",
    "Loads cars (vans) and trucks⟦)⟧.",
    "Calls it the ⟦“⟧old slip.",
    "Calls it the old slip⟦”⟧ in the log.",
    'Calls it the ⟦"⟧old slip.',
    'Calls it the "old slip" and the ⟦"⟧new one.',
    "Loads **cars**⟦ ,⟧ trucks, and bicycles.",
    "Knowledge of: all of the above⟦,⟧and purposes of gates.",
)


def places(text: str, path: str = "spec.md") -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    outcome = run_example(builtin_rules()["TXT008"], Example({path: text}))
    return outcome.found, outcome.expected


def forms(line: str) -> dict[str, str]:
    """A duty in a list of Markdown, in a paragraph of plain text, and in HTML."""
    shown = line.replace("**", "")
    lead = "Note: works aboard. Hours: as posted. Pay: by scale."
    return {
        "spec.md": f"{TOP}- {line}\n- Sells tickets.\n",
        "spec.txt": f"FERRY HAND\n\nDEFINITION\n\n{lead}\n\nESSENTIAL DUTIES\n\n{shown}\n\nSells tickets.\n",
        "spec.html": f"<h1>Ferry Hand</h1><h2>Definition</h2><p>{lead}</p><h2>Essential Duties</h2><ul><li>{shown}</li></ul>",
    }


@pytest.mark.parametrize("line", SOUND)
def test_right_punctuation_yields_nothing(line: str) -> None:
    for path, text in forms(line).items():
        assert places(text, path)[0] == [], path


@pytest.mark.parametrize("line", FAULTY)
def test_slip_is_found_at_its_place(line: str) -> None:
    for path, text in forms(line).items():
        found, expected = places(text, path)
        assert found == expected, path
        assert expected


def test_a_quotation_and_a_bracket_may_go_over_several_entries() -> None:
    assert places(f"{TOP}- “Loads cars.\n\n- Loads trucks.” (Both,\n\n- by hand.)\n")[0] == []


def test_a_space_before_every_colon_is_a_way_of_writing() -> None:
    assert places("# Mate\n\n## Skills\n\n- Ropes : ties them.\n\n- Lines : hauls them.\n")[0] == []


def test_a_line_above_the_sections_is_read_too() -> None:
    found, expected = places("# Laundry Chief ⟦(⟧Marine Base\n\nTown of Aldbrook\n")
    assert found == expected
