"""Characters were damaged on their way into the text.

## Why it matters

“Employeeâ€™s” tells every applicant that nobody read the page. What a search, a screen reader, or a comparison does
with such a text is worse: an invisible character parts a word in two, and a lost one cannot be brought back by guessing.

## What it checks

- Characters read in the wrong encoding (“â€™” for “’”, “Ã©” for “é”, “Â” before a space), once or several times over.
- Replacement characters: what stood there is lost.
- Control characters, and invisible ones: zero-width spaces, marks of writing direction, a byte order mark inside the
  text, soft hyphens (right in HTML, where a browser shows them only at the end of a line).
- Characters of private use, such as the bullet of the Symbol font, which others see as a box; ligatures of a typeface.
- HTML entities that a reader sees: “&amp;nbsp;”, “&nbsp” without its semicolon and, in plain text without any markup,
  all others; “\\u2019” and the like.
- A question mark in place of an apostrophe (“employee?s”), a dash, or a bullet.

No-break spaces, form feeds, entities in Markdown, and joiners that another script or an emoji needs are right.
One finding for each kind in a document; its other places are related.

The fix puts in what certainly stood there, and takes out what stands for nothing. Replacement characters have none.

## Source

The Unicode Standard, chapter 23 (special areas and format characters); WHATWG Encoding Standard (windows-1252). The rest is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.encoding import Damage
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MOST_PLACES = 8
_SAID = {
    "mojibake": "“{value}” is a character read in the wrong encoding",
    "lost": "A character is lost here",
    "control": "A control character ({code}) stands in the text",
    "invisible": "An invisible character ({code}) stands in the text",
    "private": "This character ({code}) exists in one font only: others see a box",
    "ligature": "“{value}” is one character of a typeface, not letters that a search finds",
    "entity": "“{value}” is code that readers see",
    "escape": "“{value}” is code that readers see",
    "question": "A question mark stands in place of another character",
}


class BrokenEncoding(Struct, frozen=True):
    """Characters that are not what was written."""

    code: ClassVar[str] = "TXT010"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str | Example, ...]] = (
        "# Beekeeper\n\n## Essential Duties\n\n- Keeps the town’s hives – forty of them – on\u00a0roofs at 90 °F.\n"
        "- Serves as liaison to the Peña café; handles R&amp;D. Who feeds the bees? See https://bees.example/a?s=1.\n\f",
        "<p>Keeps the hives of R&amp;D, the mu\u00adse\u00adum, and &ldquo;Le Château&rdquo;.</p>",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        "# Beekeeper\n\n## Essential Duties\n\n- Keeps the town⟦â€™⟧s hives at the cafÃ©.\n- Melts⟦\u200b⟧ wax.\n- Sells honey⟦\ufffd⟧ at fairs.\n",
        Example({"bees.txt": "BEEKEEPER\n\nESSENTIAL DUTIES\n\n⟦\uf0b7⟧ Keeps hives⟦\x07⟧.\n\uf0b7 Bottles honey ⟦&amp;⟧ wax for the bee⟦?⟧s sake.\n"}),
        "<p>Keeps hives⟦&amp;nbsp;⟧and bottles.</p>",
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        kinds: dict[str, list[Damage]] = {}
        for item in spec.encoding_damage:
            kinds.setdefault(item.kind, []).append(item)
        for kind, found in kinds.items():
            yield _fault(kind, found, spec.document.source.text)


def _fault(kind: str, found: Sequence[Damage], text: str) -> Fault:
    first, *others = found
    value = text[slice(*first.span)]
    said = _SAID[kind].format(value=value[:20], code=f"U+{ord(value[0]):04X}")
    more = f", and at {len(others)} more place{'s' * (len(others) > 1)}" if others else ""
    related = tuple(Place(item.span, "another one") for item in others[:_MOST_PLACES])
    edits = tuple(Edit(item.span, item.right) for item in found if item.right is not None)
    fix = Fix(edits, safe=True) if edits else None
    return Fault(f"{said}{more}: {_advice(first)}.", Place(first.span), related, fix=fix)


def _advice(item: Damage) -> str:
    if item.right is None:
        return "put in what was meant"
    return f"write “{item.right}”" if item.right.strip() else "write a space" if item.right else "take it out"
