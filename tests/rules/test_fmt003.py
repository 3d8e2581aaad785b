"""FMT003 on markup of all kinds: what is broken, and what is right as it stands."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

TOP = "# Ferry Hand\n\n**Works aboard.**\n\n"
SOUND = (
    "**Loads** cars and **trucks**.",
    "**Loads\ncars** by hand.",
    "**Note:** see the log.",
    "**Note**: see the log.",
    "***Loads*** cars *and* ***trucks***.",
    "- **Pay:** weekly\n- **Hours:** daily",
    "* Loads\n* Sails",
    "***",
    "* * *",
    "**********",
    "Is 5 * 4 and 2 ** 3.",
    "Loads cars\\*\\* and trucks.",
    "**\\*\\*Temporary.\\*\\***",
    "__Loads__ cars.",
    "| A | B |\n| --- | --- |\n| 1 | 2 |",
    "| A | B |\n| --- | --- |\n| 1 |",
    "| A | B |\n| --- | --- |\n| 1 \\| 2 | 3 |",
    "A | B\n--- | ---\n1 | 2",
    "Loads cars | trucks | vans.",
    "# Loads #",
    "Slip #2, #hashtag, and C#.",
    "#1 priority",
    "## Loads ##",
    "[the scale](https://ferry.example/pay)",
    '[the scale](https://ferry.example/pay "Pay")',
    "[the scale](https://ferry.example/pay_(old))",
    "![](https://ferry.example/x.png)",
    "[see below] (a note)",
    "<b>Loads</b> cars.<br>Sails<br/>.",
    "<p>Loads<p>Sails</p>",
    "<ul><li>Loads<li>Sails</ul>",
    "<table><tr><td>Loads<td>Sails</table>",
    "<!-- <b> note -->",
    "If x < b and y > a, sails.",
    "Loads 1\\. cars \\- and \\* trucks.",
    "Uses \\\\dock\\notes and C:\\New.",
    "Class Code: 1234\n\nClass Codes 1234 and 1235\n\nClass Code A12",
    "Salary Grade:E-81",
    "FLSA Status: Exempt; FLSA Exempt",
    "Established 1998. Revised Code of Washington. Department Head.",
    "The DivisionII label.",
)
BROKEN = (
    "⟦**⟧Loads cars.",
    "Loads⟦**⟧ cars and **trucks**.",
    "**Loads** cars and ⟦**⟧trucks.",
    "- ⟦**⟧Pay: weekly\n- **Hours:** daily",
    "⟦**⟧Pay:\n\nweekly",
    "| ⟦**⟧Pay | B |\n| --- | --- |\n| 1 | 2 |",
    "⟦** Loads **⟧ cars.",
    "⟦**Loads **⟧ cars.",
    "⟦** Loads**⟧ cars.",
    "⟦**Note: **⟧ see the log.",
    "⟦**Note:**⟧See the log.",
    "⟦**Loads.**⟧Sails.",
    "⟦**Loads*⟧ cars.",
    "⟦*Loads**⟧ cars.",
    "⟦##Essential Duties⟧",
    "⟦####Essential Duties⟧",
    "⟦###**Essential Duties**⟧",
    "See ⟦[the scale](https://ferry.example/pay⟧",
    "See ⟦[the scale](⟧",
    "See ⟦[the scale]()⟧ here.",
    "⟦<b>⟧Loads cars.",
    "⟦<strong>⟧Loads cars.",
    "Loads ⟦<i>⟧cars, <i>trucks</i>.",
    "Loads cars⟦</b>⟧.",
    "Loads cars.⟦</p>⟧",
    "<p>Loads cars.</p>⟦</p>⟧",
    "Loads cars⟦</li>⟧",
    "⟦<ul>⟧<li>Loads</li>",
    "⟦<u>⟧Loads <u>cars</u>.",
    '⟦<span class="x">⟧Loads cars.',
    "⟦<div>⟧Loads cars.",
    "Loads cars.⟦</font>⟧",
    "Loads cars. ⟦<!--⟧ and trucks",
    "<!-- a --> Loads cars. ⟦<!--⟧ and trucks",
    "| A | B |\n| --- | --- |\n⟦| 1 | 2 | 3 |⟧",
    "| A | B |\n⟦| --- | --- | --- |⟧\n| 1 | 2 |",
    "Loads cars.⟦\\n⟧ Sails.",
    "Loads cars.⟦\\r\\n⟧- Sails.",
    "⟦Class Code1234⟧",
    "⟦FLSA StatusExempt⟧",
    "⟦Pay GradeA12⟧",
    "⟦Job CodeGT12⟧ here",
    "⟦Reports ToDirector⟧ of Parks",
    "⟦Established2003⟧",
    "⟦Revised Date01/02/2003⟧",
    "⟦CLASS CODE1234⟧",
    "⟦Salary Range$4,000⟧ - $5,000",
    "⟦DepartmentPublic⟧ Works",
)


def run(text: str, path: str = "spec.md") -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    outcome = run_example(builtin_rules()["FMT003"], Example({path: text}))
    return outcome.found, outcome.expected


@pytest.mark.parametrize("text", SOUND)
def test_right_markup_yields_nothing(text: str) -> None:
    assert run(f"{TOP}{text}\n")[0] == []


@pytest.mark.parametrize("text", BROKEN)
def test_broken_markup_is_found_at_its_place(text: str) -> None:
    found, expected = run(f"{TOP}{text}\n")
    assert found == expected
    assert expected


@pytest.mark.parametrize(
    "text", ["**Must hold a permit.", "Loads cars** and sails.", "** Must hold a permit.", "A**\n\n**Note"]
)
def test_stars_of_footnotes_are_right_in_plain_text(text: str) -> None:
    assert run(f"FERRY HAND\n\nDUTIES\n\nLoads cars.\n\n{text}\n", "spec.txt")[0] == []


@pytest.mark.parametrize(
    "text", ["1⟦\\.⟧ Loads cars.", "⟦\\-⟧ Loads cars.", "Loads cars ⟦\\*⟧ trucks.", "The town⟦\\'⟧s slip.", "R⟦\\&⟧D"]
)
def test_escapes_are_seen_in_plain_text_and_html(text: str) -> None:
    for path, whole in (("spec.txt", f"FERRY HAND\n\nDUTIES\n\n{text}\n"), ("spec.html", f"<p>{text}</p>")):
        found, expected = run(whole.replace("R⟦\\&⟧D", "r⟦\\&⟧ d"), path)
        assert found == expected, path
        assert expected
