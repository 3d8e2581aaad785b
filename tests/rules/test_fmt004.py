"""FMT004 on lists as agencies publish them: which entries are laid out otherwise, and which lists are right."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

W = "Loads the cars of passengers by size and weight, and ties down those that\n  stand at the ramp"
L = "Keeps the log of the crossings and enters in it the cars, the trucks, the foot passengers, the weather, and whatever happened on the way"
ABC = (
    "Loads the cars",
    "Closes all ramps",
    "Sells its tickets",
    "Oils the gates",
    "Sweeps both decks",
    "Coils the lines",
)


def bullets(marks: str, ends: str = "") -> str:
    """A list with these bullets, and behind each entry its end."""
    tails = ends.split("/") if ends else [""] * len(ABC)
    return "\n".join(f"{mark} {text}{tail}" for mark, text, tail in zip(marks.split(), ABC, tails, strict=False))


SOUND = (
    bullets("- - - - - -"),
    bullets("* * * * * *"),
    bullets("• • • • • •"),
    bullets("• o o • o o"),
    bullets("• • o • •"),
    bullets("- - * * - -"),
    bullets("- * - *"),
    bullets("- - *"),
    bullets("- - ▪ - - -"),
    "- Does the following:\n* Loads cars\n- Sails\n- Fishes\n- Sells",
    "- Work includes\n* Loads cars\n- Sails\n- Fishes\n- Sells",
    "- Loads\n- Sails\n  * by night\n- Fishes\n- Sells",
    bullets("1. 2. 3. 4. 5. 6."),
    bullets("1) 2) 3) 4)"),
    bullets("1. 1. 1. 1. 1."),
    bullets("1. 2. 3. 1. 2. 3."),
    bullets("1. 2. 1. 2. 3."),
    bullets("1. a. b. 2. a. b."),
    bullets("a. b. c. d."),
    bullets("3. 4. 5. 6."),
    bullets("1. 2. 7. 8."),
    bullets("1. 2."),
    "1. Loads\n2. Sails\n\nor\n\n1. Fishes\n2. Sells",
    "1. Loads; 2. Sails\n3. Fishes\n4. Sells\n5. Oils",
    "1. Loads\n\n   by hand\n\n2. Sails\n3. Fishes",
    bullets("- - - - - -", "./././././."),
    bullets("- - - - - -", "/////"),
    bullets("- - - - - -", "/////."),
    bullets("- - - - - -", ";/;/;/;/; and/."),
    bullets("- - - - - -", ";/;/;/./;/"),
    bullets("- - - - - -", "./././/./"),
    bullets("- - - -", ".//./."),
    bullets("- - - - - -", "/// of Acme, Inc.//"),
    bullets("- - - - - -", "/// at 5 p.m.//"),
    bullets("- - - - - -", "///. Oils hinges.//"),
    bullets("- - - - - -", "././. See:/././."),
    bullets("- - - - - -", "././. at www.ferry.example/././.").replace(". at", " at"),
    bullets("- - - - - -", "./. /, and/././."),
    bullets("- - - - - -", "././:/././."),
    f"- {W}.\n- Sails by day.\n- {W} again.\n- Sells.",
    f"- {L}.\n- Sails by day.\n- {L} again.\n- Sells.",
    "Loads cars.\n\nSails\n\nFishes.\n\nSells.\n\nOils.\n\nSweeps.",
)
UNEVEN = (
    bullets("- - ⟦*⟧ - - -"),
    bullets("- - - ⟦•⟧ - -"),
    bullets("• • ⟦-⟧ • • •"),
    bullets("* * ⟦+⟧ * * *"),
    bullets("⟦*⟧ - - - - -"),
    bullets("- - - - - ⟦*⟧"),
    bullets("- ⟦•⟧ - -"),
    bullets("● ● ● ⟦•⟧ ● ●"),
    "- Loads\n- Sails\n  - by night\n⟦*⟧ Fishes\n- Sells\n- Oils",
    bullets("1. 2. ⟦2.⟧ 3. 4."),
    bullets("1. 2. ⟦2.⟧ 4. 5."),
    bullets("1. 2. ⟦4.⟧ 5. 6."),
    bullets("1. 2. 3. ⟦5.⟧ 6."),
    bullets("1) 2) ⟦2)⟧ 3) 4)"),
    bullets("(1) (2) ⟦(4)⟧ (5) (6)"),
    bullets("1. 2. 3. 4. ⟦4.⟧ 5."),
    bullets("1. 2. 3. 4. 5. ⟦7.⟧"),
    bullets("1. ⟦3.⟧ 4. 5."),
    "1. Loads\n2. Sails\n   - by night\n   - by day\n⟦2.⟧ Fishes\n3. Sells",
    bullets("1. 2. ⟦3)⟧ 4. 5."),
    bullets("1) 2) ⟦3.⟧ 4) 5)"),
    bullets("⟦(1)⟧ 2) 3) 4)"),
    bullets("1. 2. 3. ⟦(4)⟧"),
    bullets("- - - - - -", "./././././").replace("lines", "⟦lines⟧"),
    bullets("- - - - - -", "././/././.").replace("tickets", "⟦tickets⟧"),
    bullets("- - - - - -", "/././././.").replace("cars", "⟦cars⟧"),
    bullets("* * * * * *", "./.// (all)/./.").replace("tickets", "tickets.").replace("(all)", "⟦(all)⟧"),
    bullets("1. 2. 3. 4. 5. 6.", "././././/.").replace("decks", "⟦decks⟧"),
    bullets("- - - - - -", "//⟦.⟧///"),
    bullets("- - - - - -", "⟦.⟧/////"),
    bullets("- - - - -", "/⟦.⟧///"),
    bullets("• • • • • •", "///⟦.⟧//"),
    f"- {W}\n- Sails\n- ⟦{L}⟧\n- {W} again",
    f"- {W}\n- {W} again\n- {W} and again\n- ⟦{L}⟧",
    f"- {L}\n- {L} as told\n- ⟦Loads the cars of passengers by size and weight, and ties down those that⟧\n  stand at the ramp\n- Sails",
)  # fmt: skip
FORMS = {
    "spec.md": "# Ferry Hand\n\n## Essential Duties\n\n{}\n\n## Education\n\nNone\n",
    "spec.txt": "FERRY HAND\n\nESSENTIAL DUTIES\n\n{}\n\nEDUCATION\n\nNone\n",
}


def run(text: str, path: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    outcome = run_example(builtin_rules()["FMT004"], Example({path: FORMS[path].format(text)}))
    return outcome.found, outcome.expected


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("text", SOUND)
def test_lists_laid_out_alike_yield_nothing(text: str, path: str) -> None:
    assert run(text, path)[0] == []


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("text", UNEVEN)
def test_an_entry_laid_out_otherwise_is_found_at_its_place(text: str, path: str) -> None:
    found, expected = run(text, path)
    assert found == expected
    assert expected


def test_final_full_stops_are_compared_in_html() -> None:
    items = "".join(f"<li>{one}.</li>" for one in ABC)
    rule, text = builtin_rules()["FMT004"], f"<h2>Essential Duties</h2><ul>{items}</ul>"
    assert run_example(rule, Example({"spec.html": text})).found == []
    outcome = run_example(rule, Example({"spec.html": text.replace("tickets.", "⟦tickets⟧")}))
    assert outcome.found == outcome.expected
