"""Markup is unclosed, stray, or broken, or a label is fused with its value.

## Why it matters

A mark that is not closed shows as stars and angle brackets, or makes the rest of the page bold; a row with a cell too
many loses that cell when it is shown; and “Class Code1234” is found by nobody who looks for code 1234.

## What it checks

- Markdown: bold that is never closed, is closed with one star, has a space inside its stars, or runs into the next
  word (“**Note:**See” shows its stars); “##Heading” without its space; links without an end or an address; table rows
  with more cells than the header, and dashes below a header that do not match it.
- HTML, in text too: a tag or comment that is never closed, and a closing tag that nothing opened. Paragraphs, list
  items, rows, and cells may stay open.
- Escapes that readers see: “\\-” in plain text or HTML, “\\n” where a line should end.
- A label of the class data that runs into its value (“FLSA StatusExempt”).

Stars that mark footnotes, rules of stars, hashtags, escapes in Markdown, and file paths are right. One finding for each
kind in a document; its other places are related. The fixes are unsafe: what was meant is probable, not certain.

## Source

CommonMark 0.31.2, “Emphasis and strong emphasis”, “ATX headings”, “Links”; GitHub Flavored Markdown, “Tables”; HTML
Living Standard, “Optional tags”. That a label needs a separator is a project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec import Struct

from speclint.model.markup import MarkupDamage
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_MOST_PLACES = 8
_SAID = {
    "unclosed": "The bold type that starts or ends at “{value}” has no other end: close it, or take the stars out",
    "spaced": "“{value}” has a space inside its stars, so the stars are shown: take the space out",
    "glued": "“{value}” runs into the next word, so the stars are shown: put a space behind it",
    "mismatched": "“{value}” opens with another number of stars than it closes with: write two on both sides",
    "tag": "“{value}” is never closed: close it, or take it out",
    "stray-tag": "“{value}” closes what was never opened: take it out",
    "comment": "This comment is never closed, and may hide all that follows: close it with “-->”",
    "heading": "“{value}” is no heading without a space behind the “#”: put it in",
    "link": "The link “{value}” has no address or no end: complete it",
    "escape": "“{value}” shows a backslash to readers: take it out",
    "table": "The line of dashes has another number of cells than the header above it: no table is shown",
    "row": "This row has more cells than the header of its table: what is too much is not shown",
    "fused": "The label runs into its value in “{value}”: part them with “: ”",
}


class BrokenMarkup(Struct, frozen=True):
    """Markup that does not work."""

    code: ClassVar[str] = "FMT003"
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = "unsafe"
    good: ClassVar[tuple[str | Example, ...]] = (
        "# Cooper\n\n**Class Code:** 1234\n\n## Essential Duties\n\n**Builds\nbarrels.** See #staves; 5 ** 2.\n\n* Sells\\* them.\n\n"
        "| Barrel | Size |\n| --- | --- |\n| Keg \\| cask |\n\n****\n\n<p>Open.\n",
        Example(
            {
                "cooper.txt": "COOPER\n\nCLASS CODE 1234\n\nDUTIES\n\nBuilds barrels**\n\n** For the cellar. C:\\wine\\new\n"
            }
        ),
        "<ul><li>Builds <b>barrels</b><li>Sells them<br></ul><!-- <b> -->",
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        "# Cooper\n\n⟦Class Code1234⟧\n\n⟦##Essential Duties⟧\n\n**Builds** barrels and ⟦**⟧sells them.\n\n⟦** Daily **⟧ cleaning.\n\n"
        "⟦**Note*⟧ below.\n\n⟦**Pay:**⟧Weekly. See ⟦[the scale](https://cooper.example/pay⟧\n\n| Barrel | Size |\n| --- | --- |\n⟦| Keg | cask | 9 |⟧\n",
        Example({"cooper.txt": "COOPER\n\nDUTIES\n\n⟦\\-⟧ Builds barrels.\n\\- Sells them.\n"}),
        "<ul><li>Builds ⟦<b>⟧barrels</li></ul>⟦</div>⟧<p>⟦<!--⟧ wine",
    )  # fmt: skip

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        kinds: dict[str, list[MarkupDamage]] = {}
        for item in spec.markup_damage:
            kinds.setdefault(item.kind, []).append(item)
        for kind, found in kinds.items():
            yield _fault(kind, found, spec.document.source.text)


def _fault(kind: str, found: Sequence[MarkupDamage], text: str) -> Fault:
    first, *others = found
    value = " ".join(text[slice(*first.span)].split())
    said = _SAID[kind].format(value=value if len(value) <= 60 else f"{value[:57]}...")
    more = f" The same at {len(others)} more place{'s' * (len(others) > 1)}." if others else ""
    related = tuple(Place(item.span, "another one") for item in others[:_MOST_PLACES])
    edits = tuple(Edit(*item.edit) for item in found if item.edit is not None)
    return Fault(f"{said}.{more}", Place(first.span), related, fix=Fix(edits) if edits else None)
