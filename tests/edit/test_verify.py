"""What is refused because something else than the edit would change, and what is not."""

from __future__ import annotations

import pytest

from speclint.edit.apply import verified
from speclint.edit.change import Change
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Edit

SPEC = """\
# Town of Aldbrook

# Weir Tender

## Definition

Under general supervision, opens and closes the weirs
of the upper canal.

## Examples of Duties

- Reads the gauges at dawn.
- Clears weed from the screens.

Page 2 of 3

- Keeps the log of openings.

## Minimum Qualifications

Graduation from high school.

One year of canal work.

| Competency | Definition |
|---|---|
| Patience | Waits for the water. |
| Judgment | Knows when to open. |
"""


def replacing(*pairs: tuple[str, str], text: str = SPEC) -> Change:
    edits = []
    for old, new in pairs:
        assert text.count(old) == 1, old
        edits.append(Edit(Span(text.index(old), text.index(old) + len(old)), new))
    return Change(tuple(edits))


def outcome(change: Change, text: str = SPEC, name: str = "a.md") -> tuple[str, list[str]]:
    new, planned = verified(Source(name, text), [change], parse_source)
    return new, [item.reason for item in planned.refused]


SOUND = [
    [("general supervision", "direct supervision")],
    [("weirs\nof the upper", "gates of the lower")],
    [("Examples of Duties", "Essential Duties")],
    [("Page 2 of 3\n", "")],
    [("Graduation from high school.\n\nOne year of canal work.", "Graduation from high school and one year of canal work.")],
    [("high school.\n\nOne", "high school and one")],
    [("- Clears weed from the screens.\n", "")],
    [("- Clears weed", "* Clears weed")],
    [("Waits for the water.", "Waits long.")],
    [("dawn.", "dawn.\n- Greets the bargemen.")],
    [("Weir Tender", "Weir Keeper")],
    [("## Minimum Qualifications\n\nGraduation from high school.\n\nOne year of canal work.\n\n", ""),
     ("## Examples of Duties", "## Minimum Qualifications\n\nGraduation from high school.\n\nOne year of canal work.\n\n## Examples of Duties")],
]  # fmt: skip


@pytest.mark.parametrize("pairs", SOUND, ids=lambda pairs: str(pairs[0][0])[:20])
def test_an_edit_of_what_it_says_is_made(pairs: list[tuple[str, str]]) -> None:
    new, refused = outcome(replacing(*pairs))
    assert refused == []
    assert new != SPEC


FAULTY = {
    "a statement becomes a heading": [("Graduation from high school.", "## Education")],
    "a heading is put in": [("Reads the gauges", "Reads\n\n## Equipment\n\nthe gauges")],
    "a heading is taken for text": [("## Examples of Duties", "Examples of duties are these.")],
    "a heading swallows text": [("## Examples of Duties\n\n", "## Examples of Duties")],
    "a paragraph is split": [("general supervision, opens", "general supervision.\n\nOpens")],
    "a paragraph runs into the next": [("school.\n", "school,")],
    "an entity of a list loses its bullet to the one before": [("dawn.", "dawn and"), ("- Clears", "clears")],
    "an item becomes furniture": [("Keeps the log of openings.", "Page 3 of 3")],
    "a cell is split": [("Waits for", "Waits | for")],
    "a row is lost": [("Patience |", "Patience")],
    "an entry of class data is made": [("Graduation from high school.", "Class Code: 3341")],
}


@pytest.mark.parametrize("pairs", FAULTY.values(), ids=FAULTY)
def test_an_edit_that_changes_more_is_left(pairs: list[tuple[str, str]]) -> None:
    new, refused = outcome(replacing(*pairs))
    assert (new, len(refused)) == (SPEC, 1)


def test_a_class_is_not_added() -> None:
    text = (
        "California State Personnel Board Specification\n\n# Weir Tender Series\n\n"
        "| Schematic Code | Class Code | Class |\n|---|---|---|\n| AB10 | 1001 | Weir Tender I |\n"
        "| AB20 | 1002 | Weir Tender II |\n\n## Definition of Series\n\nOpens weirs.\n"
    )
    change = replacing(("| AB20 |", "| AB15 | 1005 | Weir Aide |\n| AB20 |"), text=text)
    new, refused = outcome(change, text)
    assert new == text
    assert refused == ["the document would define 3 classes, not 2"]


def test_one_bad_change_does_not_keep_back_the_others() -> None:
    changes = [replacing((word, word.upper())) for word in ("gauges", "weed", "openings", "water")]
    bad = replacing(("Graduation from high school.", "## Education"))
    new, planned = verified(Source("a.md", SPEC), [*changes, bad], parse_source)
    assert (len(planned.changes), [item.change for item in planned.refused]) == (4, [bad])
    assert "GAUGES" in new
    assert "WATER" in new


def test_text_that_is_moved_must_be_read_as_it_was() -> None:
    text = SPEC.replace("## Minimum Qualifications\n\n", "## Minimum Qualifications\n\n- ")
    block = "- Graduation from high school.\n"
    change = replacing((block, ""), ("Waits for", "Waits " + block.strip() + " for"), text=text)
    assert outcome(change, text)[0] == text


@pytest.mark.parametrize(
    ("old", "new", "made"),
    [
        ("closes", "shuts", True),
        ("closes weirs", "closes</p><p>weirs", False),
        ("Keeps the log.", "<h2>Duties</h2>", False),
        ("</p><p>Keeps", "Keeps", True),
        ("log.</p>", "log.", True),
    ],
)
def test_html_is_held_to_the_same(old: str, new: str, made: bool) -> None:
    text = "<h1>Weir Tender</h1><h2>Definition</h2><p>Opens &amp; closes weirs.</p><p>Keeps the log.</p>"
    found, planned = verified(Source("a.html", text, format="html"), [replacing((old, new), text=text)], parse_source)
    assert (found != text, bool(planned.refused)) == (made, not made)
