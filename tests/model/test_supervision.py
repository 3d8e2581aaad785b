"""The supervision that a sentence states."""

from __future__ import annotations

import pytest

from speclint.model.passages import Passage
from speclint.model.staff import count_in
from speclint.model.supervising import supervising
from speclint.model.supervision import Supervision, read_degree, supervision
from speclint.read.text import plain

HEADED = [
    ("None", 0, False),
    ("N/A", 0, False),
    ("None.", 0, False),
    ("Not applicable", 0, False),
    ("Classified staff as assigned", 2, True),
    ("Maintenance and custodial employees", 2, False),
    ("Canal Keepers, Lock Aides, and seasonal workers", 2, False),
    ("Yard Director and other certificated personnel as assigned.", 2, True),
    ("Guides the tasks of employees in the class of Canal Aide", 1, False),
]
SENTENCES = [
    ("Supervises two or more canal keepers.", 2, False),
    ("Directly supervises a minimum of three (3) employees.", 2, False),
    ("Exercises direct supervision over professional staff.", 2, False),
    ("Provides general supervision to a crew of dock hands.", 2, False),
    ("Has full supervisory authority over the crew.", 2, False),
    ("By position, performs supervisory duties over Canal Keepers.", 2, True),
    ("May supervise seasonal workers.", 2, True),
    ("Some positions supervise one or two clerks.", 2, True),
    ("Supervises no fewer than two lock attendants.", 2, False),
    ("Not all positions supervise employees.", 2, True),
    ("Oversees subordinate staff of the weir unit.", 2, False),
    ("Has three direct reports.", 2, False),
    ("Receives general direction from the Harbor Chief and exercises direct supervision over dock hands.", 2, False),
    ("Under the direction of the Harbor Chief, supervises a crew.", 2, False),
    ("Supervises Project Managers.", 2, False),
    ("Manages the staff of the lock section.", 2, False),
    ("Manages subordinate supervisors.", 3, False),
    ("Supervises two or more lock supervisors.", 3, False),
    ("Directs the section through subordinate supervisors.", 3, False),
    ("May indirectly supervise staff assigned to subordinate supervisors.", 3, True),
    ("Exercises second-level supervision.", 3, False),
    ("Supervises staff, including managers.", 3, False),
    ("By position, may provide guidance to less experienced canal keepers.", 1, True),
    ("Provides lead direction to employees of the crew; does not evaluate or discipline.", 1, False),
    ("Leads the work of two canal keepers, but does not supervise them.", 1, False),
    ("Does not supervise, but may lead other employees.", 1, True),
    ("Matrix manages the work of consultants.", 1, False),
    ("Exercises technical and functional supervision over aides.", 1, False),
    ("Acts as crew leader in the absence of the supervisor.", 1, True),
    ("Trains new employees.", 1, False),
    ("May direct the work of volunteers.", 1, True),
    ("Assists in the supervision of seasonal workers.", 1, False),
    ("Reviews the work of lower-level technicians.", 1, False),
    ("Receives supervision from the Dock Master and provides lead direction to dock hands.", 1, False),
    ("Does not supervise other employees.", 0, False),
    ("Exercises no supervision.", 0, False),
    ("Has no supervisory responsibility.", 0, False),
    ("This is not a supervisory class, and it leads nobody.", 0, False),
    ("Supervision is not exercised.", 0, False),
    ("Supervises no one.", 0, False),
    ("Positions are nonsupervisory.", 0, False),
    ("Neither supervises nor leads others.", 0, False),
    ("Supervision exercised: None", 0, False),
    ("Exercises no supervision over employees; oversees the conduct of persons in custody.", 0, False),
    ("Exercises no formal supervision; instructs an assigned dock hand during the training program.", 1, False),
    ("Has no direct reports, although it may supervise the work of others in an emergency.", 1, True),
    ("Supervises patients and staff of the ward.", 2, False),
]
NOTHING = [
    "Receives supervision from the Dock Master.",
    "The work is performed under general direction by a Harbor Chief.",
    "Works without close supervision.",
    "Is supervised by a Lock Supervisor.",
    "Under general supervision, keeps a reach of the canal.",
    "Supervises students on the playground.",
    "Oversees contractors and consultants.",
    "Reports to the Canal Supervisor.",
    "The degree of initiative increases with the level of administrator.",
]


@pytest.mark.parametrize(("text", "rank", "by_position"), HEADED)
def test_list_under_the_heading(text: str, rank: int, by_position: bool) -> None:
    assert read_degree(text, headed=True) == (rank, by_position)


@pytest.mark.parametrize(("text", "rank", "by_position"), SENTENCES)
def test_sentence(text: str, rank: int, by_position: bool) -> None:
    assert read_degree(text) == (rank, by_position)


@pytest.mark.parametrize("text", NOTHING)
def test_supervision_received_is_none_exercised(text: str) -> None:
    assert read_degree(text, headed=True) is None


FORMAL = [
    "Supervises staff.",
    "Supervises, trains and evaluates the performance of assigned staff and assists with meetings as necessary.",
    "Hires, evaluates and disciplines staff.",
    "Plan, organize, supervise and review the work of clerical employees.",
    "Supervises a crew of four maintenance workers.",
    "Exercises direct supervision over clerical staff.",
    "Conducts annual employee performance evaluations.",
    "Responsible for hiring, training, evaluating, and disciplining staff.",
    "Supervises professional staff and volunteers.",
    "Monitors tank levels; has supervisory responsibility for clerical staff.",
    "The incumbent supervises employees in the records unit.",
    "Under direction, to supervise a staff of clerks; and to do other work as required.",
    "Directly supervises two farm hands, evaluates their performance, and keeps the log.",
    "Supervises two or more millers.",
]
INFORMAL = [
    "Supervises students on the playground.",
    "Supervises volunteers, interns, and student workers.",
    "Supervises the work of contractors.",
    "Supervises the installation of equipment by staff.",
    "Supervises two elevators and three shelters.",
    "Assists in planning, assigning, supervising, and reviewing the work of subordinate employees.",
    "Helps supervise staff.",
    "Ensures that supervisors evaluate employees on time.",
    "Advises supervisors on how to hire, supervise, and discipline employees.",
    "Evaluates staff reports and employee suggestions.",
    "Participates in hiring staff.",
    "Supervises staff development programs.",
    "Coordinates with the manager who supervises staff.",
    "Provides functional and technical supervision over clerical employees.",
    "Under general supervision, performs clerical work for staff.",
    "Conducts performance evaluations of programs.",
]
OF_SIBLINGS = [
    "The Canal Keeper III supervises staff.",
    "This class is distinguished from the Canal Keeper III, which supervises employees.",
    "The next level is Canal Chief. Incumbents supervise staff.",
    "Senior Canal Keepers supervise employees.",
]
OWN = [
    ("This class does not supervise.", 0),
    ("This is a non-supervisory class.", 0),
    ("This is the first supervisory level in the series.", 2),
    ("The Canal Keeper II supervises three or more employees.", 2),
    ("Leads the work of canal keepers.", 1),
]


def said(text: str, section: str = "essential_duties") -> list[Supervision]:
    return list(supervising([Passage(plain(text, 0), (section,))], ("Canal Keeper II",)))


@pytest.mark.parametrize("text", FORMAL)
def test_duty_that_supervises_employees(text: str) -> None:
    assert any(item.rank > 1 and not item.by_position for item in said(text))


@pytest.mark.parametrize("text", INFORMAL)
def test_duty_that_supervises_no_employees(text: str) -> None:
    assert not any(item.rank > 1 for item in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Supervises staff in the absence of the supervisor.",
        "By position, supervises clerical staff.",
        "Supervises employees as assigned.",
        "May supervise two clerks.",
    ],
)
def test_supervision_by_position_is_never_certain(text: str) -> None:
    assert all(item.by_position for item in said(text))


@pytest.mark.parametrize("text", OF_SIBLINGS)
def test_supervision_of_siblings_is_not_the_class_own(text: str) -> None:
    assert said(text, "distinguishing_characteristics") == []


@pytest.mark.parametrize(("text", "rank"), OWN)
def test_supervision_of_the_class_in_its_distinguishing_text(text: str, rank: int) -> None:
    assert {item.rank for item in said(text, "distinguishing_characteristics")} == {rank}


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("None", "supervision"),
        ("No direct reports.", "supervision"),
        ("None, but may serve as lead.", "supervision"),
        ("Neither leads nor supervises employees.", "lead"),
        ("No formal supervision, but provides guidance to lower level staff.", "formal"),
        ("Employees in this class do not normally supervise.", ""),
        ("Supervises a crew.", ""),
    ],
)
def test_what_the_section_denies(text: str, denied: str) -> None:
    (found,) = supervision([Passage(plain(text, 0), ("supervision_exercised",))])
    assert found.denied == denied


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("Supervises two or more employees.", "Directly supervises a minimum of three (3) employees.", True),
        ("Supervises two or more employees.", "Supervises at least two employees.", False),
        ("Supervises two or more employees.", "Supervises five employees.", False),
        ("Supervises six or more employees.", "Supervises five employees.", True),
        ("Supervises 3-5 employees.", "Supervises three to six employees.", True),
        ("Supervises two clerks.", "Supervises three operators.", False),
        ("Directly supervises two employees.", "Indirectly supervises ten employees.", False),
    ],
)
def test_numbers_of_people_supervised(one: str, other: str, contradict: bool) -> None:
    first, second = count_in(one), count_in(other)
    assert first
    assert second
    assert first.contradicts(second) is contradict
