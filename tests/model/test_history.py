"""Class histories in the wordings of many employers: which dates they give, and what each tells."""

from __future__ import annotations

from datetime import date

import pytest

from speclint.model.clock import Clock
from speclint.model.dates import agree, find_dates, is_misprint
from speclint.model.events import Event
from speclint.model.history import HistoryEntry, history, lives
from speclint.parsing.parser import parse_source
from speclint.read.source import Source

TOP = "# Dam Tender\n\n## Essential Duties\n\n- Reads gauges.\n\n"
SHORT = {"E": Event.ESTABLISHED, "R": Event.REVISED, "T": Event.RETITLED, "V": Event.REVIEWED}

TOLD = [
    ("8/25/24 – New classification.", "E 8/25/24"),
    ("Established: 7/1/98; Revised: 3/04, 5/10", "E 7/1/98 | R 3/04 | R 5/10"),
    ("Adopted 5/21/2019, effective 7/1/2019", "E 5/21/2019+7/1/2019"),
    ("Revised 2/1/2019 to add duties effective 7/1/2019", "R 2/1/2019+7/1/2019"),
    ("The class was established on 7/1/2010 and revised on 3/4/2015.", "E 7/1/2010 | R 3/4/2015"),
    ("07/12/2016 New class 03/05/2021 Revised duties", "E 07/12/2016 | R 03/05/2021"),
    ("2/5/2008 (Title change & revised duties)", "RT 2/5/2008"),
    ("10/14/2009 (Add Tender IV effective 7/1/09)", "10/14/2009+7/1/09"),
    ("New class: 7-1-92", "E 7-1-92"),
    ("Revise definition and title change: 5-15-1998", "RT 5-15-1998"),
    ("Title changed from Gate Keeper (5/1/2010)", "T 5/1/2010"),
    ("7/1/2010 – Created from Gate Keeper (established 1998)", "E 7/1/2010+1998"),
    ("Est. 6/98 Rev. 7/02 Rev. 3/15", "E 6/98 | R 7/02 | R 3/15"),
    ("6/98 est; 7/02 rev; 3/15 rev", "E 6/98 | R 7/02 | R 3/15"),
    ("CS Approved 10/25/95 Rev: 7/00; 10/08", "10/25/95 | R 7/00 | R 10/08"),
    ("Created 1/2000, Revised 2/2005, 3/2010", "E 1/2000 | R 2/2005 | R 3/2010"),
    ("Spring 2003: reviewed", "V 2003"),
    ("2012: The Essential Duties were modified", "R 2012"),
    ("Adopted: 3/2/2009 Res. #2009-14; Amended: 6/12/2019 Res. #2019-101", "E 3/2/2009 | R 6/12/2019"),
    ("3/1/2010: Reallocated to grade 12", "3/1/2010"),
    ("Established 1-1-85 as Clerk, revised and retitled 2-2-90", "E 1-1-85 | RT 2-2-90"),
    ("Abolished 3/1/1999; re-established 3/2/2009.", "3/1/1999 | 3/2/2009"),
    ("JCC approved 3.2.15", "3.2.15"),
    ("Revised 25-Aug-2014", "R 25-Aug-2014"),
    ("FY 2019-20 class study", ""),
    ("Works a 9/80 schedule, 3/4 time.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_a_history_is_read(text: str, expected: str) -> None:
    found = [item for item in entries(f"{TOP}## Class History\n\n{text}\n") if item.date]
    assert " | ".join(shown(item) for item in found) == expected
    assert all(item.told for item in found)


def test_class_data_and_history_are_apart() -> None:
    text = f"{TOP}Established Date: 3/2/2009\nRevised Date: 6/12/2019\n\n## Class History\n\n3/2/2009 – New class.\n"
    assert [(shown(item), item.told) for item in entries(text)] == [
        ("E 3/2/2009", False), ("R 6/12/2019", False), ("E 3/2/2009", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["BOE 6/12/2018", "Rev. 6/07", "Last revised March 2012 (duties)", "Board Adopted 8-2024"]
)
def test_a_line_of_dates_is_an_entry(line: str) -> None:
    assert len(entries(f"{TOP}{line}\n")) == 1


@pytest.mark.parametrize(
    "line", ["Effective July 1, 2019, all applicants must pass a drug test that the city pays for."]
)
def test_a_sentence_is_none(line: str) -> None:
    assert entries(f"{TOP}{line}\n") == ()


def test_entries_without_a_date() -> None:
    text = f"{TOP}## Class History\n\n3/2/2009 – New class.\n\nDuties revised.\n\nFY 2019-20 duties revised.\n\nSee the file.\n"
    assert [(item.text, item.vague) for item in entries(text) if not item.date] == [
        ("Duties revised.", False), ("FY 2019-20 duties revised.", True),
    ]  # fmt: skip


def test_a_table_of_events() -> None:
    text = f"{TOP}## Class History\n\n| Date | What | By |\n|---|---|---|\n| 3/2/2009 | New class | HR |\n| 2019 | Revised | HR |\n"
    assert [shown(item) for item in entries(text)] == ["E 3/2/2009", "R 2019"]


def test_a_life_of_each_class_of_a_table() -> None:
    text = (
        "# Dam Tender Series\n\n## Class History\n\n| Class | Date Established | Date Revised |\n|---|---|---|\n"
        "| Dam Tender I | 1931 | 01/23/1986 |\n| Dam Tender II | 01/23/1986 | -- |\n"
    )
    assert [(shown(item.established), len(item.later)) for item in lives(entries(text))] == [
        ("E 1931", 1),
        ("E 01/23/1986", 0),
    ]


AGREEMENT = [
    ("7/1/2019", "2019", 0, True),
    ("7/1/2019", "July 2019", 0, True),
    ("6/12/2019", "7/1/2019", 31, True),
    ("6/12/2019", "9/1/2019", 31, False),
    ("6/23/1975", "7/23/1975", 31, False),
    ("7/1/2019", "6/1/2019", 31, True),
    ("12/20/2018", "2019", 31, False),
]


@pytest.mark.parametrize(("one", "other", "days", "expected"), AGREEMENT)
def test_which_dates_agree(one: str, other: str, days: int, expected: bool) -> None:
    (first,), (second,) = find_dates(one), find_dates(other)
    assert agree(first, second, days) is expected
    assert agree(second, first, days) is expected


def test_what_is_a_misprint() -> None:
    (june,), (july,), (year,), (day,) = map(find_dates, ("6/23/1975", "7/23/1975", "6/23/1985", "6/24/1975"))
    assert is_misprint(june, july)
    assert is_misprint(june, year)
    assert not is_misprint(june, day)
    assert not is_misprint(july, year)


def test_the_clock_knows_how_long_its_answers_hold() -> None:
    clock = Clock(date(2020, 5, 1))
    assert not clock.is_over(date(2021, 1, 1))
    assert clock.is_over(date(2019, 12, 31))
    assert clock.apart().within(clock.first, clock.last)
    assert Clock(date(2020, 1, 1)).within(clock.first, clock.last)
    assert Clock(date(2021, 1, 1)).within(clock.first, clock.last)
    assert not Clock(date(2019, 12, 31)).within(clock.first, clock.last)
    assert not Clock(date(2021, 1, 2)).within(clock.first, clock.last)
    assert clock.today == date(2020, 5, 1)
    assert clock.first == clock.last == date(2020, 5, 1).toordinal()
    assert Clock().today >= date(2026, 1, 1)


def entries(text: str) -> tuple[HistoryEntry, ...]:
    return history(parse_source(Source("spec.md", text)))


def shown(item: HistoryEntry) -> str:
    letters = "".join(letter for letter, event in SHORT.items() if event in item.events)
    return " ".join(part for part in (letters, "+".join(date.text for date in item.dates)) if part)
