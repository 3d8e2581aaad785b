"""Findings as a table for a spreadsheet: a row a finding, no cell of which is run as a formula.

UTF-8 with a byte order mark and CRLF, by which Excel knows the encoding and the rows (RFC 4180). A cell that starts as
a formula does gets an apostrophe in front (OWASP, "CSV Injection"); text is quoted, so that nothing in it parts it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from speclint.engine.result import Result
from speclint.patterns import Pattern
from speclint.report.printable import printable
from speclint.report.records import Record, records, where

HEADER = (
    "Class", "Employer", "File", "Line", "Column", "Severity", "Rule", "Rule name", "Finding", "Text", "Section",
    "Other places", "Fix", "Confidence", "Fingerprint",
)  # fmt: skip
_BYTE_ORDER_MARK = "\ufeff"
_FORMULA = Pattern(r"[\s'\"]*[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫−]")
_MOST = 32_000
"""Characters in a cell; a spreadsheet takes 32,767."""
_MOST_PLACES = 8


class _Lines:
    """Keeps the line that the writer writes."""

    line = ""

    def write(self, line: str) -> None:
        self.line = line


def report(result: Result) -> Iterator[str]:
    """The header and a line a finding; the format ends lines with CRLF."""
    lines = _Lines()
    writer = csv.writer(lines, quoting=csv.QUOTE_NONNUMERIC, lineterminator="")
    writer.writerow(HEADER)
    yield _BYTE_ORDER_MARK + lines.line
    for record in records(result):
        writer.writerow([cell(value) for value in _row(record)])
        yield lines.line


def _row(record: Record) -> tuple[str | int, ...]:
    finding = record.finding
    places = [where(place) for place in finding.related[:_MOST_PLACES]]
    if len(finding.related) > _MOST_PLACES:
        places.append(f"and {len(finding.related) - _MOST_PLACES:,} more")
    return (
        "; ".join(record.titles), record.employer, finding.path, finding.line, finding.column, finding.severity.value,
        finding.code, finding.name, finding.message, record.text, finding.section.replace("_", " "),
        "; ".join(places), record.fix, finding.confidence.value, finding.fingerprint,
    )  # fmt: skip


def cell(value: str | int) -> str | int:
    """A value that a spreadsheet shows and does not run."""
    if isinstance(value, int):
        return value
    text = printable(value[:_MOST])
    return f"'{text}" if _FORMULA.match(text) else text
