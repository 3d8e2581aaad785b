"""Headings found, against lists made by reading the documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.decode import read_file
from speclint.styles.style import heading_key
from tests.conftest import SPECS, real_documents

LISTS = Path(__file__).parent.parent / "data" / "headings"
LEAST = {"reference": 1.0, "calhr": 0.95, "calhr-html": 0.95, "la-city": 0.95, "sjusd": 0.95, "neogov": 0.95}
"""The share of headings that must be recognised, per employer."""
MISSPELT_FOOTERS = {"an equal employment opporunity employer", "equal employment opporunity"}
"""Closing lines that misspell a known heading: reported as such, which is right, though no heading was meant."""


def lists(employer: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((LISTS / f"{employer}.json").read_text("utf-8"))
    return data


def outline(document: Document) -> list[tuple[int, str, str | None]]:
    source = document.source
    return [
        (source.position(section.span.start).line, heading_key(section.heading.text.value), section.id)
        for section in document.walk()
    ]


def rank_of(document: Document) -> list[int]:
    ranks: list[int] = []

    def visit(sections: Any, depth: int) -> None:
        for section in sections:
            ranks.append(depth)
            visit(section.children, depth + 1)

    visit(document.sections, 1)
    return ranks


@real_documents
@pytest.mark.parametrize("name", lists("reference"))
def test_reference_documents_have_exactly_the_sections_that_a_reader_lists(name: str) -> None:
    document = parse_source(read_file(str(SPECS / "reference" / name)))
    wanted = lists("reference")[name]
    assert outline(document) == [(line, heading_key(text), id) for line, text, id, _ in wanted["headings"]]
    assert rank_of(document) == [rank for *_, rank in wanted["headings"]]
    assert heading_key(document.title.value if document.title else "") == heading_key(wanted["title"])
    orphans = [document.source.position(item.span.start).line for item in document.orphans]
    assert orphans == wanted["orphan_lines"]


@real_documents
@pytest.mark.parametrize("employer", LEAST)
def test_share_of_headings_recognised(employer: str) -> None:
    known = total = 0
    wrong: list[tuple[str, str]] = []
    for name, wanted in lists(employer).items():
        document = parse_source(read_file(str(SPECS / employer / name)))
        found = outline(document)
        listed = [(line, heading_key(text), id) for line, text, id, _ in wanted["headings"] if id]
        total += len(listed)
        for line, key, _ in listed:
            match = next((item for item in found if _same(item, line, key)), None)
            known += bool(match and match[2])
        unlisted = {heading_key(text) for _, text in wanted["not_headings"]}
        real = {heading_key(text) for _, text, _, _ in wanted["headings"]}
        wrong += [(name, key) for _, key, _ in found if key in unlisted - real - MISSPELT_FOOTERS]
    assert known / total >= LEAST[employer], f"{known} of {total}"
    assert wrong == [], "body text taken for a heading"


def _same(item: tuple[int, str, str | None], line: int | None, key: str) -> bool:
    return (line is None or item[0] == line) and (item[1] == key or item[1].startswith(key) or key.startswith(item[1]))
