"""FMT002 on lists of terms: which entries are written unlike the others, and which lists are right as they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

TERMS = ("Teamwork", "Judgment", "Tact", "Thrift", "Patience")
SAYS = "Works well with all."


def listed(separators: list[str], terms: tuple[str, ...] = TERMS) -> str:
    return "\n\n".join(f"{term}{sep}{SAYS}" for term, sep in zip(terms, separators, strict=True))


EVEN = [" - ", " – ", " — ", ": ", "- ", " : ", " -- ", "— ", " —"]
SOUND = (
    *(listed([sep] * 5) for sep in EVEN),
    listed([" – "] * 5, ("Oral Communication", "Team Building", "Stress Tolerance", "Self Control", "Care of Tools")),
    listed([" – "] * 5, ("Oral communication", "Team building", "Stress tolerance", "Microsoft Office", "Self control")),
    listed([" – "] * 5, ("Oral communication", "Team Building", "Stress tolerance", "Self Control", "Care of tools")),
    listed([" – "] * 5, ("Oral Communication", "Team Building", "ADA", "Self Control", "IT security")),
    listed([" - ", " – ", " - "], TERMS[:3]),
    "Loads cars - old - by hand.\n\nLoads vans – new – by hand.\n\nSails.\n\nFishes for cod.\n\nSells it at the slip.",
    "Monday - Friday: open all day long\n\nSaturday – Sunday: closed all day long",
    "- Clerk - Docks\n- Clerk – Ramps\n- Clerk: Slips\n- Clerk — Piers",
    "- Note: loads cars by hand.\n- Example - loads vans by hand.\n- Tact – speaks with care.\n- Thrift – wastes no rope.",
    "- Credential - Music of all kinds\n- License - Driving of all kinds\n- Permit - Boats of all kinds\n- Card - Guns of all kinds\n- Permit Number: Low/High",
)  # fmt: skip
A, B, C = " ⟦-⟧ ", " – ", ": "
UNEVEN = [
    [B, B, B, B, A],
    [A, B, B, B, B],
    [B, B, A, B, B],
    [B, A, B, " - ", B],
    [" - ", " ⟦–⟧ ", " - ", " - ", " - "],
    [" - ", " ⟦—⟧ ", " - ", " - ", " - "],
    [" — ", " ⟦–⟧ ", " — ", " — ", " — "],
    [" – ", " ⟦--⟧ ", " – ", " – ", " – "],
    [C, C, " ⟦-⟧ ", C, C],
    [C, C, " ⟦–⟧ ", C, C],
    [" – ", " – ", " – ", "⟦:⟧ ", " – "],
    [" – ", " – ", "⟦–⟧ ", " – ", " – "],
    [" - ", "⟦-⟧ ", " - ", " - ", " - "],
    [C, " ⟦:⟧ ", C, C, C],
    ["— ", " ⟦—⟧ ", "— ", "— ", "— "],
]
CASES = (
    ("Oral Communication", "Team Building", "Stress Tolerance", "⟦Self control⟧", "Care of Tools"),
    ("⟦Color vision⟧", "Manual Dexterity", "Depth Perception", "Field of Sight", "Fine Grasping"),
    ("Oral Communication", "Team Building", "Stress Tolerance", "⟦self control⟧", "Care of Tools"),
    ("Oral communication", "Team building", "Stress tolerance", "⟦self control⟧", "Care of tools"),
    ("Oral Communication", "Team Building", "Stress Tolerance", "⟦teamwork⟧", "Care of Tools"),
)
FORMS: dict[str, Callable[[str], str]] = {
    "spec.md": lambda text: f"# Ferry Hand\n\n## Competencies\n\n{text}\n",
    "bullets.md": lambda text: "# Ferry Hand\n\n## Competencies\n\n- " + text.replace("\n\n", "\n- ").replace("- - ", "- ") + "\n",
    "spec.txt": lambda text: f"FERRY HAND\n\nCOMPETENCIES\n\n{text}\n",
    "spec.html": lambda text: "<h2>Competencies</h2><ul>" + "".join(f"<li>{one}</li>" for one in text.split("\n\n")) + "</ul>",
}  # fmt: skip


def run(text: str, path: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    outcome = run_example(builtin_rules()["FMT002"], Example({path: text}))
    return outcome.found, outcome.expected


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("text", SOUND)
def test_lists_written_alike_yield_nothing(text: str, path: str) -> None:
    assert run(FORMS[path](text), path)[0] == []


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("text", [listed(one) for one in UNEVEN] + [listed([B] * 5, one) for one in CASES])
def test_an_entry_written_otherwise_is_found_at_its_place(text: str, path: str) -> None:
    found, expected = run(FORMS[path](text), path)
    assert found == expected
    assert expected
