"""Terms and their definitions, in every form that employers print them in; what only looks like one."""

from __future__ import annotations

import pytest

from speclint.model.damage import damage
from speclint.model.definitions import Definition, term_key
from speclint.model.redefined import redefined
from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.styles.load import builtin

CANDOR = ("Candor", "Says what is so, and says it plainly.")
TACT = ("Tact", "Chooses words that others can hear.")


def read(text: str, suffix: str = "md", style: str = "generic") -> tuple[Definition, ...]:
    source = Source(f"spec.{suffix}", text, format="html" if suffix == "html" else "text")
    return Spec(parse_source(source, builtin(style)), "Tern Island").definitions


def found(body: str, heading: str = "## Competencies", suffix: str = "md") -> list[tuple[str, str]]:
    held = read(f"# Lamp Trimmer\n\n## Essential Duties\n\nTrims lamps.\n\n{heading}\n\n{body}\n", suffix)
    return [(item.term.value, item.text) for item in held]


@pytest.mark.parametrize(
    "shape",
    [
        "{0} - {1}",
        "{0} – {1}",
        "{0}– {1}",
        "{0} — {1}",
        "{0}: {1}",
        "- {0}: {1}",
        "**{0}** {1}",
        "**{0}:** {1}",
        "**{0}** – {1}",
        "- *{0}*: {1}",
        "### {0}\n\n{1}",
        "**{0}**\n\n{1}",
    ],
)
def test_every_form_of_an_entry(shape: str) -> None:
    assert found("\n\n".join(shape.format(*entry) for entry in (CANDOR, TACT))) == [CANDOR, TACT]


def test_lines_of_their_own() -> None:
    body = "\n".join(("Candor", CANDOR[1], "", "Tact", TACT[1], ""))
    text = f"LAMP TRIMMER\n\nESSENTIAL DUTIES\n\nTrims lamps.\n\nCOMPETENCIES\n\n{body}"
    assert [(item.term.value, item.text) for item in read(text, "txt")] == [CANDOR, TACT]


def test_table_of_terms_and_definitions() -> None:
    rows = "\n".join(f"| {term} | {text} |" for term, text in (CANDOR, TACT))
    assert found(f"| Competency | Definition |\n|---|---|\n{rows}") == [CANDOR, TACT]


def test_table_of_degrees_defines_nothing() -> None:
    assert found("| Demand | How often |\n|---|---|\n| Standing | A third of the day |", "## Physical Demands") == []


def test_html() -> None:
    text = (
        "<h1>Lamp Trimmer</h1><h2>Essential Duties</h2><p>Trims lamps.</p><h2>Competencies</h2><ul>"
        f"<li><b>{CANDOR[0]}</b> {CANDOR[1]}</li><li><strong>{TACT[0]}</strong> - {TACT[1]}</li></ul>"
    )
    assert [(item.term.value, item.text) for item in read(text, "html")] == [CANDOR, TACT]


@pytest.mark.parametrize(
    "statement",
    [
        "Works with crews – ashore and afloat – to keep lamps lit.",
        "Ability to do the following: trim, fill, and light lamps.",
        "Knowledge of oils: whale, seal, and mineral ones.",
        "The keeper must: trim, fill, and light every lamp.",
        "Follow-through on what was promised to others.",
        "Competencies include: candor, tact, and thrift.",
        "Candor: yes",
    ],
)
def test_no_definition(statement: str) -> None:
    assert found(statement) == []


def test_place_of_an_entry() -> None:
    text = "# Lamp Trimmer\n\n## Competencies\n\n**Candor** – Says what is so, and says\nit plainly.\n"
    (item,) = read(text)
    assert text[slice(*item.term.span())] == "Candor"
    assert text[slice(*item.definition.span())] == "Says what is so, and says\nit plainly."


def test_strength_is_no_term_and_requirements_define_nothing() -> None:
    body = (
        "Strength: Medium (up to 50 pounds)\n\nClimbing: Must be able to climb a tower.\n\nHearing: Perceiving sounds."
    )
    held = read(f"# Lamp Trimmer\n\n## Physical Demands\n\n{body}\n")
    assert [(item.term.value, item.defines) for item in held if item.defines] == [("Hearing", True)]


def test_terms_are_compared_by_their_words() -> None:
    assert term_key("Planning & Organizing") == term_key("planning and Organizing") == term_key("Planning/Organizing")
    assert term_key("Interpersonal Skill(s)") == term_key("Interpersonal Skills")


def test_registered_definitions_hold_for_who_follows_the_glossary() -> None:
    top = "# Lamp Trimmer\n\n## Physical Demands\n\n"
    held = read(f"{top}Kneeling: Assuming a lowered position.\n\nBalancing: Staying upright.\n", style="denver-ohr")
    assert [item.registered for item in held] == ["Assuming a lowered position.", "Maintaining equilibrium."]
    own = "Kneeling: Resting on the knees.\n\nBalancing: Staying upright.\n\nSitting: Using a chair or stool.\n"
    assert {item.registered for item in read(top + own, style="denver-ohr")} == {""}


RIGHT = "Telling attributes of objects by means of the fingertips, in daylight."


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Telling attributes of objects by means of the", "breaks off"),
        ("Telling attributes of objects by means of the finger", "breaks off within the word “fingertips”"),
        ("attributes of objects by means of the fingertips, in daylight.", "has lost its beginning"),
        ("Telling attributes of by means of the fingertips, in daylight.", "has lost “objects”"),
        ("Telling attributes objects by means of the fingertips, in daylight.", "has lost “of”"),
        ("Telling attibutes of objects by means of the fingertips, in daylight.", "has a broken word"),
        ("Telling attributes of objects by means of standing or lying down.", "has words of another entry in it"),
        ("Telling attributes of objects by means of the fingertips.", ""),
        ("Telling attributes of an object by means of the fingertips, in daylight.", ""),
        ("Feeling things.", ""),
        (RIGHT.lower(), ""),
    ],
)
def test_damage(printed: str, said: str) -> None:
    found = damage(printed, RIGHT, ("Passing under a beam while standing or lying down.",))
    assert found.startswith(said) if said else not found


@pytest.mark.parametrize(
    ("here", "right", "fault"),
    [
        ("Hearing: Taking in sounds by ear", "taking in sounds by ear.", False),
        ("Hearing: Taking in sounds, by ear.", "Taking in sounds by ear.", True),
        ("Hearing: Taking in noises by ear.", "Taking in sounds by ear.", True),
        ("Lifting: Raising objects of up to 50 pounds.", "Raising objects of no more than 10 pounds.", False),
        (
            "Lifting: Raising objects from the floor, frequently.",
            "Raising objects from the floor, occasionally.",
            False,
        ),
    ],
)
def test_what_a_class_sets_for_itself_is_no_drift(here: str, right: str, fault: bool) -> None:
    (item,) = read(f"# Lamp Trimmer\n\n## Physical Demands\n\n{here}\n")
    assert redefined(item, right).is_fault is fault
