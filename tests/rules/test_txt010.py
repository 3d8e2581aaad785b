"""TXT010 on characters of all kinds: what was damaged, and what is right as it stands."""

from __future__ import annotations

import pytest

from speclint.engine.examples import run_example
from speclint.registry import builtin_rules
from speclint.rule import Example

TOP = "# Ferry Hand\n\n## Essential Duties\n\n"
SOUND = (
    "The town’s “old” slip – café, Peña, naïve, façade, Zürich, São Tomé.",
    "Ângelo and CÂMARA, Âge and ÂME, Ãngela.",
    "Heat of 90 °F, ½ mile, § 12, ¶ 3, ©, ®, ™, €, £, ±, ×, ÷, µ, ² and ³.",
    "No-break\u00a0space, thin\u2009space, hyphen\u2011mark, minus −, ≤ and ≥.",
    "• ● ▪ ■ □ ☐ ☒ ✓ ➢ → ← ↑ ↓ … ‘ ’ „ ‚ « » ‹ ›",
    "北京 and Москва and Ελλάδα and Tiếng Việt and हिन्दी.",
    "क्\u200dष and می\u200cخواهم and 👩\u200d🚒 are joined.",
    "\u200fעברית\u200f and \u061c.",
    "R&D, AT&T, Smith & Sons; a & b; A&M;",
    "R&amp;D and caf&eacute; and &nbsp; in Markdown.",
    "See https://ferry.example/a?s=1&copy=2&amp=3 and /p?t=9.",
    "Who drives? She does. Is it a boat?",
    "Questions? call the dock. Why? that is why.",
    "Page one\x0cPage two",
    "a\tb",
    "Drives (boats?) and cars?",
    "e\u0301 is e with an accent.",
    "Uses C:\\users\\u2 and \\unit.",
    "Counts 2^5, a_x000 and x=E2.",
    "Über, Öl, Ärzte, Å, Æ, Ø, ß; å, æ, ø.",
    "Garçon, Noël, crème brûlée, EL NIÑO, AÑO, ÉTAT.",
    "Emoji 👍🏽 and ❤️ and flags 🇺🇸.",
    "Is it “é”? Or “â”? Or Â?",
    "50 ¢, ¥100, ¿Qué?, ¡Hola!",
    "Room 5?7 or x?y=1",
    "It costs ¾ of $5; see ¶.",
    "¬ p means not p.",
    "√2 and √9 and Γ.",
    "‚low quotes‘ and „double“.",
)  # fmt: skip
DAMAGED = (
    ("The town⟦â€™⟧s slip.", "’"),
    ("The ⟦â€œ⟧old slip.", "“"),
    ("The ⟦â€˜⟧old slip.", "‘"),
    ("Work ⟦â€“⟧ by day.", "–"),
    ("Work⟦â€”⟧by day.", "—"),
    ("Tools⟦â€¦⟧ and more.", "…"),
    ("Slip⟦â„¢⟧ paint.", "™"),
    ("Costs ⟦â‚¬⟧5.", "€"),
    ("Lifts ⟦â‰¥⟧ 50 pounds.", "≥"),
    ("Caf⟦Ã©⟧.", "é"),
    ("Pe⟦Ã±⟧a.", "ñ"),
    ("⟦Ã‰⟧tat.", "É"),
    ("Heat of 90⟦Â°⟧F.", "°"),
    ("See ⟦Â§⟧ 12.", "§"),
    ("⟦Â½⟧ mile.", "½"),
    ("Slip⟦Â®⟧ paint.", "®"),
    ("Loads cars.⟦Â⟧ Sells tickets.", "take it out"),
    ("Loads cars.⟦Â\u00a0⟧Sells tickets.", "a space"),
    ("The town⟦Ã¢â‚¬â„¢⟧s slip.", "’"),
    ("The town⟦â\x80\x99⟧s slip.", "’"),
    ("The ⟦â€⟧ slip.", "put in"),
    ("The ⟦ï¿½⟧ slip.", "put in"),
    ("⟦ï»¿⟧Loads cars.", "take it out"),
    ("The town⟦‚Äô⟧s slip.", "’"),
    ("Caf⟦√©⟧.", "é"),
    ("The town⟦ΓÇÖ⟧s slip.", "’"),
    ("Loads⟦\ufffd⟧ cars.", "put in"),
    ("Loads⟦\ufffd\ufffd\ufffd⟧ cars.", "put in"),
    ("Loads⟦\x07⟧ cars.", "take it out"),
    ("Loads⟦\x0b⟧cars.", "a space"),
    ("Self⟦\x1e⟧loading cars.", "-"),
    ("Loads⟦\x7f⟧ cars.", "take it out"),
    ("The town⟦\x92⟧s slip.", "’"),
    ("Work ⟦\x96⟧ by day.", "–"),
    ("Loads ⟦\x1b[31m⟧cars.", "take it out"),
    ("Loads⟦\u2028⟧cars.", "a space"),
    ("Lo⟦\u200b⟧ads cars.", "take it out"),
    ("Lo⟦\u00ad⟧ads cars.", "take it out"),
    ("Loads ⟦\ufeff⟧cars.", "take it out"),
    ("Loads ⟦\u200e⟧cars.", "take it out"),
    ("Loads ⟦\u202e⟧cars.", "take it out"),
    ("Loads ⟦\u2060⟧cars.", "take it out"),
    ("Lo⟦¬⟧ads cars.", "put in"),
    ("⟦\uf0b7⟧ Loads cars.", "•"),
    ("⟦\uf0a7⟧ Loads cars.", "▪"),
    ("Loads ⟦\uf0fc⟧ cars.", "put in"),
    ("Of⟦ﬁ⟧ce and ferry.", "fi"),
    ("Loads&nbsp;cars ⟦&amp;nbsp;⟧ here.", "&nbsp;"),
    ("Loads ⟦&amp;amp;⟧ ties.", "&amp;"),
    ("The town⟦&amp;#8217;⟧s slip.", "&#8217;"),
    ("Loads ⟦&nbsp⟧ cars.", "a space"),
    ("The town⟦\\u2019⟧s slip.", "’"),
    ("Loads cars.⟦_x000D_⟧", "take it out"),
    ("The town⟦=E2=80=99⟧s slip.", "’"),
    ("The town⟦?⟧s slip.", "'"),
    ("Don⟦?⟧t stop.", "'"),
    ("Opens 8 a.m. ⟦?⟧ noon each day.", "put in"),
    ("⟦?⟧ Loads cars.", "put in"),
)


def run(text: str, path: str = "spec.md") -> tuple[list[tuple[str, str]], list[tuple[str, str]], str]:
    outcome = run_example(builtin_rules()["TXT010"], Example({path: text}))
    return outcome.found, outcome.expected, " ".join(item.message for item in outcome.findings)


@pytest.mark.parametrize("line", SOUND, ids=ascii)
def test_right_characters_yield_nothing(line: str) -> None:
    assert run(f"{TOP}- Sails.\n- {line}\n")[0] == []


@pytest.mark.parametrize(("line", "right"), DAMAGED, ids=ascii)
def test_damage_is_found_at_its_place_and_says_what_belongs_there(line: str, right: str) -> None:
    found, expected, said = run(f"{TOP}Sails.\n\n{line}\n")
    assert found == expected
    assert right in said.rpartition(": ")[2]


@pytest.mark.parametrize(
    "text", ["Loads ⟦&amp;⟧ ties.", "Loads ⟦&nbsp;⟧ cars.", "The town⟦&rsquo;⟧s slip.", "The town⟦&#8217;⟧s slip."]
)
def test_entities_in_plain_text_are_seen_by_readers(text: str) -> None:
    found, expected, _ = run(f"FERRY HAND\n\nESSENTIAL DUTIES\n\n{text}\n", "spec.txt")
    assert found == expected
    assert (
        run(f"FERRY HAND\n\nESSENTIAL DUTIES\n\n<b>Sails</b>. {text}\n".replace("⟦", "").replace("⟧", ""), "spec.txt")[
            0
        ]
        == []
    )


def test_soft_hyphens_and_entities_are_right_in_html() -> None:
    assert run("<p>Loads\u00ad cars &amp; ties&nbsp;them &nbsp by hand&rsquo;s reach.</p>", "spec.html")[0] == []


def test_many_places_of_a_kind_are_one_finding() -> None:
    found, expected, said = run(f"{TOP}Loads⟦\ufffd⟧ cars.\n" + "Sails\ufffd.\n\n" * 300)
    assert found == expected
    assert "and at 300 more places" in said
