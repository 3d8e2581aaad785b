"""For any text: reading and parsing end, lose nothing, and every span cuts the text that it claims."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.read.text import Text
from tests.conftest import CORPUS, documents

_PIECES = st.sampled_from(
    [
        "## Definition\n", "**DUTIES**\n", "ESSENTIAL DUTIES\n\n", "Definition: ", "Education: none\n", "Class Code: 1\n",
        "| a | b |\n", "|---|---|\n", "x\ty\n", "\ty\tz\n", "Competency\tDefinition\n", "<p>one <b>two</b></p>", "<table><tr><td>",
        "</td></tr></table>", "<!--", "-->", "&amp;", "&#8211;", "**", "*", "_", "__", "1. ", "- ", "• ", "Page 2 of 3\n", "\n", "\r\n",
        "\r", "\x0c", "\u2028", "\ufeff", "\\", "`", "[a](http://b)", "![a](b)", "----\n", "two (3) years ", "Either I\n", "IT Manager II ",
        "None\n", "   ", "\t", "é😀", "Schem Code | Class Code | Class |\n", "AB12 | 0303 | Clerk |\n", "acts as a\n\nliaison", "<script>x</script>",
    ]
)  # fmt: skip
_DOCUMENTS = st.one_of(
    st.text(max_size=400), st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=40).map("".join)
)


def texts_of(document: Document) -> Iterator[Text]:
    """Every piece of text that a document holds."""
    for section in document.walk():
        yield section.heading.text
        yield from (statement.text for statement in section.all_statements())
        yield from (cell for table in section.tables for cell in table.header)
    for field in document.fields:
        yield from (field.label, field.value)
    yield from (item.text for item in document.furniture)
    yield from (item.text for item in (*document.orphans, *document.header))
    yield from (item.title for item in document.classes)


def check_spans(document: Document) -> None:
    """Hold every span of a document against its file."""
    raw = document.source.text
    at = 0
    for part in document.parts:
        assert part.span.start == at
        assert part.span.end >= at
        at = part.span.end
    assert at == len(raw)
    for text in texts_of(document):
        for index, character in enumerate(text.value):
            span = text.span(index, index + 1)
            assert 0 <= span.start <= span.end <= len(raw)
            if character.isalpha() and raw[span.start : span.end] != character:
                assert raw[span.start] in "&<\\*", (text.value, raw[span.start : span.end])


def covered(document: Document) -> set[int]:
    """The offsets of the file that some piece of text stands for."""
    offsets: set[int] = set()
    for text in texts_of(document):
        for run in text.runs:
            offsets.update(range(run.start, run.end))
    return offsets


@settings(max_examples=300, deadline=None)
@given(_DOCUMENTS, st.sampled_from(["text", "html"]))
@example("<" * 2000, "html")
@example("*" * 3001 + "a", "text")
@example("<!--" * 500, "text")
@example("| " * 1000 + "\n| --- |", "text")
@example("<table><tr><td>a", "html")
def test_any_text_is_parsed_whole(raw: str, kind: str) -> None:
    check_spans(parse_source(Source("any", raw, format=kind)))


_LETTERS = st.lists(
    st.sampled_from(["Clerk", "duties", "ABLE", " ", "\n", ":", ".", "#", "|", "\t", "*", ",", "\r\n", "  "]),
    max_size=60,
).map("".join)
_LINES = st.lists(
    st.sampled_from(["DEFINITION\n", "Definition: ", "Class Code: ", "Page of\n", "Either I\n", "## ", "**", "\n\n", "Competency\tDefinition\n"])
    | _LETTERS,
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(_LINES)
def test_no_letter_is_lost(raw: str) -> None:
    document = parse_source(Source("any", raw))
    held = covered(document)
    lost = [index for index, letter in enumerate(raw) if letter.isalpha() and index not in held]
    assert not lost, (raw, [raw[index] for index in lost])


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=30).map("".join))
def test_parsing_is_a_function_of_the_text(raw: str) -> None:
    one, other = parse_source(Source("any", raw)), parse_source(Source("any", raw))
    assert one.sections == other.sections
    assert one.parts == other.parts


@pytest.mark.parametrize("path", documents(CORPUS), ids=lambda path: path.name)
def test_spans_of_our_own_documents(path: object) -> None:
    from speclint.read.decode import read_file

    check_spans(parse_source(read_file(str(path))))
