"""Postures and motions as employers word them, each with the reading a person gives it."""

from __future__ import annotations

import time

import pytest

from speclint.model.activities import Activity
from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source

TOP = "# Vault Keeper\n\n## Physical Demands\n\n"


def stated(text: str) -> tuple[Activity, ...]:
    return Spec(parse_source(Source("spec.md", TOP + text + "\n"))).activities


def read(text: str) -> str:
    """What is stated, as "name" or "name=frequency", "-" before what is denied, "?" before what only may be."""
    return " ".join(
        f"{'-' * item.denied}{'?' * item.conditional}{item.name.replace(' ', '_')}"
        f"{'=' * bool(item.frequency)}{item.frequency}"
        for item in stated(text)
    )


WORDINGS = (
    ("| Lifting | Never | Occasionally | Frequently |\n|---|---|---|---|\n| Up to 20 pounds | | X | |", ""),
    (
        "| Activity | Never | Occasionally | Frequently |\n|---|---|---|---|\n| Crawling | X | | |\n"
        "| Lifting | Never | Occasionally | Frequently |\n| Up to 20 pounds | | X | |",
        "-crawling=never",
    ),
    ("Climbing: Not required.", "-climbing=never"),
    ("Climbing: N/A", "-climbing=never"),
    ("Climbing: None", "-climbing"),
    ("Crawling - Never", "-crawling=never"),
    ("Crawling is not required.", "-crawling=never"),
    ("No crawling or kneeling.", "-crawling -kneeling"),
    ("Kneeling: Assuming a lowered position.", "kneeling"),
    ("Climbing/Balancing: Going up ladders and keeping steady there.", "climbing balancing"),
    ("Climbing: Ascending or descending ladders, stairs, and ramps.", "climbing"),
    ("Climbing: ladders and scaffolds", "climbing_ladders"),
    ("Climbing: stairs, occasionally", "climbing_stairs=occasional"),
    ("Climbing: up to one-third of the time", "climbing=occasional"),
    ("Stooping (F)", "stooping=frequent"),
    ("Walking - O", "walking=occasional"),
    ("Walking – Frequently", "walking=frequent"),
    ("Sitting: 5.5+ hours per day", "sitting=constant"),
    ("Standing: 34-66% of the time", "standing=frequent"),
    ("Kneeling, crouching: up to 1/3 of the time", "kneeling=occasional crouching=occasional"),
    ("Hearing/Talking: Perceiving sounds and communicating ideas.", "hearing talking"),
    ("Crawling: By position, under vehicles.", "?crawling"),
    ("Must be able to occasionally climb ladders; crawling is not required.", "climbing_ladders=occasional -crawling=never"),
    ("Must occasionally climb.", "climbing=occasional"),
    ("The employee is frequently required to sit and occasionally required to stand, walk, and climb stairs.",
     "sitting=frequent standing=occasional walking=occasional climbing_stairs=occasional"),
    ("Sitting (constant), standing (occasional), and climbing ladders (rarely).",
     "sitting=constant standing=occasional climbing_ladders=rare"),
    ("Sits most of the day and occasionally climbs ladders.", "sitting climbing_ladders=occasional"),
    ("Walks constantly.", "walking=constant"),
    ("May climb ladders.", "?climbing_ladders"),
    ("Some positions require crawling under desks.", "?crawling"),
    ("Climb in and out of vehicles and equipment.", ""),
    ("Climb stairs or ladders.", "climbing"),
    ("Climb stairs and ladders.", "climbing_ladders"),
    ("Uses a step stool; climbs step ladders to reach shelves.", "climbing_step_stools reaching"),
    ("Ascend/descend ladders and scaffolding", "climbing_ladders"),
    ("Ascend and descend stairs", "climbing_stairs"),
    ("Work atop ladders or scaffolding.", "climbing_ladders"),
    ("Works in crawl spaces.", "crawling"),
    ("Inspects crawl spaces.", ""),
    ("Move about facilities, including climbing, crawling under buildings, bending, stooping, and kneeling.",
     "climbing crawling stooping stooping kneeling"),
    ("Climbs ladders with or without a harness.", "climbing_ladders"),
    ("Frequently: sit, walk", "sitting=frequent walking=frequent"),
    ("Occasionally:\n\n- Crawling\n- Climbing ladders\n", "crawling=occasional climbing_ladders=occasional"),
    ("Stand for no more than 2 hours.", "standing"),
    ("Uses hands to finger, handle, or feel objects.", "fingering handling feeling"),
    ("Balances competing priorities and the budget.", ""),
    ("Handling of complaints; reaches agreements; sits on boards.", ""),
    ("Pull tabs", "pulling"),
    ("Bends pipe.", ""),
    ("| Activity | N | O | F | C |\n|---|---|---|---|---|\n| Sitting | | | X | |\n| Climbing ladders | | X | | |\n| Crawling | X | | | |",
     "sitting=frequent climbing_ladders=occasional -crawling=never"),
    ("| Activity | Never | Up to 1/3 | 1/3 to 2/3 | Over 2/3 |\n|---|---|---|---|---|\n| Kneeling | | ✓ | | |\n| Sitting | | | | ✓ |",
     "kneeling=occasional sitting=constant"),
    ("| Activity | Frequency |\n|---|---|\n| Standing | Frequently |\n| Crawling | N/A |", "standing=frequent -crawling=never"),
    ("| Activity | Occasional | Frequent |\n|---|---|---|\n| Climbing | ☐ | ☐ |\n| Walking | ☐ | ☒ |", "walking=frequent"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "reading"), WORDINGS, ids=[text[:60] for text, _ in WORDINGS])
def test_activities_are_read_as_a_person_reads_them(text: str, reading: str) -> None:
    assert read(text) == reading


def test_only_physical_sections_are_read() -> None:
    text = "# Clerk\n\n## Essential Duties\n\nClimbs ladders.\n\n## Physical Demands\n\nSitting\n"
    assert [item.name for item in Spec(parse_source(Source("spec.md", text))).activities] == ["sitting"]


def test_the_words_keep_their_place() -> None:
    item = stated("Must be able to climb tall ladders daily.")[0]
    assert item.text == "climb tall ladders"
    assert (TOP + "Must be able to climb tall ladders daily.")[slice(*item.span)] == item.text


@pytest.mark.parametrize(
    "piece",
    ["occasionally climb ", "climb ladders, ", "Climbing: ", "sit/stand (O), ", "1/3 of the ", "may not "],
)
def test_hostile_text_is_read_in_time(piece: str) -> None:
    start = time.monotonic()
    stated(piece * (100_000 // len(piece)))
    assert time.monotonic() - start < 20
