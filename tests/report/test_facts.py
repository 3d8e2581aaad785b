"""The facts of a document as they are shown: with lines, grouped, clipped, and the same as text and as JSON."""

from __future__ import annotations

from typing import Any

import pytest

from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.decode import read_file
from speclint.read.source import Source
from speclint.report.document_json import document_dict
from speclint.report.facts_json import facts_dict
from speclint.report.facts_lines import MOST, facts_lines
from speclint.report.facts_views import VIEWS
from speclint.report.outline import outline
from speclint.report.printable import clipped, width
from speclint.report.style import Paint
from tests.conftest import CORPUS, documents

PLAIN = Paint(False)
KENNEL = """\
# Kennel Keeper

## Essential Duties

Drives a van to pick up strays.

## Supervision Exercised

May supervise two or more volunteers and one Kennel Aide.

## Education

High school diploma. An associate's degree is preferred.

## Experience

Eighteen months of experience with dogs, or six months of experience in a clinic.

## Licensure & Certification

By position, requires a valid driver's license.

## Background Check

Criminal history check.

## Physical Demands

Strength: Medium (20-50 lbs.)

Lifts sacks of feed of up to 50 pounds occasionally and, with assistance, over 75 pounds.

Established: 2/30/2019
"""


def spec_of(text: str) -> Spec:
    return Spec(parse_source(Source("kennel.md", text)))


def shown(text: str, columns: int = 110, everything: bool = False) -> list[str]:
    return list(facts_lines(spec_of(text), PLAIN, columns, everything))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (5, "driving, as duty       drives"),
        (9, "supervision            supervises, by position"),
        (13, "education              high school"),
        (13, "education              associate, preferred"),
        (17, "experience             18 months"),
        (17, "experience             6 months"),
        (21, "driver's license       required by position"),
        (25, "check: criminal        required"),
        (29, "strength level         Medium (20 to 50 lb)"),
        (31, "weight                 lift up to 50 lb, occasionally"),
        (31, "weight                 lift over 75 lb, with help"),
    ],
)
def test_a_fact_is_shown_with_its_line(line: int, words: str) -> None:
    assert any(text.startswith(f"{line:>6}  {words}") for text in shown(KENNEL)), words


def test_the_words_are_quoted_unless_they_are_the_reading() -> None:
    lines = shown(KENNEL)
    assert any(text.endswith("“up to 50 pounds”") for text in lines)
    assert not any("“Medium”" in text for text in shown("# Cook\n\n## Physical Demands\n\nStrength: Medium\n"))


def test_the_scale_in_force_is_named_and_none_is_invented() -> None:
    assert any(text == "strength, by the pounds printed with it and the scale of the U.S. Department of Labor"
               for text in shown(KENNEL))  # fmt: skip
    assert "strength" in shown("# Cook\n\n## Physical Demands\n\nLifts pots of up to 40 pounds.\n")
    assert facts_dict(spec_of("# Cook\n\n## Definition\n\nCooks.\n"))["scale"] == {"name": None, "levels": []}


def test_a_level_whose_parts_disagree_is_said_to_be_none_of_the_scale() -> None:
    text = KENNEL.replace("Medium (20-50 lbs.)", "Medium (0-10 lbs.)")
    assert any("not one level of the scale (label Medium, up to 10 lb)" in line for line in shown(text))


def test_long_groups_are_clipped_unless_all_is_wanted() -> None:
    text = "# Cook\n\n## Physical Demands\n\n" + "Lifts pots of up to 40 pounds.\n\n" * 20
    assert f"        + {20 - MOST} more weights; --all shows them" in shown(text)
    assert sum("weight " in line for line in shown(text)) == MOST
    whole = shown(text, everything=True)
    assert sum("weight " in line for line in whole) == 20
    assert not any("more" in line for line in whole)
    assert len(facts_dict(spec_of(text))["weights"]) == 20


def test_a_fact_of_one_class_of_several_names_it() -> None:
    path = next(path for path in documents(CORPUS) if "ardmoor" in str(path) and "series" in path.read_text("utf-8"))
    spec = Spec(parse_source(read_file(str(path))))
    assert len(spec.titles) > 1
    lines = list(facts_lines(spec, PLAIN, 200, True))
    owned = [item for view in VIEWS.values() for item in view(spec) if item.class_index is not None]
    assert owned
    for item in owned:
        assert any(spec.titles[item.class_index or 0].printed in line for line in lines)


@pytest.mark.parametrize("path", documents(CORPUS)[::6], ids=lambda path: path.name)
def test_text_and_json_say_the_same(path: Any) -> None:
    spec = Spec(parse_source(read_file(str(path))))
    lines = list(facts_lines(spec, PLAIN, 1000, True))
    found = facts_dict(spec)
    assert found == document_dict(spec.document)["facts"]
    for name in set(VIEWS) - {"compared", "dates"}:
        for item in found[name]:
            assert any(
                line.startswith(f"{item['line']:>6}  {item['what']}") and item["reading"] in line for line in lines
            )


@pytest.mark.parametrize("columns", [80, 100])
def test_no_line_is_wider_than_the_terminal_and_none_acts_on_it(columns: int) -> None:
    text = KENNEL.replace("sacks", "sacks\x1b[31m of 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 \u202e").replace(
        "strays", "\x07" * 90
    )
    lines = list(outline(spec_of(text), PLAIN, columns))
    assert all(width(line) <= columns for line in lines if "(line" not in line)
    assert all(character.isprintable() for line in lines for character in line)


def test_markup_is_no_part_of_the_words() -> None:
    text = "# Cook\n\n## Physical Demands\n\n**Strength:** <b>Medium</b> <i>(50 lbs.)</i>\n"
    assert facts_dict(spec_of(text))["strength_levels"][0]["text"] == "Medium (50 lbs.)"


def test_a_facts_part_of_an_ordinary_document_fits_a_screen() -> None:
    sizes = [
        len(list(facts_lines(Spec(parse_source(read_file(str(path)))), PLAIN, 100)))
        for path in documents(CORPUS / "sound")
    ]
    assert sum(size <= 60 for size in sizes) >= 0.95 * len(sizes)


@pytest.mark.parametrize(
    ("text", "columns", "wanted"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字漢字", 5, "漢字…"), ("", 3, "")]
)
def test_clipped(text: str, columns: int, wanted: str) -> None:
    assert clipped(text, columns) == wanted
