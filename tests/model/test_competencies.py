"""Competency profiles in the forms that employers give them, and what is none."""

from __future__ import annotations

import pytest

import speclint
from speclint.model.competencies import CompetencyProfile
from speclint.model.competency_names import naming
from speclint.model.leveled import is_level
from speclint.model.spec import Spec

HEAD = "# Tide Clerk\n\n## Definition\n\nKeeps tide records.\n\n"
TAIL = "\n\n## Minimum Qualifications\n\nOne year of experience.\n"
DEFINED = "## Competencies\n\n| Competency | Definition |\n|---|---|\n| Teamwork | Working with others. |\n| Tact | Choosing words. |\n\n"


def profile(body: str) -> CompetencyProfile | None:
    return Spec(speclint.parse(HEAD + body + TAIL)).competency_profile


FORMS = {
    "table": "## Levels\n\n| Competency | Basic | Advanced |\n|---|---|---|\n| Teamwork | Helps others. | Leads. |\n| Tact | Is polite. | Calms others. |",
    "table-for-each": "### Teamwork\n\n| Basic | Advanced |\n|---|---|\n| Helps others. | Leads. |\n\n### Tact\n\n| Basic | Advanced |\n|---|---|\n| Is polite. | Calms others. |",
    "row-for-each-level": "### Teamwork\n\n| Level | Behavior |\n|---|---|\n| Basic | Helps others. |\n| Advanced | Leads. |\n\n### Tact\n\n| Level | Behavior |\n|---|---|\n| Basic | Is polite. |\n| Advanced | Calms others. |",
    "headings": "### Teamwork\n\n#### Basic\n\n- Helps others.\n\n#### Advanced\n\n- Leads.\n\n### Tact\n\n#### Basic\n\n- Is polite.\n\n#### Advanced\n\n- Calms others.",
    "labels": "### Teamwork\n\n**Basic:** Helps others.\n\n**Advanced:** Leads.\n\n### Tact\n\n**Basic:** Is polite.\n\n**Advanced:** Calms others.",
    "definition-and-labels": "Teamwork\n\nWorking with others.\n\nBasic – Helps others.\n\nAdvanced – Leads.\n\nTact\n\nChoosing words.\n\nBasic – Is polite.\n\nAdvanced – Calms others.",
}


@pytest.mark.parametrize("form", FORMS)
def test_levels_are_read_in_every_form(form: str) -> None:
    found = profile("## Competencies\n\n" * (form != "table") + FORMS[form])
    assert found is not None
    assert [item.name.text.value for item in found.competencies] == ["Teamwork", "Tact"]
    assert found.levels == ("Basic", "Advanced")
    said = [one.text.value for item in found.competencies for part in item.descriptors for one in part.indicators]
    assert said == ["Helps others.", "Leads.", "Is polite.", "Calms others."]


@pytest.mark.parametrize(
    "body",
    [
        "## Competencies\n\nTeamwork – Works with others.\n\nTact – Chooses words well.",
        "## Competencies\n\n| Competency | Importance | Required at Entry | Weight |\n|---|---|---|---|\n| Tact | High | Yes | 10 |\n| Thrift | Low | No | 5 |",
        "## Competencies\n\nLevel I: Entry class. Works with others.\n\nLevel II: Journey class. Works with others.",
    ],
)
def test_lists_ratings_and_levels_of_a_class_are_no_profile(body: str) -> None:
    assert profile(body) is None


def test_a_row_with_an_empty_first_cell_goes_on_with_the_one_above() -> None:
    rows = "Competency\tEntry\tFull\nTact\t<p>Is polite and</p>\t<p>Calms others.</p>\n\nCompetency\tEntry\tFull\n\t<p>patient.</p>\t<p>Mediates.</p>"
    found = profile("## Competencies\n\n" + rows)
    assert found is not None
    assert [[one.text.value for one in part.indicators] for part in found.competencies[0].descriptors] == [
        ["Is polite and patient."],
        ["Calms others.", "Mediates."],
    ]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("Ties knots. Examples:<br>• A bowline.<br>• A hitch.", 2),
        ("Ties knots. Example: • A bowline. • A hitch.", 2),
        ("Ties knots. <i>Example:</i> <ul> <i>A bowline.</i> <i>A hitch.</i>", 2),
        ("Ties knots.<br>Examples:<br>• A bowline.", 1),
        ("Ties knots. Example: ties a bowline.", 1),
        ("Ties knots. Examples: a bowline, a hitch, and a bend.", None),
        ("Ties knots. Examples: bowlines; hitches.", None),
        ("• Ties knots.<br>Example:<br>• A bowline.<br>• Splices rope.", None),
        ("Ties knots.<br>Examples:", 0),
    ],
)
def test_examples_are_counted_where_their_number_is_plain(cell: str, number: int | None) -> None:
    found = profile(f"## Levels\n\n| Competency | Basic | Advanced |\n|---|---|---|\n| Seamanship | {cell} | Sails. |")
    assert found is not None
    (examples,) = (one for item in found.competencies[0].descriptors[0].indicators for one in item.examples)
    assert (len(examples.texts) if examples.certain else None) == number


def test_for_example_is_no_label() -> None:
    found = profile(
        "## Levels\n\n| Competency | Basic | Advanced |\n|---|---|---|\n| Knots | Ties knots. For example: hitches. | Sails. |"
    )
    assert found is not None
    assert not any(item.examples for item in found.competencies[0].descriptors[0].indicators)


LEVELS = "## Levels\n\n| Competency | Basic | Advanced |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Team Work", "Teamwork", ""),
        ("Planning/Organizing", "PLANNING AND ORGANIZING", ""),
        ("Strategic Planning, Leadership", "Strategic Planning / Leadership", ""),
        ("Customer Services", "Customer Service", ""),
        ("HR Management (Staff Development)", "Staff Development & HR Management", "renamed"),
        ("Communication", "Comunication", "renamed"),
        ("Customer Service", "Client Service", "renamed"),
        ("Thrift", "Mapping", "missing"),
    ],
)
def test_names_are_compared(one: str, other: str, expected: str) -> None:
    rows = "| Teamwork | Helps. | Leads. |\n| Tact | Is polite. | Calms others. |\n"
    found = profile(f"{DEFINED.rstrip()}\n| {one} | A definition. |\n\n{LEVELS}{rows}| {other} | Begins. | Ends. |")
    assert found is not None
    names = naming(found)
    assert [(a.text.value, b.text.value) for a, b in names.renamed] == [(one, other)] * (expected == "renamed")
    assert [len(names.undescribed), len(names.undefined)] == [expected == "missing"] * 2


def test_a_competency_that_one_list_divides_is_left_alone() -> None:
    found = profile(
        f"{DEFINED.rstrip()}\n| Communication | Conveying ideas. |\n\n{LEVELS}| Teamwork | Helps. | Leads. |\n| Tact | Is polite. | Calms. |\n"
        "| Communication – Oral | Speaks. | Persuades. |\n| Communication – Written | Writes. | Edits. |"
    )
    assert found is not None
    names = naming(found)
    assert (names.renamed, names.undescribed, names.undefined) == ((), (), ())


@pytest.mark.parametrize(
    "label", ["CONTRIBUTING", "Journey", "Level 2", "Level IV", "Basic Proficiency", "Entry-Level", "Full Performance", "1 – Novice", "Expert (4)"]
)  # fmt: skip
def test_usual_labels_of_levels(label: str) -> None:
    assert is_level(label)


@pytest.mark.parametrize(
    "label", ["Teamwork", "Level of effort", "Leadership", "Advanced excavation of trenches", "Definition"]
)
def test_other_labels(label: str) -> None:
    assert not is_level(label)
