"""Wordings of levels, weights and demands as public employers print them, each with the reading a person gives it."""

from __future__ import annotations

import pytest

from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.styles.load import builtin


def spec_of(body: str, style: str = "denver-ohr") -> Spec:
    return Spec(parse_source(Source("spec.md", f"# Kiln Operator\n\n{body}\n"), builtin(style)))


LEVELS = [
    ("1-Sedentary (0-10 lbs.)", 1, "Sedentary", 0, 10),
    ("1-Sedentary (0 – 10 lbs)", 1, "Sedentary", 0, 10),
    ("1 - Sedentary", 1, "Sedentary", None, None),
    ("2-Light (10-20 lbs.)", 2, "Light", 10, 20),
    ("3 – MEDIUM WORK (20-50 lbs.)", 3, "MEDIUM", 20, 50),
    ("3-Medium, 20 to 50 pounds", 3, "Medium", 20, 50),
    ("4-Heavy (50-100 lbs)", 4, "Heavy", 50, 100),
    ("5-Very Heavy (over 100 lbs.)", 5, "Very Heavy", 100, None),
    ("5 – Very Heavy (100+ lbs)", 5, "Very Heavy", 100, None),
    ("Very-heavy", None, "Very-heavy", None, None),
    ("Level 2 – Light", 2, "Light", None, None),
    ("Level 2: Light (up to 20 pounds)", 2, "Light", None, 20),
    ("Level II - Light", 2, "Light", None, None),
    ("Light, Level 2", 2, "Light", None, None),
    ("Light (2)", 2, "Light", None, None),
    ("Light", None, "Light", None, None),
    ("Light work", None, "Light", None, None),
    ("Light – up to 20 lbs.", None, "Light", None, 20),
    ("0-10 lbs. (Sedentary)", None, "Sedentary", 0, 10),
    ("Up to 50 pounds - Medium", None, "Medium", None, 50),
    ("Sedentary: lifts no more than ten (10) pounds", None, "Sedentary", None, 10),
    ("Medium (up to 23 kg)", None, "Medium", None, 51),
    ("3-Moderate (20-50 lbs.)", 3, "Moderate", 20, 50),
    ("Level 6", 6, "", None, None),
    ("2-Bench (10-20 lbs.)", 2, "Bench", 10, 20),
]


@pytest.mark.parametrize(("text", "number", "label", "least", "most"), LEVELS, ids=[row[0] for row in LEVELS])
def test_a_level_in_its_section(
    text: str, number: int | None, label: str, least: float | None, most: float | None
) -> None:
    spec = spec_of(f"## Level of Physical Demand\n\n{text}")
    (level,) = spec.demand_levels
    assert (level.number, level.label, level.least, level.most, level.formal) == (number, label, least, most, True)


LABELLED = [
    ("Strength: Light (up to 20 pounds)", "Light (up to 20 pounds)", True),
    ("Strength Rating: Medium", "Medium", True),
    ("Physical Demand Level: 3-Medium", "3-Medium", True),
    ("Physical demand classification – Heavy (50-100 lbs.)", "Heavy (50-100 lbs.)", True),
    ("Strength level: Level 2", "Level 2", True),
    ("The physical demand level for this position is Medium.", "Medium", True),
    ("Stands all day. Strength: Medium (50 lbs.). Must climb.", "Medium (50 lbs.)", True),
    ("☐ Sedentary ☒ Light ☐ Medium", "", True),
    ("Strength: [ ] Sedentary [x] Light [ ] Medium", "Light", True),
    ("Light work: exerting up to 20 pounds of force occasionally", "Light work: exerting up to 20 pounds", False),
    ("This position is classified as Medium work.", "Medium", False),
    ("The work is rated as “Heavy” work.", "Heavy", False),
    ("The job is considered to be sedentary work and is done in an office.", "sedentary", False),
    ("Strength: Sedentary, Light, Medium, Heavy, Very Heavy", "", True),
    ("Sedentary work involves sitting most of the time.", "", True),
    ("Jobs are sedentary if walking and standing are required only occasionally.", "", True),
    ("Mostly sedentary, indoors.", "", True),
    ("Primarily a sedentary office classification.", "", True),
    ("Performs light cleaning and some heavy lifting.", "", True),
    ("Employees may be placed on light duty.", "", True),
    ("Strength: Ability to exert force on heavy doors.", "", True),
    ("Physical demands: light to moderate lifting.", "", True),
    ("Noise level is moderate. Requires medium skill.", "", True),
]


@pytest.mark.parametrize(("text", "printed", "formal"), LABELLED, ids=[row[0] for row in LABELLED])
def test_a_level_among_the_physical_demands(text: str, printed: str, formal: bool) -> None:
    spec = spec_of(f"## Physical Demands\n\nStands at a bench.\n\n{text}", "generic")
    found = [(spec.document.source.cut(level.span), level.formal) for level in spec.demand_levels]
    assert found == ([(printed, formal)] if printed else [])


def test_levels_from_one_to_another_are_both_stated() -> None:
    spec = spec_of("## Level of Physical Demand\n\nSedentary to Light")
    assert [level.label for level in spec.demand_levels] == ["Sedentary", "Light"]


def test_two_levels_by_position_are_both_stated() -> None:
    spec = spec_of("## Level of Physical Demand\n\n1-Sedentary (0-10 lbs.)\n\n2-Light (10-20 lbs.)")
    assert [level.number for level in spec.demand_levels] == [1, 2]


def test_a_level_by_position_and_one_in_the_head_are_read() -> None:
    spec = spec_of(
        "Level of Physical Demand: 2-Light\n\n## Level of Physical Demand\n\nBy position, 3-Medium (20-50 lbs.)"
    )
    assert sorted(level.label for level in spec.demand_levels) == ["Light", "Medium"]


def test_a_legend_states_none() -> None:
    lines = "1-Sedentary (0-10 lbs.)\n\n2-Light (10-20 lbs.)\n\n3-Medium (20-50 lbs.)\n\n4-Heavy (50-100 lbs.)"
    assert spec_of(f"## Level of Physical Demand\n\n{lines}").demand_levels == ()


def test_definitions_for_contrast_state_none() -> None:
    text = "Sedentary work: exerting up to 10 pounds.\n\nLight work: exerting up to 20 pounds."
    assert spec_of(f"## Physical Demands\n\n{text}").demand_levels == ()


LIFT, CARRY, PUSH, PULL, EXERT, MOVE = "lift", "carry", "push", "pull", "exert", "move"
RARE, OFTEN, ALWAYS = "occasional", "frequent", "constant"
WEIGHTS = [
    ("Lifting: Moving objects weighing no more than 10 pounds.", [(10, {LIFT, MOVE}, "", False)]),
    ("Carrying: Transporting objects of up to 50 pounds.", [(50, {CARRY}, "", False)]),
    ("Must be capable of lifting 60 pounds.", [(60, {LIFT}, "", False)]),
    ("Lifts and carries 60 pounds of plat books.", [(60, {LIFT, CARRY}, "", False)]),
    ("Handles 50-pound bags of cement.", [(50, {MOVE}, "", False)]),
    ("Unloads 80 lb. sacks from pallets onto a truck.", [(80, {MOVE}, "", False)]),
    ("Frequent lifting of 10 to 15 pounds; occasional lifting of up to 25 pounds.",
     [(15, {LIFT}, OFTEN, False), (25, {LIFT}, RARE, False)]),
    ("Lifts up to 50 pounds occasionally and up to 25 pounds frequently.",
     [(50, {LIFT}, RARE, False), (25, {LIFT}, OFTEN, False)]),
    ("Occasionally lifts, carries, pushes, or pulls up to 50 pounds.",
     [(50, {LIFT, CARRY, PUSH, PULL}, RARE, False)]),
    ("The employee is occasionally required to lift or carry up to 50 lbs.",
     [(50, {LIFT, CARRY}, RARE, False)]),
    ("Constantly lift 10 pounds, often lift 25 lb.", [(10, {LIFT}, ALWAYS, False), (25, {LIFT}, OFTEN, False)]),
    ("Exerting up to 20 pounds of force occasionally, a negligible amount frequently.",
     [(20, {EXERT}, RARE, False)]),
    ("Lifts, infrequently, over 50 pounds.", [(50, {LIFT}, "rare", False)]),
    ("Stoops repeatedly and lifts lids of up to 50 pounds.", [(50, {LIFT}, "", False)]),
    ("Frequently stands and walks and lifts 20 pounds.", [(20, {LIFT}, "", False)]),
    ("Lift objects up to 150 pounds with assistance.", [(150, {LIFT}, "", True)]),
    ("Lift up to 50 pounds without assistance.", [(50, {LIFT}, "", False)]),
    ("Team-lift objects of up to 120 pounds.", [(120, {LIFT}, "", True)]),
    ("Pushes loaded carts of up to 300 pounds.", [(300, {PUSH}, "", True)]),
    ("Transport or move objects up to 72 pounds from floor and 62 lbs by arm lift.",
     [(72, {CARRY, MOVE}, "", False), (62, {CARRY, MOVE}, "", False)]),
    ("Able to lift up to 23 kilograms (50 pounds).", [(50, {LIFT}, "", False)]),
    ("Push, pull, lift, and/or carry objects up to fifty (50) pounds.", [(50, {PUSH, PULL, LIFT, CARRY}, "", False)]),
    ("Operates vehicles of 26,001 lbs. GVWR or more.", []),
    ("Drives a truck weighing less than 6,000 pounds gross and loads it.", []),
    ("Moves trailers with a capacity of 400 pounds.", []),
    ("Operates an overhead crane that lifts 2,000 pounds.", []),
    ("Runs a forklift with a 400-pound capacity to move stock.", []),
    ("Moves valves under 60 pounds per square inch.", []),
    ("Must weigh no more than 250 pounds.", []),
    ("Pulls 300 pounds gross vehicle weight.", []),
    ("Moves objects weighing up to several hundred pounds.", []),
    ("Lifting: 51-100 lbs. never; 21-50 lbs. occasionally", [(100, {LIFT}, "never", False), (50, {LIFT}, RARE, False)]),
    ("Lifting more than 75 pounds is not required.", []),
    ("Must not weigh more than 300 pounds to use the lift.", []),
    ("Pushes with 30 pounds of force.", [(30, {PUSH, EXERT}, "", False)]),
    ("Drags a 165-pound dummy.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WEIGHTS, ids=[row[0] for row in WEIGHTS])
def test_a_lifting_weight(text: str, expected: list[tuple[float, set[str], str, bool]]) -> None:
    spec = spec_of(f"## Physical Demands\n\n{text}")
    assert [(item.pounds, set(item.actions), item.frequency, item.helped) for item in spec.weights] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Inspects lift stations pumping 200 pounds of grit.",
        "Tests cables under 150 pounds of tension and moves on.",
        "Weighs trucks; calculates charges on loads of 400 pounds.",
        "Moves files; keeps the account of 20 pounds of stamps.",
    ],
)
def test_a_weight_in_the_duties_that_nobody_lifts(text: str) -> None:
    assert spec_of(f"## Essential Duties\n\n{text}").weights == ()


def test_weights_in_duties_and_tables_count() -> None:
    table = "| Activity | Weight | How often |\n| --- | --- | --- |\n| Lifting | up to 40 lbs. | Frequently |"
    spec = spec_of(f"## Essential Duties\n\nStacks 30-pound trays.\n\n## Physical Demands\n\n{table}")
    assert [(item.pounds, item.section, item.frequency) for item in spec.weights] == [
        (30, "essential_duties", ""),
        (40, "physical_demands", "frequent"),
    ]


@pytest.mark.parametrize(
    ("text", "exceeds"), [("over 50 pounds", True), ("50+ lbs.", True), ("at least 50 pounds", False)]
)
def test_more_than_a_weight(text: str, exceeds: bool) -> None:
    (weight,) = spec_of(f"## Physical Demands\n\nLifts {text}.").weights
    assert (weight.least, weight.most, weight.exceeds) == (50, None, exceeds)


DEMANDS = [
    ("Kneeling: Assuming a lowered position.", "Kneeling", "Assuming a lowered position."),
    ("Eye/Hand/Foot Coordination: Using two or more.", "Eye/Hand/Foot Coordination", "Using two or more."),
    ("Sitting - remaining seated", "Sitting", "remaining seated"),
    ("Vision Far Acuity – Seeing at 20 feet or more.", "Vision Far Acuity", "Seeing at 20 feet or more."),
    ("Hearing (with or without aids): Perceiving sounds.", "Hearing (with or without aids)", "Perceiving sounds."),
    ("**Reaching:** Stretching the arms.", "Reaching", "Stretching the arms."),
]


@pytest.mark.parametrize(("text", "term", "definition"), DEMANDS, ids=[row[0] for row in DEMANDS])
def test_an_entry_of_the_list_of_demands(text: str, term: str, definition: str) -> None:
    spec = spec_of(f"## Physical Demands\n\n{text}")
    (entry,) = spec.demands
    assert (entry.term.value, entry.definition.value) == (term, definition)
    assert spec.document.source.cut(entry.term.span()) == term


@pytest.mark.parametrize(
    "text",
    [
        "Strength: Medium (up to 50 pounds)",
        "Walks eight miles a day, over uneven ground.",
        "While performing the duties of this job, the employee is regularly required to:",
        "(Physical Demands are a general guide and specific positions will vary):",
    ],
)
def test_what_is_no_entry(text: str) -> None:
    assert spec_of(f"## Physical Demands\n\n{text}").demands == ()


def test_a_line_full_of_weights_is_read_in_linear_time() -> None:
    assert len(spec_of("## Physical Demands\n\n" + "lift 5 lb. " * 500).weights) == 500
