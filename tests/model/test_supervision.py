"""The supervision that a sentence states."""

from __future__ import annotations

import pytest

from speclint.model.supervision import read_degree

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
