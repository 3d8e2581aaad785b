"""Old titles in real-life wordings, and what is none."""

from __future__ import annotations

import pytest

from speclint.engine.run import Run
from speclint.model.spec import Spec
from speclint.read.source import Source

SPEC = "# Park Aide\n\n## Essential Duties\n\n{text}\n\n## Class History\n\n{history}\n"


def read(text: str = "Sweeps paths.", history: str = "New class.") -> list[tuple[str, str]]:
    document = Run().parse(Source("spec.md", SPEC.format(text=text, history=history)))
    return [(item.title, item.now) for item in Spec(document).former_titles]


@pytest.mark.parametrize(
    ("history", "former", "now"),
    [
        ("Title changed from Park Attendant to Park Aide.", "Park Attendant", "Park Aide"),
        ("5/1/2004 - Title change from Park Attendant", "Park Attendant", "Park Aide"),
        ("The title was changed from Park Attendant in 2016.", "Park Attendant", "Park Aide"),
        ("Title changed from Park Attendant in May 2004", "Park Attendant", "Park Aide"),
        ("Formerly Park Attendant.", "Park Attendant", "Park Aide"),
        ("Formerly: Park Attendant II (code 2204)", "Park Attendant II", "Park Aide"),
        ("Formerly known as “Park Attendant”", "Park Attendant", "Park Aide"),
        ("Previously titled Grounds Worker", "Grounds Worker", "Park Aide"),
        ("Former title: Park Attendant", "Park Attendant", "Park Aide"),
        ("Retitled from Park Attendant on 3/4/1999", "Park Attendant", "Park Aide"),
        ("Retitled Park Attendant to Park Aide", "Park Attendant", "Park Aide"),
        ("Title change: Park Attendant to Park Aide", "Park Attendant", "Park Aide"),
        ("Change in title from Park Attendant to Park Aide, 2004", "Park Attendant", "Park Aide"),
        ("Renamed from the class of Park Attendant", "Park Attendant", "Park Aide"),
    ],
)
def test_old_title_is_read(history: str, former: str, now: str) -> None:
    assert read(history=history) == [(former, now)]


def test_old_title_of_another_class_is_read() -> None:
    assert read("Works with a Tree Trimmer (now Arborist Technician) in spring.") == [
        ("Tree Trimmer", "Arborist Technician")
    ]
    assert read("One year as a Clerk Typist (formerly Office Helper I).") == [("Office Helper I", "")]


@pytest.mark.parametrize(
    "history",
    [
        "Title changed 5/1/2004.",
        "(title change 5/1/2004)",
        "Title changed to Park Aide.",
        "Formerly part of the Department of Forestry.",
        "Formerly assigned to the Parks Division.",
        "Formerly Park Aide.",
        "Retitled Park Aide.",
        "Changed duties of Senior Clerk.",
    ],
)
def test_history_without_an_old_title(history: str) -> None:
    assert read(history=history) == []
