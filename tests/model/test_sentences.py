"""Where sentences end in the prose of class specifications, and where a full stop ends nothing."""

from __future__ import annotations

import pytest

from speclint.model.sentences import is_ended, sentences, tail
from speclint.read.source import Source
from speclint.read.text import join, plain

TABLE = [
    ("Plans routes. Trains drivers.", ["Plans routes.", "Trains drivers."]),
    ("Plans routes.  Trains drivers", ["Plans routes.", "Trains drivers"]),
    ("  Plans routes. ", ["Plans routes."]),
    ("", []),
    ("   ", []),
    ("None", ["None"]),
    ("Is it safe? Stop the press! Report it.", ["Is it safe?", "Stop the press!", "Report it."]),
    ("See Rule No. 12 for details. Ask first.", ["See Rule No. 12 for details.", "Ask first."]),
    ("The answer is no. Ask again.", ["The answer is no.", "Ask again."]),
    ("Orders pipe, valves, etc. for crews.", ["Orders pipe, valves, etc. for crews."]),
    ("Orders pipe, valves, etc. Keeps stock.", ["Orders pipe, valves, etc.", "Keeps stock."]),
    ("Uses tools (wrenches, drills, etc.) on site.", ["Uses tools (wrenches, drills, etc.) on site."]),
    ("Uses tools (wrenches, etc.). Cleans up.", ["Uses tools (wrenches, etc.).", "Cleans up."]),
    ("A Ph.D. in botany is required. So is tact.", ["A Ph.D. in botany is required.", "So is tact."]),
    ("Holds a Ph.D. The degree must be in botany.", ["Holds a Ph.D.", "The degree must be in botany."]),
    ("Licensed by the U.S. Coast Guard.", ["Licensed by the U.S. Coast Guard."]),
    ("Born in the U.S. This is no bar.", ["Born in the U.S.", "This is no bar."]),
    ("Reports to J. Ortega daily. Writes notes.", ["Reports to J. Ortega daily.", "Writes notes."]),
    ("Reports to J. B. Ortega daily.", ["Reports to J. B. Ortega daily."]),
    ("Serves a year as Kiln Tender I. Three years may replace it.", ["Serves a year as Kiln Tender I.", "Three years may replace it."]),
    ("Works for Dr. Haller. Files charts.", ["Works for Dr. Haller.", "Files charts."]),
    ("Lives near St. Marys. Walks.", ["Lives near St. Marys.", "Walks."]),
    ("Hired by Orr Inc. in May.", ["Hired by Orr Inc. in May."]),
    ("Uses cranes, e.g. Gantry cranes.", ["Uses cranes, e.g. Gantry cranes."]),
    ("Uses cranes, i.e., gantry cranes. Greases them.", ["Uses cranes, i.e., gantry cranes.", "Greases them."]),
    ("Lifts 50 lbs. Stands for long periods.", ["Lifts 50 lbs.", "Stands for long periods."]),
    ("Lifts 50 lbs. or less.", ["Lifts 50 lbs. or less."]),
    ("Starts at 6 a.m. on weekdays.", ["Starts at 6 a.m. on weekdays."]),
    ("Starts at 6 a.m. The shift is long.", ["Starts at 6 a.m.", "The shift is long."]),
    ("1. Plans routes. Trains drivers.", ["1. Plans routes.", "Trains drivers."]),
    ("a. Plans routes.", ["a. Plans routes."]),
    ("(b) Plans routes. Trains drivers.", ["(b) Plans routes.", "Trains drivers."]),
    ("Version 2.5 is in use. Version 3 is not.", ["Version 2.5 is in use.", "Version 3 is not."]),
    ("Pays 3.5 percent. 12 months follow.", ["Pays 3.5 percent.", "12 months follow."]),
    ('She said "wait." Then she left.', ['She said "wait."', "Then she left."]),
    ("Works as assigned. “Lead” work is rare.", ["Works as assigned.", "“Lead” work is rare."]),
    ("Waits... Then acts.", ["Waits...", "Then acts."]),
    ("Waits... and acts.", ["Waits... and acts."]),
    ("Plans; trains; reports. Rests.", ["Plans; trains; reports.", "Rests."]),
    ("Serves as an Engineer I. The work is varied.", ["Serves as an Engineer I.", "The work is varied."]),
    ("See cf. Rule 5. Then sign.", ["See cf. Rule 5.", "Then sign."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_long_run_of_stops_takes_no_time() -> None:
    text = ". " * 50_000 + "." * 50_000
    assert list(sentences(text))[-1][1] == len(text)


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Done.", True), ("(Done.)", True), ("As follows:", True), ("pipe;", True), ("pipe", False), ("pipe,", False)],
)
def test_is_ended(text: str, ended: bool) -> None:
    assert is_ended(text) is ended


def test_tail_stays_on_the_last_line() -> None:
    raw = "Rates the risk of every building in the district and\n   writes the report"
    text = join([plain(raw[:52], 0), plain(raw[56:], 56)])
    assert Source("a.md", raw).cut(tail(text, Source("a.md", raw))) == "writes the report"


def test_tail_is_cut_between_words() -> None:
    raw = "Rates the risk of every building in the district and writes the"
    assert (
        Source("a.md", raw).cut(tail(plain(raw, 0), Source("a.md", raw))) == "building in the district and writes the"
    )
