"""Changes of a document that change nothing about its faults."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Iterator

from speclint.parsing.document import Document, Section, Statement
from speclint.read.text import Span

_MARKUP = re.compile(r"[|<>]|  \n|\\\n|\n\s*\n")
_BLOCK = re.compile(r"^(?:#{1,6} |[-*+•] |\d{1,3}[.)] |> |\||```|<)")
_WIDTH = 76
_PAIRS: dict[str, str | int | None] = {"–": "-", "—": "-", "“": '"', "”": '"', "’": "'", "‘": "'"}


def lines_above(document: Document) -> str:
    """Empty lines put in above the text, and wherever there is one."""
    text = document.source.text
    return "\n\n\n" + re.sub(r"\n([ \t]*)\n(?=\S)", r"\n\1\n\n", text)


def reflowed(document: Document) -> str:
    """Statements wrapped by hand; where some are already, every one as one line."""
    text = document.source.text
    spans = [item.span for item in _statements(document) if not _MARKUP.search(text[item.span.start : item.span.end])]
    if any("\n" in text[span.start : span.end] for span in spans):
        return _edited(text, [(span, _joined(text, span)) for span in spans])
    spans += [item.span for item in document.fields if "\n" not in text[item.span.start : item.span.end]]
    return _edited(text, [(span, _wrapped(text, span)) for span in spans])


def _joined(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _wrapped(text: str, span: Span) -> str:
    """The statement in lines of which none looks like something else than the middle of a sentence."""
    lead = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    indent = "" if re.search(r"\w{3}", lead) else " " * len(lead)
    for width in range(_WIDTH, _WIDTH - 6, -1):
        found = textwrap.wrap(
            _joined(text, span), width, initial_indent="x" * len(lead), subsequent_indent=indent,
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip
        if not any(_BLOCK.match(line.strip()) or not re.search(r"[a-z]{2}", line) for line in found[1:]):
            return "\n".join(found)[len(lead) :]
    return text[span.start : span.end]


def _statements(document: Document) -> Iterator[Statement]:
    yield from document.orphans
    for section in document.walk():
        yield from section.statements


def dashes(document: Document) -> str:
    """Dashes and quotes made plain; made typographic where there are none but plain ones."""
    text = document.source.text
    plain = text.translate(str.maketrans(_PAIRS))
    if plain != text:
        return plain
    return re.sub(r"(?<=\w)'(?=\w)", "’", text.replace(" - ", " – "))


def reordered(document: Document) -> str:
    """Two sections that stand one behind the other changed over."""
    text = document.source.text
    starts = [text.rfind("\n", 0, section.span.start) + 1 for section in document.sections]
    for at in range(1, len(starts) - 2):
        if all(map(_movable, document.sections[at : at + 2])):
            first, second, end = starts[at : at + 3]
            return text[:first] + text[second:end] + text[first:second] + text[end:]
    return text


def _movable(section: Section) -> bool:
    return bool(section.id) and section.class_index is None and not section.fields


def as_html(document: Document) -> str:
    """Simple Markdown as HTML; the text itself where there is more in it than headings, lists and paragraphs."""
    text = document.source.text
    nested = any(section.children for section in document.sections if section.id != "document_label")
    if (
        nested
        or not text.startswith("# ")
        or re.search(r"^[ \t]*[|>]|^[ \t]+\S|<|```|\\$|  $|^[\w -]+:$|^\*\*[^*]+\*\*$", text, re.MULTILINE)
    ):
        return text
    return "<!DOCTYPE html>\n<html><body>\n" + "\n".join(_blocks(text)) + "\n</body></html>\n"


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text.strip()):
        heading = re.match(r"(#{1,6}) +(.*)$", block)
        items = re.split(r"^(?:[-*+]|\d{1,3}[.)]) +", block, flags=re.MULTILINE)
        if heading:
            yield f"<h{len(heading[1])}>{_inline(heading[2])}</h{len(heading[1])}>"
        elif len(items) > 1 and not items[0]:
            kind = "ol" if block[0].isdigit() else "ul"
            yield f"<{kind}>\n" + "\n".join(f"<li>{_inline(item.strip())}</li>" for item in items[1:]) + f"\n</{kind}>"
        else:
            yield f"<p>{_inline(block)}</p>"


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html.escape(text).replace("–", "&ndash;"))


def _edited(text: str, edits: list[tuple[Span, str]]) -> str:
    parts, at = [], 0
    for span, new in sorted(edits):
        if span.start >= at:
            parts += [text[at : span.start], new]
            at = span.end
    return "".join(parts) + text[at:]
