"""Levels, weights and frequencies as public employers word them, each with the reading that a person gives it.

A level is "number label least-most", a weight "actions pounds frequency help"; nothing stands for a wording that
states none. `>50` is more than 50 pounds. Cells of tables stand between bars.
"""

from __future__ import annotations

import pytest

from speclint.model.scale import StatedLevel
from speclint.model.spec import Spec
from speclint.model.weights import Weight
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.styles.load import builtin

LEVELS = [
    ("Level 2 – Light (20 lbs.)", "2 Light 20-20"),
    ("20 lbs / Light / 2", "2 Light 20-20"),
    ("Medium: 20–50#", "Medium 20-50"),
    ("Light / 2 / 20 lbs.", "2 Light 20-20"),
    ("2/Light/10-20 lbs.", "2 Light 10-20"),
    ("(3) Medium", "Medium"),
    ("3. Medium - lifts 20 to 50 pounds", "Medium 20-50"),
    ("III – Medium Work", "3 Medium"),
    ("Level Three: Medium", "3 Medium"),
    ("Medium (Level 3), 20-50 lbs.", "3 Medium 20-50"),
    ("Medium [20-50 lbs]", "Medium 20-50"),
    ("HEAVY WORK", "HEAVY"),
    (
        "Heavy – Exerting 50 to 100 pounds of force occasionally, and/or 25 to 50 pounds of force frequently.",
        "Heavy 50-100",
    ),
    ("Light, exerting up to 20 pounds occasionally, 10 pounds frequently", "Light -20"),
    ("Very Heavy (in excess of 100 pounds)", "Very Heavy 100-"),
    ("VERY HEAVY WORK – Over 100 lbs. occasionally", "VERY HEAVY 100-"),
    ("Very Heavy: 100# and over", "Very Heavy 100-"),
    ("Sedentary (up to ten pounds)", "Sedentary -10"),
    ("Sedentary (lifting 10 lbs. maximum)", "Sedentary -10"),
    ("Sedentary; negligible weight", "Sedentary"),
    ("Medium (twenty to fifty pounds)", "Medium 20-50"),
    ("Medium (50 to 20 pounds)", "Medium 50-20"),
    ("Heavy (22.7 to 45.4 kg)", "Heavy 50-100"),
    ("Medium, max. 50 lbs.", "Medium -50"),
    ("Light: 20 lbs. max", "Light -20"),
    ("Light (< 20 lbs.)", "Light -20"),
    ("Medium (≤ 50 lbs)", "Medium -50"),
    ("Very Heavy (>100 lbs)", "Very Heavy 100-"),
    ("Category 4, Heavy", "4 Heavy"),
    ("Class 3 (Medium)", "3 Medium"),
    ("L – Light", "Light"),
    ("S (Sedentary)", "Sedentary"),
    ("M - Medium Work (20-50 lbs.)", "Medium 20-50"),
    ("The level of physical demand is 2-Light (10-20 lbs.).", "2 Light 10-20"),
    ("This class is rated Medium.", "Medium"),
    ("By position: 2-Light (10-20 lbs.)", "2 Light 10-20"),
    ("Sedentary to Light", "Sedentary; Light"),
    ("Light/Medium", "Light; Medium"),
    ("Light-Medium (20-50 lbs.)", "Light-Medium 20-50"),
    ("Varies by assignment.", ""),
    ("See the physical demands form on file.", ""),
    ("None", ""),
    ("1-Sedentary | (0-10 lbs.)", "1 Sedentary 0-10"),
    ("☐ Sedentary ☐ Light ☒ Medium ☐ Heavy ☐ Very Heavy", "Medium"),
    ("[ ] Sedentary [X] Light [ ] Medium [ ] Heavy", "Light"),
    ("Sedentary ___ Light _X_ Medium ___ Heavy ___", "Light"),
    ("( ) Sedentary (X) Light ( ) Medium", "Light"),
    ("☐ Sedentary (up to 10 lbs.)\n☑ Light (up to 20 lbs.)\n☐ Medium (up to 50 lbs.)", "Light -20"),
    ("| Sedentary | Light | Medium | Heavy |\n| --- | --- | --- | --- |\n| | X | | |", "Light"),
    ("| Level | Check one |\n| --- | --- |\n| Sedentary | |\n| Light | |\n| Medium | X |\n| Heavy | |", "Medium"),
    ("| Sedentary | ☐ |\n| --- | --- |\n| Light | ☒ |\n| Medium | ☐ |", "Light"),
    ("| Strength | Medium (20-50 lbs.) |\n| --- | --- |\n| Posture | Standing |", "Medium 20-50"),
    ("Sedentary = 0-10 lbs.; Light = 10-20 lbs.; Medium = 20-50 lbs.; Heavy = 50-100 lbs.", ""),
    ("Sedentary: up to 10 lbs.\n\nLight: up to 20 lbs.\n\nMedium: up to 50 lbs.\n\nHeavy: up to 100 lbs.", ""),
    ("| Sedentary | 0-10 lbs. |\n| --- | --- |\n| Light | 10-20 lbs. |\n| Medium | 20-50 lbs. |", ""),
]
"""What stands in the section for the level."""

AMONG_DEMANDS = [
    ("Performs medium work: exerts 20 to 50 pounds of force occasionally.", "medium"),
    ("Performs sedentary work that involves sitting most of the time.", "sedentary"),
    ("Performs light work duties as assigned.", ""),
    ("May perform heavy work.", ""),
    ("Strength: Medium – lift/carry up to 50 lbs.", "Medium -50"),
    ("Strength Level: L (Light)", "Light"),
    ("STRENGTH RATING: Sedentary (S)", "Sedentary"),
    ("DOT Strength Factor: Heavy", "Heavy"),
    ("Physical Strength: Light", "Light"),
    ("Physical Demand Characteristics of Work: Medium", "Medium"),
    ("Physical Demand Rating – Heavy", "Heavy"),
    ("Overall Strength Demands: Medium (20-50 lbs.)", "Medium 20-50"),
    ("Overall strength demand: ☐ Sedentary ☒ Light ☐ Medium", "Light"),
    ("Physical effort: Medium work, lifting up to 50 pounds.", "Medium -50"),
    ("Work classification: Light", "Light"),
    ("Lifting requirements: Medium (up to 50 lbs.)", "Medium -50"),
    ("This position is considered Medium work as defined by the U.S. Department of Labor.", "Medium"),
    ("Work in this class is classified as light work.", "light"),
    ("The work is sedentary.", ""),
    ("This is sedentary work that requires sitting for long periods.", "sedentary"),
    (
        "This is light work requiring the exertion of up to 20 pounds of force occasionally, and a negligible amount of force frequently or constantly to move objects.",
        "light -20",
    ),
    (
        "This is medium work requiring the exertion of 50 pounds of force occasionally, up to 20 pounds of force frequently, and up to 10 pounds of force constantly to move objects.",
        "medium 50-50",
    ),
    (
        "Heavy work: Exerting 50 to 100 pounds of force occasionally and/or up to 50 pounds of force frequently.",
        "Heavy 50-100",
    ),
    (
        "Tasks involve the ability to exert very moderate physical effort in light work, typically involving some combination of stooping and lifting.",
        "light",
    ),
    ("Physical requirements of the class are in the Medium category.", "Medium"),
    ("Physical demands: Heavy work.", "Heavy"),
    ("Requires medium-duty lifting equipment.", ""),
    ("Drives light and heavy trucks.", ""),
    ("Works in heavy traffic and light rain.", ""),
    ("Sedentary work means exerting up to 10 pounds of force.", ""),
    (
        "If the use of arm and leg controls requires exertion of forces greater than that for sedentary work, the job is rated for light work.",
        "",
    ),
    ("Strength: S = Sedentary, L = Light, M = Medium, H = Heavy, V = Very Heavy", ""),
    ("The noise level is light to moderate.", ""),
    ("Physical demands vary from light to heavy depending on assignment.", ""),
    ("Employees on light duty are excused.", ""),
    ("Uses light hand tools and medium-size printers.", ""),
    ("Work is performed at a light table under heavy lighting.", ""),
    ("Light level of noise.", ""),
    ("Medium voltage; heavy equipment level controls.", ""),
]
"""What stands among the physical demands: a level, or words that look like one."""

WEIGHTS = [
    ("Must be able to lift up to 50 pounds.", "lift 50"),
    ("Ability to lift 50 lbs.", "lift 50"),
    ("Lift and carry up to 25 lbs.", "lift+carry 25"),
    ("Lifting/carrying 35 lbs.", "lift+carry 35"),
    ("Lifting (up to 25 lbs.)", "lift 25"),
    ("Lifts, carries, pushes and pulls 75 pounds.", "lift+carry+push+pull 75"),
    ("Must be able to lift/push/pull 40#.", "lift+push+pull 40"),
    ("Lift thirty-five (35) pounds from floor to waist.", "lift 35"),
    ("Lift up to twenty-five pounds.", "lift 25"),
    ("Ability to lift one hundred pounds.", "lift 100"),
    ("Lift a minimum of 50 lbs.", "lift 50"),
    ("Lift no more than 20 pounds at a time.", "lift 20"),
    ("Lift objects weighing more than 50 pounds.", "lift >50"),
    ("Lifting in excess of 75 lbs.", "lift >75"),
    ("Lift 50+ pounds.", "lift >50"),
    ("Lift < 20 lbs.", "lift 20"),
    ("Lifts items weighing 20-50 lbs.", "lift 50"),
    ("Lifts items from 50 to 20 pounds.", "lift 50"),
    ("Lifts between 10 and 25 lbs.", "lift 25"),
    ("Lift 25 - 50 lbs. frequently.", "lift 50 frequent"),
    ("Lift up to 11 kg.", "lift 24"),
    ("Lift up to 23 kilograms (50 pounds) occasionally.", "lift 50 occasional"),
    ("Lift up to 50 pounds (23 kg).", "lift 50"),
    ("Lift 50 lbs/23 kg.", "lift 50"),
    ("Exert up to 50 pounds of force.", "exert 50"),
    (
        "Exerting up to 10 pounds of force occasionally and/or a negligible amount of force frequently to lift, carry, push, pull or otherwise move objects.",
        "exert 10 occasional",
    ),
    (
        "Exerting 20 to 50 pounds of force occasionally, and/or 10 to 25 pounds of force frequently, and/or up to 10 pounds of force constantly to move objects.",
        "exert 50 occasional; exert 25 frequent; exert 10 constant",
    ),
    ("Push and pull with up to 40 pounds of force.", "push+pull+exert 40"),
    ("Move objects weighing up to 60 pounds.", "move 60"),
    ("Handles 50-pound bags of feed.", "move 50"),
    ("Carries 94-lb. sacks of cement.", "carry 94"),
    ("Loads and unloads boxes of up to 40 lbs.", "move 40"),
    ("Occasionally lift up to 50 pounds.", "lift 50 occasional"),
    ("Lift up to 50 pounds occasionally and up to 25 pounds frequently.", "lift 50 occasional; lift 25 frequent"),
    ("Frequently lift up to 25 pounds and occasionally lift up to 50 pounds.", "lift 25 frequent; lift 50 occasional"),
    (
        "The employee must regularly lift and/or move up to 10 pounds, frequently lift and/or move up to 25 pounds and occasionally lift and/or move up to 50 pounds.",
        "lift+move 10; lift+move 25 frequent; lift+move 50 occasional",
    ),
    ("The employee must occasionally lift and/or move more than 100 pounds.", "lift+move >100 occasional"),
    ("Lift up to 20 pounds rarely.", "lift 20 rare"),
    ("Seldom lifts over 40 pounds.", "lift >40 rare"),
    ("Lifting up to 30 lbs. up to one third of the time.", "lift 30 occasional"),
    ("Lifts 10 pounds up to 1/3 of the time.", "lift 10 occasional"),
    ("Lift 25 lbs. 1/3 to 2/3 of the time.", "lift 25 frequent"),
    ("Lift 20 lbs. over 2/3 of the time.", "lift 20 constant"),
    ("Lifting up to 25 lbs. (34-66%)", "lift 25 frequent"),
    ("Lifting - up to 75 lbs. 0-33%", "lift 75 occasional"),
    ("Carrying - 50 lbs. 34-66%", "carry 50 frequent"),
    ("Lifts up to 10 lbs. 67 - 100 %; up to 20 lbs. 0 - 33 %", "lift 10 constant; lift 20 occasional"),
    (
        "Lifting 20 lbs. maximum with frequent lifting and/or carrying of objects weighing up to 10 lbs.",
        "lift 20; lift+carry 10 frequent",
    ),
    (
        "Lifting 100 pounds maximum, with frequent lifting or carrying of objects weighing up to 50 pounds.",
        "lift 100; lift+carry 50 frequent",
    ),
    (
        "Lifting no more than 50 lbs. at a time with frequent lifting of objects that weigh up to 25 lbs.",
        "lift 50; lift 25 frequent",
    ),
    ("Lift up to 25 lbs. 33–66 % of the time.", "lift 25 frequent"),
    ("Lift 15 pounds 67-100% of the workday.", "lift 15 constant"),
    ("Lifting 50 lbs., 0-33% of the time", "lift 50 occasional"),
    ("Lift and carry 20 lbs. 0-2.5 hours per day.", "lift+carry 20 occasional"),
    ("Lift 10 lbs. 2.5 to 5.5 hours per day.", "lift 10 frequent"),
    ("Lifting: 10 lbs – F; 25 lbs – O", "lift 10 frequent; lift 25 occasional"),
    ("Lifting: 10 lbs. (C), 25 lbs. (F), 50 lbs. (O)", "lift 10 constant; lift 25 frequent; lift 50 occasional"),
    ("Lifting up to 25 pounds: Frequently", "lift 25 frequent"),
    ("Lifting up to 50 lbs. - Occasional", "lift 50 occasional"),
    ("Occasional: Lifting up to 50 lbs.", "lift 50 occasional"),
    ("Frequent lifting and carrying of objects weighing up to 25 pounds.", "lift+carry 25 frequent"),
    ("Lift constantly up to 10 pounds.", "lift 10 constant"),
    ("Lifting: Frequently up to 25 lbs., occasionally up to 50 lbs.", "lift 25 frequent; lift 50 occasional"),
    ("Lifting – raising objects of 25 lbs. or less from a lower to a higher position.", "lift 25"),
    ("Carry: Up to 40 lbs. for short distances", "carry 40"),
    ("Pushing/Pulling: Up to 100 lbs. on wheeled carts", "push+pull 100 helped"),
    ("Lift up to 100 pounds with assistance.", "lift 100 helped"),
    ("Lift 75 pounds with the help of another person.", "lift 75 helped"),
    ("Lift up to 50 pounds unassisted.", "lift 50"),
    ("Lift up to 50 pounds without assistance and over 50 pounds with assistance.", "lift 50; lift >50 helped"),
    ("Lift 50 pounds alone and 100 pounds with a two-person lift.", "lift 50; lift 100 helped"),
    ("Two-person lifts of up to 150 lbs.", "lift 150 helped"),
    ("Moves up to 200 pounds using a hand truck.", "move 200 helped"),
    ("Moves 300-pound drums with a dolly.", "move 300 helped"),
    ("Team lifting of items over 50 pounds.", "lift >50 helped"),
    ("Lift patients of up to 200 pounds with a mechanical lift.", "lift 200 helped"),
    ("Assist in lifting objects weighing up to 100 pounds.", "lift 100 helped"),
    ("Lift up to 100 lbs. with appropriate equipment.", "lift 100 helped"),
    ("Lift 60 pounds with proper lifting techniques.", "lift 60"),
    ("Lift heavy objects up to 80 lbs. with or without assistance.", "lift 80"),
    ("With assistance, lifts up to 120 lbs.", "lift 120 helped"),
    ("Lift, with or without accommodation, up to 45 pounds.", "lift 45"),
    ("Shovels snow and lifts 40-pound bags of salt.", "move+lift 40"),
    ("Requires lifting of up to 10 pounds, such as files, books or a laptop.", "lift 10"),
    ("Medium lifting (up to 50 lbs.)", "lift 50"),
    ("Heavy lifting, 45 pounds and over", "lift >45"),
    ("Moderate lifting, 15-44 pounds; light carrying, under 15 pounds", "lift 44; carry 15"),
    ("Raise and lower 30-pound hatches.", "lift 30"),
    ("Strength to lift and carry materials weighing up to 50 pounds.", "lift+carry 50"),
    ("Physical ability to drag a hose and lift 60 lbs.", "lift 60"),
    ("Lifting/Carrying (25 lbs. or less) – Frequent", "lift+carry 25 frequent"),
    ("Lifting/Carrying: F – up to 25 lbs.", "lift+carry 25 frequent"),
    ("0-10 lbs. lifting: Constant", "lift 10 constant"),
    ("Weight lifted: 50 lbs. Frequency: Occasional", "lift 50 occasional"),
    ("Maximum lift: 35 lbs.", "lift 35"),
    ("Lifting 51-100 lbs.: Never", "lift 100 never"),
    ("Lifting over 50 lbs. – N", "lift >50 never"),
    ("Does not lift more than 20 pounds.", ""),
    ("Lifting over 50 pounds is not required.", ""),
    ("Not required to lift more than 10 lbs.", ""),
    ("No lifting over 25 lbs.", ""),
    ("Lifting: Not applicable", ""),
    ("Lifting: ☐ up to 10 lbs. ☒ up to 25 lbs. ☐ up to 50 lbs.", "lift 25"),
    ("Lifting up to 25 lbs.: ☐ Never ☐ Occasionally ☒ Frequently", "lift 25 frequent"),
    ("Lifting up to 50 lbs. [ ] N [x] O [ ] F [ ] C", "lift 50 occasional"),
    ("☒ Lift up to 50 lbs.\n☐ Lift up to 100 lbs.", "lift 50"),
    ("Lifting: 10 lbs.: ☐ O ☒ F; 50 lbs.: ☒ O ☐ F", "lift 10 frequent; lift 50 occasional"),
]
"""What stands among the physical demands, and the weights in it."""

TABLES = [
    (
        "| Activity | Never | Occasionally | Frequently |\n| --- | --- | --- | --- |\n| Lifting up to 25 lbs | | X | |",
        "lift 25 occasional",
    ),
    (
        "| | O | F | C |\n| --- | --- | --- | --- |\n| Lifting up to 10 lbs. | | | X |\n| Lifting up to 50 lbs. | X | | |",
        "lift 10 constant; lift 50 occasional",
    ),
    (
        "| Lifting | None | Under 1/3 | 1/3 to 2/3 | Over 2/3 |\n| --- | --- | --- | --- | --- |\n| Up to 10 pounds | | | | X |\n| Up to 25 pounds | | X | | |\n| Up to 50 pounds | X | | | |",
        "lift 10 constant; lift 25 occasional; lift 50 never",
    ),
    (
        "| Lift or force exerted | None | Up to 1/3 | 1/3 to 2/3 | 2/3 or more |\n| --- | --- | --- | --- | --- |\n| Up to 10 pounds | | | ☒ | |\n| Up to 25 pounds | | ☒ | ☐ | |",
        "exert+lift 10 frequent; exert+lift 25 occasional",
    ),
    (
        "| Activity | Frequency |\n| --- | --- |\n| Lift/carry 11-25 lbs. | F |\n| Lift/carry 26-50 lbs. | O |\n| Lift/carry 51+ lbs. | N |",
        "lift+carry 25 frequent; lift+carry 50 occasional; lift+carry >51 never",
    ),
    (
        "| Activity | Pounds | Frequency |\n| --- | --- | --- |\n| Lifting | 25 lbs. | Occasional |\n| Pushing | 40 lbs. | Frequent |",
        "lift 25 occasional; push 40 frequent",
    ),
    (
        "| Activity | Weight (lbs.) | Frequency |\n| --- | --- | --- |\n| Lifting | 25 | O |\n| Carrying | 10-20 | F |",
        "lift 25 occasional; carry 20 frequent",
    ),
    (
        "| | 0-10 lbs. | 11-25 lbs. | 26-50 lbs. |\n| --- | --- | --- | --- |\n| Lifting | C | F | O |\n| Carrying | F | O | N |",
        "lift 10 constant; lift 25 frequent; lift 50 occasional; carry 10 frequent; carry 25 occasional; carry 50 never",
    ),
    (
        "| Lifting | Never (0%) | Occasionally (1-33%) | Frequently (34-66%) | Constantly (67-100%) |\n| --- | --- | --- | --- | --- |\n| 1-10 lbs. | | | | ✓ |\n| 11-20 lbs. | | ✓ | | |",
        "lift 10 constant; lift 20 occasional",
    ),
    (
        "| Physical demand | 0-2.5 hrs/day | 2.5-5.5 hrs/day | 5.5+ hrs/day |\n| --- | --- | --- | --- |\n| Carrying up to 20 lbs. | X | | |\n| Pushing up to 30 lbs. | | X | |",
        "carry 20 occasional; push 30 frequent",
    ),
    (
        "| Lifting 50 lbs. with assistance | O |\n| --- | --- |\n| Lifting 25 lbs. | F |",
        "lift 50 occasional helped; lift 25 frequent",
    ),
    (
        "| Activity | Yes | No |\n| --- | --- | --- |\n| Lifting up to 50 lbs. | X | |\n| Lifting over 50 lbs. | | X |",
        "lift 50",
    ),
    (
        "<table><tr><th>Task</th><th>Rarely</th><th>Occasionally</th></tr><tr><td>Lift 40 lbs.</td><td>x</td><td></td></tr></table>",
        "lift 40 rare",
    ),
    ("Lifting up to 25 lbs | | X | |", "lift 25"),
    (
        "| Lifting/Carrying | |\n| --- | --- |\n| 0-10 lbs. | Frequently |\n| 11-20 lbs. | Occasionally |",
        "carry+lift 10 frequent; carry+lift 20 occasional",
    ),
]
"""Grids and tables among the physical demands."""

TRAPS = [
    "Operates vehicles of 26,001 lbs. GVWR or more.",
    "Drives a truck with a gross vehicle weight rating of over 26,000 pounds.",
    "Tows trailers weighing more than 10,000 lbs.",
    "Operates a 20-ton crane to lift loads of up to 40,000 pounds.",
    "Operates a crane with a lifting capacity of 400 pounds.",
    "Operates a forklift rated at 400 lbs. to move pallets.",
    "Handles steam lines at 150 psi.",
    "Moves hydrants under 150 pounds per square inch.",
    "Moves valves on boilers of 15 pounds pressure.",
    "Applicants must weigh at least 120 pounds to carry the pack.",
    "Weight must be in proportion to height: not less than 140 pounds.",
    "Ladder capacity must support 300 lbs. of body weight while lifting.",
    "Lifts must not be used by persons weighing over 250 pounds.",
    "Processes 300 pounds of laundry per day and moves carts.",
    "Handles mail; postage for parcels of up to 70 pounds.",
    "Uses a lift table rated for 500 pounds.",
    "Pulls a fire hose charged to 100 psi.",
    "Carries a caseload of 50 families.",
    "Lifts 50 bags an hour.",
    "Moves funds of 50 pounds sterling accounts.",
    "Carries out inspections of tanks holding 400 pounds of chlorine.",
    "Sedentary work means lifting no more than 10 pounds at a time.",
    "Light work is defined as lifting up to 20 pounds.",
    "Lifting is rated as follows: Light, up to 20 lbs.; Medium, up to 50 lbs.; Heavy, up to 100 lbs.",
    "Legend: O = occasionally lifts 10 lbs.; F = frequently lifts 10 lbs.",
]
"""What names pounds and is no weight that the class lifts."""


def spec_of(body: str, heading: str, style: str) -> Spec:
    return Spec(parse_source(Source("spec.md", f"# Kiln Operator\n\n## {heading}\n\n{body}\n"), builtin(style)))


def shown_level(level: StatedLevel) -> str:
    """A level as the tables above write it."""
    pounds = f"{_figure(level.least)}-{_figure(level.most)}" if level.has_range else ""
    return " ".join(part for part in (str(level.number or ""), " ".join(level.label.split()), pounds) if part)


def shown_weight(weight: Weight) -> str:
    pounds = f"{'>' if weight.exceeds else ''}{weight.pounds:g}"
    help_ = "helped" if weight.helped else ""
    actions = "+".join(sorted(weight.actions))
    return " ".join(part for part in (actions, pounds, weight.frequency, help_) if part)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _sorted_actions(reading: str) -> list[str]:
    items = [item.strip().split(" ", 1) for item in reading.split(";") if item.strip()]
    return [" ".join(["+".join(sorted(actions.split("+"))), *rest]) for actions, *rest in items]


@pytest.mark.parametrize(("text", "reading"), LEVELS, ids=[row[0] for row in LEVELS])
def test_the_level_in_its_section(text: str, reading: str) -> None:
    spec = spec_of(text, "Level of Physical Demand", "denver-ohr")
    assert "; ".join(map(shown_level, spec.demand_levels)) == reading


@pytest.mark.parametrize(("text", "reading"), AMONG_DEMANDS, ids=[row[0] for row in AMONG_DEMANDS])
def test_the_level_among_the_physical_demands(text: str, reading: str) -> None:
    spec = spec_of(text, "Physical Demands", "generic")
    assert "; ".join(map(shown_level, spec.demand_levels)) == reading


@pytest.mark.parametrize(("text", "reading"), [*WEIGHTS, *TABLES], ids=[row[0] for row in [*WEIGHTS, *TABLES]])
def test_weights(text: str, reading: str) -> None:
    spec = spec_of(text, "Physical Demands", "generic")
    assert [shown_weight(item) for item in spec.weights] == _sorted_actions(reading)


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_no_weight_that_is_lifted(text: str) -> None:
    for heading in ("Physical Demands", "Essential Duties"):
        assert spec_of(text, heading, "generic").weights == ()


def test_there_are_enough_wordings() -> None:
    assert len(LEVELS) + len(AMONG_DEMANDS) + len(WEIGHTS) + len(TABLES) + len(TRAPS) >= 150
