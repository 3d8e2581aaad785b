"""Findings as Markdown for a memorandum: a table for each document, in the order of the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from speclint.engine.finding import Location
from speclint.engine.result import Result
from speclint.report.headline import headline
from speclint.report.markdowntext import markdown_text
from speclint.report.records import Record, records

_MOST_PLACES = 8
_MOST = 2_000
"""Characters of one text in a cell."""


def report(result: Result) -> Iterator[str]:
    """A heading, the counts, what could not be checked, and a table a document."""
    yield from ("# Class specifications checked", "", markdown_text(headline(result)))
    if result.errors:
        yield from ("", "**Not everything was checked:**", "")
        yield from (f"- {_text(str(error))}" for error in result.errors)
    for path, group in groupby(records(result), lambda record: record.finding.path):
        yield from _document(path, list(group))


def _document(path: str, found: Sequence[Record]) -> Iterator[str]:
    titles = ", ".join(sorted({title for record in found for title in record.titles}))
    yield from ("", f"## {_text(titles) or _text(path)}", "")
    if titles:
        yield from (f"File: {_text(path)}", "")
    yield "| Line | Severity | Rule | Finding | See also |"
    yield "|--:|---|---|---|---|"
    yield from map(_row, found)


def _row(record: Record) -> str:
    finding = record.finding
    rule = f"{_text(finding.code)} {_text(finding.name)}"
    other = "<br>".join(_places(finding.related))
    return f"| {finding.line} | {finding.severity.value} | {rule} | {_text(finding.message)} | {other} |"


def _places(related: Sequence[Location]) -> Iterator[str]:
    for place in related[:_MOST_PLACES]:
        note = f": {_text(place.message)}" if place.message else ""
        yield f"{_text(place.path)}, line {place.line}{note}"
    if len(related) > _MOST_PLACES:
        yield f"and {len(related) - _MOST_PLACES:,} more"


def _text(text: str) -> str:
    return markdown_text(text if len(text) <= _MOST else f"{text[:_MOST]}…")
